"""The whole story of a build, on one screen."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from msgspec.structs import replace

from radblog.basics.places import Place
from radblog.disk.lock import Locked, locked
from radblog.disk.manifest import Manifest, read_manifest
from radblog.disk.memory import forget_all, memory_of
from radblog.disk.output import is_foreign, staging_folder
from radblog.disk.rules import CANNOT_WRITE, FOREIGN_OUTPUT, LOCKED
from radblog.disk.sources import list_content
from radblog.disk.store import DamagedError, Store
from radblog.executors.open import staffed
from radblog.executors.staff import StoppedError
from radblog.plan.plan import carried_files
from radblog.privacy.allow import live
from radblog.privacy.evidence import Vouched
from radblog.problems import Problem
from radblog.problems.tally import in_order
from radblog.stages.circumstances import Circumstances
from radblog.stages.foreign_files import lint_files
from radblog.stages.gather import SITE, gather
from radblog.stages.pictures import Pictures
from radblog.stages.publish import forget, put_in_place
from radblog.stages.read import Arrival, Reading, for_reading, prepare, vouched_for, with_invited
from radblog.stages.readings import Readings, read_all
from radblog.stages.report import Report, Request
from radblog.stages.search import has_index, missing_extra, with_search
from radblog.stages.settings_gate import lint_settings
from radblog.stages.settle import Settled, settle
from radblog.stages.shown import fit_to_show
from radblog.stages.unchanged import LOOKED_AT, Surroundings, forget_last, look_around, remember
from radblog.workers import workers

__all__ = ["Report", "Request", "build"]


def build(request: Request, around: Surroundings | None = None) -> Report:
    """Gather, read, settle, publish; and nothing is published unless everything is clean. `around` is what is
    there, if somebody has looked around already.
    """
    request = request.anchored
    around = around or look_around(request.site)
    try:
        with locked(request.kept_in, wanted=request.publish):
            try:
                return _build(request, around)
            except DamagedError:
                forget_all(request.kept_in)
                Store(request.kept_in).sweep(frozenset())
                return _build(request, around)
    except Locked as lock:
        return _stopped(LOCKED.at(Place("."), f"process {lock.holder or '?'} is building here", LOCKED.mend))
    except StoppedError as stop:
        return _stopped(stop.problem)
    except OSError:
        return _stopped(CANNOT_WRITE.at(Place("."), "a file could not be written", CANNOT_WRITE.mend))


def _build(request: Request, around: Surroundings) -> Report:
    site, kept, watch = request.site, request.kept_in, request.watch
    watch("settings")
    memory, last = memory_of(site, kept, around.files, around.seen), read_manifest(kept, request.output)
    if request.publish and not request.force and is_foreign(request.output, last):
        return _stopped(FOREIGN_OUTPUT.at(Place("."), "the output folder is not empty", FOREIGN_OUTPUT.mend))
    gathered = gather(site, base_url=request.base_url, policy_from=request.policy_from)
    if gathered.value is None:
        early = (*gathered.problems, *lint_settings(site, list_content(site), Vouched()))
        return _stopped(*fit_to_show(early, (), Vouched()))
    known, paths = gathered.value, gathered.value.listing.documents
    settings, defaults = known.site.settings, known.defaults
    vouched = vouched_for(site, settings, defaults, paths)
    lying = lint_files(site, known.listing.files)
    searched = request.search and settings.search
    early = (
        *gathered.problems,
        *lint_settings(site, known.listing, vouched),
        *lying,
        *missing_extra(wanted=searched, place=Place(SITE)),
    )
    allow = known.allow
    reading = Reading(site, for_reading(settings), defaults, vouched, kept, live(allow, request.now.date()))
    readings = Readings(memory, reading)
    with (
        _staging(request) as staging,
        staffed(request.executor, request.jobs, kept) as staff,
        workers(staff, prepare, (reading,), watch) as crew,
    ):
        arrivals = read_all(paths, crew, readings)
        vouched = with_invited(vouched, arrivals)
        under = Circumstances(
            site=site, output=request.output, memory=memory, now=request.now, vouched=vouched, last=last,
            pictures=Pictures(site, memory),
            staging=staging, staff=staff, watch=watch, allow=allow, drafts=request.drafts,
            hold_back=request.hold_back, strict=request.strict, search=has_index(wanted=searched),
        )  # fmt: skip
        settled = settle(known, early, arrivals, under, crew)
        report = _report(settled, arrivals, request, last)
        read = readings.save(arrivals, settled.at_fault)
        if report.blocked or staging is None:
            forget(arrivals, settled.at_fault, last, kept)
            memory.stamps.save(read)
            return report
        watch("search")
        attempt = with_search(settled.attempt, memory, staging, vouched)
        found = attempt.problems[len(settled.attempt.problems) :]
        report = replace(report, problems=in_order((*report.problems, *found)))
        if report.blocked:
            return report
        watch("publishing")
        forget_last(request)
        moved, manifest = put_in_place(attempt, last, memory, staging, request.output)
        memory.stamps.save((*read, *under.pictures.save(attempt.album), *carried_files(attempt.plan)))
        report = replace(report, moved=moved)
        if all(path.startswith(LOOKED_AT) for path in read):
            remember(request, report, around, memory.stamps, manifest.files, attempt.site)
        return report


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
