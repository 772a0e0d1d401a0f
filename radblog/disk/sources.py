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
    for path in _walk(root / CONTENT):
        relative = path.relative_to(root).as_posix()
        if path.is_symlink() and not path.resolve().is_relative_to(root):
            linked_out.append(relative)
        elif relative.startswith(f"{CONTENT}/approvals/"):
            approvals.append(relative)
        elif path.name == "_defaults.yaml":
            defaults.append(relative)
        elif _is_document(relative):
            documents.append(relative)
        elif relative not in {
            f"{CONTENT}/site.yaml",
            f"{CONTENT}/share.yaml",
            f"{CONTENT}/privacy-allow.yaml",
        }:
            files.append(relative)
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


def _walk(folder: Path) -> Iterator[Path]:
    for base, folders, names in os.walk(folder, followlinks=False):
        for name in folders:
            if (Path(base) / name).is_symlink():
                yield Path(base) / name
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and not (Path(base) / name).is_symlink()
        )
        yield from (Path(base) / name for name in sorted(names) if not is_leaving(name))


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
