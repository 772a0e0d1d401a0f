"""The sites in this repository, the demonstration and the manual, seen as their readers see them."""

from __future__ import annotations

import pytest
from test_browser_access import RUN


@pytest.fixture(params=["demonstration", "manual"])
def site(request):
    return request.getfixturevalue(request.param)


def test_every_kind_of_page_is_whole_fits_a_telephone_and_has_no_fault(site, watched, axe):
    page, found = watched.page, {}
    for path in site.readable():
        page.emulate_media(color_scheme="dark")
        page.set_viewport_size({"width": 320, "height": 800})
        page.goto(site.address + path)
        page.evaluate(axe)
        assert page.evaluate("document.documentElement.scrollWidth") == 320, path
        found[f"{path} on a telephone in the dark"] = page.evaluate(RUN)
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": 1280, "height": 800})
        found[f"{path} on a desk in light"] = page.evaluate(RUN)
    assert {where: faults for where, faults in found.items() if faults} == {}
    assert watched.hosts == {"127.0.0.1"}
    assert watched.failed == []
    assert watched.said == []


def test_the_demonstration_shows_a_page_of_every_common_kind(demonstration):
    made = {kind.template for kind in demonstration.pages}
    assert {"home.html", "post.html", "case.html", "page.html", "person.html", "list.html"} <= made
