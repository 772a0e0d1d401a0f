"""The rules of the plan are whole."""

import re

from radblog.plan.rules import RULES


def test_every_rule_explains_itself():
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert re.fullmatch(r"RAD7\d\d", rule.code)
        assert all((rule.what, rule.why, rule.bad, rule.good, rule.mend))
        assert rule.bad != rule.good
