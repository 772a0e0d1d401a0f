"""Map a function over values in order, with one worker or with many; the results are the same."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import cache, partial
from typing import Any, Literal, Protocol, TypeVar

from radblog.executors.staff import Hands, Staff

T = TypeVar("T")
R = TypeVar("R")
FEW = 200  # below this many items a second process costs more than it saves
BATCH = 64  # items that travel together at most


Stage = Literal[
    "settings", "reading", "looking into pictures", "planning", "drawing pictures", "making pages",
    "checking", "search", "publishing",
]  # fmt: skip
"""What a build does, in this order; with `--hold-back` it may begin again at a picture."""


class Watch(Protocol):
    """Is told how far a build has come. It changes nothing of what is built."""

    def __call__(self, stage: Stage, done: int = 0, total: int = 0, worked: float = 0.0) -> None:
        """`done` of `total` items of a stage are done, the last of them in `worked` seconds of a processor
        elsewhere. A stage lasts until the next one is named; without a total nobody knows how far it is.
        """


def nobody(stage: Stage, done: int = 0, total: int = 0, worked: float = 0.0) -> None:
    """Nobody watches."""


class Workers:
    """A way to map. Functions and values must be picklable; a function must not depend on order."""

    def __init__(self, hire: Callable[[], Hands], size: int, watch: Watch = nobody) -> None:
        """Map in this process, or through what `hire` gives, which has `size` workers: it is asked for once,
        when there is enough to do.
        """
        self._hire, self._size, self._watch = hire, size, watch

    def map(
        self, function: Callable[[T], R], items: Sequence[T], *, stage: Stage, weight: int = 1
    ) -> Iterator[R]:
        """Yield `function(item)` for each item, in the order of the items, and tell who watches the `stage`.

        `weight` says how much work an item is compared with one page; heavy items go to other processes
        even when they are few. Work elsewhere begins at once, not when the first result is asked for.
        """
        if self._size <= 1 or len(items) * weight < FEW:
            return self._watched((([function(item)], 0.0) for item in items), stage, len(items))
        length = max(1, min(BATCH, len(items) // (self._size * 4)))
        batches = [items[n : n + length] for n in range(0, len(items), length)]
        return self._watched(self._hire().map(partial(_each, function), batches), stage, len(items))

    def _watched(self, results: Iterable[tuple[list[R], float]], stage: Stage, total: int) -> Iterator[R]:
        self._watch(stage, 0, total)
        done = 0
        for batch, seconds in results:
            done += len(batch)
            self._watch(stage, done, total, seconds)
            yield from batch


def _each(function: Callable[[T], R], batch: Sequence[T]) -> tuple[list[R], float]:
    """The results of a batch, and how long a processor worked on it."""
    before = time.process_time()
    return [function(item) for item in batch], time.process_time() - before


def alone() -> Workers:
    """A way to map in this process."""

    def nobody_else() -> Hands:
        raise AssertionError("who is alone hires nobody")

    return Workers(nobody_else, 1)


@contextmanager
def workers(
    staff: Staff, setup: Callable[..., None], arguments: Iterable[Any], watch: Watch = nobody
) -> Iterator[Workers]:
    """Workers that have each called `setup(*arguments)` once before their first item."""
    given = tuple(arguments)
    setup(*given)
    with ExitStack() as stack:

        @cache
        def hire() -> Hands:
            return stack.enter_context(staff.hire(setup, given))

        yield Workers(hire, staff.size, watch)
