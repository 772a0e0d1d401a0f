"""JSON-LD for search engines, from https://schema.org; nothing in it that the page does not show."""

from __future__ import annotations

import json
from typing import Any

from radblog.basics.urls import absolute
from radblog.documents.model import Case, Person, Post
from radblog.plan.cards import summary_of, title_of
from radblog.plan.views import PersonCard, PictureView
from radblog.settings.site import SiteSettings
from radblog.sitemodel.site import Entry

_AUDIENCE = {
    "professional": "Clinician",
    "trainee": "Clinician",
    "student": "Clinician",
    "patient": "Patient",
}


def json_ld(
    entry: Entry, authors: tuple[PersonCard, ...], picture: PictureView | None, settings: SiteSettings
) -> str:
    """The description of a document, ready to stand in a script element."""
    meta = entry.document.meta
    data: dict[str, Any] = {"@context": "https://schema.org", "@type": _type(entry)}
    if isinstance(meta, Person):
        data |= {"name": meta.name, "url": absolute(settings.base_url, entry.url)}
        if meta.orcid and "orcid" in meta.public:
            data["sameAs"] = [f"https://orcid.org/{meta.orcid}"]
        return _escaped(data)
    data |= {
        "headline": title_of(entry),
        "description": summary_of(entry),
        "url": absolute(settings.base_url, entry.url),
        "inLanguage": entry.lang,
        "author": [_person(author, settings) for author in authors],
        "publisher": {"@type": "Organization", "name": settings.title},
    }
    if entry.date:
        data["datePublished"] = entry.date.isoformat()
    if entry.updated and entry.updated != entry.date:
        data["dateModified"] = entry.updated.isoformat()
    if meta.audience in _AUDIENCE and isinstance(meta, Case):
        data["audience"] = {"@type": "MedicalAudience", "audienceType": _AUDIENCE[meta.audience]}
    if picture:
        data["image"] = absolute(settings.base_url, picture.full or picture.src)
    return _escaped(data)


def _type(entry: Entry) -> str:
    meta = entry.document.meta
    if isinstance(meta, Person):
        return "Person"
    if isinstance(meta, Case):
        return "MedicalWebPage"
    return "BlogPosting" if isinstance(meta, Post) else "WebPage"


def _person(author: PersonCard, settings: SiteSettings) -> dict[str, str]:
    data = {"@type": "Person", "name": author.name}
    if author.url:
        data["url"] = absolute(settings.base_url, author.url)
    if author.orcid:
        data["sameAs"] = f"https://orcid.org/{author.orcid}"
    return data


def _escaped(data: dict[str, Any]) -> str:
    """JSON without any sign that could end a script element or start markup."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=False)
    for sign, escape in (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026")):
        text = text.replace(sign, escape)
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
