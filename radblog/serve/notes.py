"""What the preview tells beside its pages: problems, sorted by the page they concern."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from radblog.problems import ERROR, Problem
from radblog.problems.families import is_privacy
from radblog.problems.tally import in_order
from radblog.published.links import OUTPUT

Weigh = Callable[[str], str]  # code -> "error" or "warning", as its rule says


class Note(Struct, frozen=True):
    """One problem. `where` is path, line and column as far as they are known; `blocks` says that it keeps a
    document from being shown.
    """

    code: str
    where: str
    message: str
    help: str
    blocks: bool
    privacy: bool


class Notes(Struct, frozen=True):
    """All notes. `site` says why no new generation could be made, `documents` holds those of each source
    path, `pages` those of single output files, `others` the rest. `left_out` are the documents that could
    not be shown.
    """

    site: tuple[Note, ...] = ()
    documents: dict[str, tuple[Note, ...]] = field(default_factory=dict)
    pages: dict[str, tuple[Note, ...]] = field(default_factory=dict)
    others: tuple[Note, ...] = ()
    left_out: tuple[str, ...] = ()


def sort_out(
    problems: Iterable[Problem],
    concerning: Mapping[str, tuple[str, ...]],
    left_out: tuple[str, ...],
    weigh: Weigh,
) -> Notes:
    """Give every problem to the documents or the page it concerns."""
    site: list[Note] = []
    documents: dict[str, list[Note]] = {}
    pages: dict[str, list[Note]] = {}
    others: list[Note] = []
    for problem in in_order(problems):
        owners = concerning.get(problem.place.path, ())
        note = _note(as_ruled(problem, weigh) if set(owners) & set(left_out) else problem)
        if problem.severity == ERROR:
            site.append(note)
        for owner in owners:
            documents.setdefault(owner, []).append(note)
        if not owners and problem.place.path.startswith(OUTPUT):
            pages.setdefault(problem.place.path.removeprefix(OUTPUT), []).append(note)
        elif not owners and problem.severity != ERROR:
            others.append(note)
    return Notes(tuple(site), _frozen(documents), _frozen(pages), tuple(others), left_out)


def as_ruled(problem: Problem, weigh: Weigh) -> Problem:
    """The problem as severe as its rule says. A build tells the errors of what it leaves out as warnings."""
    return replace(problem, severity=ERROR) if weigh(problem.code) == ERROR else problem


def _note(problem: Problem) -> Note:
    place = problem.place
    where = ":".join(str(part) for part in (place.path, place.line, place.column) if part is not None)
    blocks = problem.severity == ERROR
    return Note(problem.code, where, problem.message, problem.advice, blocks, is_privacy(problem.code))


def _frozen(found: Mapping[str, list[Note]]) -> dict[str, tuple[Note, ...]]:
    return {key: tuple(notes) for key, notes in found.items()}
