"""Attempts, until what is left is clean or nothing more can be left out."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from radblog.privacy.allow import as_warnings, live, row_problems, settled_elsewhere
from radblog.problems import WARNING, Problem
from radblog.problems.tally import in_order
from radblog.stages.circumstances import Circumstances
from radblog.stages.compose import Attempt, compose
from radblog.stages.foreign_files import beside
from radblog.stages.gather import Gathered
from radblog.stages.judge import (
    Owners,
    blamed,
    counted,
    hiding,
    judged,
    left_out,
    owners,
    private_paths,
    states,
    unclean,
)
from radblog.stages.read import Arrival
from radblog.stages.shown import fit_to_show
from radblog.workers import Workers


class Settled(Struct, frozen=True):
    """The last attempt and the verdict. `at_fault` are public documents with errors; with `--hold-back`
    they are the ones held back, and their problems are warnings. `left_out` are all documents that the
    attempt went without, `concerning` the documents that the path of a problem stands for.
    """

    attempt: Attempt
    problems: tuple[Problem, ...]
    at_fault: tuple[str, ...]
    counts: dict[str, int]
    left_out: tuple[str, ...]
    concerning: dict[str, tuple[str, ...]]


def settle(
    gathered: Gathered,
    early: Sequence[Problem],
    arrivals: Sequence[Arrival],
    around: Circumstances,
    crew: Workers,
) -> Settled:
    """Compose the site, and again without the documents that turn out to be at fault: with `--hold-back`
    all of them, else those that only a preview would show.
    """
    known = states(arrivals, around.now)
    private = private_paths(known)
    reading = tuple(problem for one in arrivals for problem in one.problems)
    held, told = unclean(arrivals), list[Problem]()
    while True:
        attempt = compose(gathered, arrivals, left_out(known, held), around, crew)
        whose = {**beside(early, arrivals), **owners(arrivals, attempt.site)}
        found, misfits = _allowed((*early, *reading, *attempt.problems), told, arrivals, around)
        public_faults = blamed(judged(found, whose, private, strict=around.strict), whose) - private
        at_fault = public_faults | (blamed(hiding(found), whose) & private)
        leaving = (at_fault if around.hold_back else at_fault & private) & _shown(attempt)
        if not leaving:
            break
        told += _of(attempt.problems, whose, leaving)
        held |= leaving
    faulty = public_faults | (held - private)
    spared = (frozenset() if around.checking else private) | (faulty if around.hold_back else frozenset())
    problems = (
        *(replace(problem, severity=WARNING) for problem in told),
        *judged(found, whose, spared, strict=around.strict),
        # What a row no longer lets pass is held back by itself.
        *(as_warnings(misfits) if around.hold_back else misfits),
    )
    told_as = fit_to_show(problems, arrivals, around.vouched)
    return Settled(
        attempt,
        in_order(told_as),
        tuple(sorted(faulty)),
        counted(arrivals, private | faulty if around.hold_back else private),
        tuple(sorted(held)),
        _concerning(problems, told_as, whose),
    )


def _allowed(
    found: Sequence[Problem], told: Sequence[Problem], arrivals: Sequence[Arrival], around: Circumstances
) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """`found` without what live rows let pass, and what is wrong with the rows. Of documents that are left
    out, only `told` knows what their pages would have shown.
    """
    rows = live(around.allow, around.now.date())
    shown = {one.path: one.shown for one in arrivals}
    before = (*(problem for one in arrivals for problem in one.allowed), *told)
    kept, misfits = settled_elsewhere(found, rows, before, shown)
    return kept, (*row_problems(around.allow, around.now.date()), *misfits)


def _concerning(
    problems: Sequence[Problem], told: Sequence[Problem], whose: Owners
) -> dict[str, tuple[str, ...]]:
    """The documents behind each path that a problem names, as it is told."""
    found: dict[str, set[str]] = {}
    for problem, shown in zip(problems, told, strict=True):
        if problem.place.path in whose:
            found.setdefault(shown.place.path, set()).update(whose[problem.place.path])
    return {path: tuple(sorted(found[path])) for path in sorted(found)}


def _shown(attempt: Attempt) -> frozenset[str]:
    return frozenset(entry.document.path for entry in attempt.site.entries.values())


def _of(problems: Sequence[Problem], whose: Owners, leaving: frozenset[str]) -> list[Problem]:
    """The problems of documents about to be left out, which the next attempt will not find again."""
    return [problem for problem in problems if leaving & whose.get(problem.place.path, frozenset[str]())]
