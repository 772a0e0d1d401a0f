"""Where in the file a piece of a parsed text stands.

The parser knows lines of blocks and offsets within the text of one block. That text is the block's own
source lines without what stands before them (indents, `>`, list markers, `|`), so the column is found by
laying the text over its source line.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from markdown_it.token import Token

from radblog.basics.places import Place

_CELL_END = re.compile(r"(?<!\\)\|")


class Positions:
    """Turns lines and offsets of one text into places of its file."""

    __slots__ = ("_block", "_first", "_fixed", "_path", "_starts", "_text", "lines")

    def __init__(self, path: str, first_line: int, text: str, fixed: Place | None = None) -> None:
        """`text` begins on line `first_line` of `path`. With `fixed` everything stands there."""
        self._path = path
        self._first = first_line
        self._fixed = fixed
        self._text = text
        self.lines = text.split("\n")
        self._block: Token | None = None  # the one asked for last, and where its lines start
        self._starts: list[int] = []

    def line(self, number: int, column: int = 0, length: int | None = None) -> Place:
        """The place of a line of the text and a column in it, both counted from 0."""
        if self._fixed:
            return self._fixed
        return Place(self._path, self._first + number, column + 1, length)

    def offset(self, offset: int, length: int | None = None) -> Place:
        """The place of an offset into the whole text."""
        number = self._text.count("\n", 0, offset)
        return self.line(number, offset - (self._text.rfind("\n", 0, offset) + 1), length)

    def block(self, token: Token) -> Place:
        """The place of a block: its first line, without the indent."""
        if not token.map:
            return self.within(token, 0)
        text = self.lines[min(token.map[0], len(self.lines) - 1)]
        return self.line(token.map[0], len(text) - len(text.lstrip()), len(text.strip()) or None)

    def within(self, block: Token, offset: int, length: int | None = None) -> Place:
        """The place of an offset into the text of an `inline` token."""
        if self._fixed:
            return self._fixed
        if not block.map:  # the text of a footnote that was written in the line
            start = self._text.find(block.content) if block.content else -1
            return self.line(0) if start < 0 else self.offset(start + offset, length)
        if block is not self._block:
            self._block, self._starts = block, _starts_of(block.content)
        row = bisect_right(self._starts, offset) - 1
        start = self._starts[row]
        end = block.content.find("\n", start)
        written = block.content[start : end if end >= 0 else None]
        cell = block.meta.get("cell")
        column = self._column(block.map[0] + row, written, cell) + offset - start
        if cell is not None:
            column += block.content.count("|", 0, offset)  # in the file each has a backslash before it
        return self.line(block.map[0] + row, column, length)

    def _column(self, number: int, written: str, cell: int | None) -> int:
        """Where `written` begins in its source line; where that can't be told, the line's first letter."""
        if number >= len(self.lines):
            return 0
        source = self.lines[number]
        if cell is not None:
            return self._cell(source, written, cell)
        kept = source.rstrip()
        if kept.endswith(written.rstrip()):
            return len(kept) - len(written.rstrip())
        found = source.find(written.strip())
        return found if found >= 0 else len(source) - len(source.lstrip())

    @staticmethod
    def _cell(source: str, written: str, cell: int) -> int:
        """Where a table's cell begins. A bar at the start of the row opens the first cell."""
        ends = [found.end() for found in _CELL_END.finditer(source)]
        inner = re.match(r"[\s>]*(?:[-*+]\s+)?\|", source)
        starts = ends if inner else [0, *ends]
        start = starts[cell] if cell < len(starts) else 0
        found = source.find(written.replace("|", "\\|"), start)
        return found if found >= 0 else start


def _starts_of(text: str) -> list[int]:
    return [0, *(found.end() for found in re.finditer("\n", text))]
