"""The colours of the built-in theme, read from its stylesheet: all text can be read on all its grounds."""

from __future__ import annotations

import re

import pytest
from render_samples import ROOT

from radblog.plan.accent import DARK_GROUND, LIGHT_GROUND, contrast, read_colour

CSS = (ROOT / "assets" / "lightbox.css").read_text(encoding="utf-8")
HEX = r"#[0-9a-f]{6}|#[0-9a-f]{3}"


def colour(text: str):
    digits = text.removeprefix("#")
    return read_colour("#" + ("".join(sign * 2 for sign in digits) if len(digits) == 3 else digits))


PAIRS = {
    name: (colour(light), colour(dark))
    for name, light, dark in re.findall(rf"--([\w-]+): light-dark\(({HEX}), ({HEX})\)", CSS)
}
SINGLE = {name: colour(value) for name, value in re.findall(rf"--([\w-]+): ({HEX});", CSS)}
PAIRS["accent"] = (SINGLE["accent-light"], SINGLE["accent-dark"])
CODE = re.findall(rf"color: light-dark\(({HEX}), ({HEX})\)", CSS)


@pytest.mark.parametrize("ground", ["ground", "raised", "tint"])
@pytest.mark.parametrize("ink", ["ink", "quiet", "accent", "kind"])
def test_text_can_be_read_on_every_ground(ink, ground):
    for text, behind in zip(PAIRS[ink], PAIRS[ground], strict=True):
        assert contrast(text, behind) >= 4.5


@pytest.mark.parametrize("ink", ["ink", "quiet", "accent"])
def test_text_can_be_read_on_the_ground_of_pictures(ink):
    assert contrast(PAIRS[ink][1], SINGLE["film"]) >= 4.5


def test_text_can_be_read_on_the_accent():
    assert contrast(SINGLE["on-accent-light"], SINGLE["accent-light"]) >= 4.5
    assert contrast(SINGLE["on-accent-dark"], SINGLE["accent-dark"]) >= 4.5


def test_coloured_code_can_be_read():
    assert len(CODE) == 5
    for light, dark in CODE:
        assert contrast(colour(light), PAIRS["tint"][0]) >= 4.5
        assert contrast(colour(dark), PAIRS["tint"][1]) >= 4.5


def test_a_sites_own_accent_is_measured_against_the_least_favourable_ground():
    tint = PAIRS["tint"]
    assert contrast(LIGHT_GROUND, (0, 0, 0)) <= contrast(tint[0], (0, 0, 0))
    assert contrast(DARK_GROUND, (255, 255, 255)) <= contrast(tint[1], (255, 255, 255))


def test_nothing_in_the_stylesheet_is_loaded():
    assert "url(" not in CSS
    assert "@import" not in CSS
