"""Where the current generation hangs: one thread puts up a new one, all others look, and some wait."""

from __future__ import annotations

import threading

from radblog.serve.generation import Generation


class Board:
    """The current generation. A reader takes it once and sees nothing half new."""

    def __init__(self) -> None:
        """Begin with a generation that holds nothing."""
        self._current = Generation()
        self._changed = threading.Condition()
        self._closed = False

    @property
    def current(self) -> Generation:
        """The newest generation."""
        return self._current

    @property
    def closed(self) -> bool:
        """Whether the preview has ended."""
        return self._closed

    def show(self, generation: Generation) -> None:
        """Put up a new generation and wake all who wait."""
        with self._changed:
            self._current = generation
            self._changed.notify_all()

    def close(self) -> None:
        """End the preview: all who wait are sent home."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def wait(self, number: int, seconds: float) -> Generation:
        """The current generation as soon as it is another than `number`, or the preview ends, or the time
        is up.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._current.number != number, seconds)
            return self._current
