"""The sitemap: canonical, indexable HTML pages that exist, each with the date of its content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from radblog.plan.recipes import SitemapRecipe, SitemapUrl
from radblog.plan.sheets import Sheet

MOST_URLS = 50_000  # of one file, https://www.sitemaps.org/protocol.html


def sitemaps(sheets: Iterable[Sheet]) -> Iterator[SitemapRecipe]:
    """One sitemap, or an index of several above 50,000 addresses."""
    urls = tuple(_urls(sheets))
    if len(urls) <= MOST_URLS:
        yield SitemapRecipe("sitemap.xml", urls)
        return
    parts = [urls[start : start + MOST_URLS] for start in range(0, len(urls), MOST_URLS)]
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield SitemapRecipe("sitemap.xml", sitemaps=tuple("/" + name for name in names))
    for name, part in zip(names, parts, strict=True):
        yield SitemapRecipe(name, part)


def _urls(sheets: Iterable[Sheet]) -> Iterator[SitemapUrl]:
    found = (path_and_day for sheet in sheets for path_and_day in _listed(sheet))
    for path, modified in sorted(found):
        yield SitemapUrl("/" + path.removesuffix("index.html"), modified)


def _listed(sheet: Sheet) -> Iterator[tuple[str, str]]:
    if sheet.modified is not None:
        yield from ((path, sheet.modified) for path in sheet.paths)
