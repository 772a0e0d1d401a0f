"""What a command did and found, as one JSON object for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct, field

from radblog.problems.problem import Problem
from radblog.problems.tally import in_order, tally


class Report(Struct, frozen=True):
    """The outcome of `build` or `check`.

    `held_back` are the source paths of documents left out, `counts` what the site holds (posts, cases...).
    `written`, `removed` and `unchanged` count files of the output; `seconds` is how long it took.
    """

    blocked: bool
    problems: tuple[Problem, ...] = ()
    held_back: tuple[str, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    written: int = 0
    removed: int = 0
    unchanged: int = 0
    seconds: float = 0.0


def render_json(report: Report) -> str:
    """The report as one object. ASCII only, as it may be read through a pipe of any encoding."""
    counted = tally(report.problems)
    value = {
        "blocked": report.blocked,
        "problems": problem_values(report.problems),
        "held_back": list(report.held_back),
        "counts": {**report.counts, "errors": counted["errors"], "warnings": counted["warnings"]},
        "written": report.written,
        "removed": report.removed,
        "unchanged": report.unchanged,
        "seconds": round(report.seconds, 3),
    }
    return json.dumps(value, indent=1) + "\n"


def problem_values(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    """The problems in order, flat; a whole-file problem has no line, column and length."""
    return [
        {
            "code": problem.code,
            "severity": problem.severity,
            "path": problem.place.path,
            "line": problem.place.line,
            "column": problem.place.column,
            "length": problem.place.length,
            "message": problem.message,
            "help": problem.help,
            "advice": problem.advice,
        }
        for problem in in_order(problems)
    ]
