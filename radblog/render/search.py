"""Recipes -> what the search knows of each page: its words, and by what it can be chosen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape

from msgspec import Struct

from radblog.basics.urls import site_url
from radblog.documents.body import Part
from radblog.documents.document import Content
from radblog.plan.interface_texts import label, words_for
from radblog.plan.recipes import Fill, PageRecipe
from radblog.plan.views import CasePage, Chrome, DocumentMeta, PersonPage, PictureView, PostPage, StandingPage
from radblog.render.fill import fill

_TAG = re.compile(r"<[^>]*>")
_SILENT = re.compile(r"<(svg|math|script|style|pre)\b.*?</\1>", re.DOTALL)


class SearchRecord(Struct, frozen=True):
    """One page. `url` has the base path before it. `meta` is for showing a result, `filters` for choosing."""

    url: str
    content: str
    lang: str
    meta: dict[str, str]
    filters: dict[str, tuple[str, ...]]


def is_searched(recipe: PageRecipe) -> bool:
    """Whether a page is one to be found: a public document that is in lists and wants to be."""
    view = recipe.view
    if not isinstance(view, PostPage | CasePage | StandingPage | PersonPage):
        return False
    return not view.head.noindex and not view.head.banner


def search_record(recipe: PageRecipe, content: Content | None, chrome: Chrome) -> SearchRecord | None:
    """What the search knows of the page that `recipe` makes, or None where it is not to be found.

    It is all in the recipe already. So before the reveal of a quiz there is nothing of the answer to know.
    """
    view = recipe.view
    if not isinstance(view, PostPage | CasePage | StandingPage | PersonPage) or not is_searched(recipe):
        return None
    words = words_for(chrome.texts, chrome.lang)
    own = _of_person(view) if isinstance(view, PersonPage) else _of_document(view)
    prose = _prose(content, recipe.fill) if content is not None and recipe.fill is not None else ()
    picture = _picture(view)
    meta = {
        "title": view.head.title,
        "summary": view.head.description,
        "kind": _kind(view, words),
        "date": view.document.date.text if not isinstance(view, PersonPage) and view.document.date else "",
        "image": site_url(chrome.prefix, _smallest(picture)) if picture else "",
    }
    return SearchRecord(
        url=site_url(chrome.prefix, "/" + recipe.path.removesuffix("index.html")),
        content=" ".join(_ended(text) for text in (view.head.title, *own, *prose) if text.strip()),
        lang=view.head.lang,
        meta={key: value for key, value in meta.items() if value},
        filters={key: values for key, values in _filters(view, words).items() if values},
    )


def _ended(text: str) -> str:
    """`text` in one line and with a stop, so that an excerpt never runs on into what stood elsewhere."""
    line = " ".join(text.split())
    return line if line.endswith((".", "!", "?", ":", ";", "…")) else f"{line}."


def _picture(view: PostPage | CasePage | StandingPage | PersonPage) -> PictureView | None:
    """What shows a result: the cover, a face, or a case's first picture."""
    if isinstance(view, CasePage):
        return next((series.picture for study in view.studies for series in study.series), None)
    if isinstance(view, PersonPage):
        return view.photo
    return view.cover if isinstance(view, PostPage) else None


def _smallest(picture: PictureView) -> str:
    variants = [variant for source in picture.sources for variant in source.variants]
    return min(variants, key=lambda one: one[1])[0] if variants else picture.src


def _kind(view: PostPage | CasePage | StandingPage | PersonPage, words: Mapping[str, str]) -> str:
    kinds = {"post": "post", "case": "case", "page": "page", "person": "people"}
    return words[kinds[view.__struct_config__.tag]]  # type: ignore[index]  # each view has a tag


def _filters(
    view: PostPage | CasePage | StandingPage | PersonPage, words: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    """The same words that readers see elsewhere, as values to choose."""
    chosen: dict[str, tuple[str, ...]] = {"kind": (_kind(view, words),)}
    if not isinstance(view, PersonPage):
        chosen["hashtag"] = tuple(f"#{tag.label}" for tag in view.document.hashtags)
    if isinstance(view, CasePage):
        chosen["modality"] = tuple(label(words, "modality", code) for code in view.modalities)
        chosen["system"] = tuple(label(words, "system", code) for code in view.systems)
        chosen["level"] = (label(words, "level", view.level),) if view.level else ()
    return {name: tuple(dict.fromkeys(values)) for name, values in chosen.items()}


def _of_person(view: PersonPage) -> Iterator[str]:
    yield from (view.name, *view.expertise, *view.affiliations, *view.societies)


def _of_document(view: PostPage | CasePage | StandingPage) -> Iterator[str]:
    yield from _meta(view.document)
    if isinstance(view, CasePage):
        yield from (view.full_title, view.patient, view.diagnosis, view.pathology, *view.anatomy)
        yield from (name for name, _ in view.differential)
        yield from (series.label for study in view.studies for series in study.series)


def _meta(document: DocumentMeta) -> Iterator[str]:
    yield document.summary
    yield from (author.name for author in document.authors)
    yield from (f"#{tag.label}" for tag in document.hashtags)
    yield from document.keywords


def _prose(content: Content, places: Fill) -> Iterator[str]:
    """The prose as plain text, a stop after each block so that no sentence runs into the next."""
    yield from (_plain(parts, places) for parts in content.clinical.values())
    for section in content.body.sections:
        yield _plain(section.heading_parts, places)
        yield _plain(section.parts, places)
    yield from (_plain(parts, places) for parts in content.prose.fields.values())
    yield _plain(content.body.footnotes, places)


def _plain(parts: Iterable[Part], places: Fill) -> str:
    html = fill(parts, places, prefix="", style="feed")
    return unescape(_TAG.sub(" ", _SILENT.sub(" ", html)))
