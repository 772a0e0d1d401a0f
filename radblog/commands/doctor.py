"""radblog doctor."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from radblog import __version__
from radblog.commands.checkup import Check, checks_of_machine, checks_of_site
from radblog.commands.options import site_option

_SIGNS = {"works": "ok", "missing": "--", "broken": "!!"}


@click.command("doctor")
@site_option
def command(site: Path) -> int:
    """Say what is installed, which extras work, and what is missing.

    `--` marks what you may do without, `!!` what does not work. Add the whole output to a report of a fault:
    it holds nothing of your content.
    """
    system = f"{platform.system()} {platform.release()}, {platform.machine()}"
    click.echo(f"radblog {__version__}, Python {platform.python_version()}, {system}")
    click.echo(f"encoding {sys.getfilesystemencoding()}, terminal {sys.stdout.encoding}\n")
    machine = tuple(checks_of_machine())
    _tell("radblog", machine)
    here = tuple(checks_of_site(site)) if (site / "content").is_dir() else ()
    _tell("This site", here)
    broken = sum(check.state == "broken" for check in (*machine, *here))
    if broken:
        click.echo(f"{broken} of these do not work; what to do stands beside them.", err=True)
    return 1 if broken else 0


def _tell(title: str, checks: Iterable[Check]) -> None:
    lines = list(_lines(checks))
    if lines:
        click.echo("\n".join((title, *lines, "")))


def _lines(checks: Iterable[Check]) -> Iterator[str]:
    for check in checks:
        told = f"  {_SIGNS[check.state]}  {check.name}"
        yield f"{told}: {check.told}" if check.told else told
        if check.help:
            yield f"      {check.help}"
