"""Every code of privacy and conduct works, is explained, and has a table of examples. All patients are invented."""

from __future__ import annotations

import pytest
from code_examples import TABLES

from radblog.cli import _run
from radblog.privacy.rules import BY_CODE, RULES

# The codes that the documentation promises, written down once more: none may vanish, or stay without examples.
PROMISED = [
    f"RAD{number}"
    for first, last in (
        (100, 104), (110, 118), (120, 124), (130, 134), (140, 142), (150, 152), (201, 211), (220, 226), (301, 304),
        (310, 313), (390, 390), (501, 506), (601, 606), (901, 903),
    )
    for number in range(first, last + 1)
]  # fmt: skip
WARNINGS = {
    "RAD102", "RAD104", "RAD118", "RAD122", "RAD140", "RAD141", "RAD142", "RAD302", "RAD601", "RAD602", "RAD604",
    "RAD605", "RAD606",
} | {f"RAD{number}" for number in range(201, 212)}  # fmt: skip


def test_every_promised_code_is_a_rule_and_has_a_table():
    assert set(PROMISED) <= set(BY_CODE)
    assert sorted(TABLES) == sorted(PROMISED)
    assert all(table.bad and table.good for table in TABLES.values())


BAD = [(code, index) for code in sorted(TABLES) for index in range(len(TABLES[code].bad))]
GOOD = [(code, index) for code in sorted(TABLES) for index in range(len(TABLES[code].good))]


@pytest.mark.parametrize(("code", "index"), BAD)
def test_a_bad_example_is_told(code, index):
    table = TABLES[code]
    told = {problem.code: problem.severity for problem in table.told(table.bad[index])}
    assert code in told
    if code not in {"RAD303", "RAD310"}:  # they warn of what no patient's case shows
        assert told[code] == ("warning" if code in WARNINGS else "error")


@pytest.mark.parametrize(("code", "index"), GOOD)
def test_a_good_example_is_not(code, index):
    table = TABLES[code]
    assert code not in {problem.code for problem in table.told(table.good[index])}


@pytest.mark.parametrize("code", PROMISED)
def test_every_code_is_explained(code, capsys):
    assert _run(["explain", code]) == 0
    said = capsys.readouterr().out
    rule = BY_CODE[code]
    assert code in said
    assert len(said.split()) > 30
    for text in (rule.what, rule.why, rule.mend):
        assert text.split()[0] in said


def test_no_code_is_used_twice():
    codes = [rule.code for rule in RULES]
    assert len(codes) == len(set(codes))
