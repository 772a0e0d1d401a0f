"""The erect chest radiograph of a left pneumothorax."""

from __future__ import annotations

import numpy as np

from canvas import Picture, Plane, Point, Stroke, clouds, grain, put, step

_PLANE = Plane(780, 860, 0.45)


def chest() -> Picture:
    """PA view; the patient's left on the right of the picture."""
    plane = _PLANE
    shape = plane.x.shape
    body = plane.mirrored(
        [(0, -215), (34, -215), (36, -178), (52, -160), (110, -146), (156, -128), (190, -95),
        (190, -40), (152, -20),
         (149, 60), (152, 120), (158, 230), (0, 230)]
    )  # fmt: skip
    arms = plane.mirrored([(0, -100), (190, -98), (200, 230), (174, 230), (166, 60), (154, -18), (0, -20)])
    body = np.maximum(body, arms)
    film = plane.blur(body, 3.0) * (0.58 + 0.02 * (plane.y / 190))
    film += 0.1 * plane.blur(plane.mirrored([(0, -215), (26, -215), (30, -160), (120, -140), (0, -130)]), 12)
    lungs = {-1: plane.shape(_lung(-1)), 1: plane.shape(_lung(1))}
    both = np.maximum(lungs[-1], lungs[1])
    hollow = plane.blur(both, 1.4) * (0.62 + 0.38 * plane.dome(both, 26))
    base = 0.225 + 0.07 * step(plane.y, 70, 130) + 0.02 * clouds(shape, 3, 1.0) * 0.7
    film = put(film, hollow * 0.93, base)
    collapsed = plane.shape(_collapsed())
    free = np.clip(lungs[1] - collapsed, 0, 1)
    film -= 0.075 * plane.blur(free, 1.0)
    film = _markings(plane, film, np.maximum(lungs[-1], collapsed))
    film = _middle(plane, film)
    film = _bones(plane, film, body)
    edge = _collapsed()[:13]
    film += 0.19 * plane.blur(plane.stroke(edge, 1.2, 1.0) * step(-plane.y, -92, 30), 0.35) * lungs[1]
    film = _belly(plane, film)
    marker = np.maximum.reduce(
        [
            plane.polygon([(140, -180), (143, -180), (143, -164), (140, -164)]),
            plane.polygon([(140, -167), (151, -167), (151, -164), (140, -164)]),
        ]
    )
    film = put(plane.blur(film, 0.5), marker, 0.96)
    film += 0.011 * grain(shape, 5, 0.8) + 0.006 * grain(shape, 6, 2)
    return np.clip(0.02 + 1.04 * film, 0, 1)


def _lung(side: int) -> list[Point]:
    outer: list[Point] = [
        (18, -124), (32, -137), (52, -141), (74, -131), (93, -107), (107, -70), (116, -25), (121, 25),
        (124, 70), (126, 101),
    ]  # fmt: skip
    if side < 0:
        inner = [
            (112, 87),
            (90, 74),
            (64, 68),
            (40, 73),
            (30, 84),
            (32, 55),
            (30, 30),
            (20, 5),
            (17, -30),
            (17, -70),
            (14, -100),
        ]
    else:
        inner = [
            (114, 95),
            (94, 84),
            (78, 79),
            (74, 70),
            (71, 56),
            (60, 34),
            (44, 8),
            (32, -14),
            (29, -32),
            (24, -52),
            (16, -90),
            (14, -110),
        ]
    return [(side * x, y) for x, y in (*outer, *inner)]


def _collapsed() -> list[Point]:
    """The left lung, fallen from the wall; the first thirteen points are its free edge."""
    return [
        (18, -104), (30, -115), (46, -118), (62, -110), (76, -92), (87, -66), (95, -36), (101, -4),
        (106, 28), (111, 56),
        (116, 78), (120, 90), (124, 98), (112, 94), (94, 84), (78, 79), (74, 70), (60, 34), (44, 8),
        (32, -14), (29, -32), (20, -70),
    ]  # fmt: skip


def _markings(plane: Plane, film: Picture, lung: Picture) -> Picture:
    rng = np.random.default_rng(14)
    vessels: list[Stroke] = []

    def branch(x: float, y: float, angle: float, width: float) -> None:
        length = rng.uniform(9, 20) * (0.55 + width / 8)
        bend = angle + rng.normal(0, 0.2)
        middle = (x + length / 2 * np.cos(bend), y + length / 2 * np.sin(bend))
        end = (x + length * np.cos(angle), y + length * np.sin(angle))
        vessels.append(([(x, y), middle, end], width, width * 0.78))
        if width > 0.7:
            for turn in (rng.uniform(0.1, 0.5), -rng.uniform(0.1, 0.5)):
                branch(*end, angle + turn, width * rng.uniform(0.6, 0.78))

    for side, x, y in ((-1, 28.0, -18.0), (1, 34.0, -26.0)):
        for turn in (-1.62, -1.5, -1.38, -1.25, -1.05, -0.85, -0.45, -0.05, 0.4, 0.75, 1.05, 1.3):
            branch(side * x, y + 8 * turn, turn if side > 0 else np.pi - turn, rng.uniform(3.4, 5.2))
    for _ in range(330):  # the finest, as far as the pleura
        side = rng.choice((-1, 1))
        x, y = side * rng.uniform(20, 118), rng.uniform(-134, 84)
        away = np.arctan2(y + 20, x - side * 24) + rng.normal(0, 0.22)
        length, width = rng.uniform(10, 26), rng.uniform(0.5, 1.7)
        end = (x + length * np.cos(away), y + length * np.sin(away))
        vessels.append(([(x, y), end], width, width * 0.6))
    film = film.copy()
    for part, weight in ((vessels[::2], 0.085), (vessels[1::2], 0.085)):
        film += weight * plane.blur(plane.strokes(part), 0.7) * lung
    for side, x, y in ((-1, 27, -14), (1, 33, -24)):  # the hila
        hilum = plane.shape(
            [
                (side * (x - 8), y - 22),
                (side * (x + 5), y - 12),
                (side * (x + 9), y),
                (side * (x + 6), y + 18),
                (side * (x + 3), y + 36),
                (side * (x - 7), y + 30),
            ]
        )
        film += 0.16 * plane.blur(hilum, 3.0) * (1 + 0.3 * grain(film.shape, 15, 5))
    return film


def _middle(plane: Plane, film: Picture) -> Picture:
    heart = plane.shape(
        [
            (-18, -40),
            (-31, 10),
            (-37, 40),
            (-34, 66),
            (-20, 84),
            (30, 88),
            (68, 80),
            (74, 66),
            (68, 46),
            (54, 24),
            (40, 2),
            (32, -20),
            (24, -40),
        ]
    )
    knob = plane.ellipse((22, -58), (13, 15))
    cava = plane.shape([(-10, -110), (-19, -80), (-21, -30), (-10, 0), (8, -60)])
    film = put(film, plane.blur(heart, 1.6) * 0.96, 0.6 + 0.09 * plane.dome(heart, 30))
    film = put(film, plane.blur(knob, 1.4) * 0.8, 0.56)
    film = put(film, plane.blur(cava, 2.5) * 0.7, 0.52)
    middle = plane.blur(plane.mirrored([(0, -150), (12, -140), (14, -60), (18, 0), (22, 100), (0, 110)]), 4)
    film = put(film, middle * 0.65, 0.66)
    trachea = plane.stroke([(-1, -215), (-1, -150), (-2, -90), (-4, -48)], 15, 14)
    film -= 0.17 * plane.blur(trachea, 1.2)
    for path in ([(-4, -50), (-14, -32), (-26, -18)], [(-3, -50), (12, -34), (28, -22)]):
        film -= 0.1 * plane.blur(plane.stroke(path, 11, 8), 1.3)
    return film - 0.05 * plane.blur(plane.stroke([(21, -52), (20, 0), (16, 70)], 1.4), 0.6)


def _bones(plane: Plane, film: Picture, body: Picture) -> Picture:
    film = film.copy()
    spine = plane.empty()
    for level in range(17):
        y = -208 + level * 21.5
        half = 11.5 + level * 0.42
        vertebra = plane.shape(
            [
                (-half, y - 8),
                (0, y - 7.4),
                (half, y - 8),
                (half - 1.6, y),
                (half, y + 8),
                (0, y + 7.4),
                (-half, y + 8),
                (-half + 1.6, y),
            ]
        )
        spine = np.maximum(spine, vertebra * 0.6 + 0.8 * plane.rim(vertebra, 1.0))
        spine += 0.5 * sum(plane.rim(plane.ellipse((s * half * 0.55, y - 1), (3, 4.5)), 0.9) for s in (-1, 1))
    film += 0.065 * plane.blur(spine, 0.9)
    for side in (-1, 1):
        for rib in range(10):
            film += _rib(plane, side, rib) * np.clip(1.45 - 1.6 * film, 0.3, 1)
        clavicle = plane.stroke(
            [(side * 10, -101), (side * 34, -112), (side * 72, -126), (side * 108, -141), (side * 132, -143)],
            12,
            9,
        )
        film += 0.1 * plane.blur(clavicle, 0.5) + 0.09 * plane.blur(plane.rim(clavicle, 1.3), 0.4)
        scapula = plane.shape(
            [
                (side * 116, -138),
                (side * 134, -128),
                (side * 140, -112),
                (side * 132, -86),
                (side * 127, -40),
                (side * 121, -18),
                (side * 116, -30),
                (side * 108, -80),
                (side * 106, -118),
            ]
        )
        film += 0.05 * plane.blur(scapula, 0.8) + 0.08 * plane.blur(plane.rim(scapula, 1.4), 0.5)
        head = plane.ellipse((side * 155, -112), (20, 22))
        shaft = plane.shape(
            [
                (side * 142, -104),
                (side * 170, -112),
                (side * 180, -60),
                (side * 184, 60),
                (side * 168, 60),
                (side * 160, -40),
            ]
        )
        humerus = np.maximum(head, shaft)
        film += (0.12 * plane.blur(humerus, 0.7) + 0.11 * plane.blur(plane.rim(humerus, 2.2), 0.5)) * body
        film += 0.06 * plane.blur(
            plane.stroke([(side * 106, -141), (side * 134, -146), (side * 154, -138)], 9, 13), 0.7
        )
    return film


def _rib(plane: Plane, side: int, number: int) -> Picture:
    """The back of a rib, falling outwards, and its fainter front, falling inwards."""
    top = -140 + number * 21.0
    reach = [50, 76, 93, 104, 112, 118, 122, 125, 127, 128][number]
    drop = 16 + number * 5.2
    back: list[Point] = [
        (side * 13, top), (side * (13 + reach * 0.28), top - 4 + drop * 0.05),
        (side * reach * 0.66, top + drop * 0.28), (side * reach * 0.9, top + drop * 0.72),
        (side * (reach + 3), top + drop * 1.25),
    ]  # fmt: skip
    turn = (side * (reach + 2), top + drop * 1.5)
    front: list[Point] = [
        back[-1], turn, (side * reach * 0.9, top + drop * 1.9 + 6),
        (side * (reach * 0.62 + 4), top + drop * 2.35 + 14),
        (side * (reach * 0.36 + 12), top + drop * 2.5 + 20),
    ]  # fmt: skip
    shadow = plane.empty()
    for path, weight, width in ((back, 1.0, 8.0), (front, 0.62, 9.0)):
        if path is front and number > 6:
            continue
        line = plane.stroke(path, width, width + 0.6)
        lower = plane.stroke([(x, y + width / 2 - 0.6) for x, y in path], 1.3)
        shadow += weight * (
            0.055 * plane.blur(line, 0.6)
            + 0.045 * plane.blur(plane.rim(line, 1.2), 0.5)
            + 0.03 * plane.blur(lower, 0.5)
        )
    return shadow


def _belly(plane: Plane, film: Picture) -> Picture:
    """What lies below the diaphragm: dense on the right, with a bubble of gas in the stomach on the left."""
    below = step(plane.y, 108, 60) * 0.08
    bubble = plane.ellipse((58, 108), (26, 13), -8) * step(-plane.y, -116, 1.5)
    return film + below * (np.abs(plane.x) < 165) - 0.24 * plane.blur(bubble, 1.2)
