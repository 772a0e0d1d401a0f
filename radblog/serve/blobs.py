"""The bytes of generations by digest. A file that a browser is reading is never replaced under its hands."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

_FOLDER = "blobs"


class Blobs:
    """Files by their digest. A path is made of a digest alone, never of a request."""

    def __init__(self, workspace: Path) -> None:
        """Keep them in `workspace`."""
        self._folder = workspace / _FOLDER

    def adopt(self, output: Path, files: Mapping[str, str]) -> None:
        """Keep every file of `output`, given as path -> digest, that is not kept yet.

        Raises:
            OSError: one cannot be read or kept.
        """
        folder = str(self._folder)
        for path, digest in files.items():
            # Ten thousand Paths at every save would take their time.
            if not os.path.exists(f"{folder}/{digest[:2]}/{digest[2:]}"):  # noqa: PTH110
                target = self._path(digest)
                target.parent.mkdir(parents=True, exist_ok=True)
                _link(output / path, target)

    def read(self, digest: str) -> bytes:
        """The bytes of this digest.

        Raises:
            OSError: they are not here.
        """
        return self._path(digest).read_bytes()

    def drop(self, digests: Iterable[str]) -> None:
        """Delete these, if they are here."""
        for digest in digests:
            self._path(digest).unlink(missing_ok=True)

    def sweep(self, keep: frozenset[str]) -> None:
        """Delete all but these."""
        for path in self._folder.glob("*/*"):
            if path.parent.name + path.name not in keep:
                path.unlink(missing_ok=True)

    def _path(self, digest: str) -> Path:
        return self._folder / digest[:2] / digest[2:]


def _link(source: Path, target: Path) -> None:
    """A second name for one file, where the disk knows such; else a copy. Builds replace files as a whole,
    so what has a second name never changes.
    """
    try:
        os.link(source, target)
    except FileExistsError:
        return
    except OSError:
        shutil.copyfile(source, target)
