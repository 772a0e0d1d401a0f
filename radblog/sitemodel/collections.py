"""Lists over all entries: order, hashtags, series."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from msgspec import Struct

from radblog.basics.slugs import slugify
from radblog.documents.model import Case, Page, Person, Post
from radblog.sitemodel.site import CaseCollection, Entry, Hashtag, Series

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


class TagMeaning(Struct, frozen=True):
    """A hashtag as the ontology or the site declares it."""

    tag: str
    label: str
    meaning: str
    group: str


def newest_first(entries: Iterable[Entry]) -> tuple[str, ...]:
    """Site paths by date, newest first; equal dates by site path, so that the order is always the same."""
    ordered = sorted(entries, key=lambda entry: entry.url)
    return tuple(e.url for e in sorted(ordered, key=lambda e: e.date or _EPOCH, reverse=True))


def posts(entries: Mapping[str, Entry]) -> tuple[str, ...]:
    """Listed posts, newest first."""
    return newest_first(e for e in entries.values() if e.listed and isinstance(e.document.meta, Post))


def cases(entries: Mapping[str, Entry]) -> tuple[str, ...]:
    """Listed cases, newest first."""
    return newest_first(e for e in entries.values() if e.listed and isinstance(e.document.meta, Case))


def pages(entries: Mapping[str, Entry]) -> tuple[str, ...]:
    """Listed pages by their place in the menu, then by title."""
    found = [
        (meta.nav.order if meta.nav else 0, meta.title.casefold(), e.url)
        for e in entries.values()
        if e.listed and isinstance(meta := e.document.meta, Page)
    ]
    return tuple(url for *_, url in sorted(found))


def case_collections(entries: Mapping[str, Entry]) -> tuple[CaseCollection, ...]:
    """Listed pages of kind collection, by title, with those of their cases that are public."""
    by_slug = {e.document.slug: e.url for e in entries.values() if isinstance(e.document.meta, Case)}
    found = [
        CaseCollection(
            e.url,
            meta.title,
            tuple(by_slug[slug] for slug in dict.fromkeys(meta.cases) if slug in by_slug),
            meta.hide_answers,
        )
        for e in entries.values()
        if e.listed and isinstance(meta := e.document.meta, Page) and meta.kind == "collection"
    ]
    return tuple(sorted(found, key=lambda one: (one.title.casefold(), one.url)))


def people(entries: Mapping[str, Entry]) -> tuple[str, ...]:
    """Listed people by name."""
    found = [
        (meta.name.casefold(), e.url)
        for e in entries.values()
        if e.listed and isinstance(meta := e.document.meta, Person)
    ]
    return tuple(url for _, url in sorted(found))


def hashtags(entries: Mapping[str, Entry], meanings: Iterable[TagMeaning]) -> tuple[Hashtag, ...]:
    """Every tag with its listed entries, newest first; tags without any included, in the given order."""
    by_tag: dict[str, list[str]] = {}
    for url in newest_first(e for e in entries.values() if e.listed):
        for tag in entries[url].hashtags:
            by_tag.setdefault(tag, []).append(url)
    return tuple(
        Hashtag(
            meaning.tag, meaning.label, meaning.meaning, meaning.group, tuple(by_tag.get(meaning.tag, ()))
        )
        for meaning in meanings
    )


def series(entries: Mapping[str, Entry]) -> tuple[Series, ...]:
    """Listed documents that name the same series, oldest first; series by title."""
    by_slug: dict[str, list[str]] = {}
    titles: dict[str, str] = {}
    for url in reversed(newest_first(e for e in entries.values() if e.listed)):
        title = entries[url].document.meta.series
        if title:
            slug = slugify(title)
            titles.setdefault(slug, title)
            by_slug.setdefault(slug, []).append(url)
    return tuple(Series(slug, titles[slug], tuple(by_slug[slug])) for slug in sorted(by_slug))
