"""The brackets of Markdown links and pictures, found in running text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from radblog.importers.headings import prose_lines

_DEFINITION = re.compile(
    r"^ {0,3}\[(?P<label>[^\]\[^][^\]]*)\]:[ \t]*<?(?P<address>[^\s<>]+)>?"
    r"(?:[ \t]+(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|\((?P<round>[^)]*)\)))?[ \t]*$"
)
_TITLE = re.compile(r"\s+(?:\"(?P<double>(?:\\.|[^\"\\])*)\"|'(?P<single>[^']*)')\s*")
_LONGEST = 3000  # characters of a link's text; without a limit, a page of brackets takes minutes
_SHOWN = re.compile(r"!\[([^\]]*)\](?:\[([^\]]*)\])?(?!\()")
_LINKED = re.compile(r"\[([^\]\[]*)\](?:\[([^\]]*)\])?(?![(:])")
_CODE = re.compile(r"(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)", re.DOTALL)


class LinkTail(Struct, frozen=True):
    """What follows the text of a link. `end` is the offset behind it; `label` that of its definition."""

    address: str
    title: str
    end: int
    label: str = ""


class Definition(Struct, frozen=True):
    """`[label]: address "title"` on a line of its own."""

    label: str
    address: str
    title: str


class Definitions(Struct, frozen=True):
    """All definitions of a body: by label in one form, and by their line, counted from 0."""

    by_label: Mapping[str, Definition]
    by_line: Mapping[int, Definition]
    pictures: frozenset[str]

    def of(self, label: str) -> Definition | None:
        """The definition a label means; the first one counts, as in CommonMark."""
        return self.by_label.get(_folded(label))

    def on(self, line: int) -> Definition:
        """The definition on a line."""
        return self.by_line[line]

    def is_on(self, line: int) -> bool:
        """Whether there is a definition on a line."""
        return line in self.by_line

    def is_picture(self, label: str) -> bool:
        """Whether a picture is shown by this label; then its address is written there."""
        return _folded(label) in self.pictures


def definitions_of(lines: list[str]) -> Definitions:
    """Collect the definitions of a body, outside code."""
    by_label: dict[str, Definition] = {}
    by_line: dict[int, Definition] = {}
    for number, line in prose_lines(lines):
        if match := _DEFINITION.match(line):
            title = match["double"] or match["single"] or match["round"] or ""
            definition = Definition(match["label"], match["address"], title)
            by_label.setdefault(_folded(match["label"]), definition)
            by_line[number] = definition
    text = "\n".join(lines)
    used = {_folded(label or alt) for alt, label in _SHOWN.findall(text)}
    linked = {_folded(label or words) for words, label in _LINKED.findall(_SHOWN.sub("", text))}
    return Definitions(by_label, by_line, frozenset(used - linked))


def closing_bracket(text: str, opening: int, end: int) -> int:
    """The offset of the `]` that closes the `[` at `opening`, or -1. Code and escapes are jumped."""
    end = min(end, opening + _LONGEST)
    depth = 0
    position = opening
    while position < end:
        sign = text[position]
        if sign == "\\":
            position += 2
            continue
        if sign == "`" and (code := _CODE.match(text, position, end)):
            position = code.end()
            continue
        if sign == "[":
            depth += 1
        elif sign == "]":
            depth -= 1
            if depth == 0:
                return position
        position += 1
    return -1


def link_tail(text: str, position: int, end: int) -> LinkTail | None:
    """`(address "title")` at `position`, or None. Spaces inside an address are forgiven."""
    if position >= end or text[position] != "(":
        return None
    close = _closing_round(text, position, end)
    if close < 0:
        return None
    inner = text[position + 1 : close]
    title = ""
    if match := re.search(_TITLE.pattern + r"$", inner):
        title = (match["double"] or match["single"] or "").replace('\\"', '"')
        inner = inner[: match.start()]
    address = inner.strip()
    if address.startswith("<") and address.endswith(">"):
        address = address[1:-1]
    if "\n" in address:
        return None
    return LinkTail(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", address), title, close + 1)


def _closing_round(text: str, opening: int, end: int) -> int:
    depth = 0
    quoted = False
    for position in range(opening, end):
        sign = text[position]
        if text[position - 1] == "\\":
            continue
        if sign == '"' and (quoted or text[position - 1] in " \t\n"):
            quoted = not quoted
        elif sign == "(" and not quoted:
            depth += 1
        elif sign == ")" and not quoted:
            depth -= 1
            if depth == 0:
                return position
        elif sign == "\n" and text[position : position + 2] == "\n\n":
            return -1
    return -1


def _folded(label: str) -> str:
    return " ".join(label.split()).casefold()
