"""Which reader reads which export, and the endings of the files it wants to see."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct

from radblog.importers.arrivals import Arrivals
from radblog.importers.exports.blogger import read_blogger
from radblog.importers.exports.tumblr import read_tumblr
from radblog.importers.exports.wordpress import read_wordpress
from radblog.importers.model import Export


class Reader(Struct, frozen=True):
    """`read` gives None for an export that is not of its format."""

    read: Callable[[Export], Arrivals | None]
    endings: frozenset[str]


READERS: Mapping[str, Reader] = {
    "wordpress": Reader(read_wordpress, frozenset({".xml"})),
    "blogger": Reader(read_blogger, frozenset({".xml", ".atom"})),
    "tumblr": Reader(read_tumblr, frozenset({".json", ".html", ".htm"})),
}
