"""Slices of the MNI T1 template: the averaged brain of 152 people."""

from __future__ import annotations

import numpy as np

from canvas import Picture, Plane, step
from mni import volume

_MM = 0.3


def axial() -> Picture:
    """Through the basal ganglia; the patient's left on the right of the picture."""
    plane = Plane(540, 660, _MM)
    return _shown(plane.x, -18 - plane.y, plane.empty(5))


def coronal() -> Picture:
    """Through both hippocampi and the third ventricle."""
    plane = Plane(600, 540, _MM)
    return _shown(plane.x, plane.empty(-20), 6 - plane.y)


def sagittal() -> Picture:
    """Just beside the midline; the face to the left."""
    plane = Plane(660, 560, _MM)
    return _shown(plane.empty(0.5), -16 - plane.x, 6 - plane.y)


def _shown(left: Picture, front: Picture, up: Picture) -> Picture:
    grey = volume("t1").at(left, front, up)
    inside = step(grey, 0.12, 0.1)
    low, high = 0.22, np.percentile(grey[grey > 0.2], 99.6)
    return np.clip((grey - low) / (high - low), 0.03, 1) ** 1.25 * inside
