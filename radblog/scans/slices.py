"""Where each frame of a file lies, and how it is drawn, by what holds for all frames and what for one."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from msgspec import Struct

from radblog.basics.digests import digest_of
from radblog.scans.drawing import Drawing, drawing_of, look_of
from radblog.scans.greys import Look
from radblog.scans.header import Header
from radblog.scans.layout import Layout

Vector = tuple[float, float, float]


class Slice(Struct, frozen=True):
    """One frame of a file, counted from 0: where it lies (in millimetres, to the left, back and up) and what
    sets it apart from others at the same place. `look` is its own window.
    """

    frame: int
    position: Vector | None = None
    across: Vector | None = None
    down: Vector | None = None
    time: float = 0.0
    echo: float = 0.0
    diffusion: float = 0.0
    stack: str = ""
    look: Look | None = None


def slices_of(header: Header, layout: Layout) -> tuple[Slice, ...]:
    """Every frame of a file."""
    each = tuple(header.items("PerFrameFunctionalGroupsSequence"))
    shared = header.item("SharedFunctionalGroupsSequence")
    return tuple(
        _slice(header, layout, _groups(each, shared, frame), frame) for frame in range(layout.frames)
    )


def drawings_of(header: Header, layout: Layout) -> Callable[[int], Drawing]:
    """How each frame of a file, counted from 0, is drawn. What all frames share is read once.

    Raises:
        ScanError: its palette is none.
    """
    each = tuple(header.items("PerFrameFunctionalGroupsSequence"))
    shared = header.item("SharedFunctionalGroupsSequence")
    if not each:
        same = drawing_of(header, layout, _groups((), shared, 0))
        return lambda _frame: same
    return lambda frame: drawing_of(header, layout, _groups(each, shared, frame))


def normal_of(one: Slice) -> Vector | None:
    """The direction in which a slice looks; None where it does not say."""
    if one.across is None or one.down is None:
        return None
    (a, b, c), (d, e, f) = one.across, one.down
    vector = (b * f - c * e, c * d - a * f, a * e - b * d)
    length = math.sqrt(sum(part * part for part in vector))
    return tuple(part / length for part in vector) if length > 0.5 else None  # type: ignore[return-value]


def plane_of(one: Slice) -> str:
    """The plane of a slice by its direction; oblique beyond 25 degrees from all of them."""
    normal = normal_of(one)
    if normal is None:
        return ""
    strongest = max(range(3), key=lambda axis: abs(normal[axis]))
    if abs(normal[strongest]) < math.cos(math.radians(25)):
        return "oblique"
    return ("sagittal", "coronal", "axial")[strongest]


def tall_of(header: Header) -> float:
    """The height of a pixel by its width: from the distances of rows and columns, or as the file says it."""
    each = tuple(header.items("PerFrameFunctionalGroupsSequence"))
    groups = _groups(each, header.item("SharedFunctionalGroupsSequence"), 0)
    measures = next((item for group in groups if (item := group.item("PixelMeasuresSequence"))), header)
    sizes = measures.numbers("PixelSpacing") or header.numbers("PixelAspectRatio")
    if len(sizes) != 2 or not all(0 < size < 1000 for size in sizes):
        return 1.0
    return sizes[0] / sizes[1] if 0.1 < sizes[0] / sizes[1] < 10 else 1.0


def _groups(each: Sequence[Header], shared: Header | None, frame: int) -> tuple[Header, ...]:
    own = (each[frame],) if frame < len(each) else ()
    return (*own, shared) if shared is not None else own


def _slice(header: Header, layout: Layout, groups: Sequence[Header], frame: int) -> Slice:
    def within(sequence: str, name: str) -> tuple[float, ...]:
        for group in groups:
            item = group.item(sequence)
            if item is not None and name in item:
                return item.numbers(name)
        return header.numbers(name)

    position = within("PlanePositionSequence", "ImagePositionPatient")
    directions = within("PlaneOrientationSequence", "ImageOrientationPatient")
    times = within("FrameContentSequence", "TemporalPositionIndex") or header.numbers(
        "TemporalPositionIdentifier"
    )
    stack = next(
        (item.text("StackID") for group in groups if (item := group.item("FrameContentSequence"))), ""
    )
    return Slice(
        frame=frame,
        position=_vector(position),
        across=_vector(directions[:3]) if len(directions) == 6 else None,
        down=_vector(directions[3:]) if len(directions) == 6 else None,
        time=times[0] if times else 0.0,
        echo=_number(within("MREchoSequence", "EffectiveEchoTime") or header.numbers("EchoTime")),
        diffusion=_number(within("MRDiffusionSequence", "DiffusionBValue")),
        stack=digest_of(stack) if stack else "",
        look=look_of(header, layout, groups),
    )


def _number(numbers: tuple[float, ...]) -> float:
    return numbers[0] if numbers and math.isfinite(numbers[0]) else 0.0


def _vector(numbers: tuple[float, ...]) -> Vector | None:
    if len(numbers) != 3 or not all(math.isfinite(number) and abs(number) < 1e6 for number in numbers):
        return None
    return (numbers[0], numbers[1], numbers[2])
