"""TIFF files, and the EXIF blocks in all other formats, which are small TIFF files.

Sources: TIFF 6.0, sections 2 and 8; Exif 3.0, section 4.6; BigTIFF as libtiff reads it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from struct import Struct as Layout

from msgspec import Struct

from radblog.images.containers.part import MalformedError, Part

SIZES = {
    1: 1,
    2: 1,
    3: 2,
    4: 4,
    5: 8,
    6: 1,
    7: 1,
    8: 2,
    9: 4,
    10: 8,
    11: 4,
    12: 8,
    13: 4,
    16: 8,
    17: 8,
    18: 8,
}
"""Bytes of one value of each field type."""

EXIF_POINTER, GPS_POINTER, INTEROP_POINTER, SUB_POINTER = 0x8769, 0x8825, 0xA005, 0x014A
POINTERS = {EXIF_POINTER: "exif", GPS_POINTER: "gps", INTEROP_POINTER: "interop", SUB_POINTER: "sub"}
ORIENTATION = 0x0112

# Tags that say how the pixels lie and nothing else (TIFF 6.0, and JPEG in TIFF).
STRUCTURE = frozenset(
    (
        254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 277, 278, 279, 280, 281, 284, 290, 291,
        292, 293, 296, 297, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 332, 334, 338, 339, 340, 341,
        347, 512, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532,
    )
)  # fmt: skip
# In an EXIF block these say nothing of a patient: turn, resolution, versions, colour space, size.
ORDINARY = frozenset(
    (
        ORIENTATION, EXIF_POINTER, 256, 257, 258, 262, 277, 282, 283, 296, 531,
        0x9000, 0x9101, 0xA000, 0xA001, 0xA002, 0xA003,
    )
)  # fmt: skip
OFFSETS_AND_COUNTS = {273: 279, 324: 325, 0x0201: 0x0202}  # where pixels lie, and how many bytes of them
MOST_ENTRIES = 20_000
MOST_VALUES = 1_000_000


class Entry(Struct, frozen=True):
    """One field of a directory: its values lie at `offset` and take `size` bytes."""

    directory: str
    tag: int
    type: int
    offset: int
    size: int


class _Reader:
    """Reads numbers in the byte order and offset width that the header states."""

    def __init__(self, data: bytes) -> None:
        order = {b"II": "<", b"MM": ">"}.get(data[:2])
        if order is None or len(data) < 8:
            raise MalformedError
        self.data = data
        self.order = order
        big = Layout(order + "H").unpack_from(data, 2)[0] == 43
        self.wide = Layout(order + ("Q" if big else "I"))
        self.count = Layout(order + ("Q" if big else "H"))
        self.head = Layout(order + ("HHQ" if big else "HHI"))
        self.first = 8 if big else 4

    def number(self, layout: Layout, offset: int) -> int:
        try:
            return int(layout.unpack_from(self.data, offset)[0])
        except (struct.error, OverflowError):
            raise MalformedError from None

    def directory(self, name: str, offset: int) -> tuple[list[Entry], int]:
        """The entries of the directory at `offset`, and the offset of the next one."""
        total, position = self.number(self.count, offset), offset + self.count.size
        step = self.head.size + self.wide.size
        if total > MOST_ENTRIES or position + total * step + self.wide.size > len(self.data):
            raise MalformedError
        entries = [self.entry(name, position + index * step) for index in range(total)]
        return entries, self.number(self.wide, position + total * step)

    def entry(self, name: str, position: int) -> Entry:
        tag, type_, count = self.head.unpack_from(self.data, position)
        size = SIZES.get(type_, 1) * count
        offset = position + self.head.size
        if size > self.wide.size:
            offset = self.number(self.wide, offset)
        return Entry(name, tag, type_, offset, size)

    def values(self, entry: Entry) -> list[int]:
        """The whole numbers of an entry; nothing for one that runs out of the file."""
        code = {1: "B", 3: "H", 4: "I", 13: "I", 16: "Q", 18: "Q"}.get(entry.type)
        if code is None or entry.offset + entry.size > len(self.data):
            return []
        count = min(entry.size // SIZES[entry.type], MOST_VALUES)
        return list(Layout(f"{self.order}{count}{code}").unpack_from(self.data, entry.offset))


def _directories(reader: _Reader, *, strict: bool) -> Iterator[tuple[str, list[Entry]]]:
    """Every directory once, in file order: "0", "1", ... and the named ones they point to."""
    queue = [("0", reader.number(reader.wide, reader.first))]
    seen: set[int] = set()
    while queue:
        name, offset = queue.pop(0)
        if offset == 0 or offset in seen:
            continue
        seen.add(offset)
        try:
            entries, following = reader.directory(name, offset)
        except MalformedError:
            if strict:
                raise
            continue
        yield name, entries
        if name.isdecimal():
            queue.append((str(int(name) + 1), following))
        for entry in entries:
            if entry.tag in POINTERS:
                queue += [(POINTERS[entry.tag], value) for value in reader.values(entry)[:16]]


def orientation(block: bytes) -> int:
    """The turn of the camera, 1 to 8, by an EXIF block; 1 where it has none or is broken."""
    try:
        reader = _Reader(block)
        for name, entries in _directories(reader, strict=False):
            for entry in entries:
                if name == "0" and entry.tag == ORIENTATION:
                    values = reader.values(entry)
                    return values[0] if values and 1 <= values[0] <= 8 else 1
    except MalformedError:
        pass
    return 1


def exif_parts(block: bytes) -> Iterator[Part]:
    """What an EXIF block holds, as far as it can be read; the block itself is always a part."""
    try:
        directories = list(_directories(_Reader(block), strict=False))
    except MalformedError:
        yield Part("Exif", "exif")
        return
    ordinary = bool(directories) and all(
        entry.tag in ORDINARY and name in {"0", "exif"} for name, entries in directories for entry in entries
    )
    yield Part("Exif", "exif", ordinary=ordinary)
    for name, entries in directories:
        if name.isdecimal() and name != "0":
            yield Part("Exif thumbnail", "thumbnail")
        for entry in entries:
            yield from _special(name, entry)


def _special(directory: str, entry: Entry) -> Iterator[Part]:
    """Fields that are known by a name of their own, in EXIF blocks and TIFF files alike."""
    tag = entry.tag
    if directory == "gps" or tag == GPS_POINTER:
        yield Part("GPS", "gps")
    elif tag in {0x927C, 0xC634}:
        yield Part("MakerNote", "maker-note")
    elif tag == 0x02BC:
        yield Part("XMP", "xmp")
    elif tag in {0x83BB, 0x8649}:
        yield Part("IPTC", "iptc")
    elif tag == 0x8773:
        yield Part("ICC", "icc")


def tiff_parts(data: bytes) -> Iterator[Part]:
    """Every field of a TIFF file; `MalformedError` where a directory runs out of the file."""
    reader = _Reader(data)
    end = 0
    for name, entries in _directories(reader, strict=True):
        fields = {entry.tag: entry for entry in entries}
        for entry in entries:
            end = max(end, entry.offset + max(entry.size, reader.wide.size))
            if entry.offset + entry.size > len(data):
                raise MalformedError
            yield from _field(name, entry)
        if name == "sub" or (254 in fields and reader.values(fields[254])[:1] == [1]):
            yield Part("reduced picture", "thumbnail")
        end = max(end, _pixels_end(reader, fields))
    # One byte of padding, and the offset of the directory after the last entry.
    if len(data) > end + reader.wide.size + 1:
        yield Part("trailing", "trailing")


def _field(directory: str, entry: Entry) -> Iterator[Part]:
    special = list(_special(directory, entry))
    if special:
        yield from special
    elif directory.isdecimal() or directory == "sub":
        if entry.tag in STRUCTURE or entry.tag in POINTERS:
            yield Part(f"tag {entry.tag}")
        else:
            yield Part(f"tag {entry.tag}", "exif", ordinary=entry.tag in ORDINARY)
    else:
        yield Part(f"tag {entry.tag}", "exif", ordinary=entry.tag in ORDINARY)


def _pixels_end(reader: _Reader, fields: dict[int, Entry]) -> int:
    """The first byte behind the pixels of a directory."""
    end = 0
    for where, how_many in OFFSETS_AND_COUNTS.items():
        if where in fields and how_many in fields:
            pairs = zip(reader.values(fields[where]), reader.values(fields[how_many]), strict=False)
            end = max([end, *(offset + count for offset, count in pairs)])
    if end > len(reader.data):
        raise MalformedError
    return end
