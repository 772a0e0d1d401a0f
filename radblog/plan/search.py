"""The page on which readers search. The index behind it is made when all pages are."""

from __future__ import annotations

from collections.abc import Iterator

from radblog.plan.excerpt import Excerpt
from radblog.plan.heads import head
from radblog.plan.recipes import PageRecipe
from radblog.plan.sheets import Sheet
from radblog.plan.views import LinkView, SearchPage
from radblog.sitemodel.permalinks import output_path
from radblog.sitemodel.site import Site

URL = "/search/"
INDEX = "/pagefind/"  # the folder of the index: Pagefind's own name for it


def search_sheets(site: Site, *, index: bool) -> Iterator[Sheet]:
    """The search page, where the site wants one. `index`: there will be something to search."""
    if site.settings.search:
        yield Sheet((output_path(URL),), search_page, (index,), modified="")


def search_page(excerpt: Excerpt, index: bool) -> PageRecipe:  # noqa: FBT001  # a sheet gives values by place
    """Where readers search, and the lists that lead on without a search."""
    words = excerpt.words
    lists = (
        ("cases", "/cases/all/"),
        ("archive", "/archive/"),
        ("hashtags", "/hashtags/"),
        ("people", "/people/"),
    )
    view = SearchPage(
        head=head(excerpt.settings, URL, words["search"], description=words["search_lead"]),
        index=INDEX if index else "",
        lists=tuple(LinkView(words[name], url) for name, url in lists),
    )
    return PageRecipe(output_path(URL), "search.html", view)
