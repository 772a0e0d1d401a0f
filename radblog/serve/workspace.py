"""Where a preview keeps its things: `.radblog/preview/N/`, one for each server that runs at the same time.

It takes no lock of builds, so `radblog build` works beside it, and it never touches `output/`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from radblog.disk.lock import Locked, locked
from radblog.disk.output import PREVIEWS, SESSION

_MOST = 100


@contextmanager
def workspace(site: Path) -> Iterator[Path]:
    """A workspace that no other server has. What an earlier one left in it speeds up the first build.

    Raises:
        OSError: it cannot be made.
    """
    base = (site / PREVIEWS).resolve()
    with ExitStack() as stack:
        for number in range(_MOST):
            folder = base / str(number)
            try:
                stack.enter_context(locked(folder, name=SESSION))
            except Locked:
                continue
            yield folder
            return
    raise OSError
