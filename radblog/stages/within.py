"""A limit of time for what may hang: a reader of pixels that never answers must not keep a build waiting."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def within(seconds: float, function: Callable[[T], R], argument: T) -> R:
    """`function(argument)`, given up after some seconds.

    It runs in a thread of its own, since no library can be stopped from outside; one that was given up
    ends with the program.

    Raises:
        TimeoutError: it took longer.
        Exception: whatever the function raises.
    """
    results: list[R] = []
    faults: list[BaseException] = []

    def run() -> None:
        try:
            results.append(function(argument))
        except BaseException as fault:  # noqa: BLE001  # carried over to the thread that waits
            faults.append(fault)

    thread = Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    if faults:
        raise faults[0]
    if not results:
        raise TimeoutError
    return results[0]
