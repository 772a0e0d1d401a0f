"""The people files that the authors of imported documents need."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from radblog.basics.places import Place
from radblog.importers.content_files import document_text
from radblog.importers.entries import Entry
from radblog.importers.foreign_people import Author
from radblog.importers.model import Written
from radblog.importers.rules import AUTHOR_FACTS
from radblog.problems import Problem


def people_of(entries: Sequence[Entry]) -> tuple[tuple[Written, ...], tuple[Problem, ...]]:
    """A file for each author who has none among the entries. Whoever wrote drafts only stays a draft:
    nobody becomes public by an import.
    """
    have = {entry.slug for entry in entries if entry.kind == "person"}
    texts = [entry for entry in entries if entry.kind != "person"]
    public = {author.slug for entry in texts if entry.public for author in entry.authors}
    authors = {author.slug: author for entry in texts for author in entry.authors}
    files = [
        Written(f"content/people/{slug}.md", _text(author, shown=slug in public))
        for slug, author in sorted(authors.items())
        if slug not in have
    ]
    return tuple(files), tuple(_notes(entries, authors.values()))


def _text(author: Author, *, shown: bool) -> str:
    return document_text(
        {
            "name": author.name,
            "credentials": list(author.credentials),
            "status": "published" if shown else "draft",
        },
        "",
    )


def _notes(entries: Sequence[Entry], authors: Iterable[Author]) -> Iterable[Problem]:
    message = "facts about this person were left out; their name came in"
    help_text = "ask the person, and complete the file under content/people/"
    for entry in entries:
        if entry.kind == "person" and set(entry.document.matter.values) - {
            "name",
            "title",
            "short_name",
            "slug",
        }:
            yield AUTHOR_FACTS.at(Place(entry.path), message, help_text)
    if any(author.facts_dropped for author in authors):
        first = next(entry.path for entry in entries if any(one.facts_dropped for one in entry.authors))
        yield AUTHOR_FACTS.at(
            Place(first), "facts about authors were left out; their names came in", help_text
        )
