"""The page on which readers search. The index behind it is made when all pages are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from radblog.plan.heads import head
from radblog.plan.recipes import PageRecipe
from radblog.plan.views import LinkView, SearchPage
from radblog.sitemodel.permalinks import output_path
from radblog.sitemodel.site import Site

URL = "/search/"
INDEX = "/pagefind/"  # the folder of the index: Pagefind's own name for it


def search_page(site: Site, words: Mapping[str, str], *, index: bool) -> Iterator[PageRecipe]:
    """The search page, where the site wants one. `index`: there will be something to search."""
    if not site.settings.search:
        return
    lists = (
        ("cases", "/cases/all/"),
        ("archive", "/archive/"),
        ("hashtags", "/hashtags/"),
        ("people", "/people/"),
    )
    view = SearchPage(
        head=head(site.settings, URL, words["search"], description=words["search_lead"]),
        index=INDEX if index else "",
        lists=tuple(LinkView(words[name], url) for name, url in lists),
    )
    yield PageRecipe(output_path(URL), "search.html", view)
