"""What the parsing of a text depends on besides the text."""

from __future__ import annotations

from msgspec import Struct


class MarkdownOptions(Struct, frozen=True):
    """`references` are (id, label) of the works that `[@id]` may cite; `known_hashtags` the tags that
    become links, in small letters; `lang` the language of the text."""

    raw_html: bool = False
    references: tuple[tuple[str, str], ...] = ()
    known_hashtags: frozenset[str] = frozenset()
    lang: str = "en"
