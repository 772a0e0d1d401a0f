"""What stands on every page: logo, menu, footer, stylesheets."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from radblog.basics.digests import digest, in_letters
from radblog.basics.urls import base_path
from radblog.documents.model import Page
from radblog.plan.cards import direction
from radblog.plan.heads import site_feeds
from radblog.plan.interface_texts import interface_texts
from radblog.plan.recipes import AssetFile, TextRecipe
from radblog.plan.search import URL
from radblog.plan.shelf import Shelf
from radblog.plan.views import Chrome, LinkView, PictureView
from radblog.settings.theme import Theme
from radblog.sitemodel.resolve import REQUIRED_KINDS
from radblog.sitemodel.site import Site

ASSETS = "assets/"
_SHOWN_KINDS = (*REQUIRED_KINDS, "accessibility")


def chrome(  # noqa: PLR0913  # all that stands on every page
    site: Site, theme: Theme, shelf: Shelf, footer: str, accent: TextRecipe | None, card: PictureView
) -> Chrome:
    """The part of all pages that is the same on each. `footer` is ready HTML."""
    settings = site.settings
    addresses = asset_addresses(theme)
    styles = [url for name, url in addresses.items() if name.endswith(".css") and not name.startswith("feed")]
    return Chrome(
        title=settings.title,
        description=settings.description,
        lang=settings.lang,
        base_url=settings.base_url.rstrip("/"),
        prefix=base_path(settings.base_url),
        menu=_menu(site),
        footer=footer,
        logo=_logo(site, shelf),
        stylesheets=(*styles, *((f"/{accent.path}",) if accent else ())),
        scripts=tuple(url for name, url in addresses.items() if name.endswith(".js")),
        assets=dict(addresses),
        feeds=site_feeds(settings),
        required=_required(site),
        texts=interface_texts({settings.lang, *(entry.lang for entry in site.entries.values())}),
        dir="rtl" if direction(settings.lang) == "rtl" else "ltr",
        search=URL if settings.search else "",
        card=card,
    )


def asset_addresses(theme: Theme) -> Mapping[str, str]:
    """Where each asset of the theme is published. The name carries a digest, so caches may keep it."""
    named: dict[str, str] = {}
    for name, file in sorted(theme.assets.items()):
        stem, dot, suffix = name.rpartition(".")
        named[name] = f"/{ASSETS}{stem}.{in_letters(digest(file.data), 8)}{dot}{suffix}"
    return named


def asset_files(theme: Theme) -> tuple[AssetFile, ...]:
    """A recipe for each asset of the theme."""
    return tuple(AssetFile(url.lstrip("/"), name) for name, url in asset_addresses(theme).items())


def accent_file(css: str) -> TextRecipe | None:
    """The stylesheet of the site's own accent colour, if it has one."""
    return TextRecipe(f"{ASSETS}accent.{in_letters(digest(css.encode()), 8)}.css", css) if css else None


def _menu(site: Site) -> tuple[LinkView, ...]:
    """The menu of site.yaml; without one the cases, people, hashtags and the pages with a place in it."""
    if site.settings.menu:
        return tuple(
            LinkView(item.label, site.links[item.url].url)
            for item in site.settings.menu
            if item.url in site.links
        )
    return tuple(
        LinkView(meta.nav.label or meta.title, url)
        for url in site.pages
        if isinstance(meta := site.entries[url].document.meta, Page) and meta.nav is not None
    )


def _logo(site: Site, shelf: Shelf) -> PictureView | None:
    """The logo. A wide one holds the site's name; beside another the name stands, and is not said twice."""
    source = logo_source(site)
    view = shelf.view(source, "card", site.settings.title) if source else None
    return replace(view, alt="") if view is not None and view.width < 2 * view.height else view


def _required(site: Site) -> tuple[LinkView, ...]:
    found = {
        meta.kind: LinkView(meta.title, url)
        for url, entry in site.entries.items()
        if isinstance(meta := entry.document.meta, Page) and meta.kind in _SHOWN_KINDS and entry.listed
    }
    return tuple(found[kind] for kind in _SHOWN_KINDS if kind in found)


def logo_source(site: Site) -> str:
    """The source path of the logo, or "" without one."""
    target = site.links.get(site.settings.logo or "")
    return target.file if target else ""
