"""Greys of 16 bits, as CT measures them: through a window to 8 bits, or packed for a browser to do so.

The packed form: for each frame the low bytes, then the high bytes of all pixels, each as the difference to
its left neighbour (the first of a row to 0), modulo 256; all frames one after another in one gzip stream.
"""

from __future__ import annotations

import gzip
import math
import zlib
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from radblog.images.faults import not_deep
from radblog.images.model import Window
from radblog.images.opening import Opened, upright, with_picture
from radblog.problems import Outcome, Problem

if TYPE_CHECKING:
    from PIL import Image

LEVELS = 65_536
_EFFORT = 9  # of zlib


def is_deep(image: Image.Image) -> bool:
    """Whether a picture has greys of 16 bits."""
    return image.mode.startswith("I;16")


def values_of(opened: Opened) -> bytes:
    """The stored greys of an upright 16-bit picture, row by row, low byte first.

    Raises:
        PictureError: it has no greys of 16 bits.
    """
    opened.image.load()
    if not is_deep(opened.image):
        raise not_deep()
    return upright(opened).convert("I").convert("I;16").tobytes()


def through(image: Image.Image, window: Window) -> Image.Image:
    """A 16-bit picture as 8-bit greys, by the linear function of DICOM PS3.3, C.11.2.1.2."""
    return image.convert("I").point(greys(window), "L")


def greys(window: Window) -> list[int]:
    """The grey for each stored value."""
    width, level = window.width - 1.0, window.level - 0.5
    if width <= 0:
        return [255 if stored * window.slope + window.intercept > level else 0 for stored in range(LEVELS)]

    def grey(stored: int) -> int:
        light = (stored * window.slope + window.intercept - level) / width + 0.5
        return math.floor(min(max(light, 0.0), 1.0) * 255.0 + 0.5)

    return [grey(stored) for stored in range(LEVELS)]


def packed(values: bytes, width: int, height: int) -> bytes:
    """One frame as differences, low bytes first."""
    from PIL import Image, ImageChops

    planes = []
    for plane in (values[0::2], values[1::2]):
        here = Image.frombytes("L", (width, height), plane)
        left = Image.new("L", (width, height), 0)
        left.paste(here.crop((0, 0, width - 1, height)), (1, 0))
        planes.append(ImageChops.subtract_modulo(here, left).tobytes())
    return b"".join(planes)


def weight(values: bytes, width: int, height: int) -> int:
    """About how many bytes one frame adds to a volume."""
    return len(zlib.compress(packed(values, width, height), _EFFORT))


def volume(frames: Sequence[tuple[str, bytes]]) -> Outcome[bytes]:
    """The packed form of (path, file) of every frame, or why one cannot be read."""
    buffer = BytesIO()
    problems: list[Problem] = []
    with gzip.GzipFile(filename="", mode="wb", fileobj=buffer, compresslevel=_EFFORT, mtime=0) as stream:
        for path, data in frames:
            frame = with_picture(path, data, _packed_frame)
            problems += frame.problems
            stream.write(frame.value or b"")
    return Outcome(None if problems else buffer.getvalue(), tuple(problems))


def _packed_frame(opened: Opened) -> bytes:
    values = values_of(opened)
    return packed(values, *upright(opened).size)
