"""CT of the abdomen without contrast: a stone in the left upper ureter, axial and coronal."""

from __future__ import annotations

import numpy as np

from canvas import Picture, Plane, Point, Stroke, clouds, grain, put, step
from ct import AIR, BLOOD, FAT, LUNG, MUSCLE, bone, scanned, windowed

_AXIAL = Plane(840, 640, 0.45)
_CORONAL = Plane(760, 860, 0.47)
_LIVER, _SPLEEN, _KIDNEY, _BOWEL, _URINE = 60.0, 50.0, 34.0, 38.0, 4.0


def axial() -> Picture:
    """At the level of the kidneys; the patient's left on the right of the picture."""
    plane = _AXIAL
    picture = _wall(plane)
    picture = _spine(plane, picture)
    picture = _organs(plane, picture)
    picture = _bowel(plane, picture)
    picture = _kidneys(plane, picture)
    return _seen(plane, picture, 41)


def coronal() -> Picture:
    """Through both kidneys and the left ureter."""
    plane = _CORONAL
    picture = _trunk(plane)
    picture = _upper(plane, picture)
    picture = _lumbar(plane, picture)
    picture = _coronal_kidneys(plane, picture)
    return _seen(plane, picture, 43)


def _seen(plane: Plane, hounsfield: Picture, seed: int) -> Picture:
    return windowed(scanned(plane, hounsfield, noise=11, seed=seed, sharpness=0.65), 400, 50)


def _fat(shape: tuple[int, int], seed: int) -> Picture:
    return FAT - 4 + 7 * clouds(shape, seed, 0.8)


def _strands(plane: Plane, centre: Point, radii: Point, count: int, seed: int) -> Picture:
    """Thin bright lines running out from the edge of an ellipse into the fat."""
    rng = np.random.default_rng(seed)
    lines: list[Stroke] = []
    for turn in rng.uniform(0, 2 * np.pi, count):
        way, reach, bend = turn + rng.normal(0, 0.5), rng.uniform(5, 15), rng.normal(0, 2.5)
        x, y = centre[0] + radii[0] * np.cos(turn), centre[1] + radii[1] * np.sin(turn)
        middle = (x + reach / 2 * np.cos(way) + bend, y + reach / 2 * np.sin(way) - bend)
        lines.append(([(x, y), middle, (x + reach * np.cos(way), y + reach * np.sin(way))], 0.9, 0.5))
    return plane.strokes(lines)


def _loops(
    plane: Plane, picture: Picture, loops: list[tuple[float, float, float, float, float]], seed: int
) -> Picture:
    """Small bowel: a wall and a slightly darker inside, some with gas."""
    rng = np.random.default_rng(seed)
    for x, y, rx, ry, tilt in loops:
        outline = plane.ellipse((x, y), (rx, ry), tilt) * step(picture.clip(-150, 0), -40, -40)
        inside = plane.ellipse((x, y), (rx - 1.8, ry - 1.8), tilt)
        picture = put(picture, outline, _BOWEL + 4)
        picture = put(picture, inside * outline, 20 + 9 * grain(picture.shape, seed + abs(int(x)), 4))
        if rng.random() < 0.35:
            bubble = plane.ellipse((x, y - ry * 0.45), (rx * 0.45, ry * 0.3), tilt / 3)
            picture = put(picture, bubble * inside, AIR + 60)
    return picture


def _wall(plane: Plane) -> Picture:
    body = plane.mirrored(
        [(0, -112), (45, -113), (95, -100), (136, -68), (158, -24), (162, 20), (148, 62), (112, 92),
        (64, 106),
         (24, 106), (0, 101)]
    )  # fmt: skip
    picture = put(plane.empty(AIR), body, _fat(body.shape, 1))
    picture = put(picture, plane.rim(body, 1.1), 20)
    outer = plane.mirrored(
        [(0, -94), (40, -95), (86, -82), (121, -52), (139, -16), (141, 18), (130, 50), (104, 74),
        (76, 84), (46, 80),
         (20, 84), (0, 84)]
    )  # fmt: skip
    inner = plane.mirrored(
        [(0, -91), (38, -87), (80, -75), (111, -48), (129, -14), (131, 18), (121, 46), (98, 67),
        (74, 76), (48, 74),
         (20, 76), (0, 76)]
    )  # fmt: skip
    strands = MUSCLE + 6 * grain(body.shape, 3, 3)
    picture = put(picture, outer, strands)
    for s in (-1, 1):
        layers = [
            plane.stroke([(s * 84, -78), (s * 117, -50), (s * 134, -15), (s * 136, 18), (s * 126, 46)], 0.9),
            plane.stroke([(s * 86, -75), (s * 114, -49), (s * 131, -15), (s * 133, 18), (s * 124, 44)], 0.7),
        ]
        picture = put(picture, np.maximum(*layers) * 0.7, FAT)
        picture = put(picture, plane.stroke([(s * 1.2, -93), (s * 1.2, -88)], 1.0) * 0.6, FAT)
        erector = plane.shape(
            [(s * 5, 80), (s * 18, 72), (s * 44, 74), (s * 62, 84), (s * 54, 97), (s * 28, 101), (s * 6, 98)]
        )
        marbled = MUSCLE - 40 * step(clouds(body.shape, 5, 1.0), 1.3, 1.0)
        picture = put(picture, erector, marbled)
    picture = put(picture, inner, _fat(body.shape, 2))
    for s in (-1, 1):
        for x, y, tilt in ((111, 66, 142), (137, 26, 97), (133, -22, 74), (74, 83, 166)):
            picture = bone(plane, picture, plane.ellipse((s * x, y), (9, 3.4), s * tilt), cortex=1.2, seed=6)
        psoas = plane.shape(
            [(s * 22, 36), (s * 33, 40), (s * 38, 54), (s * 30, 66), (s * 20, 64), (s * 18, 50)]
        )
        quadratus = plane.shape([(s * 38, 62), (s * 56, 62), (s * 67, 70), (s * 56, 76), (s * 40, 74)])
        picture = put(picture, np.maximum(psoas, quadratus), strands)
    return picture


def _spine(plane: Plane, picture: Picture) -> Picture:
    vertebra = plane.mirrored([(0, 28), (12, 28), (22, 36), (23, 48), (17, 57), (8, 59), (0, 58)])
    arch = plane.mirrored(
        [
            (0, 74),
            (7, 70),
            (12, 60),
            (18, 57),
            (22, 62),
            (42, 64),
            (42, 68),
            (22, 70),
            (14, 77),
            (4, 80),
            (2.6, 96),
            (0, 97),
        ]
    )
    picture = bone(plane, picture, arch, cortex=1.8, seed=7)
    picture = put(picture, plane.ellipse((0, 66), (11, 8)), -20)
    picture = put(picture, plane.ellipse((0, 65.5), (9, 6.6)), 22)
    return bone(plane, picture, vertebra, cortex=1.3, seed=8)


def _organs(plane: Plane, picture: Picture) -> Picture:
    shape = picture.shape
    liver = plane.shape(
        [(-126, -2), (-122, -34), (-104, -58), (-80, -72), (-56, -74), (-44, -58), (-50, -38),
        (-58, -18), (-70, 0),
         (-88, 10), (-96, 30), (-106, 50), (-118, 44), (-127, 20)]
    )  # fmt: skip
    picture = put(picture, liver, _LIVER + 3 * grain(shape, 9, 8))
    for points, width in (
        ([(-70, -50), (-86, -34), (-104, -26)], 4.0), ([(-84, -10), (-100, 0), (-112, 12)], 3.4),
        ([(-92, -52), (-102, -42), (-112, -40)], 2.6),
    ):  # fmt: skip
        picture = put(picture, plane.stroke(points, width, width * 0.5) * 0.85, BLOOD - 6)
    gall = plane.ellipse((-50, -44), (10, 15), 25)
    picture = put(picture, plane.grown(gall, 1.0), 30)
    picture = put(picture, gall, 8)
    spleen = plane.shape([(126, 6), (129, 26), (120, 46), (108, 56), (106, 46), (114, 28), (118, 8)])
    picture = put(picture, spleen, _SPLEEN)
    aorta, cava = plane.ellipse((7, 15), (10, 10)), plane.ellipse((-20, 15), (13, 9), -12)
    picture = put(picture, np.maximum(aorta, cava), BLOOD)
    picture = put(picture, plane.stroke([(15, 9), (16.5, 13)], 1.3), 600)  # calcified wall of the aorta
    pancreas = plane.shape(
        [(-34, -16), (-24, -26), (-8, -24), (2, -20), (-2, -8), (-12, -2), (-24, 2), (-36, -2)]
    )
    lobules = 42 - 55 * step(clouds(shape, 12, 0.8), 1.1, 0.7)
    picture = put(picture, pancreas, lobules)
    picture = put(picture, plane.ellipse((-1, -13), (5.5, 6)), BLOOD)
    picture = put(picture, plane.ellipse((10, -11), (3.4, 3.6)), BLOOD)
    duodenum = plane.shape([(-48, -12), (-38, -12), (-36, 4), (-42, 14), (-52, 8)])
    return put(picture, duodenum, 30 + 12 * grain(shape, 13, 4))


def _bowel(plane: Plane, picture: Picture) -> Picture:
    loops = [
        (30, -34, 15, 11, 20), (56, -22, 14, 11, -30), (44, -52, 17, 10, -8), (78, -38, 14, 11, 40),
        (28, -10, 11, 9, 0),
        (54, 0, 13, 9, 20), (10, -46, 13, 9, 10), (82, -14, 12, 10, 70), (14, -66, 15, 9, -5),
        (-22, -60, 13, 9, 15),
    ]  # fmt: skip
    picture = _loops(plane, picture, loops, 21)
    rng = np.random.default_rng(22)
    vessels: list[Stroke] = []
    for _ in range(60):  # the mesentery
        x, y = rng.uniform(-30, 90), rng.uniform(-70, 5)
        vessels.append(([(x, y), (x + rng.normal(0, 4), y + rng.normal(0, 4))], rng.uniform(0.9, 1.8), 0.8))
    picture = put(picture, plane.strokes(vessels) * step(-picture.clip(-150, 0), 60, 20) * 0.8, 35)
    for x, y, rx, ry, tilt in (
        (108, -22, 14, 18, -20), (-20, -78, 30, 9, 4), (54, -74, 26, 9, -14), (100, 8, 12, 14, 0),
    ):  # colon  # fmt: skip
        outline = plane.ellipse((x, y), (rx, ry), tilt)
        inside = plane.ellipse((x, y), (rx - 1.6, ry - 1.6), tilt)
        stool = 10 - 420 * step(grain(picture.shape, 23 + abs(int(x)), 3.2), 0.7, 1.4)
        gas = inside * step(-plane.y, -(y - ry * 0.05), 0.8)
        picture = put(picture, outline, 35)
        picture = put(put(picture, inside, stool), gas, AIR + 30)
    return picture


def _kidneys(plane: Plane, picture: Picture) -> Picture:
    shape = picture.shape
    flesh = _KIDNEY + 2 * grain(shape, 25, 6)
    # the right one, healthy
    right = plane.shape(
        [
            (-84, 20),
            (-68, 16),
            (-56, 24),
            (-53, 33),
            (-62, 38),
            (-64, 44),
            (-56, 48),
            (-58, 58),
            (-72, 64),
            (-86, 56),
            (-92, 38),
        ]
    )
    picture = put(picture, plane.grown(right, 12) * (picture < -50), FAT - 8)
    picture = put(picture, right, flesh)
    picture = put(picture, plane.ellipse((-63, 41), (8, 5), -10), FAT)
    picture = put(picture, plane.stroke([(-70, 41), (-60, 40), (-44, 34), (-28, 20)], 3.4, 4.2), BLOOD - 8)
    # the left one, swollen and obstructed
    left = plane.shape(
        [
            (84, 14),
            (66, 13),
            (53, 22),
            (50, 30),
            (58, 36),
            (60, 44),
            (53, 50),
            (57, 62),
            (72, 69),
            (88, 61),
            (96, 41),
            (93, 24),
        ]
    )
    fuzz = _strands(plane, (74, 41), (23, 28), 62, 26)
    clear = (picture < -50) * 1.0
    haze = np.clip(plane.grown(left, 8) - left, 0, 1) * clear
    picture = put(picture, haze * 0.35, 0)
    fascia = plane.stroke([(46, 8), (70, 2), (94, 6), (104, 26), (104, 52), (88, 72), (66, 76)], 1.3)
    picture = put(picture, np.maximum(fuzz * 0.8, fascia * 0.7) * clear, 25)
    picture = put(picture, left, flesh - 2)
    sinus = plane.shape([(50, 30), (62, 28), (72, 33), (74, 42), (70, 51), (60, 54), (51, 50), (54, 40)])
    picture = put(picture, sinus, FAT + 25)
    pelvis = plane.shape(
        [(37, 36), (46, 31), (58, 34), (66, 36), (68, 43), (62, 48), (52, 47), (42, 45), (37, 42)]
    )
    calyces = [
        plane.ellipse((74, 29), (5.0, 4.2), 30),
        plane.ellipse((78, 42), (5.2, 4.4)),
        plane.ellipse((73, 55), (5.0, 4.2), -30),
    ]
    necks = [
        plane.stroke([(64, 38), (70, 32), (74, 29)], 3.4), plane.stroke([(64, 41), (74, 42)], 3.6),
        plane.stroke([(62, 45), (69, 51), (73, 55)], 3.4),
    ]  # fmt: skip
    water = np.maximum.reduce([pelvis, *calyces, *necks])
    picture = put(picture, plane.grown(water, 0.7), 25)
    picture = put(picture, water, _URINE)
    return put(picture, plane.stroke([(52, 27), (36, 22), (10, 2), (-10, 8)], 3.6, 4.4) * clear, BLOOD - 6)


def _trunk(plane: Plane) -> Picture:
    body = plane.mirrored(
        [
            (0, -230),
            (142, -230),
            (150, -150),
            (148, -70),
            (140, 0),
            (144, 60),
            (158, 110),
            (164, 160),
            (160, 230),
            (0, 230),
        ]
    )
    picture = put(plane.empty(AIR), body, _fat(body.shape, 51))
    picture = put(picture, plane.rim(body, 1.1), 20)
    strands = MUSCLE + 6 * grain(body.shape, 52, 3)
    for s in (-1, 1):
        flank = plane.stroke(
            [(s * 134, -215), (s * 138, -150), (s * 134, -70), (s * 122, 0), (s * 118, 60), (s * 128, 92)],
            9,
            13,
        )
        picture = put(picture, flank, strands)
        for y in (-176, -150, -123, -96, -68, -42):
            picture = bone(
                plane,
                picture,
                plane.ellipse((s * (138 - 0.0011 * (y + 150) ** 2), y), (3.6, 8.5), s * 12),
                cortex=1.2,
                seed=53,
            )
        psoas = plane.shape(
            [(s * 24, -66), (s * 30, -30), (s * 42, 20), (s * 58, 80), (s * 70, 140), (s * 62, 152),
            (s * 48, 120),
             (s * 30, 60), (s * 22, 10), (s * 21, -40)]
        )  # fmt: skip
        wing = plane.shape(
            [
                (s * 130, 76),
                (s * 137, 88),
                (s * 120, 118),
                (s * 98, 150),
                (s * 84, 178),
                (s * 72, 188),
                (s * 66, 170),
                (s * 90, 130),
            ]
        )
        iliacus = plane.shape(
            [(s * 122, 80), (s * 126, 92), (s * 92, 134), (s * 74, 166), (s * 66, 158), (s * 88, 118)]
        )
        gluteus = plane.shape(
            [(s * 142, 92), (s * 150, 140), (s * 138, 200), (s * 100, 212), (s * 84, 186), (s * 110, 142)]
        )
        picture = put(picture, np.maximum.reduce([psoas, iliacus, gluteus]), strands)
        picture = bone(plane, picture, wing, cortex=1.5, seed=54)
    return picture


def _upper(plane: Plane, picture: Picture) -> Picture:
    shape = picture.shape
    for s, top in ((-1, -128), (1, -120)):
        dome = plane.shape(
            [
                (s * 20, -226),
                (s * 126, -226),
                (s * 131, -160),
                (s * 130, top + 38),
                (s * 112, top + 6),
                (s * 80, top - 10),
                (s * 44, top),
                (s * 24, top + 20),
            ]
        )
        picture = put(picture, dome, LUNG + 12 * clouds(shape, 56, 0.8))
        rng = np.random.default_rng(57)
        marks: list[Stroke] = []
        for _ in range(45):
            x, y = s * rng.uniform(30, 122), rng.uniform(-222, top - 16)
            marks.append(
                ([(x, y), (x + s * rng.uniform(0, 5), y + rng.uniform(0, 9))], rng.uniform(0.8, 2.6), 0.7)
            )
        picture = put(picture, plane.strokes(marks) * dome, 0)
    heart = plane.shape([(-22, -230), (60, -230), (84, -170), (70, -142), (30, -132), (-14, -140)])
    picture = put(picture, heart, BLOOD - 3)
    liver = plane.shape(
        [(-24, -108), (-46, -124), (-80, -134), (-112, -118), (-127, -88), (-127, -40), (-120, 4),
        (-112, 14), (-104, -4),
         (-92, -40), (-70, -56), (-44, -62), (-26, -76)]
    )  # fmt: skip
    picture = put(picture, liver, _LIVER + 3 * grain(shape, 58, 8))
    for points, width in (
        ([(-30, -90), (-56, -88), (-84, -76), (-106, -60)], 6.0), ([(-60, -112), (-78, -98),
        (-100, -94)], 4.0),
        ([(-64, -70), (-88, -50), (-104, -30)], 3.6),
    ):  # fmt: skip
        picture = put(picture, plane.stroke(points, width, width * 0.5) * 0.85, BLOOD - 8)
    spleen = plane.shape([(100, -112), (120, -96), (126, -70), (120, -46), (106, -40), (100, -60), (92, -84)])
    picture = put(picture, spleen, _SPLEEN + 2 * grain(shape, 59, 8))
    stomach = plane.shape([(34, -106), (64, -114), (90, -100), (88, -78), (70, -66), (46, -76), (34, -90)])
    picture = put(picture, stomach, 42)
    inside = plane.shape([(38, -103), (64, -110), (86, -98), (84, -80), (69, -70), (48, -79), (38, -91)])
    return put(picture, inside, 18 + 14 * grain(shape, 60, 4))


def _lumbar(plane: Plane, picture: Picture) -> Picture:
    for number in range(9):
        y = -196 + number * 37
        if y > 110:
            break
        half = 19.5 + number * 0.7
        if number < 8:
            disc = plane.ellipse((0, y + 18.5), (half + 1, 5.5))
            picture = put(picture, disc, 85)
        body = plane.mirrored([(0, y - 12.5), (half, y - 14), (half - 2.4, y), (half, y + 14), (0, y + 12.5)])
        picture = bone(plane, picture, body, cortex=1.4, seed=61)
    sacrum = plane.mirrored([(0, 122), (26, 116), (58, 122), (62, 138), (46, 172), (22, 206), (0, 212)])
    return bone(plane, picture, sacrum, cortex=1.4, seed=62)


def _coronal_kidneys(plane: Plane, picture: Picture) -> Picture:
    shape = picture.shape
    flesh = _KIDNEY + 2 * grain(shape, 65, 6)
    colon = [
        (-104, 38, 15, 30, 4), (-100, 84, 17, 22, -10), (106, -4, 11, 34, -4), (108, 66, 10, 30, 6),
    ]  # fmt: skip
    for x, y, rx, ry, tilt in colon:
        picture = put(picture, plane.ellipse((x, y), (rx, ry), tilt) * (picture < 0), 35)
        stool = 5 - 520 * step(grain(shape, 66 + abs(int(x)), 4), 0.5, 1.4)
        picture = put(picture, plane.ellipse((x, y), (rx - 1.7, ry - 1.7), tilt), stool)
    right = plane.shape(
        [
            (-62, -48),
            (-48, -50),
            (-40, -36),
            (-42, -22),
            (-50, -12),
            (-50, 0),
            (-46, 10),
            (-50, 32),
            (-62, 48),
            (-76, 50),
            (-86, 34),
            (-88, 6),
            (-80, -30),
        ]
    )
    picture = put(picture, right, flesh)
    picture = put(
        picture,
        plane.shape([(-48, -16), (-58, -22), (-66, -6), (-64, 12), (-54, 18), (-48, 8)]),
        FAT + 6 * grain(shape, 67, 2),
    )
    picture = put(picture, plane.stroke([(-66, -4), (-54, -3), (-40, -2)], 4, 3), 20)
    left = plane.shape(
        [
            (60, -60),
            (46, -60),
            (38, -46),
            (40, -30),
            (48, -20),
            (48, -6),
            (44, 6),
            (48, 30),
            (62, 44),
            (78, 44),
            (90, 26),
            (91, -8),
            (82, -44),
        ]
    )
    clear = (picture < -50) * 1.0
    fuzz = _strands(plane, (66, -8), (27, 53), 80, 68)
    haze = np.clip(plane.grown(left, 8) - left, 0, 1) * clear
    picture = put(picture, haze * 0.35, 0)
    picture = put(picture, fuzz * 0.8 * clear, 25)
    picture = put(picture, left, flesh - 2)
    picture = put(
        picture, plane.shape([(46, -26), (60, -32), (70, -14), (68, 6), (56, 14), (46, 2)]), FAT + 25
    )
    pelvis = plane.shape(
        [(32, 4), (40, -10), (50, -19), (62, -22), (67, -10), (64, 2), (52, 3), (42, 8), (35, 14)]
    )
    parts = [pelvis]
    for x, y in ((64, -40), (78, -22), (80, 0), (67, 22)):
        parts += [
            plane.ellipse((x, y), (5.6, 5.6)),
            plane.stroke([(58, -8), ((58 + x) / 2 + 2, (y - 8) / 2), (x, y)], 3.6, 5),
        ]
    parts.append(plane.stroke([(36, 8), (33, 16), (32.5, 22)], 5.6, 5.0))
    water = np.maximum.reduce(parts)
    picture = put(picture, plane.grown(water, 0.7), 25)
    picture = put(picture, water, _URINE)
    ureter = plane.stroke([(32.5, 26), (34, 44), (38, 70), (41, 96)], 2.4, 2.0)
    picture = put(picture, ureter, 24)
    picture = put(
        picture,
        np.clip(plane.ellipse((32.4, 24.5), (6, 6.5)) - plane.ellipse((32.4, 24.5), (3.6, 4.2)), 0, 1) * 0.5,
        15,
    )
    return put(picture, plane.ellipse((32.4, 24.5), (2.4, 3.0)), 980)
