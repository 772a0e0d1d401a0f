"""JSON-LD for search engines, from https://schema.org; nothing in it that the page does not show."""

from __future__ import annotations

import json
from typing import Any, TypeAlias

from radblog.basics.urls import absolute
from radblog.documents.model import Affiliation, Case, Page, Person, Post
from radblog.plan.cards import summary_of, title_of
from radblog.plan.views import PersonCard, PictureView
from radblog.settings.site import SiteSettings
from radblog.sitemodel.site import Entry

Thing: TypeAlias = dict[str, Any]

_AUDIENCE = {
    "professional": "Clinician",
    "trainee": "Clinician",
    "student": "Clinician",
    "patient": "Patient",
}


def json_ld(
    entry: Entry,
    authors: tuple[PersonCard, ...],
    picture: PictureView | None,
    settings: SiteSettings,
    reviewers: tuple[PersonCard, ...] = (),
) -> str:
    """The description of a document, ready to stand in a script element."""
    meta = entry.document.meta
    data: Thing = {"@context": "https://schema.org", "@type": _type(entry)}
    if isinstance(meta, Person):
        return escaped(data | _profile(meta, entry.url, picture, settings))
    address = absolute(settings.base_url, entry.url)
    data |= {
        "@id": address,
        "headline": title_of(entry),
        "name": title_of(entry),
        "description": summary_of(entry),
        "url": address,
        "inLanguage": entry.lang,
        "author": [_person(author, settings) for author in authors],
        "publisher": _publisher(settings),
        "isPartOf": {"@type": "WebSite", "name": settings.title, "url": absolute(settings.base_url, "/")},
        "keywords": list(entry.hashtags),
        "license": meta.license,
    }
    if entry.date:
        data["datePublished"] = entry.date.isoformat()
    if entry.updated and entry.updated != entry.date:
        data["dateModified"] = entry.updated.isoformat()
    if picture:
        data["image"] = _image(picture, settings, meta.license)
    if not isinstance(meta, Page) and meta.references:
        data["citation"] = [f"https://doi.org/{one.doi}" for one in meta.references if one.doi]
    if isinstance(meta, Case):
        data |= _case(entry, meta)
    if isinstance(meta, Case | Page) and meta.reviewers:
        data["reviewedBy"] = [_person(one, settings) for one in reviewers]
        data["lastReviewed"] = max(one.date for one in meta.reviewers).isoformat()
    return escaped({key: value for key, value in data.items() if value not in (None, [], "")})


def site_json_ld(settings: SiteSettings) -> str:
    """The description of the site, for its home page."""
    address = absolute(settings.base_url, "/")
    data: Thing = {
        "@context": "https://schema.org",
        "@type": ["WebSite", "Blog"],
        "@id": address,
        "name": settings.title,
        "url": address,
        "inLanguage": settings.lang,
        "publisher": _publisher(settings),
    }
    if settings.description:
        data["description"] = settings.description
    return escaped(data)


def escaped(data: Thing) -> str:
    """JSON without any sign that could end a script element or start markup."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=False)
    for sign, escape in (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026")):
        text = text.replace(sign, escape)
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _type(entry: Entry) -> str | list[str]:
    meta = entry.document.meta
    if isinstance(meta, Person):
        return "Person"
    if isinstance(meta, Case):
        return ["MedicalWebPage", "LearningResource"]
    return "BlogPosting" if isinstance(meta, Post) else "WebPage"


def _case(entry: Entry, case: Case) -> Thing:
    """What makes a page a teaching case; its diagnosis only once that may be seen."""
    data: Thing = {
        "learningResourceType": "Case study",
        "educationalLevel": case.level,
        "isAccessibleForFree": True,
    }
    if case.audience in _AUDIENCE:
        data["audience"] = {"@type": "MedicalAudience", "audienceType": _AUDIENCE[case.audience]}
    if entry.revealed and case.diagnosis:
        data["about"] = {"@type": "MedicalCondition", "name": case.diagnosis}
    return data


def _image(picture: PictureView, settings: SiteSettings, licence: str | None) -> Thing:
    image: Thing = {
        "@type": "ImageObject",
        "contentUrl": absolute(settings.base_url, picture.full or picture.src),
        "caption": picture.alt,
    }
    if licence:
        image["license"] = licence
    if picture.credit:
        image["creditText"] = picture.credit
    return image


def _publisher(settings: SiteSettings) -> Thing:
    return {
        "@type": "Organization",
        "name": settings.title,
        "url": absolute(settings.base_url, "/"),
    }


def _person(author: PersonCard, settings: SiteSettings) -> Thing:
    data: Thing = {"@type": "Person", "name": author.name}
    if author.url:
        data["url"] = absolute(settings.base_url, author.url)
    if author.orcid:
        data["sameAs"] = f"https://orcid.org/{author.orcid}"
    return data


def _profile(person: Person, url: str, picture: PictureView | None, settings: SiteSettings) -> Thing:
    """A person, as far as they made themselves public."""

    def shown(field: str) -> bool:
        return field in person.public

    data: Thing = {"name": person.name, "url": absolute(settings.base_url, url)}
    if person.role and shown("role"):
        data["jobTitle"] = person.role.replace("-", " ")
    if person.credentials and shown("credentials"):
        data["honorificSuffix"] = ", ".join(person.credentials)
    if person.expertise and shown("expertise"):
        data["knowsAbout"] = list(person.expertise)
    if person.affiliations and shown("affiliations"):
        data["affiliation"] = [_organization(one) for one in person.affiliations if one.to is None]
    if person.societies and shown("societies"):
        data["memberOf"] = [{"@type": "Organization", "name": name} for name in person.societies]
    if picture:
        data["image"] = absolute(settings.base_url, picture.full or picture.src)
    same = [f"https://orcid.org/{person.orcid}"] if person.orcid and shown("orcid") else []
    if shown("links"):
        same += [link for link in person.links.values() if link.startswith("https://")]
    return data | ({"sameAs": same} if same else {})


def _organization(affiliation: Affiliation) -> Thing:
    return {"@type": "Organization", "name": affiliation.org}
