"""Feeds: RSS 2.0 and Atom by feedgen, JSON Feed 1.1 by our own hand. All three say the same."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from radblog.basics.xml import valid
from radblog.documents.document import Content
from radblog.plan.recipes import FeedEntry, FeedPerson, FeedRecipe, FeedSite
from radblog.problems import Outcome
from radblog.render.feed_html import entry_html


def render_feed(recipe: FeedRecipe, contents: Mapping[str, Content], site: FeedSite) -> Outcome[bytes]:
    """The bytes of one feed. `contents` holds the prose of every entry by its digest.

    All dates are those of the recipe: the same recipe gives the same bytes, whenever it is rendered.
    """
    feed = _clean(recipe)
    html = tuple(
        valid(entry_html(entry, contents.get(entry.content), base_url=site.base_url, lang=recipe.lang))
        for entry in feed.entries
    )
    if feed.format == "json":
        from radblog.render.feed_json import json_feed

        return Outcome(json_feed(feed, html, site))
    from radblog.render.feed_xml import atom_feed, rss_feed

    write = rss_feed if feed.format == "rss" else atom_feed
    return Outcome(write(feed, html, site))


def _clean(recipe: FeedRecipe) -> FeedRecipe:
    """The recipe with only such characters, names and titles as every format can hold."""
    title = _line(recipe.title) or recipe.path
    return msgspec.structs.replace(
        recipe,
        title=title,
        description=_line(recipe.description) or title,
        copyright=_line(recipe.copyright),
        entries=tuple(_clean_entry(entry) for entry in recipe.entries),
    )


def _clean_entry(entry: FeedEntry) -> FeedEntry:
    named = [FeedPerson(_line(person.name), person.url) for person in entry.authors]
    return msgspec.structs.replace(
        entry,
        id=_line(entry.id) or entry.url,
        title=_line(entry.title) or entry.url,
        summary=_line(entry.summary),
        authors=tuple(person for person in named if person.name),
        tags=tuple(tag for tag in map(_line, entry.tags) if tag),
    )


def _line(text: str) -> str:
    """Plain text on one line, with white space as it would be shown."""
    return " ".join(valid(text).split())
