"""Every output path once: what two recipes would write is a problem that names both."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TypeAlias

from radblog.basics.places import Place
from radblog.basics.slugs import name_fault
from radblog.plan.rules import BAD_NAME
from radblog.plan.sheets import Sheet
from radblog.problems import Problem
from radblog.sitemodel.rules import SAME_ADDRESS

SITE = "content/site.yaml"


Sources: TypeAlias = Callable[[Sheet], tuple[str, ...]]


def clashes(sheets: Iterable[Sheet], sources: Sources) -> tuple[Problem, ...]:
    """Problems for sheets with the same output path, capitals and Unicode forms disregarded. `sources` tells
    the files whose text is in the output of a sheet.
    """
    makers: dict[str, list[Sheet]] = {}
    for sheet in sheets:
        for path in sheet.paths:
            makers.setdefault(unicodedata.normalize("NFC", path).casefold(), []).append(sheet)
    return tuple(
        problem
        for path, found in sorted(makers.items())
        if len(found) > 1
        for problem in _told(path, [sources(sheet) for sheet in found])
    )


def bad_names(sheets: Iterable[Sheet], sources: Sources) -> Iterator[Problem]:
    """Problems for output paths that some computer cannot keep: Windows most of all."""
    fault_of = cache(name_fault)
    for sheet in sheets:
        for path in sheet.paths:
            fault = next(filter(None, map(fault_of, path.split("/"))), None)
            if fault is not None:
                named = sources(sheet)
                place = Place(named[0] if len(named) == 1 else SITE)
                yield BAD_NAME.at(place, f"a name in the address {fault}", "rename the file or folder")


def _told(path: str, makers: list[tuple[str, ...]]) -> Iterable[Problem]:
    """One problem at each file involved; a page that radblog makes by itself has no file."""
    named = sorted({sources[0] for sources in makers if len(sources) == 1})
    for source in named or [SITE]:
        others = [other for other in named if other != source]
        rival = " and ".join(others) if others else "a page that radblog makes"
        yield SAME_ADDRESS.at(
            Place(source),
            f"the address /{path.removesuffix('index.html')} is also that of {rival}",
            "change `slug`, `permalink`, `aliases` or the file name of one of them",
        )
