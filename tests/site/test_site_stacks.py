"""Stacks and volumes on whole sites: published with nothing but pixels, taken offline whole, the same each time."""


import pytest
from site_builder import VOLUME, SiteFolder, deep_picture, errors

STACK = (
    '[{src: ax/, label: "CT abdomen, axial", alt: "Axial CT", '
    "window: [{name: a, w: 400, l: 40}, {name: b, w: 1500, l: -600, src: b/}], "
    "annotations: [{frame: 2, kind: point, points: [[4, 4]], label: Kidney stone}]}]"
)


@pytest.fixture
def site(tmp_path):
    made = SiteFolder(tmp_path)
    for number in range(1, 4):
        made.picture(f"cases/stone/ax/{number}.png", seed=number)
        made.picture(f"cases/stone/b/{number}.png", seed=10 + number)
        made.write(f"cases/deep/deep/{number}.png", deep_picture(number))
    made.case("stone", pictures=STACK)
    made.case("deep", pictures="[]", keys=f"studies: {VOLUME}", date="2026-01-07")
    (made.root / "content/cases/stone/ct.png").unlink()
    (made.root / "content/cases/deep/ct.png").unlink()
    return made


def media(site, suffix):
    return sorted(path for path in site.files() if path.startswith("media/") and path.endswith(suffix))


def test_a_page_names_every_frame_in_every_window(site):
    report = site.build()
    assert errors(report) == []
    page = site.read("cases/stone/index.html")
    names = page.partition('data-frames="')[2].partition('"')[0]
    assert [len(window.split()) for window in names.split("|")] == [3, 3]
    assert all(f"media/{name}.webp" in site.files() for name in names.replace("|", " ").split())
    assert "Kidney stone" in page


def test_the_page_says_about_how_large_a_volume_is(site):
    site.build()
    (volume,) = media(site, ".vol")
    assert f'data-volume="/{volume}"' in site.read("cases/deep/index.html")
    assert "Load the full data (0.0 MB)" in site.read("cases/deep/index.html")


def test_feeds_show_one_frame_and_no_marks(site):
    site.build()
    feed = site.read("feed.xml")
    assert "Kidney stone" not in feed
    assert "rad-stack" not in feed
    assert feed.count("&lt;img") + feed.count("<img") >= 2


def test_two_builds_are_alike(site, tmp_path_factory):
    site.build()
    first = site.files()
    other = tmp_path_factory.mktemp("other")
    site.build(output=other, force=True, workspace=tmp_path_factory.mktemp("workspace"), jobs=2)
    assert site.files(other) == first


@pytest.mark.parametrize("case", ["stone", "deep"])
def test_all_frames_of_a_withdrawn_case_are_gone(case, site):
    site.build()
    kept = {"stone": "deep", "deep": "stone"}[case]
    alone = {path for path in site.files() if path.startswith("media/")}
    assert site.run("withdraw", case) == 0
    left = {path for path in site.files() if path.startswith("media/")}
    site.delete(f"cases/{case}/index.md")
    site.build()
    assert left == {path for path in site.files() if path.startswith("media/")}
    assert left < alone
    assert bool(media(site, ".vol")) == (kept == "deep")


def test_a_frame_that_cannot_be_read_keeps_the_case_back(site):
    site.write("cases/stone/ax/2.png", b"no picture")
    report = site.build(hold_back=True)
    assert report.held_back == ("content/cases/stone/index.md",)
    assert "cases/stone/index.html" not in site.files()
    assert "cases/deep/index.html" in site.files()


def test_a_file_that_only_calls_itself_a_volume_is_refused(site):
    site.write("static/hidden.vol", b"\x1f\x8b something else")
    assert {problem.code for problem in site.build().problems} & {"RAD224", "RAD225"}
