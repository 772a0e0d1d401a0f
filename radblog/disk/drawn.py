"""Pictures and cards that were drawn before, beside the site by their names, which are digests of all that
shapes them. They outlive the output folder: drawing one takes as long as a hundred pages.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from radblog.disk.store import FOLDER, read_summed, sweep_files, write_summed


class Drawn:
    """One picture is one file."""

    def __init__(self, site: Path) -> None:
        """Keep the pictures of the site in the folder `site`."""
        self._folder = site / FOLDER / "drawn"

    def get(self, name: str) -> bytes | None:
        """The picture of this name, or None where there is none or it is damaged."""
        return read_summed(self._folder / name)

    def put(self, name: str, data: bytes) -> None:
        """Keep a picture.

        Raises:
            OSError: it cannot be written.
        """
        write_summed(self._folder / name, data)

    def sweep(self, keep: Iterable[str] = ()) -> None:
        """Forget every picture but those named in `keep`."""
        sweep_files(self._folder, keep)
