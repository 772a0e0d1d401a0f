"""One form for all spellings of a name."""

from __future__ import annotations

import unicodedata

_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th"})
_SEPARATORS = str.maketrans("_-^.,/+’'", "         ")


def folded(text: str) -> str:
    """`text` in lower case, accents taken off, separators of file names and names turned to spaces."""
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text.casefold())
        text = "".join(sign for sign in decomposed if not unicodedata.combining(sign)).translate(_LETTERS)
    return text.lower().translate(_SEPARATORS)


def listed(text: str) -> frozenset[str]:
    """The words of `text`, divided by spaces."""
    return frozenset(text.split())
