"""Documents become entries: state, address, hashtags, people, links."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from msgspec import Struct
from msgspec.structs import replace

from radblog.basics.places import Place
from radblog.documents.document import Document
from radblog.documents.model import Case, Person, Post
from radblog.problems import WARNING, Problem
from radblog.settings.site import SiteSettings
from radblog.sitemodel.links import Map, resolve
from radblog.sitemodel.permalinks import permalink
from radblog.sitemodel.rules import LINK_TO_HIDDEN, UNKNOWN_DOCUMENT, UNKNOWN_PERSON
from radblog.sitemodel.site import Entry, State, Target
from radblog.sitemodel.states import is_closed, is_review_overdue, state_of
from radblog.sitemodel.wanted import addresses_of


class Placed(Struct, frozen=True):
    """A document with its state and site path, before its links are known."""

    document: Document
    state: State
    url: str
    preview: bool = False
    closed: bool = False
    review_overdue: bool = False

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
        )

    return tuple(place(document) for document in documents)


def entry(
    item: Placed, world: Map, tombstones: Mapping[str, str], settings: SiteSettings
) -> tuple[Entry, tuple[Problem, ...]]:
    """Complete one public document: resolve every address in it.

    `tombstones` maps the source path of a withdrawn or held-back document to its site path: a link to
    such a one leads there, with a warning, so that a withdrawal never takes other documents offline.
    """
    document, meta = item.document, item.document.meta
    links: dict[str, Target] = {}
    problems: list[Problem] = []
    for wanted in addresses_of(document):
        target, found = resolve(wanted, document.path, world)
        if target is not None:
            links[wanted.href] = target
        problems.extend(_softened(found, tombstones, wanted.href, document.path, world, links))
    tags = dict.fromkeys((*meta.hashtags, *(link.tag for link in document.facts.hashtags)))
    listed = not meta.unlisted and not item.closed
    return Entry(
        document=document,
        url=item.url,
        state=item.state,
        listed=listed,
        # A draft in a preview may have no date yet, and a feed has no place for it.
        in_feeds=listed and meta.feed and meta.date is not None and isinstance(meta, Post | Case),
        date=meta.date,
        updated=dt.datetime.combine(meta.updated, dt.time(), meta.date.tzinfo)
        if meta.updated and meta.date
        else meta.date,
        hashtags=tuple(tags),
        links=links,
        lang=meta.lang or settings.lang,
        preview=item.preview,
        closed=item.closed,
        review_overdue=item.review_overdue,
    ), tuple(problems)


def _softened(  # noqa: PLR0913  # all of one link's circumstances
    found: tuple[Problem, ...],
    tombstones: Mapping[str, str],
    href: str,
    source: str,
    world: Map,
    links: dict[str, Target],
) -> tuple[Problem, ...]:
    """A link to a document that left a tombstone is a warning and leads to the tombstone."""
    if not any(problem.code == LINK_TO_HIDDEN.code for problem in found):
        return found
    target = _tombstone(href, source, world, tombstones)
    if target is None:
        return found
    links[href] = target
    return tuple(replace(problem, severity=WARNING) for problem in found)


def _tombstone(href: str, source: str, world: Map, tombstones: Mapping[str, str]) -> Target | None:
    """Resolve once more, as though the documents under tombstones were public."""
    from radblog.sitemodel.links import Wanted

    open_world = replace(world, documents={**world.documents, **tombstones}, hidden={})
    target, _ = resolve(Wanted(href, Place(source)), source, open_world)
    return target if target is not None and target.document in tombstones else None


def people_problems(items: Iterable[Placed]) -> tuple[Problem, ...]:
    """Authors and reviewers of public documents without a public page of a person."""
    everyone = tuple(items)
    people = {
        item.document.slug for item in everyone if item.public and isinstance(item.document.meta, Person)
    }
    hidden = {
        item.document.slug for item in everyone if not item.public and isinstance(item.document.meta, Person)
    }
    found: list[Problem] = []
    for item in everyone:
        if not item.public:
            continue
        document, meta = item.document, item.document.meta
        named = [(f"authors[{n}]", slug) for n, slug in enumerate(meta.authors)]
        named += [(f"reviewers[{n}].person", reviewer.person) for n, reviewer in enumerate(meta.reviewers)]
        found.extend(
            _unknown_person(document, key, slug, people, hidden) for key, slug in named if slug not in people
        )
    return tuple(found)


def _unknown_person(
    document: Document, key: str, slug: str, people: Iterable[str], hidden: Iterable[str]
) -> Problem:
    place = document.places.get(key) or document.places.get(key.partition("[")[0], Place(document.path))
    if slug in hidden:
        return UNKNOWN_PERSON.at(
            place, "the page of this person is not public", "publish the person's file, or name someone else"
        )
    near = get_close_matches(slug, sorted(people), 1, 0.7)
    hint = f"did you mean {near[0]}?" if near else "make one: radblog new person NAME"
    return UNKNOWN_PERSON.at(place, "no file under content/people/ has this name", hint)


def related_problems(entries: Mapping[str, Entry]) -> tuple[Problem, ...]:
    """Slugs under `related` that lead to nothing public."""
    slugs = {item.document.slug for item in entries.values() if item.listed}
    found: list[Problem] = []
    for item in entries.values():
        for number, slug in enumerate(getattr(item.document.meta, "related", ())):
            if slug not in slugs:
                place = item.document.places.get(f"related[{number}]", Place(item.document.path))
                near = get_close_matches(slug, sorted(slugs), 1, 0.7)
                found.append(
                    UNKNOWN_DOCUMENT.at(
                        place,
                        "no public post or case has this slug",
                        f"did you mean {near[0]}?" if near else "write the slug of a public post or case",
                    )
                )
    return tuple(found)
