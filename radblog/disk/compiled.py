"""Templates as Python compiled them, kept for the next build: compiling them takes longer than one page.

They are code, so they do not lie beside the site, where whoever sends a change could put some of their own,
but in the cache of the user who builds.
"""

from __future__ import annotations

import os
import shutil
import stat
import sys
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from radblog.basics.digests import digest_of, short
from radblog.disk.whole import read_summed, write_summed


class Compiled(BytecodeCache):
    """Compiled templates in one folder, each under what it was compiled from. What cannot be read or written
    is compiled anew.
    """

    def __init__(self, folder: Path, given: str) -> None:
        """Keep them in `folder`. `given` is a digest of what has a part in them beside their text: what
        filters make of constants is worked out at once.
        """
        self._folder, self._given = folder, given

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what was kept, if it is whole and of this Python."""
        kept = read_summed(self._path(bucket))
        if kept is not None:
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it."""
        try:
            write_summed(self._path(bucket), bucket.bytecode_to_string())
        except OSError:
            return

    def _path(self, bucket: Bucket) -> Path:
        return self._folder / short(digest_of(bucket.key, bucket.checksum, self._given))


def compiled_by(tools: str, given: str) -> Compiled | None:
    """What was compiled by the tools with the digest `tools` for filters of which `given` is a digest; None
    where others than this user could write there.
    """
    try:
        folder = _caches() / "radblog" / "templates"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is_own(folder):
            return None
        for other in folder.iterdir():
            if other.name != short(tools):
                shutil.rmtree(other, ignore_errors=True)
    except (OSError, RuntimeError):  # there is no home, or no room in it
        return None
    return Compiled(folder / short(tools), given)


def _is_own(folder: Path) -> bool:
    """Whether nobody but this user may write into a folder."""
    found = folder.lstat()
    return stat.S_ISDIR(found.st_mode) and (
        sys.platform == "win32" or (found.st_uid == os.getuid() and not found.st_mode & 0o022)
    )


def _caches() -> Path:
    """Where programs of this user keep what can be made again."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
