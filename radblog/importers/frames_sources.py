"""What `import frames` is given: pictures in a row, one moving picture, or a NIfTI volume."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from msgspec import Struct

from radblog.images.containers.formats import container_of
from radblog.scans.elements import is_scan
from radblog.scans.faults import ScanError
from radblog.scans.nifti import is_nifti
from radblog.scans.rules import NO_LOOP, NOTHING_FOUND

Kind = Literal["pictures", "volume"]
_HEAD = 4096
_FILMS = frozenset({".mp4", ".mov", ".avi", ".mkv", ".webm", ".mpg", ".mpeg", ".wmv", ".m4v"})
_NUMBERS = re.compile(r"(\d+)")


class Source(Struct, frozen=True):
    """The files, in order, and what they are."""

    kind: Kind
    files: tuple[Path, ...]


def source_of(path: Path) -> Source:
    """What lies at `path`: a folder of pictures, or one file.

    Raises:
        OSError: it cannot be read.
        ScanError: there is nothing that can be taken apart into frames.
    """
    files = tuple(_files(path))
    known = tuple((file, kind) for file in files if (kind := _kind(file)) is not None)
    volumes = tuple(file for file, kind in known if kind == "volume")
    if len(volumes) == 1 and len(known) == 1:
        return Source("volume", volumes)
    if volumes or not known:
        raise ScanError(NOTHING_FOUND, *_WORDS[bool(volumes)])
    return Source("pictures", tuple(file for file, _ in known))


_WORDS = {
    True: ("there are several volumes, or a volume among pictures", "import one volume at a time"),
    False: ("there is no picture and no volume here", "give PNG or JPEG pictures, a GIF, or a NIfTI volume"),
}


def _files(path: Path) -> Iterator[Path]:
    """Files in the order of the numbers in their names: 2 stands before 10."""
    if path.is_file():
        yield path
        return
    found = (one for one in path.iterdir() if one.is_file() and not one.name.startswith("."))
    yield from sorted(found, key=lambda one: _order(one.name))


def _order(name: str) -> tuple[tuple[int, str], ...]:
    return tuple(
        (int(part), "") if part.isdigit() else (-1, part) for part in _NUMBERS.split(name.casefold())
    )


def _kind(file: Path) -> Kind | None:
    with file.open("rb") as opened:
        head = opened.read(_HEAD)
    if is_nifti(head):
        return "volume"
    if container_of(head) is not None:
        return "pictures"
    if file.suffix.lower() in _FILMS or head[4:8] == b"ftyp":
        raise ScanError(NO_LOOP, "a film cannot be taken apart into frames here", NO_LOOP.mend)
    if is_scan(head):
        message = "these are DICOM files"
        raise ScanError(NOTHING_FOUND, message, "use: radblog import dicom FOLDER --case CASE")
    return None
