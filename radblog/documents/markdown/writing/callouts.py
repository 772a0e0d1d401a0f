"""Boxes beside the argument: a pearl, a warning, a pitfall."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token

from radblog.basics.nearest import nearest
from radblog.documents.markdown.rules import WRONG_DIRECTIVE_KEY
from radblog.documents.markdown.writing.writer import Writer, closing, escaped, joined

KINDS = ("pearl", "note", "warning", "pitfall", "tip", "question")
# Words that other tools use for the same boxes.
_ALIASES = {
    "info": "note", "abstract": "note", "summary": "note", "example": "note", "quote": "note",
    "caution": "warning", "attention": "warning", "danger": "warning", "error": "warning", "bug": "pitfall",
    "failure": "pitfall", "important": "pearl", "success": "pearl", "hint": "tip", "faq": "question",
    "help": "question",
}  # fmt: skip


def open_callout(writer: Writer, kind: str, title: str, anchor: str = "") -> None:
    """Begin a callout. `title` is ready HTML, or empty for the kind's own word."""
    name = escaped(writer.labels.kinds[kind])
    identity = f' id="{escaped(anchor)}"' if anchor else ""
    writer.out.append(
        f'<aside class="callout callout-{kind}"{identity} role="note" aria-label="{name}">\n'
        f'<p class="callout-title">{title or name}</p>\n'
    )


def close_callout(writer: Writer) -> None:
    """End a callout."""
    writer.out.append("</aside>\n")


def admonition(writer: Writer, tokens: Sequence[Token], index: int) -> int:
    """`!!! note "Title"`: a callout; `??? note "Title"`: one to be opened by the reader."""
    token, end = tokens[index], closing(tokens, index)
    kind = _kind(writer, token)
    body = index + 1
    title = ""
    if tokens[body].type == "admonition_title_open":
        title = _title(writer, token, tokens[body + 1])
        body += 3
    if token.markup.startswith("?"):
        is_open = " open" if token.markup.endswith("+") else ""
        name = title or escaped(writer.labels.kinds[kind])
        writer.out.append(f'<details class="callout callout-{kind}"{is_open}>\n<summary>{name}</summary>\n')
        writer.write(tokens, body, end)
        writer.out.append("</details>\n")
    else:
        open_callout(writer, kind, title)
        writer.write(tokens, body, end)
        close_callout(writer)
    return end + 1


def _kind(writer: Writer, token: Token) -> str:
    word = str(token.meta.get("tag", ""))
    kind = _ALIASES.get(word, word)
    if kind in KINDS:
        return kind
    near = nearest(word, KINDS)
    writer.report(
        WRONG_DIRECTIVE_KEY,
        writer.positions.block(token),
        "this kind of callout is not known" + (f", did you mean '{near}'?" if near else ""),
        f"the kinds are {', '.join(KINDS)}",
    )
    return near or "note"


def _title(writer: Writer, token: Token, text: Token) -> str:
    """The title as HTML, without links; empty where the plug-in has only repeated the kind."""
    if text.content == str(token.meta.get("tag", "")).title():
        return ""
    out, writer.out = writer.out, []
    flat, writer.flat = writer.flat, True
    writer.write_inline(text)
    title = joined(writer.out)
    writer.out, writer.flat = out, flat
    return title
