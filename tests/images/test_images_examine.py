"""What is known of a picture, and that no broken one passes or raises."""

from __future__ import annotations

import struct
import warnings

import pytest
from picture_builders import (
    CANARY,
    clean,
    directory,
    exif_block,
    gradient,
    opened,
    saved,
    with_chunk,
    with_exif,
)
from PIL import Image

from radblog.images import opening
from radblog.images.encode import encode
from radblog.images.examine import examine
from radblog.images.model import PictureRecipe

SUFFIXES = {
    "JPEG": "jpg",
    "PNG": "png",
    "WEBP": "webp",
    "GIF": "gif",
    "TIFF": "tif",
    "AVIF": "avif",
    "BMP": "bmp",
}
RECIPE = PictureRecipe("0", 10, 10, "png")


def codes(outcome):
    return [problem.code for problem in outcome.problems]


@pytest.mark.parametrize("fmt", SUFFIXES)
def test_a_sound_picture_has_its_facts_and_no_problems(fmt):
    outcome = examine(f"content/a.{SUFFIXES[fmt]}", clean(fmt))
    facts = outcome.value
    assert outcome.problems == ()
    assert (facts.width, facts.height, facts.frames, facts.transparent, facts.hidden) == (
        64,
        48,
        1,
        False,
        (),
    )


@pytest.mark.parametrize(
    ("data", "fallback"),
    [
        (clean("JPEG"), "jpeg"),
        (clean("AVIF"), "jpeg"),
        (clean("WEBP"), "jpeg"),
        (saved(gradient(), "TIFF", compression="jpeg"), "jpeg"),
        (clean("PNG"), "png"),
        (clean("GIF"), "png"),
        (clean("BMP"), "png"),
        (clean("TIFF"), "png"),
        (saved(gradient(), "WEBP", lossless=True), "png"),
        (saved(Image.new("RGBA", (8, 8), (9, 9, 9, 99)), "WEBP"), "png"),
        (
            saved(Image.new("L", (8, 8)), "GIF", save_all=True, append_images=[Image.new("L", (8, 8), 9)]),
            "gif",
        ),
    ],
)
def test_the_fallback_fits_the_kind_of_picture(data, fallback):
    assert examine("a", data).value.fallback == fallback


@pytest.mark.parametrize("fmt", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
@pytest.mark.parametrize("turn", range(1, 9))
def test_every_turn_of_the_camera_comes_out_upright(fmt, turn):
    upright = Image.new("RGB", (60, 40), (200, 200, 200))
    upright.paste((250, 0, 0), (0, 0, 30, 20))
    upright.paste((0, 0, 250), (30, 20, 60, 40))
    # The way back from each turn.
    turns = Image.Transpose
    back = [None, turns.FLIP_LEFT_RIGHT, turns.ROTATE_180, turns.FLIP_TOP_BOTTOM, turns.TRANSPOSE]
    back += [turns.ROTATE_90, turns.TRANSVERSE, turns.ROTATE_270]
    stored = upright if back[turn - 1] is None else upright.transpose(back[turn - 1])
    mark = b"Exif\0\0" if fmt == "JPEG" else b""
    data = saved(stored, fmt, exif=mark + exif_block("", turn))
    facts = examine(f"a.{SUFFIXES[fmt]}", data).value
    assert (facts.width, facts.height) == (60, 40)
    result = opened(encode("a", data, PictureRecipe(facts.pixels, 60, 40, "png")).value).convert("RGB")
    for point, colour in (((10, 8), (250, 0, 0)), ((50, 32), (0, 0, 250)), ((10, 32), (200, 200, 200))):
        assert all(abs(a - b) < 25 for a, b in zip(result.getpixel(point), colour, strict=True))


def test_a_broken_exif_block_leaves_the_picture_as_it_is():
    data = with_exif("JPEG", b"II*\0" + struct.pack("<I", 9999))
    outcome = examine("a.jpg", data)
    assert outcome.problems == ()
    assert outcome.value.hidden == ("exif",)


def test_directories_that_point_at_each_other_come_to_an_end():
    loop = b"II*\0" + struct.pack("<I", 8) + directory([(0x8769, 4, 1, struct.pack("<I", 8))], 8, 8)
    assert examine("a.jpg", with_exif("JPEG", loop)).value is not None


BROKEN = {
    "empty": b"",
    "text": b"no picture at all",
    "html": b"<!doctype html><p>404</p>",
    "svg": b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    "heic": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 100,
    "zeroes": b"\0" * 1000,
    "pdf": b"%PDF-1.7\n",
    "icon": b"\0\0\1\0\1\0" + b"\0" * 60,
    "png of a false checksum": clean("PNG")[:-9] + b"\1" + clean("PNG")[-8:],
    "png without pixels": with_chunk(b"\x89PNG\r\n\x1a\n", b"IEND", b"", 8),
    "png that lies on its size": saved(gradient((8, 8)), "PNG")[:8]
    + with_chunk(b"", b"IHDR", struct.pack(">IIBBBBB", 800, 800, 8, 2, 0, 0, 0), 0)
    + saved(gradient((8, 8)), "PNG")[33:],
    "png of 30,000 by 30,000": with_chunk(
        b"\x89PNG\r\n\x1a\n", b"IHDR", struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0), 8
    )
    + clean("PNG")[33:],
    "jpeg without an end": clean("JPEG")[:-2],
    "bmp that lies on its size": clean("BMP")[:18] + struct.pack("<i", 5000) + clean("BMP")[22:],
    "long side": saved(Image.new("1", (12_001, 1)), "PNG"),
    "many pixels": saved(Image.new("1", (11_000, 11_000)), "PNG"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_picture_is_a_problem_and_never_an_exception(name):
    outcome = examine("content/ct.png", BROKEN[name])
    assert outcome.value is None
    assert codes(outcome) == ["RAD390"]
    assert encode("a", BROKEN[name], RECIPE).value is None


@pytest.mark.parametrize("fmt", SUFFIXES)
@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.9, 0.99])
def test_a_picture_cut_short_is_never_read(fmt, share):
    data = clean(fmt)
    outcome = examine("a", data[: int(len(data) * share)])
    assert outcome.value is None
    assert codes(outcome) == ["RAD390"]


@pytest.mark.parametrize("fmt", SUFFIXES)
def test_no_damage_raises(fmt):
    data = clean(fmt)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for position in range(0, len(data), max(1, len(data) // 40)):
            damaged = (
                data[:position]
                + bytes(255 - byte for byte in data[position : position + 4])
                + data[position + 4 :]
            )
            outcome = examine("a", damaged)
            assert outcome.value is not None or codes(outcome) in (["RAD390"], ["RAD082"])


def test_a_problem_quotes_neither_the_file_nor_the_decoder():
    outcome = examine("a.png", with_chunk(clean("PNG"), CANARY[:4], b"x")[:60] + CANARY)
    (problem,) = outcome.problems
    assert (problem.message, problem.place.path) == ("the picture is damaged or cut short", "a.png")


def moving(count, size=(16, 12), fmt="GIF", **options):
    frames = [Image.new("RGB", size, (index % 256, 40, 80)) for index in range(count)]
    return saved(frames[0], fmt, save_all=True, append_images=frames[1:], duration=80, **options)


def test_too_many_frames_are_a_problem():
    assert examine("a.gif", moving(300)).value.frames == 300
    assert codes(examine("a.gif", moving(301))) == ["RAD390"]


def test_too_many_pixels_in_all_frames_are_a_problem(monkeypatch):
    monkeypatch.setattr(opening, "MOST_PIXELS_OF_ALL_FRAMES", 16 * 12 * 3)
    assert examine("a.gif", moving(3)).value is not None
    assert codes(examine("a.gif", moving(4))) == ["RAD390"]


def test_a_format_goes_by_content_and_a_false_suffix_is_a_warning():
    outcome = examine("a.jpg", clean("PNG"))
    assert outcome.value.fallback == "png"
    assert codes(outcome) == ["RAD080"]


def test_only_the_first_page_of_a_tiff_is_shown_and_that_is_said():
    pages = saved(gradient(), "TIFF", save_all=True, append_images=[gradient((20, 20))])
    outcome = examine("a.tiff", pages)
    assert (outcome.value.frames, outcome.value.width) == (1, 64)
    assert codes(outcome) == ["RAD081"]


def test_floating_point_greys_have_no_black_and_white():
    outcome = examine("a.tif", saved(Image.new("F", (8, 8), 0.5), "TIFF"))
    assert outcome.value is None
    assert codes(outcome) == ["RAD082"]


def test_greys_of_32_bits_have_no_black_and_white():
    assert codes(examine("a.tif", saved(Image.new("I", (8, 8), 1_000_000), "TIFF"))) == ["RAD082"]


def test_an_unwindowed_picture_of_16_bits_is_a_warning():
    dark = Image.new("I;16", (8, 8))
    dark.putpixel((0, 0), 4095)
    assert codes(examine("a.png", saved(dark, "PNG"))) == ["RAD083"]


def test_a_damaged_colour_profile_is_a_warning():
    assert codes(examine("a.jpg", saved(gradient(), "JPEG", icc_profile=b"no profile"))) == ["RAD084"]
