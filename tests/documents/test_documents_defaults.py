import pytest

from radblog.documents.defaults import read_defaults
from radblog.documents.read import read_document
from radblog.documents.source import SourceFile
from radblog.settings.site import SiteSettings

SITE = SiteSettings(title="x", base_url="https://example.org")
CASE = (
    "---\ntitle: Hip pain\ndiagnosis: Fracture\npatient: 70s\nsystem: musculoskeletal\nrarity: common\n"
    "consent: written\n{}---\n"
)


def defaults(**texts):
    found = {}
    for name, text in texts.items():
        folder = "content" if name == "content" else "/".join(["content", *name.split("_")])
        outcome = read_defaults(text.encode(), f"{folder}/_defaults.yaml")
        assert outcome.problems == ()
        found[outcome.value.folder] = outcome.value
    return found


def read(path, text, found):
    outcome = read_document(SourceFile(path, text.encode()), SITE, found)
    assert [problem.code for problem in outcome.problems] == []
    return outcome.value.document


def test_the_nearest_folder_wins_and_the_document_over_all():
    found = defaults(
        content="license: CC-BY-4.0\naudience: public", cases="audience: trainee", cases_hip="lang: de"
    )
    meta = read("content/cases/hip/a.md", CASE.format("license: MIT\n"), found).meta
    assert (meta.license, meta.audience, meta.lang) == ("MIT", "trainee", "de")


def test_keys_that_a_kind_lacks_do_not_concern_it():
    found = defaults(content="show_institution: true\nlang: fr")
    meta = read("content/people/amara.md", "---\nname: Amara\n---\n", found).meta
    assert meta.lang == "fr"


def test_a_wording_joins_the_statement_of_the_document():
    found = defaults(cases="consent: {statement: Given on paper.}")
    document = read("content/cases/a.md", CASE.format(""), found)
    assert document.meta.consent.basis == "written"
    assert document.meta.consent.statement == "Given on paper."
    assert document.places["consent.statement"].path == "content/cases/_defaults.yaml"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("licens: MIT", "RAD010"),
        ("tags: [a]", "RAD010"),
        ("status: published", "RAD037"),
        ("consent: written", "RAD037"),
        ("consent: {basis: written}", "RAD037"),
        ("delay_months: 8", "RAD037"),
        ("rarity: common", "RAD037"),
        ("audience: everybody", "RAD012"),
        ("kind: recipe", "RAD012"),
        ("- a", "RAD011"),
        ("a: b: c", "RAD005"),
    ],
)
def test_what_no_default_can_be_is_told(text, code):
    outcome = read_defaults(text.encode(), "content/_defaults.yaml")
    assert [problem.code for problem in outcome.problems] == [code]


def test_a_value_that_fits_one_kind_is_no_fault_and_an_empty_file_says_nothing():
    assert read_defaults(b"kind: about", "content/_defaults.yaml").problems == ()
    assert read_defaults(b"", "content/_defaults.yaml").problems == ()
