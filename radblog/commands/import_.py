"""`radblog import`: what another generator made becomes content files."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from radblog.importers.model import Counts, ImportReport


@click.group("import")
def command() -> None:
    """Bring an existing site along."""


@command.command("markdown")
@click.argument("src", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="The folder of the site that the files go into.",
)
def markdown(src: Path, into: Path) -> int:
    """Import the folder SRC of Hugo, Jekyll, Zola or plain Markdown.

    Nothing in SRC is changed, and no file that the site has already. What could not come along as it was is
    told, file by file.
    """
    try:
        print_report(import_markdown(src, into))
    except OSError as error:
        raise click.UsageError("a folder or file cannot be read or written") from error
    return 0


def import_markdown(src: Path, into: Path) -> ImportReport:
    """Import the folder `src` of Jekyll, Hugo, Zola or plain Markdown into the site folder `into`.

    Nothing in `src` is changed, and no file in `into` that is there already.

    Raises:
        OSError: a folder or file cannot be read or written.
    """
    from radblog.documents.vocabulary import vocabulary
    from radblog.importers.folder import existing_site, read_folder, write_import
    from radblog.importers.markdown_folder import import_folder

    ontology = {tag: about.meaning for tag, about in vocabulary().hashtags.items()}
    imported = import_folder(read_folder(src), ontology, existing_site(into))
    return write_import(imported, src, into)


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
        f"{len(report.kept)} in the way and kept."
    )
