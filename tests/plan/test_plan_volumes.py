"""Volumes: which window each frame is seen through, where the values lie, and what is no volume."""

from msgspec.structs import replace
from plan_sites import document, picture, plan, recipe

from radblog.images.model import WindowedRecipe
from radblog.plan.recipes import PictureFile, VolumeFile

KEYS = (
    "studies: [{modality: CT, region: abdomen, series: [{kind: volume, src: ax/, label: CT, alt: x, "
    "values: {intercept: -1024}%s}]}]"
)
WINDOWS = ", window: [abdomen, {name: wide, w: 2000, l: 300}]"


def frames(deep=1000):
    return [replace(picture(f"cases/a/ax/{number}.png", 512, 512), deep=deep) for number in range(1, 4)]


def made(more=WINDOWS, deep=1000):
    return plan(document("cases/a/index.md", KEYS % more), pictures=frames(deep))


def test_every_frame_is_offered_in_every_window():
    (series,) = recipe(made(), "cases/a/index.html").view.studies[0].series
    assert [(one.label, one.width, one.level) for one in series.stack.presets] == [
        ("abdomen", 400, 50),
        ("wide", 2000, 300),
    ]
    paths = {path for preset in series.stack.presets for path in preset.frames}
    assert len(paths) == 6
    written = {
        "/" + path: how for one in made().recipes if isinstance(one, PictureFile) for path, how in one.outputs
    }
    assert all(isinstance(written[path], WindowedRecipe) for path in paths)
    assert {written[path].window.intercept for path in paths} == {-1024}


def test_cards_and_feeds_show_a_volume_through_its_first_window():
    for one in made().recipes:
        if isinstance(one, PictureFile):
            assert all(isinstance(how, WindowedRecipe) for _, how in one.outputs)


def test_the_values_lie_in_one_file_with_its_size():
    planned = made()
    (file,) = [one for one in planned.recipes if isinstance(one, VolumeFile)]
    assert [path.rpartition("/")[2] for path in file.frames] == ["1.png", "2.png", "3.png"]
    (series,) = recipe(planned, "cases/a/index.html").view.studies[0].series
    volume = series.stack.volume
    assert (volume.url, volume.size, volume.intercept, volume.unit) == ("/" + file.path, 3000, -1024, "HU")


def test_what_is_no_volume_is_told_and_shown_as_a_stack():
    for planned in (made(more=""), made(deep=0)):
        assert [one.code for one in planned.problems if one.code.startswith("RAD74")] == ["RAD746"]
        assert not [one for one in planned.recipes if isinstance(one, VolumeFile)]
        (series,) = recipe(planned, "cases/a/index.html").view.studies[0].series
        assert series.stack.volume is None
        assert series.stack.count == 3
