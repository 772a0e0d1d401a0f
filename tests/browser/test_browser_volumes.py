"""Measured values in the browser: asked for, windowed as the standard says, read out under the pointer."""

from __future__ import annotations

import math

import pytest
from sample_site import VOLUME, value_at

CASE = "/cases/windowing/"
_PIXELS = """(canvas) => {
  const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  return Array.from({length: data.length / 4}, (_, n) => data[4 * n]);
}"""


def _expected(number, width, level, *, invert=False):
    """PS3.3, C.11.2.1.2, in Python."""
    greys = []
    for y in range(VOLUME[3]):
        for x in range(VOLUME[2]):
            light = (value_at(number, x, y) - (level - 0.5)) / (width - 1) + 0.5
            grey = math.floor(min(max(light, 0), 1) * 255 + 0.5)
            greys.append(255 - grey if invert else grey)
    return greys


@pytest.fixture
def page(sample, opened):
    return opened(sample.address + CASE)


@pytest.fixture
def stack(page):
    return page.locator("rad-stack")


@pytest.fixture
def loaded(stack):
    stack.get_by_role("button", name="Load the full data").click()
    stack.get_by_label("Width").wait_for()
    return stack


def _seen(stack):
    return stack.locator("canvas").evaluate(_PIXELS)


def test_the_values_are_fetched_only_when_asked_for(sample, opened):
    page = opened("about:blank")
    fetched = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(sample.address + CASE, wait_until="networkidle")
    stack = page.locator("rad-stack")
    stack.locator("input[type=range]").fill("4")
    page.wait_for_load_state("networkidle")
    assert not [url for url in fetched if url.endswith(".vol")]
    assert stack.get_by_role("button", name="Load the full data (0.0 MB)").is_visible()


def test_the_canvas_shows_what_the_standard_says(loaded):
    assert _seen(loaded) == _expected(3, 400, 50)
    loaded.get_by_role("button", name="bone").click()
    assert _seen(loaded) == _expected(3, 1800, 400)
    loaded.locator("input[type=range]").fill("5")
    assert _seen(loaded) == _expected(5, 1800, 400)


def test_width_and_level_may_be_typed(loaded):
    loaded.get_by_label("Width").fill("77")
    loaded.get_by_label("Width").press("Enter")
    loaded.get_by_label("Level").fill("-33")
    loaded.get_by_label("Level").press("Enter")
    assert _seen(loaded) == _expected(3, 77, -33)
    assert loaded.get_by_role("button", name="abdomen").get_attribute("aria-pressed") == "false"
    loaded.get_by_role("button", name="abdomen").click()
    assert loaded.get_by_label("Width").input_value() == "400"


def test_greys_are_inverted(loaded):
    loaded.get_by_role("button", name="Invert").click()
    assert _seen(loaded) == _expected(3, 400, 50, invert=True)


def test_dragging_changes_width_and_level_until_it_is_given_back_to_scrolling(loaded, page):
    stage = loaded.locator(".stage").first
    stage.scroll_into_view_if_needed()
    box = stage.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def drag(dx, dy):
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x + dx, y + dy, steps=4)
        page.mouse.up()

    drag(50, -20)
    width, level = (int(loaded.get_by_label(name).input_value()) for name in ("Width", "Level"))
    assert (width, level) == (450, 70)
    assert _seen(loaded) == _expected(3, width, level)
    loaded.get_by_role("button", name="Drag changes the window").click()
    drag(400, 0)
    assert loaded.locator("input[type=range]").input_value() == "5"
    assert loaded.get_by_label("Width").input_value() == "450"


def test_the_value_under_the_pointer_is_shown_and_said(loaded, page):
    stage = loaded.locator(".stage").first
    stage.scroll_into_view_if_needed()
    box = stage.bounding_box()
    scale = box["height"] / VOLUME[3]
    left = box["x"] + (box["width"] - VOLUME[2] * scale) / 2
    page.mouse.move(left + 30.5 * scale, box["y"] + 20.5 * scale)
    assert loaded.locator(".value").inner_text() == f"{value_at(3, 30, 20)} HU"
    page.mouse.down()
    page.mouse.up()
    assert loaded.get_by_role("status").inner_text() == f"{value_at(3, 30, 20)} HU (30, 20)"
    page.keyboard.press("v")
    assert loaded.get_by_role("status").inner_text() == f"{value_at(3, 48, 32)} HU (48, 32)"


def test_data_that_cannot_be_loaded_leave_the_frames(page, stack):
    page.route("**/*.vol", lambda route: route.abort())
    stack.get_by_role("button", name="Load the full data").click()
    assert stack.get_by_text("The data could not be loaded.").is_visible()
    stack.locator("input[type=range]").fill("5")
    page.locator("rad-stack[data-shown='5']").wait_for()
