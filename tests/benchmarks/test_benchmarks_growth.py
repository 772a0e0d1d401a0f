"""The benchmark of a growing blog: its tables, its plot, and that its blog is one radblog has nothing against."""

import datetime as dt
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import msgspec
import pytest

from benchmarks.blog import write_blog
from benchmarks.growth_plot import _GAP, BOTTOM, _apart, plot
from benchmarks.growth_results import EDIT, NOTHING, POST, SAME, STEPS, Run, tables
from radblog.build import Request, build
from radblog.pixels.readers import Readers

ROOT = Path(__file__).parents[2]
SECONDS = {NOTHING: 30.0, SAME: 0.25, EDIT: 1.5, POST: 12.04}


def runs(*sizes):
    return [
        Run(posts, name, clock, clock * 2, posts // 10, posts // 5, {"reading": 5.0, "making pages": 20.0, "search": 1.0})
        for posts in sizes
        for name, clock in SECONDS.items()
    ]  # fmt: skip


def test_the_tables_hold_every_build_and_every_step():
    assert list(tables(runs(1000, 20_000))) == [
        "| posts | from nothing | nothing changed | one edit | one new post | ms a post | largest process | all processes |",
        "|---:|---|---|---|---|---:|---:|---:|",
        "| 1,000 | 30.0/60.0 | 0.25/0.50 | 1.50/3.00 | 12.0/24.1 | 60.0 | 100 MiB | 200 MiB |",
        "| 20,000 | 30.0/60.0 | 0.25/0.50 | 1.50/3.00 | 12.0/24.1 | 3.0 | 2,000 MiB | 4,000 MiB |",
        "",
        "| ms of processors a post | 1,000 | 20,000 |",
        "|---|---:|---:|",
        "| reading, gate 1 | 5.0 | 0.2 |",
        "| planning | 0.0 | 0.0 |",
        "| pictures | 0.0 | 0.0 |",
        "| pages, gate 2 | 20.0 | 1.0 |",
        "| the rest | 1.0 | 0.1 |",
    ]


@pytest.mark.parametrize("sizes", [(1000,), (1000, 3000, 10_000, 30_000, 100_000)])
def test_the_plot_says_in_words_what_it_shows(sizes):
    drawing = ET.fromstring(plot(runs(*sizes)))
    said = "\n".join(drawing.itertext())
    assert drawing.get("role") == "img"
    assert all(name in said for name in (*SECONDS, *(name for name, _ in STEPS)))
    assert f"With {sizes[-1]:,} posts" in said or f"with {sizes[-1]:,} posts" in said


def test_a_run_that_was_broken_off_has_tables_and_a_plot():
    some = runs(1000, 3000)[:-2]
    assert len(list(tables(some))) == 12
    assert ET.fromstring(plot(some)) is not None


def test_the_manual_shows_what_was_measured():
    measured = msgspec.json.decode((ROOT / "benchmarks/growth.json").read_bytes(), type=list[Run])
    pages = ROOT / "docs/content/pages"
    assert "\n".join(tables(measured)) in (pages / "building.md").read_text(encoding="utf-8")
    assert plot(measured) == (pages / "growth.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize("wanted", [[90, 91, 92], [BOTTOM - 1, BOTTOM - 2, BOTTOM], [100, 200, 201], []])
def test_names_in_a_plot_lie_apart_and_inside(wanted):
    placed = _apart(wanted)
    assert len(placed) == len(wanted)
    assert all(below - above >= _GAP for above, below in pairwise(placed))
    assert all(height <= BOTTOM for height in placed)


def test_radblog_has_nothing_against_the_blog(tmp_path, monkeypatch):
    monkeypatch.setattr("radblog.stages.looking.readers", lambda: Readers(words=False, faces=False))
    write_blog(tmp_path, 21)
    now = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)
    report = build(Request(site=tmp_path, output=tmp_path / "output", now=now, jobs=1))
    assert {problem.code for problem in report.problems} <= {"RAD100"}
    assert "Series 0" in (tmp_path / "output/posts/post-0/index.html").read_text(encoding="utf-8")
