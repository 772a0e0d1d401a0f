"""radblog check."""

from __future__ import annotations

import datetime as dt
import posixpath
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from msgspec.structs import replace

from radblog.build import Report, Request, build
from radblog.commands.options import build_options, moment
from radblog.commands.printing import FORMATS, tell
from radblog.commands.progress import shown_progress
from radblog.documents.score import score
from radblog.problems import ERROR

_FEW = 3  # cases named where nobody asked for one


@click.command("check")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@build_options
@click.option("--staged", is_flag=True, help="Check what git is about to commit; for a pre-commit hook.")
@click.option(
    "--message",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Check this commit message; for a commit-msg hook.",
)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="How to print problems.")
def command(  # noqa: PLR0913  # one for each option
    paths: tuple[str, ...],
    site: Path,
    output: Path | None,
    base_url: str | None,
    now: dt.datetime | None,
    jobs: int,
    executor: str | None,
    policy_from: str | None,
    *,
    strict: bool,
    staged: bool,
    message: Path | None,
    form: str,
) -> int:
    """Do all that build does, both privacy gates included, minus writing.

    With PATHs (files or folders) only their problems are told. Drafts are checked like everything else.
    """
    started = time.perf_counter()
    if staged or message is not None:
        told = _about_to_commit(site, moment(now), message, staged=staged, strict=strict)
        tell(told, site, form, time.perf_counter() - started)
        return 1 if told.blocked else 0
    request = Request(
        site=site,
        output=output or site / "output",
        now=moment(now),
        base_url=base_url,
        strict=strict,
        jobs=jobs,
        executor=executor,
        policy_from=policy_from,
        publish=False,
    )
    with shown_progress(request.watch) as watch:
        report = build(replace(request, watch=watch))
    told = _only(report, site, paths)
    tell(told, site, form, time.perf_counter() - started)
    if form == "text" and not told.problems:
        click.echo(f"No problem found in {report.counts.get('documents', 0)} documents.", err=True)
    if form == "text":
        for line in completeness_lines(told.completeness, whole=not paths):
            click.echo(line, err=True)
    return 1 if told.blocked else 0


def _about_to_commit(
    site: Path, now: dt.datetime, message: Path | None, *, staged: bool, strict: bool
) -> Report:
    """The privacy lint alone, over staged files, over a commit message, or over both."""
    from radblog.stages.staged import lint_message, lint_staged

    problems = lint_staged(site, now) if staged else ()
    problems += lint_message(site, message.read_bytes()) if message is not None else ()
    return Report(tuple(replace(p, severity=ERROR) for p in problems) if strict else problems)


def _only(report: Report, site: Path, paths: tuple[str, ...]) -> Report:
    if not paths:
        return report
    wanted = tuple(_relative(site, path) for path in paths)
    kept = tuple(problem for problem in report.problems if _lies_in(problem.place.path, wanted))
    cases = tuple(one for one in report.completeness if _lies_in(one[0], wanted))
    return replace(report, problems=kept, completeness=cases)


def completeness_lines(cases: Sequence[tuple[str, tuple[str, ...]]], *, whole: bool) -> Iterator[str]:
    """How complete cases are, for their authors; of a `whole` site only the least complete are named."""
    incomplete = sorted((case for case in cases if case[1]), key=lambda case: (score(case[1]), case[0]))
    if whole and len(incomplete) > _FEW:
        mean = round(sum(score(lacks) for _, lacks in cases) / len(cases))
        yield f"The cases are complete to {mean} of 100 points on average; these have the fewest:"
    for path, lacks in incomplete[:_FEW] if whole else incomplete:
        yield f"{path} has {score(lacks)} of 100 points; it lacks {', '.join(lacks)}."


def _lies_in(path: str, wanted: tuple[str, ...]) -> bool:
    return any(path == one or path.startswith(one + "/") for one in wanted)


def _relative(site: Path, path: str) -> str:
    """A path as problems name it, whether it was typed from the site's folder or from elsewhere."""
    typed = Path(path)
    try:
        return typed.resolve().relative_to(site.resolve()).as_posix()
    except ValueError:
        return posixpath.normpath(typed.as_posix())
