"""Radiographs of a left knee with a fractured lateral tibial plateau: AP, and lateral with a horizontal beam.

Both add up what a ray meets: skin, fat and muscle, and each bone as a round body with a hollow in it.
"""

from __future__ import annotations

import numpy as np

from canvas import Picture, Plane, Point, blur, clouds, grain, put, step

_UPRIGHT = Plane(660, 860, 0.25)
_LYING = Plane(860, 660, 0.25)


def front() -> Picture:
    """Seen from the front; the outer side of the left knee is on the right of the picture."""
    plane = _UPRIGHT
    film = _soft_upright(plane)
    film = _femur_upright(plane, film)
    film = _tibia_upright(plane, film)
    return _developed(plane, film, seed=61, letter=(66, -98))


def side() -> Picture:
    """The patient lies on the back: the knee-cap is above, the thigh on the left, and fat floats upwards."""
    plane = _LYING
    film = _soft_lying(plane)
    film = _pouch(plane, film)
    film = _femur_lying(plane, film)
    film = _tibia_lying(plane, film)
    return _developed(plane, film, seed=63, letter=(92, -74))


def _developed(plane: Plane, film: Picture, seed: int, letter: Point) -> Picture:
    """The film with its grain, and the letter of the side at `letter`."""
    shape, (x, y) = film.shape, letter
    stem = plane.polygon([(x, y), (x + 1.6, y), (x + 1.6, y + 10), (x, y + 10)])
    foot = plane.polygon([(x, y + 8.4), (x + 6.5, y + 8.4), (x + 6.5, y + 10), (x, y + 10)])
    film = put(film, np.maximum(stem, foot), 0.72)
    film = plane.blur(film, 0.22) + 0.010 * grain(shape, seed, 0.8) + 0.006 * grain(shape, seed + 1, 2.2)
    return np.clip(0.02 + 1.25 * np.clip(film, 0, None) ** 0.9, 0, 1)


def _bone(plane: Plane, outline: Picture, hollow: Picture, *, reach: float, seed: int) -> Picture:
    """What a bone adds: a round body of compact bone less its hollow, spongy bone drawn along the load."""
    along, across = (5.0, 1.0) if plane.height > plane.width else (1.0, 5.0)  # down, and across the film
    noise = np.random.default_rng(seed).standard_normal(outline.shape)
    fibres = blur(noise, along, across)
    mesh = fibres / fibres.std() + 0.8 * clouds(outline.shape, seed + 1, 0.9)
    body = 0.46 * _round(plane, outline, reach) - 0.30 * _round(plane, hollow, reach * 0.8)
    spongy = plane.blur(hollow, 1.2) * (0.06 + 0.02 * mesh)
    return body + spongy + 0.07 * plane.blur(plane.rim(outline, 0.8), 0.3)


def _round(plane: Plane, mask: Picture, reach: float) -> Picture:
    """How thick a bone is: rounder than a plate, flatter than a ball."""
    return 0.5 * plane.blur(mask, 0.35) + 0.5 * plane.dome(mask, reach)


def _line(plane: Plane, points: list[Point], width: float, strength: float) -> Picture:
    return strength * plane.blur(plane.stroke(points, width, width * 0.8), 0.25)


def _soft_upright(plane: Plane) -> Picture:
    skin = plane.shape(
        [(-72, -130), (-66, -80), (-62, -40), (-57, -5), (-55, 20), (-57, 60), (-58, 130), (60, 130),
         (59, 70), (54, 30), (53, 0), (58, -40), (66, -85), (72, -130)]
    )  # fmt: skip
    muscle = plane.shape(
        [(-60, -130), (-53, -80), (-48, -45), (-46, -10), (-44, 15), (-48, 60), (-51, 130), (53, 130),
         (52, 70), (46, 30), (46, 0), (49, -45), (56, -85), (62, -130)]
    )  # fmt: skip
    film = 0.115 * plane.dome(skin, 10) + 0.03 * plane.rim(skin, 1.4)
    film += 0.115 * plane.blur(muscle, 1.6) * (1 + 0.05 * clouds(skin.shape, 60, 1.0))
    for s in (-1, 1):  # fat between the muscles above the condyles
        gap = plane.shape([(s * 22, -100), (s * 34, -72), (s * 42, -50), (s * 36, -46), (s * 27, -66)])
        film -= 0.025 * plane.blur(gap, 2.0)
    return film


def _femur_upright(plane: Plane, film: Picture) -> Picture:
    outline = plane.shape(
        [(-16, -132), (-15.5, -100), (-18, -76), (-26, -56), (-37, -42), (-42, -32), (-41, -20), (-37, -8),
         (-28, -2.6), (-18, -3.2), (-10, -9), (-6, -17), (0, -20), (6, -17), (10, -9), (18, -3.6), (28, -3),
         (36, -8), (40, -20), (40, -32), (35, -44), (25, -58), (18, -76), (15.5, -100), (16, -132)]
    )  # fmt: skip
    hollow = plane.shape(
        [(-8, -132), (-8.5, -100), (-13, -76), (-23, -55), (-35, -41), (-40, -31), (-39, -20), (-35, -9.5),
         (-28, -4.4), (-19, -5), (-12, -11), (-8, -19), (0, -22.4), (8, -19), (12, -11), (19, -5.4),
         (28, -4.8), (34, -9.5), (38, -20), (38, -31), (33, -43), (22, -57), (13, -76), (8.5, -100),
         (8, -132)]
    )  # fmt: skip
    film = film + _bone(plane, outline, hollow, reach=13, seed=64)
    patella = plane.shape(
        [(-19, -46), (-10, -58), (3, -60), (16, -55), (21, -44), (17, -32), (7, -22), (0, -20), (-10, -27)]
    )  # fmt: skip
    film += 0.075 * plane.blur(patella, 0.8) + 0.075 * plane.blur(plane.rim(patella, 1.2), 0.4)
    film += _line(
        plane, [(-34, -33), (-22, -37), (0, -34.5), (20, -37), (33, -33)], 0.9, 0.05
    )  # scar of growth
    for side in (-1, 1):
        film += _line(
            plane, [(side * x, y) for x, y in ((37, -8.5), (28, -3.7), (18, -4.3), (10.5, -10))], 1.2, 0.13
        )
    film += _line(plane, [(-9, -14), (-5, -24), (0, -27), (5, -24), (9, -14)], 0.9, 0.07)  # roof of the notch
    return film


def _tibia_upright(plane: Plane, film: Picture) -> Picture:
    """Intact on the inner side; on the outer one the edge is split off and the surface beside it has sunk."""
    main = plane.shape(
        [(-37, 5), (-30, 2.6), (-20, 4), (-10, 4), (-6.5, -1.5), (-4, -3), (-1.5, 1.5), (1.5, 1.8), (4, -2),
         (6.5, -1), (9.5, 4.0), (12.5, 4.8), (14, 10.5), (19, 12.4), (22.2, 11.8), (25, 20), (28.5, 31),
         (31, 40.5), (26, 50), (20, 68), (17, 95), (17, 132), (-14, 132), (-14.5, 95), (-18, 66), (-27, 44),
         (-35, 28), (-39, 14)]
    )  # fmt: skip
    hollow = plane.shape(
        [(-35, 6.5), (-29, 4.6), (-20, 6), (-10, 6.4), (-5, 1), (0, 4), (5, 1), (9.5, 6.4), (12, 8),
         (14, 13), (19, 15), (22, 14.4), (24, 21), (27, 31), (28.4, 39.5), (23, 49), (15, 66), (9, 95),
         (9, 132), (-7, 132), (-8, 95), (-13.5, 66), (-24, 43), (-33, 27), (-37, 14)]
    )  # fmt: skip
    edge = plane.shape(
        [(25.4, 6.4), (30, 4.4), (36.5, 5.4), (41.5, 9.5), (42, 17), (39, 28), (33.4, 40.5), (30.4, 31),
         (27, 20.5)]
    )  # fmt: skip
    kernel = plane.shape(
        [(26.6, 8.2), (31, 6.2), (36, 7.2), (39.8, 10.6), (40.2, 17), (37.2, 27), (33.4, 36.6), (31, 28),
         (28.2, 19)]
    )  # fmt: skip
    fibula = plane.shape(
        [(34, 24), (39, 21.5), (44.5, 25), (46.5, 32), (43, 41), (40.5, 55), (41, 90), (42, 132),
         (31.5, 132), (31, 90), (31.5, 56), (30, 42), (30, 30)]
    )  # fmt: skip
    inside = plane.shape(
        [(35, 24), (39, 21.4), (43, 24.4), (44.8, 31), (41, 41), (38.2, 55), (38, 90), (38.4, 132),
         (35, 132), (34.4, 90), (34.4, 56), (32, 42), (32, 31)]
    )  # fmt: skip
    film = film + 0.62 * _bone(plane, fibula, inside, reach=5.5, seed=66)
    tibia = _bone(plane, np.maximum(main, edge), np.maximum(hollow, kernel), reach=13, seed=68)
    film = film + tibia
    film += _line(plane, [(-36, 6), (-29, 3.8), (-20, 5), (-11, 5.2)], 1.6, 0.17)  # inner plateau
    film += _line(plane, [(-35, 9.5), (-26, 9), (-14, 8)], 1.0, 0.05)  # its hind edge
    film += _line(plane, [(13.2, 8.6), (15, 12.8), (19, 14.2), (22.6, 13.6)], 2.6, 0.17)  # pressed down
    film += _line(plane, [(25.2, 7), (30, 5.2), (35.6, 6.2), (39.6, 9.4)], 1.5, 0.12)
    film += _line(
        plane, [(11, 9), (20, 9.6), (30, 10.5), (38, 13)], 0.9, 0.045
    )  # the hind edge, still in place
    film += _line(plane, [(-30, 24), (-14, 21), (4, 22), (18, 23)], 0.9, 0.045)  # scar of growth
    crack: list[Point] = [(17, 15), (15.5, 22), (18.5, 29), (17, 36)]
    return (
        film - _line(plane, crack, 0.8, 0.075) - _line(plane, [(12.4, 6), (11.6, 12), (13.6, 18)], 0.7, 0.05)
    )


def _soft_lying(plane: Plane) -> Picture:
    skin = plane.shape(
        [(-130, -62), (-90, -64), (-58, -66), (-30, -62), (-6, -54), (18, -44), (45, -38), (80, -34),
         (130, -26), (130, 82), (90, 76), (55, 62), (25, 56), (-10, 60), (-50, 72), (-90, 80), (-130, 84)]
    )  # fmt: skip
    behind = plane.shape(
        [(-130, 20), (-70, 22), (-40, 34), (-20, 46), (0, 44), (20, 40), (60, 34), (130, 36), (130, 74),
         (90, 68), (55, 56), (25, 49), (-10, 53), (-50, 64), (-90, 72), (-130, 75)]
    )  # fmt: skip
    front = plane.shape(
        [(-130, -53), (-100, -54), (-76, -53), (-56, -48), (-72, -44), (-100, -38), (-130, -30)]
    )  # fmt: skip
    film = 0.115 * plane.dome(skin, 10) + 0.035 * plane.rim(skin, 1.3)
    for mask in (behind, front):
        film += 0.10 * plane.blur(mask, 1.4) * (1 + 0.06 * clouds(skin.shape, 71, 1.0))
    film += 0.05 * plane.blur(
        plane.shape([(-130, -40), (-60, -40), (-20, -30), (30, -20), (130, -10), (130, 60), (-130, 60)]), 5
    )
    film += _line(
        plane, [(-128, -52), (-90, -50), (-62, -50), (-45, -50.5)], 4.6, 0.07
    )  # tendon of the quadriceps
    film += _line(plane, [(-2, -47), (14, -39), (34, -30.5)], 4.0, 0.10)  # patellar ligament
    hoffa = plane.shape([(-4, -42), (8, -38), (30, -26), (16, -19), (8, -18), (2, -24), (-2, -32)])
    return film - 0.035 * plane.blur(hoffa, 1.5)


def _pouch(plane: Plane, film: Picture) -> Picture:
    """The full joint above the knee-cap, with a straight level between fat and blood."""
    pouch = plane.shape(
        [(-104, -31), (-92, -40), (-74, -46.5), (-56, -47), (-44, -43), (-33, -31), (-36, -25),
         (-52, -20.5), (-76, -17.5), (-96, -21)]
    )  # fmt: skip
    level = step(plane.y, -35.5, 0.35)
    soft = plane.blur(pouch, 0.7)
    film = put(film, soft, 0.27 + 0.012 * clouds(film.shape, 73, 1.0))
    film -= 0.135 * soft * (1 - level)
    film += 0.02 * plane.blur(plane.rim(pouch, 1.2), 0.5)
    fat = plane.shape([(-100, -19), (-80, -16), (-60, -17.5), (-46, -18), (-54, -13), (-90, -11)])
    return film - 0.06 * plane.blur(fat, 1.2)


def _femur_lying(plane: Plane, film: Picture) -> Picture:
    shaft: list[Point] = [
        (-132, -14),
        (-100, -12.5),
        (-72, -13),
        (-54, -17.5),
        (-40, -25),
        (-27, -29.5),
        (-15, -25),
    ]
    knob: list[Point] = [
        (-5, -15),
        (-0.5, -3),
        (-0.5, 10),
        (-5, 22),
        (-14, 31),
        (-26, 34),
        (-37, 30),
        (-42, 22),
    ]
    back: list[Point] = [(-48, 16), (-60, 15), (-80, 17.5), (-100, 18), (-132, 17)]
    outline = plane.shape([*shaft, *knob, *back])
    hollow = plane.shape(
        [(-132, -6), (-100, -5), (-76, -7.5), (-54, -14), (-40, -22), (-27, -27), (-16, -23), (-7, -14),
         (-2.6, -3), (-2.6, 10), (-7, 21), (-15, 29), (-26, 31.6), (-35, 28), (-40, 20), (-48, 12.5),
         (-60, 11), (-80, 10.5), (-100, 10), (-132, 9.5)]
    )  # fmt: skip
    film = film + _bone(plane, outline, hollow, reach=13, seed=74)
    other: list[Point] = [
        (-17, -21),
        (-8, -14),
        (-3, -3),
        (-2.6, 8),
        (-7, 18),
        (-16, 27),
        (-27, 29.5),
        (-37, 26),
        (-43, 18),
    ]
    film += _line(plane, other, 1.2, 0.13)  # the second condyle, not quite behind the first
    film += _line(
        plane,
        [(-26, -28), (-15, -24), (-5, -14.6), (-1.4, -3), (-1.4, 10), (-6, 21), (-14.5, 30), (-26, 33)],
        1.1,
        0.13,
    )
    film += _line(plane, [(-44, -20), (-33, -13), (-24, -6), (-20, 3)], 1.0, 0.09)  # roof of the notch
    patella = plane.shape(
        [(-45, -49), (-36, -56.5), (-22, -57), (-9, -52), (-3, -46), (-8, -40), (-20, -37), (-34, -38),
         (-43, -42)]
    )  # fmt: skip
    core = plane.shape(
        [(-43, -48.6), (-35, -54), (-22, -54.6), (-10, -50), (-6, -46), (-9, -42), (-20, -39), (-34, -40),
         (-41, -43)]
    )  # fmt: skip
    return film + 0.8 * _bone(plane, patella, core, reach=8, seed=76)


def _tibia_lying(plane: Plane, film: Picture) -> Picture:
    outline = plane.shape(
        [(5, -19), (4.6, -5), (1.4, 1.6), (4.8, 8), (6, 24), (9, 30), (18, 30.5), (30, 25), (46, 22),
         (70, 25), (100, 31), (132, 37), (132, 8), (100, 0), (72, -7.5), (52, -15.5), (40, -23.5),
         (33, -27.5), (27, -25.5), (18, -23), (9, -23)]
    )  # fmt: skip
    hollow = plane.shape(
        [(7.6, -18), (7, -5), (6, 3), (7.4, 11), (8.6, 23), (11, 27.6), (18, 28), (29, 22.4), (46, 17.5),
         (70, 18.5), (100, 23.6), (132, 29.6), (132, 16), (100, 8), (72, 0.5), (52, -8.5), (40, -18),
         (33, -23), (27, -22.4), (18, -20.4), (10, -20.4)]
    )  # fmt: skip
    fibula = plane.shape(
        [(19, 32), (24, 27.5), (34, 29), (44, 33), (70, 37.5), (100, 43), (132, 49), (132, 58), (100, 52.5),
         (70, 47), (44, 42), (30, 42.5), (21, 39)]
    )  # fmt: skip
    inside = plane.shape(
        [(21, 33), (25, 29.4), (34, 31), (44, 35.8), (70, 40.4), (100, 46), (132, 52), (132, 55),
         (100, 49.5), (70, 44), (44, 39.4), (30, 40.4), (23, 37.4)]
    )  # fmt: skip
    film = film + 0.62 * _bone(plane, fibula, inside, reach=5.5, seed=78)
    film = film + _bone(plane, outline, hollow, reach=12, seed=80)
    film += _line(plane, [(6, -18), (5.8, -6), (4.4, 2), (6, 10), (7.2, 23)], 1.4, 0.15)  # inner plateau
    film += _line(plane, [(6.6, -17), (8.5, -12)], 1.2, 0.12)  # outer plateau: its front edge,
    film += _line(plane, [(13, -9), (14.4, 0), (13.4, 8)], 2.2, 0.15)  # the part pressed down,
    film += _line(plane, [(8.6, 12), (8.8, 20), (10, 26)], 1.2, 0.10)  # and its hind edge
    crack: list[Point] = [(15, -2), (23, 0.5), (30, -3), (40, -1.5), (47, -4.5)]
    return (
        film - _line(plane, crack, 0.9, 0.085) - _line(plane, [(9, -11), (13, -12.5), (19, -17)], 0.8, 0.06)
    )
