"""Recipes for every feed: of the site, and of each hashtag, person, series, and the cases."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Literal, TypeAlias
from urllib.parse import quote, urlsplit

from msgspec import Struct
from msgspec.structs import replace

from radblog.basics.urls import absolute
from radblog.documents.model import Case
from radblog.plan.bodies import carded, fill_of
from radblog.plan.cards import summary_of, title_of
from radblog.plan.cases import differential_keys, patient_text, study_views, teaching_point_keys
from radblog.plan.excerpt import Excerpt
from radblog.plan.interface_texts import interface_texts, words_for, words_in
from radblog.plan.people import works_of
from radblog.plan.quizzes import quiz_view
from radblog.plan.recipes import FeedCase, FeedEntry, FeedPerson, FeedRecipe, OpmlRecipe, OutlineFeed
from radblog.plan.sheets import Sheet, ready
from radblog.sitemodel.collections import newest_first
from radblog.sitemodel.site import Entry, Site

Form: TypeAlias = Literal["rss", "atom", "json"]
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
    works = works_of(site)
    authors = [site.entries[url].document for url in site.people]
    people = [
        Channel(one.title, site.by_person[one.slug], "people", works[one.slug].all(site))
        for one in authors
        if one.slug in works
    ]
    return (Channel(words["cases"], "/cases/", "cases", site.cases), *collections, *tags, *series, *people)


def feed_sheets(site: Site, words: Mapping[str, str]) -> Iterator[Sheet]:
    """The site's three feeds, an RSS feed for each channel, and the OPML of all."""
    settings = site.settings
    everything = newest_first(site.entries[url] for url in (*site.posts, *site.cases))
    answered = {url: day for url, entry in site.entries.items() if (day := _answer_day(entry))}
    whole = Channel(settings.title, "/", "site", everything, settings.description)
    yield _sheet(site, answered, whole, "feed.xml", "rss")
    yield _sheet(site, answered, whole, "atom.xml", "atom")
    yield _sheet(site, answered, whole, "feed.json", "json")
    all_channels = channels(site, words)
    for channel in all_channels:
        named = replace(
            channel,
            title=f"{channel.title} · {settings.title}",
            description=channel.description or settings.description,
        )
        yield _sheet(site, answered, named, f"{channel.home.lstrip('/')}feed.xml", "rss")
    outlines = [OutlineFeed(settings.title, "/feed.xml", "/", "site")]
    outlines += [OutlineFeed(c.title, f"{c.home}feed.xml", c.home, c.group) for c in all_channels]
    yield ready(OpmlRecipe("feeds.opml", settings.title, tuple(outlines)))


def _sheet(site: Site, answered: Mapping[str, dt.datetime], channel: Channel, path: str, form: Form) -> Sheet:
    """The sheet of one feed. `answered` tells when the answers of cases appeared, by site path."""
    entries, limit = site.entries, site.settings.feed_limit
    fitting = (url for url in channel.entries if entries[url].in_feeds)
    newest = replace(channel, entries=tuple(islice(fitting, limit)))
    late = [url for url in channel.entries if url in answered and entries[url].in_feeds] if answered else []
    told = tuple(sorted(late, key=answered.__getitem__)[-limit:])
    shown = (url for entry in (*newest.entries, *told) for url in carded(entries[entry]) if url in entries)
    return Sheet(
        (path,), feed, (newest, told, path, form), tuple(dict.fromkeys((*newest.entries, *told, *shown)))
    )


def feed(excerpt: Excerpt, channel: Channel, answered: tuple[str, ...], path: str, form: Form) -> FeedRecipe:
    """One feed with the entries of its channel, and one more for each of the cases that were `answered` since
    they appeared.
    """
    whole = tuple(_entry(excerpt, excerpt.entry(url)) for url in channel.entries)
    answers = tuple(_answer(excerpt, excerpt.entry(url)) for url in answered)
    made = tuple(_with_answers(whole, answers))[: excerpt.settings.feed_limit]
    return FeedRecipe(
        path=path,
        format=form,
        title=channel.title,
        description=channel.description,
        home=channel.home,
        lang=excerpt.settings.lang,
        updated=max((entry.updated for entry in made), key=dt.datetime.fromisoformat, default=""),
        entries=made,
    )


def _entry(excerpt: Excerpt, entry: Entry) -> FeedEntry:
    meta, cards = entry.document.meta, excerpt.cards
    published = entry.date.isoformat() if entry.date else ""
    return FeedEntry(
        id=own_uri(meta.id) if meta.id else tag_uri(entry, excerpt.settings.base_url),
        url=entry.url,
        title=title_of(entry),
        summary=summary_of(entry),
        published=published,
        updated=entry.updated.isoformat() if entry.updated else published,
        authors=tuple(
            FeedPerson(person.name, person.url)
            for person in (cards.person(slug, meta) for slug in meta.authors)
        ),
        tags=tuple(tag.label for tag in cards.tags(entry)),
        lang=entry.lang,
        content=entry.document.content,
        fill=fill_of(entry, excerpt.shelf, cards),
        source=entry.document.path,
        picture=cards.picture(entry),
        case=_case(excerpt, entry, meta) if isinstance(meta, Case) else None,
    )


def _answer_day(entry: Entry) -> dt.datetime | None:
    """When the answer of a case appeared, if it did so after the case."""
    meta = entry.document.meta
    if not isinstance(meta, Case) or meta.quiz is None or not entry.revealed or entry.preview:
        return None
    return meta.quiz.reveal


def _day(entry: Entry) -> dt.datetime:
    return _answer_day(entry) or dt.datetime.min.replace(tzinfo=dt.UTC)


def _answer(excerpt: Excerpt, entry: Entry) -> FeedEntry:
    """An entry of its own for an answer that has appeared since its case did."""
    whole = _entry(excerpt, entry)
    moment = _day(entry).astimezone(excerpt.cards.zone).isoformat()
    return replace(
        whole,
        id=f"{absolute(excerpt.settings.base_url, entry.url)}#answer",
        url=f"{entry.url}#answer",
        title=words_in(entry.lang)["answer_to"].format(title=whole.title),
        published=moment,
        updated=max(whole.updated, moment, key=dt.datetime.fromisoformat),
    )


def _with_answers(entries: Iterable[FeedEntry], answers: tuple[FeedEntry, ...]) -> list[FeedEntry]:
    """Both in one order, newest first; as they are where there is no answer."""
    if not answers:
        return list(entries)
    return sorted(
        (*answers, *entries), key=lambda one: dt.datetime.fromisoformat(one.published), reverse=True
    )


def _case(excerpt: Excerpt, entry: Entry, meta: Case) -> FeedCase:
    words = words_for(interface_texts({entry.lang}), entry.lang)
    quiz = quiz_view(entry, meta, excerpt.cards.zone)
    late = quiz is not None and quiz.reveal is not None and not quiz.revealed
    return FeedCase(
        diagnosis=meta.diagnosis,
        patient=patient_text(meta.patient, words),
        studies=study_views(entry, meta, excerpt.shelf),
        differential=differential_keys(meta),
        teaching_points=teaching_point_keys(meta),
        labels={section: words[section] for section in _SECTIONS},
        quiz=quiz,
        promise=words["answer_on"].format(date=quiz.reveal.text) if late and quiz and quiz.reveal else "",
    )


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
