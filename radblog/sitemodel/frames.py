"""Pictures by the end of their names, and the frames of a folder in the order in which people count."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase

PICTURE_SUFFIXES = (
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".tif", ".tiff", ".bmp", ".heic", ".heif",
)  # fmt: skip
_DIGITS = re.compile(r"(\d+)")


def is_picture(path: str) -> bool:
    """Whether a file is a raster picture by its suffix."""
    return path.casefold().endswith(PICTURE_SUFFIXES)


def by_folder(files: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Each folder, with a closing slash, and the pictures in it, in order."""
    found: dict[str, list[str]] = {}
    for path in files:
        if is_picture(path):
            found.setdefault(path[: path.rfind("/") + 1], []).append(path)
    return {folder: tuple(sorted(paths, key=_counted)) for folder, paths in found.items()}


def frames_at(path: str, folders: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The pictures of the folder at `path`, or those that fit its last part where that has a star."""
    folder, _, pattern = path.rpartition("/")
    if "*" not in pattern:
        return folders.get(path.rstrip("/") + "/", ())
    return tuple(one for one in folders.get(folder + "/", ()) if fnmatchcase(one[len(folder) + 1 :], pattern))


def _counted(path: str) -> tuple[tuple[int, int, str], ...]:
    """2.png before 10.png: digits compare as numbers."""
    parts = (part for part in _DIGITS.split(path) if part)
    return tuple((0, int(part), part) if part.isdecimal() else (1, 0, part) for part in parts)
