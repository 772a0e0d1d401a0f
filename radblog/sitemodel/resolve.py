"""Documents + now -> one frozen Site. The order of the steps is the order in which things become known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from zoneinfo import ZoneInfo

from msgspec import Struct, field

from radblog.basics.places import Place
from radblog.documents.document import Document
from radblog.documents.model import Page
from radblog.problems import Outcome, Problem
from radblog.settings.site import SiteSettings
from radblog.sitemodel import collections
from radblog.sitemodel.collections import TagMeaning
from radblog.sitemodel.entries import Placed, entry, people_problems, placed, related_problems
from radblog.sitemodel.files import pictures_of, statics_of, unused_files
from radblog.sitemodel.links import Map, Wanted, make_map, resolve
from radblog.sitemodel.permalinks import as_site_path
from radblog.sitemodel.related import related
from radblog.sitemodel.rules import REQUIRED_PAGE, SAME_ADDRESS
from radblog.sitemodel.site import Entry, Site, Target, Tombstone
from radblog.sitemodel.states import next_change

REQUIRED_KINDS = ("privacy", "imprint", "disclaimer")


class SiteInput(Struct, frozen=True):
    """What a Site is made from.

    `held_back` are source paths of documents left out because of their errors; `was_public` maps source
    paths to the site paths under which the last build published them; `settings_wanted` are the addresses
    in site.yaml; `files` are the source paths of all
    files under `content/` that are no documents.
    """

    settings: SiteSettings
    documents: tuple[Document, ...]
    meanings: tuple[TagMeaning, ...]
    files: tuple[str, ...]
    now: dt.datetime
    settings_path: str = "content/site.yaml"
    settings_wanted: tuple[Wanted, ...] = ()
    drafts: bool = False
    held_back: frozenset[str] = frozenset()
    was_public: dict[str, str] = field(default_factory=dict)


def resolve_site(given: SiteInput) -> Outcome[Site]:
    """The whole Site with every problem that only a look at all documents can find."""
    zone = ZoneInfo(given.settings.timezone)
    kept = tuple(d for d in given.documents if d.path not in given.held_back)
    items = placed(kept, given.settings, given.now, zone, drafts=given.drafts)
    graves = tombstones(items, given.held_back, given.was_public)
    world = _world(items, given)
    entries, problems = _entries(items, world, graves, given.settings)
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
        related=related(entries, tags, (*posts, *cases)),
        aliases=_aliases(entries),
        tombstones=tuple(g for g in graves if g.url not in entries),
        pictures=pictures_of(entries, links.values(), given.files),
        statics=statics_of(given.files),
        by_person={entries[url].document.slug: url for url in collections.people(entries)},
        links=links,
        next_change=next_change(kept, given.now, zone),
    )
    return Outcome(
        site,
        (
            *problems,
            *broken,
            *people_problems(items),
            *related_problems(entries),
            *_required_pages(entries),
            *unused_files(given.files, given.documents, world, given.held_back),
        ),
    )


def _world(items: Iterable[Placed], given: SiteInput) -> Map:
    public = {item.document.path: item.url for item in items if item.public}
    hidden = {item.document.path: item.state for item in items if not item.public}
    hidden.update(dict.fromkeys(given.held_back, "held-back"))
    return make_map(public, hidden, given.files, given.settings.base_url)


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
    items: Iterable[Placed], world: Map, graves: Iterable[Tombstone], settings: SiteSettings
) -> tuple[dict[str, Entry], list[Problem]]:
    by_source = {grave.source: grave.url for grave in graves}
    entries: dict[str, Entry] = {}
    problems: list[Problem] = []
    for item in items:
        if not item.public:
            continue
        made, found = entry(item, world, by_source, settings)
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
    items: Iterable[Placed], held_back: Iterable[str], was_public: Mapping[str, str]
) -> tuple[Tombstone, ...]:
    """Withdrawn documents at their address, and held-back ones at the address that was public before."""
    withdrawn = [
        Tombstone(item.url, item.document.path, "withdrawn") for item in items if item.state == "withdrawn"
    ]
    held = [
        Tombstone(was_public[path], path, "held-back") for path in sorted(held_back) if path in was_public
    ]
    return (*withdrawn, *held)


def _aliases(entries: Mapping[str, Entry]) -> dict[str, str]:
    return {as_site_path(alias): url for url, item in entries.items() for alias in item.document.meta.aliases}


def _required_pages(entries: Mapping[str, Entry]) -> tuple[Problem, ...]:
    kinds = {e.document.meta.kind for e in entries.values() if isinstance(e.document.meta, Page)}
    return tuple(
        REQUIRED_PAGE.at(
            Place("content/pages"),
            f"this site has no public page of kind {kind}",
            f"write content/pages/{kind}.md with `kind: {kind}`",
        )
        for kind in REQUIRED_KINDS
        if kind not in kinds
    )
