"""Map a function over values in order, with one worker or with many; the results are the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")
FEW = 200  # below this many items a second process costs more than it saves


class Workers:
    """A way to map. Functions and values must be picklable; a function must not depend on order."""

    def __init__(self, hire: Callable[[], Executor], jobs: int) -> None:
        """Map in this process, or through what `hire` gives, which has `jobs` workers: it is asked for once,
        when there is enough to do.
        """
        self._hire, self._jobs = hire, jobs

    def map(self, function: Callable[[T], R], items: Sequence[T], *, weight: int = 1) -> Iterator[R]:
        """Yield `function(item)` for each item, in the order of the items.

        `weight` says how much work an item is compared with one page; heavy items go to other processes
        even when they are few.
        """
        if self._jobs <= 1 or len(items) * weight < FEW:
            return map(function, items)
        chunk = max(1, min(64, len(items) // (self._jobs * 4)))
        return self._hire().map(function, items, chunksize=chunk)


def alone() -> Workers:
    """A way to map in this process."""
    return Workers(Executor, 1)


@contextmanager
def workers(jobs: int, setup: Callable[..., None], arguments: Iterable[Any]) -> Iterator[Workers]:
    """Workers that have each called `setup(*arguments)` once before their first item."""
    given = tuple(arguments)
    setup(*given)
    with ExitStack() as stack:

        @cache
        def hire() -> Executor:
            return stack.enter_context(ProcessPoolExecutor(jobs, initializer=setup, initargs=given))

        yield Workers(hire, jobs)
