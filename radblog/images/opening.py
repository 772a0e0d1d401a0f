"""The one place where foreign picture bytes meet the decoder: with limits, and without its messages."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from radblog.basics.places import Place
from radblog.images.containers.formats import GIF, HEIC, Container, container_of
from radblog.images.faults import PictureError, broken, empty, too_large, undecodable, unknown
from radblog.problems import Outcome, Rule

if TYPE_CHECKING:
    from PIL import Image

MOST_PIXELS = 100_000_000
LONGEST_SIDE = 12_000
MOST_FRAMES = 300
MOST_PIXELS_OF_ALL_FRAMES = 150_000_000
SHORTEST_SHOWN, INSTEAD = 20, 100
"""Milliseconds. Browsers show a frame of less than the first for the second."""
ORIENTATION = 0x0112
T = TypeVar("T")


class Frame(Struct, frozen=True):
    """One upright frame in grey, sRGB or sRGB with transparency. `duration` in milliseconds."""

    image: Image.Image
    duration: int
    doubts: tuple[Rule, ...] = ()


class Opened(Struct, frozen=True):
    """A picture within the limits, its pixels not decoded yet. `loop` 0 means for ever."""

    data: bytes
    container: Container
    image: Image.Image
    frames: int
    loop: int


def with_picture(path: str, data: bytes, work: Callable[[Opened], T]) -> Outcome[T]:
    """What `work` makes of the picture, or why it cannot be read. Never raises, never quotes the decoder."""
    try:
        return Outcome(_opened(data, _container(data), work))
    except PictureError as known:
        fault = known
    except Exception:  # noqa: BLE001  # a decoder can raise anything
        fault = broken()
    return Outcome(None, (fault.rule.at(Place(path), fault.message, fault.help),))


def _container(data: bytes) -> Container:
    if not data:
        raise empty()
    container = container_of(data)
    if container is None or not container.decoder:
        raise undecodable() if container is HEIC else unknown()
    return container


def _opened(data: bytes, container: Container, work: Callable[[Opened], T]) -> T:
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            image = Image.open(BytesIO(data), formats=(container.decoder,))
        except Image.DecompressionBombError:
            raise too_large() from None
        with image:
            frames = _frame_count(image)
            _check_size(*image.size, frames)
            # Only GIF says by leaving the number out that it is shown once.
            loop = int(image.info.get("loop", 1 if container is GIF else 0))
            return work(Opened(data, container, image, frames, loop))


def _frame_count(image: Image.Image) -> int:
    """Frames that are shown one after another: the pages of a TIFF and a phone's second picture are not."""
    return int(getattr(image, "n_frames", 1)) if image.format in {"GIF", "PNG", "WEBP", "AVIF"} else 1


def _check_size(width: int, height: int, frames: int) -> None:
    pixels = width * height
    if max(width, height) > LONGEST_SIDE or pixels > MOST_PIXELS:
        raise too_large()
    if frames > MOST_FRAMES or (frames > 1 and pixels * frames > MOST_PIXELS_OF_ALL_FRAMES):
        raise too_large()


def frames_of(opened: Opened) -> Iterator[Frame]:
    """The frames, decoded one at a time. Frames of a moving picture all come in mode RGBA."""
    from radblog.images.colours import shown

    image = opened.image
    for number in range(opened.frames):
        if number:
            image.seek(number)
        image.load()
        duration = int(image.info.get("duration", 0))
        clear, doubts = shown(upright(opened))
        if opened.frames > 1:
            clear = clear.convert("RGBA")
        yield Frame(clear, duration if duration >= SHORTEST_SHOWN else INSTEAD, doubts)


def upright(opened: Opened) -> Image.Image:
    """The loaded picture, turned as the camera was held."""
    from PIL.Image import Transpose

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    read = opened.container.orientation
    # Where the format has no reader of ours, Pillow gives the turn that is left to do after loading.
    turn = read(opened.data) if read else opened.image.getexif().get(ORIENTATION, 1)
    return opened.image.transpose(turns[turn]) if turn in turns else opened.image
