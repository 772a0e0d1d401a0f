"""The size that a compressed frame says it has, read before any decoder makes room for it."""

from __future__ import annotations

_J2K_START = b"\xff\x4f\xff\x51"
_SIZES = frozenset({*range(0xC0, 0xD0), 0xF7}) - {0xC4, 0xC8, 0xCC}  # those that tell a size; 0xF7 is JPEG-LS


def size_of(packed: bytes, form: str) -> tuple[int, int] | None:
    """Rows and columns as the frame itself says; None where it says nothing that can be read."""
    if form == "jpeg-2000":
        return _of_jpeg_2000(packed)
    return _of_jpeg(packed) if form in {"jpeg", "jpeg-ls"} else None


def _of_jpeg_2000(packed: bytes) -> tuple[int, int] | None:
    """From the marker SIZ: extent less offset, across and down (ISO 15444-1, A.5.1)."""
    at = packed.find(_J2K_START)
    if at < 0 or len(packed) < at + 24:
        return None
    across, down, left, top = (
        int.from_bytes(packed[at + place : at + place + 4]) for place in (8, 12, 16, 20)
    )
    return down - top, across - left


def _of_jpeg(packed: bytes) -> tuple[int, int] | None:
    """From the start of the frame (ISO 10918-1, B.2.2)."""
    at = packed.find(b"\xff\xd8") + 2
    while 2 <= at <= len(packed) - 9:
        if packed[at] != 0xFF:
            return None
        mark = packed[at + 1]
        if mark in _SIZES:
            return int.from_bytes(packed[at + 5 : at + 7]), int.from_bytes(packed[at + 7 : at + 9])
        # A second sign of a marker only fills up; the others are followed by how long they are.
        at += 1 if mark == 0xFF else 2 + int.from_bytes(packed[at + 2 : at + 4])
    return None
