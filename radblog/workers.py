"""Map a function over values in order, with one worker or with many; the results are the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")
FEW = 200  # below this many items a second process costs more than it saves


class Workers:
    """A way to map. Functions and values must be picklable; a function must not depend on order."""

    def __init__(self, executor: Executor | None, jobs: int) -> None:
        """Map in this process, or through `executor`, which has `jobs` workers."""
        self._executor, self._jobs = executor, jobs

    def map(self, function: Callable[[T], R], items: Sequence[T], *, weight: int = 1) -> Iterator[R]:
        """Yield `function(item)` for each item, in the order of the items.

        `weight` says how much work an item is compared with one page; heavy items go to other processes
        even when they are few.
        """
        if self._executor is None or len(items) * weight < FEW:
            return map(function, items)
        chunk = max(1, min(64, len(items) // (self._jobs * 4)))
        return self._executor.map(function, items, chunksize=chunk)


@contextmanager
def workers(jobs: int, setup: Callable[..., None], arguments: Iterable[Any]) -> Iterator[Workers]:
    """Workers that have each called `setup(*arguments)` once before their first item."""
    given = tuple(arguments)
    setup(*given)
    if jobs <= 1:
        yield Workers(None, 1)
        return
    with ProcessPoolExecutor(jobs, initializer=setup, initargs=given) as executor:
        yield Workers(executor, jobs)
