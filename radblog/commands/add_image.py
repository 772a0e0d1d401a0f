"""radblog add-image."""

from __future__ import annotations

import posixpath
from pathlib import Path

import click

from radblog.build import Report
from radblog.commands.extras import install_line
from radblog.commands.finding import found_document
from radblog.commands.options import called, same_site, site_option
from radblog.commands.printing import tell
from radblog.documents.insertion import NewPicture
from radblog.problems import Problem
from radblog.stages.add_picture import Cleaned, Host, cleaned, file_name, host_of, inserted, put_away
from radblog.stages.gather import Gathered, gather
from radblog.stages.read import vouched_for

_LABEL = "What it is, as readers see it below the picture (such as CT head, axial)"
_ALT = "What it shows, for those who cannot see it (without the diagnosis)"


@click.command("add-image")
@click.argument(
    "files", nargs=-1, required=True, metavar="FILE...",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
)  # fmt: skip
@click.option("--to", "name", required=True, metavar="CASE", help="The case, post or page that shows them.")
@click.option("--label", help="What the picture is, such as: CT head, axial. Asked for if not given.")
@click.option("--alt", help="What it shows, for those who cannot see it. Asked for if not given.")
@site_option
def command(files: tuple[Path, ...], name: str, label: str | None, alt: str | None, site: Path) -> int:
    """Add pictures to a case, post or page: cleaned, named, measured and written into its text.

    What a file hides (places, dates, names of devices and people) is left behind, and the picture is named
    after what it is, not after the file it came from. One with words that may tell who is shown is refused.
    FILE itself stays as it is: keep it outside of the site.
    """
    if len(files) > 1 and (label is not None or alt is not None):
        raise click.UsageError("--label and --alt are for one picture; with several, each is asked for")
    gathered = gather(site)
    if gathered.value is None:
        return _refused(gathered.problems, site)
    known = gathered.value
    opened = host_of(site, found_document(site, name), known)
    if opened.value is None:
        return _refused(opened.problems, site)
    session = _Session(site, known, opened.value)
    for number, file in enumerate(files, 1):
        problems = session.add(f"picture {number}", file, label, alt)
        if problems is not None:
            return _refused(problems, site)
    put_away(site, session.host, session.pictures)
    for path in session.pictures:
        click.echo(path)
    click.echo(f"{session.host.path} shows them now. To see it: {called()} serve{same_site(site)}", err=True)
    return 0


class _Session:
    """Pictures on their way in. Nothing is written before all of them are good."""

    def __init__(self, site: Path, gathered: Gathered, host: Host) -> None:
        self.site, self.host, self._gathered = site, host, gathered
        settings, paths = gathered.site.settings, gathered.listing.documents
        self._vouched = vouched_for(site, settings, gathered.defaults, paths)
        self.pictures: dict[str, bytes] = {}

    def add(self, shown: str, file: Path, label: str | None, alt: str | None) -> tuple[Problem, ...] | None:
        """Take in one picture; what speaks against it, or None."""
        try:
            data = file.read_bytes()
        except OSError as error:
            raise click.UsageError(f"{shown} cannot be read") from error
        outcome = cleaned(shown, data, self.host, self._vouched)
        if outcome.value is None:
            return outcome.problems
        if outcome.problems:
            tell(Report(outcome.problems), self.site, "text", 0)
        picture = outcome.value
        click.echo(_measured(shown, picture), err=True)
        label = click.prompt(_LABEL, err=True).strip() if label is None else label.strip()
        alt = click.prompt(_ALT, err=True).strip() if alt is None else alt.strip()
        taken = (*self._gathered.listing.files, *self.pictures)
        written = file_name(label, picture.suffix, self.host, taken)
        changed = inserted(self.host, NewPicture(written, label, alt), self._gathered, self._vouched)
        if changed.value is None:
            if not changed.problems:
                raise click.UsageError(_by_hand(self.host))
            return changed.problems
        self.host = changed.value
        self.pictures[posixpath.join(posixpath.dirname(self.host.path), written)] = picture.data
        return None


def _measured(shown: str, picture: Cleaned) -> str:
    gone = f"; left behind: {', '.join(picture.hidden)}" if picture.hidden else ""
    unread = "" if picture.looked else (
        "\nNo reader is installed that finds words in its pixels: look for names and numbers yourself, or "
        f"install one: {install_line('ocr')}"
    )  # fmt: skip
    return f"{shown}: {picture.width} x {picture.height} pixels{gone}{unread}"


def _by_hand(host: Host) -> str:
    return (
        f"no picture can be written into the first lines of {host.path}; mend what `radblog check` tells of "
        "them, and see that what stands under pictures: is a list"
    )


def _refused(problems: tuple[Problem, ...], site: Path) -> int:
    tell(Report(problems), site, "text", 0)
    click.echo("Nothing was added.", err=True)
    return 1
