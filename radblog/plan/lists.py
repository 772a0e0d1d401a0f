"""Pages that list documents: home, cases, people, series, archive, hashtags."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from radblog.basics.zones import zone_or_utc
from radblog.plan.activity import activities
from radblog.plan.cards import Cards, tag_view
from radblog.plan.facets import ALL, chosen, facets
from radblog.plan.heads import feed_link, head
from radblog.plan.interface_texts import label as word
from radblog.plan.pager import pages_of
from radblog.plan.recipes import PageRecipe
from radblog.plan.structured import site_json_ld
from radblog.plan.views import (
    ArchivePage,
    FacetView,
    FeedLink,
    HashtagGroup,
    HashtagsPage,
    HomePage,
    ListPage,
)
from radblog.sitemodel.permalinks import output_path
from radblog.sitemodel.site import Site

CASES_AT_HOME = 3
GROUPS = ("subspecialty", "method", "practice", "education", "general", "own")


class Lists:
    """Plans every page that lists documents of one site. `words` are interface texts of its language."""

    def __init__(self, site: Site, cards: Cards, words: Mapping[str, str]) -> None:
        """Hold what all lists are made from."""
        self._site, self._cards, self._words = site, cards, words

    def recipes(self) -> Iterator[PageRecipe]:
        """All list pages, in the order of the menu of most sites."""
        yield from self._home()
        yield from self._cases()
        yield from self._list("/people/", self._words["people"], "", self._site.people, "people")
        for series in self._site.series:
            yield from self._list(
                f"/series/{series.slug}/", series.title, "", series.entries, "series", feed=True,
                trail=((self._words["archive"], "/archive/"),),
            )  # fmt: skip
        if self._site.collections:
            urls = tuple(one.url for one in self._site.collections)
            yield from self._list("/collections/", self._words["collections"], "", urls, "collections")
        yield from self._archive()
        yield from self._hashtags()

    def _home(self) -> Iterator[PageRecipe]:
        settings, site = self._site.settings, self._site
        for url, urls, pager in pages_of(site.posts, settings.page_size, "/"):
            title = (
                settings.title if pager.number == 1 else self._numbered(self._words["posts"], pager.number)
            )
            cases = site.cases[:CASES_AT_HOME] if pager.number == 1 else ()
            view = HomePage(
                head=head(settings, url, title, json_ld=site_json_ld(settings) if pager.number == 1 else ""),
                cards=tuple(map(self._cards.card, urls)),
                cases=tuple(map(self._cards.card, cases)),
                pager=pager,
            )
            yield PageRecipe(output_path(url), "home.html", view, self._sources((*urls, *cases)))

    def _list(  # noqa: PLR0913  # what tells one list from another
        self,
        base: str,
        heading: str,
        intro: str,
        entries: tuple[str, ...],
        kind: str,
        *,
        feed: bool = False,
        trail: tuple[tuple[str, str], ...] = (),
        more: Mapping[str, Any] = {},
    ) -> Iterator[PageRecipe]:
        feeds: tuple[FeedLink, ...] = (feed_link(heading, base),) if feed else ()
        whole = kind in {"people", "series"} or base == ALL
        size = max(len(entries), 1) if whole else self._site.settings.page_size
        for url, urls, pager in pages_of(entries, size, base):
            title = heading if pager.number == 1 else self._numbered(heading, pager.number)
            view = ListPage(
                head=head(self._site.settings, url, title, description=intro, feeds=feeds, trail=trail),
                heading=heading,
                intro=intro,
                cards=tuple(map(self._cards.card, urls)),
                pager=pager,
                feed=feeds[0].url if feeds else "",
                kind=kind,
                **more,
            )
            yield PageRecipe(output_path(url), "list.html", view, self._sources(urls))

    def _cases(self) -> Iterator[PageRecipe]:
        """All cases in pages, all at once, and those with each system, modality and level."""
        site, label = self._site, self._words["cases"]
        lists = chosen(site)
        by = facets(lists)
        trail = ((label, "/cases/"),)
        more = {"facets": by, "all_url": ALL}
        yield from self._list("/cases/", label, "", site.cases, "cases", feed=True, more=more)
        yield from self._list(ALL, self._words["all_cases"], "", site.cases, "cases", trail=trail, more=more)
        for one in lists:
            heading = word(self._words, one.facet, one.value)
            here = {**more, "facets": tuple(_with_current(facet, one.url) for facet in by)}
            yield from self._list(one.url, heading, "", one.entries, "cases", trail=trail, more=here)

    def _archive(self) -> Iterator[PageRecipe]:
        years = posts_by_year(self._site)
        label = self._words["archive"]
        view = ArchivePage(
            head(self._site.settings, "/archive/", label),
            tuple((year, f"/archive/{year}/", len(urls)) for year, urls in years.items()),
        )
        yield PageRecipe(output_path("/archive/"), "archive.html", view)
        for year, urls in years.items():
            yield from self._list(f"/archive/{year}/", year, "", urls, "year", trail=((label, "/archive/"),))

    def _hashtags(self) -> Iterator[PageRecipe]:
        site, label = self._site, self._words["hashtags"]
        by_group = {
            group: tuple(tag_view(tag) for tag in site.hashtags if tag.group == group) for group in GROUPS
        }
        groups = tuple(HashtagGroup(group, tags) for group, tags in by_group.items() if tags)
        activity = activities(site, self._words)
        view = HashtagsPage(head(site.settings, "/hashtags/", label), groups, activity)
        yield PageRecipe(output_path("/hashtags/"), "hashtags.html", view)
        for tag in site.hashtags:
            if tag.entries:
                yield from self._list(
                    f"/hashtags/{tag.tag}/", f"#{tag.label}", tag.meaning, tag.entries, "hashtag", feed=True,
                    trail=((label, "/hashtags/"),), more={"activity": activity.get(tag.tag)},
                )  # fmt: skip

    def _numbered(self, title: str, number: int) -> str:
        return f"{title} · {self._words['page']} {number}"

    def _sources(self, urls: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(self._site.entries[url].document.path for url in urls)


def _with_current(facet: FacetView, url: str) -> FacetView:
    return replace(facet, values=tuple(replace(value, current=value.url == url) for value in facet.values))


def posts_by_year(site: Site) -> dict[str, tuple[str, ...]]:
    """Site paths of listed posts by the year of their date in the site's zone, newest first."""
    zone = zone_or_utc(site.settings.timezone)
    years: dict[str, list[str]] = {}
    for url in site.posts:
        date = site.entries[url].date
        if date is not None:
            years.setdefault(f"{date.astimezone(zone).year:04d}", []).append(url)
    return {year: tuple(urls) for year, urls in years.items()}
