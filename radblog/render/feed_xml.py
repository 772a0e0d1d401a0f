"""RSS 2.0 and Atom (RFC 4287) by feedgen: one generator for each, since what one needs breaks the other.

feedgen writes the present moment wherever no date was set, so every date is set here. Import this module
only where a feed is made: feedgen brings lxml.
"""

from __future__ import annotations

import datetime as dt
import uuid
from html import escape
from typing import Any
from urllib.parse import urlsplit

from feedgen.feed import FeedGenerator

from radblog.basics.digests import digest
from radblog.basics.urls import base_path, site_url
from radblog.basics.xml import escaped
from radblog.plan.recipes import FeedEntry, FeedRecipe, FeedSite

EMPTY = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)  # a feed without entries has to name some moment
_TYPES = {"rss": "application/rss+xml", "atom": "application/atom+xml"}


def rss_feed(feed: FeedRecipe, html: tuple[str, ...], site: FeedSite) -> bytes:
    """The feed as RSS 2.0. Authors are `dc:creator`: RSS's own `author` has to be an e-mail address."""
    made = _generator(feed, site)
    made.load_extension("dc", atom=False, rss=True)
    for entry, text in zip(feed.entries, html, strict=True):
        item = _item(made, entry, site)
        item.guid(entry.id, permalink=False)
        if entry.enclosure:
            item.link(rel="enclosure", **_enclosure(entry, site))
        if entry.summary:
            item.description(escape(entry.summary, quote=False), isSummary=True)  # readers take it for HTML
        item.content(text, type="CDATA")
        for name in dict.fromkeys(person.name for person in entry.authors):
            item.dc.dc_creator(name)
        if entry.lang != feed.lang:
            item.dc.dc_language(entry.lang)
    return _styled(made.rss_str(pretty=True), site)


def atom_feed(feed: FeedRecipe, html: tuple[str, ...], site: FeedSite) -> bytes:
    """The feed as Atom. The feed names an author, for entries that have none of their own."""
    made = _generator(feed, site)
    made.register_extension("marks", _NoMarks, _Marks, atom=True, rss=False)
    made.id(site_url(site.base_url, "/" + feed.path))
    made.author(name=site.author.strip() or site.title.strip() or feed.title)
    moments = distinct_moments(feed.entries)
    made.updated(max(moments, default=EMPTY))
    for entry, text, updated in zip(feed.entries, html, moments, strict=True):
        item = _item(made, entry, site)
        item.marks.language = "" if entry.lang == feed.lang else entry.lang
        item.marks.enclosure = _enclosure(entry, site)
        item.id(as_uri(entry.id))
        item.updated(updated)
        if entry.summary:
            item.summary(escape(entry.summary, quote=False), type="html")
        item.content(text or escape(entry.title), type="html")
        for person in entry.authors:
            page = {"uri": site_url(site.base_url, person.url)} if person.url else {}
            item.author(name=person.name, **page)
    return _styled(made.atom_str(pretty=True), site)


class _NoMarks:
    """A feedgen extension that adds nothing; feedgen wants one for the feed beside that for its entries."""

    def extend_ns(self) -> dict[str, str]:
        return {}

    def extend_atom(self, element: Any) -> Any:
        return element


class _Marks(_NoMarks):
    """A feedgen extension: what feedgen leaves out of an Atom entry.

    Its links lose all they say but the address, and it knows no language of an entry.
    """

    def __init__(self) -> None:
        self.language = ""
        self.enclosure: dict[str, str] = {}

    def extend_atom(self, element: Any) -> Any:
        if self.language:
            element.set("{http://www.w3.org/XML/1998/namespace}lang", self.language)
        link = element.find("link")
        if link is not None:
            link.set("rel", "alternate")
            link.set("type", "text/html")
            if self.enclosure:
                link.addnext(link.makeelement("link", {"rel": "enclosure", **self.enclosure}))
        return element


def _generator(feed: FeedRecipe, site: FeedSite) -> Any:
    made = FeedGenerator()
    made.title(feed.title)
    made.description(feed.description)
    made.language(feed.lang)
    made.generator("radblog")
    made.lastBuildDate(_moment(feed.updated))
    if feed.copyright:
        made.rights(feed.copyright)
        made.copyright(feed.copyright)
    made.link(href=site_url(site.base_url, "/" + feed.path), rel="self", type=_TYPES[feed.format])
    # RSS takes the last link added for that of the channel.
    made.link(href=site_url(site.base_url, feed.home), rel="alternate", type="text/html")
    return made


def _item(made: Any, entry: FeedEntry, site: FeedSite) -> Any:
    item = made.add_entry(order="append")
    item.title(entry.title)
    item.updated(_moment(entry.updated or entry.published))
    if entry.published:
        item.published(_moment(entry.published))
    for tag in entry.tags:
        item.category(term=tag)
    item.link(href=site_url(site.base_url, entry.url), rel="alternate", type="text/html")
    return item


def _enclosure(entry: FeedEntry, site: FeedSite) -> dict[str, str]:
    """The address, size in bytes and type of what hangs on an entry, or nothing."""
    held = entry.enclosure
    if held is None:
        return {}
    return {"href": site_url(site.base_url, held.url), "length": str(held.length), "type": held.type}


def distinct_moments(entries: tuple[FeedEntry, ...]) -> tuple[dt.datetime, ...]:
    """When each entry changed, no two alike, as readers of Atom tell changes by that moment.

    Of entries with one and the same moment (dates without a time) the last keeps it; the others are moved
    on by some seconds that depend on their ids, so that a new entry leaves the old ones as they were.
    """
    taken: set[dt.datetime] = set()
    moments: list[dt.datetime] = []
    for entry in reversed(entries):
        moment = _moment(entry.updated or entry.published)
        if moment in taken:
            moment += dt.timedelta(seconds=1 + int(digest(entry.id.encode())[:8], 16) % 599)
        while moment in taken:
            moment += dt.timedelta(seconds=1)
        taken.add(moment)
        moments.append(moment)
    return tuple(reversed(moments))


def as_uri(entry_id: str) -> str:
    """An id as Atom wants it: as it is where it is an address or URN, else a UUID made of it alone."""
    parts = urlsplit(entry_id)
    if parts.scheme and (parts.netloc or parts.path) and " " not in entry_id:
        return entry_id
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, entry_id)}"


def _moment(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text) if text else EMPTY


def _styled(xml: bytes, site: FeedSite) -> bytes:
    """The feed with its stylesheet named, so that a person who opens it meets a page and no tree."""
    if not site.stylesheet:
        return xml
    address = escaped(site_url(base_path(site.base_url), site.stylesheet))
    declaration, _, rest = xml.partition(b"?>\n")
    instruction = f'<?xml-stylesheet type="text/css" href="{address}"?>\n'
    return declaration + b"?>\n" + instruction.encode() + rest
