"""Blocks of HTML inside foreign Markdown (tables, lists, figures, definitions) written as Markdown.

Text inside such a block was never Markdown at its source, so its signs are escaped here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser

from msgspec import Struct

from radblog.importers import our_markdown as md
from radblog.importers.headings import plain
from radblog.importers.words import words

_EMPTY = frozenset(
    {"br", "hr", "img", "input", "col", "source", "wbr", "meta", "link", "area", "track", "embed"}
)
DROPPED = frozenset(
    {"script", "style", "svg", "form", "object", "embed", "canvas", "button", "input", "select", "template"}
)
_SIGNS = {
    "b": "**",
    "strong": "**",
    "i": "*",
    "em": "*",
    "cite": "*",
    "dfn": "*",
    "var": "*",
    "del": "~~",
    "s": "~~",
    "strike": "~~",
}
_TWO_BREAKS = re.compile(r"(?:\\\n\s*){2,}")  # where people had no paragraphs, they wrote two line breaks
_BLOCKS = words(
    "table ul ol dl figure pre blockquote p div hr section article h1 h2 h3 h4 h5 h6 details summary center "
    "iframe video audio header footer main aside address"
)


class Surroundings(Struct, frozen=True):
    """What only the importer of the whole folder knows. Each function takes what was written and a line.

    `link` gives the address to write, or None to leave the link out. `picture` takes source, alternative
    text, caption (both plain) and line, and gives ready Markdown, or an empty text. `dropped` is told of a
    tag left out.
    """

    link: Callable[[str, int], str | None]
    picture: Callable[[str, str, str, int], str]
    dropped: Callable[[str, int], None]


class Node(Struct):
    """An element; its children are elements and texts, in order."""

    tag: str
    attributes: dict[str, str]
    line: int
    children: list[Node | str]


def blocks_of(html: str, first_line: int, around: Surroundings) -> str:
    """A piece of HTML as blocks of Markdown, without blank lines round it."""
    return text_of(parse(html, first_line), around)


def text_of(node: Node, around: Surroundings) -> str:
    """What stands inside an element as blocks of Markdown, without blank lines round it."""
    return "\n\n".join(_blocks(node, around)).strip("\n")


def parse(html: str, first_line: int) -> Node:
    """The elements of a piece of HTML under a nameless root. Forgets nothing, forgives everything."""
    builder = _Builder(first_line)
    builder.feed(html)
    builder.close()
    return builder.root


class _Builder(HTMLParser):
    def __init__(self, first_line: int) -> None:
        super().__init__(convert_charrefs=True)
        self._first_line = first_line
        self.root = Node("", {}, first_line, [])
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._close_implied(tag)
        line = self._first_line + self.getpos()[0] - 1
        node = Node(tag, {name: value or "" for name, value in attrs}, line, [])
        self._open[-1].children.append(node)
        if tag not in _EMPTY:
            self._open.append(node)

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self._open) - 1, 0, -1):
            if self._open[depth].tag == tag:
                del self._open[depth:]
                return

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)

    def _close_implied(self, tag: str) -> None:
        """`<li>` ends the `<li>` before it, and so do cells, rows and terms."""
        ends = {"li": {"li"}, "td": {"td", "th"}, "th": {"td", "th"}, "tr": {"td", "th", "tr"},
                "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "p": {"p"}}.get(tag, set())  # fmt: skip
        while self._open[-1].tag in ends:
            self._open.pop()


# ---- blocks -----------------------------------------------------------------------------------------


def _blocks(node: Node, around: Surroundings) -> list[str]:
    found: list[str] = []
    run: list[Node | str] = []

    def end_run() -> None:
        text = _inline(run, around).strip()
        run.clear()
        found.extend(filter(None, map(_without_edges, _TWO_BREAKS.split(text))))

    for child in node.children:
        if isinstance(child, Node) and _is_block(child):
            end_run()
            found.extend(text for text in _block(child, around) if text.strip())
        else:
            run.append(child)
    end_run()
    return found


def _without_edges(text: str) -> str:
    """A paragraph without line breaks before and after it."""
    return re.sub(r"^(?:\\\n|\s)+|(?:\\\n|\s)+$", "", text + "\n" if text.endswith("\\") else text)


def _is_block(node: Node) -> bool:
    return node.tag in _BLOCKS or any(isinstance(child, Node) and _is_block(child) for child in node.children)


def _block(node: Node, around: Surroundings) -> list[str]:  # noqa: C901, PLR0911  # one return for each kind
    tag = node.tag
    if tag == "table":
        return [_table(node, around)]
    if tag in {"ul", "ol"}:
        return ["\n".join(_list(node, around))]
    if tag == "dl":
        return [_definitions(node, around)]
    if tag == "figure":
        return _figure(node, around)
    if tag == "pre":
        return [md.fence(_text(node), _language(node))]
    if tag == "blockquote":
        return ["\n".join(("> " + line).rstrip() for line in "\n\n".join(_blocks(node, around)).split("\n"))]
    if tag == "hr":
        return ["---"]
    if re.fullmatch(r"h[1-6]", tag):
        own = node.attributes.get("id", "")
        kept = f" {{#{own}}}" if re.fullmatch(r"[\w-]+", own) else ""
        return [f"{'#' * int(tag[1])} {_inline(node.children, around).strip()}{kept}"]
    if tag == "summary":
        return [md.marked("**", _inline(node.children, around), "")]
    if tag in {"iframe", "video", "audio"}:
        return [_media(node, around)]
    return _blocks(node, around)


def _table(node: Node, around: Surroundings) -> str:
    """Rows of cells; a cell over several columns or rows leaves the others empty."""
    trees = [row for row in _find(node, {"tr"}) if _cells(row)]
    rows: list[list[str]] = []
    below: dict[tuple[int, int], str] = {}
    for number, row in enumerate(trees):
        cells: list[str] = []
        for cell in _cells(row):
            while (number, len(cells)) in below:
                cells.append(below[number, len(cells)])
            for further in range(1, _span(cell, "rowspan")):
                below[number + further, len(cells)] = ""
            cells.append(_cell(cell, around))
            cells.extend([""] * (_span(cell, "colspan") - 1))
        rows.append(cells)
    head = bool(trees) and all(cell.tag == "th" for cell in _cells(trees[0]))
    head = head or any(tag.children for tag in _find(node, {"thead"}))
    captions = [_inline(caption.children, around).strip() for caption in _find(node, {"caption"})]
    return "\n\n".join(filter(None, [*captions, md.table(rows, head=head)]))


def _cells(row: Node) -> list[Node]:
    return [child for child in row.children if isinstance(child, Node) and child.tag in {"td", "th"}]


def _span(cell: Node, name: str) -> int:
    text = cell.attributes.get(name, "1")
    return min(int(text), 20) if text.isdecimal() and int(text) else 1


def _cell(cell: Node, around: Surroundings) -> str:
    """A cell on one line: what stood on several is set apart by semicolons."""
    parts = [part for block in _blocks(cell, around) for part in block.split("\n")]
    cleaned = (re.sub(r"^\s*(?:[-*+]|\d+\.)\s+|\\$", "", part).strip() for part in parts)
    return joined([part for part in cleaned if part])


def joined(parts: list[str]) -> str:
    """Parts on one line, with a semicolon where a part does not end in a sign of its own."""
    text = ""
    for part in parts:
        text += part if not text else (" " if text[-1] in ".:;,!?" else "; ") + part
    return text


def _list(node: Node, around: Surroundings) -> list[str]:
    lines: list[str] = []
    number = 0
    for child in node.children:
        if not isinstance(child, Node):
            continue
        number += 1
        marker = f"{number}. " if node.tag == "ol" else "- "
        inside = "\n\n".join(_blocks(child, around) if child.tag == "li" else _block(child, around))
        tight = re.sub(r"\n\n(?=\s*(?:[-*+]|\d+\.)\s)", "\n", inside).split("\n")
        lines.append((marker + tight[0]).rstrip())
        lines.extend((" " * len(marker) + line).rstrip() for line in tight[1:])
    return lines


def _definitions(node: Node, around: Surroundings) -> str:
    pairs: list[tuple[str, list[str]]] = []
    for child in _find(node, {"dt", "dd"}):
        text = " ".join(" ".join(_blocks(child, around)).split())
        if child.tag == "dt":
            pairs.append((text, []))
        elif pairs:
            pairs[-1][1].append(text)
    return md.definitions([(term or "–", texts) for term, texts in pairs if texts])


def _figure(node: Node, around: Surroundings) -> list[str]:
    pictures = list(_find(node, {"img"}))
    if not pictures or any(_find(node, {"figure"})):  # a gallery: each figure in it has its own caption
        return _blocks(node, around)
    captions = [_inline(caption.children, around).strip() for caption in _find(node, {"figcaption"})]
    caption = plain(" ".join(captions))
    last = len(pictures) - 1
    return [_picture(one, around, caption if number == last else "") for number, one in enumerate(pictures)]


def _media(node: Node, around: Surroundings) -> str:
    """A player becomes a plain link: nothing of another host is loaded without a click."""
    source = node.attributes.get("src") or next(
        (one.attributes.get("src", "") for one in _find(node, {"source"})), ""
    )
    around.dropped(node.tag, node.line)
    href = around.link(watch_address(source), node.line) if source else None
    title = node.attributes.get("title") or {"video": "Video", "audio": "Audio"}.get(
        node.tag, "Embedded page"
    )
    return md.link(md.escaped(title), href) if href else ""


def watch_address(source: str) -> str:
    """The page where an embedded video can be watched, or the address itself."""
    if match := re.search(r"youtube(?:-nocookie)?\.com/embed/([\w-]+)", source):
        return f"https://www.youtube.com/watch?v={match[1]}"
    if match := re.search(r"player\.vimeo\.com/video/(\d+)", source):
        return f"https://vimeo.com/{match[1]}"
    return "https:" + source if source.startswith("//") else source


# ---- inlines ----------------------------------------------------------------------------------------


def _inline(children: list[Node | str], around: Surroundings) -> str:
    parts: list[str] = []
    for index, child in enumerate(children):
        if isinstance(child, str):
            parts.append(md.escaped(re.sub(r"\s+", " ", child)))
        else:
            following = next((text for text in children[index + 1 : index + 2] if isinstance(text, str)), "")
            parts.append(_element(child, around, following))
    return "".join(parts)


def _element(node: Node, around: Surroundings, following: str) -> str:  # noqa: PLR0911  # one return for each kind
    tag = node.tag
    if tag == "br":
        return "\\\n"
    if tag == "img":
        return _picture(node, around, "")
    if tag in DROPPED:
        around.dropped(tag, node.line)
        return ""
    inner = _inline(node.children, around)
    if tag in _SIGNS:
        return md.marked(_SIGNS[tag], inner, following)
    if tag in {"code", "kbd", "samp", "tt"}:
        return md.code(_text(node))
    if tag == "a" and node.attributes.get("href"):
        href = around.link(node.attributes["href"], node.line)
        return md.link(inner, href) if href else inner
    if tag in {"sub", "sup"}:
        return shifted(tag, _text(node)) or inner
    return inner


def shifted(tag: str, text: str) -> str | None:
    """Raised or lowered signs, or None where they have no such form."""
    return md.subscript(text) if tag == "sub" else md.superscript(text)


def _picture(node: Node, around: Surroundings, caption: str) -> str:
    alt = node.attributes.get("alt") or node.attributes.get("title", "")
    return around.picture(node.attributes.get("src", ""), alt, caption, node.line)


def _find(node: Node, tags: set[str]) -> Iterator[Node]:
    """The elements of these names, not those inside one another's tables."""
    for child in node.children:
        if not isinstance(child, Node):
            continue
        if child.tag in tags:
            yield child
        elif child.tag != "table":
            yield from _find(child, tags)


def _text(node: Node) -> str:
    return "".join(child if isinstance(child, str) else _text(child) for child in node.children)


def _language(node: Node) -> str:
    inner = [node, *_find(node, {"code"})]
    classes = " ".join(one.attributes.get("class", "") for one in inner)
    match = re.search(r"(?:language|lang|brush:)-?\s*([\w+#-]+)", classes)
    return match[1] if match else ""
