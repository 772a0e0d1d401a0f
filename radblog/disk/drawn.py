"""Pictures and cards that were drawn before, beside the site by their names, which are digests of all that
shapes them. They outlive the output folder: drawing one takes as long as a hundred pages.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from radblog.basics.digests import digest
from radblog.disk.whole import FOLDER, read_summed, sweep_files, write_summed


class Drawn:
    """One picture is one file, which tells what drew it: another version may draw it otherwise."""

    def __init__(self, site: Path, tools: str = "") -> None:
        """Keep the pictures of the site in the folder `site`; `tools` is the digest of what draws them."""
        self._folder = site / FOLDER / "drawn"
        self._mark = digest(tools.encode()).encode()

    def get(self, name: str) -> bytes | None:
        """The picture of this name, or None where there is none, it is damaged, or other tools drew it."""
        data = read_summed(self._folder / name)
        return data[len(self._mark) :] if data is not None and data.startswith(self._mark) else None

    def put(self, name: str, data: bytes) -> None:
        """Keep a picture.

        Raises:
            OSError: it cannot be written.
        """
        write_summed(self._folder / name, self._mark + data)

    def sweep(self, keep: Iterable[str] = ()) -> None:
        """Forget every picture but those named in `keep`."""
        sweep_files(self._folder, keep)
