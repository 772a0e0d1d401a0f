"""The whole story of a build, on one screen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from radblog.basics.places import Place
from radblog.disk.lock import Locked, locked
from radblog.disk.manifest import Manifest, read_manifest
from radblog.disk.output import Moved, is_foreign, staging_folder
from radblog.disk.rules import CANNOT_WRITE, FOREIGN_OUTPUT, LOCKED
from radblog.privacy.allow import live
from radblog.privacy.evidence import Vouched
from radblog.problems import ERROR, Problem
from radblog.problems.tally import in_order
from radblog.stages.compose import Circumstances
from radblog.stages.foreign_files import lint_files
from radblog.stages.gather import SITE, gather
from radblog.stages.publish import forget, put_in_place
from radblog.stages.read import Arrival, Reading, prepare, read_all, vouched_for, with_invited
from radblog.stages.search import has_index, missing_extra, with_search
from radblog.stages.settings_gate import lint_settings
from radblog.stages.settle import Settled, settle
from radblog.workers import workers


class Request(Struct, frozen=True, kw_only=True):
    """What a build is asked for. With `publish` False everything is done but the writing.

    `workspace` is the folder in which `.radblog/` is kept, with lock, store and records; the site's own if
    not given. Builds with different workspaces do not know each other. `policy_from` is a branch or commit
    whose privacy settings and allow rows judge, instead of those in the folder. Without `search` no search
    index is made, whatever the site wants.
    """

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
    workspace: Path | None = None
    policy_from: str | None = None
    search: bool = True

    @property
    def kept_in(self) -> Path:
        """The folder that holds `.radblog/`."""
        return self.workspace or self.site


class Report(Struct, frozen=True):
    """What a build did. `live` are addresses that stay public although their documents have errors.

    `left_out` are source paths of all documents, public or not, that could not be shown for their errors.
    `concerning` maps the path that a problem names to the documents it speaks of. Neither is for printing:
    a path may itself be a finding, and problems name it masked. `completeness` are the cases, by paths that
    may be printed, with what each lacks.
    """

    problems: tuple[Problem, ...]
    held_back: tuple[str, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)
    moved: Moved = Moved(0, 0, 0)
    live: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    concerning: dict[str, tuple[str, ...]] = field(default_factory=dict)
    completeness: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def blocked(self) -> bool:
        """Whether any problem kept the site from being published."""
        return any(problem.severity == ERROR for problem in self.problems)


def build(request: Request) -> Report:
    """Gather, read, settle, publish; and nothing is published unless everything is clean."""
    try:
        with locked(request.kept_in, wanted=request.publish):
            return _build(request)
    except Locked as lock:
        return _stopped(LOCKED.at(Place("."), f"process {lock.holder or '?'} is building here", LOCKED.mend))
    except OSError:
        return _stopped(CANNOT_WRITE.at(Place("."), "a file could not be written", CANNOT_WRITE.mend))


def _build(request: Request) -> Report:
    site, kept = request.site, request.kept_in
    last = read_manifest(kept, request.output)
    if request.publish and not request.force and is_foreign(kept, request.output):
        return _stopped(FOREIGN_OUTPUT.at(Place("."), "the output folder is not empty", FOREIGN_OUTPUT.mend))
    gathered = gather(site, base_url=request.base_url, policy_from=request.policy_from)
    if gathered.value is None:
        return _stopped(*gathered.problems, *lint_settings(site, Vouched()))
    known, paths = gathered.value, gathered.value.listing.documents
    settings, defaults = known.site.settings, known.defaults
    vouched = vouched_for(site, settings, defaults, paths)
    lying = lint_files(site, known.listing.files)
    searched = request.search and settings.search
    early = (
        *gathered.problems,
        *lint_settings(site, vouched),
        *lying,
        *missing_extra(wanted=searched, place=Place(SITE)),
    )
    allow = known.allow
    reading = Reading(site, settings, defaults, vouched, kept, live(allow, request.now.date()))
    with _staging(request) as staging, workers(request.jobs, prepare, (reading,)) as crew:
        arrivals = read_all(paths, crew)
        vouched = with_invited(vouched, arrivals)
        around = Circumstances(
            site=site, kept=kept, now=request.now, vouched=vouched, last=last, staging=staging, allow=allow,
            jobs=request.jobs, drafts=request.drafts, hold_back=request.hold_back, strict=request.strict,
            search=has_index(wanted=searched),
        )  # fmt: skip
        settled = settle(known, early, arrivals, around, crew)
        report = _report(settled, arrivals, request, last)
        if report.blocked or staging is None:
            forget(arrivals, settled.at_fault, kept)
            return report
        attempt = with_search(settled.attempt, kept, staging, vouched)
        found = attempt.problems[len(settled.attempt.problems) :]
        report = replace(report, problems=in_order((*report.problems, *found)))
        if report.blocked:
            return report
        moved = put_in_place(attempt, last, kept, staging, request.output)
        return replace(report, moved=moved)


def _staging(request: Request) -> AbstractContextManager[Path | None]:
    return staging_folder(request.kept_in) if request.publish else nullcontext()


def _report(settled: Settled, arrivals: Iterable[Arrival], request: Request, last: Manifest | None) -> Report:
    public = last.public if last else {}
    shown = {one.path: one.shown for one in arrivals}
    faulty = settled.at_fault
    # An address that shares its identifier with the path is told by the masked path.
    live = tuple(public[path] if shown[path] == path else shown[path] for path in faulty if path in public)
    held_back = tuple(shown[path] for path in faulty) if request.hold_back else ()
    return Report(
        settled.problems,
        held_back,
        settled.counts,
        live=() if request.hold_back else live,
        left_out=settled.left_out,
        concerning=settled.concerning,
        completeness=tuple(
            (one.shown, one.document.lacks)
            for one in arrivals
            if one.document is not None
            and one.document.meta.type == "case"
            and one.document.meta.status != "withdrawn"
        ),
    )


def _stopped(*problems: Problem) -> Report:
    return Report(in_order(problems))
