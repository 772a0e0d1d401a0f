"""What is written: right colours, right size, moving where the source moves, the same bytes each time."""

from __future__ import annotations

import struct
from io import BytesIO

import pytest
from picture_builders import clean, gradient, opened, saved, swapped_profile
from PIL import Image, ImageSequence

from radblog.images import encode as encoding
from radblog.images.containers import foreign_parts
from radblog.images.encode import encode, encode_all
from radblog.images.examine import examine
from radblog.images.model import PictureRecipe


def as_png(data, width=None, height=None):
    """The picture as we write it, without loss."""
    facts = examine("a", data).value
    return opened(
        encode(
            "a", data, PictureRecipe(facts.pixels, width or facts.width, height or facts.height, "png")
        ).value
    )


@pytest.mark.parametrize("fmt", ["webp", "jpeg", "png", "gif"])
def test_same_input_same_bytes(fmt):
    recipe = PictureRecipe("0", 40, 30, fmt)
    assert encode("a", clean("PNG"), recipe) == encode("a", clean("PNG"), recipe)


def test_several_variants_are_those_made_one_by_one():
    recipes = [
        PictureRecipe("0", 40, 30, "webp"),
        PictureRecipe("0", 64, 48, "jpeg"),
        PictureRecipe("0", 20, 15, "png"),
    ]
    assert encode_all("a", clean("PNG"), recipes).value == tuple(
        encode("a", clean("PNG"), recipe).value for recipe in recipes
    )


@pytest.mark.parametrize("fmt", ["webp", "jpeg", "png", "gif"])
def test_a_variant_has_the_size_and_format_of_its_recipe(fmt):
    picture = opened(encode("a", clean("JPEG"), PictureRecipe("0", 32, 24, fmt)).value)
    assert (picture.size, picture.format.lower()) == ((32, 24), fmt)


def test_a_picture_is_never_scaled_up():
    outcome = encode("content/a.png", clean("PNG"), PictureRecipe("0", 65, 48, "webp"))
    assert outcome.value is None
    assert [(problem.code, problem.place.path) for problem in outcome.problems] == [
        ("RAD088", "content/a.png")
    ]


def test_a_crop_is_taken_round_the_centre():
    wide = Image.new("RGB", (90, 30), (0, 0, 0))
    wide.paste((255, 255, 255), (30, 0, 60, 30))
    result = as_png(saved(wide, "PNG"), 30, 30)
    assert result.convert("L").getextrema() == (255, 255)


def test_a_picture_with_something_beside_pixels_is_not_given_out(monkeypatch):
    monkeypatch.setattr(encoding, "foreign_parts", lambda picture: ("comment",))
    outcome = encode("a", clean("PNG"), PictureRecipe("0", 40, 30, "webp"))
    assert outcome.value is None
    assert [problem.code for problem in outcome.problems] == ["RAD089"]


# --- colours -------------------------------------------------------------------------------------------------


def test_a_wide_colour_profile_is_applied_and_dropped():
    data = saved(Image.new("RGB", (8, 8), (240, 20, 20)), "PNG", icc_profile=swapped_profile())
    red, green, blue = as_png(data).getpixel((4, 4))
    assert green > 200
    assert red < 60
    assert blue < 60


def test_transparency_survives_a_colour_profile():
    data = saved(Image.new("RGBA", (8, 8), (240, 20, 20, 100)), "PNG", icc_profile=swapped_profile())
    red, green, _, alpha = as_png(data).getpixel((4, 4))
    assert (green > 200, red < 60, alpha) == (True, True, 100)


@pytest.mark.parametrize(
    ("value", "grey"), [(0, 0), (128, 0), (129, 1), (257, 1), (32_768, 128), (65_535, 255), (0x8080, 0x80)]
)
def test_16_bit_grey_is_scaled_by_its_full_range(value, grey):
    for fmt in ("PNG", "TIFF"):
        image = Image.new("I;16", (4, 4), value)
        image.putpixel((0, 0), 65_535)
        result = as_png(saved(image, fmt))
        assert (result.mode, result.getpixel((2, 2))) == ("L", grey)


def test_signed_16_bit_grey_is_scaled_by_its_full_range():
    tags = [
        (256, 3, 1, b"\2\0"), (257, 3, 1, b"\1\0"), (258, 3, 1, b"\x10\0"), (259, 3, 1, b"\1\0"),
        (262, 3, 1, b"\1\0"), (273, 4, 1, b"\x08\0\0\0"), (277, 3, 1, b"\1\0"), (278, 3, 1, b"\1\0"),
        (279, 4, 1, b"\4\0\0\0"), (339, 3, 1, b"\2\0"),
    ]  # fmt: skip
    from picture_builders import directory

    data = b"II*\0" + struct.pack("<I", 12) + struct.pack("<hh", -32_768, 32_767) + directory(tags, 12)
    result = as_png(data)
    assert (result.getpixel((0, 0)), result.getpixel((1, 0))) == (0, 255)


def test_inks_become_screen_colours():
    result = as_png(saved(Image.new("CMYK", (8, 8), (0, 255, 255, 0)), "JPEG", quality=95))
    red, green, blue = result.getpixel((4, 4))
    assert (result.mode, red > 200, green < 60, blue < 60) == ("RGB", True, True, True)


def test_a_palette_keeps_colours_and_transparency():
    image = Image.new("P", (8, 8), 1)
    image.putpalette([10, 20, 30, 200, 100, 50])
    image.putpixel((0, 0), 0)
    result = as_png(saved(image, "PNG", transparency=0))
    assert result.getpixel((4, 4)) == (200, 100, 50, 255)
    assert result.getpixel((0, 0))[3] == 0


@pytest.mark.parametrize(
    ("image", "mode", "pixel"),
    [
        (Image.new("1", (8, 8), 1), "L", 255),
        (Image.new("L", (8, 8), 77), "L", 77),
        (Image.new("LA", (8, 8), (77, 255)), "L", 77),
        (Image.new("LA", (8, 8), (77, 90)), "RGBA", (77, 77, 77, 90)),
        (Image.new("RGBA", (8, 8), (1, 2, 3, 255)), "RGB", (1, 2, 3)),
    ],
)
def test_plain_modes_keep_their_values(image, mode, pixel):
    result = as_png(saved(image, "PNG"))
    assert (result.mode, result.getpixel((4, 4))) == (mode, pixel)


def test_a_single_transparent_colour_stays_transparent():
    image = Image.new("L", (8, 8), 5)
    image.putpixel((0, 0), 200)
    result = as_png(saved(image, "PNG", transparency=5))
    assert (result.getpixel((4, 4))[3], result.getpixel((0, 0))) == (0, (200, 200, 200, 255))


def test_what_lies_under_full_transparency_is_painted_over():
    secret = gradient((16, 16)).convert("RGBA")
    secret.putalpha(0)
    secret.putpixel((0, 0), (9, 9, 9, 255))
    result = as_png(saved(secret, "PNG"))
    assert result.getpixel((8, 8)) == (0, 0, 0, 0)


def test_a_transparent_picture_as_jpeg_stands_on_white():
    data = saved(Image.new("RGBA", (8, 8), (0, 0, 0, 0)), "PNG")
    result = opened(encode("a", data, PictureRecipe("0", 8, 8, "jpeg")).value)
    assert result.getpixel((4, 4)) == (255, 255, 255)


# --- moving pictures -----------------------------------------------------------------------------------------


def moving(fmt, mode="RGB", **options):
    frames = [Image.new(mode, (16, 12), tone) for tone in MOVING[mode]]
    if mode == "RGBA":
        for frame in frames:
            frame.paste((0, 0, 0, 0), (0, 0, 4, 4))
    return saved(frames[0], fmt, save_all=True, append_images=frames[1:], duration=[80, 120, 200], **options)


MOVING = {
    "RGB": [(250, 0, 0), (0, 250, 0), (0, 0, 250)],
    "RGBA": [(250, 0, 0, 255), (0, 250, 0, 255), (0, 0, 250, 255)],
    "L": [0, 100, 200],
}
SOURCES = {
    "gif": moving("GIF", loop=0),
    "webp": moving("WEBP", lossless=True),
    "apng": moving("PNG"),
    "avif": moving("AVIF", quality=100),
    "transparent gif": moving("GIF", "RGBA", loop=0, disposal=2),
    "transparent webp": moving("WEBP", "RGBA", lossless=True),
}


@pytest.mark.parametrize("name", SOURCES)
@pytest.mark.parametrize("fmt", ["webp", "gif"])
def test_a_moving_picture_stays_moving(name, fmt):
    facts = examine("a", SOURCES[name]).value
    assert (facts.frames, facts.fallback) == (3, "gif")
    assert facts.transparent is ("transparent" in name)
    data = encode("a", SOURCES[name], PictureRecipe(facts.pixels, 8, 6, fmt)).value
    assert foreign_parts(data) == ()
    result = Image.open(BytesIO(data))
    frames = [
        (frame.convert("RGB").getpixel((4, 3)), frame.info["duration"])
        for frame in ImageSequence.Iterator(result)
    ]
    assert [duration for _, duration in frames] == [80, 120, 200]
    assert [max(range(3), key=pixel.__getitem__) for pixel, _ in frames[:2]] == [0, 1]
    assert result.info["loop"] == 0
    if facts.transparent:
        assert result.convert("RGBA").getpixel((0, 0))[3] == 0


def test_greys_of_a_moving_picture_are_exact_in_gif():
    data = encode("a", moving("GIF", "L", loop=0), PictureRecipe("0", 16, 12, "gif")).value
    greys = [
        frame.convert("L").getpixel((4, 4)) for frame in ImageSequence.Iterator(Image.open(BytesIO(data)))
    ]
    assert greys == MOVING["L"]


def test_a_moving_picture_as_png_shows_its_first_frame():
    result = opened(encode("a", SOURCES["gif"], PictureRecipe("0", 16, 12, "png")).value)
    assert (getattr(result, "n_frames", 1), result.getpixel((4, 4))) == (1, (250, 0, 0))


def test_pace_and_order_of_frames_are_part_of_the_name():
    frames = [Image.new("L", (8, 8), tone) for tone in (0, 100)]
    one = saved(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=50)
    slow = saved(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=90)
    back = saved(frames[1], "GIF", save_all=True, append_images=frames[:1], duration=50)
    assert len({examine("a", data).value.pixels for data in (one, slow, back)}) == 3
