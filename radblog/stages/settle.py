"""Attempts, until what is left is clean or nothing more can be left out."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from radblog.problems import Problem
from radblog.stages.compose import Attempt, Circumstances, compose
from radblog.stages.gather import Gathered
from radblog.stages.judge import blamed, counted, judged, private_paths, unclean
from radblog.stages.read import Arrival
from radblog.workers import Workers


class Settled(Struct, frozen=True):
    """The last attempt and the verdict. `at_fault` are public documents with errors; with `--hold-back`
    they are the ones held back, and their problems are warnings.
    """

    attempt: Attempt
    problems: tuple[Problem, ...]
    at_fault: tuple[str, ...]
    held_back: tuple[str, ...]
    counts: dict[str, int]


def settle(  # noqa: PLR0913  # the two switches and all that an attempt needs
    gathered: Gathered,
    early: Sequence[Problem],
    arrivals: Sequence[Arrival],
    around: Circumstances,
    crew: Workers,
    *,
    hold_back: bool,
    strict: bool,
) -> Settled:
    """Compose the site; with `hold_back` leave out every document at fault and compose it again."""
    documents = frozenset(one.path for one in arrivals)
    private = private_paths(arrivals, around.now, drafts=around.drafts)
    reading = tuple(problem for one in arrivals for problem in one.problems)
    held = unclean(arrivals)
    while True:
        attempt = compose(gathered, arrivals, held, around, crew)
        problems = judged((*early, *reading, *attempt.problems), private, strict=strict)
        at_fault = blamed(problems, documents)
        if not hold_back or at_fault <= held:
            break
        held |= at_fault
    spared = private | at_fault if hold_back else private
    return Settled(
        attempt,
        judged(problems, spared, strict=False),
        tuple(sorted(at_fault)),
        tuple(sorted(at_fault)) if hold_back else (),
        counted(arrivals, private),
    )
