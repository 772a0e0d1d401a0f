"""What is imported of all that was read: of one patient, the series that are wanted, nothing twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from radblog.basics.places import Place
from radblog.importers.dicom_reading import Read
from radblog.problems import ERROR, WARNING, Outcome, Problem
from radblog.scans.facts import Facts
from radblog.scans.rules import (
    LEFT_OUT,
    NO_PIXELS,
    NOTHING_FOUND,
    ORDER_UNSURE,
    SERIES_DIVIDED,
    SEVERAL_PATIENTS,
)
from radblog.scans.sorting import Stack, sort_into_stacks

FOLDER = Place("the folder to import")


class Choice(Struct, frozen=True):
    """What the person asks for: numbers of series, counted from 1 (none means all); every how many frames."""

    series: tuple[int, ...] = ()
    every: int = 1
    localisers: bool = False
    leave_out_broken: bool = False


class Chosen(Struct, frozen=True):
    """The stacks to draw, each with its number, and the facts of all files by their number."""

    stacks: tuple[tuple[int, Stack], ...]
    facts: Mapping[int, Facts]
    of_all: int


def choose(reads: Sequence[Read], by: Choice) -> Outcome[Chosen]:
    """The stacks to import, or why nothing can be, with everything that is left out told by kind."""
    notes = list(_told(reads, by))
    facts = {read.item.number: read.facts for read in reads if read.facts is not None}
    if _several(facts.values()):
        message = "the files are of more than one patient"
        return Outcome(None, (SEVERAL_PATIENTS.at(FOLDER, message, SEVERAL_PATIENTS.mend),))
    kept, more = _kept(facts, by)
    notes.extend(more)
    ordered = sort_into_stacks(kept)
    if ordered.divided:
        message = f"{ordered.divided} series hold slices of different size, direction or kind"
        notes.append(
            SERIES_DIVIDED.at(FOLDER, message, "each was taken as a series of its own: look at them")
        )
    numbered = tuple(enumerate(ordered.stacks, 1))
    wanted = tuple(one for one in numbered if not by.series or one[0] in by.series)
    notes.extend(_unsure(wanted))
    if not wanted:
        message = "no series has that number" if numbered else "nothing here can be shown"
        notes.append(NOTHING_FOUND.at(FOLDER, message, NOTHING_FOUND.mend))
    if any(note.severity == ERROR for note in notes):
        return Outcome(None, tuple(notes))
    thinned = tuple((number, _thinned(stack, by.every)) for number, stack in wanted)
    return Outcome(Chosen(thinned, kept, len(numbered)), tuple(notes))


def _told(reads: Iterable[Read], by: Choice) -> Iterator[Problem]:
    """What is wrong with single files. Those without pictures are counted together."""
    silent, others = 0, 0
    for read in reads:
        if read.problem is not None and read.problem.code == NO_PIXELS.code:
            silent += 1
        elif read.problem is not None:
            yield _softer(read.problem) if by.leave_out_broken else read.problem
        elif read.facts is None:
            others += 1
    if silent:
        message = f"{counted(silent, 'file')} without pictures (reports, plans, indexes) left out"
        yield NO_PIXELS.at(FOLDER, message)
    if others:
        yield LEFT_OUT.at(FOLDER, f"{counted(others, 'file')} that {_are(others)} no DICOM left out")


def _softer(problem: Problem) -> Problem:
    return Problem(problem.place, problem.code, WARNING, f"{problem.message}; left out", problem.help)


def counted(number: int, noun: str) -> str:
    """`1 file`, `2 files`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def _several(facts: Iterable[Facts]) -> bool:
    """Whether the files are of several patients. A file that is silent on something speaks for nobody."""
    people = [one.identity for one in facts]
    numbers = {one.patient for one in people} - {""}
    births = {one.birth for one in people} - {""}
    names = {one.name for one in people} - {""}
    return len(numbers) > 1 or len(births) > 1 or len(names) > 1


def _kept(facts: Mapping[int, Facts], by: Choice) -> tuple[dict[int, Facts], list[Problem]]:
    """Files without localisers, dose sheets and what is there twice, and how many of each there were."""
    kept: dict[int, Facts] = {}
    left: Counter[str] = Counter()
    met: set[tuple[object, ...]] = set()
    for number, one in facts.items():
        key = (one.identity.instance, one.number, tuple(piece.position for piece in one.slices))
        if one.identity.instance and key in met:
            left["duplicate"] += 1
        elif one.role != "picture" and not (one.role == "localiser" and by.localisers):
            left[one.role] += 1
        else:
            kept[number] = one
        met.add(key)
    if not left:
        return kept, []
    listed = ", ".join(counted(left[kind], kind) for kind in sorted(left))
    return kept, [LEFT_OUT.at(FOLDER, f"{listed} left out", "to take localisers along, give --localisers")]


def _unsure(stacks: Iterable[tuple[int, Stack]]) -> Iterator[Problem]:
    for number, stack in stacks:
        if stack.kind != "stack" or stack.even:
            continue
        message = (
            "its slices do not lie at even distances: one may be missing"
            if stack.placed
            else "its slices do not say where they lie and are in the order of their numbers"
        )
        yield ORDER_UNSURE.at(Place(f"series {number}"), message, ORDER_UNSURE.mend)


def _thinned(stack: Stack, every: int) -> Stack:
    if every == 1 or stack.kind == "image":
        return stack
    return replace(stack, spots=stack.spots[::every], gap=stack.gap * every, every=every)
