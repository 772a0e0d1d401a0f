"""One look at a picture: every frame of it, by every reader that is installed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from radblog.images.opening import Opened, frames_of, with_picture
from radblog.pixels.codes import find_codes
from radblog.pixels.faces import find_faces
from radblog.pixels.model import Seen
from radblog.pixels.planes import LEAST_SIDE, frames_to_read
from radblog.pixels.readers import Readers
from radblog.pixels.words import find_words
from radblog.problems import Outcome

if TYPE_CHECKING:
    from PIL import Image

_STILL = 12  # grey levels: a change of less, in a frame of small pieces, brings no new word


def look(path: str, data: bytes, by: Readers) -> Outcome[tuple[Seen, ...]]:
    """All that the readers see in the picture at `path`; the problem of one that cannot be read.

    Raises:
        Exception: a reader failed, with whatever it raises. Never show its text.
    """
    frames = with_picture(path, data, _distinct)
    if frames.value is None:
        return Outcome(None, frames.problems)
    found: dict[Seen, None] = {}
    for frame in frames.value:
        found.update(dict.fromkeys(_seen(frame, by)))
    return Outcome(tuple(found))


def _seen(frame: Image.Image, by: Readers) -> Iterator[Seen]:
    if max(frame.size) < LEAST_SIDE or _is_blank(frame):
        return
    if by.words:
        yield from find_words(frame)
        yield from find_codes(frame)
    if by.faces:
        yield from find_faces(frame)


def _distinct(opened: Opened) -> tuple[Image.Image, ...]:
    """The frames that show something new; a moving picture repeats most of what is printed on it."""
    kept: list[Image.Image] = []
    for frame in frames_of(opened):
        for plane in frames_to_read(frame.image):
            if not any(_is_like(plane, other) for other in kept[-2:]):
                kept.append(plane)
    return tuple(kept)


def _is_like(one: Image.Image, other: Image.Image) -> bool:
    from PIL import ImageChops

    if one.size != other.size:
        return False
    return max(high for _, high in _ranges(ImageChops.difference(one, other))) < _STILL


def _is_blank(image: Image.Image) -> bool:
    return all(low == high for low, high in _ranges(image))


def _ranges(image: Image.Image) -> tuple[tuple[float, float], ...]:
    from PIL import ImageStat

    return tuple(ImageStat.Stat(band).extrema[0] for band in image.split())
