"""What readers do: by keyboard, without script, on paper, and with the comforts that the script adds."""

from __future__ import annotations

import datetime as dt
from urllib.parse import parse_qs, urlsplit

import pytest
from kinds import TEMPLATES
from playwright.sync_api import expect

CASE = "/cases/sudden-headache/"
POST = "/posts/everything/"

# Where the focus is, whether it can be seen there, and by what.
_FOCUS = """
() => {
  const here = document.activeElement;
  if (!here || here === document.body) return null;
  const box = here.getBoundingClientRect();
  const styles = [getComputedStyle(here), getComputedStyle(here, "::after")];
  return {
    html: here.outerHTML.slice(0, 150),
    ring: styles.some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2),
    inside: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    hidden: Boolean(here.closest("details:not([open]) > :not(summary)")),
  };
}
"""
_STOPS = 250  # more than any page here has


def _tabbed(page):
    stops = []
    for _ in range(_STOPS):
        page.keyboard.press("Tab")
        here = page.evaluate(_FOCUS)
        if here is None:
            return stops
        stops.append(here)
    raise AssertionError("the focus never leaves the page")


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_keyboard_reaches_everything_and_shows_where_it_is(template, sample, opened):
    page = opened(sample.address + sample.fullest(template), reduced_motion="reduce")
    stops = _tabbed(page)
    assert 'class="skip"' in stops[0]["html"]
    assert [stop["html"] for stop in stops if not stop["ring"]] == []
    assert [stop["html"] for stop in stops if not stop["inside"] or stop["hidden"]] == []
    # Of tabs only the chosen one is a stop; the arrow keys lead to the others.
    buttons = "button:not([hidden]):not([role=tab][tabindex='-1'])"
    wanted = page.locator(f"a[href], {buttons}, input:not([disabled]), summary")
    assert len(stops) >= wanted.locator("visible=true").count()


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_skip_link_leads_past_the_menu(template, sample, opened):
    page = opened(sample.address + sample.fullest(template))
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    page.wait_for_function("() => document.activeElement.matches(':not(main)')")
    assert page.evaluate("!document.activeElement.closest('.top, .trail')")


def test_the_answer_stays_folded_until_the_reader_asks_by_keyboard(sample, opened):
    page = opened(sample.address + CASE)
    diagnosis = page.locator("#diagnosis")
    expect(diagnosis).to_be_hidden()
    page.locator("details.reveal > summary", has_text="Diagnosis").focus()
    page.keyboard.press("Enter")
    diagnosis.wait_for()
    page.keyboard.press("Enter")
    diagnosis.wait_for(state="hidden")


def test_a_link_to_the_answer_opens_it(sample, opened):
    page = opened(f"{sample.address}{CASE}#diagnosis")
    page.locator("#diagnosis").wait_for()


def test_without_script_all_is_there(sample, opened):
    page = opened(sample.address + CASE, java_script_enabled=False)
    expect(page.locator("button").locator("visible=true")).to_have_count(0)
    page.locator("details.reveal > summary", has_text="Diagnosis").click()
    page.locator("#diagnosis").wait_for()
    page.locator(".view a.zoom").first.click()
    page.wait_for_url("**/media/*")

    page = opened(sample.address + POST, java_script_enabled=False)
    expect(page.locator(".share a")).to_have_count(6)
    expect(page.locator(".share a").first).to_be_visible()
    expect(page.locator(".video-link").first).to_have_attribute(
        "href", "https://www.youtube.com/watch?v=abcdefghijk"
    )
    page.locator(".toc > summary").click()
    page.locator(".toc a").first.click()
    page.wait_for_url("**#lists")


@pytest.mark.parametrize("template", TEMPLATES)
def test_without_script_no_button_pretends_to_work(template, sample, opened):
    page = opened(sample.address + sample.fullest(template), java_script_enabled=False)
    idle = page.locator("button:not([type=submit])").locator("visible=true")
    expect(idle).to_have_count(0)


def test_paper_shows_the_answer_in_black_on_white(sample, opened):
    page = opened(sample.address + CASE, color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    answer = page.locator(".answer")
    expect(page.locator("#diagnosis")).to_be_visible()
    page.wait_for_function("() => document.querySelector('.answer').getBoundingClientRect().height > 200")
    for part in (page.locator("body"), answer, page.locator(".studies")):
        expect(part).to_have_css("color", "rgb(0, 0, 0)")
        expect(part).to_have_css("background-color", "rgba(0, 0, 0, 0)")
    for screen_only in (".menu", ".share", ".reveal > summary", ".skip", ".scheme"):
        expect(page.locator(screen_only).first, screen_only).to_be_hidden()


def test_paper_shows_where_links_lead(sample, opened):
    page = opened(sample.address + POST)
    page.emulate_media(media="print")
    link = page.locator('.prose a[href="https://outside.example/a"]')
    assert "outside.example/a" in link.evaluate("(one) => getComputedStyle(one, '::after').content")
    page.wait_for_function(
        "() => document.querySelector('.callout details, details.callout').getBoundingClientRect().height > 60"
    )


def test_a_chosen_scheme_holds_on_the_next_page_and_sets_no_cookie(sample, opened):
    page = opened(f"{sample.address}/", color_scheme="light")
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    button, body = page.locator("button.scheme"), page.locator("body")
    button.click()
    expect(body).not_to_have_css("background-color", light)
    dark = page.evaluate(ground)
    page.goto(sample.address + POST)
    expect(body).to_have_css("background-color", dark)
    page.emulate_media(color_scheme="dark")
    button.click()
    expect(body).to_have_css("background-color", light)
    button.click()
    page.wait_for_function("() => localStorage.length === 0")
    assert page.context.cookies() == []


def test_a_video_asks_its_host_only_after_the_click(sample, watched):
    watched.page.goto(sample.address + POST, wait_until="networkidle")
    assert watched.hosts == {"127.0.0.1"}
    watched.page.locator(".video-link").first.click()
    frame = watched.page.frame_locator(".video iframe")
    expect(frame.locator("body")).to_have_text("elsewhere")
    assert watched.hosts == {"127.0.0.1", "www.youtube-nocookie.com"}
    assert watched.said == []
    expect(watched.page.locator(".video iframe")).to_have_attribute("title", "How to read a gradient")
    expect(watched.page.locator(".video iframe")).to_be_focused()


def test_a_picture_opens_over_the_page_and_gives_the_focus_back(sample, opened):
    page = opened(sample.address + CASE)
    page.locator(".view a.zoom").nth(1).focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Coronal CT of the head")
    dialog.wait_for()
    expect(dialog.get_by_role("button", name="Close")).to_be_visible()
    page.keyboard.press("Escape")
    dialog.wait_for(state="detached")
    expect(page.locator(".view:nth-of-type(2) a.zoom")).to_be_focused()
    expect(page).to_have_url(sample.address + CASE)


def test_links_for_sharing_carry_the_address_and_are_not_followed_by_themselves(sample, opened):
    page = opened(sample.address + POST)
    address = "https://sampler.example/posts/everything/"
    links = {link.inner_text(): link.get_attribute("href") for link in page.locator(".share a").all()}
    by_name = {name.splitlines()[-1]: urlsplit(href) for name, href in links.items()}
    assert parse_qs(by_name["LinkedIn"].query)["url"] == [address]
    assert parse_qs(by_name["Facebook"].query)["u"] == [address]
    for name in ("X", "Bluesky", "WhatsApp"):
        assert address in str(parse_qs(by_name[name].query)), name
    assert by_name["E-mail"].scheme == "mailto"
    rel = page.locator(".share a").evaluate_all("(links) => links.map((link) => link.rel)")
    assert set(rel) == {"noopener noreferrer nofollow"}


def test_an_address_is_copied(sample, opened):
    page = opened("about:blank", permissions=["clipboard-read", "clipboard-write"])
    page.clock.install()
    page.goto(sample.address + POST)
    page.clock.pause_at(dt.datetime.now(dt.UTC) + dt.timedelta(hours=1))  # or "Copied" would soon be gone
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "https://sampler.example/posts/everything/"


def test_the_systems_own_sharing_is_offered_where_there_is_one(sample, opened):
    page = opened("about:blank")
    page.add_init_script("navigator.share = async (what) => { window.shared = what; };")
    page.goto(sample.address + POST)
    page.locator("[data-share]").click()
    page.wait_for_function("() => window.shared?.url === 'https://sampler.example/posts/everything/'")


def test_forced_colours_keep_buttons_and_marks_visible(sample, opened):
    page = opened(sample.address + CASE, forced_colors="active")
    expect(page.locator(".reveal > summary").first).to_have_css("border-top-style", "solid")
