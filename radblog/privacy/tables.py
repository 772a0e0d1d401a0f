"""Tables of a text, cell by cell: a column's heading is the label of what stands below it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radblog.basics.places import Place
from radblog.privacy.evidence import Evidence

_RULE = re.compile(r"^[ \t>]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*\r?$")
_CELL = re.compile(r"[^|\n]+")
_WORTH = re.compile(r"\d|[^\W\d_]{2}")
_LONGEST_HEADING = 40


def cells(text: str, place: Place, *, clinical: bool) -> Iterator[Evidence]:
    """Each cell of the tables in `text`, which starts at `place`, with its heading as a label before it.

    The place of such evidence is where the heading would have to stand, so that what is found in the cell
    is told where it is.
    """
    if "|" not in text or "--" not in text:
        return
    headings: tuple[str, ...] | None = None
    rows = text.split("\n")
    for number, row in enumerate(rows):
        if "|" not in row:
            headings = None
        elif _RULE.match(row) and number:
            headings = tuple(
                cell[0].strip(" \t\r*_") for cell in _CELL.finditer(rows[number - 1]) if cell[0].strip()
            )
        elif headings:
            shift = (place.column or 1) - 1 if number == 0 else 0
            filled = [cell for cell in _CELL.finditer(row) if cell[0].strip(" \t\r>") or cell.start()]
            for heading, cell in zip(headings, filled, strict=False):
                if _WORTH.search(cell[0]) and len(heading) <= _LONGEST_HEADING:
                    label = f"{heading}:"
                    column = cell.start() + 1 + shift - len(label)
                    where = Place(place.path, (place.line or 1) + number, column)
                    yield Evidence(label + cell[0].rstrip(), where, "cell", clinical)
