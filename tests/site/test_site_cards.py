"""Cards for social networks: drawn when the site is built, once, and of what may be seen."""

import re
from unittest import mock

from site_builder import SiteFolder, errors, holders

_TAG = re.compile(r'<meta property="(og:image[^"]*)" content="([^"]*)">')


def told(site, path):
    return dict(_TAG.findall(site.read(path)))


def cards(site):
    return sorted(path for path in site.files() if path.startswith("media/card-"))


def a_site(root):
    site = SiteFolder(root)
    site.case("headache")
    site.picture("posts/cover.png", size=(400, 300), seed=4)
    site.post("covered", keys="cover: {src: cover.png, alt: A grey ramp}")
    site.post("plain")
    return site


def test_cases_and_posts_with_a_cover_have_a_card_and_all_else_the_sites_own(tmp_path):
    site = a_site(tmp_path)
    assert errors(site.build()) == []
    own = told(site, "index.html")
    case, covered = told(site, "cases/headache/index.html"), told(site, "posts/covered/index.html")
    assert own == told(site, "posts/plain/index.html") == told(site, "hashtags/index.html")
    assert len({own["og:image"], case["og:image"], covered["og:image"]}) == len(cards(site)) == 3
    for one in (own, case, covered):
        assert (one["og:image:width"], one["og:image:height"]) == ("1200", "630")
        assert one["og:image"].removeprefix("https://example.org/") in cards(site)
    assert case["og:image:alt"] == "Sudden headache in a young adult. Axial CT of the head"
    assert covered["og:image:alt"] == "About covered. A grey ramp"


def test_a_card_is_drawn_once(tmp_path):
    site = a_site(tmp_path)
    site.build()
    before = site.files()
    with mock.patch("radblog.stages.make.draw_card", side_effect=AssertionError("drawn anew")):
        assert errors(site.build()) == []
    assert site.files() == before


def test_a_new_title_takes_the_old_card_away(tmp_path):
    site = a_site(tmp_path)
    site.build()
    before = cards(site)
    site.case("headache", title="Another title")
    site.build()
    assert len(cards(site)) == 3
    assert len(set(cards(site)) & set(before)) == 2
    kept = {path.rpartition("/")[2] for path in site.kept() if "/card-" in path}
    assert kept == {path.rpartition("/")[2] for path in cards(site)}


def test_nothing_of_a_draft_or_of_an_unlisted_case_is_drawn(tmp_path):
    site = SiteFolder(tmp_path)
    site.case("draft", status="draft")
    site.case("unlisted", keys="unlisted: true")
    site.build()
    assert len(cards(site)) == 1


def test_before_its_reveal_a_card_has_the_title_of_the_riddle(tmp_path):
    site = SiteFolder(tmp_path)
    keys = "quiz_title: Tall and breathless\nquiz: {reveal: 2026-03-10 08:00}"
    site.case("riddle", keys=keys, title="Zzcollapse in a tall man")
    site.build()
    assert told(site, "cases/riddle/index.html")["og:image:alt"].startswith("Tall and breathless.")
    assert holders(site.files(), "zzcollapse") == []


def test_withdrawing_a_case_takes_its_card_along(tmp_path):
    site = a_site(tmp_path)
    site.build()
    card = told(site, "cases/headache/index.html")["og:image"].removeprefix("https://example.org/")
    assert site.run("withdraw", "headache") == 0
    assert card not in site.files()
    assert not any("/card-" in path for path in site.kept())
