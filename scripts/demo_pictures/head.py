"""CT of the head with subarachnoid blood, computed from the grey and white matter of the MNI template.

Where the template knows neither grey nor white matter there is fluid, and where the text wants blood the
fluid is blood. The skull and what lies round it are drawn.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import distance_transform_edt
from scipy.spatial import ConvexHull

from canvas import Picture, Plane, grain, put, step
from ct import AIR, CLOT, FAT, MUSCLE, scanned, windowed
from mni import volume

_PLANE = Plane(740, 900, 0.25)
_GREY, _WHITE, _FLUID = 39.0, 28.0, 8.0
_FLUID_BRIGHTNESS = 0.47  # in the T1 template, midway between fluid and grey matter


@dataclass(frozen=True)
class _Slice:
    """One oblique slice: `height` at the middle, `rise` millimetres per millimetre towards the face."""

    height: float
    rise: float
    seed: int


def cisterns() -> Picture:
    """The basal cisterns: blood fills the star, more on the patient's right."""
    here = _Slice(-15, 0.12, 11)
    blood = _basal_blood()
    horns = [_PLANE.stroke([(s * 33, -2), (s * 36, 4), (s * 36.5, 12)], 2.6, 4.0) for s in (-1, 1)]
    return _head(here, blood, clot=blood * (_PLANE.y > -26), fluid=np.maximum(*horns))


def ventricles() -> Picture:
    """The lateral ventricles: blood in the sulci and, layered, in the occipital horns."""
    here = _Slice(9, 0.12, 12)
    x, y = _PLANE.x, _PLANE.y
    outer = np.hypot(x / 60, (y + 2) / 84)
    blood = step(outer, 0.62, 0.2) * (1 - step(y, 45, 40) * 0.8) * (0.85 - 0.25 * step(x, 0, 50))
    insula = np.maximum(_near(-39, -3, 14, 24), 0.8 * _near(39, -3, 13, 24))
    fissure = _near(0, -62, 4, 32)
    return _head(here, np.maximum.reduce([blood * 0.8, insula, fissure]))


def interhemispheric() -> Picture:
    """Blood in the anterior interhemispheric fissure, and a little in the star."""
    here = _Slice(-6, 0.12, 13)
    blood = np.maximum(_near(0, -55, 9, 44), 0.45 * _basal_blood())
    return _head(here, blood, clot=_near(0.5, -46, 4.5, 17))


def _near(x: float, y: float, across: float, along: float) -> Picture:
    """1 near a place, falling softly to 0 at about these radii."""
    away = np.hypot((_PLANE.x - x) / across, (_PLANE.y - y) / along)
    return 1 - step(away, 1, 0.5)


def _basal_blood() -> Picture:
    plane = _PLANE
    star = plane.shape(
        [(0, -25), (4, -19), (15, -17), (11, -9), (13, -2), (5, -4), (0, -1), (-5, -4), (-13, -2), (-11, -9),
         (-15, -17), (-4, -19)]
    )  # fmt: skip
    parts = [star, _near(0, -55, 4, 38)]
    for side, share in ((-1, 1.0), (1, 0.62)):  # the patient's right is on the left
        stem = [(side * 12, -16), (side * 24, -17), (side * 34, -22), (side * 42, -28), (side * 49, -38)]
        insula = [(side * 40, -26), (side * 45, -20), (side * 44, -12), (side * 48, -6)]
        ambient = [(side * 11, -3), (side * 16, 4), (side * 14, 14), (side * 7, 21)]
        parts += [plane.stroke(ambient, 2.6, 2.2) * (0.6 + 0.35 * share)]
        parts += [
            plane.stroke(stem, 5.0 * share + 0.5, 3.4 * share),
            plane.stroke(insula, 3.0 * share, 1.2) * share,
        ]
    return plane.blur(np.maximum.reduce(parts), 0.8)


def _head(here: _Slice, blood: Picture, clot: Picture | None = None, fluid: Picture | None = None) -> Picture:
    plane = _PLANE
    front = -18 - plane.y
    up = here.height + here.rise * (front + 18)
    grey = np.clip(volume("gm").at(plane.x, front, up), 0, 1)
    white = np.clip(volume("wm").at(plane.x, front, up), 0, 1)
    vault = _vault(plane, grey + white > 0.4)
    shape = plane.x.shape
    bright = volume("t1").at(plane.x, front, up)
    wide = np.maximum(0.15 * blood, 0.2 * _near(0, -20, 22, 34))  # ventricles and bloody sulci are wider
    share = step(-bright, -(_FLUID_BRIGHTNESS + wide), 0.16)
    share = np.maximum(share, 0 if fluid is None else plane.blur(fluid, 0.5))
    level = blood * np.clip(1 + 0.18 * grain(shape, here.seed, 14), 0.4, 1.1)
    juice = _FLUID + (CLOT + 4 - _FLUID) * np.clip(level, 0, 1)
    tissue = (_GREY * grey + _WHITE * white) / np.maximum(grey + white, 0.05)
    tissue += 1.2 * grain(shape, here.seed + 1, 12)
    brain = put(tissue, plane.blur(share, 0.4), juice)
    falx = plane.stroke([(0, -86), (0.4, -60), (0, -44)], 1.1, 0.7)
    brain = put(brain, falx * 0.6, 58)
    back = float(plane.y[:, 0][np.flatnonzero(vault[:, plane.width // 2] > 0)[-1]])
    sinus = plane.shape([(-7, back + 1), (0, back - 9), (7, back + 1), (0, back + 2)])
    brain = put(brain, plane.blur(sinus, 0.8), 52)
    if clot is not None:
        brain = put(brain, plane.blur(clot, 0.8), CLOT + 3 + 3 * grain(shape, here.seed + 5, 10))
    hounsfield = put(_skull(plane, vault, here.seed), step(vault, -0.6, 1.0), brain)
    return windowed(scanned(plane, hounsfield, noise=4.0, seed=here.seed + 50, sharpness=0.6), 80, 40)


def _vault(plane: Plane, brain: Picture) -> Picture:
    """Millimetres into the cranial cavity from its wall, negative outside."""
    ys, xs = np.nonzero(brain)
    places = np.column_stack([plane.x[ys, xs], plane.y[ys, xs]])
    hull = plane.polygon([tuple(places[i]) for i in ConvexHull(places).vertices]) > 0.5
    closed = distance_transform_edt(~hull) * plane.mm < 1.6
    signed = distance_transform_edt(closed) - distance_transform_edt(~closed)
    return plane.blur(signed * plane.mm, 5.0)


def _skull(plane: Plane, vault: Picture, seed: int) -> Picture:
    """Bone, scalp and air round a cavity."""
    x, y, outside = plane.x, plane.y, -vault
    shape = x.shape
    sides = np.abs(np.arctan2(x, -y))  # 0 at the forehead, pi at the back
    thick = 6.6 + 1.6 * np.cos(sides) ** 2 - 1.6 * np.exp(-(((sides - 1.45) / 0.3) ** 2))
    thick += 0.35 * grain(shape, seed + 7, 60) + 1.6 * np.exp(-(((sides - np.pi) / 0.12) ** 2))
    scalp = thick + 5.2 + 0.5 * grain(shape, seed + 8, 70)
    temporal = np.exp(-(((sides - 1.15) / 0.38) ** 2)) * 6.5
    picture = put(plane.empty(AIR), step(-outside, -scalp - temporal, 0.8), MUSCLE - 15)
    fat = step(outside, thick + temporal, 0.6) * step(-outside, -(scalp + temporal - 1.6), 0.6)
    picture = put(picture, fat, FAT + 15 * grain(shape, seed + 9, 4))
    muscle = step(outside, thick, 0.5) * step(-outside, -(thick + temporal - 0.3), 0.6)
    picture = put(picture, muscle * (temporal > 1.2), MUSCLE + 8 * grain(shape, seed + 9, 5))
    picture = put(picture, step(-outside, -thick, 0.6), 1350)
    marrow = step(outside, 2.0, 0.6) * step(-outside, -(thick - 2.0), 0.6)
    picture = put(picture, marrow, 650 + 150 * grain(shape, seed + 3, 3))
    for side in (-1, 1):  # frontal sinus
        top = float(plane.y[:, 0][np.argmax(vault[:, plane.width // 2] > 0)])
        picture = put(picture, plane.ellipse((side * 7.5, top - 4.2), (6.5, 2.0), side * 10), AIR + 60)
    return put(picture, step(vault, 0.2, 0.8), 20)
