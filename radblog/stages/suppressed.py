"""Every suppression of a site that is in force: where, which rule, why, whose, since when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from radblog.basics.places import Place
from radblog.disk.git import GitError, blame
from radblog.disk.sources import read_source
from radblog.privacy.allow import ALLOW, PlacedRow, live
from radblog.privacy.evidence import Evidence, Vouched
from radblog.privacy.gate import shown_path
from radblog.privacy.lint import lint_source
from radblog.privacy.suppressions import notes_of
from radblog.stages.gather import Gathered

UNSHOWN = "(not shown, as the lint has a finding in it)"
_DAY = 86_400  # seconds


class Suppression(Struct, frozen=True):
    """One note or row in force. `age` counts days since its line was committed, None if it is not;
    `until` is the end of a row.
    """

    code: str
    path: str
    line: int
    count: int | None
    reason: str
    owner: str
    approved_by: str
    age: int | None
    until: dt.date | None
    of: str  # the file it speaks of


def suppressions(
    site: Path, gathered: Gathered, vouched: Vouched, now: dt.datetime
) -> tuple[Suppression, ...]:
    """All of them, rows of the allow file first.

    Raises:
        OSError: a file cannot be read.
    """
    found = [_of_row(site, one, vouched, now) for one in live(gathered.allow, now.date())]
    listing = gathered.listing
    for path in (*listing.documents, *listing.defaults, "content/site.yaml"):
        found += _of_notes(site, path, vouched, now)
    return tuple(found)


def _of_row(site: Path, one: PlacedRow, vouched: Vouched, now: dt.datetime) -> Suppression:
    line, row = one.place.line or 1, one.row
    _, age = _history(site, ALLOW, line, now)
    clinical = row.path.startswith("content/cases/")
    shown = shown_path(row.path, clinical=clinical, vouched=vouched)
    return Suppression(
        row.code,
        ALLOW,
        line,
        row.count,
        _clean(row.reason, vouched),
        row.by,
        row.approved_by,
        age,
        row.until,
        shown,
    )


def _of_notes(site: Path, path: str, vouched: Vouched, now: dt.datetime) -> Iterator[Suppression]:
    data = read_source(site, path).data
    if b"radblog:" not in data:
        return
    shown = shown_path(path, clinical=path.startswith("content/cases/"), vouched=vouched)
    for note in notes_of(path, data.decode("utf-8", "replace")):
        line = note.place.line or 1
        owner, age = _history(site, path, line, now)
        for code in note.codes:
            if note.reason:
                reason = _clean(note.reason, vouched)
                yield Suppression(code, shown, line, None, reason, owner, "", age, None, shown)


def _clean(reason: str, vouched: Vouched) -> str:
    """A reason, unless it holds what it was to explain."""
    evidence = Evidence(reason, Place(ALLOW, 1, 1), "body", clinical=True)
    blocks = any(finding.severity == "error" for finding in lint_source((evidence,), vouched))
    return UNSHOWN if blocks else " ".join(reason.split())


def _history(site: Path, path: str, line: int, now: dt.datetime) -> tuple[str, int | None]:
    """Who wrote a line, and how many days ago, as far as git knows."""
    try:
        lines = blame(site, path)
    except GitError:
        return "", None
    if not 0 < line <= len(lines) or lines[line - 1][0] == "Not Committed Yet":
        return "", None
    author, time = lines[line - 1]
    return author, max(0, int(now.timestamp() - time) // _DAY)
