"""The files of an export, in any mix: nested folders, zips, names without an ending. Nothing is unpacked to
disk.
"""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from mmap import ACCESS_READ, mmap
from pathlib import Path

from msgspec import Struct

from radblog.scans.elements import Buffer
from radblog.scans.faults import ScanError, cut_short, too_large

LARGEST_MEMBER = 1 << 30
"""Bytes of one file within a zip, which is unpacked in memory."""
_TOO_MANY = 200_000
_ZIP = b"PK\x03\x04"


class Item(Struct, frozen=True):
    """One file, or one member of a zip. `number` counts from 1, in the order of names."""

    path: str
    member: str = ""
    number: int = 0

    @property
    def shown(self) -> str:
        """How messages call it: names of exported files hold names of patients, so only the shape is told."""
        name = (self.member or self.path).replace("\\", "/").rpartition("/")[2]
        shape = "".join("#" if sign.isdigit() else "x" if sign.isalpha() else sign for sign in name[:24])
        return f"file {self.number} ({shape if shape.isprintable() else '?'})"


def items_of(source: Path) -> tuple[Item, ...]:
    """Every file below a folder, in a zip, or the one file given, in the order of names.

    Raises:
        OSError: a folder cannot be read.
        ScanError: a zip is damaged, or there are too many files.
    """
    found: list[tuple[str, str]] = []
    for path in _paths(source):
        for member in _members(path):
            found.append((str(path), member))
            if len(found) > _TOO_MANY:
                raise too_large()
    return tuple(Item(path, member, number) for number, (path, member) in enumerate(sorted(found), 1))


def _paths(source: Path) -> Iterator[Path]:
    if source.is_file():
        yield source
        return
    for folder, folders, names in os.walk(source, onerror=_raise):
        folders.sort()
        for name in names:
            path = Path(folder, name)
            if path.is_file() and not name.startswith("._"):
                yield path


def _raise(error: OSError) -> None:
    raise error


def _members(path: Path) -> Iterator[str]:
    """The members of a zip, or the file itself, as "". Zips within zips are files like any other."""
    with path.open("rb") as file:
        if file.read(4) != _ZIP:
            yield ""
            return
    try:
        with zipfile.ZipFile(path) as packed:
            yield from (info.filename for info in packed.infolist() if not info.is_dir())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise cut_short() from None


@contextmanager
def opened(item: Item) -> Iterator[Buffer]:
    """The bytes of a file, mapped and not read where it lies on the disk.

    Raises:
        OSError: it cannot be read.
        ScanError: it cannot be unpacked.
    """
    if item.member:
        yield _unpacked(item)
        return
    with Path(item.path).open("rb") as file:
        if not os.fstat(file.fileno()).st_size:
            yield b""
            return
        with mmap(file.fileno(), 0, access=ACCESS_READ) as data:
            yield data


@lru_cache(maxsize=1)
def _zip(path: str) -> zipfile.ZipFile:
    """A zip, whose list of members is read once by each process; it is closed when the process ends."""
    return zipfile.ZipFile(path)


def _unpacked(item: Item) -> bytes:
    try:
        with _zip(item.path).open(item.member) as file:
            data = file.read(LARGEST_MEMBER + 1)
    except ScanError:
        raise
    except Exception:  # noqa: BLE001  # a broken or locked zip raises many things, and names the member
        raise cut_short() from None
    if len(data) > LARGEST_MEMBER:
        raise too_large()
    return data
