"""What resembles what is worked out again only where hashtags, dates or choices changed; and nothing is kept by name."""

import pytest
from site_builder import SiteFolder

from radblog.sitemodel import related as sitemodel_related
from radblog.stages import related as stages_related

DAY = "2026-01-02"


@pytest.fixture
def asked(monkeypatch):
    """How often `related` worked."""
    calls = []

    def counted(*given):
        calls.append(given)
        return sitemodel_related.related(*given)

    monkeypatch.setattr(stages_related, "related", counted)
    return calls


@pytest.fixture
def site(tmp_path):
    made = SiteFolder(tmp_path / "site")
    for day, name in enumerate(("one", "two", "three"), 1):
        made.post(name, f"Words of {name}.", "hashtags: [mri]", date=f"2026-01-0{day}")
    made.build()
    return made


def test_an_edit_of_words_asks_nothing_again(site, asked):
    site.post("two", "Other words.", "hashtags: [mri]", date=DAY)
    assert site.build().moved.written
    assert not asked


@pytest.mark.parametrize(
    "change",
    [
        lambda site: site.post("two", "Words of two.", "hashtags: [irad]", date=DAY),
        lambda site: site.post("two", "Words of two.", "hashtags: [mri]\nrelated: [three]", date=DAY),
        lambda site: site.post("two", "Words of two.", "hashtags: [mri]\nunlisted: true", date=DAY),
        lambda site: site.post("two", "Words of two.", "hashtags: [mri]", date="2025-01-01"),
        lambda site: site.post("four", "Words of four.", "hashtags: [mri]"),
    ],
    ids=["hashtags", "chosen by hand", "unlisted", "date", "a new post"],
)
def test_whatever_it_sees_makes_it_work_again_as_from_nothing(site, asked, tmp_path, change):
    change(site)
    site.build()
    assert len(asked) == 1
    site.build(output=tmp_path / "clean", workspace=tmp_path / "kept")
    assert site.files() == site.files(tmp_path / "clean")


def test_a_page_chosen_by_hand_is_remembered_as_well(site, tmp_path):
    site.write("pages/guide.md", "---\ntitle: Guide\nstatus: published\n---\nWords.\n")
    site.post("two", "Words of two.", "hashtags: [mri]\nrelated: [guide]", date=DAY)
    site.build()
    site.post("one", "Other words of one.", "hashtags: [mri]", date="2026-01-01")
    site.build()
    site.build(output=tmp_path / "clean", workspace=tmp_path / "kept")
    assert site.files() == site.files(tmp_path / "clean")


def test_no_address_is_kept_with_it(site):
    kept = [
        path.read_bytes() for path in (site.root / ".radblog/memory/related").rglob("*") if path.is_file()
    ]
    assert kept
    assert not any(name in data for data in kept for name in (b"posts", b"three"))
