"""Collections of cases: the place of each case in them, and their pages."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from radblog.plan.cards import Cards, title_of
from radblog.plan.heads import feed_link
from radblog.plan.views import CollectionPart, LinkView, StandingPage
from radblog.sitemodel.site import CaseCollection, Site


def parts_of(site: Site) -> Mapping[str, tuple[CollectionPart, ...]]:
    """The collections that each case is in, by the site path of the case."""
    found: dict[str, tuple[CollectionPart, ...]] = {}
    for collection in site.collections:
        for number, url in enumerate(collection.cases):
            found[url] = (*found.get(url, ()), _part(site, collection, number))
    return found


def with_cases(view: StandingPage, collection: CaseCollection | None, cards: Cards) -> StandingPage:
    """The page of a collection with its cases; any other page as it is."""
    if collection is None:
        return view
    feed = feed_link(collection.title, collection.url)
    return replace(
        view,
        head=replace(view.head, feeds=(feed,)),
        cards=tuple(map(cards.card, collection.cases)),
        hide_answers=collection.hide_answers,
        feed=feed.url,
    )


def _part(site: Site, collection: CaseCollection, number: int) -> CollectionPart:
    return CollectionPart(
        collection.title,
        collection.url,
        number + 1,
        len(collection.cases),
        _link(site, collection.cases[number - 1]) if number else None,
        _link(site, collection.cases[number + 1]) if number + 1 < len(collection.cases) else None,
        collection.hide_answers,
    )


def _link(site: Site, url: str) -> LinkView:
    return LinkView(title_of(site.entries[url]), url)
