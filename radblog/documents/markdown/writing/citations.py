"""Citations in the text, and the list of references behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote

from markdown_it.token import Token

from radblog.basics.nearest import nearest
from radblog.documents.body import Part
from radblog.documents.markdown.rules import UNKNOWN_CITATION
from radblog.documents.markdown.writing.writer import Writer, escaped


def citation(writer: Writer, tokens: Sequence[Token], index: int) -> None:
    """The numbers of what is cited here. An unknown id is left out; without a known one all stays text."""
    token = tokens[index]
    known = [one for one, _ in writer.options.references]
    links: list[str] = []
    for one, start in token.meta["ids"]:
        if one in known:
            links.append(_mark(writer, one))
            continue
        near = nearest(one, known)
        at = (token.map[0] if token.map else 0) + start
        writer.report(
            UNKNOWN_CITATION,
            writer.positions.within(writer.block, at, len(one) + 1),
            "this cites a reference that the document does not list"
            + (f", did you mean '{near}'?" if near else ""),
            "add it to `references` in the front matter, or correct the id",
        )
    if links:
        writer.out.append(f'<sup class="citations">[{", ".join(links)}]</sup>')
    else:
        writer.out.append(escaped(token.content))


def references(writer: Writer) -> list[Part]:
    """The references in the order of their numbers, each with the way back to where it is cited."""
    if not writer.options.references:
        return []
    texts = dict(writer.options.references)
    cited = writer.facts.cited
    parts: list[Part] = ['<ol class="references">\n']
    for one in [*cited, *(other for other in texts if other not in cited)]:
        anchor = _anchor(one)
        writer.facts.ids.add(f"ref-{anchor}")
        parts.append(f'<li id="ref-{escaped(anchor)}">{texts[one]}{_ways_back(writer, one)}</li>\n')
    parts.append("</ol>\n")
    return parts


def _mark(writer: Writer, one: str) -> str:
    anchor = _anchor(one)
    number = _number(writer, one)
    own = ""
    if not writer.in_field and not writer.flat:
        marks = writer.facts.cited.setdefault(one, [])
        mark = f"cite-{anchor}" + (f"-{len(marks) + 1}" if marks else "")
        marks.append(mark)
        writer.facts.ids.add(mark)
        own = f' id="{escaped(mark)}"'
    return f'<a class="citation" href="#ref-{quote(anchor)}"{own} role="doc-biblioref">{number}</a>'


def _number(writer: Writer, one: str) -> int:
    """Numbers follow the first citation; what is never cited comes behind, as listed."""
    if writer.in_field:
        order = [*writer.options.cited, *(other for other, _ in writer.options.references)]
        return list(dict.fromkeys(order)).index(one) + 1
    writer.facts.cited.setdefault(one, [])
    return list(writer.facts.cited).index(one) + 1


def _ways_back(writer: Writer, one: str) -> str:
    marks = writer.facts.cited.get(one, [])
    label = escaped(f"{writer.labels.back}: {writer.labels.reference}")
    return "".join(
        f' <a class="back" href="#{quote(mark)}" role="doc-backlink" '
        f'aria-label="{label} {_number(writer, one)}{_nth(index, marks)}">↩</a>'
        for index, mark in enumerate(marks)
    )


def _nth(index: int, marks: list[str]) -> str:
    return f".{index + 1}" if len(marks) > 1 else ""


def _anchor(one: str) -> str:
    return re.sub(r"\s+", "-", one)
