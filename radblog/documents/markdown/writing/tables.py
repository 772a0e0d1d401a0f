"""Tables: alignment by classes, since the security policy forbids `style`, and room to scroll."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token

from radblog.documents.markdown.writing.writer import Writer, escaped


def table_open(writer: Writer, tokens: Sequence[Token], index: int) -> int:
    """A table within a frame that scrolls, by keyboard too."""
    label = escaped(writer.labels.table)
    writer.out.append(f'<div class="table-scroll" role="group" tabindex="0" aria-label="{label}">\n')
    writer.out.append(f"<table{writer.attributes(tokens[index])}>\n")
    return index + 1


def table_close(writer: Writer, _tokens: Sequence[Token], index: int) -> int:
    """The end of a table and its frame."""
    writer.out.append("</table>\n</div>\n")
    return index + 1


def cell(writer: Writer, tokens: Sequence[Token], index: int) -> int:
    """A whole cell. A head without words is no head."""
    token, text = tokens[index], tokens[index + 1]
    tag, scope = token.tag, ' scope="col"' if token.tag == "th" else ""
    if tag == "th" and not text.content:
        tag, scope = "td", ""
    align = str(token.attrs.get("style", "")).removeprefix("text-align:")
    classes = f' class="align-{align}"' if align else ""
    writer.out.append(f"<{tag}{scope}{classes}>")
    writer.write_inline(text)
    writer.out.append(f"</{tag}>\n")
    return index + 3
