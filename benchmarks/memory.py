"""How much memory a process and those it started hold. Linux only."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Self


def held(process: int) -> int:
    """KB that a process and those it started hold, what they share counted once."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
        tasks = Path(f"/proc/{process}/task").glob("*/children")
        children = [child for task in tasks for child in task.read_text().split()]
    except OSError:
        return 0
    own = sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return own + sum(held(int(child)) for child in children)


class Peak:
    """The most that a process and those it started held, for as long as the block lasts; `kb` tells it."""

    def __init__(self, process: int, pause: float = 0.25) -> None:
        """Look every `pause` seconds: often costs time, and seldom misses a peak."""
        self.kb = 0
        self._process, self._pause = process, pause
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(self._pause):
            self.kb = max(self.kb, held(self._process))
