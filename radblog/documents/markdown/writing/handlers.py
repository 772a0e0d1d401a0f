"""Which handler writes which kind of token."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from markdown_it.token import Token

from radblog.documents.markdown.writing import (
    blocks,
    callouts,
    citations,
    code,
    directives,
    footnotes,
    headings,
    links,
    maths,
    pictures,
    raw,
    tables,
)
from radblog.documents.markdown.writing.writer import BlockHandler, InlineHandler, Writer


def span_open(writer: Writer, tokens: Sequence[Token], index: int) -> None:
    """`[text]{...}`."""
    writer.out.append(f"<span{writer.attributes(tokens[index], inline=True)}>")


BLOCKS: Mapping[str, BlockHandler] = MappingProxyType(
    {
        "default": blocks.default,
        "paragraph_open": blocks.paragraph_open,
        "paragraph_close": blocks.paragraph_close,
        "list_item_open": blocks.list_item_open,
        "heading_open": headings.heading_open,
        "table_open": tables.table_open,
        "table_close": tables.table_close,
        "th_open": tables.cell,
        "td_open": tables.cell,
        "code_block": code.code_block,
        "fence": code.fence,
        "math_block": maths.math_block,
        "html_block": raw.html_block,
        "comment": raw.comment_block,
        "directive_open": directives.directive,
        "stray_colons": directives.stray_colons,
        "admonition_open": callouts.admonition,
        "footnote_block_open": footnotes.footnote_block_open,
        "footnote_block_close": footnotes.footnote_block_close,
        "footnote_open": footnotes.footnote_open,
        "footnote_close": footnotes.footnote_close,
        "footnote_anchor": footnotes.footnote_anchor,
    }
)
INLINES: Mapping[str, InlineHandler] = MappingProxyType(
    {
        "link_open": links.link_open,
        "link_close": links.link_close,
        "hashtag": links.hashtag,
        "near_hashtag": links.near_hashtag,
        "image": pictures.image,
        "code_inline": code.code_inline,
        "math_inline": maths.math_inline,
        "math_inline_double": maths.math_inline,
        "citation": citations.citation,
        "footnote_ref": footnotes.footnote_ref,
        "missing_footnote": footnotes.missing_footnote,
        "html_inline": raw.html_inline,
        "shown_html": raw.shown_html,
        "comment": raw.comment,
        "span_open": span_open,
    }
)
