"""The page of a person: only what the person made public, and the newest of their works."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from radblog.documents.model import Affiliation, Person
from radblog.plan.cards import Cards
from radblog.plan.views import Head, LinkView, PersonPage
from radblog.sitemodel.collections import newest_first
from radblog.sitemodel.site import Entry, Site

SHOWN = 12  # of each kind; the others are on pages of their own


class Works(Struct, frozen=True):
    """The listed posts and cases of a person as site paths, newest first. `more_posts` and `more_cases` tell
    whether there are others.
    """

    posts: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    more_posts: bool = False
    more_cases: bool = False

    def all(self, site: Site) -> tuple[str, ...]:
        """Posts and cases together, newest first."""
        return newest_first(site.entries[url] for url in (*self.posts, *self.cases))

    @property
    def newest(self) -> Works:
        """Those that the person's own page shows."""
        posts, cases = self.posts[:SHOWN], self.cases[:SHOWN]
        return Works(posts, cases, len(posts) < len(self.posts), len(cases) < len(self.cases))


def works_of(site: Site) -> dict[str, Works]:
    """The works of each person who has some, by slug."""
    posts, cases = _by_author(site, site.posts), _by_author(site, site.cases)
    return {
        slug: Works(tuple(posts.get(slug, ())), tuple(cases.get(slug, ()))) for slug in {**posts, **cases}
    }


def _by_author(site: Site, urls: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for url in urls:
        for slug in site.entries[url].document.meta.authors:
            found.setdefault(slug, []).append(url)
    return found


def all_works(url: str, kind: str) -> str:
    """The site path of the list of all works of one kind, `posts` or `cases`, of the person at `url`."""
    return f"{url}{kind}/"


def person_page(entry: Entry, meta: Person, head: Head, cards: Cards, works: Works) -> PersonPage:
    """Everything the template of a person may see."""

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
        posts=tuple(map(cards.card, works.posts)),
        cases=tuple(map(cards.card, works.cases)),
        all_posts=all_works(entry.url, "posts") if works.more_posts else "",
        all_cases=all_works(entry.url, "cases") if works.more_cases else "",
        feed=f"{entry.url}feed.xml" if works.posts or works.cases else "",
    )


def _affiliation(affiliation: Affiliation) -> str:
    years = f"{affiliation.from_ or ''}\u2013{affiliation.to or ''}".strip("\u2013")
    kind = "" if affiliation.kind == "staff" else f" ({affiliation.kind})"
    return f"{affiliation.org}{kind}" + (f", {years}" if years else "")
