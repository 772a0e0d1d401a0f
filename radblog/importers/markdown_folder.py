"""A folder of Jekyll, Hugo, Zola or plain Markdown becomes content files: the whole story, without a disk.

Three passes: each document is settled by itself (what it is, its name, its old addresses); then the names
are made unique and all addresses known; then the bodies are adapted, since a link needs the other two.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence

from radblog.basics.places import Place
from radblog.importers.entries import Entry
from radblog.importers.model import Counts, Imported, Picture, Source, Written
from radblog.importers.origin import origin_of
from radblog.importers.people import people_of
from radblog.importers.reading_in import read_in, with_own_names
from radblog.importers.rules import (
    FILE_NOT_COPIED,
)
from radblog.importers.settling import Settled, settle
from radblog.importers.site_file import SITE_YAML, contacts_of, declared_hashtags, language_of, site_yaml
from radblog.importers.surroundings import PICTURES
from radblog.importers.tags import vocabulary
from radblog.importers.writing import written
from radblog.problems import Problem


def import_folder(source: Source, ontology: Mapping[str, str], existing_site: str | None) -> Imported:
    """Everything an import would write. `ontology` maps the shipped hashtags to their meanings;
    `existing_site` is the text of a site.yaml that is there already, or None.
    """
    origin = origin_of(source)
    entries, notes, skipped = read_in(source, origin)
    entries, renamed = with_own_names(entries)
    declared = None if existing_site is None else declared_hashtags(existing_site)
    words = vocabulary([entry.tags for entry in entries], ontology, declared)
    settled = settle(entries, source, origin, words)
    files: list[Written] = []
    pictures: list[Picture] = []
    found: list[Problem] = [*notes, *renamed]
    for entry in entries:
        file, copied, told = written(entry, settled)
        files.append(file)
        pictures.extend(copied)
        found.extend(told)
    people, told_of_people = people_of(entries)
    files.extend(people)
    found.extend(told_of_people)
    if existing_site is None:
        lang = language_of(entry.document.body for entry in entries)
        pages = (entry.document.body for entry in entries if entry.kind == "page" and entry.public)
        text, guessed = site_yaml(origin, source.name, lang, words.declared, contacts_of(pages))
        files.append(Written(SITE_YAML, text))
        found.extend(guessed)
    found.extend(_left_behind(source, pictures))
    return Imported(
        files=tuple(sorted(files, key=lambda file: file.path)),
        pictures=tuple(pictures),
        notes=tuple(sorted(dict.fromkeys(found), key=lambda note: note.order)),
        counts=_counts(entries, files, pictures, skipped, settled),
    )


def _left_behind(source: Source, pictures: Sequence[Picture]) -> list[Problem]:
    """One note for all files that nobody shows or that are no pictures."""
    used = {picture.source for picture in pictures}
    left = [path for path in sorted(source.others) if path not in used and not _is_note(path)]
    shown = [path for path in left if posixpath.splitext(path)[1].lower() in PICTURES]
    if not left:
        return []
    message = f"{len(left)} files were not copied, among them {len(shown)} pictures that no document shows"
    return [FILE_NOT_COPIED.at(Place(left[0]), message, "nothing to do, unless you miss one")]


def _is_note(path: str) -> bool:
    name = posixpath.basename(path).lower()
    return name.startswith(
        ("license", "licence", "readme", "makefile", "gemfile", "package", "cname", "robots.txt", "favicon")
    )


def _counts(
    entries: Sequence[Entry],
    files: Sequence[Written],
    pictures: Sequence[Picture],
    skipped: int,
    settled: Settled,
) -> Counts:
    return Counts(
        documents=len(entries) + skipped,
        posts=sum(entry.kind == "post" for entry in entries),
        pages=sum(entry.kind == "page" for entry in entries),
        people=sum(file.path.startswith("content/people/") for file in files),
        drafts=sum(not entry.public for entry in entries),
        skipped=skipped,
        pictures=len(pictures),
        redirects=sum(len(aliases) for aliases in settled.aliases.values()),
    )
