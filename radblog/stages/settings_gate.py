"""Gate 1 for the files of `content/` that are no documents and whose text radblog reads all the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from radblog.basics.places import Place
from radblog.disk.rules import UNREADABLE
from radblog.disk.sources import Listing, read_source
from radblog.privacy.evidence import Vouched
from radblog.privacy.gate import lint_file
from radblog.problems import Problem

_NAMED = ("content/site.yaml", "content/share.yaml", "content/privacy-allow.yaml")


def lint_settings(site: Path, listing: Listing, vouched: Vouched) -> tuple[Problem, ...]:
    """All findings in settings, defaults, share targets, allow rows and receipts of the site."""
    named = (path for path in _NAMED if (site / path).is_file())
    paths = (*named, *listing.defaults, *listing.approvals)
    return tuple(problem for path in paths for problem in _linted(site, path, vouched))


def _linted(site: Path, path: str, vouched: Vouched) -> Iterator[Problem]:
    try:
        source = read_source(site, path)
    except OSError:
        yield UNREADABLE.at(Place(path), "this file cannot be read", UNREADABLE.mend)
        return
    clinical = path.startswith("content/cases/")
    yield from lint_file(source, clinical=clinical, vouched=vouched).problems
