"""Documents that arrived become content files: the whole story, without a disk.

Names are made unique and all addresses known; then the bodies are adapted, since a link needs the other two.
What radblog itself finds an error in moves in as a draft, and so the story may be told twice.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from radblog.basics.places import Place
from radblog.importers.arrivals import Arrivals
from radblog.importers.checking import Verdict, verdicts
from radblog.importers.entries import Entry
from radblog.importers.model import Counts, Imported, Picture, Written
from radblog.importers.people import people_of
from radblog.importers.reading_in import with_own_names
from radblog.importers.rules import FILE_NOT_COPIED, HELD_BY_CHECKS
from radblog.importers.settling import Settled, settle
from radblog.importers.site_file import (
    SITE_YAML,
    contacts_of,
    declared,
    declared_hashtags,
    has_hashtags,
    language_of,
    site_yaml,
    with_hashtags,
)
from radblog.importers.surroundings import PICTURES
from radblog.importers.tags import vocabulary
from radblog.importers.writing import written
from radblog.problems import Problem


def move_in(arrivals: Arrivals, ontology: Mapping[str, str], existing_site: str | None) -> Imported:
    """Everything an import would write. `ontology` maps the shipped hashtags to their meanings;
    `existing_site` is the text of a site.yaml that is there already, or None.
    """
    imported, places = _moved(arrivals, ontology, existing_site)
    settings = next((file.text for file in imported.files if file.path == SITE_YAML), existing_site or "")
    judged = verdicts(imported.files, imported.pictures, settings, ontology)
    held = frozenset(
        entry.path for entry in arrivals.entries if entry.public and not judged[places[entry.path]].clean
    )
    if held:
        entries = tuple(replace(one, public=one.public and one.path not in held) for one in arrivals.entries)
        imported, places = _moved(replace(arrivals, entries=entries), ontology, existing_site)
    notes = [*imported.notes, *(_held(path) for path in sorted(held))]
    shown = [_shown(note, arrivals, places, judged) for note in notes]
    return replace(imported, notes=_told_once(shown))


def _moved(
    arrivals: Arrivals, ontology: Mapping[str, str], existing_site: str | None
) -> tuple[Imported, Mapping[str, str]]:
    """What is to be written, and where each document goes, by its path at the source."""
    entries, renamed = with_own_names(arrivals.entries)
    own_list = existing_site is not None and has_hashtags(existing_site)
    theirs = declared_hashtags(existing_site) if existing_site is not None and own_list else None
    words = vocabulary([entry.tags for entry in entries], ontology, theirs)
    settled = settle(entries, arrivals.files, arrivals.origin, words)
    files: list[Written] = []
    pictures: list[Picture] = []
    found: list[Problem] = [*arrivals.notes, *renamed]
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
        text, guessed = site_yaml(arrivals.origin, arrivals.name, lang, words.declared, contacts_of(pages))
        files.append(Written(SITE_YAML, text))
        found.extend(guessed)
    elif words.declared and (longer := with_hashtags(existing_site, words.declared)):
        files.append(Written(SITE_YAML, longer, instead_of=existing_site))
        found.append(declared(len(words.declared)))
    found.extend(_left_behind(arrivals.files, pictures))
    imported = Imported(
        files=tuple(sorted(files, key=lambda file: file.path)),
        pictures=tuple(pictures),
        notes=tuple(found),
        counts=_counts(entries, files, pictures, arrivals.skipped, settled),
    )
    return imported, settled.folder.places


def _held(path: str) -> Problem:
    return HELD_BY_CHECKS.at(
        Place(path),
        "a check of radblog finds an error in this document; it came in as a draft",
        "`radblog check` tells where; mend it, then set `status: published`",
    )


def _shown(
    note: Problem, arrivals: Arrivals, places: Mapping[str, str], judged: Mapping[str, Verdict]
) -> Problem:
    """A note on a document that has no file of its own is told at the file that is written. A path may
    itself hold a name; then it is masked.
    """
    if not arrivals.within_one_file or note.place.path not in places:
        return note
    return replace(note, place=Place(judged[places[note.place.path]].shown))


def _told_once(notes: Sequence[Problem]) -> tuple[Problem, ...]:
    """The notes in order; what is told of one document several times is told once, with its number."""
    first: dict[tuple[str, str, str], Problem] = {}
    times: Counter[tuple[str, str, str]] = Counter()
    for note in sorted(notes, key=lambda one: one.order):
        key = (note.place.path, note.code, note.message)
        first.setdefault(key, note)
        times[key] += 1
    return tuple(
        replace(note, message=f"{note.message} ({times[key]} times in this file)") if times[key] > 1 else note
        for key, note in first.items()
    )


def _left_behind(files: Sequence[str], pictures: Sequence[Picture]) -> list[Problem]:
    """One note for all files that nobody shows or that are no pictures."""
    used = {picture.source for picture in pictures}
    left = [path for path in sorted(files) if path not in used and not _is_note(path)]
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
