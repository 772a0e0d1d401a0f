"""Headings: their anchors, their order, and the sections they begin."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.token import Token

from radblog.basics.places import Place
from radblog.basics.slugs import slug_of_name
from radblog.documents.body import Heading, Part
from radblog.documents.markdown.prose import plain_text
from radblog.documents.markdown.rules import EMPTY_HEADING, HEADING_JUMP, TITLE_IN_BODY
from radblog.documents.markdown.writing.writer import Writer, closing

_OURS = re.compile(r"(fn|fnref|ref|cite)-")  # anchors of footnotes and references
_FIELD_LEVEL = 3  # a field of the front matter always stands below a heading of the page


def heading_open(writer: Writer, tokens: Sequence[Token], index: int) -> int:
    """A heading; one of level 2 on its own begins a section."""
    token, text = tokens[index], tokens[index + 1]
    end = closing(tokens, index) + 1
    place = writer.positions.block(token)
    words = " ".join(plain_text(text.children or (), pictures=True).split())
    if not words:
        writer.report(EMPTY_HEADING, place, "this heading has no text", "give it words, or take it out")
        if not text.children:
            return end
    level = _level(writer, int(token.tag[1]), place)
    attributes = writer.attributes(token)
    anchor = str(token.attrs.get("id", ""))
    if not anchor and not writer.in_field and not writer.flat:
        anchor = free_anchor(writer, words)
        attributes = f' id="{anchor}"{attributes}'
    parts = _inner(writer, text)
    if writer.in_field or writer.flat:
        writer.out.extend((f"<h{level}{attributes}>", *parts, f"</h{level}>\n"))
        return end
    heading = Heading(level, anchor, words, place)
    writer.facts.headings.append(heading)
    if level == 2 and token.level == 0:
        writer.out = []
        writer.sections.append((heading, parts, writer.out))
    else:
        writer.out.extend((f"<h{level}{attributes}>", *parts, f"</h{level}>\n"))
    return end


def free_anchor(writer: Writer, words: str) -> str:
    """An id made of a heading's words, the same as long as the words and their order among equals are."""
    slug = slug_of_name(words) or "section"
    if _OURS.match(slug):
        slug = "section-" + slug
    count = writer.namesakes.get(slug, 0)  # all below are taken
    anchor = f"{slug}-{count}" if count else slug
    while anchor in writer.claimed or anchor in writer.reserved:
        count += 1
        anchor = f"{slug}-{count}"
    writer.namesakes[slug] = count
    writer.claimed.add(anchor)
    writer.facts.ids.add(anchor)
    return anchor


def _level(writer: Writer, level: int, place: Place) -> int:
    """The level to be shown. The page's title is the only heading of level 1."""
    if level == 1:
        writer.report(
            TITLE_IN_BODY,
            place,
            "a heading of the first level stands in the text",
            "write `##`: the title of the document is the page's only `#`",
        )
        level = 2
    if writer.in_field:
        return max(level, _FIELD_LEVEL)
    if level > writer.level + 1:
        writer.report(
            HEADING_JUMP,
            place,
            f"a heading of level {level} follows one of level {writer.level}",
            f"write {'#' * (writer.level + 1)} here",
        )
    writer.level = level
    return level


def _inner(writer: Writer, text: Token) -> list[Part]:
    out, writer.out = writer.out, []
    writer.write_inline(text)
    parts, writer.out = writer.out, out
    return parts
