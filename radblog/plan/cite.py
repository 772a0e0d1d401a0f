"""How to cite a document of this site."""

from __future__ import annotations

from radblog.basics.urls import absolute
from radblog.plan.cards import title_of
from radblog.plan.views import PersonCard
from radblog.settings.site import SiteSettings
from radblog.sitemodel.site import Entry


def citation(entry: Entry, authors: tuple[PersonCard, ...], settings: SiteSettings) -> str:
    """One line in the manner of the AMA style, for a web page: authors, title, site, date, address."""
    meta = entry.document.meta
    names = ", ".join(author.name for author in authors)
    day = entry.date.strftime("%Y-%m-%d") if entry.date else ""
    where = f"https://doi.org/{meta.doi}" if meta.doi else absolute(settings.base_url, entry.url)
    parts = [names, title_of(entry), settings.title, f"Published {day}" if day else "", where]
    return ". ".join(part.rstrip(".") for part in parts if part)
