"""What a site or a document decides about its Markdown."""

from __future__ import annotations

from msgspec import Struct


class MarkdownOptions(Struct, frozen=True):
    """The settings of one parse.

    `references` are pairs of an id and the ready-escaped HTML of that reference, in the order of the front
    matter. `cited` are ids that already have a number, in that order: a field of the front matter gets the
    `cited` of its document's body, so that one reference has one number on a page. `known_hashtags` are in
    Unicode form C and case-folded. `lang` is the document's language.
    """

    raw_html: bool = False
    references: tuple[tuple[str, str], ...] = ()
    known_hashtags: frozenset[str] = frozenset()
    lang: str = "en"
    cited: tuple[str, ...] = ()
