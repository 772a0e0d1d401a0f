"""Office files and archives: what is packed in them, by the names of their members."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from radblog.published.carriers.broken import BrokenError

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LARGEST = 32 * 1024 * 1024  # of one member that is looked into
_MEMBERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("properties", re.compile(r"docProps/|meta\.xml$")),
    ("comments", re.compile(r"comments?\d*\.xml$|commentAuthors|/threadedComments/|people\.xml$")),
    ("speaker notes", re.compile(r"notesSlides?/")),
    ("pictures as they were before cropping", re.compile(r"(?:^|/)(?:media|Pictures)/")),
    ("a thumbnail", re.compile(r"[Tt]humbnail")),
    ("embedded files", re.compile(r"embeddings/|(?:^|/)Object \d|\.bin$")),
    ("custom data", re.compile(r"customXml/|custom\.xml$")),
    ("macros", re.compile(r"vbaProject|Basic/")),
    ("printer settings", re.compile(r"printerSettings")),
    ("revisions", re.compile(r"revisions?/|VersionList\.xml$")),
)
_TEXTS = re.compile(r"(?:document|content|slide\d*|sheet\d*|workbook)\.xml$")
_INSIDE: tuple[tuple[str, re.Pattern[bytes]], ...] = (
    ("tracked changes", re.compile(rb"<w:(?:ins|del|moveFrom)\b|<text:tracked-changes")),
    ("hidden text", re.compile(rb"<w:vanish\b|show=\"0\"")),
    ("hidden sheets", re.compile(rb"state=\"(?:hidden|veryHidden)\"")),
)


def office_parts(data: bytes) -> tuple[str, ...]:
    """What an Office file keeps beside what it shows. Files of the old binary kind are told as such."""
    if data.startswith(_OLE):
        return ("the old binary format, which keeps deleted text",)
    if data[:5] == b"{\\rtf":
        return ("properties",) if b"\\info" in data else ()
    return tuple(dict.fromkeys((*_by_name(data), *_by_content(data))))


def archive_parts(data: bytes) -> tuple[str, ...]:
    """How many files an archive holds, as far as that can be read."""
    if data[:4] != b"PK\x03\x04":
        return ()
    return (f"{len(_opened(data).namelist())} files",)


def _opened(data: bytes) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise BrokenError from error


def _by_name(data: bytes) -> Iterator[str]:
    names = _opened(data).namelist()
    yield from (part for part, pattern in _MEMBERS if any(pattern.search(name) for name in names))


def _by_content(data: bytes) -> Iterator[str]:
    packed = _opened(data)
    for member in packed.infolist():
        if _TEXTS.search(member.filename) and member.file_size <= _LARGEST:
            try:
                text = packed.read(member)
            except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError) as error:
                raise BrokenError from error
            yield from (part for part, pattern in _INSIDE if pattern.search(text))
