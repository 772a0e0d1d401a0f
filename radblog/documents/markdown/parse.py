"""The text of a document becomes its Body and the facts about it, in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from markdown_it.token import Token

from radblog.basics.places import Place
from radblog.basics.videos import player
from radblog.documents.body import Body, BodyFacts, Part, Section
from radblog.documents.markdown.options import MarkdownOptions
from radblog.documents.markdown.parser import NESTING, UNSAFE, Parser, parser_for
from radblog.documents.markdown.positions import Positions
from radblog.documents.markdown.reading import KEY, Reading
from radblog.documents.markdown.rules import TOO_DEEP, UNSAFE_LINK
from radblog.documents.markdown.writing.citations import references
from radblog.documents.markdown.writing.footnotes import report_unused
from radblog.documents.markdown.writing.handlers import BLOCKS, INLINES
from radblog.documents.markdown.writing.raw import close_tags
from radblog.documents.markdown.writing.writer import Facts, Writer, merged
from radblog.problems import Outcome, Problem

# Signs that XML or HTML forbid: control signs but tab and line feed, lone surrogates, non-characters.
_FORBIDDEN = re.compile(
    "[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def parse(
    text: str, *, path: str, first_line: int, options: MarkdownOptions
) -> Outcome[tuple[Body, BodyFacts]]:
    """Parse the prose of a document.

    `first_line` is the line of the file on which `text` begins, counted from 1. There is always a value: what
    cannot be shown is left out or stays text, with a problem.
    """
    clean = cleaned(text)
    writer = _written(clean, Positions(path, first_line, clean), options, in_field=False)
    listed = references(writer)
    sections = tuple(
        Section(heading, merged(heading_parts), merged(parts))
        for heading, heading_parts, parts in writer.sections
        if heading or parts
    )
    body = Body(sections, merged(writer.footnotes), merged(listed))
    return Outcome((body, _frozen(writer.facts)), in_order(writer.problems))


def parse_field(text: str, *, place: Place, options: MarkdownOptions) -> Outcome[tuple[Part, ...]]:
    """Parse Markdown of the front matter: blocks without anchors and footnotes. All stands at `place`."""
    clean = cleaned(text)
    writer = _written(clean, Positions(place.path, 1, clean, fixed=place), options, in_field=True)
    return Outcome(merged(writer.out), in_order(writer.problems))


def cleaned(text: str) -> str:
    """`text` with line feeds for all line ends, and without signs that no page or feed may hold."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\x00" in text:
        text = text.replace("\x00", "\ufffd")
    return _FORBIDDEN.sub("", text)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems by their places, each once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: problem.order))


def _written(text: str, positions: Positions, options: MarkdownOptions, *, in_field: bool) -> Writer:
    parser = parser_for(raw_html=options.raw_html, in_field=in_field)
    parser.refused.clear()
    notes = Reading(known_hashtags=options.known_hashtags)
    env: dict[str, Any] = {KEY: notes}
    tokens = parser.parse(text, env)
    writer = Writer(options, positions, (BLOCKS, INLINES), in_field=in_field)
    writer.reserved = frozenset(notes.ids)
    writer.write(tokens, 0, len(tokens))
    close_tags(writer)
    report_unused(writer, notes.footnotes, env.get("footnotes", {}).get("refs", {}))
    _report_refused(writer, parser, text)
    _report_depth(writer, tokens)
    return writer


def _report_refused(writer: Writer, parser: Parser, text: str) -> None:
    """The links that the parser did not allow. It does not say where they stood; their schemes do."""
    if not parser.refused:
        return
    found = list(re.finditer(r"(?<![\w-])" + UNSAFE.pattern.removeprefix(r"\s*"), text, re.IGNORECASE))
    places = [writer.positions.offset(one.start(), len(one[0])) for one in found]
    for place in places or [writer.positions.line(0)]:
        writer.report(
            UNSAFE_LINK,
            place,
            "a link must not run a program or hold a file",
            "link to a page, or put the file beside the document",
        )


def _report_depth(writer: Writer, tokens: Sequence[Token]) -> None:
    deep = next((token for token in tokens if token.level >= NESTING - 1), None)
    if deep:
        writer.report(
            TOO_DEEP,
            writer.positions.block(deep) if deep.map else writer.positions.line(0),
            "what stands here is nested too deeply to be shown",
            "take out levels of lists, quotes or boxes",
        )


def _frozen(facts: Facts) -> BodyFacts:
    return BodyFacts(
        headings=tuple(facts.headings),
        ids=frozenset(facts.ids),
        links=tuple(facts.links),
        pictures=tuple(facts.pictures),
        videos=tuple(facts.videos),
        case_cards=tuple(facts.case_cards),
        hashtags=tuple(facts.hashtags.values()),
        cited=tuple(facts.cited),
        summary=facts.summary,
        words=(facts.half_words + 1) // 2,
        has_math=facts.has_math,
        frame_hosts=tuple(sorted({_host(video.url) for video in facts.videos} - {""})),
    )


def _host(url: str) -> str:
    kind = player(url)
    return kind.host if kind.embed else ""
