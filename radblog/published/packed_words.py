"""The packed lists of a search index (RFC 8949, CBOR): only the words in them are of interest here."""

from __future__ import annotations

from collections.abc import Iterator

_DEEPEST = 64


def words_in(data: bytes) -> Iterator[str]:
    """Every text in one CBOR value, in order.

    Raises:
        ValueError: it is none, or more follows.
    """
    words: list[str] = []
    end = _value(data, 0, words, 0)
    if end != len(data):
        raise ValueError
    yield from words


def _value(data: bytes, at: int, words: list[str], depth: int) -> int:
    """Read the value at `at`; return where it ends. Its kind is in three bits, its size in the other five."""
    if at >= len(data) or depth > _DEEPEST:
        raise ValueError
    kind, size = data[at] >> 5, data[at] & 31
    count, at = _count(data, at + 1, size)
    if kind in {2, 3}:  # bytes and text
        if count > len(data) - at:
            raise ValueError
        if kind == 3:
            words.append(data[at : at + count].decode())
        return at + count
    if kind in {4, 5, 6}:  # list, mapping, tagged value
        for _ in range(count * 2 if kind == 5 else 1 if kind == 6 else count):
            at = _value(data, at, words, depth + 1)
    return at


def _count(data: bytes, at: int, size: int) -> tuple[int, int]:
    """The number that a head of `size` announces, and where what it counts begins."""
    if size < 24:
        return size, at
    width = {24: 1, 25: 2, 26: 4, 27: 8}.get(size)
    if width is None or at + width > len(data):
        raise ValueError
    return int.from_bytes(data[at : at + width], "big"), at + width
