"""Which variants of a picture are offered, and what their files are called."""

from __future__ import annotations

from collections.abc import Iterable

from radblog.basics.digests import digest_of, in_letters
from radblog.images.model import PictureFacts, PictureRecipe

LARGEST_FALLBACK = 1200
"""Pixels. The fallback is for browsers without WebP and for programs that take one picture (feed readers,
share previews); those need no more, and PNG grows fast."""
LARGEST_MOVING = 800
"""Pixels. A moving picture is made once, since every frame has to be coded again in each size."""
SUFFIXES = {"webp": "webp", "jpeg": "jpg", "png": "png", "gif": "gif"}


def widths(facts: PictureFacts, declared: Iterable[int]) -> tuple[int, ...]:
    """The widths to make, in pixels, narrowest first: never one above the source's, never one twice."""
    wanted = sorted({width for width in declared if width > 0})
    largest = min(facts.width, wanted[-1]) if wanted else facts.width
    offered = (*(width for width in wanted if width < largest), largest)
    return (_at_most(LARGEST_MOVING, offered),) if facts.frames > 1 else offered


def variants(facts: PictureFacts, declared: Iterable[int], quality: int) -> tuple[PictureRecipe, ...]:
    """WebP in every width, and one fallback in a format that every program reads."""
    offered = widths(facts, declared)
    fallback = _recipe(facts, _at_most(LARGEST_FALLBACK, offered), quality)
    return (
        *(_recipe(facts, width, quality) for width in offered),
        PictureRecipe(fallback.pixels, fallback.width, fallback.height, facts.fallback, quality),
    )


def frame_variant(facts: PictureFacts, largest: int, quality: int) -> PictureRecipe:
    """The one WebP of a frame of a stack, at most `largest` pixels wide."""
    return _recipe(facts, min(facts.width, largest), quality)


def variant_name(recipe: PictureRecipe) -> str:
    """The file name of a variant: by digest of pixels and recipe.

    The name of the source has no part in it, since that may name a patient.
    """
    return f"{in_letters(digest_of(recipe))}-{recipe.width}.{SUFFIXES[recipe.format]}"


def _recipe(facts: PictureFacts, width: int, quality: int) -> PictureRecipe:
    height = max(1, (facts.height * width + facts.width // 2) // facts.width)
    return PictureRecipe(facts.pixels, width, height, "webp", quality)


def _at_most(limit: int, offered: tuple[int, ...]) -> int:
    return max((width for width in offered if width <= limit), default=offered[0])
