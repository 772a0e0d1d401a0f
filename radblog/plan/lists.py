"""Pages that list documents: home, cases, people, series, archive, hashtags."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from radblog.plan.activity import activities
from radblog.plan.cards import tag_view
from radblog.plan.excerpt import Excerpt
from radblog.plan.facets import ALL, chosen, facets
from radblog.plan.heads import feed_link, head
from radblog.plan.interface_texts import label
from radblog.plan.pager import pages_of
from radblog.plan.people import all_works, works_of
from radblog.plan.recipes import PageRecipe
from radblog.plan.sheets import Sheet
from radblog.plan.structured import site_json_ld
from radblog.plan.views import (
    ActivityView,
    ArchivePage,
    FacetView,
    FeedLink,
    HashtagGroup,
    HashtagsPage,
    HomePage,
    ListPage,
    PagerView,
)
from radblog.sitemodel.permalinks import output_path
from radblog.sitemodel.site import Site

CASES_AT_HOME = 3
GROUPS = ("subspecialty", "method", "practice", "education", "general", "own")


class Listing(Struct, frozen=True):
    """One list of documents, over as many pages as it takes. `base` is the site path of the first,
    `trail` the (label, site path) above it. `facets` and `all_url` are for choosing among cases, `activity`
    is that of a hashtag, on its first page.
    """

    base: str
    heading: str
    kind: str
    intro: str = ""
    feed: bool = False
    trail: tuple[tuple[str, str], ...] = ()
    facets: tuple[FacetView, ...] = ()
    all_url: str = ""
    activity: ActivityView | None = None


def list_sheets(site: Site, words: Mapping[str, str]) -> Iterator[Sheet]:
    """All list pages, in the order of the menu of most sites. `words` are interface texts."""
    yield from _home(site)
    yield from _cases(site, words)
    if site.collections:
        urls = tuple(one.url for one in site.collections)
        yield from _pages(site, Listing("/collections/", words["collections"], "collections"), urls)
    yield from _pages(site, Listing("/people/", words["people"], "people"), site.people)
    yield from _works(site, words)
    for series in site.series:
        above = ((words["archive"], "/archive/"),)
        listing = Listing(f"/series/{series.slug}/", series.title, "series", feed=True, trail=above)
        yield from _pages(site, listing, series.entries)
    yield from _archive(site, words)
    yield from _hashtags(site, words)


def _home(site: Site) -> Iterator[Sheet]:
    for url, urls, pager in pages_of(site.posts, site.settings.page_size, "/"):
        cases = site.cases[:CASES_AT_HOME] if pager.number == 1 else ()
        yield Sheet((output_path(url),), home_page, (url, urls, cases, pager), (*urls, *cases), "")


def home_page(
    excerpt: Excerpt, url: str, urls: tuple[str, ...], cases: tuple[str, ...], pager: PagerView
) -> PageRecipe:
    """A page of the newest posts; the first shows a few cases as well."""
    settings, words = excerpt.settings, excerpt.words
    title = settings.title if pager.number == 1 else numbered(words["posts"], pager.number, words)
    view = HomePage(
        head=head(settings, url, title, json_ld=site_json_ld(settings) if pager.number == 1 else ""),
        cards=tuple(map(excerpt.cards.card, urls)),
        cases=tuple(map(excerpt.cards.card, cases)),
        pager=pager,
    )
    return PageRecipe(output_path(url), "home.html", view, excerpt.sources((*urls, *cases)))


def _pages(site: Site, listing: Listing, entries: tuple[str, ...]) -> Iterator[Sheet]:
    whole = listing.kind in {"people", "series"} or listing.base == ALL
    size = max(len(entries), 1) if whole else site.settings.page_size
    further = replace(listing, activity=None)  # or a single new entry would change every page of its hashtag
    for url, urls, pager in pages_of(entries, size, listing.base):
        here = listing if pager.number == 1 else further
        yield Sheet((output_path(url),), list_page, (here, url, urls, pager), urls, "")


def list_page(
    excerpt: Excerpt, listing: Listing, url: str, urls: tuple[str, ...], pager: PagerView
) -> PageRecipe:
    """One page of a list."""
    heading, words = listing.heading, excerpt.words
    feeds: tuple[FeedLink, ...] = (feed_link(heading, listing.base),) if listing.feed else ()
    title = heading if pager.number == 1 else numbered(heading, pager.number, words)
    view = ListPage(
        head=head(excerpt.settings, url, title, description=listing.intro, feeds=feeds, trail=listing.trail),
        heading=heading,
        intro=listing.intro,
        cards=tuple(map(excerpt.cards.card, urls)),
        pager=pager,
        feed=feeds[0].url if feeds else "",
        kind=listing.kind,
        facets=listing.facets,
        all_url=listing.all_url,
        activity=listing.activity,
    )
    return PageRecipe(output_path(url), "list.html", view, excerpt.sources(urls))


def _cases(site: Site, words: Mapping[str, str]) -> Iterator[Sheet]:
    """All cases in pages, all at once, and those with each system, modality and level."""
    lists = chosen(site)
    by = facets(lists)
    every = Listing("/cases/", words["cases"], "cases", feed=True, facets=by, all_url=ALL)
    yield from _pages(site, every, site.cases)
    below = replace(every, feed=False, trail=((words["cases"], "/cases/"),))
    yield from _pages(site, replace(below, base=ALL, heading=words["all_cases"]), site.cases)
    for one in lists:
        here = tuple(_with_current(facet, one.url) for facet in by)
        heading = label(words, one.facet, one.value)
        yield from _pages(site, replace(below, base=one.url, heading=heading, facets=here), one.entries)


def _with_current(facet: FacetView, url: str) -> FacetView:
    return replace(facet, values=tuple(replace(value, current=value.url == url) for value in facet.values))


def _works(site: Site, words: Mapping[str, str]) -> Iterator[Sheet]:
    """All posts and all cases of each person of whom the own page shows only the newest."""
    for slug, works in works_of(site).items():
        url = site.by_person.get(slug)
        if url is None:
            continue
        name, newest = site.entries[url].document.title, works.newest
        trail = ((words["people"], "/people/"), (name, url))
        for kind, urls, more in (
            ("cases", works.cases, newest.more_cases),
            ("posts", works.posts, newest.more_posts),
        ):
            if more:
                listing = Listing(all_works(url, kind), f"{words[kind]} \u00b7 {name}", "works", trail=trail)
                yield from _pages(site, listing, urls)


def _archive(site: Site, words: Mapping[str, str]) -> Iterator[Sheet]:
    years = posts_by_year(site)
    counted = tuple((year, f"/archive/{year}/", len(urls)) for year, urls in years.items())
    yield Sheet((output_path("/archive/"),), archive_page, (counted,), modified="")
    for year, urls in years.items():
        listing = Listing(f"/archive/{year}/", year, "year", trail=((words["archive"], "/archive/"),))
        yield from _pages(site, listing, urls)


def archive_page(excerpt: Excerpt, years: tuple[tuple[str, str, int], ...]) -> PageRecipe:
    """The years in which posts appeared, as (year, site path, number of posts)."""
    view = ArchivePage(head(excerpt.settings, "/archive/", excerpt.words["archive"]), years)
    return PageRecipe(output_path("/archive/"), "archive.html", view)


def _hashtags(site: Site, words: Mapping[str, str]) -> Iterator[Sheet]:
    counted = [(tag.group, replace(tag_view(tag), count=len(tag.entries))) for tag in site.hashtags]
    by_group = {name: tuple(view for group, view in counted if group == name) for name in GROUPS}
    groups = tuple(HashtagGroup(name, tags) for name, tags in by_group.items() if tags)
    activity = activities(site, words)
    yield Sheet((output_path("/hashtags/"),), hashtags_page, (groups, activity), modified="")
    above = ((words["hashtags"], "/hashtags/"),)
    for tag in site.hashtags:
        if tag.entries:
            listing = Listing(
                f"/hashtags/{tag.tag}/", f"#{tag.label}", "hashtag", tag.meaning, feed=True, trail=above,
                activity=activity.get(tag.tag),
            )  # fmt: skip
            yield from _pages(site, listing, tag.entries)


def hashtags_page(
    excerpt: Excerpt, groups: tuple[HashtagGroup, ...], activity: dict[str, ActivityView]
) -> PageRecipe:
    """All hashtags with what they mean, how often and when they were used."""
    view = HashtagsPage(head(excerpt.settings, "/hashtags/", excerpt.words["hashtags"]), groups, activity)
    return PageRecipe(output_path("/hashtags/"), "hashtags.html", view)


def numbered(title: str, number: int, words: Mapping[str, str]) -> str:
    """The title of a further page of a list."""
    return f"{title} · {words['page']} {number}"


def posts_by_year(site: Site) -> dict[str, tuple[str, ...]]:
    """Site paths of listed posts by the year of their date in the site's zone, newest first."""
    years: dict[str, list[str]] = {}
    for url in site.posts:
        date = site.entries[url].date
        if date is not None:
            years.setdefault(f"{date.year:04d}", []).append(url)
    return {year: tuple(urls) for year, urls in years.items()}
