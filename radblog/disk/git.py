"""What git knows of the site: files at a commit, files about to be committed, who wrote which line.

Only plumbing that reads; nothing is fetched, written or run from the repository.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

_PATIENCE = 60  # seconds
_OURS = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}


class GitError(Exception):
    """git is missing, took too long, or said no. Its words are not kept: they quote paths and contents."""


def show(site: Path, ref: str, path: str) -> bytes | None:
    """The file at `path`, relative to the site, as it was at `ref`; None if it was not there.

    Raises:
        GitError: there is no such commit, or git cannot be asked.
    """
    if not ref or ref.startswith("-") or ":" in ref:
        raise GitError
    commit = _run(site, "rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}").decode().strip()
    if not _run(site, "ls-tree", "-z", "--name-only", commit, "--", path):
        return None
    return _run(site, "show", f"{commit}:./{path}")


def staged(site: Path) -> tuple[str, ...]:
    """Paths, relative to the site, of the files below it that are added or changed in the index.

    Raises:
        GitError: this is no repository, or git cannot be asked.
    """
    listed = _run(
        site, "diff", "--cached", "--name-only", "-z", "--no-renames", "--diff-filter=ACMT", "--relative"
    )
    return tuple(sorted(name for name in listed.decode("utf-8", "surrogateescape").split("\0") if name))


def export(site: Path, paths: Iterable[str], folder: Path) -> None:
    """Write files of the index, by their paths relative to the site, below `folder`, as they are staged.

    Raises:
        GitError: one is not in the index, or git cannot be asked.
    """
    listed = b"".join(path.encode("utf-8", "surrogateescape") + b"\0" for path in sorted(set(paths)))
    # Paths are written from the top of the repository on, whose distance git tells as the prefix.
    prefix = _run(site, "rev-parse", "--show-prefix").decode().rstrip("\n")
    _run(site, "checkout-index", "-z", "--stdin", "-f", f"--prefix={folder.as_posix()}/", given=listed)
    if prefix:
        inside = folder / prefix
        for item in sorted(inside.iterdir()):
            item.rename(folder / item.name)


def in_index(site: Path) -> tuple[str, ...]:
    """Paths, relative to the site, of all files of the index below it.

    Raises:
        GitError: this is no repository, or git cannot be asked.
    """
    listed = _run(site, "ls-files", "-z", "--cached").decode("utf-8", "surrogateescape")
    return tuple(sorted(name for name in listed.split("\0") if name))


def blame(site: Path, path: str) -> tuple[tuple[str, int], ...]:
    """Author and time (seconds since 1970) of every line of `path`, as far as it is committed.

    Raises:
        GitError: git does not know the file.
    """
    told = _run(site, "blame", "--line-porcelain", "--", path).decode("utf-8", "replace")
    found: list[tuple[str, int]] = []
    author = ""
    for line in told.split("\n"):
        if line.startswith("author "):
            author = line.removeprefix("author ")
        elif line.startswith("author-time "):
            found.append((author, int(line.removeprefix("author-time "))))
    return tuple(found)


def _where_hooks_run() -> dict[str, str]:
    """What git told a hook, with paths that stay right in another folder."""
    told = {
        name: os.environ[name]
        for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE")
        if name in os.environ
    }
    return {name: str(Path(value).absolute()) for name, value in told.items()}


def _run(site: Path, *words: str, given: bytes = b"") -> bytes:
    environment = {**os.environ, **_OURS, **_where_hooks_run()}
    command: Sequence[str] = ("git", "-C", str(site), "-c", "core.quotepath=off", *words)
    try:
        done = subprocess.run(  # noqa: S603  # a fixed command; paths stand behind their options
            command, input=given, capture_output=True, check=False, timeout=_PATIENCE, env=environment
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise GitError from error
    if done.returncode:
        raise GitError
    return done.stdout
