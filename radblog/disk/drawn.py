"""Pictures and cards that were drawn before, beside the site by their names, which are digests of all that
shapes them. They outlive the output folder: drawing one takes as long as a hundred pages.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from radblog.disk.store import FOLDER, write_whole

_SUM = 32  # bytes of a SHA-256


class Drawn:
    """One picture is one file."""

    def __init__(self, site: Path) -> None:
        """Keep the pictures of the site in the folder `site`."""
        self._folder = site / FOLDER / "drawn"

    def get(self, name: str) -> bytes | None:
        """The picture of this name, or None where there is none or it is damaged."""
        try:
            data = (self._folder / name).read_bytes()
        except OSError:
            return None
        return data[_SUM:] if hashlib.sha256(data[_SUM:]).digest() == data[:_SUM] else None

    def put(self, name: str, data: bytes) -> None:
        """Keep a picture.

        Raises:
            OSError: it cannot be written.
        """
        write_whole(self._folder / name, hashlib.sha256(data).digest() + data)

    def sweep(self, keep: Iterable[str] = ()) -> None:
        """Forget every picture but those named in `keep`."""
        kept = frozenset(keep)
        for path in self._folder.glob("*") if self._folder.is_dir() else ():
            if path.name not in kept:
                path.unlink(missing_ok=True)
