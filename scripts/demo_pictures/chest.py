"""CT angiography of the chest where the pulmonary artery divides, with emboli in both main branches."""

from __future__ import annotations

import numpy as np

from canvas import Picture, Plane, Stroke, clouds, grain, put, step
from ct import AIR, FAT, LUNG, MUSCLE, bone, scanned, windowed

_PLANE = Plane(840, 640, 0.45)
_CONTRAST = 345.0


def mediastinum() -> Picture:
    """The slice in an angiographic window."""
    return windowed(scanned(_PLANE, _thorax(), noise=13, seed=71, sharpness=0.6), 600, 120)


def lung() -> Picture:
    """The same slice in the lung window."""
    return windowed(scanned(_PLANE, _thorax(), noise=24, seed=73, sharpness=0.35), 1500, -650)


def _thorax() -> Picture:
    plane = _PLANE
    body = plane.mirrored(
        [(0, -106), (40, -108), (85, -104), (125, -84), (152, -48), (164, -5), (160, 40), (140, 78),
        (100, 103),
         (55, 112), (18, 110), (0, 106)]
    )  # fmt: skip
    picture = put(plane.empty(AIR), body, FAT + 12 * clouds(body.shape, 1, 1.1))
    picture = put(picture, plane.rim(body, 1.1), 20)
    picture = _muscles(plane, picture)
    cage = plane.mirrored(
        [(0, -84), (30, -87), (70, -83), (105, -64), (128, -32), (137, 5), (132, 42), (112, 74),
        (78, 92), (40, 92),
         (22, 84), (12, 68), (0, 62)]
    )  # fmt: skip
    picture = put(picture, plane.grown(cage, 2.5), MUSCLE - 20)
    lungs = [plane.shape(points) for points in (_right_lung(), _left_lung())]
    both = plane.blur(np.maximum(*lungs), 0.5)
    picture = put(
        picture, plane.grown(cage, -1.0) * (np.abs(plane.x) < 70), FAT + 12 * clouds(body.shape, 2, 1.0)
    )
    picture = put(picture, both, _parenchyma(plane, both))
    picture = _ribs(plane, picture)
    return _mediastinal(plane, picture)


def _right_lung() -> list[tuple[float, float]]:
    return [
        (-14, -79), (-32, -85), (-70, -81), (-104, -62), (-126, -31), (-135, 5), (-130, 42), (-110, 73),
        (-77, 90),
        (-42, 89), (-25, 78), (-20, 62), (-19, 46), (-27, 36), (-40, 24), (-45, 8), (-43, -10),
        (-34, -32), (-25, -55),
    ]  # fmt: skip


def _left_lung() -> list[tuple[float, float]]:
    return [
        (12, -78), (32, -85), (70, -81), (104, -62), (126, -31), (135, 5), (130, 42), (110, 73),
        (77, 90), (45, 90),
        (35, 82), (40, 68), (40, 54), (33, 44), (40, 34), (52, 20), (55, 2), (48, -14), (44, -32),
        (34, -54), (20, -66),
    ]  # fmt: skip


def _muscles(plane: Plane, picture: Picture) -> Picture:
    strands = MUSCLE + 5 * grain(picture.shape, 6, 3)
    for s in (-1, 1):
        for points in (
            [
                (s * 22, -94),
                (s * 60, -96),
                (s * 100, -84),
                (s * 118, -66),
                (s * 106, -66),
                (s * 70, -88),
                (s * 30, -90),
            ],
            [
                (s * 130, -30),
                (s * 142, -6),
                (s * 141, 30),
                (s * 128, 58),
                (s * 120, 66),
                (s * 134, 30),
                (s * 136, 0),
            ],
            [
                (s * 148, 4),
                (s * 153, 22),
                (s * 144, 54),
                (s * 126, 80),
                (s * 108, 92),
                (s * 122, 74),
                (s * 140, 40),
            ],
            [(s * 8, 84), (s * 26, 88), (s * 40, 98), (s * 32, 107), (s * 12, 104), (s * 5, 98)],
            [(s * 46, 97), (s * 80, 97), (s * 98, 90), (s * 92, 98), (s * 60, 105), (s * 44, 104)],
            [(s * 10, 104), (s * 34, 109), (s * 60, 107), (s * 40, 111), (s * 12, 108)],
        ):
            picture = put(picture, plane.shape(points), strands)
        scapula = plane.stroke([(s * 84, 96), (s * 104, 91), (s * 122, 78), (s * 129, 68)], 3.4, 5.5)
        picture = bone(plane, picture, scapula, cortex=1.0, seed=8)
    return picture


def _ribs(plane: Plane, picture: Picture) -> Picture:
    for s in (-1, 1):
        for x, y, length, angle in (
            (52, -88, 11, 2), (104, -68, 12, 36), (136.5, -22, 12, 74), (140.5, 22, 13, 94),
            (127, 62, 13, 126),
            (92, 90, 13, 158), (46, 95, 11, 184),
        ):  # fmt: skip
            outline = plane.ellipse((s * x, y), (length, 4.0), s * angle)
            if y < -80:  # cartilage
                picture = put(picture, outline, 95 + 20 * grain(picture.shape, 9, 3))
            else:
                picture = bone(plane, picture, outline, cortex=1.3, seed=10)
        picture = bone(plane, picture, plane.ellipse((s * 27, 86), (8, 4), s * -30), cortex=1.2, seed=11)
    sternum = plane.shape([(-17, -92), (0, -94), (17, -92), (16, -86), (0, -84), (-16, -86)])
    picture = bone(plane, picture, sternum, cortex=1.3, seed=12)
    vertebra = plane.mirrored([(0, 47), (9, 47), (16, 53), (17, 61), (13, 68), (6, 70), (0, 68)])
    picture = bone(plane, picture, vertebra, cortex=1.3, seed=13)
    arch = plane.mirrored(
        [(0, 83), (6, 80), (10, 72), (14, 70), (25, 80), (24, 85), (12, 84), (4, 90), (2, 104), (0, 105)]
    )
    picture = bone(plane, picture, arch, cortex=1.8, seed=14)
    picture = put(picture, plane.ellipse((0, 76), (8, 6.4)), 10)
    return put(picture, plane.ellipse((0, 76), (4.5, 3.8)), 35)


def _mediastinal(plane: Plane, picture: Picture) -> Picture:
    swirl = 14 * grain(picture.shape, 20, 7)
    aorta = plane.ellipse((-17, -24), (16.5, 15.5), 20)
    trunk = plane.shape([(2, -38), (14, -45), (29, -40), (35, -26), (33, -8), (22, -2), (12, -8), (6, -22)])
    right = plane.stroke([(18, -13), (4, -4), (-14, -1), (-32, 3), (-46, 10)], 23, 15)
    left = plane.stroke([(26, -14), (36, -2), (46, 12), (50, 22)], 21, 14)
    cava = plane.ellipse((-37, -14), (8.5, 10), -20)
    descending = plane.ellipse((23, 46), (12.5, 12.5))
    veins = np.maximum(plane.ellipse((-47, -8), (5.5, 7), 30), plane.ellipse((52, -6), (6, 5), 30))
    hilar = np.maximum(plane.ellipse((-52, 14), (7, 9), 10), plane.ellipse((54, 26), (6, 8), 0))
    artery = np.maximum.reduce([trunk, right, left, hilar])
    for mask in (plane.grown(np.maximum.reduce([aorta, artery, cava, descending, veins]), 1.2),):
        picture = put(picture, mask, 42)
    picture = put(picture, aorta, 285 + swirl * 0.6)
    picture = put(picture, descending, 275 + swirl * 0.5)
    picture = put(picture, veins, 290)
    picture = put(picture, artery, _CONTRAST + swirl)
    picture = put(picture, cava, 470 + 5 * swirl)
    clots = [
        plane.stroke([(2, -3), (-10, 2), (-20, 0), (-30, 5), (-41, 7), (-52, 15)], 5.5, 10),
        plane.ellipse((-27, 5), (7, 5), 10),
        plane.stroke([(35, -6), (41, 8), (50, 17), (54, 29)], 5, 9.5),
        plane.ellipse((45, 10), (5, 6.5), 40),
        plane.stroke([(8, -6), (20, -10), (30, -7)], 2.6, 3.2) * 0.75,
    ]
    ragged = plane.blur(np.clip(np.maximum.reduce(clots) * artery, 0, 1), 1.6)
    ragged = step(ragged + 0.13 * grain(picture.shape, 23, 4), 0.5, 0.5) * artery
    picture = put(picture, ragged, 58 + 8 * grain(picture.shape, 22, 3))
    for x, y, rx, ry, tilt in ((-17, 21, 8, 6.5, -25), (22, 24, 7.5, 6, 20)):  # the main bronchi
        picture = put(picture, plane.ellipse((x, y), (rx + 1.6, ry + 1.6), tilt), 40)
        picture = put(picture, plane.ellipse((x, y), (rx, ry), tilt), AIR + 15)
    picture = put(picture, plane.ellipse((2, 27), (10, 5.5), 4), 20)  # subcarinal nodes
    picture = put(picture, plane.ellipse((7, 38), (8, 4.6), 8), 42)  # oesophagus
    picture = put(picture, plane.ellipse((8, 38), (2.4, 0.9), 8), -500)
    picture = put(picture, plane.ellipse((-9, 44), (3.4, 3.4)), 190)  # azygos vein
    return put(picture, plane.ellipse((-6, -46), (3.5, 2.2), 20), 35)


def _parenchyma(plane: Plane, lungs: Picture) -> Picture:
    """Lung with its vessels branching from each hilum, and bronchi beside the larger ones."""
    rng = np.random.default_rng(31)
    slope = 0.35 * (plane.y + 10)  # denser where the blood sinks
    base = LUNG + slope + 14 * clouds(lungs.shape, 33, 0.7)
    tree: list[Stroke] = []
    walls: list[Stroke] = []
    lumens: list[Stroke] = []

    def branch(x: float, y: float, angle: float, width: float) -> None:
        length = width * rng.uniform(4.5, 7.5) + 4
        bend = angle + rng.normal(0, 0.18)
        middle = (x + length / 2 * np.cos(bend), y + length / 2 * np.sin(bend))
        end = (x + length * np.cos(angle), y + length * np.sin(angle))
        tree.append(([(x, y), middle, end], width, width * 0.72))
        if width > 2.6:
            off = (width * 0.95 * np.sin(angle), -width * 0.95 * np.cos(angle))
            tube = [(px + off[0], py + off[1]) for px, py in ((x, y), middle, end)]
            walls.append((tube, width * 1.05, width * 0.8))
            lumens.append((tube, width * 0.6, width * 0.45))
        if width > 0.75:
            for turn in (rng.uniform(0.2, 0.5), -rng.uniform(0.25, 0.7)):
                branch(*end, angle + turn, width * rng.uniform(0.6, 0.76))

    for x, y, angles in (
        (-52, 8, (2.9, 3.5, 4.1, 2.3, 1.75)),
        (55, 14, (0.2, -0.35, -1.0, 0.8, 1.4)),
    ):
        for angle in angles:
            branch(x, y, angle, rng.uniform(4.6, 5.6))
    seen = np.maximum(
        step(grain(lungs.shape, 35, 16), -0.1, 0.9), step(-np.abs(np.abs(plane.x) - 52), -16, 12)
    )
    dots: list[Stroke] = []  # vessels cut across
    for _ in range(420):
        x, y = rng.uniform(-130, 130), rng.uniform(-80, 88)
        size = rng.uniform(0.5, 2.6) * (1.25 - abs(abs(x) - 60) / 90)
        dots.append(([(x, y), (x + rng.normal(0, 1.2), y + rng.normal(0, 1.2))], size, size * 0.8))
    picture = put(base, plane.strokes(walls) * seen * 0.8, -350)
    picture = put(picture, plane.strokes(lumens) * seen, -960)
    picture = put(picture, np.maximum(plane.strokes(tree) * seen, plane.strokes(dots) * 0.85), 60)
    for points in (
        [(-134, 2), (-112, 12), (-85, 14), (-62, 11)], [(134, 20), (112, 22), (88, 18), (62, 14)],
        [(-60, -14), (-84, -34), (-110, -56)],
    ):  # fissures  # fmt: skip
        picture = np.maximum(picture, put(picture, plane.stroke(points, 0.7) * 0.45, -450))
    return picture
