"""Documents become entries: state, address, hashtags, people, links."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches

from msgspec import Struct
from msgspec.structs import replace

from radblog.basics.places import Place
from radblog.documents.document import Document
from radblog.documents.model import Case, Meta, Person, Post
from radblog.problems import WARNING, Problem
from radblog.settings.site import SiteSettings
from radblog.sitemodel.links import Map, resolve
from radblog.sitemodel.permalinks import permalink
from radblog.sitemodel.rules import UNKNOWN_DOCUMENT, UNKNOWN_PERSON
from radblog.sitemodel.site import Entry, State, Target
from radblog.sitemodel.states import is_closed, is_revealed, is_review_overdue, state_of
from radblog.sitemodel.wanted import addresses_of


class Placed(Struct, frozen=True):
    """A document with its state and site path, before its links are known. Readers see `shown` of it."""

    document: Document
    state: State
    url: str
    preview: bool = False
    closed: bool = False
    review_overdue: bool = False
    revealed: bool = True

    @property
    def shown(self) -> Document:
        """The document, or how it stands before its reveal."""
        return self.document if self.revealed or self.document.veiled is None else self.document.veiled

    @property
    def public(self) -> bool:
        """Whether it is to be published, or shown in a preview."""
        return self.state == "public" or self.preview


def placed(
    documents: Iterable[Document],
    settings: SiteSettings,
    now: dt.datetime,
    zone: dt.tzinfo,
    *,
    drafts: bool,
) -> tuple[Placed, ...]:
    """Give each document its state at `now` and its site path."""

    def place(document: Document) -> Placed:
        state = state_of(document.meta, now)
        preview = drafts and state in {"draft", "review", "future"}
        return Placed(
            document,
            state,
            permalink(document, settings, zone),
            preview,
            closed=is_closed(document.meta, now, zone),
            review_overdue=is_review_overdue(document.meta, now, zone),
            # Its author has to see the answer while it is being written.
            revealed=preview or is_revealed(document, now),
        )

    return tuple(place(document) for document in documents)


def entry(
    item: Placed, world: Map, settings: SiteSettings, zone: dt.tzinfo
) -> tuple[Entry, tuple[Problem, ...]]:
    """Complete one public document: resolve every address in it, and in what it does not show yet."""
    document, meta = item.shown, item.shown.meta
    resolved: dict[str, Target] = {}
    problems: list[Problem] = []
    for wanted in addresses_of(item.document):
        target, found = resolve(wanted, document.path, world)
        if target is not None:
            resolved[wanted.href] = target
        problems.extend(found)
    whole = document is item.document
    seen = resolved.keys() if whole else {wanted.href for wanted in addresses_of(document)}
    links = resolved if whole else {href: target for href, target in resolved.items() if href in seen}
    tags = dict.fromkeys((*meta.hashtags, *(link.tag for link in document.facts.hashtags)))
    date = meta.date.astimezone(zone) if meta.date else None
    listed = not meta.unlisted and not item.closed
    return Entry(
        document=document,
        url=item.url,
        state=item.state,
        listed=listed,
        # A draft in a preview may have no date yet, and a feed has no place for it.
        in_feeds=listed and meta.feed and meta.date is not None and isinstance(meta, Post | Case),
        date=date,
        updated=dt.datetime.combine(meta.updated, dt.time(), zone) if meta.updated and date else date,
        hashtags=tuple(tags),
        links=links,
        lang=meta.lang or settings.lang,
        preview=item.preview,
        closed=item.closed,
        review_overdue=item.review_overdue,
        revealed=item.revealed,
        to_come=tuple(
            path for href, target in resolved.items() if href not in seen for path in target.sources
        ),
    ), tuple(problems)


def people_problems(items: Iterable[Placed], offline: Collection[str]) -> tuple[Problem, ...]:
    """Authors and reviewers of public documents without a public page of a person.

    `offline` are the slugs of what was taken offline: that a person is among them is only a warning, so
    that it takes none of their documents with it.
    """
    people: dict[str, bool] = {}  # slug -> public
    documents: list[Document] = []
    for item in items:
        if isinstance(item.document.meta, Person):
            people[item.document.slug] = people.get(item.document.slug, False) or item.public
        if item.public:
            documents.append(item.document)
    return tuple(
        _unknown_person(document, key, slug, people, offline)
        for document in documents
        for key, slug in _named(document.meta)
        if not people.get(slug, False)
    )


def _named(meta: Meta) -> Iterator[tuple[str, str]]:
    yield from ((f"authors[{n}]", slug) for n, slug in enumerate(meta.authors))
    yield from ((f"reviewers[{n}].person", reviewer.person) for n, reviewer in enumerate(meta.reviewers))


def _unknown_person(
    document: Document, key: str, slug: str, people: Mapping[str, bool], offline: Collection[str]
) -> Problem:
    place = document.places.get(key) or document.places.get(key.partition("[")[0], Place(document.path))
    if slug in people or slug in offline:
        problem = UNKNOWN_PERSON.at(
            place, "the page of this person is not public", "publish the person's file, or name someone else"
        )
        return replace(problem, severity=WARNING) if slug in offline else problem
    near = get_close_matches(slug, sorted(one for one, public in people.items() if public), 1, 0.7)
    hint = f"did you mean {near[0]}?" if near else "make one: radblog new person NAME"
    return UNKNOWN_PERSON.at(place, "no file under content/people/ has this name", hint)


def _slugs_in(meta: Meta) -> Iterator[tuple[str, str]]:
    for key in ("related", "cases"):
        yield from ((f"{key}[{number}]", slug) for number, slug in enumerate(getattr(meta, key, ())))


def related_problems(entries: Mapping[str, Entry], offline: Collection[str]) -> tuple[Problem, ...]:
    """Slugs under `related`, or `cases` of a collection, that lead to nothing public; a warning where it was
    taken offline.
    """
    slugs = {item.document.slug for item in entries.values() if item.listed}
    found: list[Problem] = []
    for item in entries.values():
        for key, slug in _slugs_in(item.document.meta):
            if slug in slugs:
                continue
            place = item.document.places.get(key, Place(item.document.path))
            near = get_close_matches(slug, sorted(slugs), 1, 0.7)
            hint = f"did you mean {near[0]}?" if near else "write the slug of a public post or case"
            problem = UNKNOWN_DOCUMENT.at(place, "no public post or case has this slug", hint)
            found.append(replace(problem, severity=WARNING) if slug in offline else problem)
    return tuple(found)
