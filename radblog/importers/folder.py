"""The one module of an import that meets the disk: reads a source folder, writes into a site folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from radblog.basics.places import Place
from radblog.importers.model import Export, Imported, ImportReport, Source, TextFile
from radblog.importers.rules import FILE_KEPT
from radblog.importers.selection import is_text
from radblog.importers.site_file import SITE_YAML
from radblog.importers.surroundings import is_picture
from radblog.problems import Problem

_PASSED_OVER = frozenset(
    {
        "node_modules",
        "_site",
        "_includes",
        "_layouts",
        "_sass",
        "themes",
        "layouts",
        "archetypes",
        "vendor",
        "output",
        "__pycache__",
    }
)


# Folders in which people keep the pictures of an export, beside its file.
_MEDIA = ("uploads", "wp-content", "media", "images", "pictures", "Albums", "files")


def read_folder(source: Path) -> Source:
    """The documents, settings and file names below `source`. Hidden folders, templates and links that lead
    out of the folder are passed over.

    Raises:
        OSError: the folder or a file in it cannot be read.
    """
    root = source.resolve()
    texts: list[TextFile] = []
    others: list[str] = []
    for path in _walk(root):
        relative = path.relative_to(root).as_posix()
        if is_text(relative):
            texts.append(TextFile(relative, path.read_bytes()))
        else:
            others.append(relative)
    return Source(root.name, tuple(sorted(texts, key=lambda file: file.path)), tuple(sorted(others)))


def read_export(source: Path, endings: frozenset[str]) -> Export:
    """An export: one file, with the pictures in the folders that usually lie beside it, or a whole folder.
    Files with one of these `endings` are read, all others only known by path.

    Raises:
        OSError: a file cannot be read.
    """
    if source.is_file():
        root = source.resolve().parent
        near = [
            path for name in (*_MEDIA, source.stem) if (root / name).is_dir() for path in _walk(root / name)
        ]
        beside = [path for path in sorted(root.iterdir()) if path.is_file() and is_picture(path.name)]
        others = (path.relative_to(root).as_posix() for path in (*near, *beside))
        file = TextFile(source.name, source.read_bytes())
        return Export(source.stem, (file,), tuple(sorted(set(others))))
    root = source.resolve()
    paths = [path.relative_to(root).as_posix() for path in _walk(root)]
    read = [path for path in paths if Path(path).suffix.lower() in endings]
    files = tuple(TextFile(path, (root / path).read_bytes()) for path in sorted(read))
    return Export(root.name, files, tuple(sorted(set(paths) - set(read))))


def folder_of(source: Path) -> Path:
    """The folder that paths of an import are relative to."""
    return source.resolve().parent if source.is_file() else source.resolve()


def existing_site(into: Path) -> str | None:
    """The text of the site.yaml that is there already, or None."""
    try:
        return (into / SITE_YAML).read_bytes().decode("utf-8-sig", errors="replace")
    except FileNotFoundError:
        return None


def write_import(imported: Imported, source: Path, into: Path) -> ImportReport:
    """Write what is missing. A file that is there with other content is a person's and stays.

    Raises:
        OSError: a file cannot be written.
    """
    writes: list[tuple[str, bytes]] = [(file.path, file.text.encode()) for file in imported.files]
    root = folder_of(source)
    replaced = {
        file.path
        for file in imported.files
        if file.instead_of is not None and _is(into / file.path, file.instead_of)
    }
    written: list[str] = []
    kept: list[str] = []
    unchanged = 0
    for path, data in (*writes, *((one.path, (root / one.source).read_bytes()) for one in imported.pictures)):
        target = into / path
        before = target.read_bytes() if target.is_file() else None
        if before == data:
            unchanged += 1
        elif (before is not None or target.exists()) and path not in replaced:
            kept.append(path)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
            written.append(path)
    notes = (*imported.notes, *(_in_the_way(path) for path in kept))
    return ImportReport(imported.counts, notes, tuple(written), unchanged, tuple(kept))


def _is(path: Path, text: str) -> bool:
    """Whether a file holds just this text."""
    return path.is_file() and path.read_bytes().decode("utf-8-sig", errors="replace") == text


def _in_the_way(path: str) -> Problem:
    return FILE_KEPT.at(
        Place(path),
        "a file of another content stands here and was not touched",
        "move it away and import again, if you want the imported one",
    )


def _walk(root: Path) -> Iterator[Path]:
    for base, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _PASSED_OVER)
        for name in sorted(names):
            path = Path(base) / name
            if not name.startswith(".") and path.is_file() and path.resolve().is_relative_to(root):
                yield path
