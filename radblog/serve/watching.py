"""Waits for changes: the system tells of them at once, and a look round now and then finds the rest."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from radblog.serve.snapshot import Snapshot, snapshot, watched_folders

QUIET = 0.05  # seconds without a further event after which a burst of saves is over
LONGEST = 2.0  # seconds; who writes without a pause is looked at meanwhile
LOOK_ROUND = 2.0  # seconds; network drives and links tell of nothing
LOOK_ROUND_ALONE = 0.5  # the same where the system tells of nothing at all
_READS = frozenset({"opened", "closed_no_write"})


class Stirring(FileSystemEventHandler):
    """Notes that something happened. Mere reading, which a build does, is nothing."""

    def __init__(self) -> None:
        """Begin in quiet."""
        self._stirred = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Called by watchdog, in a thread of its own."""
        if event.event_type not in _READS:
            self._stirred.set()

    def wait(self, seconds: float) -> None:
        """Return when something happened and it is quiet again, or the time is up."""
        if not self._stirred.wait(seconds):
            return
        end = time.monotonic() + LONGEST
        while time.monotonic() < end:
            self._stirred.clear()
            if not self._stirred.wait(QUIET):
                return


@contextmanager
def watching(site: Path) -> Iterator[Callable[[], None]]:
    """Yields a function that returns when it is time to look round."""
    stirring, observer = Stirring(), Observer()
    told = True
    try:
        for folder in watched_folders(site):
            observer.schedule(stirring, str(folder), recursive=True)
        observer.start()
    except OSError:  # the system's limit of watched folders is reached, or there is no such service
        told = False
    try:
        yield lambda: stirring.wait(LOOK_ROUND if told else LOOK_ROUND_ALONE)
    finally:
        if told:
            observer.stop()
            observer.join()


def follow(site: Path, seen: Snapshot, wait: Callable[[], None], rebuild: Callable[[], None]) -> None:
    """Rebuild whenever the files look other than before, for ever. `seen` is their look before the last
    build, so that what changed during one leads to another.
    """
    while True:
        wait()
        now = snapshot(site)
        if now != seen:
            seen = now
            rebuild()
