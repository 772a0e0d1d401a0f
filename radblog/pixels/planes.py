"""One frame -> the grey pictures in which words are looked for.

On ultrasound, grey words drown in speckle, and on a radiograph white words in white bone. Local contrast
normalisation (each pixel less the mean round it, over the spread round it) brings both back.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL import Image

LEAST_SIDE = 28
"""Pixels. A picture with a shorter longer side has no room for a legible name."""
_REACH = 12  # pixels on each side: the height of a small line of text
_FLOOR = 2.0  # grey levels of spread below which there is nothing but noise of rounding
_GAIN = 50.0  # grey levels for one spread
_GRAIN = 1.0  # pixels, sigma: speckle is finer, strokes are not
_GRAINY = 8.0  # grey levels that smoothing takes away on average: speckle 20, a photograph 4


def frames_to_read(image: Image.Image) -> Iterator[Image.Image]:
    """What a frame shows with and without its transparency: a word may stand in the alpha channel alone, or
    in colours that nothing lets through.
    """
    if image.mode != "RGBA":
        yield image.convert("RGB")
        return
    alpha = image.getchannel("A")
    yield image.convert("RGB")
    if alpha.getextrema() != (255, 255):
        yield alpha.convert("RGB")


def passes(image: Image.Image) -> Iterator[Image.Image]:
    """The frame as it is, with contrast normalised, and, where it is grainy, the same after smoothing."""
    from PIL import ImageChops, ImageStat
    from PIL.ImageFilter import GaussianBlur

    yield image
    grey = image.convert("L")
    yield normalised(grey)
    smooth = grey.filter(GaussianBlur(_GRAIN))
    if ImageStat.Stat(ImageChops.difference(grey, smooth)).mean[0] > _GRAINY:
        yield normalised(smooth)


def normalised(grey: Image.Image) -> Image.Image:
    """Local contrast normalisation of an 8-bit grey picture, as RGB."""
    import numpy as np
    from PIL import Image

    values = np.asarray(grey, np.float32)
    deviation = values - _mean(values)
    spread = np.sqrt(np.maximum(_mean(deviation * deviation), _FLOOR * _FLOOR))
    shown = np.clip(128 + deviation / spread * _GAIN, 0, 255).astype(np.uint8)
    return Image.fromarray(shown).convert("RGB")


def _mean(values: Any) -> Any:
    """The mean over the square round each pixel, by sums of sums."""
    import numpy as np

    side = 2 * _REACH + 1
    sums = np.pad(values.astype(np.float64), _REACH, mode="edge").cumsum(0).cumsum(1)
    sums = np.pad(sums, ((1, 0), (1, 0)))
    total = sums[side:, side:] - sums[:-side, side:] - sums[side:, :-side] + sums[:-side, :-side]
    return (total / (side * side)).astype(np.float32)
