from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from radblog.plan.accent import DARK_GROUND, LIGHT_GROUND, accent_stylesheet, contrast, read_colour


def colours(css: str):
    return {name: read_colour(value) for name, value in re.findall(r"--([\w-]+): (#[0-9a-f]{6});", css)}


@given(st.integers(0, 0xFFFFFF))
def test_every_colour_becomes_one_that_can_be_read(number):
    found = colours(accent_stylesheet(f"#{number:06x}"))
    assert contrast(found["accent-light"], LIGHT_GROUND) >= 4.5
    assert contrast(found["accent-dark"], DARK_GROUND) >= 4.5
    assert contrast(found["on-accent-light"], found["accent-light"]) >= 4.5
    assert contrast(found["on-accent-dark"], found["accent-dark"]) >= 4.5


def test_a_colour_that_can_be_read_is_kept():
    assert colours(accent_stylesheet("#7A1F3D"))["accent-light"] == (0x7A, 0x1F, 0x3D)


@pytest.mark.parametrize("accent", [None, "", "red", "#12345", "#1234567", "#gggggg"])
def test_without_a_colour_the_theme_keeps_its_own(accent):
    assert accent_stylesheet(accent) == ""


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ((0, 0, 0), (255, 255, 255), 21),
        ((255, 255, 255), (255, 255, 255), 1),
        ((0x77,) * 3, (255, 255, 255), 4.48),
    ],
)
def test_contrast_is_that_of_wcag(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
