"""The last thing before problems are told: no path among them names a patient."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from radblog.basics.places import Place
from radblog.privacy.evidence import Vouched
from radblog.privacy.gate import shown_path
from radblog.problems import Problem
from radblog.stages.read import Arrival


def fit_to_show(
    problems: Sequence[Problem], arrivals: Iterable[Arrival], vouched: Vouched
) -> tuple[Problem, ...]:
    """`problems` with every path masked that is itself a finding, whichever check told of the file."""
    known = tuple(arrivals)
    masks = {one.path: one.shown for one in known if one.document is not None}
    masks |= {path: shown for one in known for path, shown in one.masks.items()}
    for path in sorted({problem.place.path for problem in problems} - masks.keys()):
        masks[path] = shown_path(path, clinical=path.startswith("content/cases/"), vouched=vouched)
    return tuple(_masked(problem, masks[problem.place.path]) for problem in problems)


def _masked(problem: Problem, path: str) -> Problem:
    place = problem.place
    if path == place.path:
        return problem
    return replace(problem, place=Place(path, place.line, place.column, place.length))
