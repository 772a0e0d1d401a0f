"""What was measured of a growing blog, and the tables of it that stand in the manual."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

NOTHING, SAME, EDIT, POST = "from nothing", "nothing changed", "one edit", "one new post"
# The stages of a profile, in fewer steps.
STEPS = (
    ("reading, gate 1", ("reading",)),
    ("planning", ("planning",)),
    ("pictures", ("looking into pictures", "drawing pictures")),
    ("pages, gate 2", ("making pages",)),
    ("the rest", ("starting", "settings", "checking", "search", "publishing")),
)


class Run(Struct, frozen=True):
    """One build: seconds of the clock and of all processors, MiB of the largest process and of all together,
    and the seconds of processors by stage.
    """

    posts: int
    build: str
    clock: float
    cpu: float
    largest: int
    together: int
    stages: dict[str, float]


def of_build(runs: Iterable[Run], build: str) -> dict[int, Run]:
    """The builds of one kind, by the number of posts."""
    return {run.posts: run for run in sorted(runs, key=lambda run: run.posts) if run.build == build}


def steps(run: Run) -> dict[str, float]:
    """Milliseconds of processors for each post, by step."""
    return {
        name: 1000 * math.fsum(run.stages.get(stage, 0) for stage in stages) / run.posts
        for name, stages in STEPS
    }


def tables(runs: Sequence[Run]) -> Iterator[str]:
    """The lines of both tables, in Markdown."""
    builds = (NOTHING, SAME, EDIT, POST)
    by_build = {build: of_build(runs, build) for build in builds}
    yield f"| posts | {' | '.join(builds)} | ms a post | largest process | all processes |"
    yield f"|---:|{'---|' * len(builds)}---:|---:|---:|"
    for posts, whole in by_build[NOTHING].items():
        all_ = [by_build[build][posts] for build in builds if posts in by_build[build]]
        cells = [f"{_seconds(run.clock)}/{_seconds(run.cpu)}" for run in all_]
        cells += [f"{1000 * whole.cpu / posts:.1f}"]
        cells += [f"{max(run.largest for run in all_):,} MiB", f"{max(run.together for run in all_):,} MiB"]
        yield f"| {posts:,} | {' | '.join(cells)} |"
    yield ""
    sizes = by_build[NOTHING]
    yield f"| ms of processors a post | {' | '.join(f'{posts:,}' for posts in sizes)} |"
    yield f"|---|{'---:|' * len(sizes)}"
    by_size = [steps(run) for run in sizes.values()]
    for name, _ in STEPS:
        yield f"| {name} | {' | '.join(f'{each[name]:.1f}' for each in by_size)} |"


def _seconds(number: float) -> str:
    return f"{number:,.0f}" if number >= 100 else f"{number:.1f}" if number >= 10 else f"{number:.2f}"
