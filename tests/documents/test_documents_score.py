import pytest

from radblog.commands.check import completeness_lines
from radblog.documents.read import read_document
from radblog.documents.score import score
from radblog.documents.source import SourceFile
from radblog.settings.site import SiteSettings

SITE = SiteSettings(title="Reading Room", base_url="https://example.org")
HEAD = """title: Sudden headache
diagnosis: Ruptured aneurysm
status: published
date: 2026-01-06
patient: 30s female
system: neuro
rarity: common
consent: synthetic
pictures: [{src: ct.png, label: "CT head, axial", alt: Axial CT}]"""
COMPLETE = """diagnostic_certainty: certain
confirmed_by: [surgery]
differential: [{name: Migraine, for: Headache}]
references: [{id: a, doi: 10.1136/bmj.d4277}]
studies:
  - modality: CT
    series:
      - {src: ax, kind: stack, label: Axial, alt: Axial CT}
      - {src: cor.png, label: Coronal, alt: Coronal CT}"""
BODY = "## Presentation\n\nSudden.\n\n## Findings\n\nBlood.\n\n## Discussion\n\n" + "Word. " * 80


def lacks(head, body):
    outcome = read_document(
        SourceFile("content/cases/a/index.md", f"---\n{head}\n---\n{body}\n".encode()), SITE
    )
    return outcome.value.document.lacks


def test_a_complete_case_lacks_nothing():
    head = HEAD.rpartition("\n")[0] + "\n" + COMPLETE
    assert lacks(head, BODY + "\n\n## Teaching points\n\n- One\n- Two\n- Three") == ()


def test_the_shortest_case_lacks_most_things_and_has_points_for_the_rest():
    missing = lacks(HEAD, "## Findings\n\nBlood.")
    assert "a presentation" in missing
    assert "findings" not in missing
    assert score(missing) == 20


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("## Discussion\n\n" + "Word. " * 79, "a discussion of 80 words"),
        ("## Teaching points\n\n- One\n- Two", "three teaching points"),
    ],
)
def test_what_is_too_short_counts_as_missing(body, what):
    assert what in lacks(HEAD, body)


def test_check_names_the_least_complete_cases_of_a_site_and_every_one_asked_for():
    cases = [(f"content/cases/{n}.md", ("findings",) * n) for n in range(6)]
    told = list(completeness_lines(cases, whole=True))
    assert told[0].startswith("The cases are complete to 75 of 100")
    assert [line.split()[0] for line in told[1:]] == [f"content/cases/{n}.md" for n in (5, 4, 3)]
    assert len(list(completeness_lines(cases, whole=False))) == 5
    assert list(completeness_lines([("a", ())], whole=True)) == []
