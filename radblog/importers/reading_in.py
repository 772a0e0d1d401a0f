"""First pass: every document of a folder is settled by itself, then each gets a name of its own."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence

from msgspec.structs import replace

from radblog.basics.places import Place
from radblog.basics.slugs import slugify
from radblog.importers import foreign_keys as keys
from radblog.importers import pelican, restructured
from radblog.importers.entries import Entry, entry_of, is_taken
from radblog.importers.foreign_front_matter import read_document
from radblog.importers.foreign_people import Author
from radblog.importers.foreign_text import decode
from radblog.importers.model import ForeignDocument, Source
from radblog.importers.origin import Origin
from radblog.importers.rules import (
    ADDRESS_CHANGED,
    ENCODING_GUESSED,
)
from radblog.importers.selection import Candidate, candidates_of
from radblog.problems import Outcome, Problem


def read_in(source: Source, origin: Origin) -> tuple[tuple[Entry, ...], list[Problem], int]:
    """The documents in the order of their paths, all notes on them, and how many files were skipped.

    People come first, since posts may name them by a key of their own.
    """
    candidates, problems = candidates_of(source, origin)
    notes = list(problems)
    skipped = len([note for note in problems if note.code == "RAD754"])
    private = _private_folders(source)
    known = dict(origin.authors)
    found: list[Entry] = []
    for candidate in sorted(candidates, key=lambda one: one.role != "person"):
        text, guessed = decode(candidate.file.data)
        if guessed:
            message = "this file is not UTF-8 and was read as Windows-1252"
            notes.append(ENCODING_GUESSED.at(Place(candidate.file.path), message, "look for wrong letters"))
        read = _read(candidate, text, origin)
        outcome = (
            entry_of(read.value, candidate, replace(origin, authors=known), private) if read.value else None
        )
        notes.extend((*read.problems, *(outcome.problems if outcome else ())))
        if outcome is None or outcome.value is None:
            skipped += 1
            continue
        found.append(outcome.value)
        if outcome.value.kind == "person":
            known.update(_keys_of_person(outcome.value, candidate.name))
    return tuple(sorted(found, key=lambda entry: entry.path)), notes, skipped


def _read(candidate: Candidate, text: str, origin: Origin) -> Outcome[ForeignDocument]:
    """A document taken apart, whatever it is written in."""
    if candidate.file.path.endswith(".rst"):
        return Outcome(restructured.read_document(candidate.file.path, text))
    read = read_document(candidate.file.path, text, origin.generator)
    if read.value is None or origin.generator != "pelican":
        return read
    return Outcome(replace(read.value, body=pelican.resolved(read.value.body)), read.problems)


def _keys_of_person(entry: Entry, name: str) -> dict[str, Author]:
    """Under which words posts may mean this person."""
    person = Author(entry.slug, entry.title)
    words = (
        name,
        entry.slug,
        slugify(entry.title),
        *keys.texts(entry.document.matter.values.get("short_name")),
    )
    return dict.fromkeys(words, person)


def _private_folders(source: Source) -> frozenset[str]:
    """Folders whose list page is a draft, or hands `draft` down to what lies below."""
    found: set[str] = set()
    for file in source.texts:
        if posixpath.basename(file.path).startswith("_index."):
            read = read_document(file.path, decode(file.data)[0]).value
            values = read.matter.values if read else {}
            cascade = values.get("cascade")
            below = cascade if isinstance(cascade, dict) else {}
            if not keys.is_public(values) or not keys.is_public(below):
                found.add(posixpath.dirname(file.path))
    return frozenset(found)


def with_own_names(entries: Sequence[Entry]) -> tuple[tuple[Entry, ...], list[Problem]]:
    """Give each document of a kind a slug of its own; the first in the order of paths keeps its name."""
    taken: set[tuple[str, str]] = set()
    found: list[Entry] = []
    notes: list[Problem] = []
    for entry in entries:
        slug, number = f"{entry.slug}-page" if is_taken(entry.kind, entry.slug) else entry.slug, 1
        base = slug
        while (entry.kind, slug) in taken:
            number += 1
            slug = f"{base}-{number}"
        taken.add((entry.kind, slug))
        found.append(replace(entry, slug=slug))
        if slug != entry.slug:
            message = "another document or a page of radblog has this name; this one got another"
            notes.append(
                ADDRESS_CHANGED.at(Place(entry.path), message, "rename the imported file as you like")
            )
    return tuple(found), notes
