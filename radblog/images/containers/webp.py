"""WebP files, chunk by chunk. Source: RFC 9649, section 2."""

from __future__ import annotations

from collections.abc import Iterator

from radblog.images.containers.icc import icc_part
from radblog.images.containers.part import MalformedError, Part
from radblog.images.containers.tiff import exif_parts, orientation

PIXELS = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM"))
FRAME, FRAME_HEAD = b"ANMF", 16


def _chunks(data: bytes, position: int, end: int) -> Iterator[tuple[bytes, bytes]]:
    while position < end:
        name, size = (
            data[position : position + 4],
            int.from_bytes(data[position + 4 : position + 8], "little"),
        )
        if position + 8 + size > end:
            raise MalformedError
        yield name, data[position + 8 : position + 8 + size]
        position += 8 + size + size % 2


def _file(data: bytes) -> tuple[int, Iterator[tuple[bytes, bytes]]]:
    """Where the picture ends by its own header, and its chunks."""
    end = 8 + int.from_bytes(data[4:8], "little")
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP" or end > len(data):
        raise MalformedError
    return end + end % 2, _chunks(data, 12, end)


def webp_parts(data: bytes) -> Iterator[Part]:
    """Every chunk of a WebP file, those in the frames of a moving one too."""
    end, chunks = _file(data)
    for name, content in chunks:
        yield from _part(name, content)
        if name == FRAME:
            for inner, inner_content in _chunks(content, FRAME_HEAD, len(content)):
                yield from _part(inner, inner_content)
    if end < len(data):
        yield Part("trailing", "trailing")


def _part(name: bytes, content: bytes) -> Iterator[Part]:
    if name in PIXELS or name == FRAME:
        yield Part(name.decode("latin-1"))
    elif name == b"EXIF":
        yield from exif_parts(_block(content))
    elif name == b"XMP ":
        yield Part("XMP", "xmp")
    elif name == b"ICCP":
        yield icc_part(content)
    else:
        yield Part(name.decode("latin-1"), "application")


def _block(content: bytes) -> bytes:
    """The EXIF block: many programs put JPEG's own mark before it."""
    return content[6:] if content.startswith(b"Exif\0\0") else content


def webp_orientation(data: bytes) -> int:
    """The turn of the camera by the EXIF chunk, 1 to 8."""
    return next((orientation(_block(content)) for name, content in _file(data)[1] if name == b"EXIF"), 1)
