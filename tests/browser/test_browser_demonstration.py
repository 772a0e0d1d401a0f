"""The site that this repository is, seen as its readers see it."""

from __future__ import annotations

from test_browser_access import RUN


def test_axe_finds_no_fault_in_the_demonstration(demonstration, opened, axe):
    found = {}
    desk = opened("about:blank")
    phone = opened("about:blank", width=320, color_scheme="dark")
    for path in demonstration.readable():
        for page in (desk, phone):
            page.goto(demonstration.address + path)
            page.evaluate(axe)
            if faults := page.evaluate(RUN):
                found[path] = faults
    assert not found


def test_the_demonstration_loads_whole_and_from_one_host(demonstration, watched):
    for path in demonstration.readable():
        watched.page.goto(demonstration.address + path, wait_until="networkidle")
        assert watched.page.evaluate("document.documentElement.scrollWidth") == 320, path
    assert watched.hosts == {"127.0.0.1"}
    assert watched.failed == []
    assert watched.said == []


def test_the_demonstration_shows_a_page_of_every_common_kind(demonstration):
    made = {kind.template for kind in demonstration.pages}
    assert {"home.html", "post.html", "case.html", "page.html", "person.html", "list.html"} <= made
