"""How far a build is: a bar for each stage, for people who sit before a terminal."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from radblog.workers import Stage, Watch

PATIENCE = 0.5  # seconds after which somebody begins to wonder
_PAUSE = 0.1  # seconds from one drawing to the next


@contextmanager
def shown_progress(also: Watch) -> Iterator[Watch]:
    """Tell `also`, and draw bars on the terminal for as long as the block lasts. In a pipe nothing is
    drawn.
    """
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield also
        return
    bars = _Bars(also)
    try:
        yield bars
    finally:
        bars.clear()


class _Bars:
    """A bar for each stage so far. Those of a build that is done at once are never drawn."""

    def __init__(self, also: Watch) -> None:
        self._also = also
        self._stages: dict[Stage, tuple[int, int]] = {}  # done, and how many there are
        self._before = (0, 0)  # of the same stage, when it was begun again
        self._due = time.monotonic() + PATIENCE
        self._progress: Any = None
        self._bars: dict[Stage, Any] = {}

    def __call__(self, stage: Stage, done: int = 0, total: int = 0, worked: float = 0.0) -> None:
        self._also(stage, done, total, worked)
        begins = stage not in self._stages
        if done == 0:
            self._before = self._stages.get(stage, (0, 0))
        self._stages[stage] = (self._before[0] + done, self._before[1] + total)
        if time.monotonic() >= self._due or (begins and self._progress is not None):
            self._draw(stage)
            self._due = time.monotonic() + _PAUSE

    def _draw(self, now: Stage) -> None:
        self._progress = self._progress or _empty()
        for stage, (done, total) in self._stages.items():
            if stage not in self._bars:
                self._bars[stage] = self._progress.add_task(stage.capitalize(), total=None, count="")
            count = f"{done} of {total}" if total else ""
            if stage == now:
                self._progress.update(self._bars[stage], completed=done, total=total or None, count=count)
            else:
                self._progress.update(self._bars[stage], completed=total or 1, total=total or 1, count=count)
        self._progress.refresh()

    def clear(self) -> None:
        """Leave the terminal as it was."""
        if self._progress is not None:
            self._progress.stop()


def _empty() -> Any:
    """Bars without a thread of their own: processes are forked while they stand."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    progress = Progress(
        TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[count]}"),
        console=Console(stderr=True), auto_refresh=False, transient=True,
        redirect_stdout=False, redirect_stderr=False,
    )  # fmt: skip
    progress.start()
    return progress
