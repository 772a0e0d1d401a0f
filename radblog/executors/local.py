"""Workers that are processes of this computer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from msgspec import Struct

from radblog.basics.places import Place
from radblog.executors.rules import LOST
from radblog.executors.staff import Hands, StoppedError


class Processes(Struct, frozen=True):
    """As many processes as wanted."""

    size: int

    @contextmanager
    def hire(self, setup: Callable[..., None], arguments: tuple[Any, ...], /) -> Iterator[Hands]:
        """Start them; they end with the block.

        Raises:
            StoppedError: one of them was ended from outside.
        """
        # Here, since most builds make too little to hire anybody.
        from concurrent.futures import ProcessPoolExecutor
        from concurrent.futures.process import BrokenProcessPool

        try:
            with ProcessPoolExecutor(self.size, initializer=setup, initargs=arguments) as pool:
                yield pool
        except BrokenProcessPool as error:
            help_ = "see that there is memory to spare, or build with --jobs 1"
            raise StoppedError(
                LOST.at(Place("."), "a process that helped with the build ended", help_)
            ) from error
