"""What a reader of one format hands on: documents settled by themselves, and what is known of their site."""

from __future__ import annotations

from msgspec import Struct

from radblog.importers.entries import Entry
from radblog.importers.origin import Origin
from radblog.problems import Problem


class Arrivals(Struct, frozen=True):
    """Everything that came out of a folder or an export, before names and links are settled.

    `name` is that of the folder or file, a title where the source has none. `files` are the paths of all
    that is no document, relative to the source folder. `skipped` counts the documents left behind.
    `within_one_file`: the documents have no files of their own, so that notes name the file written.
    """

    name: str
    origin: Origin
    entries: tuple[Entry, ...]
    notes: tuple[Problem, ...]
    skipped: int
    files: tuple[str, ...] = ()
    within_one_file: bool = False
