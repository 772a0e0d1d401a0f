"""Pages of which a site has one each, and those that stand where something was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from radblog.plan.excerpt import Excerpt
from radblog.plan.feeds import channels
from radblog.plan.heads import feed_link, head, site_feeds
from radblog.plan.recipes import PageRecipe
from radblog.plan.sheets import Sheet
from radblog.plan.views import FeedLink, NotFoundPage, RedirectPage, SubscribePage, TombstonePage
from radblog.sitemodel.permalinks import output_path
from radblog.sitemodel.site import Site, Tombstone

RECENT = 5
_GROUPS = ("cases", "collections", "hashtags", "series", "people")


def single_sheets(site: Site, words: Mapping[str, str]) -> Iterator[Sheet]:
    """Subscribe, 404, tombstones and the pages left at old addresses."""
    grouped: dict[str, list[FeedLink]] = {}
    for channel in channels(site, words):
        grouped.setdefault(channel.group, []).append(feed_link(channel.title, channel.home))
    groups = tuple((group, tuple(grouped[group])) for group in _GROUPS if group in grouped)
    yield Sheet((output_path("/subscribe/"),), subscribe_page, (groups,), modified="")
    recent = site.posts[:RECENT]
    yield Sheet(("404.html",), not_found_page, (recent,), recent)
    for grave in site.tombstones:
        yield Sheet((output_path(grave.url),), tombstone_page, (grave,))
    for alias, target in sorted(site.aliases.items()):
        yield Sheet((output_path(alias),), redirect_page, (alias, target), (target,))


def subscribe_page(excerpt: Excerpt, groups: tuple[tuple[str, tuple[FeedLink, ...]], ...]) -> PageRecipe:
    """All feeds, and the newsletter."""
    settings = excerpt.settings
    newsletter = settings.newsletter
    view = SubscribePage(
        head=head(settings, "/subscribe/", excerpt.words["subscribe"]),
        site=site_feeds(settings),
        groups=groups,
        opml="/feeds.opml",
        newsletter_action=newsletter.action if newsletter else "",
        newsletter_frequency=newsletter.frequency if newsletter else "",
    )
    return PageRecipe(output_path("/subscribe/"), "subscribe.html", view)


def not_found_page(excerpt: Excerpt, recent: tuple[str, ...]) -> PageRecipe:
    """What a host shows at an address where nothing is, with the newest posts."""
    missing = head(excerpt.settings, "/404.html", excerpt.words["not_found"], noindex=True)
    view = NotFoundPage(missing, tuple(map(excerpt.cards.card, recent)))
    return PageRecipe("404.html", "404.html", view, excerpt.sources(recent))


def tombstone_page(excerpt: Excerpt, grave: Tombstone) -> PageRecipe:
    """What stands where something was."""
    top = head(excerpt.settings, grave.url, excerpt.words["tombstone"], noindex=True)
    return PageRecipe(
        output_path(grave.url), "tombstone.html", TombstonePage(top, grave.reason), (grave.source,)
    )


def redirect_page(excerpt: Excerpt, alias: str, target: str) -> PageRecipe:
    """A page at an old address that leads to the new one."""
    document = excerpt.entry(target).document
    top = head(excerpt.settings, target, document.title, noindex=True)
    return PageRecipe(output_path(alias), "redirect.html", RedirectPage(top, target), (document.path,))
