"""Measured values in the browser: asked for, windowed as the standard says, read out under the pointer."""

from __future__ import annotations

import math

import pytest
from playwright.sync_api import expect
from sample_site import VOLUME, value_at

CASE = "/cases/windowing/"
_SHOWN = """(wanted) => {
  const canvas = document.querySelector("rad-stack canvas");
  const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  return data.length === 4 * wanted.length && wanted.every((grey, n) => grey === data[4 * n]);
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
    expect(stack.get_by_label("Width")).to_be_focused()  # the last thing that loading does
    return stack


def _wait_for_pixels(stack, wanted):
    stack.page.wait_for_function(_SHOWN, arg=wanted)


def test_the_values_are_fetched_only_when_asked_for(sample, opened):
    page = opened("about:blank")
    fetched = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(sample.address + CASE, wait_until="networkidle")
    stack = page.locator("rad-stack")
    stack.locator("input[type=range]").fill("4")
    expect(stack).to_have_attribute("data-shown", "4")
    assert not [url for url in fetched if url.endswith(".vol")]
    button = stack.get_by_role("button", name="Load the full data (0.0 MB)")
    with page.expect_request("**/*.vol"):
        button.click()


def test_the_canvas_shows_what_the_standard_says(loaded):
    _wait_for_pixels(loaded, _expected(3, 400, 50))
    loaded.get_by_role("button", name="bone").click()
    _wait_for_pixels(loaded, _expected(3, 1800, 400))
    loaded.locator("input[type=range]").fill("5")
    _wait_for_pixels(loaded, _expected(5, 1800, 400))


def test_width_and_level_may_be_typed(loaded):
    loaded.get_by_label("Width").fill("77")
    loaded.get_by_label("Width").press("Enter")
    loaded.get_by_label("Level").fill("-33")
    loaded.get_by_label("Level").press("Enter")
    _wait_for_pixels(loaded, _expected(3, 77, -33))
    expect(loaded.get_by_role("button", name="abdomen")).to_have_attribute("aria-pressed", "false")
    loaded.get_by_role("button", name="abdomen").click()
    expect(loaded.get_by_label("Width")).to_have_value("400")


def test_greys_are_inverted(loaded):
    loaded.get_by_role("button", name="Invert").click()
    _wait_for_pixels(loaded, _expected(3, 400, 50, invert=True))


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
    expect(loaded.get_by_label("Width")).to_have_value("450")
    expect(loaded.get_by_label("Level")).to_have_value("70")
    _wait_for_pixels(loaded, _expected(3, 450, 70))
    loaded.get_by_role("button", name="Drag changes the window").click()
    drag(400, 0)
    expect(loaded.locator("input[type=range]")).to_have_value("5")
    expect(loaded.get_by_label("Width")).to_have_value("450")


def test_the_value_under_the_pointer_is_shown_and_said(loaded, page):
    stage = loaded.locator(".stage").first
    stage.scroll_into_view_if_needed()
    box = stage.bounding_box()
    scale = box["height"] / VOLUME[3]
    left = box["x"] + (box["width"] - VOLUME[2] * scale) / 2
    page.mouse.move(left + 30.5 * scale, box["y"] + 20.5 * scale)
    expect(loaded.locator(".value")).to_have_text(f"{value_at(3, 30, 20)} HU")
    page.mouse.down()
    page.mouse.up()
    expect(loaded.get_by_role("status")).to_have_text(f"{value_at(3, 30, 20)} HU (30, 20)")
    page.keyboard.press("v")
    expect(loaded.get_by_role("status")).to_have_text(f"{value_at(3, 48, 32)} HU (48, 32)")


def test_data_that_cannot_be_loaded_leave_the_frames(page, stack):
    page.route("**/*.vol", lambda route: route.abort())
    stack.get_by_role("button", name="Load the full data").click()
    expect(stack.get_by_text("The data could not be loaded.")).to_be_visible()
    stack.locator("input[type=range]").fill("5")
    expect(stack).to_have_attribute("data-shown", "5")
