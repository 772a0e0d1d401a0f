"""Pixels that were cropped away and are still in the file: a second picture in it that shows something else.

Small pictures of the same view (thumbnails, pyramids) are no finding here; that they exist is told anyway.
"""

from __future__ import annotations

import base64
import binascii
import re
import warnings
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from radblog.images.containers.formats import PNG, TIFF
from radblog.images.opening import Opened, with_picture

if TYPE_CHECKING:
    from PIL import Image

_STARTS = re.compile(rb"\xff\xd8\xff[\xc0-\xfe]|\x89PNG\r\n\x1a\n")
_PACKED = re.compile(rb"GImg:image>([A-Za-z0-9+/=\s&#;xA]{64,})<")
_MOST = 24  # pictures looked at within one file
_GRID = 24  # pixels a side at which two pictures are compared
_ALIKE = 0.75  # correlation of two views of one thing, at that size, even after a change of window
_SHAPE = 0.06  # by how much the shapes of two pictures of the same view differ at most, as a part
_DARK = 16  # grey levels: the bars beside a thumbnail of another shape
_LEAST = 16  # pixels: a smaller picture shows nobody


def hides_pixels(path: str, data: bytes) -> bool:
    """Whether the file holds a picture beside, or beneath, the one it shows. False for one that cannot be
    read: that is a problem of its own.
    """
    return bool(with_picture(path, data, _hides).value)


def _hides(opened: Opened) -> bool:
    if opened.container is PNG and b"IDAT" in opened.data[_end_of_png(opened.data) :]:
        return True  # a screenshot tool wrote the cropped picture over the whole one and left its end
    others = tuple(_embedded(opened.data))
    pages = int(getattr(opened.image, "n_frames", 1)) if opened.container is TIFF else 1
    if not others and pages == 1:
        return False  # nearly always, and then nothing is decoded
    opened.image.load()
    main = _core(opened.image)
    return any(not _same_view(main, other) for other in (*others, *_pages(opened, pages)))


def _end_of_png(data: bytes) -> int:
    end = data.find(b"IEND")
    return end + 8 if end >= 0 else len(data)


def _pages(opened: Opened, pages: int) -> Iterator[Image.Image]:
    """The other pages of a TIFF."""
    for number in range(1, min(pages, _MOST)):
        opened.image.seek(number)
        opened.image.load()
        yield _core(opened.image)


def _embedded(data: bytes) -> Iterator[Image.Image]:
    """Whole JPEG and PNG pictures anywhere in the file behind its own beginning, packed in XMP or bare."""
    pieces = [data[found.start() :] for found in _STARTS.finditer(data, 4)][:_MOST]
    for packed in _PACKED.finditer(data):
        try:
            pieces.append(base64.b64decode(re.sub(rb"&#xA;|\s", b"", packed[1])))
        except (binascii.Error, ValueError):
            continue
    for piece in pieces:
        picture = _decoded(piece)
        if picture is not None:
            yield picture


def _decoded(data: bytes) -> Image.Image | None:
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(BytesIO(data), formats=("JPEG", "PNG")) as image:
                if min(image.size) < _LEAST:
                    return None
                image.load()
                return _core(image)
        except Exception:  # noqa: BLE001  # three bytes that look like a beginning are often none
            return None


def _core(image: Image.Image) -> Image.Image:
    """The picture in grey, without dark bars at its edges."""
    grey = image.convert("L")
    box = grey.point([0] * _DARK + [255] * (256 - _DARK)).getbbox()
    return grey.crop(box) if box else grey


def _same_view(main: Image.Image, other: Image.Image) -> bool:
    shape, second = main.width / main.height, other.width / other.height
    if abs(shape - second) > _SHAPE * shape:
        return False
    return _correlation(main, other) >= _ALIKE


def _correlation(one: Image.Image, other: Image.Image) -> float:
    """Of the grey values of two pictures, scaled to one small size. 1 where neither has any contrast."""
    first, second = (list(image.resize((_GRID, _GRID)).getdata()) for image in (one, other))
    first_mean, second_mean = sum(first) / len(first), sum(second) / len(second)
    a, b = [value - first_mean for value in first], [value - second_mean for value in second]
    spread = sum(x * x for x in a) ** 0.5 * sum(y * y for y in b) ** 0.5
    if not spread:
        return 1.0 if not any(a) and not any(b) else 0.0
    return float(sum(x * y for x, y in zip(a, b, strict=True)) / spread)
