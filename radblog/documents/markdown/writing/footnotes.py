"""Footnotes: marks in the text, and the list behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markdown_it.token import Token

from radblog.documents.markdown.rules import MISSING_FOOTNOTE, UNUSED_FOOTNOTE
from radblog.documents.markdown.writing.writer import Writer, escaped


def footnote_ref(writer: Writer, tokens: Sequence[Token], index: int) -> None:
    """The mark of a footnote."""
    token = tokens[index]
    number = int(token.meta["id"]) + 1
    if writer.flat:
        writer.out.append(f"<sup>{number}</sup>")
        return
    mark = _mark(token)
    writer.facts.ids.add(mark)
    if any(writer.open_links):  # a link within a link would be no HTML
        writer.out.append(f'<sup class="footnote-ref" id="{mark}">{number}</sup>')
        return
    writer.out.append(
        f'<sup class="footnote-ref"><a href="#fn-{number}" id="{mark}" role="doc-noteref">{number}</a></sup>'
    )


def missing_footnote(writer: Writer, tokens: Sequence[Token], index: int) -> None:
    """A mark without a footnote stays text."""
    token = tokens[index]
    writer.report(
        MISSING_FOOTNOTE,
        writer.place(token, len(token.content)),
        "there is no footnote of this name",
        "define it on a line of its own: `[^name]: text`",
    )
    writer.out.append(escaped(token.content))


def footnote_block_open(writer: Writer, _tokens: Sequence[Token], index: int) -> int:
    """From here on everything belongs to the footnotes."""
    writer.out = writer.footnotes
    writer.may_sum_up = False
    label = escaped(writer.labels.footnotes)
    writer.out.append(f'<section class="footnotes" role="doc-endnotes" aria-label="{label}">\n<ol>\n')
    return index + 1


def footnote_block_close(writer: Writer, _tokens: Sequence[Token], index: int) -> int:
    """The end of the footnotes."""
    writer.out.append("</ol>\n</section>\n")
    return index + 1


def footnote_open(writer: Writer, tokens: Sequence[Token], index: int) -> int:
    """One footnote."""
    anchor = f"fn-{int(tokens[index].meta['id']) + 1}"
    writer.facts.ids.add(anchor)
    writer.out.append(f'<li id="{anchor}">')
    return index + 1


def footnote_close(writer: Writer, _tokens: Sequence[Token], index: int) -> int:
    """The end of one footnote."""
    writer.out.append("</li>\n")
    return index + 1


def footnote_anchor(writer: Writer, tokens: Sequence[Token], index: int) -> int:
    """The way back to the mark, if it was written: in a caption or a picture's description it is not."""
    token = tokens[index]
    if _mark(token) not in writer.facts.ids:
        return index + 1
    number = int(token.meta["id"]) + 1
    sub = int(token.meta.get("subId") or 0)
    label = escaped(f"{writer.labels.back}: {writer.labels.footnote} {number}")
    again = f".{sub + 1}" if sub else ""
    writer.out.append(
        f' <a class="back" href="#{_mark(token)}" role="doc-backlink" aria-label="{label}{again}">↩</a>'
    )
    return index + 1


def report_unused(writer: Writer, defined: Mapping[str, Token], used: Mapping[str, int]) -> None:
    """Footnotes that no mark leads to. `used` maps `:label` to a number, negative where there is no mark."""
    for label, token in defined.items():
        if used.get(":" + label, -1) < 0:
            writer.report(
                UNUSED_FOOTNOTE,
                writer.positions.block(token),
                "no mark in the text leads to this footnote",
                "put `[^name]` behind the word it belongs to, or take the footnote out",
            )


def _mark(token: Token) -> str:
    number, sub = int(token.meta["id"]) + 1, int(token.meta.get("subId") or 0)
    return f"fnref-{number}" + (f"-{sub + 1}" if sub else "")
