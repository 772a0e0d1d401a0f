"""Addresses that pass a page on are known again, whatever page it is; all others are read."""

from __future__ import annotations

from importlib import resources
from itertools import product
from urllib.parse import quote

import pytest
import yaml

from radblog.privacy.evidence import Vouched
from radblog.privacy.lint import lint_artifact
from radblog.privacy.passed import Passed, unpassed
from radblog.privacy.sharing import PARAMETERS, known_address
from radblog.published.facts import ArtifactFacts, OutLink, TextRun

HERE = "https://example.org/posts/sudden-headache/"
SHARED = "https://share.example.net/new?text="


def page(*texts, urls=(HERE,)):
    runs = tuple(TextRun(text, "text", "p") for text in texts)
    return ArtifactFacts("text/html", runs, links=tuple(OutLink(url, "link") for url in urls))


def after(facts):
    """What is known once an artifact was found clean."""
    passed = Passed()
    passed.remember(unpassed(facts, passed))
    return passed


def codes(facts, passed=None):
    fresh = unpassed(facts, passed or Passed())
    return {finding.code for finding in lint_artifact(facts, "a/index.html", Vouched(), fresh)}


def shared(title, *texts):
    """A page that says `title`, with an address that shares it."""
    return page(title, *texts, urls=(HERE, SHARED + quote(title, safe="")))


def test_an_address_that_repeats_the_title_of_a_page_is_read_once():
    passed = after(shared("Sudden headache 1"))
    fresh = unpassed(shared("Acute abdomen 2"), passed)
    assert [role for role, _ in fresh.texts] == ["body"]


@pytest.mark.parametrize(
    "value",
    [
        "Sudden headache 2024",
        "Sudden headache 2024 #neurorad",
        "Sudden headache 2024 #neurorad #foamrad " + HERE,
        "Sudden headache 2024\r\n\r\n" + HERE,
        HERE,
        "neurorad,foamrad",
    ],
)
def test_what_the_page_says_is_known_in_an_address(value):
    said = {"Sudden headache 2024", "#neurorad", "#foamrad", "neurorad", "foamrad", HERE}
    url = SHARED + quote(value, safe="")
    assert known_address(url, said) == known_address(SHARED + quote(HERE), {HERE}) != url


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("https://example.org/?text=Anna%20Whitfield", {"Sudden headache"}),
        ("https://example.org/?PatientID=Anna%20Whitfield", {"Anna Whitfield"}),
        ("https://example.org/?id=4455", {"4455"}),
        ("https://example.org/?text=4455667", {"4455667"}),
        ("https://example.org/?text=MRN%204455667", {"MRN", "4455667"}),
        ("https://example.org/?text=MRN%20%234455667", {"MRN", "#4455667"}),
        ("https://example.org/?text=MRN%2C4455667", {"MRN", "4455667"}),
        ("https://example.org/?text=Anna%20Whitfield", {"Anna", "Whitfield"}),
        ("https://example.org/?text=%2Fpatient%2F4455", {"/patient/4455"}),
        ("https://example.org/?text=patient%3D4455", {"patient=4455"}),
        ("https://example.org/?text=Whitfield%5EAnna", {"Whitfield^Anna"}),
        ("https://example.org/?text=a&mrn=4455", {"a", "4455"}),
        ("https://example.org/?text=a#4455", {"a", "a#4455"}),
        ("https://example.org/4455667", {"4455667"}),
    ],
)
def test_every_other_address_is_known_only_as_it_is(url, said):
    assert known_address(url, said) == url


def test_an_address_without_values_does_not_pass_for_those_with():
    assert known_address(SHARED, {"a"}) != known_address(SHARED + "a", {"a"})
    assert known_address(SHARED.removesuffix("="), {"a"}) != known_address(SHARED + "a", {"a"})


def test_an_identifier_in_an_address_is_found_though_others_like_it_were_passed():
    passed = after(shared("Sudden headache"))
    for title, code in (("MRN: 4455667", "RAD110"), ("Mrs Anna Whitfield", "RAD101")):
        assert code in codes(shared(title), passed)
    authors = page("Sudden headache", urls=(SHARED + "https%3A%2F%2Fpacs.example%2F%3FPatientID%3D4455667",))
    assert codes(authors, passed) == {"RAD117"}


def test_every_place_to_share_that_comes_with_the_program_is_known():
    targets = yaml.safe_load((resources.files("radblog.plan") / "share_targets.yaml").read_text("utf-8"))
    assert {name for row in targets["targets"].values() for name in row.get("query", ())} <= PARAMETERS


LABELS = (
    "mrn patient patientid pid dob born ssn nhs accession case name mrs age phone tel id number insurance "
    "room address admitted"
)
VALUES = (
    "1234", "A123", "me 1234", "No. 1234", "93", "93 F", "aged 93", "born 1980", "12-34",
    "Anna Whitfield", "Whitfield, Anna", "jane.doe", "MRN", "Patient", "Mr", "Phone",
)  # fmt: skip


@pytest.mark.parametrize("name", sorted(PARAMETERS))
def test_no_rule_takes_what_stands_before_a_shared_text_for_its_label(name):
    for label, form, value in product(
        LABELS.split(), ("https://example.org/{}", "mailto:{}", "/{}/"), VALUES
    ):
        base = form.format(label)
        url = f"{base}?{name}={quote(value, safe='')}"
        assert known_address(url, {value}) != url
        assert codes(page(urls=(url,))) <= codes(page(value, urls=(base,)))
