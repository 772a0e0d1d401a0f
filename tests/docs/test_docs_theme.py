"""The theme of the tutorial works as it is printed there."""

from __future__ import annotations

import datetime as dt

from docs_text import MANUAL, blocks

from radblog.build import Request, build
from radblog.pixels.readers import Readers

_PAGE = MANUAL / "making-a-theme.md"
_CASE = """---
title: Sudden headache
diagnosis: Ruptured aneurysm
status: published
date: 2026-01-06
patient: 30s female
system: neuro
rarity: common
consent: synthetic
---
## Findings

Blood.
"""


def test_the_theme_of_the_tutorial_builds_and_shows_what_it_promises(tmp_path, monkeypatch):
    monkeypatch.setattr("radblog.stages.looking.readers", lambda: Readers(words=False, faces=False))
    [settings] = blocks(_PAGE, "yaml")
    [style] = blocks(_PAGE, "css")
    case, colophon = blocks(_PAGE, "html+jinja")
    files = {
        "content/site.yaml": "title: Reading Room\nbase_url: https://example.org/blog\ntheme: reading-room\n",
        "content/cases/head/index.md": _CASE,
        "themes/reading-room/theme.yaml": settings,
        "themes/reading-room/assets/reading-room.css": style,
        "themes/reading-room/templates/case.html": case,
        "themes/reading-room/templates/_colophon.html": colophon,
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    now = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)
    report = build(Request(site=tmp_path, output=tmp_path / "output", now=now))
    assert not report.blocked, report.problems
    page = (tmp_path / "output/cases/head/index.html").read_text(encoding="utf-8")
    assert "Sudden headache was read in Reading Room." in page
    assert "Reading Room: https://example.org/blog/cases/head/" in page
    assert "/blog/assets/reading-room." in page
    assert "/blog/assets/lightbox." in page
