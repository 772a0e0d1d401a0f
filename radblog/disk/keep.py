"""Results of pure functions, kept beside the site by the name of what they were made from."""

from __future__ import annotations

import shutil
import zlib
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from radblog.basics.digests import digest, short
from radblog.disk.whole import MEMORY, read_summed, write_summed

T = TypeVar("T")
U = TypeVar("U")
DRAWERS = 64  # a change writes one of them; a site of 100,000 documents has some ten megabytes in each
_encode = msgspec.msgpack.Encoder(order="deterministic").encode


class Keep(Generic[T]):
    """Values of one kind by name, in a fixed number of files. What is damaged, or was kept by other tools, is
    as good as nothing.
    """

    def __init__(self, kept: Path, kind: str, shape: type[T], tools: str) -> None:
        """Keep values of the type `shape` in the folder `kept`; `tools` is the digest of what makes them."""
        self._folder = kept / MEMORY / kind / short(digest(tools.encode()))
        self._decoder = msgspec.msgpack.Decoder(dict[str, shape])  # type: ignore[valid-type]
        self._one = msgspec.msgpack.Decoder(shape)
        self._raw = msgspec.msgpack.Decoder(dict[str, msgspec.Raw])

    def items(self) -> Iterator[tuple[str, T]]:
        """Everything that was kept, one file after the other."""
        for number in range(DRAWERS):
            yield from self._open(number, self._decoder).items()

    def some(self, names: Collection[str]) -> dict[str, T]:
        """The values of some names, as far as they were kept."""
        wanted: dict[int, list[str]] = {}
        for name in names:
            wanted.setdefault(_drawer(name), []).append(name)
        found = dict[str, T]()
        for number, here in sorted(wanted.items()):
            drawer = self._open(number, self._raw)
            try:
                found |= {name: self._one.decode(drawer[name]) for name in here if name in drawer}
            except msgspec.DecodeError:
                continue
        return found

    def renew(self, new: Mapping[str, T], gone: Collection[str]) -> None:
        """Keep new values, and forget those of the names that are `gone`, and all that other tools kept.

        Raises:
            OSError: they cannot be written.
        """

        def as_it_is(value: T) -> T:
            return value

        self.renew_from(new, as_it_is, gone)

    def renew_from(self, new: Mapping[str, U], value_of: Callable[[U], T], gone: Collection[str]) -> None:
        """The same with values that are made of others, one after the other: those of a whole site together
        would take a quarter of its memory.

        Raises:
            OSError: they cannot be written.
        """
        changes: dict[int, dict[str, U | None]] = {}
        for name in (*gone, *new):
            changes.setdefault(_drawer(name), {})[name] = new.get(name)
        for number, changed in sorted(changes.items()):
            values = self._open(number, self._raw)
            for name, source in changed.items():
                values.pop(name, None)
                if source is not None:
                    values[name] = msgspec.Raw(_encode(value_of(source)))
            write_summed(self._folder / str(number), _encode(values))
        for other in self._folder.parent.glob("*"):
            if other != self._folder:
                shutil.rmtree(other, ignore_errors=True)

    def _open(self, number: int, decoder: msgspec.msgpack.Decoder[dict[str, U]]) -> dict[str, U]:
        data = read_summed(self._folder / str(number))
        try:
            return decoder.decode(data) if data is not None else {}
        except msgspec.DecodeError:
            return {}


def _drawer(name: str) -> int:
    return zlib.crc32(name.encode()) % DRAWERS
