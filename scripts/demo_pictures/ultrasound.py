"""Ultrasound of the gallbladder along its length, with a stone and its shadow.

The tissue's reflectivity is drawn beam by beam (angle by depth), so that speckle and shadow follow the
beams, and then bent into the sector of a curved probe.
"""

from __future__ import annotations

import numpy as np
from scipy.ndimage import map_coordinates

from canvas import Picture, Plane, blur, clouds, grain, put, step

_PROBE, _DEPTH = 50.0, 150.0  # millimetres: radius of the probe, depth of the picture
_HALF_ANGLE = np.radians(31)
_BEAMS, _SAMPLES = 420, 1100


def gallbladder() -> Picture:
    """The sector on black; towards the head on the left."""
    plane = Plane(820, 700, 0.245)
    angle, radius = np.meshgrid(
        np.linspace(-_HALF_ANGLE, _HALF_ANGLE, _BEAMS), _PROBE + np.linspace(0, _DEPTH, _SAMPLES)
    )
    echo = _echoes(radius * np.sin(angle), radius * np.cos(angle) - _PROBE)
    x, y = (
        plane.x,
        plane.y + plane.height * plane.mm / 2 - 6 + _PROBE - (_PROBE - _PROBE * np.cos(_HALF_ANGLE)),
    )
    away, turn = np.hypot(x, y), np.arctan2(x, y)
    rows = (away - _PROBE) / _DEPTH * (_SAMPLES - 1)
    columns = (turn + _HALF_ANGLE) / (2 * _HALF_ANGLE) * (_BEAMS - 1)
    sector = map_coordinates(echo, [rows, columns], order=1, mode="nearest")
    inside = (
        step(_HALF_ANGLE - np.abs(turn), 0, 0.006)
        * step(away, _PROBE, 0.6)
        * step(-away, -_PROBE - _DEPTH, 0.6)
    )
    picture = sector * inside
    for mm in range(0, int(_DEPTH), 10):  # the scale of depth
        mark = plane.stroke([(94, mm - 76), (94.5 if mm % 50 else 97, mm - 76)], 0.8)
        picture = np.maximum(picture, mark * 0.6)
    return picture


def _echoes(x: Picture, depth: Picture) -> Picture:
    """Brightness for each beam and depth."""
    shape = x.shape

    def oval(cx: float, cy: float, rx: float, ry: float, tilt: float) -> Picture:
        """Millimetres inside an oval, roughly; negative outside."""
        t = np.radians(tilt)
        u = ((x - cx) * np.cos(t) + (depth - cy) * np.sin(t)) / rx
        v = (-(x - cx) * np.sin(t) + (depth - cy) * np.cos(t)) / (ry * (1 + 0.28 * u))
        return (1 - np.hypot(u, v)) * min(rx, ry)

    texture = 0.5 * clouds(shape, 3, 0.9) + 0.3 * grain(shape, 5, 18)
    level = 0.27 * (1 + 0.16 * texture)  # liver
    level = put(
        level, step(-depth, -17 + 1.2 * np.sin(x / 14), 3), 0.42 + 0.14 * np.sin(depth * 2.1 + x * 0.05)
    )
    level = put(level, step(-depth, -4, 1.5), 0.62)
    rng = np.random.default_rng(8)
    for _ in range(9):  # vessels of the liver
        cx, cy = rng.uniform(-70, -8), rng.uniform(30, 105)
        vessel = oval(cx, cy, rng.uniform(3, 9), rng.uniform(1.2, 2.4), rng.uniform(-50, 50))
        if rng.random() < 0.5:
            level = put(level, step(vessel, -1.0, 1), 0.48)
        level = put(level, step(vessel, 0, 1), 0.05)
    bowel = step(oval(62, 92, 42, 26, 25) + 2 * np.sin(x / 5), 0, 6)
    level = put(level, bowel, 0.36 + 0.22 * grain(shape, 12, 20))
    kidney = oval(-12, 122, 46, 17, 8)
    level = put(level, step(kidney, -1.5, 1.5), 0.5)
    level = put(level, step(kidney, 0, 1.5), 0.2)
    level = put(level, step(oval(-12, 122, 30, 6, 8) + 1.2 * np.sin(x / 3), 0, 3), 0.5)
    bladder = oval(16, 62, 39, 15.5, 16) + 0.5 * np.sin(x / 7)
    level = put(level, step(bladder, -5.0, 1.2), 0.46)
    level = put(level, step(bladder, -3.8, 0.6) * 0.85, 0.13)
    level = put(level, step(bladder, -1.5, 0.6), 0.62)
    level = put(level, step(bladder, 0, 0.9), 0.0)
    reverberation = (
        np.clip(1 - (bladder - 0.5) / 5, 0, 1) * step(bladder, 0, 1) * step(x * 0.29 + 52 - depth, 0, 4)
    )
    level += 0.17 * reverberation * (0.6 + 0.4 * np.sin(depth * 2.6))
    behind = _behind(step(bladder, 0, 1), 0.004)
    level *= 1 + 0.8 * behind * step(-bladder, 0, 1)  # enhancement beyond fluid
    for cx, cy, size in ((27, 76.0, 7.6),):
        stone = oval(cx, cy, size, size * 0.72, 12)
        cap = step(stone, 0, 0.8) * step(-stone, -3.4, 2.6) * step(cy + size * 0.15 - depth, 0, 2.5)
        shade = _behind(step(stone, 0.4, 0.8), 0.03)
        level *= 1 - 0.94 * step(shade, 0.25, 0.3)
        level = put(level, step(stone, 0, 0.8) * 0.5, 0.12)
        level = np.maximum(level, 1.35 * cap)
    rng = np.random.default_rng(4)
    speckle = np.hypot(*(blur(rng.standard_normal(shape), 2.0, 1.25) for _ in range(2)))
    speckle = (speckle / speckle.mean()) ** 0.72
    amplitude = (
        np.clip(level, 0, None)
        * speckle
        * np.exp(-depth / 420)
        * (0.8 + 0.35 * np.exp(-(((depth - 65) / 45) ** 2)))
    )
    shown = np.log1p(9 * np.clip(amplitude, 0, None) ** 1.25) / np.log(10)
    return np.clip(shown * 0.95 - 0.03 + 0.012 * np.abs(grain(shape, 6, 1)), 0, 1)


def _behind(mask: Picture, rate: float) -> Picture:
    """How much of `mask` each beam has crossed before each depth, from 0 to 1."""
    return np.clip(np.cumsum(mask, axis=0) * rate, 0, 1)
