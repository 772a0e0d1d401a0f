"""What a build shows while it runs: bars on a terminal, plain lines in a pipe; and where its time went."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys

import pytest

from radblog.commands import progress
from radblog.commands.timing import Stopwatch
from radblog.workers import nobody

pty = pytest.importorskip("pty")  # not on Windows

SITE = {
    "site.yaml": "title: Reading Room\nbase_url: https://example.org\n",
    "posts/one.md": "---\ntitle: One\nstatus: published\ndate: 2026-01-05\n---\n\nSome words.\n",
    **{
        f"pages/{kind}.md": f"---\ntitle: {kind}\nkind: {kind}\nstatus: published\n---\n\nSome words.\n"
        for kind in ("privacy", "imprint", "disclaimer")
    },
}
# The command line, impatient, and telling in the end whether it needed what draws.
RUN = """
import sys
import radblog.cli
sys.argv[0] = "radblog"
try:
    if {patience} is not None:
        import radblog.commands.progress
        radblog.commands.progress.PATIENCE = {patience}
    radblog.cli.main(sys.argv[1:])
finally:
    print("drawn" if "rich" in sys.modules else "plain")
"""
BARS = ("Settings", "Reading", "Planning", "Making pages", "Checking", "Search", "Publishing")
COLOUR = re.compile(r"\x1b\[[\d;]*\b(?:3[0-8]|9[0-7])[\d;]*m")


@pytest.fixture
def site(tmp_path):
    for path, text in SITE.items():
        target = tmp_path / "content" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)
    return tmp_path


def words_for(site, patience, *more):
    """A build in a process of its own."""
    given = ["build", "--site", str(site), "--now", "2026-03-01", "--jobs", "2", *more]
    return [sys.executable, "-c", RUN.format(patience=patience), *given]


def on_terminal(site, patience, *more, **environment):
    """What a build writes on a terminal, and what on stdout."""
    ours, theirs = pty.openpty()
    whole = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "COLUMNS": "100"} | environment
    process = subprocess.Popen(
        words_for(site, patience, *more), stdout=subprocess.PIPE, stderr=theirs, env=whole, text=True
    )
    os.close(theirs)
    seen = b""
    while chunk := _read(ours):
        seen += chunk
    told, _ = process.communicate()
    os.close(ours)
    assert process.returncode == 0, seen
    return seen.decode(), told


def _read(handle):
    try:
        return os.read(handle, 10_000)
    except OSError:  # the other end is closed
        return b""


def test_a_terminal_shows_a_bar_for_each_stage_and_then_what_was_done(site):
    seen, told = on_terminal(site, 0)
    assert [bar for bar in BARS if bar not in seen] == []
    assert re.search(r"Making pages[^\n]* (\d+) of \1\b", seen)
    assert COLOUR.search(seen)
    assert told.strip() == "drawn"
    last = seen.rpartition("\x1b[2K")[2]  # after the bars are wiped off
    assert "Published 1 post in " in last
    assert re.search(r"\d+ files written, 0 removed, 0 unchanged, in \d+\.\d s", last)
    assert not [bar for bar in BARS if f"{bar} " in last]


def test_nobody_gets_colours_who_does_not_want_them(site):
    seen, _ = on_terminal(site, 0, NO_COLOR="1")
    assert "Making pages" in seen
    assert not COLOUR.search(seen)


def test_a_terminal_that_cannot_draw_is_left_in_peace(site):
    seen, told = on_terminal(site, 0, TERM="dumb")
    assert "\x1b" not in seen
    assert "Published 1 post in " in seen
    assert told.strip() == "plain"


def test_a_build_that_is_quickly_done_draws_nothing(site):
    seen, told = on_terminal(site, 1000)
    assert "Making pages" not in seen
    assert told.strip() == "plain"


def test_a_build_of_what_did_not_change_draws_nothing(site):
    on_terminal(site, None)
    seen, told = on_terminal(site, None)
    assert "0 files written" in seen
    assert told.strip() == "plain"


def test_a_pipe_gets_plain_lines(site):
    done = subprocess.run(words_for(site, 0), capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "plain"
    assert not re.search(r"[\x1b\r]", done.stderr)
    assert [bar for bar in BARS if bar in done.stderr] == []
    assert done.stderr.splitlines()[-2].startswith("Published 1 post in ")


def test_a_stage_that_begins_again_goes_on_where_it_was(monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE", 1000.0)
    bars = progress._Bars(nobody)
    for done, total in ((0, 2), (1, 2), (2, 2), (0, 3), (1, 3)):
        bars("looking into pictures", done, total)
    assert bars._stages == {"looking into pictures": (3, 5)}


def test_a_profile_tells_stages_items_and_the_time_of_workers(tmp_path):
    watch = Stopwatch()
    watch("reading", 0, 3)
    watch("reading", 2, 3, 0.5)
    watch("reading", 3, 3, 0.25)
    watch("making pages", 0, 1)
    watch("making pages", 1, 1, 4.0)
    watch("reading", 0, 2)
    watch("reading", 2, 2, 1.0)
    watch.write(tmp_path / "profile.json")
    rows = {row.pop("stage"): row for row in json.loads((tmp_path / "profile.json").read_text())["stages"]}
    assert {stage: (row["items"], row["workers"]) for stage, row in rows.items()} == {
        "starting": (0, 0.0), "reading": (5, 1.75), "making pages": (1, 4.0),
    }  # fmt: skip
    assert all(row["clock"] >= 0 and row["here"] >= 0 for row in rows.values())
    watch.write(tmp_path / "profile.txt")
    lines = (tmp_path / "profile.txt").read_text().splitlines()
    assert lines[0].split() == ["stage", "items", "clock", "here", "workers"]
    assert lines[-1].split()[0] == "together"
    assert lines[-1].split()[-1] == "5.75"
    assert len({len(line) for line in lines}) == 1


def test_a_profile_changes_nothing_of_what_is_built(site):
    outputs = (site / "plain", site / "timed")
    subprocess.run([*words_for(site, None), "--output", outputs[0]], capture_output=True, check=True)
    subprocess.run(
        [*words_for(site, None), "--output", outputs[1], "--profile", site / "p"],
        capture_output=True,
        check=True,
    )
    trees = [{p.relative_to(o): p.read_bytes() for p in o.rglob("*") if p.is_file()} for o in outputs]
    assert trees[0] == trees[1]
    told = (site / "p").read_text()
    assert [stage for stage in ("reading", "making pages", "publishing") if stage not in told] == []


def test_a_profile_that_cannot_be_written_is_told(site):
    from radblog.cli import _run

    assert _run(["build", "--site", str(site), "--jobs", "1", "--profile", str(site / "no/such/p")]) == 1
