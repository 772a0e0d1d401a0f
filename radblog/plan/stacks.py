"""Series of frames as the pages show them: their windows, the frame shown first, frames worth a stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radblog.documents.model import Case, Series, Window
from radblog.documents.pictures import has_frames
from radblog.plan.shelf import Shelf
from radblog.plan.views import KeyFrameView, PresetView, StackView
from radblog.sitemodel.site import Entry

SLOWEST, USUAL = 2000.0, 100.0
"""Milliseconds that a frame of a loop is shown, at most and where nothing says how long."""


def frames_of(entry: Entry, series: Series, window: Window | None = None) -> tuple[str, ...]:
    """Source paths of the frames of a series, in order, in one window; without one, the series' own.

    A single picture has one frame; what leads nowhere has none.
    """
    addresses = series.frames or (series.src,)
    if window is not None and window.src is not None:
        addresses = (window.src,)
    found = (entry.links[one].sources for one in addresses if one in entry.links)
    return tuple(path for paths in found for path in paths)


def windows_of(entry: Entry, series: Series) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The name and the frames of each window that has some: always one at least, the first shown first."""
    found = [
        (window.name, frames_of(entry, series, window))
        for number, window in enumerate(series.window)
        if number == 0 or window.src is not None
    ]
    return tuple(found) or (("", frames_of(entry, series)),)


def start_of(series: Series, count: int) -> int:
    """The number of the frame shown first, from 1."""
    usual = 1 if series.kind == "cine" else (count + 1) // 2
    return series.start if series.start is not None and 1 <= series.start <= count else max(usual, 1)


def still_of(entry: Entry, series: Series) -> str:
    """The source path of the picture that stands for a series: of frames the one shown first, or ""."""
    frames = windows_of(entry, series)[0][1]
    return frames[start_of(series, len(frames)) - 1] if frames else ""


def stack_id(key: str) -> str:
    """The id on the page of the series under a key path: `stack-0-1` for `studies[0].series[1]`."""
    return "-".join(("stack", *re.findall(r"\d+", key)))


def stack_view(entry: Entry, series: Series, shelf: Shelf, ident: str) -> StackView | None:
    """How templates see a series of frames; None for a single picture, or where a frame could not be read."""
    windows = windows_of(entry, series)
    frames = windows[0][1]
    if not has_frames(series) or not frames or any(one not in shelf for _, all_ in windows for one in all_):
        return None
    first = shelf.frame(frames[start_of(series, len(frames)) - 1], series.alt or series.label)
    return StackView(
        id=ident,
        kind=series.kind,
        first=first,
        count=len(frames),
        start=start_of(series, len(frames)),
        presets=tuple(
            PresetView(name, tuple(shelf.frame(path).src for path in paths)) for name, paths in windows
        ),
        key_frames=_key_frames(series, frames, shelf),
        frame_time=min(series.frame_time or USUAL, SLOWEST),
    )


def _key_frames(series: Series, frames: tuple[str, ...], shelf: Shelf) -> tuple[KeyFrameView, ...]:
    """The frames worth a stop, and those that are marked, in order."""
    texts = {key.frame: key.text for key in series.key_frames}
    numbers = sorted({*texts, *(mark.frame for mark in series.annotations)})
    return tuple(
        KeyFrameView(
            number, texts.get(number, ""), shelf.frame(frames[number - 1], series.alt or series.label)
        )
        for number in numbers
        if 1 <= number <= len(frames)
    )


def frame_uses(entry: Entry) -> Iterator[str]:
    """Source paths of all frames of an entry."""
    for _, series in all_series(entry):
        if has_frames(series):
            for _, paths in windows_of(entry, series):
                yield from paths


def all_series(entry: Entry) -> Iterator[tuple[str, Series]]:
    """Each series of a case under its key path; none of other documents."""
    meta = entry.document.meta
    if isinstance(meta, Case):
        for index, study in enumerate(meta.studies):
            for position, series in enumerate(study.series):
                yield f"studies[{index}].series[{position}]", series
