"""Which pictures a series has: one, or frames in one window or in several, and which of them comes first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radblog.documents.model import Case, Series, Window
from radblog.documents.model_frames import Values
from radblog.documents.vocabulary import vocabulary
from radblog.images import model as images
from radblog.sitemodel.site import Entry, Site


def all_series(entry: Entry) -> Iterator[tuple[str, Series]]:
    """Each series of a case under its key path; none of other documents."""
    meta = entry.document.meta
    if isinstance(meta, Case):
        for index, study in enumerate(meta.studies):
            for position, series in enumerate(study.series):
                yield f"studies[{index}].series[{position}]", series


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


def windows_of_volume(series: Series) -> tuple[tuple[str, images.Window], ...]:
    """The name of each window and how greys are seen through it; a preset stands for its numbers."""
    values = series.values or Values()
    known = vocabulary().windows
    found: list[tuple[str, images.Window]] = []
    for window in series.window:
        preset = known.get(window.name)
        width = window.w if window.w is not None else preset.w if preset else None
        level = window.l if window.l is not None else preset.l if preset else None
        if width is not None and level is not None:
            found.append((window.name, images.Window(width, level, values.slope, values.intercept)))
    return tuple(found)


def volumes_in(site: Site) -> Iterator[tuple[Entry, str, Series]]:
    """Each volume of a site: the case, its key path there, and the series."""
    for entry in site.entries.values():
        if isinstance(entry.document.meta, Case):
            yield from ((entry, key, series) for key, series in all_series(entry) if series.kind == "volume")
