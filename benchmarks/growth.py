"""What builds cost as a blog grows: for each number of posts a blog of its own, and four builds of it.

    python -m benchmarks.growth 1000 3000 10000 30000 100000 --json growth.json --plot growth.svg
    python -m benchmarks.growth --from growth.json --plot growth.svg

The second line makes tables and plot again from what was measured. Each build is a process of its own.
Seconds are of the clock and of all processors; memory is that of the largest process, and of all processes
together at one moment, with what they share counted once. Measure on a quiet machine, in an environment
without the extras that look into pictures. TMPDIR says where the blogs are written, which takes some 100 KB a
post. Linux only.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from benchmarks.blog import write_blog
from benchmarks.builds import BUILDS, spawn
from benchmarks.growth_plot import plot
from benchmarks.growth_results import Run, tables
from benchmarks.memory import Peak

SIZES = (1000, 3000, 10_000, 30_000, 100_000)
_LAST_WORDS = 20  # lines of what a failed build said
_SETTLED = 2.5  # seconds after which a file no longer counts as one that was just written


def measured(posts: int) -> Iterator[Run]:
    """Each kind of build of a blog with so many posts, and what it cost."""
    with tempfile.TemporaryDirectory(prefix="radblog-growth-") as name:
        folder = Path(name)
        write_blog(folder, posts)
        for label, change in BUILDS:
            if change is not None:
                change(folder)
            time.sleep(_SETTLED)
            yield _built(folder, posts, label)


def _built(folder: Path, posts: int, label: str) -> Run:
    profile, said = folder / "profile.json", folder / "said.txt"
    command = [sys.executable, "-m", "radblog", "build", "--site", str(folder), "--profile", str(profile)]
    started = time.perf_counter()
    process = spawn(command, str(said))
    with Peak(process) as together:
        _, status, used = os.wait4(process, 0)
        clock = time.perf_counter() - started
    if status:  # the folder goes, so its last words are told here
        words = said.read_text(encoding="utf-8", errors="replace").splitlines()[-_LAST_WORDS:]
        raise SystemExit("\n".join((f"a build of {posts} posts failed, {label}:", *words)))
    stages = msgspec.json.decode(profile.read_bytes())["stages"]
    return Run(
        posts,
        label,
        clock=round(clock, 2),
        cpu=round(used.ru_utime + used.ru_stime, 2),
        largest=round(used.ru_maxrss / 1024),
        together=round(max(together.kb, used.ru_maxrss) / 1024),
        stages={one["stage"]: round(one["here"] + one["workers"], 3) for one in stages},
    )


def main() -> None:
    """Measure, or read what was measured; print the tables, and draw the plot."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, metavar="POSTS")
    parser.add_argument("--json", type=Path, help="write what was measured into this file, after each build")
    parser.add_argument("--from", dest="known", type=Path, help="measure nothing, take it from this file")
    parser.add_argument("--plot", type=Path, help="draw the plot into this file (SVG)")
    given = parser.parse_args()
    runs = msgspec.json.decode(given.known.read_bytes(), type=list[Run]) if given.known else []
    for posts in () if given.known else given.sizes:
        for run in measured(posts):
            print(
                f"{run.posts} posts, {run.build}: {run.clock} s, {run.cpu} s CPU", file=sys.stderr, flush=True
            )
            runs.append(run)
            if given.json:
                given.json.write_bytes(msgspec.json.format(msgspec.json.encode(runs)))
    print("\n".join(tables(runs)))
    if given.plot:
        given.plot.write_text(plot(runs), encoding="utf-8")


if __name__ == "__main__":
    main()
