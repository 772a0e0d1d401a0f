"""JSON Feed, version 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from typing import Any

from radblog.basics.urls import site_url
from radblog.plan.recipes import FeedEntry, FeedPerson, FeedRecipe, FeedSite


def json_feed(feed: FeedRecipe, html: tuple[str, ...], site: FeedSite) -> bytes:
    """The feed as UTF-8. `html` is the content of each entry. Fields without a value are left out."""
    value = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": site_url(site.base_url, feed.home),
        "feed_url": site_url(site.base_url, "/" + feed.path),
        "description": feed.description,
        "language": feed.lang,
        "authors": [{"name": site.author}] if site.author.strip() else None,
        "items": [_item(entry, text, site) for entry, text in zip(feed.entries, html, strict=True)],
    }
    text = json.dumps(_given(value), ensure_ascii=False, indent=2)
    return (text + "\n").encode()


def _item(entry: FeedEntry, html: str, site: FeedSite) -> dict[str, Any]:
    enclosure = entry.enclosure
    attachment = enclosure and {
        "url": site_url(site.base_url, enclosure.url),
        "mime_type": enclosure.type,
        "size_in_bytes": enclosure.length,
    }
    return _given(
        {
            "id": entry.id,
            "url": site_url(site.base_url, entry.url),
            "title": entry.title,
            "summary": entry.summary or None,
            "content_html": html,
            "image": site_url(site.base_url, entry.picture.src) if entry.picture else None,
            "date_published": entry.published or None,
            "date_modified": entry.updated or None,
            "authors": [_author(person, site) for person in entry.authors] or None,
            "tags": list(entry.tags) or None,
            "language": entry.lang,
            "attachments": [attachment] if attachment else None,
        }
    )


def _author(person: FeedPerson, site: FeedSite) -> dict[str, str]:
    author = {"name": person.name}
    if person.url:
        author["url"] = site_url(site.base_url, person.url)
    return author


def _given(value: dict[str, Any]) -> dict[str, Any]:
    return {key: item for key, item in value.items() if item is not None}
