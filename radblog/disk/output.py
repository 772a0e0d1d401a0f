"""Artifacts wait in a staging folder; only when all are clean are they moved into `output/`."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

from radblog.basics.digests import digest
from radblog.disk.manifest import Manifest
from radblog.disk.whole import FILE_MODE, FOLDER, PARTIAL, make_folder, write_whole

PREVIEWS = f"{FOLDER}/preview"  # workspaces of preview servers
SESSION = "session"  # the lock that a running preview server holds on its workspace
_STAGING = "staging-"


class Moved(Struct, frozen=True):
    """How many files were written, removed, and left as they were."""

    written: int
    removed: int
    unchanged: int


@contextmanager
def staging_folder(site: Path) -> Iterator[Path]:
    """An empty folder in which one build collects its artifacts; gone afterwards, and if the build was
    killed, before the next one. Only who holds the site's lock may have one.

    It lies beside the site, on the same file system as a usual `output/`, so that files can be moved.

    Raises:
        OSError: it cannot be made.
    """
    import tempfile  # takes as long to load as a build of nothing new may take

    base = site / FOLDER
    base.mkdir(parents=True, exist_ok=True)
    clear_leavings(site)
    with tempfile.TemporaryDirectory(dir=base, prefix=_STAGING, ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def clear_leavings(site: Path) -> None:
    """Delete what a killed build left: its artifacts may be of documents that nobody may see any more."""
    base = site / FOLDER
    _unlink_all(base.glob(PARTIAL + "*"))
    staged = sorted(base.glob(_STAGING + "*"))
    for folder in base.iterdir() if staged else ():
        if folder != site / PREVIEWS:  # a running preview writes there
            _unlink_all(folder.rglob(PARTIAL + "*"))
    for left in staged:
        shutil.rmtree(left, ignore_errors=True)


def _unlink_all(paths: Iterable[Path]) -> None:
    for path in list(paths):
        if path.is_file():
            path.unlink(missing_ok=True)


def clear_previews(site: Path) -> None:
    """Delete everything that preview servers rendered; those that run make it anew from what there is now."""
    for path in sorted((site / PREVIEWS).rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path.name not in {SESSION, "lock"}:
            path.unlink(missing_ok=True)


def stage(folder: Path, path: str, data: bytes) -> str:
    """Write one clean artifact into a staging folder and return its digest.

    Raises:
        OSError: it cannot be written.
    """
    target = _staged(folder, path)
    target.write_bytes(data)
    target.chmod(FILE_MODE)
    return digest(data)


def _staged(folder: Path, path: str) -> Path:
    """Where the artifact of an output path waits. All lie side by side: folders would only be made to be
    deleted again.
    """
    return folder / digest(path.encode())


def is_foreign(output: Path, last: Manifest | None) -> bool:
    """Whether a folder holds files that no build of this site wrote, of which `last` is the record. Hidden
    files do not count: version control and hosts keep theirs in an otherwise empty folder.
    """
    if last is not None or not output.is_dir():
        return False
    return any(not path.name.startswith(".") for path in output.iterdir())


def publish(
    staging: Path, output: Path, files: Mapping[str, str], last: Manifest | None, standing: Collection[str]
) -> Moved:
    """Move staged files into `output` and remove what the last build wrote and this one didn't. Those in
    `standing` are there already.

    Each file is replaced in one step, so a reader meets the old or the new one, never a part. Pages that
    lead nowhere are avoided by order: pictures and styles first, then pages; removals come last, but for
    files in whose place there has to be a folder now, or the other way round.

    Raises:
        OSError: the output cannot be written.
    """
    if last and not last.complete:
        _unlink_all(output.rglob(PARTIAL + "*"))
    old = sorted(path for path in (last.files if last else {}) if path not in files)
    removed = sum(_remove(output, path) for path in _in_the_way(old, files)) if old else 0
    written = 0
    new = (path for path in files if path not in standing)
    for path in sorted(new, key=lambda path: (path.endswith(".html"), path)):
        target = output / path
        if not _same(target, files[path]):
            _move(_staged(staging, path), target)
            written += 1
    kept = _respelled(output, old, files) if old else frozenset()
    removed += sum(_remove(output, path) for path in old if path not in kept)
    return Moved(written, removed, len(files) - written)


def size_and_time(output: Path, path: str) -> tuple[int, int] | None:
    """Bytes and time of change in nanoseconds of a file in `output`; None where there is none."""
    try:
        found = os.stat(f"{output}/{path}")  # noqa: PTH116  # half the time of Path.stat
    except OSError:
        return None
    return (found.st_size, found.st_mtime_ns)


def _in_the_way(old: Iterable[str], files: Iterable[str]) -> list[str]:
    """Old files where a folder is needed, and those in folders where a file is needed."""
    names = frozenset(files)
    folders = frozenset(folder for path in names for folder in _folders(path))
    return [path for path in old if path in folders or any(folder in names for folder in _folders(path))]


def _folders(path: str) -> Iterator[str]:
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


def _respelled(output: Path, old: Iterable[str], files: Iterable[str]) -> frozenset[str]:
    """Old paths that are the same file as a new one: some disks take capitals for small letters."""
    new = {path.casefold(): path for path in files}
    return frozenset(
        path
        for path in old
        if path.casefold() in new and _is_same(output / path, output / new[path.casefold()])
    )


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _same(target: Path, wanted: str) -> bool:
    try:
        return digest(target.read_bytes()) == wanted
    except OSError:
        return False


def _move(source: Path, target: Path) -> None:
    make_folder(target.parent)
    try:
        source.replace(target)
    except OSError:  # another file system
        write_whole(target, source.read_bytes())


def _remove(output: Path, path: str) -> int:
    """Delete one file and the folders it leaves empty, also if a build was killed after it deleted the file.
    A link to a folder is nothing that a build made.
    """
    target = output / path
    there = target.is_file()
    if there:
        target.unlink()
    folder = target.parent
    while folder != output and not folder.is_symlink():
        if folder.is_dir():
            if any(folder.iterdir()):
                break
            folder.rmdir()
        folder = folder.parent
    return int(there)
