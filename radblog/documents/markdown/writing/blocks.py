"""Paragraphs, lists, quotes, and all that is written as its tag with its attributes."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token

from radblog.documents.markdown.prose import summary_of
from radblog.documents.markdown.writing.pictures import add_picture, picture_of
from radblog.documents.markdown.writing.writer import Writer, escaped

_UNSEEN = frozenset({"comment"})


def default(writer: Writer, tokens: Sequence[Token], index: int) -> int:
    """An opening, closing or empty tag."""
    token = tokens[index]
    if token.nesting == -1:
        writer.out.append(f"</{token.tag}>\n")
    else:
        writer.out.append(f"<{token.tag}{writer.attributes(token)}>{_line_end(tokens, index)}")
    return index + 1


def list_item_open(writer: Writer, tokens: Sequence[Token], index: int) -> int:
    """An item; one of a task list begins with a box that tells its state."""
    checked = tokens[index].meta.get("checked")
    default(writer, tokens, index)
    if checked is not None:
        label = escaped(writer.labels.done if checked else writer.labels.to_do)
        state = " checked" if checked else ""
        writer.out.append(f'<input type="checkbox" disabled{state} aria-label="{label}"> ')
    return index + 1


def paragraph_open(writer: Writer, tokens: Sequence[Token], index: int) -> int:
    """A paragraph; one that holds nothing but a picture is a figure."""
    token, text = tokens[index], tokens[index + 1]
    children = text.children or []
    if children and (children[0].type in _UNSEEN or children[-1].type in _UNSEEN):
        seen = [child for child in children if child.type not in _UNSEEN and not _is_blank(child)]
        if not seen:
            writer.write_inline(text)
            return index + 3
    else:
        seen = children
    alone = len(seen) == 1 and seen[0].type == "image"
    if alone and not writer.flat and tokens[index + 2].type == "paragraph_close":
        writer.block = text
        picture = picture_of(writer, seen[0], figure=True)
        if picture:
            add_picture(writer, picture)
        return index + 3
    if writer.may_sum_up and not writer.flat:
        _sum_up(writer, token, children)
    if not token.hidden:
        writer.out.append(f"<p{writer.attributes(token)}>")
    return index + 1


def paragraph_close(writer: Writer, tokens: Sequence[Token], index: int) -> int:
    """The end of a paragraph; in a tight list it has no tags, only a line of its own."""
    if not tokens[index].hidden:
        writer.out.append("</p>\n")
    elif index + 1 < len(tokens) and tokens[index + 1].nesting != -1:
        writer.out.append("\n")
    return index + 1


def _sum_up(writer: Writer, paragraph: Token, children: Sequence[Token]) -> None:
    """The first paragraph sums the text up; one in a list or box only until a better one comes."""
    if paragraph.level and writer.facts.summary:
        return
    text = summary_of(children)
    if text:
        writer.facts.summary = text
        writer.may_sum_up = paragraph.level > 0


def _line_end(tokens: Sequence[Token], index: int) -> str:
    """A line break behind a tag, unless its text or its end follows."""
    if tokens[index].nesting == 0 or index + 1 >= len(tokens):
        return "\n"
    after = tokens[index + 1]
    ends = after.nesting == -1 and after.tag == tokens[index].tag != "blockquote"
    return "" if ends or after.hidden or after.type == "inline" else "\n"


def _is_blank(token: Token) -> bool:
    return token.type == "softbreak" or (token.type == "text" and not token.content.strip())
