"""What the files of a site look like from outside: a rebuild is due if, and only if, this changed.

So reads, editors' passing files and everything that radblog writes itself never cause one, and no change
is missed however it was made.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from radblog.disk.sources import CONTENT, is_leaving

THEMES = "themes"
Look: TypeAlias = tuple[int, int, int]  # time of the last change in nanoseconds, size, number on the disk
Snapshot: TypeAlias = dict[str, Look]


def snapshot(site: Path) -> Snapshot:
    """The look of every file that a build of `site` reads, by its path."""
    return dict(_looks(site))


def watched_folders(site: Path) -> tuple[Path, ...]:
    """The folders in whose depths those files lie, links resolved."""
    themes = site / THEMES
    inside = sorted(themes.iterdir()) if themes.is_dir() else []
    folders = (site / CONTENT, themes, *(entry for entry in inside if entry.is_symlink()))
    return tuple(dict.fromkeys(folder.resolve() for folder in folders if folder.is_dir()))


def _looks(site: Path) -> Iterator[tuple[str, Look]]:
    yield from _below(site / CONTENT)
    themes = site / THEMES
    if themes.is_dir():
        for theme in sorted(themes.iterdir()):
            yield from _below(theme)


def _below(folder: Path) -> Iterator[tuple[str, Look]]:
    for base, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if is_leaving(name):
                continue
            path = os.path.join(base, name)  # noqa: PTH118  # ten thousand Paths would take their time
            try:
                seen = os.stat(path)  # noqa: PTH116  # the same
            except OSError:
                yield path, (0, 0, 0)  # a link that leads nowhere, or a file gone meanwhile
            else:
                yield path, (seen.st_mtime_ns, seen.st_size, seen.st_ino)
