"""From a header to the ways its frames are drawn: what is measured, which window, which colours."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from radblog.scans.colours import Palette, in_bytes, painted, rgb_of_ybr, unfolded
from radblog.scans.elements import Buffer
from radblog.scans.faults import unusual
from radblog.scans.greys import Deep, Function, Look, Measure, Table, deep, measured, padded, seen
from radblog.scans.header import Header
from radblog.scans.layout import Layout
from radblog.scans.raw import raw_frame

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

_FUNCTIONS: dict[str, Function] = {"LINEAR": "LINEAR", "LINEAR_EXACT": "LINEAR_EXACT", "SIGMOID": "SIGMOID"}
_COLOURS = ("Red", "Green", "Blue")
_LONGEST_TABLE = 1 << 16


class Drawing(Struct, frozen=True):
    """How one frame is drawn. `look` is the header's own window, None where it has none; `inverse` tells that
    low values are white; `palette` is that of coloured pixels.
    """

    measure: Measure = Measure()
    look: Look | None = None
    inverse: bool = False
    palette: Palette | None = None


def drawing_of(header: Header, layout: Layout, groups: Sequence[Header] = ()) -> Drawing:
    """How a frame is drawn. `groups` are the functional groups that hold for it, the most special first.

    Raises:
        ScanError: its palette is none.
    """
    if layout.photometric == "PALETTE COLOR":
        return Drawing(palette=_palette(header))
    if not layout.grey:
        return Drawing()
    measure = _measure(header, layout, _within(groups, "PixelValueTransformationSequence") or header)
    return Drawing(measure, look_of(header, layout, groups), _is_inverse(header, layout))


def look_of(header: Header, layout: Layout, groups: Sequence[Header] = ()) -> Look | None:
    """The window of the header alone; nothing for colours and where there is none."""
    if not layout.grey:
        return None
    inverse = _is_inverse(header, layout)
    return _look(_within(groups, "FrameVOILUTSequence") or header, layout, inverse=inverse)


def _is_inverse(header: Header, layout: Layout) -> bool:
    """Whether low values are white: by the shape of the presentation, which comes last, or by the pixels."""
    if "PresentationLUTShape" in header:
        return header.text("PresentationLUTShape") == "INVERSE"
    return layout.photometric == "MONOCHROME1"


def _within(groups: Sequence[Header], name: str) -> Header | None:
    return next((item for group in groups if (item := group.item(name)) is not None), None)


def _measure(header: Header, layout: Layout, transform: Header) -> Measure:
    padding = None
    if "PixelPaddingValue" in header:
        first = _as_stored(header.whole("PixelPaddingValue"), layout)
        last = _as_stored(header.whole("PixelPaddingRangeLimit"), layout) if _has_range(header) else first
        padding = (first, last)
    item = header.item("ModalityLUTSequence")
    table = _table(item, layout) if item is not None else None
    slope, intercept = transform.number("RescaleSlope"), transform.number("RescaleIntercept")
    return Measure(1.0 if slope is None else slope, intercept or 0.0, table, padding)


def _has_range(header: Header) -> bool:
    return "PixelPaddingRangeLimit" in header


def _as_stored(value: int, layout: Layout) -> int:
    """A value of the header with the sign that the pixels have."""
    wide = value & ((1 << layout.allocated) - 1)
    if layout.signed and wide >= 1 << (layout.allocated - 1):
        return wide - (1 << layout.allocated)
    return wide


def _look(header: Header, layout: Layout, *, inverse: bool) -> Look | None:
    levels, widths = header.numbers("WindowCenter"), header.numbers("WindowWidth")
    function = _FUNCTIONS.get(header.text("VOILUTFunction").upper(), "LINEAR")
    if levels and widths and widths[0] > 0:
        return Look(widths[0], levels[0], function, None, inverse)
    item = header.item("VOILUTSequence")
    table = _table(item, layout) if item is not None else None
    return Look(table=table, inverse=inverse) if table is not None else None


def _table(item: Header, layout: Layout) -> Table | None:
    about = [int(number) for number in item.numbers("LUTDescriptor")]
    if len(about) != 3:
        return None
    count, first, bits = about
    if layout.signed and first >= 1 << 15:
        first -= 1 << 16
    entries = _entries(item.bytes("LUTData"), count or _LONGEST_TABLE, bits, big=item.big)
    return Table(first, bits, entries) if entries and 1 <= bits <= 16 else None


def _entries(data: bytes, count: int, bits: int, *, big: bool) -> tuple[int, ...]:
    """Entries of 8 bits lie in words, or each in a byte of its own."""
    if bits <= 8 and len(data) < 2 * count:
        return tuple(data[:count])
    count = min(count, len(data) // 2)
    return struct.unpack(f"{'>' if big else '<'}{count}H", data[: 2 * count])


def _palette(header: Header) -> Palette:
    about = [int(number) for number in header.numbers("RedPaletteColorLookupTableDescriptor")]
    if len(about) != 3:
        raise unusual("in colours without a palette")
    count, first, bits = about[0] or _LONGEST_TABLE, about[1], about[2]
    lines = [_line(header, colour, count, bits) for colour in _COLOURS]
    if any(len(line) < count for line in lines):
        raise unusual("in colours without a palette")
    # Some writers say 16 bits and fill 8.
    highest = max(max(line) for line in lines)
    bits = 16 if highest > 255 else 8 if bits == 8 else 16
    return Palette(first, bits, *lines)


def _line(header: Header, colour: str, count: int, bits: int) -> tuple[int, ...]:
    plain, segmented = (f"{part}{colour}PaletteColorLookupTableData" for part in ("", "Segmented"))
    if plain in header:
        return _entries(header.bytes(plain), count, bits, big=header.big)
    words = _entries(header.bytes(segmented), _LONGEST_TABLE * 2, 16, big=header.big)
    try:
        return unfolded(words, count)
    except (ValueError, IndexError, ZeroDivisionError, RecursionError):
        raise unusual("in colours without a palette") from None


class Frame(Struct, frozen=True):
    """One frame, decoded: `values` that were measured and where it holds `nothing`, or its `colours`."""

    values: Any = None
    nothing: Any = None
    colours: Any = None


def frame_of(data: Buffer, header: Header, layout: Layout, drawing: Drawing, number: int) -> Frame:
    """Decode frame `number`, counted from 0.

    Raises:
        ScanError: its pixels cannot be decoded.
    """
    element = header.element("PixelData")
    assert element is not None  # noqa: S101  # the layout is only made where there are pixels
    stored = raw_frame(data, element, layout, number)
    if drawing.palette is not None:
        return Frame(colours=painted(stored, drawing.palette))
    if layout.grey:
        return Frame(measured(stored, drawing.measure), padded(stored, drawing.measure))
    plain = layout.syntax.form == "plain"
    colours = in_bytes(stored, layout.stored)
    return Frame(colours=rgb_of_ybr(colours) if plain and layout.photometric.startswith("YBR") else colours)


def drawn(frame: Frame, look: Look | Deep) -> Array:
    """8-bit greys of a measured frame, or the colours of a coloured one; 16-bit greys for a deep look."""
    if isinstance(look, Deep) and frame.colours is None:
        return deep(frame.values, look, frame.nothing)
    look = Look() if isinstance(look, Deep) else look
    return frame.colours if frame.colours is not None else seen(frame.values, look, frame.nothing)
