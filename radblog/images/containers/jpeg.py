"""JPEG files, segment by segment. Source: ITU-T T.81, annex B; JFIF 1.02; CIPA DC-007 (MPF)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radblog.images.containers.icc import icc_part
from radblog.images.containers.part import MalformedError, Part
from radblog.images.containers.tiff import exif_parts, orientation

# In the coded pixels FF is followed by 00, by a restart mark, or by further FFs; else a segment begins.
NEXT_MARK = re.compile(rb"\xff+([^\x00\xd0-\xd7\xff])")
EOI, SOS, COM = 0xD9, 0xDA, 0xFE
# Frames, Huffman and quantisation tables, restart intervals, arithmetic coding.
PIXELS = frozenset((*range(0xC0, 0xD0), 0xDB, 0xDC, 0xDD, 0xDE, 0xDF)) - {0xC8}
EXIF, XMP, ICC, PHOTOSHOP = b"Exif\0", b"http://ns.adobe.com/x", b"ICC_PROFILE\0", b"Photoshop 3.0\0"


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Mark and content of each segment; what follows the end is given as mark 0."""
    if data[:2] != b"\xff\xd8":
        raise MalformedError
    position, in_scan = 2, False
    while True:
        found = NEXT_MARK.search(data, position)
        if found is None or (found.start() != position and not in_scan):
            raise MalformedError
        mark, position = found[1][0], found.end()
        if mark == EOI:
            break
        size = int.from_bytes(data[position : position + 2])
        if size < 2 or position + size > len(data):
            raise MalformedError
        yield mark, data[position + 2 : position + size]
        position += size
        in_scan = mark == SOS
    if position < len(data):
        yield 0, data[position:]


def jpeg_parts(data: bytes) -> Iterator[Part]:
    """Every segment of a JPEG file; `MalformedError` where it is cut short or out of order."""
    profile = b""
    for mark, content in _segments(data):
        if mark == 0:
            yield Part("trailing", "trailing", ordinary=not content.strip(b"\0"))
        elif mark == COM:
            yield Part("COM", "comment")
        elif mark == 0xE2 and content.startswith(ICC):
            profile += content[14:]
        elif 0xE0 <= mark <= 0xEF:
            yield from _application(mark - 0xE0, content)
        elif mark in PIXELS or mark == SOS:
            yield Part("pixels")
        else:
            yield Part(f"segment {mark:02X}", "application")
    if profile:
        yield icc_part(profile)


def _application(number: int, content: bytes) -> Iterator[Part]:
    name = f"APP{number}"
    if number == 0 and content.startswith(b"JFIF\0"):
        yield Part(name) if len(content) == 14 else Part(name, "thumbnail")
    elif number == 0 and content.startswith(b"JFXX\0"):
        yield Part(name, "thumbnail")
    elif number == 1 and content.startswith(EXIF):
        yield from exif_parts(content[6:])
    elif number == 1 and content.startswith(XMP):
        yield Part(name, "xmp")
    elif number == 13 and content.startswith(PHOTOSHOP):
        yield from _photoshop(content[len(PHOTOSHOP) :])
    else:
        # Adobe's mark (how inks are coded) is twelve bytes of numbers.
        adobe = number == 14 and content.startswith(b"Adobe") and len(content) == 12
        yield Part(name, "application", ordinary=adobe)


def _photoshop(block: bytes) -> Iterator[Part]:
    """Photoshop's resources: IPTC, thumbnails and whole copies of EXIF and XMP."""
    kinds: dict[int, Part] = {
        0x0404: Part("IPTC", "iptc"),
        0x0409: Part("Photoshop thumbnail", "thumbnail"),
        0x040C: Part("Photoshop thumbnail", "thumbnail"),
        0x040F: Part("ICC", "icc"),
        0x0422: Part("Exif", "exif"),
        0x0424: Part("XMP", "xmp"),
    }
    yield Part("APP13", "application")
    position = 0
    while block[position : position + 4] == b"8BIM":
        number = int.from_bytes(block[position + 4 : position + 6])
        if number in kinds:
            yield kinds[number]
        name_size = block[position + 6] + 1 if position + 6 < len(block) else 1
        position += 6 + name_size + name_size % 2
        size = int.from_bytes(block[position : position + 4])
        position += 4 + size + size % 2


def jpeg_orientation(data: bytes) -> int:
    """The turn of the camera by the first EXIF block, 1 to 8."""
    for mark, content in _segments(data):
        if mark == 0xE1 and content.startswith(EXIF):
            return orientation(content[6:])
        if mark == SOS:
            break
    return 1
