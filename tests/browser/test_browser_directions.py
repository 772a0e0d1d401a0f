"""Pages that run from right to left, and words of another language on a page."""

from __future__ import annotations

ARABIC = "/posts/arabic/"


def _middle(page, selector):
    box = page.locator(selector).first.bounding_box()
    return box["x"] + box["width"] / 2


def test_an_arabic_post_is_mirrored(sample, opened):
    page = opened(sample.address + ARABIC)
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert page.locator("html").get_attribute("lang") == "ar"
    assert _middle(page, ".glyph") > 1100
    assert _middle(page, ".menu") < 640
    assert _middle(page, ".trail a") > 640
    quote = page.locator("blockquote").evaluate("(one) => getComputedStyle(one).borderRightWidth")
    assert quote == "3px"
    cells = page.locator("thead th")
    assert cells.nth(0).bounding_box()["x"] > cells.nth(1).bounding_box()["x"]


def test_code_runs_from_left_to_right_on_an_arabic_page(sample, opened):
    page = opened(sample.address + ARABIC)
    assert page.locator("pre.highlight").evaluate("(one) => getComputedStyle(one).direction") == "ltr"


def test_addresses_keep_their_order_on_an_arabic_page(sample, opened):
    page = opened(sample.address + ARABIC)
    link = page.locator('header a[href="https://doi.org/10.9999/first"]')
    assert link.evaluate("(one) => getComputedStyle(one).direction") == "ltr"


def test_words_of_the_site_say_their_language_on_a_page_in_another(sample, opened):
    page = opened(sample.address + ARABIC)
    for part in (".brand-link", ".menu a", ".foot-text"):
        spoken = page.locator(part).first.evaluate("(one) => one.closest('[lang]').lang")
        assert spoken == "en", part
    home = page.locator(".trail a").first
    assert home.evaluate("(one) => one.closest('[lang]').lang") == "ar"


def test_words_of_a_german_post_say_so_in_an_english_list(sample, opened):
    page = opened(f"{sample.address}/")
    title = page.get_by_role("link", name="Wann Kontrastmittel, und wann nicht")
    assert title.evaluate("(one) => one.closest('[lang]').lang") == "de"
