"""GIF files, block by block. Source: GIF89a specification, sections 15 to 27."""

from __future__ import annotations

from collections.abc import Iterator

from radblog.images.containers.part import MalformedError, Part

TRAILER, IMAGE, EXTENSION = 0x3B, 0x2C, 0x21
CONTROL, COMMENT, PLAIN_TEXT, APPLICATION = 0xF9, 0xFE, 0x01, 0xFF
LOOPS = frozenset((b"NETSCAPE2.0", b"ANIMEXTS1.0"))


def _byte(data: bytes, position: int) -> int:
    if position >= len(data):
        raise MalformedError
    return data[position]


def _palette(flags: int) -> int:
    """The size in bytes of a colour table, by the flags of its descriptor."""
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _blocks(data: bytes, position: int) -> tuple[list[bytes], int]:
    """The data blocks from `position` to the empty one, and where they end."""
    blocks = []
    while size := _byte(data, position):
        blocks.append(data[position + 1 : position + 1 + size])
        position += 1 + size
    return blocks, position + 1


def gif_parts(data: bytes) -> Iterator[Part]:
    """Every block of a GIF file; `MalformedError` where it is cut short."""
    if data[:6] not in {b"GIF87a", b"GIF89a"}:
        raise MalformedError
    position = 13 + _palette(_byte(data, 10))
    while (mark := _byte(data, position)) != TRAILER:
        if mark == IMAGE:
            # Ten bytes of descriptor, a colour table, and one byte before the coded pixels.
            position += 10 + _palette(_byte(data, position + 9)) + 1
            position = _blocks(data, position)[1]
            yield Part("image")
        elif mark == EXTENSION:
            label = _byte(data, position + 1)
            blocks, position = _blocks(data, position + 2)
            yield _extension(label, blocks)
        else:
            raise MalformedError
    if position + 1 < len(data):
        yield Part("trailing", "trailing")


def _extension(label: int, blocks: list[bytes]) -> Part:
    sizes = [len(block) for block in blocks]
    if label == CONTROL and sizes == [4]:
        return Part("control")
    if label == COMMENT:
        return Part("comment", "comment")
    if label == PLAIN_TEXT:
        return Part("plain text", "text")
    return _application(blocks[0], sizes[1:]) if label == APPLICATION and blocks else Part("?", "application")


def _application(name: bytes, sizes: list[int]) -> Part:
    if name in LOOPS and sizes == [3]:
        return Part("loop")
    if name.startswith(b"XMP Data"):
        return Part("XMP", "xmp")
    if name.startswith(b"ICCRGBG1"):
        return Part("ICC", "icc")
    return Part("extension", "application")
