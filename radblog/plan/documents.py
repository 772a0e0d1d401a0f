"""One recipe for the page of each document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from radblog.basics.urls import absolute
from radblog.basics.zones import zone_or_utc
from radblog.documents.model import Case, Page, Person, Post
from radblog.plan.bodies import carded, fill_of
from radblog.plan.cards import direction, minutes_of, summary_of, title_of
from radblog.plan.cases import case_page
from radblog.plan.cite import citation, citation_tags, cite_file, cite_links
from radblog.plan.collections import parts_of, with_cases
from radblog.plan.dates import date_view
from radblog.plan.excerpt import Excerpt
from radblog.plan.heads import feed_link, head
from radblog.plan.licences import licence_url
from radblog.plan.people import Works, person_page, works_of
from radblog.plan.recipes import PageRecipe, TextRecipe
from radblog.plan.share import share_links
from radblog.plan.sheets import Sheet
from radblog.plan.social import Social
from radblog.plan.structured import json_ld
from radblog.plan.views import (
    CollectionPart,
    DocumentMeta,
    FeedLink,
    Head,
    LinkView,
    PageView,
    PersonCard,
    PictureView,
    PostPage,
    ShareLink,
    StandingPage,
)
from radblog.sitemodel.permalinks import output_path
from radblog.sitemodel.site import CaseCollection, Entry, Series, Site

Template = Literal["post.html", "case.html", "page.html", "person.html"]
_TRAILS = {"post": ("Posts", "/"), "case": ("Cases", "/cases/"), "person": ("People", "/people/")}


class Near(Struct, frozen=True):
    """Other documents that stand with one, as site paths: the next newer and older in its list, all parts of
    its series, those like it, the cards in its prose, and the newest works of a person. Of a
    case, its part in each collection; of the page of a collection, that.
    """

    newer: str = ""
    older: str = ""
    series: Series | None = None
    related: tuple[str, ...] = ()
    carded: tuple[str, ...] = ()
    works: Works = Works()
    parts: tuple[CollectionPart, ...] = ()
    collection: CaseCollection | None = None

    @property
    def urls(self) -> tuple[str, ...]:
        """All of them."""
        parts = self.series.entries if self.series else ()
        ends = (url for url in (self.newer, self.older) if url)
        cases = self.collection.cases if self.collection else ()
        return (*ends, *parts, *self.related, *self.carded, *self.works.posts, *self.works.cases, *cases)


def document_sheets(site: Site) -> Iterator[Sheet]:
    """A sheet for every document, in the order of their site paths."""
    ends, works, parts = _ends(site), works_of(site), parts_of(site)
    series = {url: one for one in site.series for url in one.entries}
    collections = {one.url: one for one in site.collections}
    for url in sorted(site.entries):
        entry = site.entries[url]
        newer, older = ends.get(url, ("", ""))
        beside = Near(
            newer=newer,
            older=older,
            series=series.get(url),
            related=site.related.get(url, ()),
            carded=tuple(other for other in carded(entry) if other in site.entries),
            works=works.get(entry.document.slug, Works()).newest
            if isinstance(entry.document.meta, Person)
            else Works(),
            parts=parts.get(url, ()),
            collection=collections.get(url),
        )
        yield Sheet(
            (output_path(url),),
            document_page,
            (url, beside),
            tuple(dict.fromkeys((url, *beside.urls))),
            None if _is_hidden(entry) else entry.updated.date().isoformat() if entry.updated else "",
        )


def document_page(excerpt: Excerpt, url: str, near: Near) -> PageRecipe:
    """The page of the document at the site path `url`."""
    return _DocumentPage(excerpt, near).recipe(excerpt.entry(url))


def citation_sheets(site: Site) -> Iterator[Sheet]:
    """The citations to download, of every document that has them."""
    for url in sorted(site.entries):
        for link in cite_links(site.entries[url]):
            yield Sheet((link.url.lstrip("/"),), citation_file, (url, link.label), (url,))


def citation_file(excerpt: Excerpt, url: str, form: str) -> TextRecipe:
    """How to cite the document at the site path `url`, in one of the formats of reference managers."""
    entry = excerpt.entry(url)
    authors = tuple(excerpt.cards.person(slug, entry.document.meta) for slug in entry.document.meta.authors)
    return cite_file(entry, authors, excerpt.settings, form)


def _is_hidden(entry: Entry) -> bool:
    """Whether search engines are asked to pass a page over."""
    return entry.preview or not entry.listed


class _DocumentPage:
    """Plans the page of one document."""

    def __init__(self, excerpt: Excerpt, near: Near) -> None:
        self._settings, self._targets = excerpt.settings, excerpt.targets
        self._cards, self._shelf = excerpt.cards, excerpt.shelf
        self._zone = zone_or_utc(excerpt.settings.timezone)
        self._near = near
        self._social = Social(excerpt.settings, excerpt.shelf)

    def recipe(self, entry: Entry) -> PageRecipe:
        template, view = self._view(entry)
        return PageRecipe(
            path=output_path(entry.url),
            template=template,
            view=view,
            sources=(entry.document.path,),
            content=entry.document.content,
            fill=fill_of(entry, self._shelf, self._cards),
        )

    def _view(self, entry: Entry) -> tuple[Template, PageView]:
        meta = entry.document.meta
        if isinstance(meta, Person):
            return "person.html", person_page(entry, meta, self._head(entry), self._cards, self._near.works)
        document = self._document(entry)
        top = self._head(entry)
        if isinstance(meta, Case):
            case = case_page(entry, meta, top, document, self._shelf, self._zone)
            return "case.html", replace(case, collections=self._near.parts)
        if isinstance(meta, Page):
            page = StandingPage(top, document, meta.kind or "")
            return "page.html", with_cases(page, self._near.collection, self._cards)
        return "post.html", self._post(entry, meta, top, document)

    def _post(self, entry: Entry, meta: Post, top: Head, document: DocumentMeta) -> PostPage:
        return PostPage(
            head=top,
            document=document,
            cover=self._cover(entry),
            kind=meta.kind,
            about_doi=meta.about_doi or "",
            closed=entry.closed,
        )

    def _cover(self, entry: Entry) -> PictureView | None:
        cover = entry.document.meta.cover
        target = entry.links.get(cover.src) if cover else None
        if cover is None or target is None or not target.file:
            return None
        return self._shelf.view(target.file, "text", cover.alt, cover.credit)

    def _head(self, entry: Entry) -> Head:
        meta = entry.document.meta
        trail = _TRAILS.get(meta.type)
        picture = self._cards.picture(entry)
        authors = self._authors(entry)
        return head(
            self._settings,
            entry.url,
            title_of(entry),
            description=summary_of(entry),
            lang=entry.lang,
            kind="profile"
            if isinstance(meta, Person)
            else "website"
            if isinstance(meta, Page)
            else "article",
            noindex=_is_hidden(entry),
            feeds=self._own_feeds(entry),
            published=entry.date.isoformat() if entry.date else "",
            modified=entry.updated.isoformat() if entry.updated else "",
            tags=tuple(tag.label for tag in self._cards.tags(entry)),
            image=self._social.of_entry(entry),
            json_ld=json_ld(
                entry,
                authors,
                picture,
                self._settings,
                tuple(self._cards.person(one.person) for one in meta.reviewers),
            ),
            citation=citation_tags(entry, authors, self._settings),
            trail=(trail,) if trail else (),
            banner="" if not entry.preview else "future" if entry.state == "future" else "draft",
        )

    def _own_feeds(self, entry: Entry) -> tuple[FeedLink, ...]:
        if self._near.works != Works():
            return (feed_link(entry.document.title, entry.url),)
        return ()

    def _authors(self, entry: Entry) -> tuple[PersonCard, ...]:
        return tuple(self._cards.person(slug, entry.document.meta) for slug in entry.document.meta.authors)

    def _document(self, entry: Entry) -> DocumentMeta:
        meta, near = entry.document.meta, self._near
        tags = self._cards.tags(entry)
        authors = self._authors(entry)
        show_updated = meta.updated is not None and entry.updated != entry.date
        return DocumentMeta(
            title=title_of(entry),
            url=entry.url,
            lang=entry.lang,
            dir=direction(entry.lang),
            summary=summary_of(entry),
            date=date_view(entry.date, self._zone, entry.lang) if entry.date else None,
            updated=date_view(entry.updated, self._zone, entry.lang)
            if show_updated and entry.updated
            else None,
            authors=authors,
            reviewers=tuple(
                (self._cards.person(r.person), r.kind, date_view(r.date, self._zone, entry.lang))
                for r in meta.reviewers
            ),
            hashtags=tags,
            keywords=meta.keywords,
            minutes=minutes_of(entry),
            audience=meta.audience or "",
            disclosure=meta.disclosure or "",
            license=meta.license or "",
            license_url=licence_url(meta.license or ""),
            doi=meta.doi or "",
            discuss=meta.discuss or "",
            corrections=tuple((date_view(c.date, self._zone, entry.lang), c.text) for c in meta.corrections),
            review_overdue=entry.review_overdue,
            translations=tuple(
                (language, target.url)
                for language, path in meta.translations.items()
                if (target := entry.links.get(path)) and target.url
            ),
            share=self._share(entry, tuple(tag.label for tag in tags)),
            toc=tuple((h.level, h.id, h.text) for h in entry.document.facts.headings if h.level in {2, 3}),
            series=LinkView(near.series.title, f"/series/{near.series.slug}/") if near.series else None,
            series_parts=tuple(self._link(url, current=url == entry.url) for url in near.series.entries)
            if near.series
            else (),
            newer=self._link(near.newer) if near.newer else None,
            older=self._link(near.older) if near.older else None,
            related=tuple(self._cards.card(url) for url in near.related),
            cite=citation(entry, authors, self._settings) if entry.date else "",
            cite_files=cite_links(entry),
        )

    def _link(self, url: str, *, current: bool = False) -> LinkView:
        return LinkView(title_of(self._cards.entry(url)), url, current)

    def _share(self, entry: Entry, tags: tuple[str, ...]) -> tuple[ShareLink, ...]:
        if isinstance(entry.document.meta, Page) or entry.preview:
            return ()
        return share_links(
            self._targets,
            self._settings.share,
            title=title_of(entry),
            url=absolute(self._settings.base_url, entry.url),
            hashtags=tags,
            lang=entry.lang,
        )


def _ends(site: Site) -> dict[str, tuple[str, str]]:
    """The next newer and the next older document in the list of each, or ""."""
    return {
        url: (newer, older)
        for urls in (site.posts, site.cases)
        for newer, url, older in zip(("", *urls), urls, (*urls[1:], ""), strict=False)
    }
