"""Bare pixels become the bytes of one format. Same pixels, same library version: same bytes."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from radblog.images.model import PictureRecipe

if TYPE_CHECKING:
    from PIL import Image

FINE = 90  # from this quality on, JPEG keeps colours in full resolution
WEBP_METHOD = 4  # higher methods cost far more time than they save bytes


class Moving(Struct, frozen=True):
    """How long each frame is shown, in milliseconds, and how often all of them; 0 is for ever."""

    durations: tuple[int, ...]
    loop: int


def written(frames: list[Image.Image], moving: Moving, recipe: PictureRecipe) -> bytes:
    """The file for `recipe`. JPEG and PNG show the first frame of a moving picture."""
    frames = _alike(frames)
    if recipe.format == "jpeg":
        return _jpeg(frames[0], recipe.quality)
    if recipe.format == "png":
        return _saved(frames[0], "PNG", optimize=True)
    if recipe.format == "gif":
        return _gif(frames, moving)
    return _webp(frames, moving, recipe.quality)


def _saved(image: Image.Image, format_: str, **options: Any) -> bytes:
    buffer = BytesIO()
    image.save(buffer, format_, **options)
    return buffer.getvalue()


def _alike(frames: list[Image.Image]) -> list[Image.Image]:
    """Frames without their transparency where none of them has any."""
    opaque = all(
        frame.mode == "RGBA" and frame.getchannel("A").getextrema() == (255, 255) for frame in frames
    )
    return [frame.convert("RGB") for frame in frames] if opaque else frames


def _jpeg(image: Image.Image, quality: int) -> bytes:
    if image.mode == "RGBA":
        image = _on_white(image)
    subsampling = "4:4:4" if quality >= FINE else "4:2:0"
    return _saved(image, "JPEG", quality=quality, progressive=True, optimize=True, subsampling=subsampling)


def _on_white(image: Image.Image) -> Image.Image:
    from PIL import Image as Images

    ground = Images.new("RGB", image.size, (255, 255, 255))
    ground.paste(image, mask=image.getchannel("A"))
    return ground


def _webp(frames: list[Image.Image], moving: Moving, quality: int) -> bytes:
    options: dict[str, Any] = {"quality": quality, "method": WEBP_METHOD}
    if len(frames) > 1:
        # GIF counts repeats after the first showing, WebP counts showings; a browser's reader can't tell.
        options |= {"save_all": True, "append_images": frames[1:], "loop": moving.loop}
        options["duration"] = list(moving.durations)
    return _saved(frames[0], "WEBP", **options)


def _gif(frames: list[Image.Image], moving: Moving) -> bytes:
    frames = [_grey_if_grey(frame) for frame in frames]
    options: dict[str, Any] = {"optimize": False}
    if len(frames) > 1:
        options |= {"save_all": True, "append_images": frames[1:], "duration": list(moving.durations)}
        if moving.loop != 1:
            options["loop"] = moving.loop
        if frames[0].mode == "RGBA":
            options["disposal"] = 2
    return _saved(frames[0], "GIF", **options)


def _grey_if_grey(image: Image.Image) -> Image.Image:
    """GIF's 256 colours hold every grey exactly, if it is told that they are greys."""
    from PIL import ImageChops

    if image.mode != "RGB":
        return image
    red, green, blue = image.split()
    same = (
        not ImageChops.difference(red, green).getbbox() and not ImageChops.difference(green, blue).getbbox()
    )
    return red if same else image
