"""Which reader goes with which file: by its name, and by its first bytes where the name lies."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, TypeAlias

from radblog.published.carriers.broken import BrokenError
from radblog.published.carriers.films import film_parts
from radblog.published.carriers.packed import archive_parts, office_parts
from radblog.published.carriers.pdfs import pdf_parts
from radblog.published.carriers.sounds import sound_parts
from radblog.scans.elements import is_scan

Carrier: TypeAlias = Literal["pdf", "office", "film", "sound", "media", "archive", "dicom", ""]

_SUFFIXES: Mapping[Carrier, str] = {
    "dicom": "dcm dicom dicm ima acr",
    "pdf": "pdf ps eps ai xps",
    "office": "doc docx dot dotx docm xls xlsx xlsm ppt pptx pptm pps ppsx odt ods odp odg rtf pages numbers "
    "key pub vsd vsdx",
    "film": "mp4 m4v mov m4a",
    "sound": "mp3 wav",
    "media": "avi mkv webm ogv mpg mpeg wmv ogg oga opus flac aac wma 3gp",
    "archive": "zip tar gz tgz bz2 xz 7z rar zst iso parquet sqlite db jar",
}
_BY_SUFFIX: Mapping[str, Carrier] = {
    suffix: carrier for carrier, suffixes in _SUFFIXES.items() for suffix in suffixes.split()
}
_MARKS: tuple[tuple[bytes, Carrier], ...] = (
    (b"%PDF-", "pdf"), (b"%!PS", "pdf"), (b"\xd0\xcf\x11\xe0", "office"), (b"{\\rtf", "office"),
    (b"ID3", "sound"), (b"OggS", "media"), (b"fLaC", "media"), (b"\x1aE\xdf\xa3", "media"),
    (b"7z\xbc\xaf", "archive"), (b"Rar!", "archive"), (b"\x1f\x8b", "archive"), (b"BZh", "archive"),
    (b"\xfd7zXZ", "archive"), (b"SQLite format 3", "archive"), (b"PAR1", "archive"),
)  # fmt: skip
_OFFICE_MARKS = (b"word/", b"ppt/", b"xl/", b"mimetypeapplication/vnd.oasis")
_PICTURE_BRANDS = (b"avif", b"avis", b"heic", b"heix", b"mif1", b"msf1", b"hevc")


def carrier_of(path: str, head: bytes) -> Carrier:
    """What kind of carrier a file is; "" for none. `head` are its first bytes, 132 or more if it has them."""
    if is_scan(head):
        return "dicom"
    by_name = _BY_SUFFIX.get(path.rpartition(".")[2].lower(), "")
    if head[:4] == b"PK\x03\x04":
        office = by_name == "office" or any(mark in head for mark in _OFFICE_MARKS)
        return "office" if office else "archive"
    for mark, carrier in _MARKS:
        if head.startswith(mark):
            return carrier
    if head[4:8] == b"ftyp" and head[8:12] not in _PICTURE_BRANDS:
        return "film"
    if head[:4] == b"RIFF" and head[8:12] == b"WAVE":
        return "sound"
    return by_name


_READERS: Mapping[Carrier, Callable[[bytes], tuple[str, ...]]] = {
    "pdf": pdf_parts, "office": office_parts, "film": film_parts, "sound": sound_parts,
    "archive": archive_parts,
}  # fmt: skip


def parts_of(carrier: Carrier, data: bytes) -> tuple[str, ...]:
    """What a file of that kind holds beside what it shows.

    Raises:
        BrokenError: it cannot be read whole.
    """
    reader = _READERS.get(carrier)
    if reader is None:
        return ()
    try:
        return reader(data)
    except (IndexError, ValueError, RecursionError) as error:
        raise BrokenError from error
