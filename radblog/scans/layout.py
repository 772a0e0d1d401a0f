"""How the pixels of a file are laid out, checked before a byte of them is touched."""

from __future__ import annotations

import itertools

from msgspec import Struct

from radblog.scans.elements import Buffer, Element
from radblog.scans.faults import cut_short, no_pixels, too_large, unusual
from radblog.scans.header import Header
from radblog.scans.syntaxes import Syntax

MOST_PIXELS = 100_000_000
MOST_FRAMES = 20_000
GREY = frozenset({"MONOCHROME1", "MONOCHROME2"})
_COLOURS = frozenset(
    {"RGB", "YBR_FULL", "YBR_FULL_422", "YBR_RCT", "YBR_ICT", "YBR_PARTIAL_422", "YBR_PARTIAL_420"}
)
_BITS = frozenset({1, 8, 16, 32})


class Layout(Struct, frozen=True):
    """Size and form of each frame. `photometric` is a word of the standard, `big` tells which end of a number
    comes first; `kind` is that of the element, which decides how bytes are swapped.
    """

    rows: int
    columns: int
    samples: int
    photometric: str
    planar: bool
    allocated: int
    stored: int
    high: int
    signed: bool
    frames: int
    syntax: Syntax
    big: bool
    vr: str

    @property
    def grey(self) -> bool:
        """Whether the values are measured ones, to be windowed."""
        return self.photometric in GREY

    @property
    def frame_bits(self) -> int:
        """Bits of one frame as it lies in a file that does not compress."""
        if self.photometric == "YBR_FULL_422":
            return self.rows * self.columns * 2 * self.allocated
        return self.rows * self.columns * self.samples * self.allocated


def layout_of(header: Header, syntax: Syntax) -> Layout:
    """The layout that a header tells.

    Raises:
        ScanError: there are no pixels, or they are of a form that cannot be shown.
    """
    if "PixelData" not in header:
        if "FloatPixelData" in header or "DoubleFloatPixelData" in header:
            raise unusual("fractions without an agreed black and white")
        raise no_pixels("a file")
    rows, columns = header.whole("Rows"), header.whole("Columns")
    samples = header.whole("SamplesPerPixel", 1)
    frames = header.whole("NumberOfFrames", 1) or 1
    if rows < 1 or columns < 1 or frames < 1:
        raise cut_short()
    if rows * columns > MOST_PIXELS or frames > MOST_FRAMES:
        raise too_large()
    photometric = header.text("PhotometricInterpretation").upper() or "MONOCHROME2"
    _check(photometric, samples)
    allocated = header.whole("BitsAllocated", 8)
    stored = header.whole("BitsStored", allocated)
    if allocated not in _BITS or not 1 <= stored <= allocated:
        raise unusual(f"of {allocated} bits")
    element = header.element("PixelData")
    return Layout(
        rows=rows,
        columns=columns,
        samples=samples,
        photometric=photometric,
        planar=header.whole("PlanarConfiguration") == 1,
        allocated=allocated,
        stored=stored,
        high=min(max(header.whole("HighBit", stored - 1), stored - 1), allocated - 1),
        signed=header.whole("PixelRepresentation") == 1,
        frames=frames,
        syntax=syntax,
        big=header.big,
        vr=element.vr if element else "",
    )


def _check(photometric: str, samples: int) -> None:
    single = photometric in GREY or photometric == "PALETTE COLOR"
    if photometric in _COLOURS and not photometric.startswith("YBR_PARTIAL") and samples == 3:
        return
    if single and samples == 1:
        return
    raise unusual("in colours of a retired or unknown kind")


def packed_frames(data: Buffer, element: Element, frames: int) -> tuple[tuple[tuple[int, int], ...], ...]:
    """The fragments of each frame of compressed pixels: start and size of each.

    Raises:
        ScanError: there are fewer than frames, or their table points beside them.
    """
    if not element.fragments:
        raise cut_short()
    table, pieces = element.fragments[0], element.fragments[1:]
    if frames == 1:
        return (pieces,) if pieces else _short()
    if len(pieces) == frames:
        return tuple((piece,) for piece in pieces)
    return _by_table(data, table, pieces, frames)


def _by_table(
    data: Buffer, table: tuple[int, int], pieces: tuple[tuple[int, int], ...], frames: int
) -> tuple[tuple[tuple[int, int], ...], ...]:
    start, size = table
    if size < 4 * frames or not pieces:
        return _short()
    offsets = [int.from_bytes(data[at : at + 4], "little") for at in range(start, start + 4 * frames, 4)]
    first = pieces[0][0] - 8
    begins = {piece[0] - 8 - first: number for number, piece in enumerate(pieces)}
    if any(offset not in begins for offset in offsets) or offsets != sorted(offsets):
        return _short()
    numbers = [*(begins[offset] for offset in offsets), len(pieces)]
    return tuple(pieces[one:other] for one, other in itertools.pairwise(numbers))


def _short() -> tuple[tuple[tuple[int, int], ...], ...]:
    raise cut_short()
