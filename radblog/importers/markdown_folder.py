"""A folder of Jekyll, Hugo, Zola or plain Markdown becomes content files: the whole story, without a disk.

Three passes: each document is settled by itself (what it is, its name, its old addresses); then the names
are made unique and all addresses known; then the bodies are adapted, since a link needs the other two.
"""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from radblog.basics.places import Place
from radblog.basics.slugs import slugify
from radblog.importers import foreign_keys as keys
from radblog.importers.addresses import OldAddresses, document_at, is_possible_address, old_addresses
from radblog.importers.content_files import Moment, document_text
from radblog.importers.entries import Entry, entry_of, is_taken, page_kind, without_todo
from radblog.importers.foreign_body import adapt
from radblog.importers.foreign_front_matter import read_document
from radblog.importers.foreign_html import Surroundings
from radblog.importers.foreign_people import Author
from radblog.importers.foreign_prose import Task
from radblog.importers.foreign_text import decode
from radblog.importers.headings import anchor, anchors_of, headings_of, plain
from radblog.importers.model import Counts, Imported, Picture, Source, Written
from radblog.importers.origin import Origin, origin_of
from radblog.importers.people import people_of
from radblog.importers.rules import (
    ADDRESS_CHANGED,
    ENCODING_GUESSED,
    FILE_NOT_COPIED,
    TAG_TO_KEYWORD,
    TEXT_ADAPTED,
)
from radblog.importers.selection import candidates_of
from radblog.importers.site_file import SITE_YAML, declared_hashtags, language_of, site_yaml
from radblog.importers.surroundings import PICTURES, Folder, Neighbourhood, file_key
from radblog.importers.tags import Vocabulary, hashtags_and_keywords, vocabulary
from radblog.problems import Problem


class Settled(Struct, frozen=True):
    """All documents before their bodies are adapted. `addresses` are each one's old addresses that become
    aliases; `permalinks` those that a document keeps."""

    entries: tuple[Entry, ...]
    folder: Folder
    words: Vocabulary
    aliases: Mapping[str, tuple[str, ...]]
    permalinks: Mapping[str, str]


def import_folder(source: Source, ontology: Mapping[str, str], existing_site: str | None) -> Imported:
    """Everything an import would write. `ontology` maps the shipped hashtags to their meanings;
    `existing_site` is the text of a site.yaml that is there already, or None."""
    origin = origin_of(source)
    entries, notes, skipped = _entries(source, origin)
    entries, renamed = _with_own_names(entries)
    declared = None if existing_site is None else declared_hashtags(existing_site)
    words = vocabulary([entry.tags for entry in entries], ontology, declared)
    settled = _settle(entries, source, origin, words)
    files: list[Written] = []
    pictures: list[Picture] = []
    found: list[Problem] = [*notes, *renamed]
    for entry in entries:
        written, copied, told = _written(entry, settled)
        files.append(written)
        pictures.extend(copied)
        found.extend(told)
    people, told_of_people = people_of(entries)
    files.extend(people)
    found.extend(told_of_people)
    if existing_site is None:
        lang = language_of(entry.document.body for entry in entries)
        text, guessed = site_yaml(origin, source.name, lang, words.declared)
        files.append(Written(SITE_YAML, text))
        found.extend(guessed)
    found.extend(_left_behind(source, pictures))
    return Imported(
        files=tuple(sorted(files, key=lambda file: file.path)),
        pictures=tuple(pictures),
        notes=tuple(sorted(dict.fromkeys(found), key=lambda note: note.order)),
        counts=_counts(entries, files, pictures, skipped, settled),
    )


# ---- first pass -------------------------------------------------------------------------------------


def _entries(source: Source, origin: Origin) -> tuple[tuple[Entry, ...], list[Problem], int]:
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
        read = read_document(candidate.file.path, text)
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


def _with_own_names(entries: Sequence[Entry]) -> tuple[tuple[Entry, ...], list[Problem]]:
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


# ---- second pass ------------------------------------------------------------------------------------


def _settle(entries: Sequence[Entry], source: Source, origin: Origin, words: Vocabulary) -> Settled:
    standing = {entry.path: entry.addresses for entry in entries}
    old = old_addresses(standing, (entry.path for entry in entries), origin)
    pointed_at = _pointed_at(entries, old, origin)
    anchors = {entry.path: _anchors(entry) & pointed_at[entry.path] for entry in entries}
    files = {file_key(path): path for path in sorted(source.others, reverse=True)}
    folder = Folder(
        origin=origin,
        old=old,
        places={entry.path: _place(entry, pictures=_shows_pictures(entry)) for entry in entries},
        public=frozenset(entry.path for entry in entries if entry.public),
        anchors=anchors,
        files=files,
    )
    permalinks, aliases = _addresses(entries)
    return Settled(tuple(entries), folder, words, aliases, permalinks)


def _pointed_at(
    entries: Sequence[Entry], old: OldAddresses, origin: Origin
) -> defaultdict[str, frozenset[str]]:
    """The anchors that any link of the site points at, by document."""
    found: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    pattern = re.compile(
        r"(?:\]\(\s*<?|href=[\"']?|^ {0,3}\[[^\]]+\]:\s*<?)([^)\s>\"'#]*)#([^)\s>\"']+)", re.MULTILINE
    )
    for entry in entries:
        for path, fragment in pattern.findall(entry.document.body):
            target = (
                document_at(path, entry.path, entry.addresses[0], old, origin.base_path)
                if path
                else entry.path
            )
            if target and (name := anchor(fragment)):
                found[target] |= {name}
    return found


def _anchors(entry: Entry) -> frozenset[str]:
    headings = headings_of(entry.document.body.split("\n"))
    named = re.findall(r"<a\s+(?:id|name)=[\"']?([^\"'\s>]+)", entry.document.body)
    return frozenset(anchors_of(headings)) | frozenset(map(anchor, named))


def _shows_pictures(entry: Entry) -> bool:
    """Whether a document may need a folder of its own, for pictures beside it."""
    return (
        bool(keys.cover(entry.document.matter.values))
        or re.search(
            r"!\[|<img|\{\{[<%]\s*(?:figure|img|image)|\.(?:png|jpe?g|gif|webp|avif|svg|tiff?)\b",
            entry.document.body,
            re.IGNORECASE,
        )
        is not None
    )


def _place(entry: Entry, *, pictures: bool) -> str:
    base = f"content/{entry.folder}/{entry.slug}"
    return f"{base}/index.md" if pictures else f"{base}.md"


def _addresses(entries: Sequence[Entry]) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """Which documents keep an address of their own, and which old addresses lead to each document."""
    new = {f"/{entry.folder}/{entry.slug}/".replace("/pages/", "/", 1): entry.path for entry in entries}
    permalinks: dict[str, str] = {}
    for entry in entries:
        address = entry.kept_address
        if (
            address
            and address not in new
            and address.casefold() not in (kept.casefold() for kept in permalinks.values())
        ):
            permalinks[entry.path] = address
    taken = {address.casefold() for address in (*new, *permalinks.values())}
    aliases: dict[str, tuple[str, ...]] = {}
    for entry in entries:
        kept: list[str] = []
        former = (
            entry.addresses if not permalinks.get(entry.path) else (entry.addresses[0], *entry.addresses[2:])
        )
        for address in former:
            key = _with_slash(address).casefold()
            if key not in taken and is_possible_address(address) and entry.kind != "person":
                taken.add(key)
                kept.append(_with_slash(address))
        aliases[entry.path] = tuple(kept)
    return permalinks, aliases


def _with_slash(address: str) -> str:
    return (
        address
        if re.search(r"\.\w{2,5}$|/$", address) and not re.search(r"\d\.\d+$", address)
        else address + "/"
    )


# ---- third pass -------------------------------------------------------------------------------------


def _written(entry: Entry, settled: Settled) -> tuple[Written, tuple[Picture, ...], list[Problem]]:
    """One content file, its pictures and its notes."""
    place = settled.folder.places[entry.path]
    document = entry.document
    headings = headings_of(document.body.split("\n"))
    lines = [
        (0, entry.title),
        *((document.body_line + one.line, plain(one.text)) for one in headings if one.text),
    ]
    beside = Neighbourhood(settled.folder, entry.path, entry.addresses[0], place, lines)
    cover = _cover(entry, beside)
    around = Surroundings(link=beside.link, picture=beside.picture, dropped=beside.dropped)
    anchors = settled.folder.anchors[entry.path]
    adapted = adapt(Task(document.path, document.body, document.body_line, entry.title, around, anchors))
    listing = f"[{entry.title}]({entry.listing})" if entry.listing else ""
    text, found = _without_todo(listing or adapted.text, entry)
    hashtags, rare = hashtags_and_keywords(entry.tags, settled.words)
    notes = [*adapted.notes, *beside.notes, *found]
    if rare:
        notes.append(
            TAG_TO_KEYWORD.at(
                Place(entry.path), f"{len(rare)} tags became keywords", "declare them in site.yaml"
            )
        )
    meta = _meta(entry, settled, hashtags, [*keys.keywords(document.matter.values), *rare], cover)
    return Written(place, document_text(meta, text)), beside.pictures(), notes


def _meta(
    entry: Entry, settled: Settled, hashtags: Sequence[str], keywords: Sequence[str], cover: Mapping[str, str]
) -> dict[str, Any]:
    """The front matter in radblog's keys, in the order a person would write them."""
    values = entry.document.matter.values
    nav = keys.nav_order(values) if entry.kind == "page" and entry.public else None
    series = keys.texts(values.get("series"))
    person = entry.kind == "person"
    name = next(iter(entry.authors), None)
    return {
        "name" if person else "title": name.name if person and name else entry.title,
        "credentials": list(name.credentials) if person and name else [],
        "status": "published" if entry.public else "draft",
        "slug": entry.slug if re.match(r"\d{4}-\d\d-\d\d", entry.slug) else "",
        "kind": page_kind(entry.slug) if entry.kind == "page" else "",
        "date": Moment(entry.when.date) if entry.when.date and not person else "",
        "updated": Moment(entry.when.updated)
        if entry.when.updated > entry.when.date[:10] and not person
        else "",
        "expires": Moment(entry.when.expires) if entry.when.expires else "",
        "lang": entry.lang,
        "authors": [] if person else [author.slug for author in entry.authors],
        "summary": without_todo(keys.summary(values)[0]),
        "hashtags": list(hashtags),
        "keywords": list(dict.fromkeys(keywords)),
        "series": series[0] if series and not person else "",
        "cover": cover,
        "unlisted": True if entry.listing or (keys.is_unlisted(values) and not person) else None,
        "nav": {"order": nav[0], **({"label": nav[1]} if nav[1] else {})}
        if nav and not entry.listing
        else {},
        "permalink": settled.permalinks.get(entry.path, ""),
        "aliases": list(settled.aliases[entry.path]),
    }


def _cover(entry: Entry, beside: Neighbourhood) -> dict[str, str]:
    found = keys.cover(entry.document.matter.values)
    if found is None or entry.kind == "person":
        return {}
    line = entry.document.matter.lines.get(found.key, 1)
    shown = beside.picture(found.src, found.alt, "", line)
    name = beside.picture_name(found.src) if shown.startswith("![") else None
    return {"src": name, "alt": found.alt or f"Picture: {entry.title}"} if name else {}


def _without_todo(text: str, entry: Entry) -> tuple[str, list[Problem]]:
    """`TODO` in published prose would stop a build; the words stay, the call does not."""
    if "TODO" not in text or not entry.public:
        return text, []
    lines = text.split("\n")
    from radblog.importers.headings import prose_lines

    changed = False
    for number, line in list(prose_lines(lines)):
        lines[number] = without_todo(line)
        changed = changed or lines[number] != line
    note = TEXT_ADAPTED.at(
        Place(entry.path), "the capitals of a to-do were made small", "see whether work is left"
    )
    return "\n".join(lines), [note] if changed else []


# ---- the rest ---------------------------------------------------------------------------------------


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
