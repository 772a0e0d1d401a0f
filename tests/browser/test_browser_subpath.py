"""A site that its host shows under a folder: every address has the folder before it."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit
from urllib.request import urlopen

from selectolax.lexbor import LexborHTMLParser

_CSS_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)")


def _addresses(text):
    tree = LexborHTMLParser(text)
    for node in tree.css("[href], [src], [poster], [srcset], meta[http-equiv=refresh]"):
        for name in ("href", "src", "poster", "data-file", "data-captions"):
            if node.attributes.get(name):
                yield node.attributes[name]
        for one in (node.attributes.get("srcset") or "").split(","):
            if one.strip():
                yield one.split()[0]
        if node.tag == "meta":
            yield node.attributes["content"].partition("url=")[2]


def _answers(address):
    with urlopen(address) as answer:  # a status of 400 or above raises
        return answer.read()


def test_every_address_on_every_page_is_below_the_folder_and_is_there(below):
    home = below.address + "/"
    asked = {}
    for file in sorted(below.output.rglob("*.html")):
        address = urljoin(home, file.relative_to(below.output).as_posix())
        for written in _addresses(file.read_text(encoding="utf-8")):
            target = urlsplit(
                urljoin(address, written.replace("https://sampler.example/deep/blog", below.address))
            )
            if target.netloc == urlsplit(home).netloc:
                asked.setdefault(target._replace(fragment="").geturl(), address)
    assert len(asked) > 100
    assert [(page, target) for target, page in asked.items() if not target.startswith(home)] == []
    for target in asked:
        _answers(target)


def test_every_address_in_a_stylesheet_is_there(below):
    for sheet in below.output.rglob("*.css"):
        base = urljoin(below.address + "/", sheet.relative_to(below.output).as_posix())
        for written in _CSS_URL.findall(sheet.read_text(encoding="utf-8")):
            if not written.startswith("data:"):
                _answers(urljoin(base, written))


def test_a_page_below_a_folder_loads_whole(below, watched):
    for path in ("/", "/cases/sudden-headache/", "/404.html"):
        watched.page.goto(below.address + path, wait_until="networkidle")
        assert watched.failed == [], path
        assert watched.said == [], path
        assert watched.page.locator(".top").bounding_box()["height"] > 40


def test_an_old_address_below_a_folder_leads_on(below, opened):
    page = opened(f"{below.address}/old/everything/#lists")
    page.wait_for_url(f"{below.address}/posts/everything/#lists")
