"""Tables of a text, cell by cell: a column's heading is the label of what stands below it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radblog.basics.places import Place
from radblog.privacy.evidence import Evidence
from radblog.privacy.languages import gathered

_RULE = re.compile(r"^[ \t>]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*\r?$")
_CELL = re.compile(r"[^|\n]+")
_WORTH = re.compile(r"\d|[^\W\d_]{2}")
_LONGEST_HEADING = 40
_WORD = re.compile(r"[^\W\d_]+")
_LABELS = frozenset(
    word
    for field in (
        "name_labels", "loose_name_labels", "record_labels", "accession_labels", "other_labels",
        "birth_labels",
        "phone_labels", "address_labels", "events", "clinical",
    )
    for label in gathered(field)
    for word in _WORD.findall(label.lower())
) | {"age", "ages", "alter", "âge", "edad", "ssn", "nhs", "dni", "nif", "email", "mail"}  # fmt: skip


def _is_label(heading: str) -> bool:
    """Whether a heading may be the label of what stands below it; any other cell is read with the text."""
    return len(heading) <= _LONGEST_HEADING and not _LABELS.isdisjoint(_WORD.findall(heading.lower()))


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
                if _WORTH.search(cell[0]) and _is_label(heading):
                    label = f"{heading}:"
                    column = cell.start() + 1 + shift - len(label)
                    where = Place(place.path, (place.line or 1) + number, column)
                    yield Evidence(label + cell[0].rstrip(), where, "cell", clinical)
