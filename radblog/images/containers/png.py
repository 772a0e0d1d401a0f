"""PNG files, chunk by chunk. Source: PNG specification, third edition, sections 5 and 11."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from radblog.images.containers.icc import icc_part
from radblog.images.containers.part import MalformedError, Part
from radblog.images.containers.tiff import exif_parts, orientation

SIGNATURE = b"\x89PNG\r\n\x1a\n"
PIXELS = frozenset((b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"))
# Numbers of a fixed size that shape how colours are shown: clean in what we publish too.
NUMBERS = {
    b"gAMA": (4,),
    b"cHRM": (32,),
    b"sRGB": (1,),
    b"pHYs": (9,),
    b"sBIT": (1, 2, 3, 4),
    b"bKGD": (1, 2, 6),
}
# Of moving pictures and of wide colours; read, never written by us.
READ_ONLY = frozenset((b"acTL", b"fcTL", b"fdAT", b"cICP", b"mDCV", b"cLLI", b"mDCv", b"cLLi", b"hIST"))
TEXT = frozenset((b"tEXt", b"zTXt", b"iTXt"))
RAW_PROFILES = {
    b"exif": "exif",
    b"APP1": "exif",
    b"iptc": "iptc",
    b"8bim": "iptc",
    b"xmp": "xmp",
    b"icc": "icc",
}
LARGEST_PROFILE = 4 * 1024 * 1024


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name and content of each chunk, checksums verified; what follows IEND has an empty name."""
    if not data.startswith(SIGNATURE):
        raise MalformedError
    position, name = len(SIGNATURE), b""
    while name != b"IEND":
        size, name = int.from_bytes(data[position : position + 4]), data[position + 4 : position + 8]
        end = position + 8 + size
        if end + 4 > len(data):
            raise MalformedError
        content = data[position + 8 : end]
        if zlib.crc32(content, zlib.crc32(name)) != int.from_bytes(data[end : end + 4]):
            raise MalformedError
        yield name, content
        position = end + 4
    if position < len(data):
        yield b"", data[position:]


def png_parts(data: bytes) -> Iterator[Part]:
    """Every chunk of a PNG file; `MalformedError` where one is cut short or fails its checksum."""
    for name, content in _chunks(data):
        label = name.decode("latin-1")
        if name in PIXELS or len(content) in NUMBERS.get(name, ()):
            yield Part(label)
        elif name == b"":
            yield Part("trailing", "trailing")
        elif name in TEXT:
            yield _text(label, content)
        elif name == b"eXIf":
            yield from exif_parts(content)
        elif name == b"iCCP":
            yield _profile(content)
        elif name in {b"tIME", b"sPLT"}:
            yield Part(label, "text")
        else:
            yield Part(label, "application", ordinary=name in READ_ONLY)


def _text(label: str, content: bytes) -> Part:
    """A text chunk; ImageMagick and exiftool keep whole EXIF, IPTC and XMP blocks in them."""
    keyword = content.partition(b"\0")[0]
    if keyword == b"XML:com.adobe.xmp":
        return Part(label, "xmp")
    raw = keyword.removeprefix(b"Raw profile type ")
    return Part(label, RAW_PROFILES.get(raw, "text") if raw != keyword else "text")  # type: ignore[arg-type]


def _profile(content: bytes) -> Part:
    try:
        profile = zlib.decompressobj().decompress(content.partition(b"\0")[2][1:], LARGEST_PROFILE)
    except zlib.error:
        return Part("iCCP", "icc")
    return icc_part(profile)


def png_orientation(data: bytes) -> int:
    """The turn of the camera by the eXIf chunk, 1 to 8."""
    return next((orientation(content) for name, content in _chunks(data) if name == b"eXIf"), 1)
