"""HTML pages and fragments: one parse, one walk."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from radblog.published.notes import Notes
from radblog.published.script import read_script
from radblog.published.style import read_style
from radblog.published.vocabulary import INLINE, link_kind, use_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

CANDIDATE = re.compile(r"(data:[^\s]+|[^\s,][^\s]*[^\s,]|[^\s,])(?:\s+[^,]*)?(?:,|\Z)")
MANY_TAGS, DEEPEST = 20_000, 2_000
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][^\s/>]*)")
_NEED_NO_END = frozenset(
    ("area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option",
     "p", "path", "source", "td", "th", "tr", "track", "use", "wbr")
)  # fmt: skip
REFRESH = re.compile(r"url\s*=\s*[\"']?([^\"']*)", re.IGNORECASE)
RAW = frozenset(("script", "style", "iframe", "noembed", "noframes"))
JSON_TYPES = frozenset(("application/json", "importmap", "speculationrules"))
SCRIPT_TYPES = frozenset(("", "module", "text/javascript", "application/javascript", "text/ecmascript"))


def read_page(text: str, notes: Notes, where: str = "") -> None:
    """Note all that a page or a fragment says and leads to.

    `where` is empty for a page of its own. Inside something else (a feed, a frame) it tells where, and
    then ids and noindex are not noted, since no address leads to them.
    """
    from selectolax.lexbor import LexborHTMLParser

    if text.count("<") > MANY_TAGS and _is_deep(text):
        notes.fault("elements nested too deep")
        return
    root = LexborHTMLParser(text).root
    if root is None:
        return
    _Reader(notes, where).read(root.parent or root)


def _is_deep(text: str) -> bool:
    """Whether elements stand in one another by thousands, as nobody writes them: a parser looks through all
    that are open at each new one, which takes hours.
    """
    opened: Counter[str] = Counter()
    for tag in _TAG.finditer(text):
        name = tag["name"].lower()
        if name not in _NEED_NO_END:
            opened[name] = max(0, opened[name] + (-1 if tag["end"] else 1))
            if opened[name] > DEEPEST:
                return True
    return False


class _Reader:
    """The line of text that is being put together, and the walk through the tree. A site has millions of
    elements, most of them the same ones on each page: what is asked of each is little, and asked at once.
    """

    __slots__ = ("_inside", "_line", "_notes", "_where")

    def __init__(self, notes: Notes, where: str) -> None:
        self._notes = notes
        self._where = where
        self._line: list[str] = []
        self._inside: list[str] = []

    def read(self, root: LexborNode) -> None:
        """Every node on the way in, and elements that are no part of a line again on the way out, without
        recursion.
        """
        above: list[tuple[LexborNode, str]] = []
        node = root
        while True:
            block = ""
            if node.is_text_node:
                self._line.append(node.text_content or "")
            elif node.is_element_node:
                block = self._enter(node)
            else:
                self._other(node)
            child = node.first_child
            if child is not None:
                above.append((node, block))
                node = child
                continue
            while True:
                if block:
                    self._leave(block)
                following = node.next
                if following is not None:
                    node = following
                    break
                if not above:
                    self._flush()
                    return
                node, block = above.pop()

    def _other(self, node: LexborNode) -> None:
        if node.is_comment_node:
            self._notes.say(node.comment_content or "", "comment", self._where + "comment")
        elif not node.is_document_node and node.tag != "-doctype":
            self._notes.say(node.html or "", "comment", self._where + "instruction")

    def _flush(self) -> None:
        if not self._line:
            return
        text = "".join(self._line)
        self._line.clear()
        if not text.isspace():
            block = self._inside[-1] if self._inside else "body"
            self._notes.say(text, "text", self._where + block)

    def _enter(self, node: LexborNode) -> str:
        """Enter an element. The answer is its name, or nothing if the line goes on when it is left."""
        tag = node.tag or ""
        block = "" if tag in INLINE else tag
        if tag == "br":
            self._line.append("\n")
            block = ""
        elif block:
            self._flush()
            self._inside.append(tag)
        attributes = node.attributes
        if attributes:
            self._attributes(tag, attributes)
        if tag == "template":
            # The parser keeps its content apart; written out and renamed it is read like any other.
            content = (node.html or "").removeprefix("<template").removesuffix("</template>")
            self._notes.piece("text/html", f"<div{content}</div>", self._where + "template/")
        return block

    def _leave(self, block: str) -> None:
        if block in RAW:
            self._raw(block)
        else:
            self._flush()
        self._inside.pop()

    def _raw(self, tag: str) -> None:
        """The content of an element that browsers do not read as markup."""
        text, where = "".join(self._line), self._where + tag
        self._line.clear()
        if tag == "style":
            read_style(text, self._notes, where)
        elif tag != "script":
            self._notes.piece("text/html", text, where + "/")
        else:
            self._script(text, where)

    def _script(self, text: str, where: str) -> None:
        kind = self._inside[-1].partition(" ")[2]
        if kind == "application/ld+json":
            self._notes.piece(kind, text, "json-ld/")
        elif kind in JSON_TYPES:
            self._notes.piece("application/json", text, where + "/")
        elif kind in SCRIPT_TYPES:
            read_script(text, self._notes, where)
        else:
            # Of a type that no browser runs: a template for some script.
            self._notes.piece("text/html", text, where + "/")

    def _attributes(self, tag: str, attributes: dict[str, str | None]) -> None:
        if tag == "meta":
            self._meta(attributes)
        elif tag == "script":
            self._inside[-1] = f"script {(attributes.get('type') or '').strip().lower()}"
        notes, outer = self._notes, self._where
        for name, value in attributes.items():
            if not value or (use := use_of(tag, name)) is None:
                continue
            where = outer + use.where
            if use.how == "say":
                notes.say(value, use.kind, where)
            elif use.how == "link":
                kind = link_kind(tag, name, attributes)
                if kind is not None and (kind != "resource" or not value.startswith("#")):
                    notes.link(value, kind, where)
            else:
                self._seldom(use.how, value, where)

    def _seldom(self, how: str, value: str, where: str) -> None:
        """An attribute that is neither plain text nor one address."""
        if how == "id":
            if not self._where:
                self._notes.ids.append(value)
        elif how == "links":
            for match in CANDIDATE.finditer(value):
                self._notes.link(match[1], "resource", where)
        elif how == "style":
            read_style(value, self._notes, where)
        elif how == "page":
            self._notes.piece("text/html", value, where + "/")
        else:
            read_script(value, self._notes, where)

    def _meta(self, attributes: dict[str, str | None]) -> None:
        content = attributes.get("content") or ""
        name = (attributes.get("name") or attributes.get("http-equiv") or "").lower()
        where = f"{self._where}meta@content"
        if name == "robots" and not self._where:
            self._notes.noindex = self._notes.noindex or bool({"noindex", "none"} & set(_words(content)))
        elif name == "refresh":
            for match in REFRESH.finditer(content):
                self._notes.link(match[1], "link", where)
        elif content.startswith(("http://", "https://", "/")) and " " not in content:
            self._notes.link(content, "link", where)


def _words(content: str) -> list[str]:
    return content.lower().replace(",", " ").split()
