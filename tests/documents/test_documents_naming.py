import pytest

from radblog.documents.naming import name_of


@pytest.mark.parametrize(
    ("path", "kind", "slug", "date"),
    [
        ("content/posts/2026-11-22-when-not-to-ct.md", "post", "when-not-to-ct", "2026-11-22"),
        ("content/posts/2026/2026-11-22_Hip Pain/index.md", "post", "hip-pain", "2026-11-22"),
        ("content/cases/sudden-headache/index.md", "case", "sudden-headache", None),
        ("content/pages/About.md", "page", "about", None),
        ("content/pages/2026-11-22-old.md", "page", "2026-11-22-old", None),
        ("content/people/amara.md", "person", "amara", None),
        ("content/posts/2026-13-45-x.md", "post", "2026-13-45-x", None),
        ("content/posts/2026-11-22.md", "post", "2026-11-22", "2026-11-22"),
        ("content/posts/胸部CT.md", "post", "胸部ct", None),
        ("content/posts/Ro\u0308ntgen.md", "post", "röntgen", None),
        ("content/posts/007.md", "post", "007", None),
    ],
)
def test_kind_slug_and_date_come_from_the_path(path, kind, slug, date):
    name = name_of(path).value
    assert (name.kind, name.slug, name.date) == (kind, slug, date)


@pytest.mark.parametrize(
    "path", ["content/notes/a.md", "content/a.md", "posts/a.md", "content/posts/index.md"]
)
def test_a_document_elsewhere_is_told(path):
    outcome = name_of(path)
    assert outcome.value is None
    assert [problem.code for problem in outcome.problems] == ["RAD019"]
