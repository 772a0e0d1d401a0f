"""`radblog import`: what another program made becomes content files."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from radblog.commands.import_scans import dicom, frames
from radblog.commands.options import called, same_site
from radblog.importers.model import Counts, ImportReport

if TYPE_CHECKING:
    from radblog.importers.arrivals import Arrivals
    from radblog.importers.origin import Generator


class _Folder(NamedTuple):
    """A kind of folder; `generator` is what it was made for, None where that is to be recognised."""

    generator: Generator | None
    told: str


_FOLDERS = {
    "markdown": _Folder(None, "Import the folder SRC of Markdown; what it was made for is recognised."),
    "jekyll": _Folder("jekyll", "Import the folder SRC of a Jekyll site."),
    "hugo": _Folder("hugo", "Import the folder SRC of a Hugo site."),
    "pelican": _Folder("pelican", "Import the folder SRC of a Pelican site."),
}
_EXPORTS = {
    "wordpress": "Import the export of a WordPress blog: an XML file, or the folder that holds it.",
    "blogger": "Import the export of a Blogger blog: an XML or Atom file, or the folder of a takeout.",
    "tumblr": "Import the export of a Tumblr blog: its unpacked folder, or a file posts.json.",
}
_ALWAYS = """

Nothing in SRC is changed, nothing is fetched, and no file that the site has already is overwritten. What
could not come along as it was is told, document by document."""


class RefusedError(ValueError):
    """What was asked for cannot be imported; the message is for people."""


@click.group("import")
def command() -> None:
    """Bring an existing site along."""


def import_site(kind: str, src: Path, into: Path) -> ImportReport:
    """Import the folder or file `src`, of a kind that has a command, into the site folder `into`.

    Nothing in `src` is changed, and no file in `into` that is there already.

    Raises:
        OSError: a folder or file cannot be read or written.
        RefusedError: `src` is not of this kind, or `into` lies inside it.
    """
    from radblog.documents.vocabulary import vocabulary
    from radblog.importers.folder import existing_site, folder_of, write_import
    from radblog.importers.moving_in import move_in

    if src.is_dir() and into.resolve().is_relative_to(folder_of(src)):
        message = "the new site must not lie inside the folder that is imported"
        raise RefusedError(message)
    arrivals = _arrivals(kind, src)
    if arrivals is None:
        message = "this is no such export; one that is packed (.zip, .tar) must be unpacked first"
        raise RefusedError(message)
    ontology = {tag: about.meaning for tag, about in vocabulary().hashtags.items()}
    return write_import(move_in(arrivals, ontology, existing_site(into)), src, into)


def import_markdown(src: Path, into: Path) -> ImportReport:
    """Import a folder of Markdown, as `import_site` does."""
    return import_site("markdown", src, into)


def _arrivals(kind: str, src: Path) -> Arrivals | None:
    from radblog.importers import folder

    if kind in _FOLDERS:
        from radblog.importers.markdown_folder import arrivals_of_folder

        return arrivals_of_folder(folder.read_folder(src), _FOLDERS[kind].generator)
    from radblog.importers.exports.readers import READERS

    reader = READERS[kind]
    return reader.read(folder.read_export(src, reader.endings))


def _verb(kind: str, told: str, src: click.Path) -> None:
    """Add a command for a kind of source."""

    @command.command(kind, help=told + _ALWAYS, short_help=told)
    @click.argument("src", type=src)
    @click.option(
        "--into",
        type=click.Path(path_type=Path, file_okay=False),
        required=True,
        help="The folder of the site that the files go into.",
    )
    def verb(src: Path, into: Path) -> int:
        try:
            print_report(import_site(kind, src, into))
        except RefusedError as error:
            raise click.UsageError(str(error)) from error
        except OSError as error:
            raise click.UsageError("a folder or file cannot be read or written") from error
        where = same_site(into)
        click.echo(f"What to mend tells: {called()} check{where}\nTo see it: {called()} serve{where}")
        return 0


for _kind, (_, _told) in _FOLDERS.items():
    _verb(_kind, _told, click.Path(path_type=Path, exists=True, file_okay=False))
for _kind, _told in _EXPORTS.items():
    _verb(_kind, _told, click.Path(path_type=Path, exists=True))


def print_report(report: ImportReport) -> None:
    """The notes on stderr, one a line, and the counts on stdout."""
    for note in report.notes:
        where = ":".join(str(part) for part in (note.place.path, note.place.line) if part is not None)
        helps = f" ({note.help})" if note.help else ""
        sys.stderr.write(f"{where} {note.code} {note.message}{helps}\n")
    sys.stdout.write(summary(report) + "\n")


def summary(report: ImportReport) -> str:
    """What came in, in one sentence for each matter."""
    counts: Counts = report.counts
    return (
        f"{counts.documents} documents read: {counts.posts} posts, {counts.pages} pages, "
        f"{counts.people} people, of these {counts.drafts} drafts; {counts.skipped} skipped.\n"
        f"{counts.pictures} pictures, {counts.redirects} redirects, {len(report.notes)} notes.\n"
        f"{len(report.written)} files written, {report.unchanged} as before, "
        f"{len(report.kept)} in the way and kept." + _codes(report)
    )


def _codes(report: ImportReport) -> str:
    """What the notes are about, the most frequent first."""
    from radblog.importers.rules import RULES

    names = {rule.code: rule.name.removeprefix("import-").replace("-", " ") for rule in RULES}
    counted = Counter(note.code for note in report.notes)
    ranked = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    told = ", ".join(f"{code} {names.get(code, '')} ({count})" for code, count in ranked)
    return f"\nNotes: {told}. Each is explained by `radblog explain CODE`." if told else ""


command.add_command(dicom)
command.add_command(frames)
