"""Series of frames as the pages show them: their windows, the frame shown first, frames worth a stop."""

from __future__ import annotations

from collections.abc import Iterator

from radblog.documents.model import Series
from radblog.documents.pictures import has_frames
from radblog.plan.series import all_series, frames_of, start_of, windows_of, windows_of_volume
from radblog.plan.shelf import Shelf
from radblog.plan.views import KeyFrameView, PresetView, StackView
from radblog.plan.volumes import volume_view
from radblog.sitemodel.site import Entry

SLOWEST, USUAL = 2000.0, 100.0
"""Milliseconds that a frame of a loop is shown, at most and where nothing says how long."""


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
        presets=_presets(entry, series, shelf),
        key_frames=_key_frames(series, frames, shelf),
        frame_time=min(series.frame_time or USUAL, SLOWEST),
        volume=volume_view(entry, series, shelf),
    )


def _presets(entry: Entry, series: Series, shelf: Shelf) -> tuple[PresetView, ...]:
    """Frames that were exported in each window, or those of a volume seen through each of its windows."""
    if series.kind != "volume":
        return tuple(
            PresetView(name, tuple(shelf.frame(path).src for path in paths))
            for name, paths in windows_of(entry, series)
        )
    paths = frames_of(entry, series)
    return tuple(
        PresetView(
            name,
            tuple(shelf.frame(path, window=window).src for path in paths),
            window.width,
            window.level,
        )
        for name, window in windows_of_volume(series)
    ) or (PresetView("", tuple(shelf.frame(path).src for path in paths)),)


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
