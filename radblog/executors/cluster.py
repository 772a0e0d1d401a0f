"""Workers that are other computers: those of a running Dask cluster, which is used and left as it is."""

from __future__ import annotations

import asyncio
import logging
import pickle
import tempfile
import uuid
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

from radblog.basics.places import Place
from radblog.disk.tools import found_tools
from radblog.disk.whole import FOLDER, PARTIAL, make_folder
from radblog.executors.at_worker import Orders, UnlikeError, at_work, difference
from radblog.executors.rules import LOST, NO_EXTRA, SILENT, UNLIKE
from radblog.executors.staff import Hands, Staff, StoppedError
from radblog.problems import Rule

T = TypeVar("T")
R = TypeVar("R")
PATIENCE = 10.0  # seconds to wait for an answer, and for workers that are gone to come back


@contextmanager
def cluster(address: str, kept: Path) -> Iterator[Staff]:
    """The workers of the cluster whose scheduler listens at `address`. `kept` is the folder that holds
    `.radblog/`.

    Raises:
        StoppedError: nobody answers, or a worker cannot help.
        OSError: the folder cannot be written.
    """
    client = _connected(address)
    try:
        with _witness(kept) as path:
            yield _Cluster(client, found_tools(), path)
    finally:
        with suppress(TimeoutError):
            client.close(timeout=PATIENCE)


@contextmanager
def _witness(kept: Path) -> Iterator[str]:
    """The path of a file that only those see who share the folder."""
    folder = kept.absolute() / FOLDER
    make_folder(folder)
    with tempfile.NamedTemporaryFile(dir=folder, prefix=PARTIAL) as witness:
        yield witness.name


def _connected(address: str) -> Any:
    try:
        import dask
        import distributed
    except ImportError as error:
        raise _stopped(NO_EXTRA, "the extra that speaks with clusters is not installed") from error
    dask.config.set({"distributed.comm.timeouts.connect": PATIENCE})
    _hush()
    try:
        _apart(lambda: asyncio.run(_greet(address)))
        return distributed.Client(address, timeout=PATIENCE, set_as_default=False)
    except Exception as error:  # whatever it is that answers there
        raise _stopped(SILENT, "no scheduler answers at the address after --executor") from error


def _hush() -> None:
    """What goes wrong is told by us, once, and without what was being worked on."""
    warnings.filterwarnings("ignore", module="distributed")
    for name in tuple(logging.root.manager.loggerDict):
        if name.partition(".")[0] in {"distributed", "tornado"}:
            logging.getLogger(name).setLevel(logging.CRITICAL)


def _apart(work: Callable[[], None]) -> None:
    """Do something in a thread of its own: whoever builds may be in the midst of asynchronous work here."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(work).result()


async def _greet(address: str) -> None:
    """Ask who is there before a client moves in: one that is turned away would not go without a noise.

    Raises:
        Exception: not a scheduler.
    """
    from distributed import rpc

    async with rpc(address, timeout=PATIENCE) as other:
        if (await asyncio.wait_for(other.identity(), PATIENCE))["type"] != "Scheduler":
            raise ConnectionError


class _Cluster:
    """The workers there were when the build began, all of them fit to help."""

    def __init__(self, client: Any, tools: str, witness: str) -> None:
        self._client, self._tools, self._witness = client, tools, witness
        self._size = _fit_workers(client, tools, witness)

    @property
    def size(self) -> int:
        """How many can work at the same time; a single one as well is one more than this computer."""
        return max(2, self._size)

    @contextmanager
    def hire(self, setup: Callable[..., None], arguments: tuple[Any, ...], /) -> Iterator[Hands]:
        """Send all of them what they need; the cluster forgets it with the block."""
        orders = Orders(uuid.uuid4().hex, pickle.dumps((setup, arguments)), self._tools, self._witness)
        with _reaching(OSError):
            sent = self._client.scatter(orders, broadcast=True, hash=False)
        yield _Hands(self._client, sent)


class _Hands:
    """Workers that have their orders."""

    def __init__(self, client: Any, orders: Any) -> None:
        self._client, self._orders = client, orders

    def map(self, function: Callable[[T], R], items: Iterable[T], /) -> Iterator[R]:
        """Give out all of the work at once; what nobody waits for any more is called off."""
        with _reaching(OSError):
            tasks = (pickle.dumps((function, item)) for item in items)
            given = [self._client.submit(at_work, self._orders, task, pure=False) for task in tasks]
        return self._results(deque(given))

    def _results(self, given: deque[Any]) -> Iterator[Any]:
        try:
            while given:
                with _reaching():
                    found = self._result(given.popleft())
                yield found
        finally:
            if given:
                self._client.cancel(list(given))

    def _result(self, task: Any) -> Any:
        """Wait for one result, as long as there are workers; one that died may come back."""
        there = True
        while True:
            try:
                return task.result(PATIENCE)
            except TimeoutError:
                if task.status == "error":
                    raise  # the function's own
                before, there = there, self._anybody()
                if not (before or there):
                    raise _lost() from None

    def _anybody(self) -> bool:
        with suppress(OSError):
            return _threads(self._client) > 0
        return False


def _fit_workers(client: Any, tools: str, witness: str) -> int:
    """How many threads the workers have together, all of which could do what this computer would do."""
    with _reaching(OSError):
        for told in client.run(difference, tools, witness, on_error="return").values():
            if isinstance(told, OSError):  # of the way to a worker: it looks at its folder without any
                raise _lost()
            if told:  # also the error of one that has no radblog to import
                raise _unlike(told)
        threads = _threads(client)
    if not threads:
        raise _stopped(SILENT, "the scheduler has no workers")
    return threads


def _threads(client: Any) -> int:
    """How many there are at the moment.

    Raises:
        OSError: the scheduler cannot be reached, or is too busy to answer.
    """
    return sum(client.sync(client.scheduler.ncores, callback_timeout=PATIENCE).values())


@contextmanager
def _reaching(*alike: type[Exception]) -> Iterator[None]:
    """What the cluster raises becomes a problem, and what is `alike`; what our own functions raise passes."""
    from distributed import CancelledError, KilledWorker
    from distributed.comm import CommClosedError

    try:
        yield
    except (CancelledError, KilledWorker, CommClosedError, *alike) as error:
        raise _lost() from error
    except UnlikeError as error:
        raise _unlike(error.args[0]) from error
    except ImportError as error:  # a worker that came later, and has no radblog
        raise _unlike("tools") from error


def _lost() -> StoppedError:
    return _stopped(LOST, "the workers of the cluster are gone, or cannot be reached")


def _unlike(told: object) -> StoppedError:
    if told == "folder":
        return _stopped(UNLIKE, "a worker does not see the folder of the site")
    return _stopped(UNLIKE, "a worker runs other versions of radblog, Python or a library than this computer")


def _stopped(rule: Rule, message: str) -> StoppedError:
    return StoppedError(rule.at(Place("."), message, rule.mend))
