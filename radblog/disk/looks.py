"""What was seen in pictures, beside the site by the digest of their pixels: kinds and places, no words."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from radblog.disk.whole import FOLDER, sweep_files, write_whole
from radblog.privacy.burned_in import Spotted


class Looks:
    """Looks by key; one look is one small file."""

    def __init__(self, site: Path) -> None:
        """Keep the looks of the site in the folder `site`."""
        self._folder = site / FOLDER / "looks"

    def get(self, key: str) -> tuple[Spotted, ...] | None:
        """The look with this key, or None where there is none or it is damaged."""
        try:
            return msgspec.json.decode((self._folder / key).read_bytes(), type=tuple[Spotted, ...])
        except (OSError, msgspec.DecodeError):
            return None

    def put(self, key: str, found: tuple[Spotted, ...]) -> None:
        """Keep a look.

        Raises:
            OSError: the store cannot be written.
        """
        write_whole(self._folder / key, msgspec.json.encode(found))

    def sweep(self, keep: Iterable[str] = ()) -> None:
        """Forget every look but those of the keys in `keep`."""
        sweep_files(self._folder, keep)
