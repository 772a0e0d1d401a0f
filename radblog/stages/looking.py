"""Pictures that are to be published, looked at: words, codes and faces in their pixels.

Each picture is looked at once by the same readers under the same rules; the store keeps what is where.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from radblog.basics.digests import digest_of
from radblog.disk.looks import Looks
from radblog.disk.sources import read_source
from radblog.documents.document import Document
from radblog.images.model import PictureFacts
from radblog.pixels.readers import Readers, readers
from radblog.privacy.burned_in import Spotted, What, spotted
from radblog.privacy.evidence import Vouched
from radblog.privacy.seen import (
    failed_problem,
    lacking,
    lint_seen,
    showing,
    unread_problems,
)
from radblog.problems import Problem
from radblog.sitemodel.site import Site
from radblog.stages.within import within
from radblog.workers import Workers

WEIGHT = 200  # looking at one picture costs as much as some hundreds of pages
RULES_VERSION = 1
"""Counts up when the same words may be judged differently."""


SECONDS_AT_LEAST, SECONDS_A_FRAME = 120.0, 15.0  # far more than a look takes: a reader that needs more hangs
_KEPT: frozenset[What] = frozenset({"words", "code-address", "face"})
# Nothing that comes of a picture with an identifier stays, be it only a place.


class Wanted(Struct, frozen=True):
    """One picture to look at, and all that what is found depends on. `kept` holds the store; `seconds` is how
    long a look may take.
    """

    root: Path
    kept: Path
    path: str
    pixels: str
    clinical: bool
    vouched: Vouched
    by: Readers
    seconds: float = SECONDS_AT_LEAST

    @property
    def key(self) -> str:
        """Under which the store keeps what is found."""
        known = tuple(
            sorted(names) for names in (self.vouched.names, self.vouched.contacts, self.vouched.places)
        )
        return digest_of(self.pixels, self.clinical, known, self.by.name, RULES_VERSION)


class Looked(Struct, frozen=True):
    """What was found in one picture; None where a reader failed."""

    path: str
    found: tuple[Spotted, ...] | None


def look_at_each(wanted: Sequence[Wanted], crew: Workers) -> tuple[Looked, ...]:
    """Look at pictures, in their order. What the store knows needs no worker."""
    known = {one.path: Looks(one.kept).get(one.key) for one in wanted}
    new = [one for one in wanted if known[one.path] is None]
    looked = {
        one.path: one.found for one in crew.map(_look_at, new, stage="looking into pictures", weight=WEIGHT)
    }
    return tuple(Looked(one.path, looked.get(one.path, known[one.path])) for one in wanted)


def _look_at(wanted: Wanted) -> Looked:
    try:
        found = within(wanted.seconds, _found, wanted)
    except Exception:  # noqa: BLE001  # fails closed, and a reader's text may quote what it read
        return Looked(wanted.path, None)
    if found is not None and _KEPT.issuperset(one.what for one in found):
        Looks(wanted.kept).put(wanted.key, found)
    return Looked(wanted.path, found)


def _found(wanted: Wanted) -> tuple[Spotted, ...] | None:
    from radblog.pixels.look import look

    seen = look(wanted.path, read_source(wanted.root, wanted.path).data, wanted.by)
    return spotted(seen.value, wanted.vouched, clinical=wanted.clinical) if seen.value is not None else None


class Look(Struct, frozen=True):
    """All problems of the pixels of a site, and the keys of what the store should keep."""

    problems: tuple[Problem, ...]
    keys: tuple[str, ...]


class Gallery(Struct, frozen=True):
    """The pictures of a site: who shows them, what is known of them, and the paths of approved cases."""

    site: Site
    pictures: Mapping[str, PictureFacts]
    approved: frozenset[str]


def look_at_all(root: Path, kept: Path, gallery: Gallery, vouched: Vouched, crew: Workers) -> Look:
    """Look at every picture in which the installed readers can see something."""
    by, shown = readers(), _shown(gallery)
    wanted = tuple(
        Wanted(
            root, kept, path, gallery.pictures[path].pixels, showing(documents, ()).case, vouched, by,
            SECONDS_AT_LEAST + SECONDS_A_FRAME * gallery.pictures[path].frames,
        )
        for path, documents in shown.items()
        if by.any
    )  # fmt: skip
    problems = (*_told(look_at_each(wanted, crew), shown, gallery.approved), *_unread(gallery, by))
    return Look(problems, tuple(one.key for one in wanted))


def _shown(gallery: Gallery) -> dict[str, tuple[Document, ...]]:
    """Each picture and the documents that show it; those of site.yaml and static files have none."""
    shown: dict[str, list[Document]] = {path: [] for path in gallery.pictures}
    for entry in gallery.site.entries.values():
        for path in dict.fromkeys(path for target in entry.links.values() for path in target.sources):
            if path in shown:
                shown[path].append(entry.document)
    return {path: tuple(documents) for path, documents in shown.items()}


def _told(
    looked: Iterable[Looked], shown: Mapping[str, tuple[Document, ...]], approved: frozenset[str]
) -> Iterator[Problem]:
    for one in looked:
        if one.found is None:
            yield failed_problem(one.path)
        else:
            yield from lint_seen(one.path, one.found, showing(shown[one.path], approved))


def _unread(gallery: Gallery, by: Readers) -> Iterator[Problem]:
    for entry in gallery.site.entries.values():
        mine = {
            path for target in entry.links.values() for path in target.sources if path in gallery.pictures
        }
        extra = lacking(entry.document, by) if mine else None
        if extra:
            path = entry.document.path
            yield from unread_problems(entry.document, len(mine), extra, approved=path in gallery.approved)
