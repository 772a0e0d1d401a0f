"""The card that networks show beside a link: 1200 by 630 pixels, a picture on dark ground and a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from radblog.basics.places import Place
from radblog.images.containers import foreign_parts
from radblog.images.encode import encode
from radblog.images.lettering import BOLD, can_write, composed, font, lines_of
from radblog.images.model import PictureRecipe
from radblog.images.rules import NOT_CLEAN
from radblog.images.writing import Moving, written
from radblog.problems import Outcome

if TYPE_CHECKING:
    from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT = 1200, 630
VERSION = 1  # of the drawing; a change of it draws all cards anew
QUALITY = 86
_EDGE, _WEDGE, _STEPS = 64, 18, 16
_GROUND, _INK, _QUIET = (10, 13, 16), (240, 243, 245), (160, 171, 180)
_SIZES = (68, 60, 52, 46, 40)  # of a title, in pixels; the first in which it fits
_MOST_LINES = 5


class CardRecipe(Struct, frozen=True):
    """What stands on a card. `width` and `height` are those of its picture, 0 without one; `accent` RGB."""

    title: str
    kicker: str
    site: str
    foot: str
    accent: tuple[int, int, int]
    pixels: str = ""
    width: int = 0
    height: int = 0


def draw_card(path: str, data: bytes | None, recipe: CardRecipe) -> Outcome[bytes]:
    """The card as JPEG. `data` are the bytes of its picture at `path`, which is shown whole.

    A title in letters that the font lacks is left out, rather than shown as boxes; the picture remains.
    """
    if data is None or not recipe.width:
        return Outcome(_written(_drawn(None, recipe)))
    scale = min(1.0, _room(recipe)[0] / recipe.width, (HEIGHT - _WEDGE) / recipe.height)
    size = max(1, int(recipe.width * scale)), max(1, int(recipe.height * scale))
    clean = encode(path, data, PictureRecipe(recipe.pixels, *size, "png"))
    if clean.value is None:
        return clean
    card = _written(_drawn(clean.value, recipe))
    if foreign_parts(card):
        return Outcome(
            None, (NOT_CLEAN.at(Place(path), "a card holds something besides pixels", "report this"),)
        )
    return Outcome(card)


def _written(image: Image.Image) -> bytes:
    return written([image], Moving((0,), 0), PictureRecipe("", WIDTH, HEIGHT, "jpeg", QUALITY))


def _room(recipe: CardRecipe) -> tuple[int, int]:
    """The width for the picture, and where the part for it begins. A wide one gets more than half."""
    if not can_write(recipe.title):
        return WIDTH, 0
    width = 660 if recipe.width > recipe.height * 1.25 else 560
    return width, WIDTH - width


def _drawn(picture: bytes | None, recipe: CardRecipe) -> Image.Image:
    from io import BytesIO

    from PIL import Image, ImageDraw

    card = Image.new("RGB", (WIDTH, HEIGHT), _GROUND)
    draw = ImageDraw.Draw(card)
    end = WIDTH - _EDGE
    if picture is not None:
        width, begin = _room(recipe)
        with Image.open(BytesIO(picture)) as shown:
            draw.rectangle((begin, 0, WIDTH, HEIGHT - _WEDGE), fill=(0, 0, 0))
            where = begin + (width - shown.width) // 2, (HEIGHT - _WEDGE - shown.height) // 2
            card.paste(shown.convert("RGB"), where)
        end = begin - _EDGE // 2
    _wedge(draw)
    if can_write(recipe.title):
        _words(draw, recipe, end)
    return card


def _wedge(draw: ImageDraw.ImageDraw) -> None:
    """A step wedge along the lower edge, as screens are checked by: sixteen greys, all to be told apart."""
    step = WIDTH / _STEPS
    for index in range(_STEPS):
        grey = round(index * 255 / (_STEPS - 1))
        draw.rectangle((index * step, HEIGHT - _WEDGE, (index + 1) * step, HEIGHT), fill=(grey, grey, grey))


def _words(draw: ImageDraw.ImageDraw, recipe: CardRecipe, end: int) -> None:
    width = end - _EDGE
    _line(draw, _EDGE - 8, recipe.site, font(30, BOLD), _INK, width)
    _line(draw, _EDGE + 40, recipe.kicker, font(26), recipe.accent, width)
    size, lines = _title(recipe.title, width)
    height = len(lines) * round(size * 1.14)
    top = max(_EDGE + 96, (HEIGHT - _WEDGE - height) // 2 + 16)
    lettering = font(size, BOLD)
    for index, line in enumerate(lines):
        draw.text((_EDGE, top + index * round(size * 1.14)), line, font=lettering, fill=_INK)
    _line(draw, HEIGHT - _WEDGE - _EDGE - 12, recipe.foot, font(24), _QUIET, width)


def _title(title: str, width: int) -> tuple[int, list[str]]:
    """The largest size in which a title fits, and its lines; one that never fits is cut at a word."""
    for size in _SIZES:
        lettering = font(size, BOLD)
        lines = lines_of(title, lettering, width)
        if len(lines) * size <= 340 and all(lettering.getlength(line) <= width for line in lines):
            return size, lines
    return _SIZES[-1], [*lines[: _MOST_LINES - 1], lines[_MOST_LINES - 1] + "…"] if len(
        lines
    ) > _MOST_LINES else lines


def _line(  # noqa: PLR0913  # where, what and how
    draw: ImageDraw.ImageDraw,
    top: int,
    text: str,
    lettering: ImageFont.FreeTypeFont,
    colour: tuple[int, int, int],
    width: int,
) -> None:
    """One line that is cut where it would run over; one that cannot be written is left out."""
    text = composed(text)
    if not text or not can_write(text):
        return
    while draw.textlength(text, font=lettering) > width and " " in text:
        text = text.rpartition(" ")[0].rstrip(" ·,")
    draw.text((_EDGE, top), text, font=lettering, fill=colour)
