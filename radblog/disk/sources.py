"""The files under `content/`, found and read."""

from __future__ import annotations

import os
from collections.abc import Iterator
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
    lead out of the site folder; they are never followed. `closed` are folders into which nobody may look,
    `misnamed` files of which some name on the way is no UTF-8, as they can be shown.
    """

    documents: tuple[str, ...]
    defaults: tuple[str, ...]
    files: tuple[str, ...]
    approvals: tuple[str, ...]
    linked_out: tuple[str, ...]
    closed: tuple[str, ...] = ()
    misnamed: tuple[str, ...] = ()


def list_content(site: Path) -> Listing:
    """Walk `content/` once. Hidden files, editors' leavings and notes to colleagues are passed over."""
    root = site.resolve()
    documents: list[str] = []
    defaults: list[str] = []
    files: list[str] = []
    approvals: list[str] = []
    linked_out: list[str] = []
    closed: list[str] = []
    misnamed: list[str] = []
    for path, is_link in _walk(f"{root}/{CONTENT}", CONTENT, closed):
        if not is_utf8(path):
            misnamed.append(as_shown(path))
        elif is_link and not Path(os.path.realpath(root / path)).is_relative_to(root):
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
        tuple(sorted(map(as_shown, closed))),
        tuple(sorted(misnamed)),
    )


def read_source(site: Path, path: str) -> SourceFile:
    """Read one file of the site.

    Raises:
        OSError: it cannot be read.
    """
    return SourceFile(path, (site / path).read_bytes())


def size_of(site: Path, path: str) -> int:
    """How many bytes one file of the site has.

    Raises:
        OSError: it is not there, or nobody may look.
    """
    return (site / path).stat().st_size


def read_head(site: Path, path: str, length: int) -> bytes:
    """The first bytes of one file of the site.

    Raises:
        OSError: it cannot be read.
    """
    with (site / path).open("rb") as file:
        return file.read(length)


def _walk(folder: str, path: str, closed: list[str]) -> Iterator[tuple[str, bool]]:
    """Path and whether it is a link of every file below a folder, and of every link to a folder. Folders that
    cannot be read become `closed`; one that has gone meanwhile is none.
    """
    try:
        found = list(os.scandir(folder))
    except OSError as error:
        if not isinstance(error, FileNotFoundError | NotADirectoryError):
            closed.append(path)
        return
    for entry in found:
        below = f"{path}/{entry.name}"
        if entry.is_symlink():
            if os.path.isdir(entry.path) or not is_leaving(entry.name):  # noqa: PTH112  # of links in a ring
                yield below, True
        elif entry.is_dir():
            if not entry.name.startswith("."):
                yield from _walk(entry.path, below, closed)
        elif not is_leaving(entry.name):
            yield below, False


def is_utf8(path: str) -> bool:
    """Whether all names of a path are text. Those of files from older systems and archives may be bytes in
    some other encoding, which Python hands on as lone surrogates.
    """
    return path.isascii() or as_shown(path) == path


def as_shown(path: str) -> str:
    """A path as it can be told: with a question mark for each byte that is no text."""
    return path.encode("utf-8", "replace").decode()


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
