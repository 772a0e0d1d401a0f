"""Which problems block, which are only told, and which documents have to be held back for them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from msgspec.structs import replace

from radblog.privacy.rules.approval import CHECKLIST_UNSIGNED, NOT_APPROVED
from radblog.privacy.rules.consent import (
    BASIS_NOT_ALLOWED,
    CONSENT_EXPIRED,
    RARE_WITHOUT_WRITTEN,
    TOO_SOON,
)
from radblog.privacy.rules.faults import DETECTOR_FAILED
from radblog.problems import ERROR, WARNING, Problem
from radblog.sitemodel.site import Site, State
from radblog.sitemodel.states import state_of
from radblog.stages.read import Arrival

_PRIVATE: frozenset[State] = frozenset({"draft", "review", "future", "expired", "withdrawn"})
# What a case needs for its publication, and has not yet while it is written. Its author must see it before
# anyone can approve it, so a preview shows drafts without.
_NOT_YET = frozenset(
    rule.code
    for rule in (
        BASIS_NOT_ALLOWED, RARE_WITHOUT_WRITTEN, CONSENT_EXPIRED, TOO_SOON, NOT_APPROVED, CHECKLIST_UNSIGNED,
        DETECTOR_FAILED,
    )
)  # fmt: skip
Owners = Mapping[str, AbstractSet[str]]


def states(arrivals: Iterable[Arrival], now: dt.datetime) -> dict[str, State]:
    """The publication state of every document by source path.

    Of a file that could not be understood only the status is known; without one it counts as public.
    """
    return {
        one.path: state_of(one.document.meta, now)
        if one.document is not None
        else next((state for state in _PRIVATE if state == one.status), "public")
        for one in arrivals
    }


def private_paths(states: Mapping[str, State]) -> frozenset[str]:
    """Source paths of documents that are not public: their problems never block a build."""
    return frozenset(path for path, state in states.items() if state in _PRIVATE)


def unclean(arrivals: Iterable[Arrival]) -> frozenset[str]:
    """Documents with errors of their own. The store has no body of theirs, so no page can be made of them;
    of a withdrawn one none is wanted, and its tombstone stays.
    """
    return frozenset(
        one.path for one in arrivals if not one.clean and (one.document is None or one.status != "withdrawn")
    )


def left_out(states: Mapping[str, State], held_back: AbstractSet[str]) -> dict[str, State]:
    """The documents in `held_back`, and as what they count: one that isn't public stays what it is."""
    return {path: states[path] if states[path] in _PRIVATE else "held-back" for path in sorted(held_back)}


def owners(arrivals: Iterable[Arrival], site: Site) -> dict[str, set[str]]:
    """The documents that a problem at a path speaks of: the one of that path, as far as it may be shown, or
    those that show the picture, or link to the file, at that path.
    """
    found: dict[str, set[str]] = {}
    for one in arrivals:
        for path in (one.shown, *(problem.place.path for problem in one.problems)):
            found.setdefault(path, set()).add(one.path)
    for entry in site.entries.values():
        for target in entry.links.values():
            for path in target.sources:
                found.setdefault(path, set()).add(entry.document.path)
    return found


def judged(
    problems: Iterable[Problem], owners: Owners, spared: AbstractSet[str], *, strict: bool
) -> tuple[Problem, ...]:
    """All problems, once each, in order. Those of the documents in `spared` become warnings; with `strict`
    all other warnings become errors.
    """

    def weigh(problem: Problem) -> Problem:
        whose = owners.get(problem.place.path)
        if whose and whose <= spared:
            return replace(problem, severity=WARNING)
        return replace(problem, severity=ERROR) if strict else problem

    return tuple(sorted(dict.fromkeys(map(weigh, problems)), key=lambda problem: problem.order))


def blamed(problems: Iterable[Problem], owners: Owners) -> frozenset[str]:
    """The documents that have an error."""
    none: frozenset[str] = frozenset()
    return frozenset(path for p in problems if p.severity == ERROR for path in owners.get(p.place.path, none))


def hiding(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems for which a preview hides even a draft: all but those of a publication to come."""
    return tuple(problem for problem in problems if problem.code not in _NOT_YET)


def counted(arrivals: Sequence[Arrival], hidden: AbstractSet[str]) -> dict[str, int]:
    """How many documents of each kind are published, and how many are `hidden`: not public, or held back."""
    counts = {"documents": len(arrivals), "not_public": sum(one.path in hidden for one in arrivals)}
    for one in arrivals:
        if one.document is not None and one.path not in hidden:
            kind = one.document.meta.type
            counts[kind] = counts.get(kind, 0) + 1
    return counts
