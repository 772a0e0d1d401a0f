"""Cards that were drawn before, beside the site by their names, which are digests of all that shapes them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from radblog.disk.store import FOLDER, write_whole


class Drawn:
    """One card is one small file."""

    def __init__(self, site: Path) -> None:
        """Keep the cards of the site in the folder `site`."""
        self._folder = site / FOLDER / "cards"

    def get(self, name: str) -> bytes | None:
        """The card of this name, or None where there is none."""
        try:
            return (self._folder / name).read_bytes()
        except OSError:
            return None

    def put(self, name: str, data: bytes) -> None:
        """Keep a card.

        Raises:
            OSError: it cannot be written.
        """
        write_whole(self._folder / name, data)

    def sweep(self, keep: Iterable[str] = ()) -> None:
        """Forget every card but those named in `keep`."""
        kept = frozenset(keep)
        for path in self._folder.glob("*") if self._folder.is_dir() else ():
            if path.name not in kept:
                path.unlink(missing_ok=True)
