"""Greys of 16 bits: windows by the formula of DICOM, packed values that can be unpacked again."""

import gzip
from io import BytesIO

import pytest
from PIL import Image

from radblog.images.deep import greys, packed, volume
from radblog.images.encode import encode
from radblog.images.examine import examine
from radblog.images.model import Window, WindowedRecipe

VALUES = (0, 1, 255, 256, 1023, 1064, 4095, 65535)


def deep(values=VALUES, width=4):
    picture = Image.new("I;16", (width, len(values) // width))
    for number, value in enumerate(values):
        picture.putpixel((number % width, number // width), value)
    return _png(picture)


def _png(picture):
    buffer = BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()


def unpacked(data, width, height):
    size, frames = width * height, []
    for start in range(0, len(data), 2 * size):
        values = []
        for number in range(size):
            if number % width == 0:
                low = high = 0
            low = (low + data[start + number]) % 256
            high = (high + data[start + size + number]) % 256
            values.append(low + 256 * high)
        frames.append(tuple(values))
    return frames


def test_values_come_back_as_they_were():
    raw = b"".join(value.to_bytes(2, "little") for value in VALUES)
    assert unpacked(packed(raw, 4, 2), 4, 2) == [VALUES]


def test_a_volume_holds_all_frames_in_order_and_nothing_else():
    other = tuple(reversed(VALUES))
    outcome = volume([("1.png", deep()), ("2.png", deep(other))])
    assert unpacked(gzip.decompress(outcome.value), 4, 2) == [VALUES, other]
    assert outcome.value[:10] == b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"
    assert outcome.value == volume([("1.png", deep()), ("2.png", deep(other))]).value


@pytest.mark.parametrize(
    ("window", "stored", "grey"),
    [
        # PS3.3, C.11.2.1.2.1: white above level - 0.5 + (width - 1) / 2, black up to level - 0.5 - (width - 1) / 2.
        (Window(400, 40, 1, -1024), 1024 - 160, 0),
        (Window(400, 40, 1, -1024), 1024 - 159, 1),
        (Window(400, 40, 1, -1024), 1024 + 40, 128),
        (Window(400, 40, 1, -1024), 1024 + 239, 255),
        (Window(400, 40, 1, -1024), 65535, 255),
        (Window(100, 50, 0.5, 0), 100, 129),
        (Window(1, 40, 1, 0), 39, 0),
        (Window(1, 40, 1, 0), 40, 255),
    ],
)
def test_a_window_is_the_linear_function_of_the_standard(window, stored, grey):
    assert greys(window)[stored] == grey


def test_a_variant_is_seen_through_its_window():
    window = Window(400, 40, 1, -1024)
    recipe = WindowedRecipe("", 4, 2, "png", window=window)
    picture = Image.open(BytesIO(encode("a.png", deep(), recipe).value))
    assert list(picture.convert("L").tobytes()) == [greys(window)[value] for value in VALUES]


def test_pictures_that_differ_in_their_lowest_bits_only_are_two():
    other = (*VALUES[:-1], 65534)
    one, two = (examine("a.png", deep(values)).value for values in (VALUES, other))
    assert one.pixels != two.pixels
    assert one.deep > 0


def test_a_picture_of_8_bits_has_no_values_and_no_window():
    data = _png(Image.new("L", (4, 2), 7))
    assert examine("a.png", data).value.deep == 0
    recipe = WindowedRecipe("", 4, 2, "png", window=Window(400, 40))
    assert [problem.code for problem in encode("a.png", data, recipe).problems] == ["RAD088"]
    assert [problem.code for problem in volume([("a.png", data)]).problems] == ["RAD088"]
