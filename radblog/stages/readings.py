"""Documents are read, and those that did not change since an earlier build are remembered."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import msgspec

from radblog.basics.digests import digest_of
from radblog.disk.memory import Memory
from radblog.disk.store import Store
from radblog.documents.document import Document
from radblog.documents.places import with_path, without_path
from radblog.stages.lasting import lasting
from radblog.stages.read import Arrival, Reading, read_one
from radblog.workers import Workers


class Readings:
    """What was read before, as far as it would be read the same way now."""

    def __init__(self, memory: Memory, reading: Reading) -> None:
        """Remember what was read with the settings, people and rows that `reading` has."""
        given = (reading.settings, reading.defaults, reading.vouched, reading.allow)
        self._keep = memory.keep("readings", Arrival, digest_of(*given))
        self._store, self._stamps = Store(reading.kept), memory.stamps
        self._there: frozenset[str] = frozenset()
        self._known: frozenset[str] = frozenset()
        self._stale: set[str] = set()

    def recall(self, paths: Iterable[str]) -> dict[str, Arrival]:
        """What is known of files that did not change."""
        wanted, known = frozenset(paths), dict[str, Arrival]()
        self._there = frozenset(self._store.names())
        for path, arrival in self._keep.items():
            if path in wanted and arrival.document is not None and self._holds(arrival, arrival.document):
                with_path(arrival.document)
                known[path] = arrival
            else:
                self._stale.add(path)
        self._known = frozenset(known)
        return known

    def save(self, arrivals: Iterable[Arrival], at_fault: Collection[str]) -> tuple[str, ...]:
        """Keep what was read, is clean and is not withdrawn; of a document at fault nothing is kept. Tells
        the paths of all files that what is kept was read from.

        Raises:
            OSError: it cannot be written.
        """
        kept = {one.path: one for one in arrivals if _may_be_kept(one) and one.path not in at_fault}
        new = {path: one for path, one in kept.items() if path not in self._known}
        self._keep.renew_from(new, _packed, (self._stale | self._known) - kept.keys())
        for one in new.values():
            self._stamps.learn(*one.read[0])
        return tuple(path for one in kept.values() for path, _ in one.read)

    def _holds(self, arrival: Arrival, document: Document) -> bool:
        return all(
            self._stamps.digest(path) == found for path, found in arrival.read
        ) and self._there.issuperset(contents_of(document))


def _packed(arrival: Arrival) -> Arrival:
    """A copy that does not repeat the path of the document in each of its places."""
    copy = msgspec.msgpack.decode(msgspec.msgpack.encode(arrival), type=Arrival)
    if copy.document is not None:
        without_path(copy.document)
    return copy


def _may_be_kept(arrival: Arrival) -> bool:
    return arrival.clean and arrival.status != "withdrawn"


def contents_of(document: Document) -> tuple[str, ...]:
    """The digests of all that the store holds of a document."""
    return (document.content, *((document.veiled.content,) if document.veiled is not None else ()))


def read_all(paths: Sequence[str], crew: Workers, readings: Readings) -> tuple[Arrival, ...]:
    """Read every document, in the order of `paths`; again only those that changed since they were read."""
    with lasting():
        known = readings.recall(paths)
    new = tuple(path for path in paths if path not in known)
    known |= zip(new, crew.map(read_one, new, stage="reading"), strict=True)
    return tuple(known[path] for path in paths)
