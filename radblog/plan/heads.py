"""What stands in `<head>`: titles, canonical addresses, feeds, breadcrumbs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from radblog.basics.urls import absolute
from radblog.plan.cards import direction
from radblog.plan.views import FeedLink, Head, LinkView, PictureView
from radblog.settings.site import SiteSettings

RSS = "application/rss+xml"
ATOM = "application/atom+xml"
JSON = "application/feed+json"


def head(  # noqa: PLR0913  # each is one line of <head>
    settings: SiteSettings,
    url: str,
    title: str,
    *,
    description: str = "",
    lang: str = "",
    kind: str = "website",
    noindex: bool = False,
    feeds: Iterable[FeedLink] = (),
    published: str = "",
    modified: str = "",
    tags: tuple[str, ...] = (),
    image: PictureView | None = None,
    json_ld: str = "",
    trail: tuple[tuple[str, str], ...] = (),
    banner: Literal["", "draft", "future"] = "",
    citation: tuple[tuple[str, str], ...] = (),
) -> Head:
    """The head of the page at the site path `url`. `trail` are the (label, site path) above it."""
    language = lang or settings.lang
    return Head(
        title=title,
        description=description or settings.description,
        canonical=absolute(settings.base_url, url),
        lang=language,
        dir="rtl" if direction(language) == "rtl" else "ltr",
        kind=kind,
        noindex=noindex,
        feeds=tuple(feeds),
        published=published,
        modified=modified,
        tags=tags,
        image=image,
        json_ld=json_ld,
        breadcrumbs=tuple(LinkView(label, path) for label, path in trail),
        banner=banner,
        citation=citation,
    )


def feed_link(title: str, base: str) -> FeedLink:
    """The RSS feed below a list's site path."""
    return FeedLink(title, f"{base}feed.xml", RSS)


def site_feeds(settings: SiteSettings) -> tuple[FeedLink, ...]:
    """The three feeds of the whole site."""
    return (
        FeedLink(f"{settings.title} (RSS)", "/feed.xml", RSS),
        FeedLink(f"{settings.title} (Atom)", "/atom.xml", ATOM),
        FeedLink(f"{settings.title} (JSON Feed)", "/feed.json", JSON),
    )
