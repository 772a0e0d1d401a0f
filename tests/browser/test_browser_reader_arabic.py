"""A whole site that is read from right to left: every kind of page, in both colour schemes, on a narrow screen too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from kinds import TEMPLATES, Site, pages_of
from sample_site import build_site, make_site
from site_server import served
from test_browser_access import RUN

_OPEN = "() => document.querySelectorAll('details').forEach((part) => { part.open = true; })"
_TOO_WIDE = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder, output = make_site(tmp_path_factory.mktemp("arabic")), tmp_path_factory.mktemp("output")
    settings = folder / "content" / "site.yaml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("lang: en", "lang: ar"), encoding="utf-8"
    )
    report, plan = build_site(folder, output)
    assert not report.blocked
    with served(output) as address:
        yield Site(output, address, pages_of(plan, output))


@pytest.mark.parametrize("template", TEMPLATES)
def test_axe_finds_no_fault_from_right_to_left(template, arabic, opened, axe):
    page = opened(arabic.address + arabic.fullest(template), width=320)
    assert page.locator("body").evaluate("(body) => getComputedStyle(body).direction") == "rtl"
    page.evaluate(_OPEN)
    assert not page.evaluate(_TOO_WIDE)
    page.evaluate(axe)
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found += [f"{scheme}: {fault}" for fault in page.evaluate(RUN)]
    assert found == []
