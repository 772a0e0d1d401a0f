import io

import pytest
from PIL import Image, ImageChops

from radblog.images.lettering import can_write, font, lines_of
from radblog.images.social import CardRecipe, draw_card

WORDS = {"site": "Reading Room", "kicker": "Case · CT", "foot": "1 May 2026", "accent": (120, 200, 220)}


def card(title="Sudden headache", picture=None, **changed):
    size = picture.size if picture else (0, 0)
    recipe = CardRecipe(title=title, **(WORDS | changed), pixels="0" * 64, width=size[0], height=size[1])
    data = None
    if picture:
        written = io.BytesIO()
        picture.save(written, "PNG")
        data = written.getvalue()
    outcome = draw_card("content/cases/a/ct.png", data, recipe)
    assert outcome.problems == ()
    return outcome.value


def opened(data):
    return Image.open(io.BytesIO(data)).convert("RGB")


def test_a_card_has_the_size_that_networks_ask_for_and_is_the_same_each_time():
    first, second = card(), card()
    assert first == second
    assert opened(first).size == (1200, 630)
    assert first != card("Another title")


@pytest.mark.parametrize("size", [(64, 64), (3000, 400), (300, 2000), (560, 612)])
def test_a_picture_is_shown_whole_beside_the_words(size):
    white = Image.new("L", size, 255)
    shown = opened(card(picture=white))
    box = ImageChops.difference(shown, opened(card(picture=Image.new("L", size, 0)))).point(
        lambda value: 255 if value > 128 else 0
    )
    left, top, right, bottom = box.getbbox()
    assert left > 500
    ratio = size[0] / size[1]
    assert (right - left) / (bottom - top) == pytest.approx(ratio, rel=0.1)


@pytest.mark.parametrize(
    "title", ["A", "Word " * 60, "Pneumonoultramicroscopicsilicovolcanoconiosis " * 2, "Ł ñ ú Ω Ж"]
)
def test_any_title_fits(title):
    assert len(card(title)) < 150_000


@pytest.mark.parametrize(
    ("text", "possible"),
    [
        ("Röntgen", True),
        ("Ελληνικά", True),
        ("Рентген", True),
        ("放射線", False),
        ("أشعة", False),
        ("🫁", False),
        ("e\u0301", True),
    ],
)
def test_what_the_font_can_write(text, possible):
    assert can_write(text) is possible


def test_a_title_that_cannot_be_written_leaves_the_picture_alone():
    picture = Image.new("L", (600, 600), 200)
    assert opened(card("放射線", picture)).getpixel((600, 300))[0] > 150
    assert opened(card("放射線")).getpixel((100, 320)) == pytest.approx((10, 13, 16), abs=6)


def test_lines_are_broken_between_words():
    lettering = font(40)
    lines = lines_of("one two three four five six", lettering, 200)
    assert " ".join(lines) == "one two three four five six"
    assert all(lettering.getlength(line) <= 200 for line in lines)
