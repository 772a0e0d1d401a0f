"""Options that several commands share, and the values they become."""

from __future__ import annotations

import datetime as dt
import os
import shlex
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


class Moment(click.ParamType[dt.datetime]):
    """An ISO 8601 moment; without an offset it is in UTC."""

    name = "ISO8601"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.datetime:
        """The moment in UTC: what counts in days counts the same, in whatever zone it is typed."""
        if isinstance(value, dt.datetime):
            return value.astimezone(dt.UTC)
        try:
            moment = dt.datetime.fromisoformat(str(value))
        except ValueError:
            self.fail("write a moment such as 2026-11-22T08:00:00+01:00", param, ctx)
        return moment.astimezone(dt.UTC) if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


class BaseUrl(click.ParamType[str]):
    """The address of a site, as in site.yaml."""

    name = "URL"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The address, as typed."""
        from radblog.settings.checks import is_base_url  # here, so that a build of nothing new stays quick

        if not is_base_url(str(value)):
            self.fail("write a whole address such as https://example.org/blog", param, ctx)
        return str(value)


def site_option(function: F) -> F:
    """`--site DIR`."""
    return click.option(
        "--site",
        type=click.Path(path_type=Path, file_okay=False),
        default=Path(),
        show_default="this folder",
        help="The folder of the site: the one that holds content/.",
    )(function)


def called() -> str:
    """What to type for this program in a message: its name where the terminal knows it, else the path by
    which it was started, since a tutorial starts it from its folder.
    """
    known = shutil.which("radblog") is not None or Path(sys.argv[0]).stem != "radblog"
    return "radblog" if known else shlex.quote(Path(sys.argv[0]).as_posix())


def same_site(site: Path) -> str:
    """What to write behind a command that a message names, for it to mean this site: nothing where that is
    the current folder.
    """
    return "" if site == Path() else f" --site {shlex.quote(site.as_posix())}"


def build_options(function: F) -> F:
    """What `build` and `check` have in common."""
    for option in (
        click.option("--strict", is_flag=True, help="Let warnings block as well."),
        click.option("--now", type=Moment(), help="Build as though it were this moment."),
        click.option(
            "--jobs", type=click.IntRange(1), default=os.cpu_count() or 1, help="How many processes work."
        ),
        click.option(
            "--executor",
            metavar="ADDRESS",
            help="Let a Dask cluster work instead of --jobs processes, as in dask://build-server:8786.",
        ),
        click.option(
            "--output",
            type=click.Path(path_type=Path, file_okay=False),
            help="Where to publish; output/ in the site's folder if not given.",
        ),
        click.option(
            "--policy-from",
            metavar="REF",
            help="Take privacy settings and allow rows from this branch or commit, as for pull requests.",
        ),
        click.option("--base-url", type=BaseUrl(), help="Take this address instead of the one in site.yaml."),
        site_option,
    ):
        function = option(function)
    return function


def moment(now: dt.datetime | None) -> dt.datetime:
    """The given moment, or the clock's."""
    return now or dt.datetime.now(dt.UTC)
