"""Documents + now -> one frozen Site. The order of the steps is the order in which things become known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct, field

from radblog.basics.places import Place
from radblog.basics.zones import zone_or_utc
from radblog.documents.document import Document
from radblog.documents.model import Case, Page, Person
from radblog.documents.naming import name_of
from radblog.problems import Outcome, Problem
from radblog.settings.site import SiteSettings
from radblog.sitemodel import collections
from radblog.sitemodel.collections import TagMeaning
from radblog.sitemodel.entries import Placed, entry, people_problems, placed, related_problems
from radblog.sitemodel.files import pictures_of, statics_of, unused_files
from radblog.sitemodel.links import Map, Wanted, make_map, resolve
from radblog.sitemodel.permalinks import as_site_path
from radblog.sitemodel.related import related
from radblog.sitemodel.rules import LINK_TO_HIDDEN, REQUIRED_PAGE, SAME_ADDRESS
from radblog.sitemodel.site import Entry, Hashtag, Site, State, Target, Tombstone
from radblog.sitemodel.spoilers import overdue, spoilers
from radblog.sitemodel.states import is_revealed, next_change
from radblog.sitemodel.wanted import addresses_of

REQUIRED_KINDS = ("privacy", "imprint", "disclaimer")
_TO_COME = frozenset({"draft", "review", "future", "held-back"})
_OFFLINE = frozenset({"withdrawn", "held-back"})  # what leaves a tombstone


Related: TypeAlias = Callable[
    [Mapping[str, Entry], Sequence[Hashtag], Sequence[str]], dict[str, tuple[str, ...]]
]


class SiteInput(Struct, frozen=True):
    """What a Site is made from.

    `left_out` are the source paths of documents left out because of their errors, or because they cannot
    be read, and as what they count: held-back, or the state they have anyway. `was_public` maps source
    paths to the site paths under which the last builds published them, or left a tombstone;
    `settings_wanted` are the addresses in site.yaml; `related` finds what resembles what;
    `files` are the source paths of all files under
    `content/` that are no documents.
    """

    settings: SiteSettings
    documents: tuple[Document, ...]
    meanings: tuple[TagMeaning, ...]
    files: tuple[str, ...]
    now: dt.datetime
    settings_path: str = "content/site.yaml"
    settings_wanted: tuple[Wanted, ...] = ()
    drafts: bool = False
    left_out: dict[str, State] = field(default_factory=dict)
    was_public: dict[str, str] = field(default_factory=dict)
    related: Related = related


def resolve_site(given: SiteInput) -> Outcome[Site]:
    """The whole Site with every problem that only a look at all documents can find."""
    zone = zone_or_utc(given.settings.timezone)
    kept = tuple(d for d in given.documents if d.path not in given.left_out)
    items = placed(kept, given.settings, given.now, zone, drafts=given.drafts)
    graves = tombstones(items, given.left_out, given.was_public)
    world, offline = _world(items, given, graves), _offline(given)
    entries, problems = _entries(items, world, given.settings, zone)
    tags = collections.hashtags(entries, given.meanings)
    posts, cases = collections.posts(entries), collections.cases(entries)
    links, broken = _settings_links(given, world)
    site = Site(
        settings=given.settings,
        entries=entries,
        posts=posts,
        cases=cases,
        pages=collections.pages(entries),
        people=collections.people(entries),
        hashtags=tags,
        series=collections.series(entries),
        related=given.related(entries, tags, (*posts, *cases)),
        aliases=_aliases(entries),
        tombstones=tuple(g for g in graves if g.url not in entries),
        pictures=pictures_of(entries, links.values(), given.files),
        statics=statics_of(given.files),
        by_person={e.document.slug: url for url, e in entries.items() if isinstance(e.document.meta, Person)},
        links=links,
        next_change=next_change(kept, given.now, zone),
        collections=collections.case_collections(entries),
    )
    return Outcome(
        site,
        (
            *problems,
            *broken,
            *_broken_unshown(given, items, world),
            *people_problems(items, offline),
            *related_problems(entries, offline),
            *_riddles(items, given.now),
            *_required_pages(entries),
            *unused_files(given.files, given.documents, world, given.left_out),
        ),
    )


def _riddles(items: Iterable[Placed], now: dt.datetime) -> Iterator[Problem]:
    """Of every case whose answer is to come, public or not: what tells it, and whether it is late."""
    for item in items:
        document = item.document
        if document.veiled is None or is_revealed(document, now) or item.state == "withdrawn":
            continue
        place = document.places.get("quiz", Place(document.path))
        yield from spoilers(document)
        meta = document.meta
        if isinstance(meta, Case) and meta.quiz and meta.quiz.reveal and meta.quiz.reveal <= now:
            late = overdue(document, place)
            yield from (late,) if late else ()


def _world(items: Iterable[Placed], given: SiteInput, graves: Iterable[Tombstone]) -> Map:
    public = {item.document.path: item.url for item in items if item.public}
    hidden = {item.document.path: item.state for item in items if not item.public} | given.left_out
    buried = dict.fromkeys((path for path, state in hidden.items() if state in _OFFLINE), "")
    buried |= {grave.source: grave.url for grave in graves}
    return make_map(public, hidden, given.files, given.settings.base_url, buried)


def _offline(given: SiteInput) -> frozenset[str]:
    """The slugs of what was taken offline; of a file that cannot be read, the slug its name gives."""
    gone = {path for path, state in given.left_out.items() if state in _OFFLINE}
    read = {d.path: d.slug for d in given.documents if d.path in gone or d.meta.status == "withdrawn"}
    names = (name_of(path).value for path in gone if path not in read)
    return frozenset((*read.values(), *(name.slug for name in names if name is not None)))


def _broken_unshown(given: SiteInput, items: Iterable[Placed], world: Map) -> Iterator[Problem]:
    """Broken addresses in what is not shown yet, or not for an error: to be told with the rest, all at once.

    A link from one draft to another is no fault: they may come out together.
    """
    states = {item.document.path: item.state for item in items if not item.public} | given.left_out
    for document in given.documents:
        if states.get(document.path) in _TO_COME:
            for wanted in addresses_of(document):
                _, found = resolve(wanted, document.path, world)
                yield from (problem for problem in found if problem.code != LINK_TO_HIDDEN.code)


def _settings_links(given: SiteInput, world: Map) -> tuple[dict[str, Target], list[Problem]]:
    links: dict[str, Target] = {}
    problems: list[Problem] = []
    for wanted in given.settings_wanted:
        target, found = resolve(wanted, given.settings_path, world)
        problems.extend(found)
        if target is not None:
            links[wanted.href] = target
    return links, problems


def _entries(
    items: Iterable[Placed], world: Map, settings: SiteSettings, zone: dt.tzinfo
) -> tuple[dict[str, Entry], list[Problem]]:
    entries: dict[str, Entry] = {}
    problems: list[Problem] = []
    for item in items:
        if not item.public:
            continue
        made, found = entry(item, world, settings, zone)
        problems.extend(found)
        if item.url in entries:
            problems.extend(_clash(entries[item.url].document.path, item.document.path))
        else:
            entries[item.url] = made
    return entries, problems


def _clash(first: str, second: str) -> tuple[Problem, ...]:
    """Told at both files, since either may be the one to change."""
    return tuple(
        SAME_ADDRESS.at(
            Place(path), f"{other} would be published at the same address", "give one of them another `slug:`"
        )
        for path, other in ((first, second), (second, first))
    )


def tombstones(
    items: Iterable[Placed], left_out: Mapping[str, State], was_public: Mapping[str, str]
) -> tuple[Tombstone, ...]:
    """Withdrawn documents at their address, and what was left out at the address that was public before."""
    withdrawn = [
        Tombstone(item.url, item.document.path, "withdrawn") for item in items if item.state == "withdrawn"
    ]
    left = [
        Tombstone(was_public[path], path, "withdrawn" if state == "withdrawn" else "held-back")
        for path, state in sorted(left_out.items())
        if state in _OFFLINE and path in was_public
    ]
    return (*withdrawn, *left)


def _aliases(entries: Mapping[str, Entry]) -> dict[str, str]:
    return {as_site_path(alias): url for url, item in entries.items() for alias in item.document.meta.aliases}


def _required_pages(entries: Mapping[str, Entry]) -> tuple[Problem, ...]:
    kinds = {e.document.meta.kind for e in entries.values() if isinstance(e.document.meta, Page)}
    return tuple(
        REQUIRED_PAGE.at(
            Place("content/pages"),
            f"this site has no public page of kind {kind}",
            f"type `radblog new page {kind.title()} --kind {kind}`, make it your own, and publish it",
        )
        for kind in REQUIRED_KINDS
        if kind not in kinds
    )
