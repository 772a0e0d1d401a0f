"""Words in a picture, read by rapidocr with the models of its wheel, in whatever direction they run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from radblog.pixels.model import Box, Seen
from radblog.pixels.planes import passes

if TYPE_CHECKING:
    from PIL import Image

TILE, OVERLAP = 1600, 200
"""Pixels. A larger picture is read in pieces, since the reader would shrink it and small print with it."""
_SMALL, _ENLARGED = 1000, 1.5
"""Pixels of the longer side up to which a picture is enlarged before reading, and by how much: small print of
12 pixels is read in speckle only then."""
_SURE = 0.95  # a score below asks for a second look, upside down
_SHORT = 3  # letters: a marker, or noise
_LEAST = 0.5  # a score below is a guess at noise


def find_words(image: Image.Image) -> tuple[Seen, ...]:
    """All lines of text in an RGB frame, each once for every way in which it was read."""
    found: dict[Seen, None] = {}
    for left, top, piece in _tiles(image):
        for view in passes(piece):
            lines = tuple(_lines(view))
            found.update(dict.fromkeys(_moved(seen, left, top) for seen, _ in lines))
            if any(score < _SURE and len(seen.text) > _SHORT for seen, score in lines):
                for seen, _ in _lines(view.rotate(180)):
                    found[_moved(_turned(seen, piece.size), left, top)] = None
    return tuple(found)


def _tiles(image: Image.Image) -> Iterator[tuple[int, int, Image.Image]]:
    """Pieces that overlap, and where each begins; words larger than the overlap are seen in the whole."""
    if max(image.size) <= TILE:
        yield 0, 0, image
        return
    yield 0, 0, image
    step = TILE - OVERLAP
    for top in range(0, max(1, image.height - OVERLAP), step):
        for left in range(0, max(1, image.width - OVERLAP), step):
            box = (left, top, min(left + TILE, image.width), min(top + TILE, image.height))
            yield left, top, image.crop(box)


def _lines(image: Image.Image) -> Iterator[tuple[Seen, float]]:
    import numpy as np

    scale = _ENLARGED if max(image.size) <= _SMALL else min(1.0, TILE / max(image.size))
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    result = _engine()(np.asarray(image.resize(size) if size != image.size else image))
    if result.txts is None:
        return
    for corners, text, score in zip(result.boxes, result.txts, result.scores, strict=True):
        if score >= _LEAST and text.strip():
            yield Seen("words", _box(corners, scale), text.strip()), float(score)


def _box(corners: Any, scale: float) -> Box:
    xs, ys = [round(float(x) / scale) for x, _ in corners], [round(float(y) / scale) for _, y in corners]
    return Box(min(xs), min(ys), max(1, max(xs) - min(xs)), max(1, max(ys) - min(ys)))


def _moved(seen: Seen, left: int, top: int) -> Seen:
    box = seen.box
    return Seen(seen.kind, Box(box.left + left, box.top + top, box.width, box.height), seen.text)


def _turned(seen: Seen, size: tuple[int, int]) -> Seen:
    box = seen.box
    left, top = size[0] - box.left - box.width, size[1] - box.top - box.height
    return Seen(seen.kind, Box(left, top, box.width, box.height), seen.text)


@cache
def _engine() -> Any:
    """The reader, loaded once for each process. One thread: pictures are shared out among processes, and the
    order in which threads add up must not decide what is read.
    """
    import cv2
    from rapidocr import RapidOCR

    cv2.setNumThreads(1)
    return RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.max_side_len": TILE,
            "Det.limit_type": "max",
            "Det.limit_side_len": TILE,
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )


if hasattr(os, "register_at_fork"):  # a reader's threads do not live on in a forked worker
    os.register_at_fork(after_in_child=_engine.cache_clear)
