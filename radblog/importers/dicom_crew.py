"""Other processes that read and draw. A decoder that crashes takes its own process down and nothing else, and
what it says on the way goes nowhere: it may quote what it reads.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import TypeVar

from radblog.scans.faults import ScanError
from radblog.scans.rules import UNREADABLE_SCAN

T = TypeVar("T")
R = TypeVar("R")
Tell = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and how much there is."""


class Crew:
    """Maps in order over other processes, telling how far it is."""

    def __init__(self, executor: ProcessPoolExecutor, tell: Tell) -> None:
        """Work through `executor`."""
        self._executor, self._tell = executor, tell

    def map(self, doing: str, function: Callable[[T], R], tasks: Sequence[T]) -> Iterator[R]:
        """Yield `function(task)` for each task, in order.

        Raises:
            ScanError: a process broke down.
        """
        chunk = max(1, min(16, len(tasks) // 8))
        self._tell(doing, 0, len(tasks))
        try:
            for done, result in enumerate(self._executor.map(function, tasks, chunksize=chunk), 1):
                self._tell(doing, done, len(tasks))
                yield result
        except BrokenProcessPool:
            message = "a decoder broke down on one of the files"
            raise ScanError(UNREADABLE_SCAN, message, "export the series uncompressed") from None
        except BaseException:
            # Whoever clears up after this must not meet a process that still writes.
            self._executor.shutdown(wait=True, cancel_futures=True)
            raise


@contextmanager
def crew(jobs: int, tell: Tell) -> Iterator[Crew]:
    """A crew of `jobs` processes, for as long as the block lasts."""
    with ProcessPoolExecutor(jobs, initializer=_fall_silent) as executor:
        yield Crew(executor, tell)


def _fall_silent() -> None:
    """What libraries of C print goes past Python's streams, so the files beneath them are changed."""
    logging.disable(logging.CRITICAL)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115  # until the end
