"""Frames to scroll: as readers use them with slider, keys, wheel, finger and mouse, without script, on paper.

A frame is known by the grey of its ground, which the sample site steps up from one frame to the next.
"""

from __future__ import annotations

import gzip
import re
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect
from sample_site import FRAMES

CASE = "/cases/scrolling/"
START, COUNT = 12, 24
_GREYS = {name.rpartition("/")[2]: (grey, step) for name, _, grey, step in FRAMES}
_GREY = """([stack, grey, near]) => {
  const canvas = document.querySelector(`#${stack} .stage canvas`);
  return canvas && Math.abs(canvas.getContext("2d").getImageData(4, 4, 1, 1).data[0] - grey) <= near;
}"""


def _wait_for_frame(stack, number, folder="ax"):
    """Wait until the pixels of frame `number` can be seen."""
    first, step = _GREYS[folder]
    wanted = [stack.get_attribute("id"), first + (number - 1) * step, 0.3 * abs(step)]
    stack.page.wait_for_function(_GREY, arg=wanted)


def _wait_for(stack, number, folder="ax"):
    """Wait until frame `number` is shown: by its own account, and by its pixels."""
    expect(stack).to_have_attribute("data-shown", str(number))
    _wait_for_frame(stack, number, folder)


@pytest.fixture
def page(sample, opened):
    return opened(sample.address + CASE)


@pytest.fixture
def stack(page):
    return page.locator("#stack-0-0")


def _slider(stack):
    return stack.locator("input[type=range]")


def _tool(stack, name):
    return stack.get_by_role("button", name=name, exact=True)


def test_the_slider_says_where_it_is_and_leads_to_a_frame(stack):
    slider = _slider(stack)
    expect(slider).to_have_attribute("aria-valuetext", "Slice 12 of 24")
    slider.fill("20")
    _wait_for(stack, 20)
    expect(slider).to_have_attribute("aria-valuetext", "Slice 20 of 24")
    expect(stack.locator(".counter")).to_have_text("20 / 24")


def test_keys_move_by_one_by_ten_and_to_the_ends(stack, page):
    _slider(stack).focus()
    for key, number in (
        ("ArrowRight", 13), ("ArrowLeft", 12), ("ArrowUp", 13), ("PageUp", 23), ("PageDown", 13),
        ("Home", 1), ("End", 24),
    ):  # fmt: skip
        page.keyboard.press(key)
        _wait_for(stack, number)


def test_keys_work_from_a_button_too(stack, page):
    _tool(stack, "Next slice").focus()
    page.keyboard.press("ArrowRight")
    _wait_for(stack, 13)
    page.keyboard.press("Enter")
    _wait_for(stack, 14)


def test_buttons_step_and_stop_at_the_ends(stack):
    _tool(stack, "Next slice").click()
    _wait_for(stack, 13)
    _slider(stack).fill("24")
    _tool(stack, "Next slice").click()
    _wait_for(stack, 24)
    _tool(stack, "Previous slice").click()
    _wait_for(stack, 23)


def test_a_window_keeps_the_slice(stack, page):
    _slider(stack).fill("9")
    _wait_for(stack, 9)
    _tool(stack, "lung").click()
    _wait_for_frame(stack, 9, "ax-lung")
    expect(_tool(stack, "lung")).to_have_attribute("aria-pressed", "true")
    expect(_tool(stack, "soft tissue")).to_have_attribute("aria-pressed", "false")
    _slider(stack).focus()
    page.keyboard.press("1")
    _wait_for_frame(stack, 9)


@contextmanager
def _scrolling(page):
    """The page is scrolled meanwhile; goes on when it has come to rest."""
    page.evaluate("window.atRest = false")
    page.evaluate("addEventListener('scrollend', () => { window.atRest = true; }, {once: true})")
    yield
    page.wait_for_function("() => window.atRest")


def test_the_wheel_scrolls_the_page_until_the_stack_is_chosen(stack, page):
    stage = stack.locator(".stage").first
    stage.scroll_into_view_if_needed()
    box = stage.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 60)
    before = page.evaluate("scrollY")
    with _scrolling(page):
        page.mouse.wheel(0, 120)
    assert page.evaluate("scrollY") > before
    expect(_slider(stack)).to_have_value(str(START))
    page.wait_for_timeout(600)  # for Chromium, turns of the wheel within half a second are one
    box = stage.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    still = page.evaluate("scrollY")
    for _ in range(3):
        page.mouse.wheel(0, 120)
    _wait_for(stack, START + 3)
    page.mouse.wheel(0, -120)
    _wait_for(stack, START + 2)
    assert page.evaluate("scrollY") == still


def test_dragging_sideways_scrolls_and_dragging_down_does_not(stack, page):
    stage = stack.locator(".stage").first
    stage.scroll_into_view_if_needed()
    box = stage.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 120, y, steps=6)
    page.mouse.up()
    page.wait_for_function("(start) => document.querySelector('#stack-0-0').n > start", arg=START)
    moved = _slider(stack).input_value()
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y + 120, steps=6)
    page.mouse.up()
    expect(_slider(stack)).to_have_value(moved)


def _swipe(page, x, y, dx, dy):
    """A finger on the glass, as Chromium's own gestures make it."""
    session = page.context.new_cdp_session(page)

    def touch(kind, points):
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", [{"x": x, "y": y}])
    for step in range(1, 11):
        touch("touchMove", [{"x": x + dx * step / 10, "y": y + dy * step / 10}])
    touch("touchEnd", [])


def test_a_finger_scrolls_the_page_up_and_down_and_the_stack_sideways(sample, opened):
    page = opened(sample.address + CASE, width=390, has_touch=True, is_mobile=True)
    stack = page.locator("#stack-0-0")
    stage = stack.locator(".stage").first
    stage.evaluate("(one) => one.scrollIntoView({block: 'center', behavior: 'instant'})")
    box = stage.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    before = page.evaluate("scrollY")
    with _scrolling(page):
        _swipe(page, x, y, 0, -150)
    assert page.evaluate("scrollY") > before + 50
    expect(_slider(stack)).to_have_value(str(START))
    still = page.evaluate("scrollY")
    box = stage.bounding_box()
    _swipe(page, x, box["y"] + box["height"] / 2, 110, 0)
    page.wait_for_function("(start) => document.querySelector('#stack-0-0').n > start", arg=START)
    assert page.evaluate("scrollY") == pytest.approx(still, abs=5)  # a page comes to rest slowly


def test_marks_are_seen_when_asked_for_and_only_on_their_frame(stack, page):
    layer = stack.locator(".stage .marks").first
    expect(layer).to_be_hidden()
    button = _tool(stack, "Marks")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(layer).to_be_visible()
    expect(layer.locator("g:not([data-away])")).to_have_count(0)
    _slider(stack).fill("15")
    _wait_for(stack, 15)
    expect(layer.locator("g:not([data-away]) text")).to_have_text(["1"])
    note = "the stone in its full size; 1: Stone in the left ureter"
    expect(stack.get_by_role("status")).to_have_text(note)
    expect(_slider(stack)).to_have_attribute("aria-valuetext", f"Slice 15 of 24: {note}")
    _slider(stack).focus()
    page.keyboard.press("a")
    expect(layer).to_be_hidden()
    expect(stack.get_by_role("status")).to_be_empty()


def test_nothing_is_given_away_before_it_is_asked_for(stack):
    _slider(stack).fill("15")
    _wait_for(stack, 15)
    expect(_slider(stack)).to_have_attribute("aria-valuetext", "Slice 15 of 24")
    expect(stack.get_by_role("status")).to_be_empty()
    expect(stack.locator(".key-frames li").first).to_be_hidden()


def test_a_key_frame_leads_to_its_slice(stack):
    stack.locator(".key-frames summary").click()
    _tool(stack, "Show: Slice 16 of 24").click()
    _wait_for(stack, 16)
    expect(stack.get_by_role("status")).to_have_text("2: Spine")


# The frames that a stack has shown since, in `window.shown`.
_COLLECT = """(stack) => {
  window.shown = new Set();
  new MutationObserver(() => shown.add(stack.dataset.shown)).observe(stack, {attributeFilter: ["data-shown"]});
}"""


def test_a_loop_plays_when_asked_and_pauses(page):
    page.get_by_role("tab", name="Ultrasound, jet").click()
    loop = page.locator("#stack-2-0")
    slider = _slider(loop)
    loop.evaluate(_COLLECT)
    expect(slider).to_have_value("1")
    page.wait_for_timeout(400)
    expect(slider).to_have_value("1")
    play = _tool(loop, "Play")
    play.click()
    expect(play).to_have_attribute("aria-pressed", "true")
    page.wait_for_function("() => window.shown.size > 4")
    play.click()
    expect(play).to_have_attribute("aria-pressed", "false")
    stopped = slider.input_value()
    page.wait_for_timeout(300)
    expect(slider).to_have_value(stopped)
    expect(slider).to_have_attribute("aria-valuetext", f"Frame {stopped} of 8")


def test_zoom_and_pan_move_frame_and_marks_together(stack, page):
    sheet = stack.locator(".sheet").first
    box = "document.querySelector('#stack-0-0 .sheet').getBoundingClientRect()"
    width = sheet.bounding_box()["width"]

    def wait_for_width(wanted):
        page.wait_for_function(f"(wanted) => Math.abs({box}.width - wanted) < wanted / 100", arg=wanted)

    _tool(stack, "Zoom in").click()
    wait_for_width(width * 1.5)
    left = page.evaluate(f"{box}.x")
    _slider(stack).focus()
    page.keyboard.press("Shift+ArrowRight")
    page.wait_for_function(f"(left) => {box}.x < left", arg=left)
    page.keyboard.press("0")
    wait_for_width(width)
    expect(_slider(stack)).to_have_value(str(START))


def test_tabs_show_one_series_at_a_time(page):
    views = page.locator(".stack-view").locator("visible=true")
    expect(views).to_have_count(1)
    page.get_by_role("tab", name="CT abdomen, axial", exact=True).focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#stack-1-0")).to_be_visible()
    expect(page.get_by_role("tab", name="follow-up")).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("tabpanel", name="follow-up")).to_be_visible()
    expect(views).to_have_count(1)
    page.keyboard.press("End")
    expect(page.locator("#stack-2-0")).to_be_visible()


def test_two_series_scroll_together_until_they_are_parted(page, stack):
    page.get_by_role("button", name="Side by side").click()
    later = page.locator("#stack-1-0")
    expect(later).to_be_visible()
    boxes = [one.bounding_box() for one in (stack, later)]
    assert boxes[0]["y"] == boxes[1]["y"]
    assert boxes[0]["x"] + boxes[0]["width"] <= boxes[1]["x"]
    _slider(stack).fill("15")  # three on from its start, and so is the other: by position
    _wait_for(later, 9, "later")
    _slider(later).fill("4")
    _wait_for(stack, 10)
    together = page.get_by_role("button", name="Scroll together")
    together.click()
    expect(together).to_have_attribute("aria-pressed", "false")
    _slider(stack).fill("20")
    _wait_for(stack, 20)
    expect(_slider(later)).to_have_value("4")
    together.click()  # from here on with the distance that the reader has set
    _slider(stack).fill("22")
    _wait_for(later, 6, "later")


def test_two_series_without_a_pair_move_by_their_share_of_the_way(page, stack):
    page.get_by_role("button", name="Side by side").click()
    page.get_by_label("Series on the other side").select_option(label="Ultrasound, jet")
    _slider(stack).fill("24")
    _wait_for(page.locator("#stack-2-0"), 8, "jet")
    _slider(stack).fill("1")
    _wait_for(page.locator("#stack-2-0"), 1, "jet")


def test_the_whole_viewer_fills_the_screen(stack, page):
    _tool(stack, "Full screen").click()
    page.wait_for_function("() => document.fullscreenElement !== null")
    assert page.evaluate("document.fullscreenElement.tagName") == "RAD-SERIES"
    expect(_slider(stack)).to_be_focused()
    page.keyboard.press("ArrowRight")
    _wait_for(stack, START + 1)
    expect(stack.locator(".controls")).to_be_visible()


def test_only_a_few_frames_are_fetched_before_and_while_scrolling(sample, opened):
    page = opened("about:blank")
    fetched = []
    page.on("request", lambda request: fetched.append(request.url.rpartition("/")[2].removesuffix(".webp")))
    page.goto(sample.address + CASE, wait_until="networkidle")
    stack = page.locator("#stack-0-0")
    frames = set(re.split(r"[ |]", stack.get_attribute("data-frames")))
    assert len(frames) == 2 * COUNT
    assert len(frames & set(fetched)) == 1
    with page.expect_request(lambda _request: len(frames & set(fetched)) == 5):
        _slider(stack).focus()
    page.wait_for_timeout(300)  # more must not follow
    assert len(frames & set(fetched)) == 5


def test_the_element_has_at_most_8_kb(sample):
    (script,) = sample.output.glob("assets/rad-stack.*.js")
    assert len(gzip.compress(script.read_bytes(), 6)) <= 8 * 1024


@pytest.mark.parametrize(
    "path",
    [
        "/cases/scroll-through-a-brain/",
        "/cases/a-wall-that-does-not-move/",
        "/cases/measure-before-you-cut/",
    ],
)
def test_a_case_has_at_most_150_kb_before_anybody_scrolls(path, demonstration, opened):
    page = opened("about:blank", width=390)
    answers = {}
    page.on("response", lambda answer: answers.update({answer.url: answer}))
    page.goto(demonstration.address + path, wait_until="networkidle")
    sizes = {url: len(answer.body()) for url, answer in answers.items()}
    assert any(url.endswith(".webp") for url in sizes)
    assert sum(sizes.values()) <= 150 * 1024, sizes


def test_nothing_moves_and_nothing_is_refused(sample, watched):
    for width in (320, 1280):
        watched.clear()
        watched.page.set_viewport_size({"width": width, "height": 800})
        watched.page.goto(sample.address + CASE, wait_until="networkidle")
        seen = watched.page.evaluate("window.seen")
        assert seen == {"shift": 0, "refused": []}
        watched.page.locator("#stack-0-0").get_by_role("button", name="Zoom in").click()
        watched.page.locator("#stack-0-0 input[type=range]").fill("14")
        expect(watched.page.locator("#stack-0-0")).to_have_attribute("data-shown", "14")
        assert watched.page.evaluate("window.seen.refused") == []
        assert watched.said == []
        assert watched.failed == []
        assert watched.hosts == {"127.0.0.1"}
        assert watched.page.evaluate("document.documentElement.scrollWidth") == width


def test_without_script_there_are_key_frames_and_their_text(sample, opened):
    page = opened(sample.address + CASE, java_script_enabled=False)
    figures = page.locator(".stack-view")
    expect(figures).to_have_count(3)
    expect(figures.locator("visible=true")).to_have_count(3)
    expect(page.locator("rad-stack :is(button, input, select)").locator("visible=true")).to_have_count(0)
    page.locator("#stack-0-0 .key-frames summary").click()
    expect(page.locator("#stack-0-0 .key-frames li li", has_text="Stone in the left ureter")).to_be_visible()
    expect(page.locator("#stack-0-0 .key-frames .marks").first).to_be_visible()
    expect(page.get_by_alt_text("Axial CT of the abdomen", exact=True).first).to_be_visible()


def test_paper_shows_key_frames_and_marks_with_the_answer_and_not_before_it(sample, opened):
    page = opened(sample.address + CASE)
    page.get_by_role("tab", name="Ultrasound, jet").click()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    shown = page.locator(".answer .key-frames")
    expect(shown.locator("li li", has_text="Stone in the left ureter")).to_be_visible()
    expect(shown.locator("li", has_text="The bladder").first).to_be_visible()
    expect(shown.locator(".marks").first).to_be_visible()
    told = page.locator(".film").locator(".key-frames, .mark-list, .marks").locator("visible=true")
    expect(told).to_have_count(0)
    expect(page.locator(".stack-view").locator("visible=true")).to_have_count(3)
    expect(page.locator("rad-stack .controls").locator("visible=true")).to_have_count(0)
    expect(page.locator(".stage canvas").locator("visible=true")).to_have_count(0)


def test_the_marks_of_a_picture_open_with_their_list_even_without_script(sample, opened):
    page = opened(sample.address + CASE, java_script_enabled=False)
    view = page.locator(".view:has(.mark-list)")
    expect(view.locator(".marks")).to_be_hidden()
    view.locator("summary").click()
    expect(view.locator(".marks")).to_be_visible()
    expect(view.locator("li").first).to_have_text("1 The bladder", use_inner_text=True)
    view.locator(".sheet img").scroll_into_view_if_needed()
    picture, layer = (view.locator(one).bounding_box() for one in (".sheet img", ".marks"))
    assert layer == pytest.approx(picture, abs=1)


def test_a_frame_that_does_not_come_is_told_and_the_last_one_stays(stack, page):
    _slider(stack).fill("13")
    _wait_for(stack, 13)
    page.route("**/media/*.webp", lambda route: route.abort())
    _slider(stack).fill("22")
    expect(stack.get_by_text("The data could not be loaded.")).to_be_visible()
    _wait_for_frame(stack, 13)
    page.unroute("**/media/*.webp")
    _slider(stack).fill("21")
    _wait_for(stack, 21)
    expect(stack.get_by_role("status")).to_be_empty()


def test_every_viewer_says_that_it_is_not_for_diagnosis(page):
    for figure in page.locator(".stack-view").all():
        expect(figure).to_contain_text("not for diagnosis")
