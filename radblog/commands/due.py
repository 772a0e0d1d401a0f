"""radblog due."""

from __future__ import annotations

import datetime as dt
import shlex
import shutil
import sys
from pathlib import Path

import click

from radblog.basics.zones import zone_or_utc
from radblog.build import Report
from radblog.commands.options import Moment, moment, same_site, site_option
from radblog.commands.printing import tell
from radblog.disk.sources import read_source
from radblog.documents.document import Document
from radblog.documents.read import read_document
from radblog.privacy.evidence import Vouched
from radblog.privacy.gate import shown_path
from radblog.sitemodel.due import Due, due_of
from radblog.stages.gather import Gathered, gather
from radblog.stages.read import read_answers, vouched_for

_WORDS = {
    "appears": "appears",
    "reveals": "shows its answer",
    "expires": "goes offline",
    "closes": "closes, at the end of the day",
    "consent-ends": "its consent ends: it goes offline after this day",
    "review": "is to be reviewed",
    "recruiting-ends": "stops recruiting, at the end of the day",
}


@click.command("due")
@click.option("--within", type=click.IntRange(0), metavar="DAYS", help="Only what comes within so many days.")
@click.option("--now", type=Moment(), help="Look from this moment on.")
@site_option
def command(within: int | None, now: dt.datetime | None, site: Path) -> int:
    """List what is to come: what appears, shows its answer and expires, jobs that close, consents, reviews.

    A page changes on such a day only if the site is built then; the last lines show how to have that done.
    """
    gathered = gather(site)
    if gathered.value is None:
        tell(Report(gathered.problems), site, "text", 0)
        return 1
    known, present = gathered.value, moment(now)
    documents, unread = _documents(site, known)
    settings = known.site.settings
    vouched = vouched_for(site, settings, known.defaults, known.listing.documents)
    events = due_of(documents, present, zone_or_utc(settings.timezone))
    if within is not None:
        events = tuple(event for event in events if event.at <= present + dt.timedelta(days=within))
    for event in events:
        click.echo(_line(event, vouched))
    if not events:
        click.echo("Nothing is due.", err=True)
    if unread:
        noun = "document" if unread == 1 else "documents"
        click.echo(
            f"{unread} {noun} cannot be read and may have more: radblog check{same_site(site)}", err=True
        )
    hourly = any(_at_an_hour(event) for event in events)
    click.echo(_advice(site, hourly=hourly), err=True)
    return 0


def _documents(site: Path, known: Gathered) -> tuple[list[Document], int]:
    found: list[Document] = []
    unread = 0
    for path in known.listing.documents:
        try:
            source = read_source(site, path)
            answers = read_answers(site, source)
            outcome = read_document(source, known.site.settings, known.defaults, answers)
        except OSError:
            unread += 1
            continue
        if outcome.value is None:
            unread += 1
        else:
            found.append(outcome.value.document)
    return found, unread


def _line(event: Due, vouched: Vouched) -> str:
    when = event.at.strftime("%Y-%m-%d" if event.whole_day else "%Y-%m-%d %H:%M")
    path = shown_path(event.path, clinical=event.path.startswith("content/cases/"), vouched=vouched)
    late = "overdue: " if event.overdue else ""
    return f"{when:16}  {path}  {late}{_WORDS[event.what]}"


def _at_an_hour(event: Due) -> bool:
    """Whether it waits for an hour of its day: after a build in the morning it would come a day late."""
    return not event.whole_day and event.at.time() != dt.time(0)


def _advice(site: Path, *, hourly: bool) -> str:
    program = shutil.which("radblog")
    words = [program] if program else [sys.executable, "-m", "radblog"]
    line = f"cd {shlex.quote(str(site.resolve()))} && {shlex.join([*words, 'build', '--hold-back'])}"
    when, hours = ("every hour", "0 * * * *") if hourly else ("every morning at six", "0 6 * * *")
    # In a crontab a percent sign ends the line.
    return (
        f"\nWhat is due happens with the next build. To have one {when}, add this line with "
        f"`crontab -e`,\nor schedule a build at your host:\n\n{hours} " + line.replace("%", r"\%")
    )
