"""Files of the workspace `.radblog/`: put in place whole, so that nobody ever reads a part of one."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

FOLDER = ".radblog"
MEMORY = FOLDER + "/memory"  # what builds found out; nothing is lost with it but time
PARTIAL = ".radblog-"  # begins the name of a file that is not yet whole
# What everybody may read, whatever the umask of who builds: a web server is another user.
FILE_MODE, FOLDER_MODE = 0o644, 0o755
_SUM = 32  # bytes of a SHA-256


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that nobody ever sees a part of it: beside its place first, then moved over.

    Raises:
        OSError: it cannot be written.
    """
    import tempfile  # takes as long to load as a build of nothing new may take

    make_folder(path.parent)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=PARTIAL)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).chmod(FILE_MODE)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def write_summed(path: Path, data: bytes) -> None:
    """Write a file that tells by itself whether it is whole.

    Raises:
        OSError: it cannot be written.
    """
    write_whole(path, hashlib.sha256(data).digest() + data)


def read_summed(path: Path) -> bytes | None:
    """What `write_summed` wrote; None where there is nothing, or it is damaged."""
    try:
        written = path.read_bytes()
    except OSError:
        return None
    data = written[_SUM:]
    return data if hashlib.sha256(data).digest() == written[:_SUM] else None


def sweep_files(folder: Path, keep: Iterable[str]) -> None:
    """Delete every file of a folder but those named in `keep`."""
    kept = frozenset(keep)
    for path in folder.glob("*") if folder.is_dir() else ():
        if path.name not in kept:
            path.unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it.

    Raises:
        OSError: it cannot be made.
    """
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        folder.chmod(FOLDER_MODE)
