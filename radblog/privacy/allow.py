"""`content/privacy-allow.yaml`: blocking findings that two people looked at and let pass, for a time.

A row counts. Should a file hold more or fewer findings of the code than the row says, something has changed,
and the row lets none of them pass.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from radblog.basics.places import Place
from radblog.privacy.rules import BY_CODE
from radblog.privacy.rules.suppressing import IDLE, NO_REASON, UNKNOWN_CODE, UNSUPPRESSIBLE
from radblog.problems import Outcome, Problem
from radblog.schema.convert import Forms, convert
from radblog.schema.nodes import ListNode, MapNode, Node, Scalar
from radblog.schema.text import decode
from radblog.schema.yaml import parse_yaml

ALLOW = "content/privacy-allow.yaml"
_YEAR = 366  # days
_ALSO = {"how_many": "count", "how many": "count", "number": "count"}


class AllowRow(Struct, frozen=True, forbid_unknown_fields=True):
    """This many findings of a blocking rule in one file are no identifiers, until a day."""

    code: str
    path: str
    count: int
    reason: str
    by: str
    approved_by: str
    until: dt.date


class PlacedRow(Struct, frozen=True):
    """A row and where it stands."""

    row: AllowRow
    place: Place


def read_rows(data: bytes, path: str = ALLOW) -> Outcome[tuple[PlacedRow, ...]]:
    """The rows of the file, and all that is wrong with how they are written. A row that cannot be read is
    left out, so it lets nothing pass.
    """
    text = decode(data, path)
    if text.value is None:
        return Outcome((), text.problems)
    parsed = parse_yaml(text.value, path)
    node = parsed.value
    if isinstance(node, MapNode) and len(node.entries) == 1 and isinstance(node.entries[0][1], ListNode):
        node = node.entries[0][1]
    if node is None:
        return Outcome((), parsed.problems)
    items = node.items if isinstance(node, ListNode) else (node,)
    rows: list[PlacedRow] = []
    problems = list(parsed.problems)
    for item in items:
        outcome = convert(_renamed(item), AllowRow, forms=Forms(), start=item.place)
        problems += outcome.problems
        if outcome.value is not None:
            rows.append(PlacedRow(outcome.value.value, item.place))
    return Outcome(tuple(rows), tuple(problems))


def _renamed(node: Node) -> Node:
    if not isinstance(node, MapNode):
        return node
    entries = tuple(
        (Scalar(_ALSO[key.text], key.place) if key.text in _ALSO else key, value)
        for key, value in node.entries
    )
    return MapNode(entries, node.place)


def row_problems(rows: Iterable[PlacedRow], today: dt.date) -> tuple[Problem, ...]:
    """What is wrong with rows by themselves: no reason, no second person, run out, an unknown code."""
    return tuple(problem for one in rows for problem in _wrong(one, today))


def live(rows: Iterable[PlacedRow], today: dt.date) -> tuple[PlacedRow, ...]:
    """The rows that may let something pass today."""
    return tuple(one for one in rows if not any(True for _ in _wrong(one, today)))


def _wrong(one: PlacedRow, today: dt.date) -> Iterator[Problem]:
    row, place = one.row, one.place
    if row.code not in BY_CODE or row.code in UNSUPPRESSIBLE:
        message = "this row names a code that is unknown or cannot be suppressed"
        yield UNKNOWN_CODE.at(place, message, UNKNOWN_CODE.mend)
    if not row.reason.strip():
        yield NO_REASON.at(place, "this row gives no reason", NO_REASON.mend)
    author, approver = (" ".join(name.lower().split()) for name in (row.by, row.approved_by))
    if not author or not approver or author == approver:
        yield NO_REASON.at(place, "this row is not approved by somebody else than its author", NO_REASON.mend)
    if row.until < today:
        yield NO_REASON.at(place, "this row has run out", "look again, and give it a new end, or delete it")
    elif (row.until - today).days > _YEAR:
        yield NO_REASON.at(place, "this row runs for more than a year", NO_REASON.mend)
    if row.count < 1:
        yield IDLE.at(place, "this row allows no finding", IDLE.mend)


def settled(
    problems: Sequence[Problem], rows: Iterable[PlacedRow], path: str, shown: str
) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """The problems of the file at `path` that stand, and those that live rows let pass. `shown` is the path
    as problems name it, masked where it is itself a finding.
    """
    passed: set[int] = set()
    for one in rows:
        if one.row.path == path:
            mine = _meant(problems, one.row, shown)
            passed |= set(mine) if len(mine) == one.row.count else set()
    kept = tuple(problem for index, problem in enumerate(problems) if index not in passed)
    return kept, tuple(problems[index] for index in sorted(passed))


def settled_elsewhere(
    problems: Sequence[Problem],
    rows: Iterable[PlacedRow],
    before: Iterable[Problem],
    shown: Mapping[str, str],
) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """The problems of a whole site that stand, and what is wrong with rows that do not fit them.

    `before` are problems that rows let pass while files were read; `shown` tells how problems name a path.
    """
    earlier, passed, wrong = tuple(before), set[int](), list[Problem]()
    for one in rows:
        name = shown.get(one.row.path, one.row.path)
        mine, done = _meant(problems, one.row, name), _meant(earlier, one.row, name)
        if done or len(mine) == one.row.count:
            passed |= set(mine)
        else:
            wrong.append(_misfit(one, len(mine)))
    return tuple(problem for index, problem in enumerate(problems) if index not in passed), tuple(wrong)


def _misfit(one: PlacedRow, found: int) -> Problem:
    if not found:
        return IDLE.at(one.place, "this row suppresses nothing", IDLE.mend)
    return IDLE.at(one.place, f"this row says {one.row.count}, and {found} were found", IDLE.mend)


def _meant(problems: Sequence[Problem], row: AllowRow, shown: str) -> list[int]:
    return [
        index
        for index, problem in enumerate(problems)
        if problem.code == row.code and problem.place.path in {row.path, shown}
    ]


def as_warnings(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The same problems, blocking nothing: what a faulty row no longer lets pass blocks by itself."""
    return tuple(replace(problem, severity="warning") for problem in problems)
