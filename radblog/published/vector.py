"""SVG drawings: texts, metadata, scripts, and what they load."""

from __future__ import annotations

from radblog.published.facts import RunKind
from radblog.published.markup import Attributes, Handlers, local, parse
from radblog.published.notes import Notes
from radblog.published.script import read_script
from radblog.published.style import read_style
from radblog.published.vocabulary import INLINE, TECHNICAL, link_kind

# Editors note who drew what and when in these, and in attributes with a prefix of their own.
METADATA = frozenset(("metadata", "namedview", "RDF"))
PLAIN_PREFIXES = frozenset(("xlink", "xml", "xmlns"))


def read_vector(data: bytes, notes: Notes, where: str = "") -> None:
    """Note all that a drawing says, hides and leads to. Raises as `parse`."""
    reader = _Reader(notes, where)
    parse(data, Handlers(reader.start, reader.end, reader.line.append, reader.comment, reader.instruction))


class _Reader:
    """The line of text that is being put together, and the elements it stands in."""

    __slots__ = ("_inside", "_metadata", "_notes", "_where", "line")

    def __init__(self, notes: Notes, where: str) -> None:
        self._notes = notes
        self._where = where
        self._inside: list[str] = []
        self._metadata = 0  # how many elements of metadata are open
        self.line: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        name = local(name)
        if name not in INLINE:
            self._flush()
            self._inside.append(name)
            self._metadata += name in METADATA
        kind: RunKind = "metadata" if self._hidden() else "attribute"
        for key, value in attributes.items():
            self._attribute(name, key, value, kind)

    def _attribute(self, name: str, key: str, value: str, kind: RunKind) -> None:
        notes, where = self._notes, f"{self._where}{name}@{key}"
        leads = link_kind(name, key, {})
        if leads is not None:
            if not value.startswith("#"):
                notes.link(value, leads, where)
        elif key == "id":
            if not self._where:
                notes.ids.append(value)
        elif key == "style":
            read_style(value, notes, where)
        elif key.startswith("on"):
            read_script(value, notes, where)
        elif ":" in key and key.partition(":")[0] not in PLAIN_PREFIXES:
            notes.say(value, "metadata", where)
        elif "url(" in value:
            read_style(value, notes, where)
        elif key.lower() not in TECHNICAL and not key.startswith("xmlns"):
            notes.say(value, "name" if key == "class" else kind, where)

    def end(self, name: str) -> None:
        if local(name) not in INLINE:
            self._flush()
            self._metadata -= self._inside.pop() in METADATA

    def comment(self, text: str) -> None:
        self._notes.say(text, "comment", self._where + "comment")

    def instruction(self, target: str, text: str) -> None:
        del target
        self._notes.say(text, "comment", self._where + "instruction")

    def _hidden(self) -> bool:
        return self._metadata > 0

    def _flush(self) -> None:
        text, name = "".join(self.line), self._inside[-1] if self._inside else "svg"
        self.line.clear()
        if name == "style":
            read_style(text, self._notes, self._where + name)
        elif name == "script":
            read_script(text, self._notes, self._where + name)
        else:
            self._notes.say(text, "metadata" if self._hidden() else "text", self._where + name)
