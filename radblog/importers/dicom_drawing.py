"""Frames of DICOM files -> clean PNG files in a folder of their own, a few frames to a task.

PNG, since the build encodes what readers get: a source that has lost nothing is lossy once, not twice. The
pixels are the only thing that is carried over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from radblog.importers.dicom_files import Item, opened
from radblog.importers.dicom_reading import problem_of
from radblog.importers.frames_model import Cut
from radblog.problems import Problem
from radblog.scans.drawing import Drawing, Frame, drawn, frame_of
from radblog.scans.elements import Elements, read_elements
from radblog.scans.faults import ScanError, cut_short
from radblog.scans.greys import Deep, Look
from radblog.scans.header import header_of
from radblog.scans.layout import layout_of
from radblog.scans.slices import drawings_of
from radblog.scans.syntaxes import syntax_of

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

FRAMES_A_TASK = 8
_COMPRESSION = 6
_SQUARE = 0.02  # by how much a pixel may be longer than wide


class Out(Struct, frozen=True):
    """Where a frame goes: one file for each look. A look of None is the frame's own."""

    frame: int
    files: tuple[str, ...]


class Task(Struct, frozen=True):
    """Some frames of one file to be drawn, all in the same `looks`. Of ultrasound pictures only the `spots`
    are kept, then all are brought to `size`, columns and rows with square pixels, and then cut.
    """

    item: Item
    outs: tuple[Out, ...]
    looks: tuple[Look | Deep | None, ...]
    cut: Cut
    size: tuple[int, int] = (0, 0)
    spots: tuple[tuple[int, int, int, int], ...] = ()


class Range(Struct, frozen=True):
    """The least and the greatest measured value of some frames."""

    low: float = 0.0
    high: float = 0.0
    problem: Problem | None = None


def draw(task: Task) -> Problem | None:
    """Draw and write the frames of a task; what is wrong with their file, if anything."""
    try:
        with opened(task.item) as data:
            read = read_elements(data)
            for out, frame, drawing in _frames(read, task.outs):
                for look, file in zip(task.looks, out.files, strict=True):
                    picture = drawn(frame, look or _own(frame, drawing))
                    whole = resized(echoes(picture, task.spots), task.size)
                    write_png(Path(file), trimmed(whole, task.cut))
    except ScanError as fault:
        return problem_of(task.item, fault)
    except OSError:
        raise
    except Exception:  # noqa: BLE001  # fails closed, and never quotes
        return problem_of(task.item, cut_short())
    return None


def range_of(task: Task) -> Range:
    """The least and the greatest value in the frames of a task, without what only fills up."""
    low, high = float("inf"), float("-inf")
    try:
        with opened(task.item) as data:
            read = read_elements(data)
            for _, frame, _ in _frames(read, task.outs):
                found = _extremes(frame)
                low, high = min(low, found[0]), max(high, found[1])
    except ScanError as fault:
        return Range(problem=problem_of(task.item, fault))
    except OSError:
        raise
    except Exception:  # noqa: BLE001  # as above
        return Range(problem=problem_of(task.item, cut_short()))
    return Range(low, high)


def _frames(read: Elements, outs: Iterable[Out]) -> Iterator[tuple[Out, Frame, Drawing]]:
    header = header_of(read)
    layout = layout_of(header, syntax_of(read.syntax))
    drawing_for = drawings_of(header, layout)
    for out in outs:
        drawing = drawing_for(out.frame)
        yield out, frame_of(read.data, header, layout, drawing, out.frame), drawing


def _own(frame: Frame, drawing: Drawing) -> Look:
    """The window of the header; without one, all that was measured."""
    if drawing.look is not None or frame.values is None:
        return drawing.look or Look()
    low, high = _extremes(frame)
    return whole_look(low, high, inverse=drawing.inverse)


def _extremes(frame: Frame) -> tuple[float, float]:
    if frame.values is None:
        return 0.0, 255.0
    values = frame.values if frame.nothing is None else frame.values[~frame.nothing]
    return (float(values.min()), float(values.max())) if values.size else (0.0, 0.0)


def whole_look(low: float, high: float, *, inverse: bool) -> Look:
    """From the least value, black, to the greatest, white."""
    return Look(high - low, (low + high) / 2, "LINEAR_EXACT", None, inverse)


def echoes(picture: Array, spots: tuple[tuple[int, int, int, int], ...]) -> Array:
    """A copy of the picture in which all but the spots is black; without spots all stays."""
    kept = picture.copy()
    if spots:
        outside = kept[..., 0] >= 0 if kept.ndim == 3 else kept >= 0
        for left, top, right, bottom in spots:
            outside[top : bottom + 1, left : right + 1] = False
        kept[outside] = 0
    return kept


def trimmed(picture: Array, cut: Cut) -> Array:
    """A copy of the pixels that are to stay; the others are gone, not hidden."""
    kept = picture.copy()
    for box in cut.masks:
        kept[box.top : box.top + box.height, box.left : box.left + box.width] = 0
    if cut.crop is not None:
        box = cut.crop
        kept = kept[box.top : box.top + box.height, box.left : box.left + box.width]
    return kept


def square_size(columns: int, rows: int, tall: float) -> tuple[int, int]:
    """Columns and rows with pixels as wide as they are high; never fewer than there are."""
    if abs(tall - 1.0) <= _SQUARE:
        return columns, rows
    return (columns, round(rows * tall)) if tall > 1 else (round(columns / tall), rows)


def resized(picture: Array, size: tuple[int, int]) -> Array:
    """The picture in another size, smoothly; measured values stay values."""
    import numpy as np
    from PIL import Image

    if (picture.shape[1], picture.shape[0]) == size:
        return picture
    kind = picture.dtype
    image = Image.fromarray(np.ascontiguousarray(picture if kind == np.uint8 else picture.astype(np.float32)))
    smooth = Image.Resampling.BICUBIC if kind == np.uint8 else Image.Resampling.BILINEAR
    return np.asarray(image.resize(size, smooth)).astype(kind)


def write_png(path: Path, picture: Array) -> None:
    """Write bare pixels, and look at every part of what was written.

    Raises:
        OSError: the file cannot be written.
        ScanError: there is more in it than pixels.
    """
    from io import BytesIO

    import numpy as np
    from PIL import Image

    from radblog.images.containers.formats import foreign_parts

    buffer = BytesIO()
    Image.fromarray(np.ascontiguousarray(picture)).save(buffer, "PNG", compress_level=_COMPRESSION)
    data = buffer.getvalue()
    if foreign_parts(data):
        raise cut_short()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
