"""A loop of the heart in short axis, as bright-blood MR shows it: the inferior wall hardly thickens."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from canvas import Picture, Plane, blur, clouds, grain, put

FRAMES, MILLISECONDS = 20, 45.0
_PLANE = Plane(224, 224, 1.0)
CENTRE = (12.0, 4.0)
_BLOOD, _MUSCLE, _FAT, _LUNG, _LIVER = 0.86, 0.27, 0.66, 0.06, 0.36


def frames() -> Iterator[Picture]:
    """One beat, from the end of diastole on."""
    for number in range(FRAMES):
        yield _frame(_squeeze(number / FRAMES), number)


def _squeeze(time: float) -> float:
    """How far the heart has contracted, 0 to 1: systole takes a third of the beat."""
    if time < 0.35:
        return float(np.sin(time / 0.35 * np.pi / 2) ** 1.4)
    relaxing = (time - 0.35) / 0.65
    return float(np.cos(min(relaxing * 1.7, 1) * np.pi / 2) ** 1.6)


def radii(squeeze: float, turn: Picture) -> tuple[Picture, Picture]:
    """Inner and outer radius of the left ventricle at each angle; 90 degrees is downwards, inferior."""
    lame = np.exp(-((((np.degrees(turn) - 80 + 180) % 360 - 180) / 38) ** 2))
    moved = squeeze * (1 - 0.93 * lame)
    inner = 25.5 - 10.5 * moved
    outer = 36.0 - 1.6 * lame - 1.7 * moved
    return inner, outer


def _frame(squeeze: float, number: int) -> Picture:
    plane = _PLANE
    picture = _around(plane, squeeze)
    x, y = plane.x - CENTRE[0], plane.y - CENTRE[1] - 1.2 * squeeze
    far, turn = np.hypot(x, y), np.arctan2(y, x)
    inner, outer = radii(squeeze, turn)
    picture = _right(plane, picture, squeeze)
    picture = put(picture, np.clip(outer + 1.5 - far, 0, 1), _MUSCLE * 1.15)
    picture = put(picture, np.clip(outer - far, 0, 1), _MUSCLE + 0.02 * clouds(picture.shape, 4, 0.6))
    picture = put(
        picture, np.clip(inner - far, 0, 1), _BLOOD + 0.03 * clouds(picture.shape, 60 + number, 0.9)
    )
    size = 4.1 + 1.2 * squeeze
    for angle in (35.0, 150.0):
        reach = (inner.mean() - 4.5) * 0.92
        spot = (CENTRE[0] + reach * np.cos(np.radians(angle)), CENTRE[1] + reach * np.sin(np.radians(angle)))
        picture = put(picture, plane.ellipse(spot, (size, size * 0.85), angle), _MUSCLE)
    picture = plane.blur(picture, 0.75)
    noise = np.hypot(
        picture + 0.018 * grain(picture.shape, 500 + number, 0.55),
        0.018 * grain(picture.shape, 700 + number, 0.55),
    )
    return np.clip(noise * 1.06, 0, 1)


def _around(plane: Plane, squeeze: float) -> Picture:
    body = plane.ellipse((0, 6), (128, 104))
    picture = put(plane.empty(0.02), body, _FAT + 0.06 * clouds((224, 224), 1, 1.0))
    picture = put(picture, plane.ellipse((0, 8), (112, 88)), 0.3)
    picture = put(picture, plane.ellipse((-2, 8), (104, 80)), _LUNG + 0.012 * clouds((224, 224), 2, 0.7))
    liver = plane.shape(
        [(-104, 52), (-60, 40), (-20, 47), (30, 56), (62, 66), (40, 92), (-40, 98), (-100, 80)]
    )
    picture = put(picture, liver, _LIVER + 0.03 * clouds((224, 224), 3, 0.8))
    picture = put(picture, plane.ellipse((78, 72), (26, 22)), 0.5)
    spine = plane.ellipse((-52, 92), (24, 18), -20)
    picture = put(picture, spine, 0.42)
    picture = put(picture, plane.ellipse((66 + squeeze, 62), (9, 9)), _BLOOD)  # descending aorta
    sac = plane.shape([(-58, -6), (-40, -40), (0, -50), (40, -40), (58, 0), (48, 38), (10, 50), (-34, 42)])
    return put(picture, sac, _FAT * 0.92)


def _right(plane: Plane, picture: Picture, squeeze: float) -> Picture:
    """The right ventricle: a crescent to the left of the picture, with a thin wall."""
    s = squeeze
    wall = [
        (-20, -34),
        (-44 + 6 * s, -22 + 3 * s),
        (-52 + 11 * s, 4),
        (-40 + 8 * s, 30 - 3 * s),
        (-12, 40),
        (-20, 4),
    ]
    picture = put(picture, plane.shape(wall), _MUSCLE)
    inside = [(x + 3.4 * np.sign(-16 - x) * (x < -18), y * 0.9) for x, y in wall]
    picture = put(picture, plane.shape(inside), _BLOOD - 0.03)
    lines = [([(-36 + 7 * s, y), (-28 + 5 * s, y + 4)], 1.6, 1.2) for y in (-12.0, 2.0, 16.0)]
    return put(picture, blur(plane.strokes(lines), 0.6), _MUSCLE + 0.12)
