"""Volumes: series whose greys are measured values, which readers may window for themselves."""

from __future__ import annotations

from collections.abc import Iterator

from radblog.basics.digests import digest_of, in_letters
from radblog.basics.places import Place
from radblog.documents.model import Series
from radblog.documents.model_frames import Values
from radblog.images.model import Window
from radblog.plan.recipes import VolumeFile
from radblog.plan.rules import NO_VOLUME
from radblog.plan.series import frames_of, volumes_in, windows_of_volume
from radblog.plan.shelf import FOLDER, Shelf
from radblog.plan.views import VolumeView
from radblog.problems import Problem
from radblog.sitemodel.site import Entry, Site


def first_windows(site: Site) -> dict[str, Window]:
    """Through which window each frame of a volume is seen where it is shown as a picture."""
    return {
        path: windows[0][1]
        for entry, _, series in volumes_in(site)
        if (windows := windows_of_volume(series))
        for path in frames_of(entry, series)
    }


def volume_windows(site: Site) -> Iterator[tuple[str, Window]]:
    """Each frame of a volume with each window in which it is offered ready-made."""
    for entry, _, series in volumes_in(site):
        for path in frames_of(entry, series):
            yield from ((path, window) for _, window in windows_of_volume(series))


def volume_files(site: Site, shelf: Shelf) -> Iterator[VolumeFile]:
    """A recipe for the values of each volume, each once."""
    seen: set[str] = set()
    for entry, _, series in volumes_in(site):
        view = volume_view(entry, series, shelf)
        if view is not None and view.url not in seen:
            seen.add(view.url)
            yield VolumeFile(view.url.lstrip("/"), frames_of(entry, series), (entry.document.path,))


def volume_view(entry: Entry, series: Series, shelf: Shelf) -> VolumeView | None:
    """The values behind a series as templates see them; None where they are not to be had."""
    frames = frames_of(entry, series)
    readable = bool(frames) and all(path in shelf for path in frames)
    if series.kind != "volume" or not readable or _fault(series, frames, shelf):
        return None
    values = series.values or Values()
    width, height = shelf.size(frames[0])
    name = in_letters(digest_of("volume", [shelf.digest(path) for path in frames]))
    return VolumeView(
        url=f"/{FOLDER}{name}.vol",
        size=sum(shelf.deep(path) for path in frames),
        width=width,
        height=height,
        slope=values.slope,
        intercept=values.intercept,
        unit=values.unit,
    )


def volume_problems(site: Site, shelf: Shelf) -> Iterator[Problem]:
    """Volumes without measured values, or without a window to see them through."""
    for entry, key, series in volumes_in(site):
        fault = _fault(series, frames_of(entry, series), shelf)
        if fault:
            places = entry.document.places
            place = places.get(f"{key}.kind") or places.get(key) or Place(entry.document.path)
            yield NO_VOLUME.at(place, fault, NO_VOLUME.mend)


def _fault(series: Series, frames: tuple[str, ...], shelf: Shelf) -> str:
    """Why a series is no volume; nothing if it is one."""
    if not frames or any(path not in shelf for path in frames):
        return ""  # told where the frames are looked for and read
    if any(not shelf.deep(path) for path in frames):
        return "a frame of this volume has no greys of 16 bits"
    if not windows_of_volume(series):
        return "this volume has no window to see it through"
    return ""
