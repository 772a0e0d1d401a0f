"""PDF: information, XMP, attachments, annotations, scripts, earlier versions. Source: ISO 32000-2."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from radblog.published.carriers.broken import BrokenError

_STREAM = re.compile(rb"stream\r?\n")
_LARGEST = 64 * 1024 * 1024  # of all unpacked streams together
# Each part with the keys that give it away, in the file itself and in its compressed object streams.
_KEYS: tuple[tuple[str, re.Pattern[bytes]], ...] = (
    (
        "information",
        re.compile(rb"/Info\s+\d+\s+\d+\s+R|/(?:Author|Creator|Producer|Title|Subject|Keywords)\s*[(<]"),
    ),
    ("XMP metadata", re.compile(rb"/Type\s*/Metadata|<x:xmpmeta|<\?xpacket|/Metadata\s+\d+\s+\d+\s+R")),
    ("attachments", re.compile(rb"/EmbeddedFiles?\b|/Type\s*/Filespec|/FileAttachment\b|/Collection\b")),
    ("annotations", re.compile(rb"/Annots\b|/Type\s*/Annot\b")),
    ("form fields", re.compile(rb"/AcroForm\b|/XFA\b")),
    ("scripts", re.compile(rb"/JavaScript\b|/JS\s*[(<\d]|/OpenAction\b|/AA\s*<<")),
    ("hidden layers", re.compile(rb"/OCProperties\b")),
    ("thumbnails", re.compile(rb"/Thumb\s+\d")),
    ("media", re.compile(rb"/RichMedia\b|/Type\s*/Sound\b|/Movie\b")),
    ("a lock", re.compile(rb"/Encrypt\s+\d")),
    ("signatures", re.compile(rb"/Type\s*/Sig\b|/ByteRange\b")),
    ("private data", re.compile(rb"/PieceInfo\b")),
)


def pdf_parts(data: bytes) -> tuple[str, ...]:
    """What a PDF holds beside its pages."""
    if b"%PDF-" not in data[:1024]:
        raise BrokenError
    whole = data + b"\n" + b"\n".join(_unpacked(data))
    found = [name for name, pattern in _KEYS if pattern.search(whole)]
    if data.count(b"%%EOF") > 1 and b"/Linearized" not in data[:2048]:
        found.append("earlier versions")
    if data.rstrip()[-5:] != b"%%EOF":
        found.append("bytes after its end")
    return tuple(found)


def _unpacked(data: bytes) -> Iterator[bytes]:
    """The streams that may hold objects or metadata, unpacked as far as they can be."""
    left, done = _LARGEST, 0
    for mark in _STREAM.finditer(data):
        if mark.start() < done:
            continue
        head = data[max(0, mark.start() - 400) : mark.start()]
        head = head[head.rfind(b"<<") if b"<<" in head else 0 :]
        if b"/Image" in head or b"FlateDecode" not in head:
            continue
        end = data.find(b"endstream", mark.end())
        if end < 0:
            raise BrokenError
        done = end + len(b"endstream")
        try:
            unpacked = zlib.decompressobj().decompress(data[mark.end() : end], left)
        except zlib.error:
            continue
        left -= len(unpacked)
        if left <= 0:
            raise BrokenError
        yield unpacked
