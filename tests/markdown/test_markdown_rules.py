"""Every rule's own examples: the bad one breaks it, the good one doesn't."""

from __future__ import annotations

import pytest
from markdown_reading import read

from radblog.documents.markdown import RULES

_RAW = {"RAD051"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_bad_example_breaks_the_rule_and_the_good_one_keeps_it(rule):
    options = {"raw_html": rule.code in _RAW, "known_hashtags": frozenset({"neurorad"})}
    bad = read(rule.bad, **options)[2]
    good = rule.good.rpartition("---\n")[2]
    references = (("smith2021", "Smith J."),) if "references:" in rule.good else ()
    assert rule.code in [one.code for one in bad]
    assert {one.severity for one in bad if one.code == rule.code} == {rule.severity}
    assert rule.code not in [one.code for one in read(good, references=references, **options)[2]]


def test_codes_and_names_are_unique():
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)
    assert all(50 <= int(rule.code.removeprefix("RAD")) <= 79 for rule in RULES)
