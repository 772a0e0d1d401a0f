"""Third pass: one settled document becomes a content file with its pictures and its notes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from radblog.basics.places import Place
from radblog.importers import foreign_keys as keys
from radblog.importers.addresses import feed_id
from radblog.importers.content_files import Moment, document_text
from radblog.importers.entries import Entry, page_kind, without_todo
from radblog.importers.foreign_body import adapt
from radblog.importers.foreign_html import Surroundings
from radblog.importers.foreign_prose import Task
from radblog.importers.headings import headings_of, plain
from radblog.importers.model import Picture, Written
from radblog.importers.origin import Origin
from radblog.importers.rules import (
    TAG_TO_KEYWORD,
    TEXT_ADAPTED,
)
from radblog.importers.settling import Settled
from radblog.importers.surroundings import Neighbourhood
from radblog.importers.tags import hashtags_and_keywords
from radblog.problems import Problem


def written(entry: Entry, settled: Settled) -> tuple[Written, tuple[Picture, ...], list[Problem]]:
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
    task = Task(
        document.path, document.body, document.body_line, entry.title, around, anchors, document.templates
    )
    adapted = adapt(task)
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
        "id": _feed_id(entry, settled.folder.origin),
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


def _feed_id(entry: Entry, origin: Origin) -> str:
    """What feed readers know a post by, so that no reader is shown it again as a new one."""
    if entry.kind != "post":
        return ""
    own = keys.first_text(entry.document.matter.values, "guid")
    return own or feed_id(entry.addresses[0], entry.when.date, origin)


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
