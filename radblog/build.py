"""The whole story of a build, on one screen."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from msgspec import Struct, field

from radblog.basics.places import Place
from radblog.disk.lock import Locked, locked
from radblog.disk.manifest import Manifest, read_manifest
from radblog.disk.output import Moved, is_foreign, staging_folder
from radblog.disk.rules import CANNOT_WRITE, FOREIGN_OUTPUT, LOCKED
from radblog.problems import ERROR, Problem
from radblog.stages.compose import Circumstances
from radblog.stages.gather import gather
from radblog.stages.publish import put_in_place
from radblog.stages.read import Reading, prepare, read_all, vouched_for
from radblog.stages.settle import Settled, settle
from radblog.workers import workers


class Request(Struct, frozen=True, kw_only=True):
    """What a build is asked for. With `publish` False everything is done but the writing."""

    site: Path
    output: Path
    now: dt.datetime
    base_url: str | None = None
    drafts: bool = False
    hold_back: bool = False
    strict: bool = False
    force: bool = False
    publish: bool = True
    jobs: int = 1


class Report(Struct, frozen=True):
    """What a build did. `live` are addresses that stay public although their documents have errors."""

    problems: tuple[Problem, ...]
    held_back: tuple[str, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)
    moved: Moved = Moved(0, 0, 0)
    live: tuple[str, ...] = ()

    @property
    def blocked(self) -> bool:
        """Whether any problem kept the site from being published."""
        return any(problem.severity == ERROR for problem in self.problems)


def build(request: Request) -> Report:
    """Gather, read, settle, publish; and nothing is published unless everything is clean."""
    try:
        with locked(request.site, wanted=request.publish):
            return _build(request)
    except Locked as lock:
        return _stopped(LOCKED.at(Place("."), f"process {lock.holder or '?'} is building here", LOCKED.mend))
    except OSError:
        return _stopped(CANNOT_WRITE.at(Place("."), "a file could not be written", CANNOT_WRITE.mend))


def _build(request: Request) -> Report:
    site, last = request.site, read_manifest(request.site, request.output)
    if request.publish and not request.force and is_foreign(site, request.output):
        return _stopped(FOREIGN_OUTPUT.at(Place("."), "the output folder is not empty", FOREIGN_OUTPUT.mend))
    gathered = gather(site, base_url=request.base_url)
    if gathered.value is None:
        return _stopped(*gathered.problems)
    known, paths = gathered.value, gathered.value.listing.documents
    settings, defaults = known.site.settings, known.defaults
    vouched = vouched_for(site, settings, defaults, paths)
    reading = Reading(site, settings, defaults, vouched)
    with staging_folder(site) as staging, workers(request.jobs, prepare, (reading,)) as crew:
        arrivals = read_all(paths, crew)
        around = Circumstances(site, request.now, request.drafts, request.jobs, staging, vouched, last)
        settled = settle(
            known, gathered.problems, arrivals, around, crew,
            hold_back=request.hold_back, strict=request.strict,
        )  # fmt: skip
        report = _report(settled, last)
        if report.blocked or not request.publish:
            return report
        return _published(report, put_in_place(settled.attempt, around, request.output))


def _report(settled: Settled, last: Manifest | None) -> Report:
    public = last.public if last else {}
    live = tuple(public[path] for path in settled.at_fault if path in public)
    return Report(settled.problems, settled.held_back, settled.counts, live=live)


def _published(report: Report, moved: Moved) -> Report:
    return Report(report.problems, report.held_back, report.counts, moved)


def _stopped(*problems: Problem) -> Report:
    return Report(tuple(sorted(problems, key=lambda problem: problem.order)))
