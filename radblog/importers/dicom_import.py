"""The whole story of an import of DICOM, on one screen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from radblog.basics.places import Place
from radblog.importers.dicom_choosing import FOLDER, Choice, Chosen, choose
from radblog.importers.dicom_crew import Crew, Tell, crew
from radblog.importers.dicom_drawing import Range, draw, range_of, whole_look
from radblog.importers.dicom_files import Item, items_of
from radblog.importers.dicom_reading import read_one
from radblog.importers.dicom_reels import (
    Cast,
    Wish,
    lacks_window,
    reels_of,
    sample_tasks,
    size_of,
    tasks_of,
    with_looks,
)
from radblog.importers.frames_case import Told, age_band_of, months_between
from radblog.importers.frames_model import Box, Cut, Reel
from radblog.importers.frames_notes import outside
from radblog.importers.frames_writing import Into, Written, write_reels
from radblog.problems import ERROR, Outcome, Problem
from radblog.scans.facts import Facts
from radblog.scans.faults import ScanError


class Asked(Struct, frozen=True):
    """What the person asks for beside the folder and the case. `today` is what months are counted to."""

    choice: Choice
    wish: Wish
    today: dt.date
    jobs: int = 1


class Found(Struct, frozen=True):
    """What an export holds: all files, the chosen stacks, and the reels they would become."""

    items: Mapping[int, Item]
    chosen: Chosen
    casts: tuple[Cast, ...]


def survey(source: Path, asked: Asked, taken: Sequence[str], tell: Tell) -> Outcome[Found]:
    """What an export holds, without drawing anything.

    Raises:
        OSError: a file or folder cannot be read.
    """
    try:
        with crew(asked.jobs, tell) as people:
            return _surveyed(source, asked, taken, people)
    except ScanError as fault:
        return Outcome(None, (fault.rule.at(FOLDER, fault.message, fault.help),))


def import_dicom(source: Path, into: Into, asked: Asked, tell: Tell) -> Outcome[Written]:
    """Import an export into a case. Nothing is written unless everything is.

    Raises:
        OSError: a file or folder cannot be read or written.
    """
    try:
        with crew(asked.jobs, tell) as people:
            found = _surveyed(source, asked, into.taken(), people)
            if found.value is None:
                return Outcome(None, found.problems)
            known = found.value
            unfit = tuple(_unfit(known.casts, known.chosen, asked.wish.cut))
            if unfit:
                return Outcome(None, (*found.problems, *unfit))
            written = _written(known, into, asked, people)
            return Outcome(written.value, (*found.problems, *written.problems))
    except ScanError as fault:
        return Outcome(None, (fault.rule.at(FOLDER, fault.message, fault.help),))


def _surveyed(source: Path, asked: Asked, taken: Sequence[str], people: Crew) -> Outcome[Found]:
    items = items_of(source)
    reads = tuple(people.map("reading headers", read_one, items))
    chosen = choose(reads, asked.choice)
    if chosen.value is None:
        return Outcome(None, chosen.problems)
    casts = reels_of(chosen.value, asked.wish, taken)
    return Outcome(Found({item.number: item for item in items}, chosen.value, casts), chosen.problems)


def _unfit(casts: Iterable[Cast], chosen: Chosen, cut: Cut) -> Iterable[Problem]:
    """A rectangle that does not lie within the frames was meant for others, and would leave what it should
    take.
    """
    boxes: tuple[Box, ...] = (*((cut.crop,) if cut.crop else ()), *cut.masks)
    for cast in casts:
        columns, rows = size_of(chosen.facts[cast.stack.first])
        if any(not box.fits(columns, rows) for box in boxes):
            yield outside(Place(cast.reel.place), f"its frames are {columns} x {rows} pixels")


def _written(known: Found, into: Into, asked: Asked, people: Crew) -> Outcome[Written]:
    ready: list[Cast] = []
    for cast in known.casts:
        settled = _settled(cast, known, people)
        if settled.value is None:
            return Outcome(None, settled.problems)
        ready.append(settled.value)

    def draw_all(workplace: Path) -> Iterable[Problem]:
        for cast in ready:
            doing = f"drawing {cast.reel.place}"
            tasks = tuple(tasks_of(cast, known.items, known.chosen.facts, asked.wish.cut, workplace))
            yield from (one for one in people.map(doing, draw, tasks) if one is not None)

    return write_reels(
        [cast.reel for cast in ready], draw_all, into, told_of(known.chosen.facts.values(), asked.today)
    )


def _settled(cast: Cast, known: Found, people: Crew) -> Outcome[Cast]:
    """The cast with the window that all its frames share."""
    if not lacks_window(cast, known.chosen.facts):
        return Outcome(with_looks(cast, known.chosen.facts, None))
    ranges: tuple[Range, ...] = tuple(people.map("measuring", range_of, sample_tasks(cast, known.items)))
    broken = tuple(one.problem for one in ranges if one.problem is not None)
    if broken:
        return Outcome(None, broken)
    inverse = known.chosen.facts[cast.stack.first].layout.photometric == "MONOCHROME1"
    look = whole_look(min(one.low for one in ranges), max(one.high for one in ranges), inverse=inverse)
    return Outcome(with_looks(cast, known.chosen.facts, look))


def told_of(files: Iterable[Facts], today: dt.date) -> Told:
    """Age band, sex and months since the last study; the days themselves end here."""
    known = tuple(files)
    ages = [one.person.age for one in known if one.person.age is not None]
    sexes = {one.person.sex for one in known} - {""}
    days = [one.studied for one in known if one.studied is not None and one.studied <= today]
    return Told(
        age_band=age_band_of(min(ages, default=None)),
        sex=sexes.pop() if len(sexes) == 1 else "",
        delay_months=months_between(max(days), today) if days else None,
    )


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems blocks."""
    return any(one.severity == ERROR for one in problems)


def reels_in(found: Found) -> tuple[Reel, ...]:
    """The reels that an export would become."""
    return tuple(cast.reel for cast in found.casts)
