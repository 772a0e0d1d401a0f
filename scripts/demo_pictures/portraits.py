"""Flat portraits of the invented people of the demonstration site, and its logo."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from canvas import Picture, Plane, Point, put

_PLANE = Plane(480, 480, 1.0)


@dataclass(frozen=True)
class _Person:
    ground: str
    skin: str
    hair: str
    coat: str
    shirt: str


def amara_okonkwo() -> Picture:
    """Round cropped hair and large earrings."""
    person = _Person("#e7b65c", "#6f432a", "#221815", "#f3efe6", "#1f6f6b")
    behind = [(_PLANE.ellipse((0, -62), (98, 92)), person.hair)]
    front = [(_arch(58, -118, 34), person.hair)]
    front += [(_PLANE.ellipse((s * 74, 2), (7, 12)), "#f5d98b") for s in (-1, 1)]
    return _portrait(person, behind, front)


def jonas_weber() -> Picture:
    """Side parting, beard and glasses."""
    person = _Person("#8fb3c4", "#e9bf9f", "#6a4a32", "#2f3e55", "#dfe7ec")
    fringe = _PLANE.shape(
        [
            (-74, -46),
            (-80, -98),
            (-40, -136),
            (22, -140),
            (72, -112),
            (74, -50),
            (62, -84),
            (10, -92),
            (-40, -100),
            (-62, -78),
        ]
    )
    beard = _PLANE.shape(
        [
            (-70, -26),
            (-58, -2),
            (-26, 6),
            (0, 2),
            (26, 6),
            (58, -2),
            (70, -26),
            (64, 28),
            (36, 58),
            (0, 66),
            (-36, 58),
            (-64, 28),
        ]
    )
    mouth = _PLANE.ellipse((0, 21), (17, 5))
    front = [(beard, person.hair), (mouth, "#c98a77"), (fringe, person.hair), *_glasses("#23303f")]
    return _portrait(person, [], front)


def lena_fischer() -> Picture:
    """A long red bob with a fringe."""
    person = _Person("#c9d3b4", "#f2cfb6", "#a5482c", "#46614a", "#f6f1e3")
    behind = _PLANE.shape(
        [
            (0, -144),
            (66, -128),
            (96, -70),
            (98, 10),
            (88, 70),
            (50, 78),
            (0, 60),
            (-50, 78),
            (-88, 70),
            (-98, 10),
            (-96, -70),
            (-66, -128),
        ]
    )
    fringe = _PLANE.shape(
        [
            (-72, -38),
            (-78, -90),
            (-40, -132),
            (20, -134),
            (70, -100),
            (74, -38),
            (58, -72),
            (30, -82),
            (-8, -70),
            (-44, -76),
        ]
    )
    return _portrait(person, [(behind, person.hair)], [(fringe, person.hair)])


def mateo_garcia() -> Picture:
    """Dark curls above a high forehead."""
    person = _Person("#d88a74", "#c98f63", "#2b211d", "#ecdcc2", "#7a2f3d")
    curls = [
        (x, y)
        for x, y in (
            (-62, -84),
            (-52, -112),
            (-26, -130),
            (4, -136),
            (34, -128),
            (56, -108),
            (66, -82),
            (-20, -108),
            (20, -108),
        )
    ]
    front = [(_PLANE.ellipse(place, (26, 25)), person.hair) for place in curls]
    moustache = _PLANE.shape([(-30, 18), (-14, 6), (0, 10), (14, 6), (30, 18), (12, 17), (0, 18), (-12, 17)])
    return _portrait(person, [], [*front, (moustache, person.hair)])


def logo() -> Picture:
    """Two superimposed frames of film with a step wedge in the front one; red, green, blue and opacity."""
    plane = Plane(256, 256, 1.0)
    picture = np.zeros((256, 256, 4))
    back, front = _rounded(plane, (-88, -96), (64, 56), 20), _rounded(plane, (-60, -60), (96, 96), 20)
    gap = _rounded(plane, (-70, -70), (106, 106), 28)
    picture = _over(picture, back, "#7d8fa3")
    picture[..., 3] *= 1 - gap
    picture = _over(picture, front, "#2b5a80")
    for step, grey in enumerate(("#16202b", "#4f6274", "#93a5b5", "#c3cfd9", "#f4f7f9")):
        left = -44 + step * 25.0
        bar = plane.polygon([(left, -40), (left + 25, -40), (left + 25, 76), (left, 76)])
        picture = _over(picture, bar, grey)
    return picture


def _portrait(
    person: _Person, behind: list[tuple[Picture, str]], front: list[tuple[Picture, str]]
) -> Picture:
    plane = _PLANE
    picture = np.ones((plane.height, plane.width, 3)) * _rgb(person.ground)
    picture = _paint(picture, plane.ellipse((0, 20), (205, 205)), person.ground, lighter=0.18)
    for mask, colour in behind:
        picture = _paint(picture, mask, colour)
    body = plane.shape(
        [
            (-46, 84),
            (-120, 112),
            (-166, 160),
            (-182, 262),
            (182, 262),
            (166, 160),
            (120, 112),
            (46, 84),
            (0, 92),
        ]
    )
    picture = _paint(picture, body, person.coat)
    picture = _paint(picture, plane.polygon([(-44, 84), (44, 84), (0, 190)]), person.shirt)
    picture = _paint(
        picture, plane.shape([(-36, 30), (36, 30), (38, 92), (0, 118), (-38, 92)]), person.skin, lighter=-0.12
    )
    for side in (-1, 1):
        lapel = plane.polygon([(side * 44, 82), (side * 76, 96), (side * 34, 176), (0, 240), (0, 190)])
        picture = _paint(picture, lapel, person.coat, lighter=-0.1)
        picture = _paint(picture, plane.ellipse((side * 73, -26), (13, 20)), person.skin, lighter=-0.08)
    face = plane.shape(
        [
            (0, -122),
            (50, -106),
            (74, -56),
            (72, -10),
            (54, 36),
            (22, 62),
            (0, 66),
            (-22, 62),
            (-54, 36),
            (-72, -10),
            (-74, -56),
            (-50, -106),
        ]
    )
    picture = _paint(picture, face, person.skin)
    for side in (-1, 1):
        picture = _paint(picture, plane.ellipse((side * 29, -32), (6, 7.5)), "#2a2320")
        brow = plane.stroke([(side * 16, -52), (side * 30, -57), (side * 44, -51)], 6, 4)
        picture = _paint(picture, brow, person.hair)
    nose = plane.stroke([(2, -30), (8, -4), (-3, -1)], 4.5, 4.5)
    picture = _paint(picture, nose, person.skin, lighter=-0.16)
    mouth = plane.stroke([(-19, 24), (0, 32), (19, 24)], 6, 6)
    picture = _paint(picture, mouth, "#9c4a40")
    for mask, colour in front:
        picture = _paint(picture, mask, colour)
    return picture


def _arch(width: float, top: float, depth: float) -> Picture:
    points: list[Point] = [
        (-width - 18, top + 62),
        (-width, top + 16),
        (0, top - 10),
        (width, top + 16),
        (width + 18, top + 62),
    ]
    return _PLANE.shape([*points, (width - 8, top + depth), (0, top + depth - 14), (8 - width, top + depth)])


def _glasses(colour: str) -> list[tuple[Picture, str]]:
    rims = [
        np.clip(_PLANE.ellipse((s * 30, -31), (25, 22)) - _PLANE.ellipse((s * 30, -31), (20.5, 17.5)), 0, 1)
        for s in (-1, 1)
    ]
    bridge = _PLANE.stroke([(-6, -34), (0, -37), (6, -34)], 4.5)
    arms = [_PLANE.stroke([(s * 54, -34), (s * 72, -37)], 4.5) for s in (-1, 1)]
    return [(np.maximum.reduce([*rims, bridge, *arms]), colour)]


def _rounded(plane: Plane, start: Point, end: Point, radius: float) -> Picture:
    (x0, y0), (x1, y1) = start, end
    corners = [
        (x0 + radius, y0 + radius),
        (x1 - radius, y0 + radius),
        (x0 + radius, y1 - radius),
        (x1 - radius, y1 - radius),
    ]
    parts = [plane.ellipse(corner, (radius, radius)) for corner in corners]
    parts.append(plane.polygon([(x0 + radius, y0), (x1 - radius, y0), (x1 - radius, y1), (x0 + radius, y1)]))
    parts.append(plane.polygon([(x0, y0 + radius), (x1, y0 + radius), (x1, y1 - radius), (x0, y1 - radius)]))
    return np.maximum.reduce(parts)


def _paint(picture: Picture, mask: Picture, colour: str, lighter: float = 0.0) -> Picture:
    tone = _rgb(colour)
    tone = tone + (1 - tone) * lighter if lighter > 0 else tone * (1 + lighter)
    return put(picture, mask[..., None], tone)


def _over(picture: Picture, mask: Picture, colour: str) -> Picture:
    return put(picture, mask[..., None], np.append(_rgb(colour), 1.0))


def _rgb(colour: str) -> Picture:
    return np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
