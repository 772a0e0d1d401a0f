"""Frames that do not fit each other; numbers and marks that lie outside of what is there."""

from __future__ import annotations

from collections.abc import Iterator

from radblog.basics.places import Place
from radblog.documents.model import Series
from radblog.documents.pictures import has_frames
from radblog.plan.marks import outside
from radblog.plan.rules import FRAMES_DIFFER, MARK_OUTSIDE, NO_SUCH_FRAME
from radblog.plan.series import all_series, frames_of, still_of, windows_of
from radblog.plan.shelf import Shelf
from radblog.problems import Problem
from radblog.sitemodel.site import Entry, Site


def stack_problems(site: Site, shelf: Shelf) -> Iterator[Problem]:
    """All that is wrong with the series of a site, once the pixels are known."""
    for entry in site.entries.values():
        for key, series in all_series(entry):
            yield from _fitting(entry, key, series, shelf)
            yield from _numbers(entry, key, series)
            yield from _marks(entry, key, series, shelf)


def _fitting(entry: Entry, key: str, series: Series, shelf: Shelf) -> Iterator[Problem]:
    if not has_frames(series):
        return
    windows = windows_of(entry, series)
    frames = windows[0][1]
    if len({shelf.size(path) for path in frames if path in shelf}) > 1:
        yield FRAMES_DIFFER.at(
            _place(entry, key, "src"), "the frames are not all of one size", FRAMES_DIFFER.mend
        )
    for number, (_, paths) in enumerate(windows):
        same = len(paths) == len(frames) and all(
            shelf.size(one) == shelf.size(other)
            for one, other in zip(paths, frames, strict=True)
            if one in shelf and other in shelf
        )
        if paths and not same:
            place = _place(entry, f"{key}.window[{number}]", "src")
            yield FRAMES_DIFFER.at(place, "this window has other frames than the first", FRAMES_DIFFER.mend)


def _numbers(entry: Entry, key: str, series: Series) -> Iterator[Problem]:
    count = len(frames_of(entry, series))
    named = [("start", series.start if series.start is not None else 1)]
    named += [(f"key_frames[{n}].frame", one.frame) for n, one in enumerate(series.key_frames)]
    named += [(f"annotations[{n}].frame", one.frame) for n, one in enumerate(series.annotations)]
    for name, number in named:
        if count and not 1 <= number <= count:
            hint = f"count from 1; the last frame is {count}" if count > 1 else "a single picture has frame 1"
            yield NO_SUCH_FRAME.at(_place(entry, key, name), "there is no frame of this number", hint)


def _marks(entry: Entry, key: str, series: Series, shelf: Shelf) -> Iterator[Problem]:
    still = still_of(entry, series)
    if still not in shelf:
        return
    width, height = shelf.size(still)
    for number, mark in enumerate(series.annotations):
        if all(len(point) == 2 for point in mark.points) and outside(mark, width, height):
            hint = f"write pixels of the picture, which is {width} wide and {height} high"
            place = _place(entry, key, f"annotations[{number}].points")
            yield MARK_OUTSIDE.at(place, "this mark lies outside the picture", hint)


def _place(entry: Entry, key: str, name: str) -> Place:
    places = entry.document.places
    return places.get(f"{key}.{name}") or places.get(key) or Place(entry.document.path)
