"""What every kind of page keeps to itself: no errors, no strangers, no traces, nothing that jumps or sticks out."""

from __future__ import annotations

import pytest
from kinds import TEMPLATES
from playwright.sync_api import expect

_SCROLL = "() => { scrollTo(0, document.body.scrollHeight); scrollTo(0, 0); }"
_STICKS_OUT = """
() => [...document.querySelectorAll("body *")]
  .filter((one) => !one.closest("pre, .math, .table-scroll, .hidden, .skip"))
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1)
  .map((one) => one.outerHTML.slice(0, 120))
"""
# What is less than 24 by 24 pixels, but for links within a sentence: success criterion 2.5.8 of WCAG 2.2.
_TOO_SMALL = """
() => [...document.querySelectorAll("button, summary, .button, .menu a, .foot a, .pager a, a.hashtag, .trail a")]
  .filter((one) => one.checkVisibility() && !one.closest("p:not(:has(> .button))"))
  .map((one) => [one.getBoundingClientRect(), one.outerHTML.slice(0, 120)])
  .filter(([box]) => box.width && (box.height < 24 || box.width < 24)).map(([, html]) => html)
"""


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_page_loads_in_silence_from_one_host_and_fits_a_telephone_and_its_thumb(template, sample, watched):
    page = watched.page
    for path in sample.of(template).values():
        page.goto(sample.address + path)
        page.evaluate(_SCROLL)
        page.wait_for_load_state("networkidle")
        assert watched.hosts == {"127.0.0.1"}, path
        assert watched.failed == [], path
        assert watched.said == [], path
        seen = page.evaluate("window.seen")
        assert seen["refused"] == [], path
        assert seen["shift"] == pytest.approx(0, abs=0.001), path
        page.evaluate("() => document.querySelectorAll('details').forEach((part) => { part.open = true; })")
        assert page.evaluate("document.documentElement.scrollWidth") == 320, path
        assert page.evaluate(_STICKS_OUT) == [], path
        assert page.evaluate(_TOO_SMALL) == [], path
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_every_page_has_one_main_heading_a_title_of_its_own_and_may_be_enlarged(sample):
    titles = {}
    for path in sample.readable():
        page = sample.read(path)
        assert len(page.css("h1")) == 1, path
        viewport = page.css_first("meta[name=viewport]").attributes["content"]
        assert "user-scalable" not in viewport, path
        assert "maximum-scale" not in viewport, path
        titles.setdefault(page.css_first("title").text(), []).append(path)
    assert [paths for paths in titles.values() if len(paths) > 1] == []


def test_a_lost_reader_gets_a_page_that_works_at_any_depth(sample, watched):
    watched.page.goto(f"{sample.address}/no/such/place/", wait_until="networkidle")
    assert watched.failed == [f"{sample.address}/no/such/place/"]
    expect(watched.page.locator(".top")).to_have_css("background-color", "rgb(10, 13, 16)")
    watched.page.locator("main a").first.click()
    watched.page.wait_for_url(f"{sample.address}/")


@pytest.mark.parametrize("old", ["/old/everything/", "/2019/all.html"])
def test_an_old_address_leads_on_and_keeps_the_anchor(old, sample, opened):
    page = opened(f"{sample.address}{old}#a-table")
    page.wait_for_url(f"{sample.address}/posts/everything/#a-table")


def test_an_old_address_leads_on_without_script(sample, opened):
    page = opened(f"{sample.address}/old/everything/", java_script_enabled=False)
    page.wait_for_url(f"{sample.address}/posts/everything/")
