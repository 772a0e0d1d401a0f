"""A folder of Jekyll, Hugo, Zola, Pelican or plain Markdown, read."""

from __future__ import annotations

from radblog.importers.arrivals import Arrivals
from radblog.importers.model import Source
from radblog.importers.origin import Generator, origin_of
from radblog.importers.reading_in import read_in


def arrivals_of_folder(source: Source, generator: Generator | None = None) -> Arrivals:
    """The documents of a folder. `generator` is the one it was made for; without it, it is recognised."""
    origin = origin_of(source, generator)
    entries, notes, skipped = read_in(source, origin)
    return Arrivals(source.name, origin, entries, tuple(notes), skipped, source.others)
