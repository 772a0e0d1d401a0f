"""radblog privacy."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from radblog.commands.options import Moment, moment, site_option

if TYPE_CHECKING:
    from radblog.stages.suppressed import Suppression


@click.group("privacy")
def command() -> None:
    """What the privacy lint lets pass."""


@command.command("report")
@site_option
@click.option("--now", type=Moment(), help="Report as though it were this moment.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object on stdout.")
def report(site: Path, now: dt.datetime | None, *, as_json: bool) -> int:
    """List every suppression in force, with its age, its owner and its reason.

    Rows of content/privacy-allow.yaml that have run out, and notes without a reason, are no suppressions:
    radblog check tells of them.
    """
    from radblog.stages.gather import gather
    from radblog.stages.read import vouched_for
    from radblog.stages.suppressed import suppressions

    gathered = gather(site)
    if gathered.value is None:
        raise click.UsageError("the settings of the site have problems; run radblog check first")
    settings, when = gathered.value.site.settings, moment(now)
    vouched = vouched_for(site, settings, gathered.value.defaults, gathered.value.listing.documents)
    try:
        found = suppressions(site, gathered.value, vouched, when)
    except OSError as error:
        raise click.UsageError("a file of the site cannot be read") from error
    if as_json:
        _print_json(found)
        return 0
    for one in found:
        click.echo(_line(one, when.date()))
    known = settings.privacy
    click.echo(
        f"{len(found)} suppressions in force. site.yaml vouches for {len(known.known_names)} names, "
        f"{len(known.places)} places and {len(known.contacts)} contacts."
    )
    return 0


def _line(one: Suppression, today: dt.date) -> str:
    age = "not committed" if one.age is None else "since today" if not one.age else f"for {one.age} days"
    whose = one.owner or "unknown"
    if one.approved_by:
        whose += f", approved by {one.approved_by}"
    what = one.code if one.count is None else f"{one.code} x {one.count} in {one.of}"
    end = f", ends in {(one.until - today).days} days" if one.until else ""
    return f"{one.path}:{one.line} {what}: {one.reason} ({whose}; {age}{end})"


def _print_json(found: tuple[Suppression, ...]) -> None:
    import json

    from msgspec import to_builtins

    click.echo(json.dumps({"suppressions": to_builtins(found)}, indent=1))
