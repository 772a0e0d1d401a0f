"""How much a reader has to load."""

from __future__ import annotations

import gzip
import re

_KB = 1024
_LOADED = re.compile(r'<(?:script[^>]* src|link rel="stylesheet" href)="(/assets/[^"]+)"')


def _sent(path):
    """Bytes on the way, as every host compresses them."""
    return len(gzip.compress(path.read_bytes(), 6))


def test_the_stylesheets_of_a_page_are_at_most_20_kb(sample):
    assert sum(_sent(path) for path in sample.output.rglob("*.css")) <= 20 * _KB


def test_the_scripts_of_a_page_are_at_most_10_kb(sample):
    for path in sample.readable():
        parts = _LOADED.findall(sample.file(path).read_text(encoding="utf-8"))
        scripts = [sample.output / part.removeprefix("/") for part in parts if part.endswith(".js")]
        assert sum(_sent(script) for script in scripts) <= 10 * _KB, path


def test_a_page_is_below_100_kb_before_its_pictures(sample):
    for path in sample.readable():
        page = sample.file(path)
        parts = _LOADED.findall(page.read_text(encoding="utf-8"))
        assert parts
        whole = [page, *(sample.output / part.removeprefix("/") for part in parts)]
        assert sum(part.stat().st_size for part in whole) < 100 * _KB, path


def test_the_first_view_of_a_case_is_at_most_150_kb(sample, opened):
    page = opened("about:blank", width=390)
    answers = {}
    page.on("response", lambda answer: answers.update({answer.url: answer}))
    page.goto(f"{sample.address}/cases/sudden-headache/", wait_until="networkidle")
    sizes = {url: len(answer.body()) for url, answer in answers.items()}
    assert any(url.endswith(".webp") for url in sizes)
    assert sum(sizes.values()) <= 150 * _KB, sizes
