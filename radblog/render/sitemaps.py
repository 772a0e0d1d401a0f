"""Sitemaps (https://www.sitemaps.org/protocol.html): one of addresses, or the index of several."""

from __future__ import annotations

from collections.abc import Iterable

from radblog.basics.urls import absolute
from radblog.basics.xml import escaped
from radblog.plan.recipes import SitemapRecipe, SitemapUrl

_SCHEMA = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def render_sitemap(recipe: SitemapRecipe, base_url: str) -> bytes:
    """The bytes of a sitemap, or of a sitemap index where the recipe names further sitemaps."""
    if recipe.sitemaps:
        items = (SitemapUrl(path, "") for path in recipe.sitemaps)
        return _document("sitemapindex", _lines("sitemap", items, base_url))
    return _document("urlset", _lines("url", recipe.urls, base_url))


def _lines(name: str, items: Iterable[SitemapUrl], base_url: str) -> str:
    return "".join(
        f"<{name}><loc>{escaped(absolute(base_url, item.url))}</loc>{_modified(item)}</{name}>\n"
        for item in items
    )


def _modified(item: SitemapUrl) -> str:
    return f"<lastmod>{escaped(item.modified)}</lastmod>" if item.modified else ""


def _document(name: str, lines: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{name} {_SCHEMA}>\n{lines}</{name}>\n'.encode()
