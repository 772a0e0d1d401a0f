"""Which sizes are offered, and under which names."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from radblog.images.model import PictureFacts
from radblog.images.variants import variant_name, variants, widths


def facts(width=1000, height=500, frames=1, fallback="jpeg"):
    return PictureFacts("content/cases/jane-roe/ct.jpg", "s", "p", width, height, frames, fallback)


@pytest.mark.parametrize(
    ("width", "declared", "expected"),
    [
        (3000, (480, 800, 1200, 1600), (480, 800, 1200, 1600)),
        (1600, (480, 800, 1200, 1600), (480, 800, 1200, 1600)),
        (1000, (480, 800, 1200, 1600), (480, 800, 1000)),
        (480, (480, 800), (480,)),
        (100, (480, 800), (100,)),
        (1000, (800, 480, 480), (480, 800)),
        (1000, (), (1000,)),
        (1000, (0, -5, 300), (300,)),
    ],
)
def test_no_width_is_above_the_source_or_offered_twice(width, declared, expected):
    assert widths(facts(width), declared) == expected


def test_a_moving_picture_is_made_once():
    assert widths(facts(3000, frames=9, fallback="gif"), (480, 800, 1200)) == (800,)


def test_webp_comes_in_each_width_and_one_fallback_beside_it():
    made = [
        (recipe.format, recipe.width, recipe.height)
        for recipe in variants(facts(3000, 1500), (480, 1200, 1600), 80)
    ]
    assert made == [("webp", 480, 240), ("webp", 1200, 600), ("webp", 1600, 800), ("jpeg", 1200, 600)]


def test_the_thinnest_picture_keeps_a_height():
    assert variants(facts(5000, 1), (480,), 80)[0].height == 1


def test_a_name_tells_neither_the_file_nor_the_patient():
    for recipe in variants(facts(), (480,), 80):
        assert re.fullmatch(r"[b-df-hj-np-t]{16}-480\.(webp|jpg)", variant_name(recipe))


def test_each_change_of_a_recipe_changes_the_name():
    first = variants(facts(), (480,), 80)[0]
    others = [
        replace(first, **change)
        for change in ({"pixels": "q"}, {"height": 9}, {"quality": 81}, {"format": "png"})
    ]
    assert len({variant_name(recipe) for recipe in (first, *others)}) == 5
