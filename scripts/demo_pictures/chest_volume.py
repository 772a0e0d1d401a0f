"""A chest in slices with real Hounsfield units: lungs with vessels and bronchi, heart, great vessels, ribs,
spine, the domes of the diaphragm, and in the right lower lobe a nodule with fat and popcorn calcification.

Everything is a field over one grid of voxels, in millimetres: x to the left side, y backwards, z downwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from scipy.ndimage import gaussian_filter

from canvas import Picture, clouds, grain
from ct import AIR, BLOOD, FAT, LUNG, MUSCLE

SLICES, MM, GAP = 28, 1.25, 5.0
WIDTH, HEIGHT = 288, 224
NODULE = (-74.0, 34.0, 88.0)  # its centre
NODULE_RADIUS = 10.5
OFFSET = 1024  # stored values are Hounsfield units plus this


@dataclass(frozen=True)
class Tube:
    """A round tube along straight lines between points, its radius from one end to the other."""

    points: tuple[tuple[float, ...], ...]
    radii: tuple[float, float]
    value: float


@dataclass(frozen=True)
class Grid:
    """Millimetres of every voxel, from the middle of the chest and the uppermost slice."""

    x: Picture
    y: Picture
    z: Picture


def slices() -> Iterator[Picture]:
    """The slices from above to below, as stored values."""
    volume = chest()
    for number, picture in enumerate(volume):
        noise = grain(picture.shape, 200 + number, 0.7) * 9 + grain(picture.shape, 300 + number, 1.8) * 4
        yield np.clip(np.rint(picture + noise) + OFFSET, 0, 4095)


def voxel(place: tuple[float, float, float]) -> tuple[float, float, int]:
    """Column, row and number of the slice (from 1) of a place in millimetres."""
    return place[0] / MM + WIDTH / 2, place[1] / MM + HEIGHT / 2, round(place[2] / GAP) + 1


def chest() -> Picture:
    """Hounsfield units without noise: (slice, row, column)."""
    grid = _grid()
    body = _inside(grid, (0, 0, 60), (160, 112, 900), 2.6)
    volume = np.where(body > 0, FAT + 8 * _texture(grid, 1), AIR)
    volume = _laid(
        volume,
        body - 0.05 * (body > 0),
        MUSCLE - 8,
        where=_inside(grid, (0, 0, 60), (149, 101, 900), 2.5) > 0,
    )
    volume = np.where((_radius(grid, (149, 101)) > 0.93) & (grid.y < 30) & (body > 0), FAT, volume)
    cage = _inside(grid, (0, -2, 60), (137, 88, 900), 2.4)
    volume = np.where(cage > 0, FAT + 8 * _texture(grid, 2), volume)
    lungs = _lungs(grid, cage)
    volume = np.where(lungs > 0, LUNG + 14 * _texture(grid, 3) + 0.25 * (grid.y + 60), volume)
    volume = _vessels(grid, volume, lungs)
    volume = _below(grid, volume, cage)
    volume = _mediastinum(grid, volume)
    volume = _bones(grid, volume)
    volume = _nodule(grid, volume)
    return gaussian_filter(volume, (0.35, 0.55, 0.55))


def _grid() -> Grid:
    z, y, x = np.meshgrid(
        np.arange(SLICES) * GAP,
        (np.arange(HEIGHT) - HEIGHT / 2 + 0.5) * MM,
        (np.arange(WIDTH) - WIDTH / 2 + 0.5) * MM,
        indexing="ij",
    )
    return Grid(x, y, z)


def _texture(grid: Grid, seed: int) -> Picture:
    return np.stack([clouds(grid.x.shape[1:], seed * 50 + number, 0.8) for number in range(SLICES)])


def _inside(
    grid: Grid, centre: tuple[float, float, float], radii: tuple[float, float, float], power: float = 2.0
) -> Picture:
    """Above 0 inside a rounded box, 0 at its surface, 1 in its middle."""
    far = [
        np.abs((axis - middle) / radius) ** power
        for axis, middle, radius in zip((grid.x, grid.y, grid.z), centre, radii, strict=True)
    ]
    return 1 - (far[0] + far[1] + far[2])


def _radius(grid: Grid, radii: tuple[float, float]) -> Picture:
    return (np.abs(grid.x / radii[0]) ** 2.5 + np.abs(grid.y / radii[1]) ** 2.5) ** (1 / 2.5)


def _laid(volume: Picture, field: Picture, value: float, *, where: Picture | None = None) -> Picture:
    mask = field > 0 if where is None else (field > 0) & where
    return np.where(mask, value, volume)


def _lungs(grid: Grid, cage: Picture) -> Picture:
    """Both lungs: the cage without what lies in the middle and without the domes below."""
    core = np.maximum.reduce([
        _inside(grid, (-6, -14, 30), (34, 42, 900), 2.2),  # great vessels
        _inside(grid, (6, 34, 60), (31, 34, 900), 2.2),  # aorta, oesophagus, spine
        _inside(grid, (0, 76, 60), (30, 30, 900), 2.2),
        _inside(grid, (20, -24, 110), (66, 52, 58), 2.1),  # heart
        _inside(grid, (-18, -20, 104), (42, 44, 52), 2.1),
        _inside(grid, (0, -80, 40), (13, 34, 900), 2.0),  # behind the breastbone
    ])  # fmt: skip
    free = (core < 0) & (cage > 0.05) & ~_dome(grid, right=True) & ~_dome(grid, right=False)
    smooth = gaussian_filter(free.astype(np.float64), (0.5, 2.6, 2.6))
    return smooth - 0.5


def _dome(grid: Grid, *, right: bool) -> Picture:
    centre, radii = ((-70, -4, 172), (84, 92, 66)) if right else ((72, 4, 186), (78, 84, 66))
    return _inside(grid, centre, radii, 2.2) > 0


def _below(grid: Grid, volume: Picture, cage: Picture) -> Picture:
    """Liver under the right dome, stomach and spleen under the left one."""
    volume = np.where(_dome(grid, right=True) & (cage > 0.04), 58 + 3 * _texture(grid, 4), volume)
    left = _dome(grid, right=False) & (cage > 0.04)
    volume = np.where(left, FAT, volume)
    stomach = (_inside(grid, (64, -8, 180), (44, 46, 50)) > 0) & left
    volume = np.where(stomach, np.where(grid.y < -14, AIR + 30, 22), volume)
    spleen = (_inside(grid, (104, 44, 180), (34, 34, 52)) > 0) & left
    return np.where(spleen, 48, volume)


def _tube(grid: Grid, volume: Picture, tube: Tube) -> None:
    """Lay a tube into `volume`."""
    lengths = [np.linalg.norm(np.subtract(b, a)) for a, b in pairwise(tube.points)]
    steps = max(2, sum(int(length / 2) for length in lengths))
    at, knots = np.linspace(0, len(tube.points) - 1, steps), range(len(tube.points))
    path = np.stack([np.interp(at, knots, [point[i] for point in tube.points]) for i in range(3)], axis=1)
    for (x, y, z), radius in zip(path, np.linspace(*tube.radii, steps), strict=True):
        reach = radius + 1
        k = slice(max(0, int((z - reach) / GAP)), min(SLICES, int((z + reach) / GAP) + 2))
        j = slice(max(0, int((y - reach) / MM + HEIGHT / 2)), int((y + reach) / MM + HEIGHT / 2) + 2)
        i = slice(max(0, int((x - reach) / MM + WIDTH / 2)), int((x + reach) / MM + WIDTH / 2) + 2)
        part = (k, j, i)
        far = np.sqrt((grid.x[part] - x) ** 2 + (grid.y[part] - y) ** 2 + ((grid.z[part] - z) * 0.9) ** 2)
        share = np.clip((radius - far) / MM + 0.5, 0, 1)
        volume[part] = volume[part] * (1 - share) + tube.value * share


def _vessels(grid: Grid, volume: Picture, lungs: Picture) -> Picture:
    """Arteries and bronchi that branch from the hila into the lungs, thinner and thinner."""
    rng = np.random.default_rng(12)
    air = volume.copy()
    for side in (-1, 1):
        for height in np.linspace(18, 96, 26):
            down = (height - 50) / 45 + rng.normal(0, 0.35)
            way = np.array([side * rng.uniform(0.45, 1.0), rng.uniform(-0.95, 1.0), down])
            start = np.array([side * (30.0 + 8 * (height > 70)), 6.0 + rng.normal(0, 5), height])
            for tube in _tree(start, way / np.linalg.norm(way), rng.uniform(2.8, 4.6), rng):
                _tube(grid, air, tube)
    return np.where(lungs > 0, air, volume)


def _tree(
    start: Picture, way: Picture, radius: float, rng: np.random.Generator, depth: int = 0
) -> Iterator[Tube]:
    """A vessel and all that branch from it."""
    length = rng.uniform(16, 28) * (0.85**depth)
    bend = way + rng.normal(0, 0.16, 3)
    bend /= np.linalg.norm(bend)
    end = start + bend * length
    yield Tube((tuple(start), tuple(end)), (radius, radius * 0.8), BLOOD)
    if depth < 6 and radius > 0.62:
        for _ in range(2):
            turn = bend + rng.normal(0, 0.36, 3)
            yield from _tree(
                end, turn / np.linalg.norm(turn), radius * rng.uniform(0.62, 0.8), rng, depth + 1
            )


def _mediastinum(grid: Grid, volume: Picture) -> Picture:
    heart = np.maximum(
        _inside(grid, (18, -24, 108), (58, 44, 46), 2.1), _inside(grid, (-18, -20, 100), (34, 36, 38), 2.1)
    )
    volume = np.where(heart > -0.12, FAT, volume)
    volume = np.where(heart > 0, BLOOD - 4, volume)
    for points, radii, value in (
        ([(-12, -22, 60), (-14, -26, 30), (-8, -22, 0)], (16, 15), BLOOD),  # ascending aorta
        ([(-8, -22, 0), (14, 4, 0), (24, 30, 8)], (13, 12), BLOOD),  # arch
        ([(24, 30, 8), (26, 36, 60), (20, 40, 140)], (12.5, 11), BLOOD),  # descending aorta
        ([(10, -26, 72), (8, -20, 52), (2, -12, 44)], (15, 14), BLOOD),  # pulmonary trunk
        ([(2, -12, 44), (-22, 0, 44), (-40, 4, 50)], (11, 8), BLOOD),
        ([(2, -12, 44), (26, 2, 40), (40, 8, 44)], (11, 8), BLOOD),
        ([(-30, -16, 0), (-30, -14, 40), (-26, -10, 74)], (9, 10), BLOOD),  # superior vena cava
        ([(-24, 2, 96), (-22, 8, 140)], (12, 13), BLOOD),  # inferior vena cava
        ([(-52, 8, 62), (-30, 8, 72), (-10, 2, 78)], (5, 9), BLOOD),  # pulmonary veins
        ([(54, 10, 60), (34, 10, 72), (16, 2, 78)], (5, 9), BLOOD),
        ([(-8, 36, 0), (-2, 38, 70), (10, 34, 140)], (6, 6), 38),  # oesophagus
        ([(0, 12, -6), (0, 14, 30)], (10.5, 10), 40),  # trachea: wall, then air
        ([(0, 14, 30), (-18, 16, 46), (-38, 14, 58)], (8.5, 5.5), 40),
        ([(0, 14, 30), (20, 18, 50), (40, 20, 62)], (8, 5), 40),
        ([(0, 12, -6), (0, 14, 30)], (8.7, 8.4), AIR),
        ([(0, 14, 30), (-18, 16, 46), (-38, 14, 58)], (7, 4), AIR),
        ([(0, 14, 30), (20, 18, 50), (40, 20, 62)], (6.6, 3.6), AIR),
    ):
        _tube(grid, volume, Tube(tuple(points), radii, value))
    return volume


def _bones(grid: Grid, volume: Picture) -> Picture:
    """Ribs that slope down to the front, vertebrae with their discs, the breastbone."""
    around = _radius(grid, (142, 93))
    front = np.clip(-grid.y / 93, -1, 1)
    phase = (grid.z - 34 * front - 10 * np.abs(grid.x) / 142) % 27
    ribs = (np.abs(around - 0.985) < 0.036) & (phase < 9) & (np.abs(grid.x) > 22)
    core = (np.abs(around - 0.985) < 0.018) & (phase > 1.5) & (phase < 7.5) & (np.abs(grid.x) > 24)
    volume = np.where(ribs, np.where(front > 0.75, 130, 620), volume)
    volume = np.where(core & (front <= 0.75), 190, volume)
    spine = _inside(grid, (0, 64, 70), (19, 15, 900), 2.2)
    disc = (grid.z % 26) < 5
    volume = np.where(
        spine > 0, np.where(disc, 85, np.where(spine < 0.16, 520, 185 + 18 * _texture(grid, 5))), volume
    )
    arch = (_inside(grid, (0, 86, 70), (17, 13, 900)) > 0) & ~disc
    volume = np.where(arch, 480, volume)
    spinous = (np.abs(grid.x) < 3.5) & (grid.y > 92) & (grid.y < 106) & ((grid.z % 26) > 8)
    volume = np.where(spinous, 450, volume)
    across = (np.abs(grid.y - 84) < 5) & (np.abs(grid.x) < 38) & (np.abs(grid.x) > 12) & ((grid.z % 26) > 16)
    volume = np.where(across, 430, volume)
    volume = np.where(_inside(grid, (0, 82, 70), (9, 7, 900)) > 0, 28, volume)
    breast = _inside(grid, (0, -86, 30), (17, 6, 75), 2.6)
    return np.where(breast > 0, np.where(breast < 0.3, 480, 170), volume)


def _nodule(grid: Grid, volume: Picture) -> Picture:
    """Round and well defined; two thirds soft tissue, the rest fat, and a few grains of popcorn."""
    far = np.sqrt(
        sum((axis - middle) ** 2 for axis, middle in zip((grid.x, grid.y, grid.z), NODULE, strict=True))
    )
    angle = np.arctan2(grid.y - NODULE[1], grid.x - NODULE[0])
    radius = NODULE_RADIUS + 0.9 * np.sin(3 * angle + 0.6) + 0.5 * np.sin(5 * angle)
    share = np.clip((radius - far) / MM + 0.5, 0, 1)
    inside = np.full_like(volume, 42.0)
    for dx, dy, dz, size in ((-4.5, -2.0, 0, 3.6), (2.6, -4.6, 4, 3.4), (3.8, 3.8, -4, 3.2)):
        inside = np.where(_around(grid, dx, dy, dz) < size, -92.0, inside)
    for dx, dy, dz, size in (
        (0.6, 0.4, 0, 1.7),
        (-2.6, 4.2, 0, 1.4),
        (-3.5, 3.0, 5, 1.5),
        (4.6, -0.6, 0, 1.2),
    ):
        inside = np.where(_around(grid, dx, dy, dz) < size, 410.0, inside)
    return volume * (1 - share) + inside * share


def _around(grid: Grid, dx: float, dy: float, dz: float) -> Picture:
    x, y, z = NODULE
    return np.sqrt((grid.x - x - dx) ** 2 + (grid.y - y - dy) ** 2 + ((grid.z - z - dz) * 0.8) ** 2)
