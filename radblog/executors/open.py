"""An address on the command line -> those who work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from radblog.basics.places import Place
from radblog.executors.local import Processes
from radblog.executors.rules import ADDRESS
from radblog.executors.staff import Staff, StoppedError

_ADDRESS = re.compile(r"dask://(?P<host>[\w.-]+|\[[0-9A-Fa-f:.]+\]):(?P<port>\d{1,5})")


@contextmanager
def staffed(executor: str | None, jobs: int, kept: Path) -> Iterator[Staff]:
    """`jobs` processes of this computer, or the workers of the cluster whose address is `executor`.

    `kept` is the folder that holds `.radblog/`, which all workers must see.

    Raises:
        StoppedError: there is no such cluster, or it cannot do the work.
        OSError: the folder cannot be written.
    """
    if executor is None:
        yield Processes(jobs)
        return
    found = _ADDRESS.fullmatch(executor)
    if found is None:
        told = "what follows --executor is no address of a Dask scheduler"
        raise StoppedError(ADDRESS.at(Place("."), told, "write it as in dask://build-server:8786"))
    from radblog.executors.cluster import cluster

    with cluster(f"tcp://{found['host']}:{found['port']}", kept) as staff:
        yield staff
