"""The whole story of a preview: build, listen, wait for changes, build again, until somebody says stop."""

from __future__ import annotations

import datetime as dt
import os
import time
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from radblog.build import Report
from radblog.serve.answers import Desk, is_loopback
from radblog.serve.blobs import Blobs
from radblog.serve.board import Board
from radblog.serve.notes import Weigh
from radblog.serve.preview import Surroundings, rebuild, show_own_fault
from radblog.serve.server import NoPort, listen, running, shown_address
from radblog.serve.snapshot import snapshot
from radblog.serve.watching import follow, watching
from radblog.serve.workspace import workspace

__all__ = ["NoPort", "NoWorkspace", "Telling", "rebuild_once", "serve"]


class NoWorkspace(Exception):  # noqa: N818  # it is no error of the program
    """The site's `.radblog/` cannot be written."""


class Ready(Protocol):
    """Called with the address of the site once it can be looked at."""

    def __call__(self, address: str, /, *, private: bool) -> None: ...


class Telling(Struct, frozen=True):
    """To whom a preview tells what it does: that it listens, each build and its seconds, each fault of
    radblog's own. `weigh` gives the severity of a code.
    """

    ready: Ready
    built: Callable[[Report, float], None]
    failed: Callable[[BaseException], None]
    weigh: Weigh


def serve(site: Path, host: str, port: int, telling: Telling) -> None:
    """Show the site until a KeyboardInterrupt, which is passed on when everything is put away.

    Raises:
        NoPort: the host and port cannot be listened at.
        NoWorkspace: there is no place to render to.
    """
    site, board = site.resolve(), Board()
    with ExitStack() as stack:
        try:
            folder = stack.enter_context(workspace(site))
        except OSError:
            raise NoWorkspace from None
        private = is_loopback(host)
        around = Surroundings(site, folder, private, telling.weigh, _now)
        server = listen(host, port, board, Desk(Blobs(folder).read, private))
        stack.callback(server.server_close)
        seen = snapshot(site)
        again = partial(rebuild_once, around, board, telling)
        # Only the first build uses several processes: to fork where threads run can hang.
        again(os.cpu_count() or 1)
        wait = stack.enter_context(watching(site))
        stack.enter_context(running(server))
        telling.ready(shown_address(host, server.port, board.current.prefix), private=private)
        follow(site, seen, wait, again)


def rebuild_once(around: Surroundings, board: Board, telling: Telling, jobs: int = 1) -> None:
    """Build once. Whatever goes wrong, the server lives."""
    started = time.perf_counter()
    try:
        report = rebuild(around, board, jobs)
    except Exception as fault:  # noqa: BLE001  # a preview outlives its faults
        show_own_fault(board)
        telling.failed(fault)
        return
    telling.built(report, time.perf_counter() - started)


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
