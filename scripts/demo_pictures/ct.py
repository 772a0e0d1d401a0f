"""What all computed tomograms share: Hounsfield units, the scanner's blur and noise, the display window."""

from __future__ import annotations

from canvas import Picture, Plane, grain, put

AIR, LUNG, FAT, WATER, MUSCLE, BLOOD, CLOT = -1000.0, -860.0, -100.0, 0.0, 55.0, 45.0, 66.0
SPONGY_BONE, CORTEX = 175.0, 1250.0


def scanned(
    plane: Plane, hounsfield: Picture, *, noise: float, seed: int, sharpness: float = 0.55
) -> Picture:
    """`hounsfield` as a scanner shows it: blurred by `sharpness` mm, with `noise` units of deviation."""
    shape = hounsfield.shape
    speckle = grain(shape, seed, 0.75) * noise + grain(shape, seed + 1, 2.2) * noise * 0.35
    return plane.blur(hounsfield, sharpness) + speckle


def windowed(hounsfield: Picture, width: float, level: float) -> Picture:
    """Hounsfield units to grey from 0 to 1."""
    return (hounsfield - (level - width / 2)) / width


def bone(plane: Plane, picture: Picture, mask: Picture, *, cortex: float = 1.4, seed: int = 0) -> Picture:
    """`picture` with a bone of the outline `mask`: a shell of `cortex` mm round spongy bone."""
    inside = plane.grown(mask, -cortex)
    spongy = SPONGY_BONE + grain(picture.shape, seed, 1.2) * 45
    return put(put(picture, mask, CORTEX * 0.75), inside, spongy)
