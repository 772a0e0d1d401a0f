"""The page of a person: only what the person made public."""

from __future__ import annotations

from collections.abc import Mapping

from radblog.documents.model import Affiliation, Person
from radblog.plan.cards import Cards
from radblog.plan.views import Card, Head, LinkView, PersonPage
from radblog.sitemodel.site import Entry


def person_page(
    entry: Entry, meta: Person, head: Head, cards: Cards, works: Mapping[str, tuple[Card, ...]]
) -> PersonPage:
    """Everything the template of a person may see. `works` holds their posts and cases by kind."""

    def shown(field: str) -> bool:
        return field in meta.public

    return PersonPage(
        head=head,
        name=meta.name,
        honorific=(meta.honorific or "") if shown("honorific") else "",
        credentials=meta.credentials if shown("credentials") else (),
        role=(meta.role or "") if shown("role") else "",
        specialties=meta.specialties if shown("specialties") else (),
        expertise=meta.expertise if shown("expertise") else (),
        orcid=(meta.orcid or "") if shown("orcid") else "",
        links=tuple(LinkView(name, url) for name, url in meta.links.items()) if shown("links") else (),
        societies=meta.societies if shown("societies") else (),
        affiliations=tuple(map(_affiliation, meta.affiliations)) if shown("affiliations") else (),
        education=meta.education if shown("education") else (),
        awards=meta.awards if shown("awards") else (),
        publications=tuple(LinkView(doi, f"https://doi.org/{doi}") for doi in meta.publications)
        if shown("publications")
        else (),
        languages=meta.languages if shown("languages") else (),
        photo=cards.photo(entry.url),
        email=(meta.email or "") if shown("email") and meta.email_display != "none" else "",
        posts=works.get("post", ()),
        cases=works.get("case", ()),
        feed=f"{entry.url}feed.xml" if works.get("post") or works.get("case") else "",
    )


def _affiliation(affiliation: Affiliation) -> str:
    years = f"{affiliation.from_ or ''}\u2013{affiliation.to or ''}".strip("\u2013")
    kind = "" if affiliation.kind == "staff" else f" ({affiliation.kind})"
    return f"{affiliation.org}{kind}" + (f", {years}" if years else "")
