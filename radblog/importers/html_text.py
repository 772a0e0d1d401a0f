"""The HTML of a post as simple Markdown, its pictures named by the files beside the export.

The result is foreign Markdown still: links lead to old addresses, headings have their old levels. What comes
after an import of a folder does the rest.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from msgspec import Struct

from radblog.importers import our_markdown as md
from radblog.importers.beside import Beside
from radblog.importers.foreign_html import Node, Surroundings, parse, text_of
from radblog.importers.surroundings import PICTURES
from radblog.importers.words import words

# Blocks in whose running text a blank line was a new paragraph, in the days before block editors.
_LOOSE = frozenset({"", "div", "blockquote", "section", "article", "center"})
_BLOCKS = words(
    "p div table ul ol dl figure pre blockquote hr section article h1 h2 h3 h4 h5 h6 details iframe video "
    "audio center"
)


_TAG = re.compile(r"<[^<>]*>")


class HtmlText(Struct, frozen=True):
    """Markdown, and how often each tag was left out or became a link."""

    text: str
    dropped: Mapping[str, int]


def markdown_of(html: str, pictures: Beside, *, classic: bool = False) -> HtmlText:
    """Turn HTML into Markdown. `classic`: a blank line in it is a new paragraph and a line break a line
    break, as the old editor of WordPress had it.
    """
    dropped: Counter[str] = Counter()
    around = Surroundings(
        link=lambda href, _: _address(href, pictures) if _is_picture(href) else href,
        picture=lambda src, alt, caption, _: md.picture(alt, _address(src, pictures), caption),
        dropped=lambda tag, _: dropped.update([tag]),
    )
    try:
        root = parse(html, 1)
        _arrange(root, pictures)
        if classic:
            _part(root)
        text = text_of(root, around)
    except RecursionError:  # hundreds of tags in one another: no person wrote that
        text = md.escaped(_TAG.sub(" ", html))
    return HtmlText(text, dict(sorted(dropped.items())))


def plain_of(html: str) -> str:
    """The words of a piece of HTML, on one line."""
    try:
        text = "".join(_words(parse(html, 1)))
    except RecursionError:
        text = _TAG.sub(" ", html)
    return " ".join(text.split())


def _address(src: str, pictures: Beside) -> str:
    """The path of the file, from the root of the source; the old address where there is none."""
    found = pictures.find(src)
    return f"/{found}" if found else src


def _words(node: Node) -> Iterator[str]:
    for child in node.children:
        if isinstance(child, str):
            yield child
        elif child.tag not in {"script", "style"}:
            yield from (" ",) if child.tag in _BLOCKS or child.tag == "br" else ()
            yield from _words(child)


def _arrange(node: Node, pictures: Beside) -> None:
    """Pictures that link to their own larger form become that form; tables round one picture, figures."""
    for index, child in enumerate(node.children):
        if not isinstance(child, Node):
            continue
        if child.tag == "table" and "tr-caption-container" in child.attributes.get("class", ""):
            node.children[index] = figure = _captioned(child)
            _arrange(figure, pictures)
            continue
        _arrange(child, pictures)
        if child.tag == "a" and (picture := _lone_picture(child)):
            href = child.attributes.get("href", "")
            if _is_picture(href):
                if pictures.find(href):
                    picture.attributes["src"] = href
                node.children[index] = picture


def _lone_picture(link: Node) -> Node | None:
    """The picture that is all a link holds."""
    inside = [child for child in link.children if isinstance(child, Node) or child.strip()]
    only = inside[0] if len(inside) == 1 else None
    return only if isinstance(only, Node) and only.tag == "img" else None


def _is_picture(href: str) -> bool:
    return re.search(r"\.(\w+)(?:[?#].*)?$", href) is not None and any(
        re.search(rf"{re.escape(ending)}(?:[?#].*)?$", href, re.IGNORECASE) for ending in PICTURES
    )


def _captioned(table: Node) -> Node:
    """Blogger's table of one picture and its caption as a figure."""
    cells = [cell for cell in _below(table) if cell.tag == "td"]
    caption = [
        child
        for cell in cells
        if "tr-caption" in cell.attributes.get("class", "").split()
        for child in cell.children
    ]
    shown: list[Node | str] = [one for one in _below(table) if one.tag == "img"]
    linked = [one for one in _below(table) if one.tag == "a" and _lone_picture(one)]
    return Node("figure", {}, table.line, [*(linked or shown), Node("figcaption", {}, table.line, caption)])


def _below(node: Node) -> Iterator[Node]:
    for child in node.children:
        if isinstance(child, Node):
            yield child
            yield from _below(child)


def _part(node: Node) -> None:
    """Part running text at its blank lines into paragraphs, and put a line break at each other line end."""
    for child in node.children:
        if isinstance(child, Node) and child.tag != "pre":
            _part(child)
    if node.tag not in _LOOSE:
        return
    paragraphs = _Paragraphs(node.line)
    for child in node.children:
        if isinstance(child, str):
            paragraphs.add_text(child)
        elif child.tag in _BLOCKS:
            paragraphs.add_block(child)
        else:
            paragraphs.add(child)
    node.children = paragraphs.all()


class _Paragraphs:
    """Running text and blocks as they come; text becomes a paragraph at the next block or blank line."""

    def __init__(self, line: int) -> None:
        self._line = line
        self._done: list[Node | str] = []
        self._run: list[Node | str] = []

    def all(self) -> list[Node | str]:
        """Everything, with the last paragraph ended."""
        if any(isinstance(one, Node) or one.strip() for one in self._run):
            self._done.append(Node("p", {}, self._line, self._run))
        self._run = []
        return self._done

    def add_block(self, node: Node) -> None:
        self.all().append(node)

    def add(self, part: Node | str) -> None:
        self._run.append(part)

    def add_text(self, text: str) -> None:
        for number, paragraph in enumerate(re.split(r"\n[ \t\r]*\n\s*", text)):
            if number:
                self.all()
            first, *others = paragraph.split("\n")
            self.add(first)
            for line in others:
                if self._run and line.strip():
                    self.add(Node("br", {}, self._line, []))
                self.add(line)
