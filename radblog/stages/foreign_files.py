"""Files that may not even lie under `content/`: a repository shows its sources too."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from pathlib import Path

from radblog.basics.places import Place
from radblog.disk.rules import UNREADABLE
from radblog.disk.sources import read_head, read_source
from radblog.privacy.gate import dicom_problems, may_be_dicom
from radblog.problems import Problem
from radblog.stages.read import Arrival

_HEAD = 132  # bytes: the preamble of a DICOM file and its mark


def lint_files(site: Path, files: Iterable[str]) -> tuple[Problem, ...]:
    """A problem for each DICOM file, whether a document wants it or not."""
    return tuple(problem for path in files for problem in _linted(site, path))


def _linted(site: Path, path: str) -> Iterator[Problem]:
    try:
        if may_be_dicom(path, read_head(site, path, _HEAD)):
            yield from dicom_problems(path, read_source(site, path).data)
    except OSError:
        yield UNREADABLE.at(Place(path), "this file cannot be read", UNREADABLE.mend)


def beside(problems: Iterable[Problem], arrivals: Iterable[Arrival]) -> dict[str, set[str]]:
    """The documents in whose own folder a file with a problem lies."""
    folders = {posixpath.dirname(one.path): one.path for one in arrivals if one.path.endswith("/index.md")}
    found: dict[str, set[str]] = {}
    for path in {problem.place.path for problem in problems}:
        folder = posixpath.dirname(path)
        while folder and folder not in folders:
            folder = posixpath.dirname(folder)
        if folder:
            found[path] = {folders[folder]}
    return found
