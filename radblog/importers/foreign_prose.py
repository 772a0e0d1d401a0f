"""One foreign body as the walks over it need it: its lines, headings, tables, definitions and notes."""

from __future__ import annotations

import re
from collections import Counter

from msgspec import Struct

from radblog.basics.places import Lines, Place
from radblog.importers.foreign_html import Surroundings
from radblog.importers.headings import (
    Heading,
    anchors_of,
    headings_of,
    new_levels,
    prose_lines,
    title_heading,
)
from radblog.importers.link_syntax import definitions_of
from radblog.importers.shortcodes import resolve_addresses
from radblog.problems import Problem, Rule

LIST_ITEM = re.compile(r"^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]")
_TABLE_RULE = re.compile(r"^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")


class Task(Struct, frozen=True):
    """One body to adapt. `anchors` are those some link points at. `around` knows the other documents.
    `templates`: tags of templates and wikis mean something in it; where they do not, they are text.
    """

    path: str
    body: str
    first_line: int
    title: str
    around: Surroundings
    anchors: frozenset[str] = frozenset()
    templates: bool = True


class Prose:
    """A body that is only read, and the notes on it, which grow. Offsets are into `text`."""

    def __init__(self, task: Task) -> None:
        """Look the body over once."""
        self.task = task
        self.around = task.around
        self.text = _with_addresses(task.body) if task.templates else task.body
        self.lines = self.text.split("\n")
        self.headings = headings_of(self.lines)
        self.dropped = title_heading(self.headings, task.title)
        self.definitions = definitions_of(self.lines)
        self._levels = new_levels(self.headings, self.dropped)
        self._by_line = {heading.line: index for index, heading in enumerate(self.headings)}
        self._ids = {
            index: key for key, index in reversed(anchors_of(self.headings).items()) if key in task.anchors
        }
        self._tables = _table_lines(self.lines)
        self._places = Lines(task.path, self.text)
        self._notes: list[tuple[Rule, int, str, str]] = []

    def note(self, rule: Rule, offset: int, message: str, help_text: str = "", *, once: bool = False) -> None:
        """Note something at an offset; with `once` only the first of its kind."""
        if not (once and any(note[0] is rule and note[2] == message for note in self._notes)):
            self._notes.append((rule, self.line_of(offset), message, help_text))

    def notes(self) -> tuple[Problem, ...]:
        """The notes so far; equal ones are told once, at the first place, with their number."""
        times = Counter((rule.code, message) for rule, _, message, _ in self._notes)
        told: dict[tuple[str, str], Problem] = {}
        for rule, line, message, help_text in self._notes:
            key = (rule.code, message)
            often = f" ({times[key]} times in this file)" if times[key] > 1 else ""
            told.setdefault(key, rule.at(Place(self.task.path, line), message + often, help_text))
        return tuple(told.values())

    def take_notes(self, other: Prose) -> None:
        """Add the notes on a part that was walked by itself."""
        self._notes.extend(other._notes)  # the same class

    def number_of(self, offset: int) -> int:
        """The line of an offset, counted from 0 in the body."""
        return (self._places.place(offset).line or 1) - 1

    def line_of(self, offset: int) -> int:
        """The line of an offset, counted from 1 in the file."""
        return self.task.first_line + self.number_of(offset)

    def line_end(self, offset: int) -> int:
        """The offset behind the line in which `offset` lies."""
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end + 1

    def heading_on(self, number: int) -> Heading | None:
        """The heading on a line."""
        index = self._by_line.get(number)
        return None if index is None else self.headings[index]

    def in_table(self, offset: int) -> bool:
        """Whether an offset lies in a table of Markdown."""
        return self.number_of(offset) in self._tables

    def signs_of(self, heading: Heading) -> str:
        """The `#` signs a heading gets here."""
        return "#" * self._levels[self._by_line[heading.line]]

    def id_of(self, heading: Heading) -> str:
        """The anchor that some link knows a heading by, or an empty text."""
        return self._ids.get(self._by_line[heading.line], "")


def without_gaps(text: str) -> str:
    """The text with one blank line where there were several, except inside code."""
    lines = text.split("\n")
    blank = {number for number, line in prose_lines(lines) if not line.strip()}
    kept = [
        "" if number in blank else line
        for number, line in enumerate(lines)
        if number not in blank or number - 1 not in blank
    ]
    return "\n".join(kept)


def _with_addresses(body: str) -> str:
    """Resolve the template tags that stand for addresses, except inside code. Lines keep their numbers."""
    lines = body.split("\n")
    for number, line in prose_lines(lines):
        if "{{" in line or "{%" in line:
            lines[number] = resolve_addresses(line)
    return "\n".join(lines)


def _table_lines(lines: list[str]) -> frozenset[int]:
    """The numbers of all lines that belong to a table of Markdown."""
    found: set[int] = set()
    for number, line in prose_lines(lines):
        if number and "-" in line and "|" in line + lines[number - 1] and _TABLE_RULE.match(line):
            found.add(number - 1)
            below = number
            while below < len(lines) and lines[below].strip():
                found.add(below)
                below += 1
    return frozenset(found)
