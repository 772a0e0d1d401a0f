"""Where a key of one document stands."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from radblog.basics.places import Place


class Spots(Struct, frozen=True):
    """The places of a document's keys; `start` stands in for a key that nobody wrote."""

    places: Mapping[str, Place]
    start: Place

    def at(self, key: str) -> Place:
        """The place of `key`, or of the nearest key that holds it."""
        while key:
            if key in self.places:
                return self.places[key]
            key = key[: max(key.rfind("."), key.rfind("["), 0)]
        return self.start
