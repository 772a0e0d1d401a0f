"""Whether everyone can use every kind of page: axe-core's rules, light and dark, narrow and wide."""

from __future__ import annotations

import re

import pytest
from kinds import FRAMES, REDIRECT, TEMPLATES
from playwright.sync_api import expect

# What axe calls a violation is one; what it calls incomplete needs eyes.
RUN = """
async () => {
  const tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];
  const found = await axe.run(document, {runOnly: tags, resultTypes: ["violations"]});
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).slice(0, 3).join(" | ")}`);
}
"""
_OPEN = "() => document.querySelectorAll('details').forEach((part) => { part.open = true; })"


_MANNERS = ((1280, "light"), (320, "dark"), (1280, "dark"), (320, "light"))


def _faults(page, axe, manners=_MANNERS):
    page.evaluate(axe)
    page.evaluate(_OPEN)
    found = []
    for width, scheme in manners:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        found += [f"{width} px, {scheme}: {fault}" for fault in page.evaluate(RUN)]
    return found


def test_the_sample_site_shows_every_template(sample):
    made = {kind.template for kind in sample.pages}
    assert made == {*TEMPLATES, REDIRECT}
    assert not made & FRAMES


@pytest.mark.parametrize("template", TEMPLATES)
def test_axe_finds_no_fault(template, sample, opened, axe):
    found = {}
    page = opened("about:blank")
    for kind, path in sample.of(template).items():
        page.goto(sample.address + path)
        # The fullest page in all four manners, the others in two that together have both of each.
        manners = _MANNERS if path == sample.fullest(template) else _MANNERS[:2]
        if faults := _faults(page, axe, manners):
            found[kind] = faults
    assert not found


def test_axe_finds_no_fault_at_an_old_address(sample, opened, axe):
    page = opened("about:blank")
    for path in sample.of(REDIRECT).values():
        # What leads on is taken out: long enough to look at the page.
        page.route(f"**{path}", _without_leading_on)
        page.goto(sample.address + path)
        expect(page.locator("main a")).to_be_visible()
        assert _faults(page, axe) == []


def _without_leading_on(route):
    answer = route.fetch()
    text = re.sub(r"<meta http-equiv=.refresh.*?>|<script.*?</script>", "", answer.text())
    route.fulfill(response=answer, body=text)
