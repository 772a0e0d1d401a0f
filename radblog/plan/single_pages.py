"""Pages of which a site has one each, and those that stand where something was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from radblog.plan.cards import Cards
from radblog.plan.feeds import channels
from radblog.plan.heads import feed_link, head, site_feeds
from radblog.plan.recipes import PageRecipe
from radblog.plan.views import FeedLink, NotFoundPage, RedirectPage, SubscribePage, TombstonePage
from radblog.sitemodel.permalinks import output_path
from radblog.sitemodel.site import Site

RECENT = 5
_GROUPS = ("cases", "collections", "hashtags", "series", "people")


def single_pages(site: Site, cards: Cards, words: Mapping[str, str]) -> Iterator[PageRecipe]:
    """Subscribe, 404, tombstones and the pages left at old addresses."""
    yield _subscribe(site, words)
    recent = site.posts[:RECENT]
    missing = head(site.settings, "/404.html", words["not_found"], noindex=True)
    yield PageRecipe(
        "404.html",
        "404.html",
        NotFoundPage(missing, tuple(map(cards.card, recent))),
        tuple(site.entries[url].document.path for url in recent),
    )
    for grave in site.tombstones:
        top = head(site.settings, grave.url, words["tombstone"], noindex=True)
        view = TombstonePage(top, grave.reason)
        yield PageRecipe(output_path(grave.url), "tombstone.html", view, (grave.source,))
    for alias, target in sorted(site.aliases.items()):
        top = head(site.settings, target, site.entries[target].document.title, noindex=True)
        source = site.entries[target].document.path
        yield PageRecipe(output_path(alias), "redirect.html", RedirectPage(top, target), (source,))


def _subscribe(site: Site, words: Mapping[str, str]) -> PageRecipe:
    grouped: dict[str, list[FeedLink]] = {}
    for channel in channels(site, words):
        grouped.setdefault(channel.group, []).append(feed_link(channel.title, channel.home))
    newsletter = site.settings.newsletter
    view = SubscribePage(
        head=head(site.settings, "/subscribe/", words["subscribe"]),
        site=site_feeds(site.settings),
        groups=tuple((group, tuple(grouped[group])) for group in _GROUPS if group in grouped),
        opml="/feeds.opml",
        newsletter_action=newsletter.action if newsletter else "",
        newsletter_frequency=newsletter.frequency if newsletter else "",
    )
    return PageRecipe(output_path("/subscribe/"), "subscribe.html", view)
