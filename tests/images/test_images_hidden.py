"""Whatever a picture hides is named, and nothing of it reaches what we write."""

from __future__ import annotations

import pytest
from picture_builders import CANARY, clean, dirty, exif_block, gradient, saved, with_exif, with_segment

from radblog.images.containers import foreign_parts, hidden_kinds
from radblog.images.containers.part import KINDS
from radblog.images.encode import encode_all
from radblog.images.examine import examine
from radblog.images.model import PictureRecipe

DIRTY = dirty()
NAMES = [name for name, _, _ in DIRTY]
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "AVIF", "BMP")


@pytest.mark.parametrize(("name", "data", "kind"), DIRTY, ids=NAMES)
def test_hidden_data_is_named(name, data, kind):
    assert kind in hidden_kinds(data)
    assert kind in foreign_parts(data)
    assert set(foreign_parts(data)) <= set(KINDS)


@pytest.mark.parametrize(("name", "data", "kind"), DIRTY, ids=NAMES)
def test_hidden_data_never_reaches_what_we_write(name, data, kind):
    outcome = examine(f"content/x.{name.split()[0]}", data)
    facts = outcome.value
    assert facts is not None, outcome.problems
    assert kind in facts.hidden
    recipes = [
        PictureRecipe(facts.pixels, width, height, format_)
        for width, height in ((facts.width, facts.height), (20, 15))
        for format_ in ("webp", "jpeg", "png", "gif")
    ]
    pictures = encode_all("a", data, recipes).value
    assert pictures is not None
    for picture in pictures:
        assert CANARY not in picture
        assert CANARY[:10] not in picture
        assert foreign_parts(picture) == ()


@pytest.mark.parametrize("fmt", FORMATS)
def test_a_clean_source_hides_nothing(fmt):
    assert hidden_kinds(clean(fmt)) == ()


@pytest.mark.parametrize("turn", range(1, 9))
def test_the_turn_of_the_camera_alone_is_no_metadata_of_a_source(turn):
    data = with_exif("JPEG", exif_block("", turn))
    assert hidden_kinds(data) == ()
    assert foreign_parts(data) == ("exif",)


def test_metadata_never_changes_the_name_of_the_pixels():
    plain = clean("JPEG")
    assert (
        examine("a.jpg", plain).value.pixels
        == examine("b.jpg", with_segment(plain, 0xFE, CANARY)).value.pixels
    )


def test_a_common_colour_profile_is_ordinary_in_a_source_but_not_in_what_we_publish():
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = saved(gradient(), "PNG", icc_profile=profile)
    assert hidden_kinds(data) == ()
    assert foreign_parts(data) == ("icc",)


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"<html>", b"\xff\xd8\xff"])
def test_what_cannot_be_walked_is_never_clean(data):
    assert foreign_parts(data) == ("unreadable",)
