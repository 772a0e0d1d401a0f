"""Picture bytes become clean picture bytes: new pictures are made of bare pixels, written, and checked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from radblog.basics.places import Place
from radblog.images.containers.formats import foreign_parts
from radblog.images.deep import is_deep, through
from radblog.images.faults import not_deep, too_small
from radblog.images.model import PictureRecipe, WindowedRecipe
from radblog.images.opening import Opened, frames_of, upright, with_picture
from radblog.images.rules import NOT_CLEAN
from radblog.images.writing import Moving, written
from radblog.problems import Outcome

if TYPE_CHECKING:
    from PIL import Image


def encode(path: str, data: bytes, recipe: PictureRecipe) -> Outcome[bytes]:
    """One variant of the picture at `path`."""
    outcome = encode_all(path, data, (recipe,))
    return Outcome(outcome.value[0] if outcome.value else None, outcome.problems)


def encode_all(path: str, data: bytes, recipes: Sequence[PictureRecipe]) -> Outcome[tuple[bytes, ...]]:
    """Every variant of the picture at `path`, in the order of `recipes`, from one decoding.

    No byte of the source is copied and no metadata written; each result is held against the allow-list of
    its format. Nothing is returned if one fails (RAD089), so nothing unclean can be published.
    """
    outcome = with_picture(path, data, lambda opened: _variants(opened, recipes))
    if outcome.value is None:
        return outcome
    if any(foreign_parts(picture) for picture in outcome.value):
        message = "a picture holds something besides pixels after writing"
        return Outcome(None, (NOT_CLEAN.at(Place(path), message, "report this"),))
    return outcome


def _variants(opened: Opened, recipes: Sequence[PictureRecipe]) -> tuple[bytes, ...]:
    made: dict[PictureRecipe, bytes] = {
        recipe: _windowed(opened, recipe) for recipe in recipes if isinstance(recipe, WindowedRecipe)
    }
    plain = [recipe for recipe in recipes if recipe not in made]
    made |= dict(zip(plain, _plain(opened, plain), strict=True))
    return tuple(made[recipe] for recipe in recipes)


def _windowed(opened: Opened, recipe: WindowedRecipe) -> bytes:
    opened.image.load()
    if not is_deep(opened.image):
        raise not_deep()
    image = _scaled(through(upright(opened), recipe.window), recipe.width, recipe.height)
    return written([_bare(image)], Moving((0,), 0), recipe)


def _plain(opened: Opened, recipes: Sequence[PictureRecipe]) -> tuple[bytes, ...]:
    if not recipes:
        return ()
    scaled: list[list[Image.Image]] = [[] for _ in recipes]
    durations: list[int] = []
    for frame in frames_of(opened):
        durations.append(frame.duration)
        for recipe, images in zip(recipes, scaled, strict=True):
            images.append(_bare(_scaled(frame.image, recipe.width, recipe.height)))
    moving = Moving(tuple(durations), opened.loop)
    return tuple(written(images, moving, recipe) for images, recipe in zip(scaled, recipes, strict=True))


def _scaled(image: Image.Image, width: int, height: int) -> Image.Image:
    """`image` in that size; what is too much on one pair of sides is cut off evenly."""
    from PIL.Image import Resampling

    if width > image.width or height > image.height:
        raise too_small()
    if (width, height) == image.size:
        return image
    # A height rounded to whole pixels is no reason to cut.
    if abs(width * image.height - height * image.width) <= max(image.size):
        return image.resize((width, height), Resampling.LANCZOS)
    scale = max(width / image.width, height / image.height)
    left = max(0.0, (image.width - width / scale) / 2)
    top = max(0.0, (image.height - height / scale) / 2)
    box = (left, top, image.width - left, image.height - top)
    return image.resize((width, height), Resampling.LANCZOS, box=box)


def _bare(image: Image.Image) -> Image.Image:
    """A new picture of the same pixels, which has nothing else of the old one."""
    from PIL import Image

    fresh = Image.new(image.mode, image.size)
    fresh.paste(image)
    return fresh
