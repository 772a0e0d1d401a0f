"""The sitemap: canonical, indexable HTML pages that exist, each with the date of its content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from radblog.plan.recipes import PageRecipe, SitemapRecipe, SitemapUrl
from radblog.sitemodel.site import Site

MOST_URLS = 50_000  # of one file, https://www.sitemaps.org/protocol.html


def sitemaps(site: Site, pages: Iterable[PageRecipe]) -> Iterator[SitemapRecipe]:
    """One sitemap, or an index of several above 50,000 addresses."""
    urls = tuple(_urls(site, pages))
    if len(urls) <= MOST_URLS:
        yield SitemapRecipe("sitemap.xml", urls)
        return
    parts = [urls[start : start + MOST_URLS] for start in range(0, len(urls), MOST_URLS)]
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield SitemapRecipe("sitemap.xml", sitemaps=tuple("/" + name for name in names))
    for name, part in zip(names, parts, strict=True):
        yield SitemapRecipe(name, part)


def _urls(site: Site, pages: Iterable[PageRecipe]) -> Iterator[SitemapUrl]:
    for recipe in sorted(pages, key=lambda recipe: recipe.path):
        if recipe.view.head.noindex:
            continue
        url = "/" + recipe.path.removesuffix("index.html")
        entry = site.entries.get(url)
        moment = entry.updated if entry else None
        yield SitemapUrl(url, moment.date().isoformat() if moment else "")
