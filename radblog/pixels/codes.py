"""QR codes and bar codes, by zxing-cpp."""

from __future__ import annotations

from typing import TYPE_CHECKING

from radblog.pixels.model import Box, Seen

if TYPE_CHECKING:
    from PIL import Image

_LEAST = 4
"""Signs. Noise holds a code of bars with fewer in every other picture; no number of a patient is as short."""
_NEVER_MEANT = ("DataBar", "DXFilm", "Telepen", "EAN2", "EAN5")
"""On groceries and film, and in the ribs of a chest."""


def find_codes(image: Image.Image) -> tuple[Seen, ...]:
    """Every code in an RGB frame that can be read, with what it says."""
    import zxingcpp

    found = []
    for code in zxingcpp.read_barcodes(image):
        if len(code.text) < _LEAST or str(code.format).replace(" ", "").startswith(_NEVER_MEANT):
            continue
        corners = code.position
        points = (corners.top_left, corners.top_right, corners.bottom_left, corners.bottom_right)
        xs, ys = [point.x for point in points], [point.y for point in points]
        box = Box(min(xs), min(ys), max(1, max(xs) - min(xs)), max(1, max(ys) - min(ys)))
        found.append(Seen("code", box, code.text))
    return tuple(found)
