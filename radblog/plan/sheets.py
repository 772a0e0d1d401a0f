"""A sheet for every output: where it goes, and all that its recipe will be made from.

A site of many documents has far more outputs than a change touches. So the plan lists sheets, which cost
next to nothing, and a recipe is made only of those whose fingerprint the last build did not know.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from operator import attrgetter
from typing import Any

import msgspec
from msgspec import Struct

from radblog.plan.cards import Cards, named_people
from radblog.plan.excerpt import Excerpt
from radblog.plan.recipes import PictureFile, Recipe
from radblog.sitemodel.site import Entry, Site

_encode = msgspec.msgpack.Encoder(order="deterministic").encode


class Sheet(Struct, frozen=True):
    """`paths` are the output paths, POSIX, relative to the output folder. `plan` is a function of a module,
    called with an excerpt of the documents at the site paths `entries`, and with `given`: plain values.
    `modified` is the day in the sitemap, empty if unknown, None for what does not belong there.
    """

    paths: tuple[str, ...]
    plan: Callable[..., Recipe]
    given: tuple[Any, ...] = ()
    entries: tuple[str, ...] = ()
    modified: str | None = None

    def recipe(self, excerpt: Excerpt) -> Recipe:
        """Make the recipe. `excerpt` may hold the whole site; the plan sees the part laid out for it."""
        return self.plan(excerpt.only(self.entries), *self.given)


def ready(recipe: Recipe) -> Sheet:
    """A sheet for a recipe that needs no documents."""
    paths = tuple(path for path, _ in recipe.outputs) if isinstance(recipe, PictureFile) else (recipe.path,)
    return Sheet(paths, as_it_is, (recipe,))


def as_it_is(_: Excerpt, recipe: Recipe) -> Recipe:
    """The plan of a recipe that is made already."""
    return recipe


class Fingerprints:
    """Digests of all that sheets are made from; the same fingerprint means the same recipe.

    `common` stands for what every recipe may see and every page is filled in with: settings, theme, chrome.
    """

    def __init__(self, site: Site, cards: Cards, common: bytes) -> None:
        """Hold the site; a document is digested when a sheet asks for it."""
        self._site, self._cards, self._common = site, cards, common
        self._known: dict[str, bytes] = {}

    @property
    def common(self) -> str:
        """The digest of what all sheets have in common, as hexadecimal digits."""
        return self._common.hex()

    def of(self, sheet: Sheet) -> str:
        """The fingerprint of one sheet, as hexadecimal digits."""
        made = hashlib.sha256(self._common)
        made.update(_encode((sheet.paths, sheet.plan.__module__, sheet.plan.__qualname__, sheet.given)))
        for url in sheet.entries:
            made.update(self._entry(url))
        return made.hexdigest()

    def _entry(self, url: str) -> bytes:
        """Of a document, the people it names, its hashtags and its pictures, as any page may show them."""
        if url not in self._known:
            entry = self._site.entries[url]
            people = tuple(self._person(slug) for slug in named_people(entry))
            seen = (*_all_of(entry), self._cards.tags(entry), self._pictures_of(url), people)
            self._known[url] = hashlib.sha256(_encode(seen)).digest()
        return self._known[url]

    def _person(self, slug: str) -> bytes:
        url = self._site.by_person.get(slug)
        if url is None:
            return slug.encode()
        if slug not in self._known:
            seen = (*_all_of(self._site.entries[url]), self._pictures_of(url))
            self._known[slug] = hashlib.sha256(_encode(seen)).digest()
        return self._known[slug]

    def _pictures_of(self, url: str) -> tuple[object, ...]:
        links, shelf = self._site.entries[url].links.values(), self._cards.shelf
        return tuple(shelf.known(path) for target in links for path in target.sources)


_beside_document = attrgetter(*(name for name in Entry.__struct_fields__ if name != "document"))


def _all_of(entry: Entry) -> tuple[object, ...]:
    """All that an entry holds, its document by a digest."""
    return (entry.document.digest, *_beside_document(entry))


def recipe_digest(recipe: Recipe) -> str:
    """A digest of a recipe: with the same and the same in common, the same bytes are made."""
    return fingerprint_of(recipe).hex()[:32]


def fingerprint_of(*values: Any) -> bytes:
    """A digest of plain values and Structs, for what all sheets have in common."""
    return hashlib.sha256(_encode(values)).digest()
