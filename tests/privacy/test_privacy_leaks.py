"""A finding never tells what was found."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from privacy_helpers import CASE, POST
from test_privacy_contacts import BAD as CONTACTS
from test_privacy_dates_ages import AGES, BIRTHS, EVENTS
from test_privacy_names import IN_ANY_DOCUMENT, IN_CASES
from test_privacy_numbers import BAD as NUMBERS

from radblog.basics.places import Place
from radblog.privacy import lint as lint_module
from radblog.privacy.evidence import Finding, Vouched
from radblog.privacy.lint import lint_source
from radblog.privacy.masking import mask_problems, masked_path, problems_of, shape
from radblog.privacy.passages import Check
from radblog.privacy.rules import BY_CODE, CHECKS
from radblog.privacy.sources import evidences_of
from radblog.problems import ERROR, Problem

EVERYTHING = [
    *(text for text, _ in (*CONTACTS, *NUMBERS)),
    *(text for text, _, _ in AGES),
    *BIRTHS,
    *EVENTS,
    *IN_ANY_DOCUMENT,
    *IN_CASES,
]


def told(text, path=CASE):
    problems = problems_of(lint_source(evidences_of(path, text, clinical=True), Vouched()))
    return [(problem, f"{problem.message} {problem.place.path}") for problem in problems]


@pytest.mark.parametrize("text", EVERYTHING)
def test_no_number_and_no_name_of_the_text_is_in_a_message(text):
    found = told(text)
    assert found
    for problem, message in found:
        own = " ".join((BY_CODE[problem.code].name, *(rule.name for rule in BY_CODE.values()), CASE))
        for word in re.findall(r"\w{3,}", text):
            if re.search(r"\d{2}", word) or (word[0].isupper() and word not in own):
                assert word not in message
        assert problem.help == BY_CODE[problem.code].mend


@pytest.mark.parametrize(
    ("value", "masked"),
    [
        ("Jane Roe", "Xxxx Xxx"),
        ("219-09-9999", "###-##-####"),
        ("a@b.org", "x@x.xxx"),
        ("Ærø ٣", "Xxx #"),
        ("a\nb\tc", "x x x"),
        ("x" * 40, "x" * 32 + "…"),
        ("<&>", "???"),
    ],
)
def test_a_shape_keeps_only_the_form(value, masked):
    assert shape(value) == masked


@given(st.text())
def test_no_letter_and_no_digit_but_those_of_the_mask_survive(value):
    assert set(re.findall(r"\w", shape(value))) <= {"X", "x", "_"}


def test_a_path_that_is_a_finding_is_masked_in_every_problem_of_its_file():
    path = "content/cases/mrn-1234567/index.md"
    findings = lint_source(evidences_of(path, "DOB 12/03/1961\n", clinical=True), Vouched())
    problems = problems_of(findings)
    assert [problem.code for problem in problems] == ["RAD150", "RAD120"]
    assert {problem.place.path for problem in problems} == {"content/cases/mrn-#######/index.md"}
    assert problems[0].place == Place("content/cases/mrn-#######/index.md")
    other = Problem(Place(path, 3, 1), "RAD020", ERROR, "an unknown key", "")
    (masked,) = mask_problems((other,), findings)
    assert masked.place == Place("content/cases/mrn-#######/index.md", 3, 1)
    assert masked_path(path, findings) == "content/cases/mrn-#######/index.md"
    assert masked_path("content/posts/a.md", findings) == "content/posts/a.md"


def test_a_rule_that_raises_is_a_finding_without_the_exceptions_text(monkeypatch):
    def broken(passage):
        raise ValueError(passage.text)

    monkeypatch.setattr(lint_module, "CHECKS", (*CHECKS, Check((), broken, marks="9")))
    text = "The secret word is 4455667."
    findings = lint_source(evidences_of(POST, text, clinical=False), Vouched())
    assert findings == (Finding("RAD100", Place(POST), ""),)
    (problem,) = problems_of(findings)
    assert (problem.code, problem.severity) == ("RAD100", "error")
    assert "4455667" not in problem.message + problem.help


def test_every_rule_explains_itself():
    for code, rule in BY_CODE.items():
        assert re.fullmatch(r"RAD\d{3}", code)
        assert all((rule.name, rule.what, rule.why, rule.bad, rule.good, rule.mend)), code
        assert not rule.name.endswith(".")
        assert rule.what.endswith(".")
