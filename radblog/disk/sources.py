"""The files under `content/`, found and read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from radblog.documents.source import SourceFile

CONTENT = "content"
DOCUMENT_FOLDERS = ("posts", "cases", "pages", "people")
# What editors, file managers and version control leave behind.
_LEAVINGS = (".bak", ".tmp", ".swp", ".swo", ".orig", ".rej", "~")
_SETTINGS = frozenset(f"{CONTENT}/{name}" for name in ("site.yaml", "share.yaml", "privacy-allow.yaml"))
_NOTES = {"readme.md", "readme.txt", "license", "license.md", "license.txt", "licence.md", "licence.txt"}


class Listing(Struct, frozen=True):
    """Paths under `content/`, POSIX and relative to the site, sorted. `linked_out` are symbolic links that
    lead out of the site folder; they are never followed.
    """

    documents: tuple[str, ...]
    defaults: tuple[str, ...]
    files: tuple[str, ...]
    approvals: tuple[str, ...]
    linked_out: tuple[str, ...]


def list_content(site: Path) -> Listing:
    """Walk `content/` once. Hidden files, editors' leavings and notes to colleagues are passed over."""
    root = site.resolve()
    documents: list[str] = []
    defaults: list[str] = []
    files: list[str] = []
    approvals: list[str] = []
    linked_out: list[str] = []
    for path, is_link in _walk(f"{root}/{CONTENT}", CONTENT):
        if is_link and not (root / path).resolve().is_relative_to(root):
            linked_out.append(path)
        elif path.startswith(f"{CONTENT}/approvals/"):
            approvals.append(path)
        elif path.endswith("/_defaults.yaml"):
            defaults.append(path)
        elif _is_document(path):
            documents.append(path)
        elif path not in _SETTINGS:
            files.append(path)
    return Listing(
        tuple(sorted(documents)),
        tuple(sorted(defaults)),
        tuple(sorted(files)),
        tuple(sorted(approvals)),
        tuple(sorted(linked_out)),
    )


def read_source(site: Path, path: str) -> SourceFile:
    """Read one file of the site.

    Raises:
        OSError: it cannot be read.
    """
    return SourceFile(path, (site / path).read_bytes())


def read_head(site: Path, path: str, length: int) -> bytes:
    """The first bytes of one file of the site.

    Raises:
        OSError: it cannot be read.
    """
    with (site / path).open("rb") as file:
        return file.read(length)


def _walk(folder: str, path: str) -> Iterator[tuple[str, bool]]:
    """Path and whether it is a link of every file below a folder, and of every link to a folder."""
    with suppress(OSError), os.scandir(folder) as found:
        for entry in found:
            below, is_link = f"{path}/{entry.name}", entry.is_symlink()
            if not entry.is_dir():
                if not is_leaving(entry.name):
                    yield below, is_link
            elif is_link:
                yield below, is_link
            elif not entry.name.startswith("."):
                yield from _walk(entry.path, below)


def is_leaving(name: str) -> bool:
    """Whether a file of this name is what an editor or system leaves behind, or a note to colleagues."""
    folded = name.casefold()
    return (
        name.startswith((".", "~", "#"))
        or folded.endswith(_LEAVINGS)
        or folded in _NOTES
        or folded in {"thumbs.db", "desktop.ini"}
    )


def _is_document(path: str) -> bool:
    parts = path.split("/")
    return path.endswith(".md") and len(parts) > 2 and parts[1] in DOCUMENT_FOLDERS
