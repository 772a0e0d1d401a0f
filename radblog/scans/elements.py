"""The bytes of a DICOM file as elements: tags, kinds and where the values lie. Values stay bytes.

Source: DICOM PS3.5 (encoding) and PS3.10 (files). Files as they come are read: without preamble, without meta
information, with the wrong transfer syntax named. A file that lies about its lengths, nests without end or
unpacks without end is refused in words of ours.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from mmap import mmap
from typing import TypeAlias

from msgspec import Struct

from radblog.scans.faults import ScanError, cut_short, no_scan, too_deep, too_large
from radblog.scans.packed import unpacked

Buffer: TypeAlias = bytes | mmap
DEEPEST = 24
MOST_ELEMENTS = 500_000
LARGEST_UNPACKED = 1 << 29
"""Bytes: what a deflated file may become."""
UNDEFINED = 0xFFFFFFFF
PIXELS = frozenset({0x7FE00010, 0x7FE00008, 0x7FE00009})
_PREAMBLE = 128
_ITEM, _ITEM_END, _SEQUENCE_END = 0xFFFEE000, 0xFFFEE00D, 0xFFFEE0DD
_LONG = frozenset((b"OB", b"OD", b"OF", b"OL", b"OV", b"OW", b"SQ", b"SV", b"UC", b"UN", b"UR", b"UT", b"UV"))
_VR = re.compile(rb"[A-Z]{2}")
_IMPLICIT, _DEFLATED, _BIG = "1.2.840.10008.1.2", "1.2.840.10008.1.2.1.99", "1.2.840.10008.1.2.2"
EXPLICIT = "1.2.840.10008.1.2.1"


class Element(Struct, frozen=True):
    """One element: `start` and `size` of its value in the data it was read from, or its `items`. `vr` is ""
    where the file leaves it out. Compressed pixels are a list of `fragments`, each start and size.
    """

    tag: int
    vr: str
    start: int
    size: int
    items: tuple[dict[int, Element], ...] = ()
    fragments: tuple[tuple[int, int], ...] = ()


class Elements(Struct, frozen=True):
    """A whole file. `meta` is group 2; `data` what `elements` point into; `syntax` is what the file says of
    its transfer syntax, or what it looks like; `end` is where the last element ends, `whole` false if that is
    beyond the data.
    """

    data: Buffer
    meta: dict[int, Element]
    elements: dict[int, Element]
    syntax: str
    big: bool
    preamble: bool
    start: int
    end: int
    whole: bool = True


def read_elements(data: Buffer) -> Elements:
    """The elements of a file.

    Raises:
        ScanError: it is no DICOM file, or breaks its own format.
    """
    start, has_mark = _start(data)
    meta, after = _meta(data, start)
    syntax = _text_of(data, meta.get(0x00020010))
    body: Buffer = data
    if syntax == _DEFLATED:
        body, after = unpacked(data[after:], -zlib.MAX_WBITS, LARGEST_UNPACKED), 0
    form = _form(body, after, syntax)
    walk = _Walk(body, form)
    elements, end, whole = walk.top(after)
    if not elements:
        raise no_scan()
    return Elements(body, meta, elements, syntax or form.syntax, form.big, has_mark, start, end, whole)


def is_scan(data: Buffer) -> bool:
    """Whether a file looks like DICOM: by its mark, or by a beginning that only such files have."""
    if data[_PREAMBLE : _PREAMBLE + 4] == b"DICM":
        return True
    return _plausible(data, 0)


def _start(data: Buffer) -> tuple[int, bool]:
    if data[_PREAMBLE : _PREAMBLE + 4] == b"DICM":
        return _PREAMBLE + 4, True
    if data[:4] == b"DICM":
        return 4, False
    if _plausible(data, 0):
        return 0, False
    raise no_scan()


def _plausible(data: Buffer, at: int) -> bool:
    """Group 2 or 8, and then a kind of value or a length that fits."""
    if len(data) < at + 8 or data[at : at + 2] not in {b"\x02\0", b"\x08\0", b"\0\x08"}:
        return False
    big = data[at : at + 1] == b"\0"
    number = int.from_bytes(data[at + 2 : at + 4], "big" if big else "little")
    length = int.from_bytes(data[at + 4 : at + 8], "big" if big else "little")
    return number < 0x0120 and (_VR.fullmatch(data[at + 4 : at + 6]) is not None or length < 0x4000)


class _Form(Struct, frozen=True):
    """How elements are written."""

    explicit: bool
    big: bool = False

    @property
    def syntax(self) -> str:
        """The plain transfer syntax of this form."""
        return _BIG if self.big else EXPLICIT if self.explicit else _IMPLICIT


def _form(data: Buffer, at: int, syntax: str) -> _Form:
    """What the first element looks like counts; files are found that name another form than they have."""
    explicit = _VR.fullmatch(data[at + 4 : at + 6]) is not None
    little, large = data[at : at + 2], data[at : at + 2][::-1]
    big = (
        syntax == _BIG
        if little == large
        else int.from_bytes(little, "little") > int.from_bytes(large, "little") and explicit
    )
    return _Form(explicit, big)


def _meta(data: Buffer, at: int) -> tuple[dict[int, Element], int]:
    """Group 2, and where it ends. It is always explicit and little-endian."""
    walk, found = _Walk(data, _Form(explicit=True)), dict[int, Element]()
    while data[at : at + 2] == b"\x02\0":
        element, at = walk.element(at, len(data), 0)
        found[element.tag] = element
    return found, at


def _text_of(data: Buffer, element: Element | None) -> str:
    if element is None:
        return ""
    return data[element.start : element.start + element.size].decode("ascii", "replace").strip(" \0")


class _Walk:
    """Reads elements one after another; counts them, since a file may claim any number."""

    def __init__(self, data: Buffer, form: _Form, counted: list[int] | None = None) -> None:
        self._data, self._form = data, form
        self._counted = [0] if counted is None else counted  # shared by all walks through one file
        order = ">" if form.big else "<"
        self._head = struct.Struct(f"{order}HH")
        self._short, self._long = struct.Struct(f"{order}H"), struct.Struct(f"{order}I")

    def top(self, at: int) -> tuple[dict[int, Element], int, bool]:
        """All elements from `at` to the end of the data, where they end, and whether the last is whole."""
        found: dict[int, Element] = {}
        end, highest = len(self._data), 0
        while at + 8 <= end:
            tag = self._tag(at)
            if not found and tag >> 16 > 0x7FE0:
                break
            if found and tag <= highest and self._is_rest(at, tag, highest):
                break
            try:
                element, after = self.element(at, end, 0)
            except ScanError:
                if highest < 0x00280000:
                    raise
                return found, at, False
            found[element.tag] = element
            at, highest = after, max(highest, element.tag)
            if element.tag in PIXELS and element.start + element.size > end:
                return found, end, False
        return found, at, True

    def _is_rest(self, at: int, tag: int, last: int) -> bool:
        """Bytes after the last element, not one more: zeros, or what goes back before the pixels."""
        return tag == 0 or (last >= 0x7FE00000 and tag < last) or at + 8 > len(self._data)

    def _tag(self, at: int) -> int:
        group, number = self._head.unpack_from(self._data, at)
        return int(group) << 16 | int(number)

    def element(self, at: int, end: int, depth: int) -> tuple[Element, int]:
        """The element at `at` and where the next begins; `end` is that of what it lies in."""
        self._counted[0] += 1
        if self._counted[0] > MOST_ELEMENTS:
            raise too_large()
        if at + 8 > end:
            raise cut_short()
        tag = self._tag(at)
        vr, size, start = self._opening(at, end)
        if tag in PIXELS:
            return self._pixels(tag, vr, start, size)
        if size == UNDEFINED:
            implicit = vr == "UN" and self._form.explicit
            walk = self._sibling() if implicit else self
            items, after = walk.items(start, end, depth + 1, defined=False)
            return Element(tag, "SQ", start, after - start, items), after
        if start + size > end:
            raise cut_short()
        if vr == "SQ" or (vr in {"", "UN"} and self._holds_items(start, size)):
            walk = self._sibling() if vr == "UN" and not self._explicit_inside(start) else self
            items, _ = walk.items(start, start + size, depth + 1, defined=True)
            return Element(tag, "SQ", start, size, items), start + size
        return Element(tag, vr, start, size), start + size

    def _opening(self, at: int, end: int) -> tuple[str, int, int]:
        """Kind and size of the value of an element, and where it begins."""
        kind = bytes(self._data[at + 4 : at + 6])
        if not self._form.explicit or not _VR.fullmatch(kind):
            return "", self._long.unpack_from(self._data, at + 4)[0], at + 8
        if kind not in _LONG:
            return kind.decode(), self._short.unpack_from(self._data, at + 6)[0], at + 8
        if at + 12 > end:
            raise cut_short()
        return kind.decode(), self._long.unpack_from(self._data, at + 8)[0], at + 12

    def _sibling(self) -> _Walk:
        """What is of unknown kind holds items without kinds (PS3.5, 6.2.2)."""
        return _Walk(self._data, _Form(explicit=False), self._counted)

    def _explicit_inside(self, start: int) -> bool:
        return _VR.fullmatch(self._data[start + 12 : start + 14]) is not None

    def _holds_items(self, start: int, size: int) -> bool:
        return size >= 8 and self._tag(start) == _ITEM

    def items(
        self, at: int, end: int, depth: int, *, defined: bool
    ) -> tuple[tuple[dict[int, Element], ...], int]:
        """The items of a sequence, and where it ends."""
        if depth > DEEPEST:
            raise too_deep()
        found: list[dict[int, Element]] = []
        while at < end:
            if at + 8 > end:
                raise cut_short()
            tag, size = self._tag(at), self._long.unpack_from(self._data, at + 4)[0]
            if tag == _SEQUENCE_END:
                return tuple(found), at + 8
            if tag != _ITEM:
                raise cut_short()
            item, at = self._item(at + 8, end, size, depth)
            found.append(item)
        if not defined:
            raise cut_short()
        return tuple(found), at

    def _item(self, at: int, end: int, size: int, depth: int) -> tuple[dict[int, Element], int]:
        if size != UNDEFINED and at + size > end:
            raise cut_short()
        stop = end if size == UNDEFINED else at + size
        found: dict[int, Element] = {}
        while at < stop:
            if at + 8 > stop:
                raise cut_short()
            if size == UNDEFINED and self._tag(at) == _ITEM_END:
                return found, at + 8
            element, at = self.element(at, stop, depth)
            found[element.tag] = element
        if size == UNDEFINED:
            raise cut_short()
        return found, at

    def _pixels(self, tag: int, vr: str, start: int, size: int) -> tuple[Element, int]:
        if size != UNDEFINED:
            # Cut short or not is told by what the pixels need: some files say more than they have.
            return Element(tag, vr, start, size), start + size
        pieces = tuple(self._fragments(start))
        after = pieces[-1][0] + pieces[-1][1] + 8 if pieces else start + 8
        return Element(tag, vr, start, after - start, (), pieces), after

    def _fragments(self, at: int) -> Iterator[tuple[int, int]]:
        """Start and size of each; the first is the table of offsets."""
        end = len(self._data)
        while at + 8 <= end:
            tag, size = self._tag(at), self._long.unpack_from(self._data, at + 4)[0]
            if tag == _SEQUENCE_END or tag != _ITEM:
                return
            if at + 8 + size > end:
                yield at + 8, end - at - 8
                return
            yield at + 8, size
            at += 8 + size
