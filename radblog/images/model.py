"""What is known of a source picture, and what is to be made of it."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

Format: TypeAlias = Literal["webp", "jpeg", "png", "gif"]


class PictureFacts(Struct, frozen=True):
    """`width` and `height` are upright pixels, orientation applied. `pixels` is the digest of the upright
    pixels and mode, so that metadata never changes a name. `fallback` is the format offered beside WebP:
    png for sources that are lossless or transparent, jpeg for photographs, gif for moving pictures.
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
    hidden: tuple[str, ...] = ()


class PictureRecipe(Struct, frozen=True):
    """One variant to make: `width` in pixels (never above the source's), height follows the shape.

    `box` is a crop to (width, height) for cards and is applied round the centre after scaling.
    """

    pixels: str
    width: int
    height: int
    format: Format
    quality: int = 82
