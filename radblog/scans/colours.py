"""Stored colours -> 8-bit RGB. Source: DICOM PS3.3, C.7.6.3.1.2 (YBR) and C.7.9 (palettes)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]


class Palette(Struct, frozen=True):
    """Red, green and blue for each stored number from `first` on, in `bits` bits."""

    first: int
    bits: int
    red: tuple[int, ...]
    green: tuple[int, ...]
    blue: tuple[int, ...]


def in_bytes(stored: Array, bits: int) -> Array:
    """Values of `bits` bits as 8-bit ones."""
    import numpy as np

    if bits == 8:
        return stored.astype(np.uint8)
    scaled = stored.astype(np.float64) * (255.0 / float((1 << bits) - 1))
    return np.floor(np.clip(scaled, 0.0, 255.0) + 0.5).astype(np.uint8)


def rgb_of_ybr(stored: Array) -> Array:
    """RGB of full-range YCbCr, 8 bits each."""
    import numpy as np

    light, blue, red = (stored[..., number].astype(np.float64) for number in range(3))
    blue, red = blue - 128.0, red - 128.0
    mixed = (light + 1.402 * red, light - 0.344136 * blue - 0.714136 * red, light + 1.772 * blue)
    return np.floor(np.clip(np.stack(mixed, axis=-1), 0.0, 255.0) + 0.5).astype(np.uint8)


def painted(stored: Array, palette: Palette) -> Array:
    """The colour of each stored number; numbers beyond the palette have its first or last one."""
    import numpy as np

    lines = np.stack(
        [np.asarray(line, np.int64) for line in (palette.red, palette.green, palette.blue)], axis=-1
    )
    places = np.clip(stored.astype(np.int64) - palette.first, 0, len(lines) - 1)
    return in_bytes(lines, palette.bits)[places]


def unfolded(words: tuple[int, ...], length: int) -> tuple[int, ...]:
    """A segmented palette written out (C.7.9.2): runs of single values, of ramps, and of repeats.

    Raises:
        ValueError: the segments make no palette of that length.
    """
    found: list[int] = []
    at = 0
    while at < len(words) and len(found) < length:
        if words[at] == 2:
            back = words[at + 2] | words[at + 3] << 16
            _unfold(words, back // 2, words[at + 1], found)
            at += 4
        else:
            at = _unfold(words, at, 1, found)
    if len(found) < length:
        raise ValueError
    return tuple(found[:length])


def _unfold(words: tuple[int, ...], at: int, count: int, found: list[int]) -> int:
    """Write out `count` segments from `at` on, none of them a repeat; where the next one begins."""
    for _ in range(count):
        kind, size = words[at], words[at + 1]
        if kind == 0:
            found.extend(words[at + 2 : at + 2 + size])
            at += 2 + size
        elif kind == 1:
            start, stop = found[-1], words[at + 2]
            found.extend(start + (stop - start) * step // size for step in range(1, size + 1))
            at += 3
        else:
            raise ValueError
    return at
