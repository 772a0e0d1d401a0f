"""The sites in this repository, the demonstration and the manual, seen as their readers see them."""

from __future__ import annotations

import pytest
from test_browser_access import RUN


@pytest.fixture(params=["demonstration", "manual"])
def site(request):
    return request.getfixturevalue(request.param)


def test_axe_finds_no_fault_on_a_desk_in_light_nor_on_a_telephone_in_the_dark(site, opened, axe):
    found = {}
    desk = opened("about:blank")
    phone = opened("about:blank", width=320, color_scheme="dark")
    for path in site.readable():
        for page in (desk, phone):
            page.goto(site.address + path)
            page.evaluate(axe)
            if faults := page.evaluate(RUN):
                found[path] = faults
    assert not found


def test_every_kind_of_page_loads_whole_from_one_host_and_fits_a_telephone(site, watched):
    for path in site.readable():
        watched.page.goto(site.address + path, wait_until="networkidle")
        assert watched.page.evaluate("document.documentElement.scrollWidth") == 320, path
    assert watched.hosts == {"127.0.0.1"}
    assert watched.failed == []
    assert watched.said == []


def test_the_demonstration_shows_a_page_of_every_common_kind(demonstration):
    made = {kind.template for kind in demonstration.pages}
    assert {"home.html", "post.html", "case.html", "page.html", "person.html", "list.html"} <= made
