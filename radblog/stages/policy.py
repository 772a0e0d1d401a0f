"""Whose rules judge: those beside the content, or, for pull requests, those of another commit."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from radblog.basics.places import Place
from radblog.disk.git import GitError, show
from radblog.disk.sources import read_source
from radblog.documents.vocabulary import vocabulary
from radblog.privacy.allow import ALLOW, PlacedRow, read_rows
from radblog.privacy.rules.suppressing import NO_POLICY
from radblog.problems import ERROR, Outcome, Problem
from radblog.settings.read import ReadSite, read_site

SITE = "content/site.yaml"


class Policy(Struct, frozen=True):
    """The settings that judge, and the rows that let findings pass."""

    site: ReadSite
    rows: tuple[PlacedRow, ...]


def policy(site: Path, read: ReadSite, ref: str | None) -> Outcome[Policy]:
    """`read` and the allow rows of the site; or, with `ref`, its privacy settings and rows as they were
    there, whatever the working tree says. Without a readable policy there is none.

    Raises:
        OSError: the allow file cannot be read.
    """
    if ref is None:
        here = (site / ALLOW).is_file()
        rows = read_rows(read_source(site, ALLOW).data) if here else Outcome[tuple[PlacedRow, ...]](())
        return Outcome(Policy(read, rows.value or ()), rows.problems)
    try:
        settings, allow = show(site, ref, SITE), show(site, ref, ALLOW)
    except GitError:
        return _unreadable()
    if settings is None:
        return _unreadable()
    base = read_site(settings, SITE, shipped=vocabulary().hashtags)
    if base.value is None or any(problem.severity == ERROR for problem in base.problems):
        return _unreadable()
    rows = read_rows(allow) if allow is not None else Outcome[tuple[PlacedRow, ...]](())
    ruled = replace(read, settings=replace(read.settings, privacy=base.value.settings.privacy))
    return Outcome(Policy(ruled, rows.value or ()), rows.problems)


def _unreadable() -> Outcome[Policy]:
    problem: Problem = NO_POLICY.at(Place(SITE), "the policy cannot be read from git", NO_POLICY.mend)
    return Outcome(None, (problem,))
