"""Texts in several languages at once, as plug-ins of WordPress wrote them: `[:en]Chest[:fr]Thorax[:]`."""

from __future__ import annotations

import re

_MARK = re.compile(r"\[:(?P<new>[a-z]{2})?\]|<!--:(?P<old>[a-z]{2})?-->")


def languages_of(text: str) -> tuple[str, ...]:
    """The languages that a text marks, in the order of their first mark."""
    found = (match["new"] or match["old"] for match in _MARK.finditer(text))
    return tuple(dict.fromkeys(lang for lang in found if lang))


def in_language(text: str, lang: str) -> str:
    """What of a text is in one language, or in none in particular."""
    parts: list[str] = []
    current, position = "", 0
    for match in _MARK.finditer(text):
        if current in {"", lang}:
            parts.append(text[position : match.start()])
        current, position = match["new"] or match["old"] or "", match.end()
    if current in {"", lang}:
        parts.append(text[position:])
    return "".join(parts)
