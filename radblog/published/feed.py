"""RSS, Atom, OPML, sitemaps and other XML."""

from __future__ import annotations

import re

from radblog.published.markup import Attributes, Handlers, local, parse
from radblog.published.notes import Notes
from radblog.published.stamps import is_stamp
from radblog.published.vocabulary import INLINE

HTML_FIELDS = frozenset(("description", "encoded", "content", "summary"))
LINK_FIELDS = frozenset(("link", "url", "loc", "comments", "docs", "icon", "logo", "uri"))
LINK_ATTRIBUTES = frozenset(("href", "src", "url", "xmlUrl", "htmlUrl", "uri"))
STYLESHEET = re.compile(r"href\s*=\s*[\"']([^\"']*)")


def read_feed(data: bytes, notes: Notes, where: str = "") -> None:
    """Note all that an XML file says and leads to; HTML inside it becomes a piece. Raises as `parse`."""
    reader = _Reader(notes, where)
    parse(data, Handlers(reader.start, reader.end, reader.line.append, reader.comment, reader.instruction))


class _Reader:
    """The line of text that is being put together, and the elements it stands in."""

    __slots__ = ("_inside", "_notes", "_permalink", "_where", "line")

    def __init__(self, notes: Notes, where: str) -> None:
        self._notes = notes
        self._where = where
        self._inside: list[str] = []
        self._permalink = True
        self.line: list[str] = []

    def _place(self) -> str:
        return self._where + "/".join(self._inside[-2:])

    def start(self, name: str, attributes: Attributes) -> None:
        name = local(name)
        if name not in INLINE:
            self._flush()
            self._inside.append(name)
        for key, value in attributes.items():
            if local(key) in LINK_ATTRIBUTES:
                self._notes.link(value, "link", f"{self._place()}@{key}")
            elif not key.startswith("xmlns"):
                self._notes.say(value, "attribute", f"{self._place()}@{key}")
        self._permalink = attributes.get("isPermaLink") != "false"

    def end(self, name: str) -> None:
        if local(name) not in INLINE:
            self._flush()
            self._inside.pop()

    def comment(self, text: str) -> None:
        self._notes.say(text, "comment", self._where + "comment")

    def instruction(self, target: str, text: str) -> None:
        if target == "xml-stylesheet":
            for match in STYLESHEET.finditer(text):
                self._notes.link(match[1], "resource", target)
        else:
            self._notes.say(text, "comment", self._where + "instruction")

    def _flush(self) -> None:
        text = "".join(self.line)
        self.line.clear()
        if not text or text.isspace():
            return
        name = self._inside[-1] if self._inside else ""
        if name in HTML_FIELDS and ("<" in text or "&" in text):
            self._notes.piece("text/html", text, self._place() + "/")
        elif name in LINK_FIELDS or (name == "guid" and self._permalink):
            self._notes.link(text, "link", self._place())
        elif not is_stamp(name, text):
            self._notes.say(text, "text", self._place())
