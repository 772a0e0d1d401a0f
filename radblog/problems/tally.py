"""Problems in the order they are told, each once, and counted."""

from __future__ import annotations

from collections.abc import Iterable

from radblog.problems.problem import ERROR, WARNING, Problem


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """By file and position, each problem once however many checks found it."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: (*problem.order, problem.severity)))


def errors_first(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """As `in_order`, all errors before the first warning."""
    return tuple(sorted(in_order(problems), key=lambda problem: problem.severity != ERROR))


def tally(problems: Iterable[Problem]) -> dict[str, int]:
    """How many errors and warnings there are, in how many files."""
    told = in_order(problems)
    return {
        "errors": sum(problem.severity == ERROR for problem in told),
        "warnings": sum(problem.severity == WARNING for problem in told),
        "files": len({problem.place.path for problem in told}),
    }
