"""Words on a picture, in the font that comes with radblog: Inter, for Latin, Greek and Cyrillic."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import ImageFont

# The signs that the shipped font has, as hexadecimal ranges; see the note beside it.
_SIGNS = """
20-7E A0-AC AE-148 14A-17F 18F 1A0-1B0 218-21B 2B0-2DD 374-376 37A-37F 384-38A 38C 38E-3A1 3A3-3D7 3DC-3DD
3F0-3F6 3F9-3FA 3FC-479 480-49D 4A0-4FF 52F 1E00-1E9B 1E9D-1EFF 2010-2027 2030-203A 2044 2070-2071 2074-208E
20AC 2116 2122 2126 2190-2193 2202 2206 2211-2212 221A 221E 2248 2260 2264-2265
"""
BOLD, PLAIN = 700, 450


def can_write(text: str) -> bool:
    """Whether the font has every sign of `text`."""
    return all(ord(sign) in _known() for sign in composed(text))


def composed(text: str) -> str:
    """`text` in one line, accents joined to their letters where Unicode has a sign for both."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def font(size: int, weight: int = PLAIN) -> ImageFont.FreeTypeFont:
    """The font in a size in pixels."""
    from PIL import ImageFont

    made = ImageFont.truetype(BytesIO(_data()), size)
    made.set_variation_by_axes([weight])
    return made


def lines_of(text: str, lettering: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """`text` in lines of at most `width` pixels; a word that is longer stands alone and runs over."""
    lines: list[str] = []
    for word in composed(text).split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and lettering.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


@cache
def _data() -> bytes:
    return (files("radblog.images") / "fonts" / "Inter-subset.woff2").read_bytes()


@cache
def _known() -> frozenset[int]:
    found: set[int] = set()
    for part in _SIGNS.split():
        first, _, last = part.partition("-")
        found.update(range(int(first, 16), int(last or first, 16) + 1))
    return frozenset(found)
