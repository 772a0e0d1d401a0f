"""radblog build."""

from __future__ import annotations

import datetime as dt
import shlex
import sys
import time
from pathlib import Path

import click
from msgspec.structs import replace

from radblog.commands.options import build_options, called, moment, same_site
from radblog.commands.printing import tell
from radblog.commands.timing import Stopwatch
from radblog.stages.report import Report, Request
from radblog.stages.unchanged import Surroundings, look_around, same_again


@click.command("build")
@build_options
@click.option("--drafts", is_flag=True, help="Show drafts, marked as such. Never deploy that.")
@click.option(
    "--hold-back",
    is_flag=True,
    help="Leave out documents with errors and publish the rest. For production deploys.",
)
@click.option("--force", is_flag=True, help="Build into a folder that holds files radblog didn't make.")
@click.option(
    "--profile",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write to this file where the time went: a table, or JSON if it ends in .json.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object on stdout.")
def command(  # noqa: PLR0913  # one for each option
    site: Path,
    output: Path | None,
    base_url: str | None,
    now: dt.datetime | None,
    jobs: int,
    executor: str | None,
    profile: Path | None,
    policy_from: str | None,
    *,
    strict: bool,
    drafts: bool,
    hold_back: bool,
    force: bool,
    as_json: bool,
) -> int:
    """Build the site into output/, unless anything blocks.

    Nothing is written unless everything to be published is free of errors and has passed both privacy
    gates.
    """
    started, stopwatch = time.perf_counter(), Stopwatch()
    target = output or site / "output"
    request = Request(
        site=site,
        output=target,
        now=moment(now),
        base_url=base_url,
        drafts=drafts,
        hold_back=hold_back,
        strict=strict,
        force=force,
        jobs=jobs,
        executor=executor,
        watch=stopwatch,
        policy_from=policy_from,
    )
    around = look_around(site)
    report = same_again(request, around) or _built(request, around)
    seconds = time.perf_counter() - started
    if profile is not None:
        _write(profile, stopwatch)
    tell(report, site, "json" if as_json else "text", seconds)
    click.echo(_last_words(report, request, seconds), err=True)
    return 1 if report.blocked else 0


def _built(request: Request, around: Surroundings) -> Report:
    # Only now: it takes longer than to see that nothing changed.
    from radblog.build import build
    from radblog.commands.progress import shown_progress

    with shown_progress(request.watch) as watch:
        return build(replace(request, watch=watch), around)


def _write(path: Path, stopwatch: Stopwatch) -> None:
    try:
        stopwatch.write(path)
    except OSError as error:
        raise click.FileError(str(path), "the profile cannot be written") from error


def _last_words(report: Report, request: Request, seconds: float) -> str:
    output = request.output
    if report.blocked:
        words = [f"Nothing was published; {output.as_posix()} is as it was."]
        if report.live:
            words.append("These addresses stay live with what they held before: " + ", ".join(report.live))
            words.append(
                "To take documents with errors offline and publish the rest: "
                f"{called()} build{same_site(request.site)} --hold-back"
            )
        return "\n".join(words)
    moved, counts = report.moved, report.counts
    made = ", ".join(_counted(counts[kind], kind) for kind in ("post", "case") if counts.get(kind))
    lines = [
        (
            f"Published {made or 'the site'} in {output.as_posix()}: {moved.written} files written, "
            f"{moved.removed} removed, {moved.unchanged} unchanged, in {seconds:.1f} s. "
            "The privacy lint has no finding that blocks."
        )
    ]
    if report.held_back:
        lines.append("Held back because of errors: " + ", ".join(report.held_back))
    python, folder = "py" if sys.platform == "win32" else "python3", shlex.quote(output.as_posix())
    lines.append(f"To look at it: {python} -m http.server --directory {folder} 8000, "
                 "then open http://localhost:8000/")  # fmt: skip
    return "\n".join(lines)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
