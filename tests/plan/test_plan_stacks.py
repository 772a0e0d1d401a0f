"""Series of frames: in which order, which first, in which windows, and what does not fit."""

import pytest
from plan_sites import document, picture, plan, recipe

from radblog.plan.recipes import PictureFile
from radblog.plan.shelf import Shelf
from radblog.stages.weights import case_problems

ONE_STACK = "pictures: [{src: ax/, label: CT head axial, alt: Axial CT%s}]"


def frames(folder, count, width=512, height=512):
    return [picture(f"cases/a/{folder}/{number}.png", width, height) for number in range(1, count + 1)]


def made(keys, *pictures):
    return plan(document("cases/a/index.md", keys), pictures=pictures)


def stack_of(planned):
    return recipe(planned, "cases/a/index.html").view.studies[0].series[0].stack


def codes(planned):
    return [problem.code for problem in planned.problems if problem.code.startswith("RAD74")]


def test_frames_come_in_the_order_in_which_people_count():
    planned = made(ONE_STACK % "", *reversed(frames("ax", 12)))
    sources = {
        path: one.source for one in planned.recipes if isinstance(one, PictureFile) for path, _ in one.outputs
    }
    shown = [sources[path.lstrip("/")] for path in stack_of(planned).presets[0].frames]
    assert [int(path.rpartition("/")[2].removesuffix(".png")) for path in shown] == list(range(1, 13))


@pytest.mark.parametrize(
    ("more", "count", "start"),
    [
        ("", 9, 5),
        ("", 10, 5),
        (", start: 3", 10, 3),
        (", kind: cine", 10, 1),
        ("", 1, 1),
    ],
)
def test_the_frame_in_the_middle_is_shown_first_unless_one_is_named(more, count, start):
    stack = stack_of(made(ONE_STACK % more, *frames("ax", count)))
    assert (stack.start, stack.count) == (start, count)
    assert stack.first.src == stack.presets[0].frames[start - 1]


def test_a_pattern_takes_the_names_that_fit():
    keys = "pictures: [{src: ax/*.png, label: CT, alt: x}]"
    planned = made(keys, *frames("ax", 3), picture("cases/a/ax/scout.jpg", 512, 512))
    assert stack_of(planned).count == 3


def test_frames_may_be_listed_one_by_one():
    keys = "pictures: [{frames: [ax/2.png, ax/1.png], label: CT, alt: x}]"
    planned = made(keys, *frames("ax", 2))
    assert stack_of(planned).count == 2
    assert codes(planned) == []


def test_a_single_picture_is_no_stack():
    planned = made("pictures: [{src: ct.png, label: CT, alt: x}]", picture("cases/a/ct.png"))
    view = recipe(planned, "cases/a/index.html").view
    assert view.studies[0].series[0].stack is None
    assert view.stacks == 0


def test_each_window_has_frames_of_its_own():
    keys = "pictures: [{src: ax/, label: CT, alt: x, window: [{name: a, w: 2, l: 1}, {name: b, w: 2, l: 1, src: b/}]}]"
    stack = stack_of(made(keys, *frames("ax", 3), *frames("b", 3)))
    assert [preset.label for preset in stack.presets] == ["a", "b"]
    assert not set(stack.presets[0].frames) & set(stack.presets[1].frames)


def test_key_frames_are_those_named_and_those_marked():
    more = (
        ", key_frames: [{frame: 4, text: Here}], "
        "annotations: [{frame: 2, kind: point, points: [[1, 1]], label: There}]"
    )
    stack = stack_of(made(ONE_STACK % more, *frames("ax", 5)))
    assert [(one.number, one.text) for one in stack.key_frames] == [(2, ""), (4, "Here")]


def test_two_series_are_compared_by_the_ids_of_their_stacks():
    keys = (
        "studies:\n  - {id: a, modality: CT, series: [{id: x, src: ax/, label: CT, alt: x}]}\n"
        "  - {id: b, modality: CT, series: [{id: x, src: b/, label: CT, alt: x}]}\n"
        "compare: [{left: a/x, right: b/x, sync: position}]"
    )
    view = recipe(made(keys, *frames("ax", 3), *frames("b", 3)), "cases/a/index.html").view
    (pair,) = view.compare
    assert [pair.left, pair.right] == [study.series[0].stack.id for study in view.studies]
    assert view.stacks == 2


@pytest.mark.parametrize(
    ("more", "pictures", "found"),
    [
        ("", frames("ax", 3), []),
        ("", [*frames("ax", 3), picture("cases/a/ax/4.png", 512, 500)], ["RAD740"]),
        (", start: 4", frames("ax", 3), ["RAD741"]),
        (", start: 0", frames("ax", 3), ["RAD741"]),
        (", key_frames: [{frame: 9, text: x}]", frames("ax", 3), ["RAD741"]),
        (", annotations: [{frame: 4, kind: point, points: [[1, 1]], label: x}]", frames("ax", 3), ["RAD741"]),
        (", annotations: [{kind: point, points: [[513, 1]], label: x}]", frames("ax", 3), ["RAD742"]),
        (", annotations: [{kind: point, points: [[512, 0]], label: x}]", frames("ax", 3), []),
        (", window: [{name: a, w: 2, l: 1}, {name: b, w: 2, l: 1, src: b/}]",
         [*frames("ax", 3), *frames("b", 2)], ["RAD740"]),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told(more, pictures, found):
    assert codes(made(ONE_STACK % more, *pictures)) == found


def test_a_mark_on_a_single_picture_has_no_second_frame():
    keys = "pictures: [{src: ct.png, label: CT, alt: x, annotations: [{frame: 2, kind: point, points: [[1, 1]], label: x}]}]"
    assert codes(made(keys, picture("cases/a/ct.png"))) == ["RAD741"]


def test_cards_and_feeds_show_the_frame_shown_first():
    planned = made(ONE_STACK % ", start: 2", *frames("ax", 3))
    used = {one.source for one in planned.recipes if isinstance(one, PictureFile) and len(one.outputs) > 1}
    assert used == {"content/cases/a/ax/2.png"}


@pytest.mark.parametrize(
    ("size", "found"),
    [
        (1_000_000, []),
        (3_000_000, ["RAD743"]),
        (14_000_000, ["RAD743", "RAD744"]),
        (40_000_000, ["RAD743", "RAD745"]),
    ],
)
def test_frames_are_weighed_in_the_bytes_that_are_sent(size, found):
    case = document("cases/a/index.md", ONE_STACK % "")
    view = recipe(plan(case, pictures=frames("ax", 3)), "cases/a/index.html").view
    sizes = {path: size for preset in view.studies[0].series[0].stack.presets for path in preset.frames}
    assert [problem.code for problem in case_problems(view, sizes, case)] == found


def test_a_frame_is_one_file_and_never_scaled_up():
    planned = made(ONE_STACK % "", *frames("ax", 1, 300, 200), *frames("wide", 1, 3000, 2000))
    assert (stack_of(planned).first.width, stack_of(planned).first.height) == (300, 200)
    wide = picture("wide.png", 3000, 2000)
    from plan_sites import THEME

    frame = Shelf({wide.path: wide}, THEME.settings).frame(wide.path)
    assert (frame.width, frame.height) == (1024, 683)
