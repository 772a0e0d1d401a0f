"""Files changed -> a new generation on the board."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from radblog.basics.urls import base_path
from radblog.build import Report, Request, build
from radblog.disk.manifest import read_manifest
from radblog.disk.sources import read_source
from radblog.documents.vocabulary import vocabulary
from radblog.serve.blobs import Blobs
from radblog.serve.board import Board
from radblog.serve.generation import Built, Generation, stopped, successor
from radblog.serve.notes import Note, Notes, Weigh, sort_out
from radblog.settings.read import read_site
from radblog.sitemodel.rules import ADDRESS_VANISHED
from radblog.stages.gather import SITE

_OUTPUT = "site"
_OWN_FAULT = Note(
    code="",
    where="radblog",
    message="radblog itself failed at what was saved last",
    help="look into the terminal; undo the last change, and the preview goes on",
    blocks=True,
    privacy=False,
)


class Surroundings(Struct, frozen=True):
    """What a preview needs to know. `private`: only this machine can ask, so drafts may be shown."""

    site: Path
    workspace: Path
    private: bool
    weigh: Weigh
    clock: Callable[[], dt.datetime]


def rebuild(around: Surroundings, board: Board, jobs: int = 1) -> Report:
    """Build the site as it is now and put it on the board, as far as it can be shown.

    Documents with errors are left out, so that one of them never keeps the others from being seen. That an
    address vanished is not told: a preview publishes nothing, so none is lost by it.
    """
    report = build(
        Request(
            site=around.site,
            output=around.workspace / _OUTPUT,
            workspace=around.workspace,
            now=around.clock(),
            drafts=around.private,
            hold_back=True,
            search=False,  # a preview is for writing, and an index takes seconds
            force=True,  # whatever lies in the workspace is ours
            jobs=jobs,
        )
    )
    report = replace(report, problems=tuple(p for p in report.problems if p.code != ADDRESS_VANISHED.code))
    last = board.current
    notes = sort_out(report.problems, report.concerning, report.left_out, around.weigh)
    board.show(
        stopped(last, notes) if report.blocked else _next(last, notes, around, Blobs(around.workspace))
    )
    Blobs(around.workspace).drop(last.digests() - board.current.digests())
    return report


def show_own_fault(board: Board) -> None:
    """Say on every page that radblog itself failed. The last good generation stays."""
    board.show(stopped(board.current, Notes(site=(_OWN_FAULT,))))


def _next(last: Generation, notes: Notes, around: Surroundings, blobs: Blobs) -> Generation:
    output = around.workspace / _OUTPUT
    manifest = read_manifest(around.workspace, output)
    if manifest is None:
        raise AssertionError("a build that published has a record")
    files = manifest.digests
    blobs.adopt(output, files)
    built = Built(files, {**manifest.public, **manifest.previewed}, _prefix(around.site))
    generation = successor(last, built, notes, keep=around.private)
    if not last.files:
        blobs.sweep(generation.digests())  # what an earlier preview left
    return generation


def _prefix(site: Path) -> str:
    """The base path of the site's address, so that it is previewed at the paths it will have."""
    read = read_site(read_source(site, SITE).data, SITE, shipped=vocabulary().hashtags)
    return base_path(read.value.settings.base_url) if read.value is not None else ""
