from __future__ import annotations

import pytest
from plan_sites import picture, plan, settings

from radblog.basics.places import Place
from radblog.sitemodel.wanted import Wanted

LOGO = Wanted("logo.png", Place("content/site.yaml"), "picture")


@pytest.mark.parametrize(
    ("width", "height", "alt"), [(256, 256, ""), (200, 120, ""), (400, 100, "Reading Room")]
)
def test_a_wide_logo_says_the_sites_name_and_beside_a_square_one_it_stands(width, height, alt):
    given = settings(logo="logo.png")
    made = plan(pictures=(picture("logo.png", width, height),), given=given, settings_wanted=(LOGO,))
    assert made.chrome.logo.alt == alt


@pytest.mark.parametrize(("lang", "direction"), [("en", "ltr"), ("ar", "rtl"), ("he-IL", "rtl")])
def test_the_words_of_the_site_run_as_its_language_does(lang, direction):
    assert plan(given=settings(lang=lang)).chrome.dir == direction
