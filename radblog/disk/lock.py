"""One build at a time in one site."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from radblog.disk.whole import FOLDER


class Locked(Exception):  # noqa: N818  # it is no error of the program
    """Another process holds the lock. `holder` is its process id as text, or "" if unknown."""

    def __init__(self, holder: str) -> None:
        """Remember who holds it."""
        super().__init__("locked")
        self.holder = holder


@contextmanager
def locked(site: Path, *, wanted: bool = True, patience: float = 0.0, name: str = "lock") -> Iterator[None]:
    """Hold the site's lock, if it is wanted. The operating system frees it when the process ends, however
    it ends. `patience` is for how many seconds to wait for another process, `name` that of the lock.

    Raises:
        Locked: another process holds it.
        OSError: the lock file cannot be made.
    """
    if not wanted:
        yield
        return
    path = site / FOLDER / name
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as file:
        until = time.monotonic() + patience
        while not (taken := _take(file.fileno())) and time.monotonic() < until:
            time.sleep(0.1)
        if not taken:
            file.seek(0)
            raise Locked(file.read(20).decode("ascii", "replace").strip())
        file.truncate(0)
        file.write(str(os.getpid()).encode())
        file.flush()
        yield


def _take(handle: int) -> bool:
    try:
        import fcntl
    except ImportError:  # Windows
        import msvcrt

        try:
            os.lseek(handle, 64, os.SEEK_SET)  # beyond the number, which others must be able to read
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        except OSError:
            return False
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
