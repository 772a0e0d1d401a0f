"""radblog withdraw."""

from __future__ import annotations

from pathlib import Path

import click

from radblog.commands.options import site_option
from radblog.disk.lock import Locked
from radblog.stages.withdraw import Withdrawn, find, withdraw

_COPIES = """Copies may remain, and radblog cannot reach them:
  - git history: every earlier commit still holds the file and its pictures
  - earlier deploys and previews at your host: delete them there
  - web archives, search engines, feed readers, and whoever saved the page
Deploy now, so that the public site follows."""

_BUSY = "But a build is running that may still publish it. When it has ended, run this command again."


@click.command("withdraw")
@click.argument("case", metavar="CASE")
@site_option
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="The published folder; output/ if not given.",
)
def command(case: str, site: Path, output: Path | None) -> int:
    """Take a case (or post) offline at once, whatever else is broken.

    Its status becomes withdrawn; its pages, pictures and mentions leave output/ and the store; a tombstone
    stands at its address.
    """
    target = output or site / "output"
    found = find(site, target, case)
    if len(found) != 1:
        which = (
            "no document has this slug, id, address or path" if not found else "several documents are meant: "
        )
        raise click.UsageError(which + ", ".join(found))
    try:
        click.echo(_told(withdraw(site, target, found[0])), err=True)
    except Locked:
        click.echo(f"{found[0]}: status is withdrawn now. {_BUSY}", err=True)
        return 1
    return 0


def _told(done: Withdrawn) -> str:
    lines = [f"{done.path}: status is withdrawn now."]
    if done.url:
        lines.append(
            f"{done.url} holds a tombstone; {len(done.removed)} files were removed and "
            f"{len(done.changed)} cleared of mentions."
        )
    else:
        lines.append("The output folder on this machine did not hold it.")
    return "\n".join((*lines, _COPIES))
