"""The addresses and the footer of site.yaml, which are prose outside of any document."""

from __future__ import annotations

from msgspec import Struct

from radblog.basics.places import Place
from radblog.basics.urls import base_path
from radblog.documents.body import Link, Part
from radblog.documents.markdown import MarkdownOptions, parse_field
from radblog.plan.recipes import Fill, ResolvedLink
from radblog.problems import Problem
from radblog.render.fill import fill
from radblog.settings.read import ReadSite
from radblog.sitemodel.links import Wanted
from radblog.sitemodel.site import Site


class SettingsProse(Struct, frozen=True):
    """The parsed footer, and every address that site.yaml names."""

    footer: tuple[Part, ...]
    wanted: tuple[Wanted, ...]
    problems: tuple[Problem, ...]


def settings_prose(read: ReadSite, path: str) -> SettingsProse:
    """Parse the footer and collect the addresses of menu, logo and footer."""
    settings, places = read.settings, read.places
    place = places.get("footer", Place(path))
    outcome = parse_field(settings.footer, place=place, options=MarkdownOptions())
    footer = outcome.value or ()
    wanted = [
        Wanted(item.url, places.get(f"menu[{n}].url", Place(path))) for n, item in enumerate(settings.menu)
    ]
    wanted += [Wanted(part.href, part.place) for part in footer if isinstance(part, Link)]
    if settings.logo:
        wanted.append(Wanted(settings.logo, places.get("logo", Place(path)), "picture"))
    return SettingsProse(footer, tuple(wanted), outcome.problems)


def footer_html(footer: tuple[Part, ...], site: Site) -> str:
    """The footer with its links resolved."""
    links = {href: ResolvedLink(target.url, target.external) for href, target in site.links.items()}
    filled = Fill(page="/", links=links, pictures={}, hashtags={}, cards={}, files={})
    return fill(footer, filled, prefix=base_path(site.settings.base_url), style="page")
