"""Reels into a case: drawn in a workshop, looked at, and moved in only when nothing speaks against any of
them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from msgspec import Struct

from radblog.basics.places import Place
from radblog.documents.model import Case
from radblog.documents.read import read_document
from radblog.documents.source import SourceFile
from radblog.importers.frames_case import Told, with_reels
from radblog.importers.frames_model import Reel
from radblog.importers.frames_notes import notes
from radblog.importers.frames_placing import look_at, move_in, workshop
from radblog.pixels.readers import Readers
from radblog.privacy.evidence import Vouched
from radblog.problems import ERROR, Outcome, Problem
from radblog.scans.rules import NOTHING_FOUND
from radblog.stages.add_picture import Host
from radblog.stages.gather import Gathered


class Into(Struct, frozen=True):
    """The case that frames go into, and how what is in them is judged."""

    site: Path
    host: Host
    gathered: Gathered
    vouched: Vouched
    by: Readers

    @property
    def folder(self) -> Path:
        """The folder of the case."""
        return (self.site / self.host.path).parent

    def taken(self) -> tuple[str, ...]:
        """Names in that folder."""
        return tuple(sorted(path.name for path in self.folder.iterdir()))


class Written(Struct, frozen=True):
    """What came into the case: the reels, and the keys of its front matter that were set."""

    reels: tuple[Reel, ...]
    keys: tuple[str, ...]


def write_reels(
    reels: Iterable[Reel], draw: Callable[[Path], Iterable[Problem]], into: Into, told: Told
) -> Outcome[Written]:
    """Draw reels into a workshop and move them into the case, or say why not; then nothing is changed.

    Raises:
        OSError: something cannot be written.
    """
    ready = tuple(reels)
    keys = _settable(into.host)
    with workshop(into.site) as workplace:
        broken = tuple(draw(workplace))
        if broken:
            return Outcome(None, broken)
        found = [*notes(ready)]
        for reel in ready:
            found.extend(look_at(reel, workplace, into.by, into.vouched))
        if any(one.severity == ERROR for one in found):
            return Outcome(None, tuple(found))
        text = with_reels(into.host.source.data.decode("utf-8"), ready, told, may_replace=keys)
        if text is None or not _reads(text, into):
            return Outcome(None, (*found, _unwritable(into)))
        move_in(workplace, into.folder, ready, text.encode(), into.site / into.host.path)
    return Outcome(Written(ready, _set(keys, told)), tuple(found))


def _settable(host: Host) -> frozenset[str]:
    """Keys that the import may set: those that are not there, and in a draft a patient that was left open."""
    meta = host.document.meta
    if not isinstance(meta, Case):
        return frozenset()
    open_ = {
        "delay_months": meta.delay_months is None,
        "deidentification": meta.deidentification is None,
        "patient": meta.status == "draft" and meta.patient.age_band == "withheld",
    }
    return frozenset(key for key, free in open_.items() if free)


def _set(keys: frozenset[str], told: Told) -> tuple[str, ...]:
    known = {
        "delay_months": told.delay_months is not None,
        "patient": bool(told.age_band),
        "deidentification": True,
    }
    return tuple(key for key, there in known.items() if there and key in keys)


def _reads(text: str, into: Into) -> bool:
    """Whether the case can still be read with its new studies, and what was in it is still there."""
    source = SourceFile(into.host.path, text.encode())
    outcome = read_document(source, into.gathered.site.settings, into.gathered.defaults)
    return outcome.value is not None


def _unwritable(into: Into) -> Problem:
    help_ = (
        "mend what `radblog check` tells of it, and see that what stands under studies: is a list of lines"
    )
    message = "the studies cannot be written into the first lines of this case"
    return NOTHING_FOUND.at(Place(into.host.path), message, help_)
