"""What workers.py needs of whoever does the work."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from typing import Any, Protocol, TypeVar

from radblog.problems import Problem

T = TypeVar("T")
R = TypeVar("R")


class Hands(Protocol):
    """Workers that have been hired."""

    def map(self, function: Callable[[T], R], items: Iterable[T], /) -> Iterator[R]:
        """`function(item)` for each item, in the order of the items. The work begins at once.

        Raises:
            StoppedError: they are gone.
        """


class Staff(Protocol):
    """Those who could work. They are hired when there is enough to do."""

    @property
    def size(self) -> int:
        """How many can work at the same time."""

    def hire(
        self, setup: Callable[..., None], arguments: tuple[Any, ...], /
    ) -> AbstractContextManager[Hands]:
        """Workers that have each called `setup(*arguments)` before their first item.

        Raises:
            StoppedError: they are gone, or cannot do this work.
        """


class StoppedError(Exception):
    """The work cannot go on. Nothing was published."""

    def __init__(self, problem: Problem) -> None:
        """Remember what to tell."""
        super().__init__(problem.code)
        self.problem = problem
