"""MP3 and WAV. Sources: id3.org; Microsoft, Multimedia Programming Interface (RIFF)."""

from __future__ import annotations

from collections.abc import Iterator

from radblog.published.carriers.broken import BrokenError

_NEEDED = frozenset((b"fmt ", b"data", b"fact", b"PEAK"))


def sound_parts(data: bytes) -> tuple[str, ...]:
    """What an MP3 or WAV file holds beside sound."""
    if data[:4] == b"RIFF" and data[8:12] == b"WAVE":
        return tuple(dict.fromkeys(_of_wave(data)))
    return tuple(_of_mp3(data))


def _of_mp3(data: bytes) -> Iterator[str]:
    start = 0
    if data[:3] == b"ID3":
        yield "tags"
        size = data[6:10]
        start = 10 + sum((byte & 0x7F) << shift for byte, shift in zip(size, (21, 14, 7, 0), strict=True))
    if len(data) < start + 4 or data[start] != 0xFF or data[start + 1] & 0xE0 != 0xE0:
        raise BrokenError
    tail = data[-4096:]
    if data[-128:-125] == b"TAG" or b"APETAGEX" in tail or b"LYRICS200" in tail:
        yield "tags"


def _of_wave(data: bytes) -> Iterator[str]:
    position, end = 12, 8 + int.from_bytes(data[4:8], "little")
    if end > len(data) + 1:
        raise BrokenError
    while position + 8 <= min(end, len(data)):
        name, size = (
            data[position : position + 4],
            int.from_bytes(data[position + 4 : position + 8], "little"),
        )
        if position + 8 + size > len(data):
            raise BrokenError
        if name in {b"JUNK", b"PAD "}:
            if data[position + 8 : position + 8 + size].strip(b"\0"):
                yield "bytes in unused room"
        elif name not in _NEEDED:
            yield "tags"
        position += 8 + size + size % 2
    if len(data) > end + 1:
        yield "bytes after its end"
