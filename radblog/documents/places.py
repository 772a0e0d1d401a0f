"""The places of one document lie all in one file, whose path they need not repeat while they are kept."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import force_setattr

from radblog.basics.places import Place
from radblog.documents.document import Document


def without_path(document: Document) -> None:
    """Take the path of a document out of its places, before it is kept. For a copy that nobody else has."""
    for place in _places_in(document):
        if place.path == document.path:
            force_setattr(place, "path", "")


def with_path(document: Document) -> None:
    """Put the path of a document back into its places, once for all, before anybody has seen it. Each would
    have a copy of its own otherwise: a quarter of the memory of a document.
    """
    path = document.path
    for place in _places_in(document):
        if not place.path:
            force_setattr(place, "path", path)


def _places_in(document: Document) -> Iterator[Place]:
    facts = document.facts
    yield from document.places.values()
    for group in (
        facts.headings, facts.links, facts.pictures, facts.videos, facts.case_cards, facts.hashtags,
    ):  # fmt: skip
        for one in group:
            yield one.place
    if document.veiled is not None:
        yield from _places_in(document.veiled)
