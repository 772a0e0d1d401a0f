"""Where the time of a build goes, by stage."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict, replace

from radblog.workers import Stage

_START = "starting"
_HEAD = f"{'stage':<22}{'items':>8}{'clock':>10}{'here':>10}{'workers':>10}"


class Spent(Struct, frozen=True):
    """Seconds of the clock, of the processors in this process, and of those of all workers; and for how many
    documents, pictures or pages.
    """

    items: int = 0
    clock: float = 0.0
    here: float = 0.0
    workers: float = 0.0

    def and_(self, other: Spent) -> Spent:
        """Both together."""
        return Spent(
            self.items + other.items,
            self.clock + other.clock,
            self.here + other.here,
            self.workers + other.workers,
        )


class Stopwatch:
    """Watches a build from now on."""

    def __init__(self) -> None:
        """Begin before the first stage."""
        self._spent: dict[str, Spent] = {}
        self._stage, self._done = _START, 0
        self._since = _clocks()

    def __call__(self, stage: Stage, done: int = 0, total: int = 0, worked: float = 0.0) -> None:  # noqa: ARG002
        """See `Watch`."""
        if stage != self._stage:
            self._turn(stage)
        new, self._done = (done - self._done if done else 0), done
        if done:
            self._add(Spent(items=new, workers=worked))

    def _turn(self, stage: str) -> None:
        now = _clocks()
        self._add(Spent(clock=now[0] - self._since[0], here=now[1] - self._since[1]))
        self._stage, self._since = stage, now

    def _add(self, spent: Spent) -> None:
        self._spent[self._stage] = self._spent.get(self._stage, Spent()).and_(spent)

    def write(self, path: Path) -> None:
        """Write what was spent until now: a table, or JSON where the name ends in .json.

        Raises:
            OSError: it cannot be written.
        """
        self._turn(self._stage)
        text = _json(self._spent) if path.suffix == ".json" else _table(self._spent)
        path.write_text(text, encoding="utf-8")


def _clocks() -> tuple[float, float]:
    return time.perf_counter(), time.process_time()


def _json(spent: dict[str, Spent]) -> str:
    rows = [
        {"stage": stage} | {name: round(value, 3) for name, value in asdict(one).items()}
        for stage, one in spent.items()
    ]
    return json.dumps({"stages": rows}, indent=2) + "\n"


def _table(spent: dict[str, Spent]) -> str:
    """Columns that line up in any editor; seconds."""
    whole = Spent()
    for one in spent.values():
        whole = whole.and_(one)
    rows = (*spent.items(), ("together", replace(whole, items=0)))
    return "\n".join((_HEAD, *_rows(rows), ""))


def _rows(rows: tuple[tuple[str, Spent], ...]) -> Iterator[str]:
    for stage, one in rows:
        items = str(one.items or "")
        yield f"{stage:<22}{items:>8}{one.clock:>10.2f}{one.here:>10.2f}{one.workers:>10.2f}"
