"""Which problems block, which are only told, and which documents have to be held back for them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from msgspec.structs import replace

from radblog.problems import ERROR, WARNING, Problem
from radblog.sitemodel.states import state_of
from radblog.stages.read import Arrival

_NEVER_SHOWN = frozenset({"expired", "withdrawn"})
_SHOWN_AS_DRAFTS = frozenset({"draft", "review", "future"})


def private_paths(arrivals: Iterable[Arrival], now: dt.datetime, *, drafts: bool) -> frozenset[str]:
    """Source paths of documents that are not to be published, so that their problems block nothing.

    Of a file that could not be understood only the status is known; without one it counts as public.
    """
    hidden = _NEVER_SHOWN if drafts else _NEVER_SHOWN | _SHOWN_AS_DRAFTS
    return frozenset(
        one.path
        for one in arrivals
        if (state_of(one.document.meta, now) if one.document is not None else one.status) in hidden
    )


def unclean(arrivals: Iterable[Arrival]) -> frozenset[str]:
    """Documents with errors of their own. The store has no body of theirs, so no page can be made of them;
    of a withdrawn one none is wanted, and its tombstone stays.
    """
    return frozenset(one.path for one in arrivals if not one.clean and one.status != "withdrawn")


def judged(problems: Iterable[Problem], private: AbstractSet[str], *, strict: bool) -> tuple[Problem, ...]:
    """All problems, once each, in order. Those of unpublished documents become warnings; with `strict`
    all other warnings become errors.
    """

    def weigh(problem: Problem) -> Problem:
        if problem.place.path in private:
            return replace(problem, severity=WARNING)
        return replace(problem, severity=ERROR) if strict else problem

    return tuple(sorted(dict.fromkeys(map(weigh, problems)), key=lambda problem: problem.order))


def blamed(problems: Iterable[Problem], documents: AbstractSet[str]) -> frozenset[str]:
    """The documents that have an error."""
    return frozenset(p.place.path for p in problems if p.severity == ERROR and p.place.path in documents)


def counted(arrivals: Sequence[Arrival], private: AbstractSet[str]) -> dict[str, int]:
    """How many documents of each kind there are, and how many are not public."""
    counts = {"documents": len(arrivals), "not_public": sum(one.path in private for one in arrivals)}
    for one in arrivals:
        if one.document is not None and one.path not in private:
            kind = one.document.meta.type
            counts[kind] = counts.get(kind, 0) + 1
    return counts
