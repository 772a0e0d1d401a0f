"""Raw HTML, where a site allows it: every tag is read and written anew, so that nothing else gets through.

A tag that this file does not know, or that a browser would read more kindly than it should, becomes text or
is left out. Links and pictures become the same typed places as those of Markdown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import unescape
from typing import TypeAlias

from markdown_it.token import Token

from radblog.basics.places import Place
from radblog.documents.body import Link, Picture
from radblog.documents.markdown.parser import UNSAFE
from radblog.documents.markdown.rules import (
    DROPPED_ATTRIBUTE,
    OPEN_COMMENT,
    RAW_HTML_SHOWN,
    REFUSED_HTML,
    TITLE_IN_BODY,
    UNSAFE_LINK,
)
from radblog.documents.markdown.syntax.comments import without_comments
from radblog.documents.markdown.writing.addresses import as_file, as_written
from radblog.documents.markdown.writing.elements import ATTRIBUTE, ATTRIBUTES, ELEMENTS, PIECE, VOID
from radblog.documents.markdown.writing.links import link_close, open_link
from radblog.documents.markdown.writing.pictures import add_picture, checked_alt
from radblog.documents.markdown.writing.writer import Writer, escaped

At: TypeAlias = Callable[[int, int], Place]  # offset and length within the piece of HTML -> place


def html_block(writer: Writer, tokens: Sequence[Token], index: int) -> int:
    """HTML on lines of its own."""
    token = tokens[index]

    def at(offset: int, length: int) -> Place:
        return writer.positions.within(token, offset, length)

    _write(writer, token.content, at)
    return index + 1


def html_inline(writer: Writer, tokens: Sequence[Token], index: int) -> None:
    """A tag in running text."""
    token = tokens[index]
    block, start = writer.block, token.map[0] if token.map else 0

    def at(offset: int, length: int) -> Place:
        return writer.positions.within(block, start + offset, length)

    _write(writer, token.content, at)


def shown_html(writer: Writer, tokens: Sequence[Token], index: int) -> None:
    """A tag where the site does not allow it; one problem for each block is enough."""
    token = tokens[index]
    if next(one for one in tokens if one.type == "shown_html") is token:
        writer.report(
            RAW_HTML_SHOWN,
            writer.place(token, len(token.content)),
            "raw HTML is switched off, so readers see this tag as text",
            "write it in Markdown, or set `raw_html: true` in site.yaml",
        )
    writer.out.append(escaped(token.content))


def report_open_comment(writer: Writer, place: Place) -> None:
    """A comment that swallowed the rest of its block."""
    writer.report(
        OPEN_COMMENT,
        place,
        "this comment does not end here",
        "close it with `-->`; one with empty lines in it begins on a line of its own",
    )


def comment(writer: Writer, tokens: Sequence[Token], index: int) -> None:
    """A comment in running text: nothing is written."""
    if tokens[index].meta["open"]:
        report_open_comment(writer, writer.place(tokens[index], 4))


def comment_block(writer: Writer, tokens: Sequence[Token], index: int) -> int:
    """A comment on lines of its own: nothing is written."""
    if tokens[index].meta["open"]:
        report_open_comment(writer, writer.positions.block(tokens[index]))
    return index + 1


def close_tags(writer: Writer) -> None:
    """Close what raw HTML has left open, so that the page around the text stays whole."""
    while writer.open_tags:
        writer.out.append(f"</{writer.open_tags.pop()}>")


def _write(writer: Writer, html: str, at: At) -> None:
    end = 0
    for found in PIECE.finditer(html):
        writer.out.append(html[end : found.start()])
        end = found.end()
        place = at(found.start(), min(len(found[0]), len(found[0].split("\n", 1)[0])))
        if found["open"]:
            _open(writer, found["open"].lower(), found["attributes"], place)
        elif found["close"]:
            _close(writer, found["close"].lower())
        elif found["unclosed"]:
            report_open_comment(writer, place)
        elif found["code"]:
            _refuse(writer, place)
        elif found["less"]:
            if html[end : end + 1].isalpha():
                _report_unread(writer, place)
            writer.out.append("&lt;")
    writer.out.append(html[end:])


def _open(writer: Writer, name: str, text: str, place: Place) -> None:
    if name == "h1":
        writer.report(TITLE_IN_BODY, place, "a heading of the first level stands in the text", "write <h2>")
        name = "h2"
    if name not in ELEMENTS:
        _refuse(writer, place)
        return
    found: dict[str, str] = {}
    for key, single, double, bare in ATTRIBUTE.findall(text):
        value = without_comments(unescape(single or double or bare))
        found.setdefault(key.lower(), value)
    if name == "img":
        _picture(writer, found, place)
        return
    address = found.pop("href", None) if name == "a" else None
    attributes = _attributes(writer, found, place)
    if name == "a":
        _link(writer, address, attributes, place)
        return
    if name not in VOID:
        writer.open_tags.append(name)
    writer.out.append(f"<{name}{attributes}>")


def _close(writer: Writer, name: str) -> None:
    """A closing tag closes what stands open inside its element as well; one without an opening vanishes."""
    name = "h2" if name == "h1" else name
    if name == "a":
        link_close(writer, (), 0)
    elif name in writer.open_tags:
        while (last := writer.open_tags.pop()) != name:
            writer.out.append(f"</{last}>")
        writer.out.append(f"</{name}>")


def _link(writer: Writer, address: str | None, attributes: str, place: Place) -> None:
    if address is not None and UNSAFE.match(address):
        _report_unsafe(writer, place)
        address = None
    if address is None:
        shown = not writer.flat and not any(writer.open_links)
        writer.open_links.append(shown)
        writer.out.append(f"<a{attributes}>" if shown else "")
        return
    open_link(writer, Link(as_written(address.strip()), place, attributes))


def _picture(writer: Writer, found: dict[str, str], place: Place) -> None:
    source, alt = found.pop("src", "").strip(), found.pop("alt", None)
    attributes = _attributes(writer, found, place)
    if UNSAFE.match(source):
        _report_unsafe(writer, place)
        return
    decorative = alt == ""  # in HTML an empty alt is a statement, a missing one is not
    checked = checked_alt(writer, as_file(source), alt, place, decorative=decorative)
    if source:
        add_picture(
            writer, Picture(as_file(source), place, checked, decorative=decorative, attributes=attributes)
        )


def _attributes(writer: Writer, found: dict[str, str], place: Place) -> str:
    kept: list[str] = []
    for key, value in found.items():
        if key.startswith("on"):
            _refuse(writer, place)
        elif key not in ATTRIBUTES and not key.startswith("aria-"):
            writer.report(
                DROPPED_ATTRIBUTE,
                place,
                "an attribute was left out that a document may not set",
                "looks belong into the theme; pictures get their sizes from radblog",
            )
        elif key != "id" or writer.claim(value, place):
            kept.append(f' {key}="{escaped(value)}"')
    return "".join(kept)


def _refuse(writer: Writer, place: Place) -> None:
    writer.report(
        REFUSED_HTML,
        place,
        "this HTML is never published: it runs, embeds or restyles something",
        "for a video use the video directive; leave out the rest",
    )


def _report_unread(writer: Writer, place: Place) -> None:
    writer.report(
        RAW_HTML_SHOWN,
        place,
        "this tag cannot be read, so readers see it as text",
        'write it as `<name key="value">`, or put it between backticks',
    )


def _report_unsafe(writer: Writer, place: Place) -> None:
    writer.report(
        UNSAFE_LINK,
        place,
        "this address would run a program or hold a file",
        "link to a page, or put the file beside the document",
    )
