"""JSON: feeds, manifests, search records, JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TypeAlias

from radblog.published.facts import LinkKind, RunKind
from radblog.published.notes import Notes
from radblog.published.stamps import is_stamp

LINKED = """url external_url home_page_url feed_url next_url image banner_image icon favicon avatar logo item
    contentUrl thumbnailUrl embedUrl mainEntityOfPage start_url scope href sameAs"""
LINKS: dict[str, LinkKind] = {**dict.fromkeys(LINKED.split(), "link"), "src": "resource"}
SHORTEST_NUMBER = 100_000
"""Numbers from here on could identify someone; smaller ones count and measure."""


class _Pairs(tuple[tuple[str, Any], ...]):
    """The members of an object; a key that comes twice hides nothing here."""

    __slots__ = ()


Step: TypeAlias = tuple[str, str, Any]


def read_record(text: str, notes: Notes, where: str, kind: RunKind = "text") -> None:
    """Note every string, key and long number of a JSON text. Raises ValueError or RecursionError."""
    keys: dict[str, None] = {}
    for parent, key, value in _values(json.loads(text, object_pairs_hook=_Pairs)):
        keys.setdefault(key)
        place = where + "/".join(name for name in (parent, key) if name)
        if isinstance(value, str):
            _string(value, key, place, kind, notes)
        elif isinstance(value, int | float) and abs(value) >= SHORTEST_NUMBER:
            notes.say(str(value), kind, place)
    for key in keys:
        notes.say(key, "name", f"{where}key")


def _string(value: str, key: str, place: str, kind: RunKind, notes: Notes) -> None:
    if key.lower().endswith("html"):
        notes.piece("text/html", value, place)
    elif key in LINKS and ("/" in value or "." in value) and " " not in value:
        notes.link(value, LINKS[key], place)
    elif not is_stamp(key, value):
        notes.say(value, kind, place)


def _values(whole: Any) -> Iterator[Step]:
    """Parent key, key and value of everything in `whole`, in order; members of a list have its key."""
    steps: list[Step] = [("", "", whole)]
    while steps:
        parent, key, value = steps.pop()
        if isinstance(value, _Pairs):
            steps += [(key, name, member) for name, member in reversed(value)]
        elif isinstance(value, list):
            steps += [(parent, key, member) for member in reversed(value)]
        else:
            yield parent, key, value
            continue
        if key:
            yield parent, key, None
