"""The averaged brain from below to above, and from front to back; where landmarks lie in it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import numpy as np

from canvas import Picture, Plane, step
from mni import Volume, volume

AXIAL, CORONAL = Plane(256, 304, 0.72), Plane(256, 256, 0.72)
HEIGHTS = np.arange(-44, 77, 3.0)  # millimetres of the MNI space, from below
DEPTHS = np.arange(56, -92, -4.0)  # from the front


def axial() -> Iterator[Picture]:
    """Slices from below to above; the patient's left on the right of the picture."""
    for height in HEIGHTS:
        yield _shown(AXIAL.x, -18 - AXIAL.y, AXIAL.empty(height))


def coronal() -> Iterator[Picture]:
    """Slices from front to back."""
    for depth in DEPTHS:
        yield _shown(CORONAL.x, CORONAL.empty(depth), 16 - CORONAL.y)


def axial_place(x: float, y: float, z: float) -> tuple[int, int, int]:
    """Frame from 1, column and row of a place of the MNI space, of which x grows to the patient's right."""
    column = -x / AXIAL.mm + AXIAL.width / 2
    row = (-18 - y) / AXIAL.mm + AXIAL.height / 2
    return int(np.abs(HEIGHTS - z).argmin()) + 1, round(column), round(row)


def coronal_place(x: float, y: float, z: float) -> tuple[int, int, int]:
    """The same in the coronal stack."""
    column = -x / CORONAL.mm + CORONAL.width / 2
    row = (16 - z) / CORONAL.mm + CORONAL.height / 2
    return int(np.abs(DEPTHS - y).argmin()) + 1, round(column), round(row)


@cache
def _brain() -> tuple[Volume, float]:
    brain = volume("t1")
    return brain, float(np.percentile(brain.values[brain.values > 0.2], 99.6))


def _shown(left: Picture, front: Picture, up: Picture) -> Picture:
    brain, high = _brain()
    grey = brain.at(left, front, up)
    inside = step(grey, 0.12, 0.1)
    return np.clip((grey - 0.22) / (high - 0.22), 0.03, 1) ** 1.25 * inside
