"""AVIF and HEIC files, box by box. Sources: ISO/IEC 14496-12 (boxes), 23008-12 (items), AVIF 1.1.

We publish neither format, yet a theme may bring one and a source may be one.
"""

from __future__ import annotations

from collections.abc import Iterator

from radblog.images.containers.icc import icc_part
from radblog.images.containers.part import MalformedError, Part
from radblog.images.containers.tiff import exif_parts

# Boxes that hold further boxes, and the bytes of numbers before those.
NESTED = {
    b"meta": 4, b"iprp": 0, b"ipco": 0, b"moov": 0, b"trak": 0, b"mdia": 0, b"minf": 0, b"stbl": 0,
    b"dinf": 0, b"edts": 0,
}  # fmt: skip
PIXELS = frozenset(
    (
        b"ftyp", b"mdat", b"pitm", b"iloc", b"ipma", b"ispe", b"pixi", b"av1C", b"hvcC", b"auxC", b"irot",
        b"imir", b"clap", b"pasp", b"idat", b"grpl", b"mvhd", b"tkhd", b"mdhd", b"vmhd", b"nmhd", b"dref",
        b"stsd", b"stts", b"stss", b"stsc", b"stsz", b"stco", b"co64", b"ctts", b"elst", b"tref", b"a1op",
        b"a1lx", b"lsel", b"clli", b"mdcv", b"url ", b"ccst", b"hvc1",
    )
)  # fmt: skip
PICTURE_ITEMS = frozenset((b"av01", b"hvc1", b"grid", b"iden", b"iovl", b"tmap"))
WRITERS = frozenset((b"", b"libavif", b"libheif", b"PictureHandler", b"Picture", b"VideoHandler"))
XMP_UUID = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
DEEPEST = 8
TRIES = 4


def boxes(data: bytes, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Name, start of content and end of each box; `MalformedError` where one runs out of its parent."""
    while start < end:
        size, name, head = int.from_bytes(data[start : start + 4]), data[start + 4 : start + 8], 8
        if size == 1:
            size, head = int.from_bytes(data[start + 8 : start + 16]), 16
        elif size == 0:
            size = end - start
        if size < head or start + size > end:
            raise MalformedError
        yield name, start + head, start + size
        start += size


def bmff_parts(data: bytes) -> Iterator[Part]:
    """Every box of an AVIF or HEIC file; what no longer parses after the pixels is trailing bytes."""
    if data[4:8] != b"ftyp":
        raise MalformedError
    names: list[bytes] = []
    try:
        for name, start, end in boxes(data, 0, len(data)):
            names.append(name)
            yield from _box(data, name, start, end, 0)
    except MalformedError:
        if not {b"meta", b"mdat"} <= set(names):
            raise
        yield Part("trailing", "trailing")
    if not {b"meta", b"mdat"} & set(names):
        raise MalformedError


def _box(data: bytes, name: bytes, start: int, end: int, depth: int) -> Iterator[Part]:
    label = name.decode("latin-1")
    if name in NESTED and depth < DEEPEST:
        for inner in boxes(data, start + NESTED[name], end):
            yield from _box(data, *inner, depth + 1)
    elif name in PIXELS:
        yield Part(label)
    elif name == b"iinf":
        yield from _items(data, start, end)
    elif name == b"iref":
        yield from _references(data, start, end)
    elif name == b"colr":
        kind = data[start : start + 4]
        yield Part("colr") if kind == b"nclx" else icc_part(data[start + 4 : end])
    elif name == b"hdlr":
        writer = data[start + 24 : end].strip(b"\0")
        yield Part("hdlr") if writer in WRITERS else Part("hdlr", "box")
    elif name in {b"free", b"skip"} and not data[start:end].strip(b"\0"):
        yield Part(label)
    elif name == b"uuid" and data[start : start + 16] == XMP_UUID:
        yield Part("XMP", "xmp")
    else:
        yield Part(label, "box")


def _items(data: bytes, start: int, end: int) -> Iterator[Part]:
    """The items of a file: pictures, and metadata that calls itself such."""
    head = 6 if data[start] == 0 else 8
    for name, begin, stop in boxes(data, start + head, end):
        if name != b"infe" or data[begin] < 2:
            yield Part("item", "box")
            continue
        at = begin + (8 if data[begin] == 2 else 10)
        kind, rest = data[at : at + 4], data[at + 4 : stop].split(b"\0")
        if kind == b"Exif":
            yield from _exif(data)
        elif kind == b"mime" and b"application/rdf+xml" in rest:
            yield Part("XMP", "xmp")
        elif kind not in PICTURE_ITEMS or rest[0] not in {b"", b"Color", b"Alpha", b"Image"}:
            yield Part("item", "box")


def _exif(data: bytes) -> Iterator[Part]:
    """The EXIF item. Its place is in `iloc`; its marks are found as surely by looking for them."""
    for mark in (b"II*\0", b"MM\0*"):
        at = data.find(mark)
        for _ in range(TRIES):
            parts = list(exif_parts(data[at:])) if at >= 0 else []
            if len(parts) > 1 or (parts and parts[0].ordinary):
                yield from parts
                return
            at = data.find(mark, at + 1) if at >= 0 else -1
    yield Part("Exif", "exif")


def _references(data: bytes, start: int, end: int) -> Iterator[Part]:
    for name, _, _ in boxes(data, start + 4, end):
        yield Part("thmb", "thumbnail") if name == b"thmb" else Part("iref")
