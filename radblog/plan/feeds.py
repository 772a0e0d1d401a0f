"""Recipes for every feed: of the site, and of each hashtag, person, series, and the cases."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import quote, urlsplit

from msgspec import Struct
from msgspec.structs import replace

from radblog.basics.urls import absolute
from radblog.basics.zones import zone_or_utc
from radblog.documents.model import Case
from radblog.plan.bodies import fill_of
from radblog.plan.cards import Cards, summary_of, title_of
from radblog.plan.cases import differential_keys, patient_text, study_views, teaching_point_keys
from radblog.plan.interface_texts import interface_texts, words_for, words_in
from radblog.plan.quizzes import quiz_view
from radblog.plan.recipes import FeedCase, FeedEntry, FeedPerson, FeedRecipe, Fill, OpmlRecipe, OutlineFeed
from radblog.plan.shelf import Shelf
from radblog.sitemodel.collections import newest_first
from radblog.sitemodel.site import Entry, Site

_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"]+")
_SECTIONS = (
    "presentation", "history", "pictures", "findings", "differential", "diagnosis", "discussion",
    "teaching_points", "quiz",
)  # fmt: skip


class Channel(Struct, frozen=True):
    """One thing a reader can subscribe to. `home` is the site path of its page, `entries` newest first."""

    title: str
    home: str
    group: str
    entries: tuple[str, ...]
    description: str = ""


def channels(site: Site, words: Mapping[str, str]) -> tuple[Channel, ...]:
    """All channels below the site's own: cases, hashtags in use, series, people with works."""
    tags = [
        Channel(f"#{tag.label}", f"/hashtags/{tag.tag}/", "hashtags", tag.entries, tag.meaning)
        for tag in site.hashtags
        if tag.entries
    ]
    series = [Channel(s.title, f"/series/{s.slug}/", "series", s.entries) for s in site.series]
    collections = [
        Channel(one.title, one.url, "collections", newest_first(site.entries[url] for url in one.cases))
        for one in site.collections
    ]
    works = _works(site)
    people = [
        Channel(site.entries[url].document.title, url, "people", works[site.entries[url].document.slug])
        for url in site.people
        if site.entries[url].document.slug in works
    ]
    return (Channel(words["cases"], "/cases/", "cases", site.cases), *collections, *tags, *series, *people)


class Feeds:
    """Plans all feeds of one site; an entry is made once, however many feeds it is in."""

    def __init__(self, site: Site, shelf: Shelf, cards: Cards, words: Mapping[str, str]) -> None:
        """Hold what entries are made from."""
        self._site, self._shelf, self._cards, self._words = site, shelf, cards, words
        self._zone = zone_or_utc(site.settings.timezone)
        self._made: dict[str, FeedEntry] = {}

    def recipes(self) -> Iterator[FeedRecipe | OpmlRecipe]:
        """The site's three feeds, an RSS feed for each channel, and the OPML of all."""
        settings, site = self._site.settings, self._site
        everything = self._merged()
        whole = Channel(settings.title, "/", "site", everything, settings.description)
        yield self._feed(whole, "feed.xml", "rss")
        yield self._feed(whole, "atom.xml", "atom")
        yield self._feed(whole, "feed.json", "json")
        all_channels = channels(site, self._words)
        for channel in all_channels:
            named = Channel(
                f"{channel.title} · {settings.title}", channel.home, channel.group, channel.entries,
                channel.description or settings.description,
            )  # fmt: skip
            yield self._feed(named, f"{channel.home.lstrip('/')}feed.xml", "rss")
        outlines = [OutlineFeed(settings.title, "/feed.xml", "/", "site")]
        outlines += [OutlineFeed(c.title, f"{c.home}feed.xml", c.home, c.group) for c in all_channels]
        yield OpmlRecipe("feeds.opml", settings.title, tuple(outlines))

    def _merged(self) -> tuple[str, ...]:
        """Posts and cases together, newest first."""
        return newest_first(self._site.entries[url] for url in (*self._site.posts, *self._site.cases))

    def _feed(self, channel: Channel, path: str, form: str) -> FeedRecipe:
        entries = self._site.entries
        limit = self._site.settings.feed_limit
        kept = [url for url in channel.entries if entries[url].in_feeds][:limit]
        made = tuple(_with_answers(map(self._entry, map(entries.__getitem__, kept)), self._answers(channel)))
        made = made[:limit]
        return FeedRecipe(
            path=path,
            format=form,  # type: ignore[arg-type]  # three callers, three formats
            title=channel.title,
            description=channel.description,
            home=channel.home,
            lang=self._site.settings.lang,
            updated=max((entry.updated for entry in made), key=dt.datetime.fromisoformat, default=""),
            entries=made,
        )

    def _entry(self, entry: Entry) -> FeedEntry:
        if entry.url not in self._made:
            self._made[entry.url] = self._make(entry)
        return self._made[entry.url]

    def _make(self, entry: Entry) -> FeedEntry:
        meta = entry.document.meta
        published = entry.date.isoformat() if entry.date else ""
        return FeedEntry(
            id=own_uri(meta.id) if meta.id else tag_uri(entry, self._site.settings.base_url),
            url=entry.url,
            title=title_of(entry),
            summary=summary_of(entry),
            published=published,
            updated=entry.updated.isoformat() if entry.updated else published,
            authors=tuple(
                FeedPerson(person.name, person.url)
                for person in (self._cards.person(slug, meta) for slug in meta.authors)
            ),
            tags=tuple(tag.label for tag in self._cards.tags(entry)),
            lang=entry.lang,
            content=entry.document.content,
            fill=self._fill(entry),
            source=entry.document.path,
            picture=self._cards.picture(entry),
            case=self._case(entry, meta) if isinstance(meta, Case) else None,
        )

    def _answers(self, channel: Channel) -> Iterator[FeedEntry]:
        """An entry of its own for each answer that has appeared since its case did."""
        for url in channel.entries:
            entry = self._site.entries[url]
            meta = entry.document.meta
            if not isinstance(meta, Case) or meta.quiz is None or not entry.in_feeds:
                continue
            if meta.quiz.reveal is None or not entry.revealed or entry.preview:
                continue
            whole, moment = self._entry(entry), meta.quiz.reveal.isoformat()
            words = words_in(entry.lang)
            yield replace(
                whole,
                id=f"{absolute(self._site.settings.base_url, url)}#answer",
                url=f"{url}#answer",
                title=words["answer_to"].format(title=whole.title),
                published=moment,
                updated=max(whole.updated, moment, key=dt.datetime.fromisoformat),
            )

    def _fill(self, entry: Entry) -> Fill:
        return fill_of(entry, self._site, self._shelf, self._cards)

    def _case(self, entry: Entry, meta: Case) -> FeedCase:
        words = words_for(interface_texts({entry.lang}), entry.lang)
        quiz = quiz_view(entry, meta, self._zone)
        late = quiz is not None and quiz.reveal is not None and not quiz.revealed
        return FeedCase(
            diagnosis=meta.diagnosis,
            patient=patient_text(meta.patient, words),
            studies=study_views(entry, meta, self._shelf),
            differential=differential_keys(meta),
            teaching_points=teaching_point_keys(meta),
            labels={section: words[section] for section in _SECTIONS},
            quiz=quiz,
            promise=words["answer_on"].format(date=quiz.reveal.text) if late and quiz and quiz.reveal else "",
        )


def _with_answers(entries: Iterable[FeedEntry], answers: Iterable[FeedEntry]) -> list[FeedEntry]:
    """Both in one order, newest first; as they are where there is no answer."""
    later = tuple(answers)
    if not later:
        return list(entries)
    return sorted((*later, *entries), key=lambda one: dt.datetime.fromisoformat(one.published), reverse=True)


def own_uri(written: str) -> str:
    """The `id` of a document as the absolute address that Atom wants of an id (RFC 4287, 4.2.6)."""
    return written if _URI.fullmatch(written) else f"urn:x-radblog:{quote(written, safe='')}"


def tag_uri(entry: Entry, base_url: str) -> str:
    """The id of an entry without `id:`, a tag URI (RFC 4151) of host, date and slug.

    It stays the same when the title or the permalink changes. A change of date, slug or domain changes it:
    who plans one writes `id:` first.
    """
    day = entry.date.strftime("%Y-%m-%d") if entry.date else "2000-01-01"
    return f"tag:{urlsplit(base_url).hostname},{day}:{entry.document.meta.type}/{entry.document.slug}"


def _works(site: Site) -> dict[str, tuple[str, ...]]:
    """Listed posts and cases of each person, newest first."""
    found: dict[str, list[str]] = {}
    for url in (*site.posts, *site.cases):
        for slug in site.entries[url].document.meta.authors:
            found.setdefault(slug, []).append(url)
    return {slug: newest_first(site.entries[url] for url in urls) for slug, urls in found.items()}
