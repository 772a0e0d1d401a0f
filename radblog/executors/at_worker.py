"""What runs in the workers of a cluster. They outlive a build, and may serve several."""

from __future__ import annotations

import pickle
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Literal

from msgspec import Struct

from radblog.disk.tools import found_tools

Difference = Literal["", "tools", "folder"]


class Orders(Struct, frozen=True):
    """What a worker needs before its first item: pickled `setup` and its arguments. `number` tells orders
    apart; `tools` are those of the computer that builds, `witness` a file that only its folder has.
    """

    number: str
    setup: bytes
    tools: str
    witness: str


class UnlikeError(Exception):
    """This computer would not do the same as the one that builds."""


_prepared: list[str] = []
_turn = Lock()


def difference(tools: str, witness: str) -> Difference:
    """What keeps this computer from helping one with `tools` in whose folder lies `witness`."""
    if not Path(witness).is_file():
        return "folder"
    return "" if _tools() == tools else "tools"


@cache
def _tools() -> str:
    """The tools of this process: what is installed later is not what it runs."""
    return found_tools()


def at_work(orders: Orders, task: bytes) -> Any:
    """Do one pickled `(function, item)`, prepared as ordered.

    One at a time in each process: what was prepared is there for all of its threads.

    Raises:
        UnlikeError: this computer cannot help.
        Exception: whatever the function raises.
    """
    with _turn:
        if _prepared != [orders.number]:
            _prepared.clear()
            if unlike := difference(orders.tools, orders.witness):
                raise UnlikeError(unlike)
            setup, arguments = pickle.loads(orders.setup)  # noqa: S301  # from the computer that builds
            setup(*arguments)
            _prepared.append(orders.number)
        function, item = pickle.loads(task)  # noqa: S301
        return function(item)
