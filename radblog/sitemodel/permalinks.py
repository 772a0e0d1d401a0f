"""The site path of every document, decided in one place."""

from __future__ import annotations

import datetime as dt

from radblog.documents.document import Document
from radblog.documents.model import Case, Page, Person
from radblog.settings.site import SiteSettings


def permalink(document: Document, settings: SiteSettings, zone: dt.tzinfo) -> str:
    """The site path of a document, such as `/posts/gout/`: its own `permalink`, or the site's pattern."""
    meta = document.meta
    if meta.permalink is not None:
        return as_site_path(meta.permalink)
    patterns = settings.permalinks
    pattern = patterns.post
    if isinstance(meta, Case):
        pattern = patterns.case
    elif isinstance(meta, Page):
        pattern = patterns.page
    elif isinstance(meta, Person):
        pattern = patterns.person
    day = meta.date.astimezone(zone) if meta.date else None
    return pattern.format(
        slug=document.slug,
        year=f"{day.year:04d}" if day else "",
        month=f"{day.month:02d}" if day else "",
        day=f"{day.day:02d}" if day else "",
    )


def as_site_path(address: str) -> str:
    """An address an author wrote, with its leading slash; `/a/b` without suffix gets a closing one."""
    path = "/" + address.strip().lstrip("/")
    last = path.rsplit("/", 1)[-1]
    return path if not last or "." in last else path + "/"


def output_path(site_path: str) -> str:
    """The output file of a site path: `/posts/a/` is `posts/a/index.html`, `/feed.xml` is `feed.xml`."""
    path = site_path.split("#", 1)[0].lstrip("/")
    return path + "index.html" if not path or path.endswith("/") else path
