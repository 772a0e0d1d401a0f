"""What a file looked like from outside when it was read, so that it need not be read again.

A file whose size, times and number are as they were holds what it held, but for one case: written twice
within the same tick of the clock, it may look the same and be another. So a file that was changed shortly
before it was looked at is read again (git calls such entries of its index racy).
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeAlias

import msgspec

from radblog.basics.digests import digest
from radblog.disk.whole import MEMORY, write_whole

Stamp: TypeAlias = tuple[
    int, int, int, int
]  # size, time of change of the text, of anything, number on the disk
TICK = 2_000_000_000  # nanoseconds; FAT keeps times in steps of two seconds, no file system coarser ones


def stamp_of(path: str | Path) -> Stamp:
    """The stamp of a file as it is now.

    Raises:
        OSError: there is no such file.
    """
    found = os.stat(path)  # noqa: PTH116  # half the time of Path.stat, for each of 100,000 files
    return (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)


def is_settled(stamp: Stamp, seen: int) -> bool:
    """Whether a file with this stamp, read at `seen` (nanoseconds), cannot change without showing it."""
    return max(stamp[1], stamp[2]) < seen - TICK


class Stamps:
    """Digests of the site's files; a file is read only where its stamp is new, or too young to be trusted."""

    def __init__(self, site: Path, kept: Path, files: Mapping[str, Stamp], seen: int) -> None:
        """Remember what was kept in the folder `kept`. `files` are the stamps of the files of the folder
        `site`, taken at `seen` (nanoseconds).
        """
        self._site, self._path, self._now = site, kept / MEMORY / "stamps", seen
        self._last = _read(self._path)
        self._files = files
        self._new: dict[str, str] = {}

    def learn(self, path: str, found: str) -> None:
        """Remember the digest of a file that was read. If it changed after its stamp was taken, that is the
        stamp of the old text, and will not fit any more.
        """
        self._new[path] = found

    def digest(self, path: str) -> str:
        """The digest of the file at a path of the site, or "" if it cannot be read."""
        if path not in self._new:
            known = self._last.get(path)
            fits = known is not None and known[0] == self._files.get(path)
            self._new[path] = known[1] if known is not None and fits else digest_at(self._site / path)
        return self._new[path]

    def is_as_read(self, path: str) -> bool:
        """Whether a file that was read still holds what it held then, by another look into it."""
        return path not in self._new or digest_at(self._site / path) == self._new[path]

    def save(self, paths: Iterable[str]) -> None:
        """Keep the stamps of these files, as far as they can be trusted: they were settled when they were
        read, or are so by now and hold what was read. After a checkout all files are young.

        Raises:
            OSError: they cannot be written.
        """
        now = time.time_ns()
        known = ((path, self._files.get(path), self._new.get(path)) for path in paths)
        settled = {
            path: (stamp, found)
            for path, stamp, found in known
            if stamp
            and found
            and (is_settled(stamp, self._now) or (is_settled(stamp, now) and self.is_as_read(path)))
        }
        if settled != self._last:
            write_whole(self._path, msgspec.msgpack.encode(settled))


def digest_at(path: Path) -> str:
    """The digest of a file, or "" if it cannot be read."""
    try:
        return digest(path.read_bytes())
    except OSError:
        return ""


def _read(path: Path) -> dict[str, tuple[Stamp, str]]:
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=dict[str, tuple[Stamp, str]])
    except (OSError, msgspec.DecodeError):
        return {}
