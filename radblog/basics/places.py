"""Where something stands in a file, counted as people count: from 1, in characters."""

from __future__ import annotations

from bisect import bisect_right

from msgspec import Struct


class Place(Struct, frozen=True, gc=False, order=True, array_like=True):
    """A spot in a file of the site.

    `path` is POSIX and relative to the site folder. `line` and `column` count from 1, `length` in
    characters; all three are None where the whole file is meant.
    """

    path: str
    line: int | None = None
    column: int | None = None
    length: int | None = None


class Lines:
    """Turns offsets into one text into lines and columns."""

    __slots__ = ("_path", "_starts")

    def __init__(self, path: str, text: str) -> None:
        """Index `text`, the whole decoded text of the file at `path`."""
        self._path = path
        self._starts = [0]
        find, position = text.find, 0
        while (position := find("\n", position) + 1) > 0:
            self._starts.append(position)

    def place(self, offset: int, length: int | None = None) -> Place:
        """The place of `offset`, a count of characters from the start of the text."""
        line = bisect_right(self._starts, offset)
        return Place(self._path, line, offset - self._starts[line - 1] + 1, length)
