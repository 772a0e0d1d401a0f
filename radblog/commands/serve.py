"""radblog serve."""

from __future__ import annotations

import datetime as dt
import signal
import time
from pathlib import Path

import click
from msgspec.structs import replace

from radblog.build import Report
from radblog.commands.faults import report as report_fault
from radblog.commands.options import site_option
from radblog.commands.printing import tell
from radblog.commands.rulebook import all_rules
from radblog.problems import Problem


@click.command("serve")
@site_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Who may look: this machine alone.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True,
    help="Where to listen; if it is taken, the next free one.",
)  # fmt: skip
@click.option("--open", "open_it", is_flag=True, help="Open the site in your browser.")
def command(site: Path, host: str, port: int, *, open_it: bool) -> int:
    """Show the site in your browser, and every change as soon as you save it.

    Drafts and posts of the future are shown as well, each with a banner. What keeps a document from being
    shown, and what the privacy lint finds in it, stands beside its page. Nothing is published: output/ stays
    as it is. Ctrl-C ends it.

    With another --host than this machine's own, nothing unpublished is shown, and no problem told.
    """
    from radblog.serve.run import NoPort, NoWorkspace, Telling, serve

    if not (site / "content/site.yaml").is_file():
        raise click.UsageError(
            "there is no content/site.yaml in this folder; make a site first: radblog new site DIR"
        )
    signal.signal(signal.SIGTERM, lambda *_: _interrupt())
    told = _Told(site, open_it=open_it)
    click.echo("Building the preview ...", err=True)
    try:
        serve(site, host, port, Telling(told.ready, told.built, told.failed, _severity))
    except NoPort:
        raise click.UsageError("no port can be had at this --host and --port; try another") from None
    except NoWorkspace:
        raise click.UsageError("the folder .radblog/ of the site cannot be written") from None
    return 0


def _interrupt() -> None:
    raise KeyboardInterrupt


def _severity(code: str) -> str:
    rule = all_rules().get(code)
    return rule.severity if rule is not None else "error"


class _Told:
    """What the terminal tells. The same problems are told once, not after each save."""

    def __init__(self, site: Path, *, open_it: bool) -> None:
        self._site, self._open = site, open_it
        self._last: tuple[Problem, ...] | None = None

    def ready(self, address: str, *, private: bool) -> None:
        """The server listens."""
        shown = "with drafts and future posts" if private else "as it is published, without drafts"
        click.echo(f"{address} shows the site {shown}.\nSave a file and look. Ctrl-C ends it.", err=True)
        if self._open:
            import webbrowser

            webbrowser.open(address)

    def built(self, report: Report, seconds: float) -> None:
        """One build is over."""
        if report.problems != self._last:
            # Where problems begin and a build ends are words that editors look for (see starter/editor).
            click.echo(f"{_clock()} problems:{'' if report.problems else ' none'}", err=True)
            tell(replace(report, problems=_as_ruled(report)), self._site, "text", seconds)
        self._last = report.problems
        click.echo(f"{_clock()} {_words(report)} ({seconds:.1f} s)", err=True)

    def failed(self, fault: BaseException) -> None:
        """A build broke off by a fault of radblog itself."""
        report_fault(fault)


def _as_ruled(report: Report) -> tuple[Problem, ...]:
    """The problems, those of documents that are left out for them as severe as they are."""
    from radblog.serve.notes import as_ruled

    lost = set(report.left_out)
    return tuple(
        as_ruled(problem, _severity) if lost & set(report.concerning.get(problem.place.path, ())) else problem
        for problem in report.problems
    )


def _clock() -> str:
    return dt.datetime.fromtimestamp(time.time()).astimezone().strftime("%H:%M:%S")


def _words(report: Report) -> str:
    if report.blocked:
        return "not rebuilt; the browser still shows the last good version"
    moved = report.moved
    return f"built: {moved.written} files new, {moved.removed} removed, {moved.unchanged} as before"
