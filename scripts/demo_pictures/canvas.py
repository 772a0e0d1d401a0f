"""Shapes, blurs and noise on a plane measured in millimetres: what every phantom here is drawn with.

A `Plane` knows its size in pixels and the millimetres of one pixel; its origin is the centre, x grows to
the right and y downwards. Masks and pictures are float arrays, masks from 0 to 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

Picture = NDArray[np.float64]
Point = tuple[float, float]
Stroke = tuple[Sequence[Point], float, float]

_FINER = 3  # masks are drawn this much finer and then reduced, so that their edges are smooth


@dataclass(frozen=True)
class Plane:
    """`width` and `height` in pixels, `mm` of one pixel."""

    width: int
    height: int
    mm: float

    @property
    def x(self) -> Picture:
        """Millimetres to the right of the centre, for each pixel."""
        return np.tile((np.arange(self.width) - self.width / 2 + 0.5) * self.mm, (self.height, 1))

    @property
    def y(self) -> Picture:
        """Millimetres below the centre, for each pixel."""
        return np.tile((np.arange(self.height) - self.height / 2 + 0.5) * self.mm, (self.width, 1)).T

    def empty(self, value: float = 0.0) -> Picture:
        """The same `value` everywhere."""
        return np.full((self.height, self.width), value)

    def ellipse(self, centre: Point, radii: Point, angle: float = 0.0) -> Picture:
        """A filled ellipse, turned clockwise by `angle` degrees."""
        turn = np.linspace(0, 2 * np.pi, 90, endpoint=False)
        tilt = np.radians(angle)
        across, along = radii[0] * np.cos(turn), radii[1] * np.sin(turn)
        xs = centre[0] + across * np.cos(tilt) - along * np.sin(tilt)
        ys = centre[1] + across * np.sin(tilt) + along * np.cos(tilt)
        return self.polygon(list(zip(xs.tolist(), ys.tolist(), strict=True)))

    def shape(self, points: Sequence[Point]) -> Picture:
        """The inside of the smooth closed curve through `points`."""
        return self.polygon(curve(points, closed=True))

    def mirrored(self, points: Sequence[Point]) -> Picture:
        """A shape given by its right half only, from top to bottom."""
        return self.shape([*points, *((-x, y) for x, y in reversed(points) if abs(x) > 1e-6)])

    def stroke(self, points: Sequence[Point], start: float, end: float | None = None) -> Picture:
        """A round smooth line of `start` mm width, growing or tapering to `end`."""
        return self.strokes([(points, start, start if end is None else end)])

    def strokes(self, lines: Iterable[Stroke]) -> Picture:
        """Many such lines at once."""
        image, draw = self._sheet()
        for points, start, end in lines:
            path = np.array(curve(points, closed=False) if len(points) > 2 else _straight(points))
            for (x, y), width in zip(path, np.linspace(start, end, len(path)), strict=True):
                cx, cy, radius = *self._pixel((x, y)), max(width / 2 / self.mm * _FINER, 0.6)
                draw.ellipse((cx - radius, cy - radius, cx + radius, cy + radius), fill=255)
        return self._reduced(image)

    def blur(self, picture: Picture, sigma: float) -> Picture:
        """A Gaussian blur of `sigma` mm."""
        return blur(picture, sigma / self.mm)

    def grown(self, mask: Picture, by: float) -> Picture:
        """`mask` with its edge moved outwards by about `by` mm (inwards where negative)."""
        level = 0.5 - 0.3413 * np.sign(by)  # one sigma from the edge of a half plane
        return step(self.blur(mask, abs(by)), level, 0.12)

    def rim(self, mask: Picture, width: float) -> Picture:
        """The part of `mask` within about `width` mm of its edge, strongest at the edge."""
        return mask * np.clip(2 * (1 - self.blur(mask, width)), 0, 1)

    def dome(self, mask: Picture, reach: float) -> Picture:
        """How thick a rounded body of this outline is: 0 at its edge, 1 deeper than `reach` mm."""
        return np.sqrt(np.clip(2 * self.blur(mask, reach / 2) - 1, 0, 1)) * mask

    def polygon(self, points: Sequence[Point]) -> Picture:
        """The inside of straight lines through `points`."""
        image, draw = self._sheet()
        draw.polygon([self._pixel(point) for point in points], fill=255)
        return self._reduced(image)

    def _pixel(self, point: Point) -> Point:
        x = (point[0] / self.mm + self.width / 2) * _FINER
        return x, (point[1] / self.mm + self.height / 2) * _FINER

    def _sheet(self) -> tuple[Image.Image, ImageDraw.ImageDraw]:
        image = Image.new("L", (self.width * _FINER, self.height * _FINER))
        return image, ImageDraw.Draw(image)

    def _reduced(self, image: Image.Image) -> Picture:
        fine = np.asarray(image, dtype=np.float64) / 255
        return fine.reshape(self.height, _FINER, self.width, _FINER).mean(axis=(1, 3))


def curve(points: Sequence[Point], *, closed: bool) -> list[Point]:
    """A Catmull-Rom curve through `points`, in short straight steps."""
    knots = np.array(points, dtype=np.float64)
    if closed:
        knots = np.vstack([knots[-1], knots, knots[:2]])
    else:
        knots = np.vstack([2 * knots[0] - knots[1], knots, 2 * knots[-1] - knots[-2]])
    steps: list[Point] = []
    for a, b, c, d in zip(knots, knots[1:], knots[2:], knots[3:], strict=False):
        count = max(int(np.hypot(*(c - b)) * 4), 8)
        for t in np.linspace(0, 1, count, endpoint=False):
            at = 0.5 * (
                2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3
            )
            steps.append((float(at[0]), float(at[1])))
    return steps


def _straight(points: Sequence[Point]) -> list[Point]:
    (x0, y0), (x1, y1) = points
    parts = np.linspace(0, 1, max(int(np.hypot(x1 - x0, y1 - y0) * 4), 8))
    return [(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t) for t in parts.tolist()]


def blur(picture: Picture, sigma: float, sigma_x: float | None = None) -> Picture:
    """A Gaussian blur of `sigma` pixels (downwards; across `sigma_x` where given), edges mirrored."""
    across = sigma if sigma_x is None else sigma_x
    pad_y, pad_x = (
        min(int(4 * s) + 1, size - 1) for s, size in zip((sigma, across), picture.shape, strict=True)
    )
    padded = np.pad(picture, ((pad_y, pad_y), (pad_x, pad_x)), mode="reflect")
    gain_y = np.exp(-2 * (np.pi * sigma * np.fft.fftfreq(padded.shape[0])) ** 2)
    gain_x = np.exp(-2 * (np.pi * across * np.fft.rfftfreq(padded.shape[1])) ** 2)
    smooth = np.fft.irfft2(np.fft.rfft2(padded) * gain_y[:, None] * gain_x, s=padded.shape)
    return smooth[pad_y : pad_y + picture.shape[0], pad_x : pad_x + picture.shape[1]]


def step(values: Picture, level: float, softness: float) -> Picture:
    """0 below `level`, 1 above, with a smooth ramp of `softness` between."""
    return np.clip((values - level) / softness + 0.5, 0, 1)


def grain(shape: tuple[int, int], seed: int, sigma: float) -> Picture:
    """Noise of mean 0 and deviation 1, correlated over `sigma` pixels."""
    noise = np.random.default_rng(seed).standard_normal(shape)
    smooth = blur(noise, sigma) if sigma > 0 else noise
    return (smooth - smooth.mean()) / smooth.std()


def clouds(shape: tuple[int, int], seed: int, steepness: float) -> Picture:
    """Noise whose amplitude falls with frequency to the power of `steepness`, as tissue's does."""
    rng = np.random.default_rng(seed)
    frequency = np.hypot(np.fft.fftfreq(shape[0])[:, None], np.fft.rfftfreq(shape[1])[None, :])
    frequency[0, 0] = 1
    spectrum = np.fft.rfft2(rng.standard_normal(shape)) / frequency**steepness
    spectrum[0, 0] = 0
    noise = np.fft.irfft2(spectrum, s=shape)
    return noise / noise.std()


def put(picture: Picture, mask: Picture, value: float | Picture) -> Picture:
    """`picture` with `value` where `mask` is 1."""
    return picture * (1 - mask) + value * mask


def save(picture: Picture, path: Path, *, quality: int | None = None) -> None:
    """Writes values from 0 to 1, grey or in colour, without metadata; as JPEG where `quality` is given."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image = Image.fromarray((np.clip(picture, 0, 1) * 255).round().astype(np.uint8))
    if quality is None:
        image.save(path, format="PNG", optimize=True)
    else:
        image.save(path, format="JPEG", quality=quality, optimize=True)


def save_frame(picture: Picture, path: Path) -> int:
    """Writes one grey frame of a stack as WebP, finer than the site will show it; how many bytes it has."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image = Image.fromarray((np.clip(picture, 0, 1) * 255).round().astype(np.uint8))
    file = path.with_suffix(".webp")
    image.save(file, format="WEBP", quality=94, method=6)
    return file.stat().st_size


def save_values(picture: Picture, path: Path) -> int:
    """Writes one slice of a volume as PNG with its values in 16 bits; how many bytes it has."""
    path.parent.mkdir(parents=True, exist_ok=True)
    file = path.with_suffix(".png")
    Image.fromarray(picture.astype(np.uint16)).save(file, format="PNG", optimize=True)
    return file.stat().st_size
