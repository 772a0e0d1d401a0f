"""QR codes and bar codes, by zxing-cpp."""

from __future__ import annotations

from typing import TYPE_CHECKING

from radblog.pixels.model import Box, Seen

if TYPE_CHECKING:
    from PIL import Image


def find_codes(image: Image.Image) -> tuple[Seen, ...]:
    """Every code in an RGB frame, with what it says. One that is there and cannot be read says nothing."""
    import zxingcpp

    found = []
    for code in zxingcpp.read_barcodes(image, return_errors=True):
        corners = code.position
        points = (corners.top_left, corners.top_right, corners.bottom_left, corners.bottom_right)
        xs, ys = [point.x for point in points], [point.y for point in points]
        box = Box(min(xs), min(ys), max(1, max(xs) - min(xs)), max(1, max(ys) - min(ys)))
        found.append(Seen("code", box, code.text if code.valid else ""))
    return tuple(found)
