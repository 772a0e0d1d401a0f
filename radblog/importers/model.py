"""What an import reads, decides and writes, as values."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from radblog.problems import Problem

# Everything a foreign front matter holds is text: no importer can mistake `no` for False or 007 for 7.
Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"


class TextFile(Struct, frozen=True):
    """A file of the source that holds words. `path` is POSIX and relative to the source folder."""

    path: str
    data: bytes


class Source(Struct, frozen=True):
    """A folder to import: `texts` are read, `others` are only known by path (pictures, attachments)."""

    name: str
    texts: tuple[TextFile, ...]
    others: tuple[str, ...] = ()


class FrontMatter(Struct, frozen=True):
    """The head of a foreign file. `lines` holds the line of each key on top, counted in the file from 1."""

    values: dict[str, Value] = {}
    lines: dict[str, int] = {}


class ForeignDocument(Struct, frozen=True):
    """A foreign file taken apart. `body_line` is the line on which `body` starts. `templates`: tags of
    templates and wikis mean something in the body.
    """

    path: str
    matter: FrontMatter
    body: str
    body_line: int
    templates: bool = True


class Export(Struct, frozen=True):
    """The files of an export, or of a folder of them, by path; `others` are only known by path."""

    name: str
    files: tuple[TextFile, ...]
    others: tuple[str, ...] = ()


class Picture(Struct, frozen=True):
    """A picture to be copied: from `source`, relative to the source folder, to `path` in the site."""

    source: str
    path: str


class Written(Struct, frozen=True):
    """A file to be written. `path` is relative to the site folder. `instead_of` is what it takes the place
    of, where a file may be replaced at all: if any other text stands there, it stays.
    """

    path: str
    text: str
    instead_of: str | None = None


class Counts(Struct, frozen=True):
    """How much came in. `documents` counts the files that were read as documents."""

    documents: int = 0
    posts: int = 0
    pages: int = 0
    people: int = 0
    drafts: int = 0
    skipped: int = 0
    pictures: int = 0
    redirects: int = 0


class Imported(Struct, frozen=True):
    """The whole outcome of an import before anything is written."""

    files: tuple[Written, ...]
    pictures: tuple[Picture, ...]
    notes: tuple[Problem, ...]
    counts: Counts


class ImportReport(Struct, frozen=True):
    """What an import did to the site folder. `kept` lists files in the way that were not touched."""

    counts: Counts
    notes: tuple[Problem, ...]
    written: tuple[str, ...]
    unchanged: int
    kept: tuple[str, ...]
