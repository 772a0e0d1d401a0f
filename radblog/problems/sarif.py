"""Problems as SARIF 2.1.0, for GitHub code scanning and other dashboards.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from radblog.basics.places import Place
from radblog.problems.problem import Problem, Rule
from radblog.problems.tally import in_order

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render_sarif(problems: Iterable[Problem], rules: Iterable[Rule], version: str) -> str:
    """The log of one run of radblog `version`. `rules` are all rules there are; only those broken are told.

    Nothing of a line's text is in it, neither as a snippet nor as a fingerprint.
    """
    told = in_order(problems)
    broken = {problem.code for problem in told}
    known = {rule.code: rule for rule in rules if rule.code in broken}
    described = [known[code] for code in sorted(known)]
    places = {rule.code: index for index, rule in enumerate(described)}
    driver = {"name": "radblog", "version": version, "rules": [_rule(rule) for rule in described]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, places) for problem in told],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    markdown = f"{rule.why}\n\n**To mend it:** {rule.mend}"
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.name.replace("-", " ")},
        "fullDescription": {"text": rule.what},
        "help": {"text": f"{rule.why} {rule.mend}", "markdown": markdown},
        "defaultConfiguration": {"level": rule.severity},
    }


def _result(problem: Problem, places: dict[str, int]) -> dict[str, Any]:
    text = f"{problem.message}. {problem.advice}" if problem.help else problem.message
    result: dict[str, Any] = {"ruleId": problem.code}
    if problem.code in places:
        result["ruleIndex"] = places[problem.code]
    result |= {"level": problem.severity, "message": {"text": text}}
    return result | {"locations": [{"physicalLocation": _location(problem.place)}]}


def _location(place: Place) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": quote(place.path, errors="replace")}}
    if place.line is not None:
        region = {"startLine": place.line}
        if place.column is not None:
            region["startColumn"] = place.column
            region["endColumn"] = place.column + (place.length or 1)
        location["region"] = region
    return location
