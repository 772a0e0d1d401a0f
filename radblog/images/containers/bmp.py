"""BMP and ICO files. Source: Microsoft's BITMAPFILEHEADER, BITMAPV5HEADER and ICONDIR."""

from __future__ import annotations

from collections.abc import Iterator

from radblog.images.containers.icc import icc_part
from radblog.images.containers.part import MalformedError, Part
from radblog.images.containers.png import SIGNATURE, png_parts

EMBEDDED = b"DEBM"  # "MBED", little-endian: the header carries a colour profile
LINKED = b"KNIL"  # "LINK": the header names a profile by its path on someone's disk


def _little(data: bytes, offset: int, size: int = 4) -> int:
    return int.from_bytes(data[offset : offset + size], "little")


def bmp_parts(data: bytes) -> Iterator[Part]:
    """The header, profile and rest of a BMP file."""
    if data[:2] != b"BM" or len(data) < 54 or _little(data, 2) > len(data):
        raise MalformedError
    yield Part("pixels")
    end = _little(data, 2)
    if _little(data, 14) == 124:
        start, size = 14 + _little(data, 126), _little(data, 130)
        if data[70:74] == EMBEDDED:
            yield icc_part(data[start : start + size])
        elif data[70:74] == LINKED:
            yield Part("linked profile", "icc")
    if 54 <= end < len(data):
        yield Part("trailing", "trailing")


def ico_parts(data: bytes) -> Iterator[Part]:
    """The pictures in an icon, each walked by its own format."""
    count = _little(data, 4, 2)
    end = 6 + 16 * count
    if not 1 <= count <= 64 or end > len(data):
        raise MalformedError
    for entry in range(6, 6 + 16 * count, 16):
        size, offset = _little(data, entry + 8), _little(data, entry + 12)
        inner = data[offset : offset + size]
        if len(inner) != size:
            raise MalformedError
        if inner.startswith(SIGNATURE):
            yield from png_parts(inner)
        else:
            yield Part("pixels")
        end = max(end, offset + size)
    if end < len(data):
        yield Part("trailing", "trailing")
