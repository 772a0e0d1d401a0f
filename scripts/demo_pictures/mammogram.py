"""Mammograms of a left breast with a spiculated mass in its upper outer part."""

from __future__ import annotations

import numpy as np

from canvas import Picture, Plane, Point, Stroke, clouds, grain, put

_PLANE = Plane(620, 860, 0.28)
_WALL = -86.0  # the edge of the film at the chest wall


def left_cc() -> Picture:
    """Craniocaudal: the chest wall on the left, the outer half above."""
    plane = _PLANE
    nipple = (43, 6)
    breast = plane.shape(
        [(_WALL - 30, -92), (_WALL + 6, -88), (-52, -78), (-8, -58), (28, -26), (41, 6), (30, 40),
        (-6, 72), (-50, 90),
         (_WALL + 6, 98), (_WALL - 30, 102)]
    )  # fmt: skip
    gland = plane.shape(
        [
            (-66, -52),
            (-40, -60),
            (-8, -44),
            (18, -18),
            (35, 5),
            (22, 26),
            (-2, 46),
            (-30, 56),
            (-58, 44),
            (-70, 10),
            (-74, -28),
        ]
    )
    breast = np.maximum(breast, plane.ellipse(nipple, (4.4, 5.0)))
    film = _breast(plane, breast, gland, nipple=nipple, seed=3)
    film = _mass(plane, film, (-22, -38), seed=5)
    return _exposed(plane, film, breast, "CC", seed=7)


def left_mlo() -> Picture:
    """Mediolateral oblique: the pectoral muscle above on the left."""
    plane = _PLANE
    nipple = (53, 37)
    breast = plane.shape(
        [(_WALL - 30, -150), (-20, -150), (-22, -118), (-12, -80), (16, -36), (44, 8), (50, 38),
        (36, 66), (0, 86), (-40, 94),
         (-64, 100), (-78, 116), (_WALL - 30, 140)]
    )  # fmt: skip
    gland = plane.shape(
        [
            (-52, -34),
            (-30, -46),
            (-4, -30),
            (20, -2),
            (42, 34),
            (28, 54),
            (0, 66),
            (-30, 68),
            (-54, 52),
            (-62, 16),
        ]
    )
    breast = np.maximum(breast, plane.ellipse(nipple, (4.4, 5.0)))
    film = _breast(plane, breast, gland, nipple=nipple, seed=13)
    muscle = plane.shape(
        [
            (_WALL - 40, -190),
            (-30, -190),
            (-38, -120),
            (-52, -60),
            (-72, 0),
            (_WALL - 6, 44),
            (_WALL - 40, 60),
        ]
    )
    strands = 0.62 + 0.025 * grain(film.shape, 15, 9) + 0.02 * np.sin((plane.x * 0.93 + plane.y * 0.36) * 0.9)
    film = put(film, plane.blur(muscle, 1.0) * 0.9, np.maximum(strands, film * 0.9))
    for x, y in ((-44, -100), (-58, -78)):  # nodes of the axilla with fat in their hilum
        node = plane.ellipse((x, y), (4.4, 7.0), 24)
        film += 0.12 * plane.blur(node, 0.8) - 0.1 * plane.blur(
            plane.ellipse((x + 1, y), (1.8, 3.6), 24), 0.8
        )
    film = _mass(plane, film, (-16, -30), seed=17)
    return _exposed(plane, film, breast, "MLO", seed=19)


def _breast(plane: Plane, breast: Picture, gland: Picture, nipple: Point, seed: int) -> Picture:
    shape = breast.shape
    rng = np.random.default_rng(seed)
    thick = plane.dome(breast, 16)
    film = 0.05 + 0.24 * thick
    lumps = clouds(shape, seed + 1, 1.45)
    density = plane.blur(gland, 6) * np.clip(0.55 + 0.36 * lumps, 0, 1.4)
    film += 0.27 * density + 0.03 * clouds(shape, seed + 2, 1.2) * thick
    ducts: list[Stroke] = []
    for _ in range(95):  # ducts and ligaments, running towards the nipple
        start = (rng.uniform(_WALL, 10), nipple[1] * 0.5 + rng.normal(0, 36))
        share = rng.uniform(0.25, 0.7)
        end = (start[0] + (nipple[0] - start[0]) * share, start[1] + (nipple[1] - start[1]) * share)
        middle = ((start[0] + end[0]) / 2 + rng.normal(0, 4), (start[1] + end[1]) / 2 + rng.normal(0, 6))
        ducts.append(([start, middle, end], rng.uniform(0.5, 1.5), rng.uniform(0.4, 1.0)))
    film += 0.085 * plane.blur(plane.strokes(ducts), 0.45) * breast
    arcs: list[Stroke] = []
    for _ in range(70):  # Cooper's ligaments under the skin
        turn, away = rng.uniform(-1.5, 1.5), rng.uniform(0.55, 1.0)
        x, y = _WALL + 125 * away * np.cos(turn), nipple[1] * 0.6 + 92 * away * np.sin(turn)
        arcs.append(
            (
                [
                    (x, y),
                    (x + rng.normal(0, 5), y + rng.normal(0, 6)),
                    (x + rng.normal(4, 9), y + rng.normal(0, 11)),
                ],
                0.8,
                0.4,
            )
        )
    film += 0.06 * plane.blur(plane.strokes(arcs), 0.4) * breast
    veins = [
        ([(_WALL, -44 + seed), (-50, -40), (-20, -18 - seed), (8, -14)], 1.9, 1.0),
        ([(_WALL, 50), (-56, 58), (-28, 48)], 1.6, 0.8),
    ]
    film += 0.07 * plane.blur(plane.strokes(veins), 0.5)
    film += 0.13 * plane.rim(breast, 0.8)  # skin
    film += 0.16 * plane.blur(plane.ellipse((nipple[0] - 1, nipple[1]), (3.6, 4.4)), 1.0)
    return film + 0.07 * plane.blur(plane.ellipse((nipple[0] - 6, nipple[1]), (5, 11)), 2)


def _mass(plane: Plane, film: Picture, centre: Point, seed: int) -> Picture:
    rng = np.random.default_rng(seed)
    turns = np.linspace(0, 2 * np.pi, 17, endpoint=False)
    points = [
        (centre[0] + r * np.cos(t), centre[1] + r * np.sin(t))
        for t, r in zip(turns.tolist(), rng.uniform(4.6, 7.8, 17).tolist(), strict=True)
    ]
    spicules: list[Stroke] = []
    for turn in rng.uniform(0, 2 * np.pi, 44):
        reach, bend = rng.uniform(10, 23), rng.normal(0, 0.13)
        ends = [
            (centre[0] + r * np.cos(turn + bend * r / 14), centre[1] + r * np.sin(turn + bend * r / 14))
            for r in (4, reach / 2 + 2, reach)
        ]
        spicules.append((ends, 1.0, 0.25))
    film = film + 0.13 * plane.blur(plane.strokes(spicules), 0.35)
    halo = np.hypot(plane.x - centre[0], plane.y - centre[1])
    film += 0.09 * np.exp(-((halo / 9) ** 2))
    core = plane.blur(plane.shape(points), 0.8)
    film = put(film, core * 0.92, 0.88 + 0.02 * clouds(film.shape, seed + 1, 1.2))
    for x, y in rng.normal(0, 3.6, (9, 2)):  # fine calcifications
        film += 0.3 * plane.ellipse((centre[0] + x, centre[1] + y), (0.34, 0.42), rng.uniform(0, 180))
    return film


def _exposed(plane: Plane, film: Picture, breast: Picture, view: str, seed: int) -> Picture:
    inside = plane.blur(breast, 0.5)
    shown = film * inside + inside * (
        0.013 * grain(film.shape, seed, 0.7) + 0.01 * grain(film.shape, seed + 1, 1.6)
    )
    shown = np.clip(1.1 * shown, 0, 1) ** 1.12
    return np.maximum(shown, 0.85 * _letters(plane, "L" + view, (52, -106)))


def _letters(plane: Plane, text: str, at: Point) -> Picture:
    """Lead letters as straight strokes."""
    glyphs: dict[str, list[list[Point]]] = {
        "L": [[(0, 0), (0, 7)], [(0, 7), (4, 7)]],
        "C": [[(4.4, 1.2), (2.4, 0), (0.2, 1.6), (0, 3.5), (0.2, 5.4), (2.4, 7), (4.4, 5.8)]],
        "M": [[(0, 7), (0, 0)], [(0, 0), (2.6, 4.4)], [(2.6, 4.4), (5.2, 0)], [(5.2, 0), (5.2, 7)]],
        "O": [[(2.6, 0), (0.2, 1.8), (0.2, 5.2), (2.6, 7), (5, 5.2), (5, 1.8), (2.6, 0)]],
    }
    lines: list[Stroke] = []
    for place, letter in enumerate(text):
        left = at[0] + 7.6 * place
        lines += [([(left + x, at[1] + y) for x, y in line], 1.0, 1.0) for line in glyphs[letter]]
    return plane.strokes(lines)
