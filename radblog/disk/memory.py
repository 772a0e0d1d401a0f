"""What earlier builds of a site found out and kept beside it."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from radblog.disk.keep import Keep
from radblog.disk.stamps import Stamp, Stamps
from radblog.disk.tools import tools_digest
from radblog.disk.whole import MEMORY

T = TypeVar("T")


class Memory(Struct, frozen=True):
    """`kept` is the folder that holds `.radblog/`, `tools` a digest of all that has a part in results."""

    kept: Path
    tools: str
    stamps: Stamps

    def keep(self, kind: str, shape: type[T], *given: str) -> Keep[T]:
        """Results of one kind; `given` are digests of what all of them were made from."""
        return Keep(self.kept, kind, shape, "-".join((self.tools, *given)))


def memory_of(site: Path, kept: Path, files: Mapping[str, Stamp], seen: int) -> Memory:
    """The memory of the site in the folder `site`. `files` are the stamps of its files, taken at `seen`
    (nanoseconds) before any of them was read.
    """
    return Memory(kept, tools_digest(kept), Stamps(site, kept, files, seen))


def forget_all(kept: Path) -> None:
    """Forget whatever builds found out; the next one will find it out anew."""
    shutil.rmtree(kept / MEMORY, ignore_errors=True)
