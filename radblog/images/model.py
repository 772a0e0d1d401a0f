"""What is known of a source picture, and what is to be made of it."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

Format: TypeAlias = Literal["webp", "jpeg", "png", "gif"]


class PictureFacts(Struct, frozen=True):
    """`width` and `height` are upright pixels, orientation applied. `pixels` is the digest of the upright
    pixels and mode, so that metadata never changes a name. `fallback` is the format offered beside WebP:
    png for sources that are lossless or transparent, jpeg for photographs, gif for moving pictures.
    `deep` is 0 but for greys of 16 bits: then it is about how many bytes the frame has in a volume.
    `hidden` names the kinds of metadata found in the source, never their values: the words are those of
    `radblog.images.containers.part.Kind`.
    """

    path: str
    source: str  # digest of the file's bytes
    pixels: str
    width: int
    height: int
    frames: int
    fallback: Format
    transparent: bool = False
    deep: int = 0
    hidden: tuple[str, ...] = ()


class Window(Struct, frozen=True):
    """How greys of 16 bits are seen: grey times `slope` plus `intercept` is what was measured; `width` and
    `level` are in its unit.
    """

    width: float
    level: float
    slope: float = 1.0
    intercept: float = 0.0


class PictureRecipe(Struct, frozen=True):
    """One variant to make: `width` in pixels (never above the source's), height follows the shape.

    `box` is a crop to (width, height) for cards and is applied round the centre after scaling.
    """

    pixels: str
    width: int
    height: int
    format: Format
    quality: int = 82


class WindowedRecipe(PictureRecipe, frozen=True, kw_only=True):
    """A variant of greys of 16 bits, seen through a window."""

    window: Window
