"""A NIfTI volume -> a reel of slices in one plane, with pixels as wide as they are high."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from radblog.documents.vocabulary import vocabulary
from radblog.documents.vocabulary.model import Preset
from radblog.importers.dicom_crew import Tell
from radblog.importers.dicom_drawing import resized, square_size, trimmed, write_png
from radblog.importers.frames_model import Cut, Reel, View
from radblog.importers.frames_naming import folder_for, label_of
from radblog.problems import Problem
from radblog.scans.greys import Look, seen
from radblog.scans.nifti import Plane, read_volume, slices_of, spacing_of
from radblog.scans.shown import Shown
from radblog.scans.words import windows_for

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

_BRIGHTEST = 99.5
"""Per cent of the values below white, where no window is given: vessels and fat would leave the rest dark."""


class _Asked(Protocol):
    """The part of what a person asks for that matters here."""

    @property
    def cut(self) -> Cut: ...
    @property
    def presets(self) -> tuple[Preset, ...]: ...
    @property
    def every(self) -> int: ...


def volume_reel(  # noqa: PLR0913  # what is known of a volume comes from the file, the person and the case
    file: Path, plane: Plane, shown: Shown, taken: Sequence[str], asked: _Asked, tell: Tell
) -> tuple[Reel, Callable[[Path], Iterable[Problem]]]:
    """The reel of a volume, and how its frames are drawn.

    Raises:
        OSError: the file cannot be read.
        ScanError: it is no volume that can be shown.
    """
    volume = read_volume(file.read_bytes())
    slices = slices_of(volume, plane)[:: asked.every]
    gap, height, width = spacing_of(volume, plane)
    size = square_size(slices.shape[2], slices.shape[1], height / width)
    folder = folder_for(label_of(shown), taken)
    views = _views(folder, shown, asked.presets, slices)
    reel = Reel(
        place="the volume", kind="stack" if len(slices) > 1 else "image", shown=shown, views=views,
        count=len(slices), columns=size[0], rows=size[1], gap=gap * asked.every,
    )  # fmt: skip

    def draw(workplace: Path) -> Iterator[Problem]:
        for done, (name, one) in enumerate(zip(reel.names(), slices, strict=True), 1):
            for view in views:
                path = workplace / (f"{view.folder}/{name}" if reel.count > 1 else reel.src(view))
                look = view.look if isinstance(view.look, Look) else Look()
                write_png(path, trimmed(resized(seen(one, look), size), asked.cut))
            tell("drawing", done, reel.count)
        yield from ()

    return reel, draw


def _views(folder: str, shown: Shown, asked: Sequence[Preset], slices: Array) -> tuple[View, ...]:
    known = vocabulary().windows
    presets = tuple(asked)
    if not presets and shown.modality == "CT":
        presets = tuple(known[name] for name in windows_for(shown.region, shown.phase, sharp=False))
    if len(slices) == 1:
        presets = presets[:1]
    if not presets:
        return (View(folder, look=_whole(slices)),)
    return tuple(
        View(
            folder=f"{folder}/{one.name}" if len(presets) > 1 else folder,
            name=one.name,
            width=None if known.get(one.name) == one else one.w,
            level=None if known.get(one.name) == one else one.l,
            look=Look(one.w, one.l),
        )
        for one in presets
    )


def _whole(slices: Array) -> Look:
    import numpy as np

    low, high = float(slices.min()), float(np.percentile(slices, _BRIGHTEST))
    return Look(max(high - low, 1e-6), (low + high) / 2, "LINEAR_EXACT")
