"""A picture from anywhere on the disk becomes a clean one beside a document, and a line in it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from radblog.basics.slugs import slug_fault, slugify
from radblog.disk.sources import read_source
from radblog.disk.whole import write_whole
from radblog.documents.document import Document
from radblog.documents.insertion import NewPicture, with_body_picture, with_case_picture
from radblog.documents.model import Case
from radblog.documents.read import read_document
from radblog.documents.source import SourceFile
from radblog.images.encode import encode
from radblog.images.examine import examine
from radblog.images.model import PictureRecipe
from radblog.images.rules import WRONG_SUFFIX
from radblog.images.variants import SUFFIXES
from radblog.pixels.cropped import hides_pixels
from radblog.pixels.look import look
from radblog.pixels.readers import readers
from radblog.privacy.approval.policy import shows_a_patient
from radblog.privacy.burned_in import spotted
from radblog.privacy.evidence import Vouched
from radblog.privacy.gate import lint_file
from radblog.privacy.seen import Showing, failed_problem, lint_seen
from radblog.problems import ERROR, Outcome, Problem
from radblog.stages.gather import Gathered

_QUALITY = 92  # of a JPEG that is written again: what is lost cannot be seen
_SHOTS = 1000  # pictures of one name that one folder may hold


class Cleaned(Struct, frozen=True):
    """A picture of bare pixels. `suffix` is that of its format, `hidden` the kinds of what was taken out.
    `looked` is False where no reader for the words in pixels is installed.
    """

    data: bytes
    suffix: str
    width: int
    height: int
    hidden: tuple[str, ...]
    looked: bool


class Host(Struct, frozen=True):
    """The document that the picture is for, as it is now."""

    source: SourceFile
    document: Document

    @property
    def path(self) -> str:
        """Its path, POSIX and relative to the site."""
        return self.source.path

    @property
    def is_case(self) -> bool:
        """Whether its pictures stand in the front matter, each with a label."""
        return isinstance(self.document.meta, Case)


def host_of(site: Path, path: str, gathered: Gathered) -> Outcome[Host]:
    """The document at `path`.

    Raises:
        OSError: it cannot be read.
    """
    source = read_source(site, path)
    outcome = read_document(source, gathered.site.settings, gathered.defaults)
    if outcome.value is None:
        return Outcome(None, outcome.problems)
    return Outcome(Host(source, outcome.value.document))


def cleaned(shown: str, data: bytes, host: Host, vouched: Vouched) -> Outcome[Cleaned]:
    """The picture `data` without anything but its pixels, upright and in full size, and what is wrong with
    it; None where it must not be used. `shown` names it in problems, in place of a file name that may tell
    of a patient.
    """
    facts = examine(shown, data)
    if facts.value is None:
        return Outcome(None, facts.problems)
    known = facts.value
    doubts = [problem for problem in facts.problems if problem.code != WRONG_SUFFIX.code]
    recipe = PictureRecipe(known.pixels, known.width, known.height, known.fallback, _QUALITY)
    written = encode(shown, data, recipe)
    if written.value is None:
        return Outcome(None, (*doubts, *written.problems))
    doubts += _looked_at(shown, written.value, host, vouched)
    if any(problem.severity == ERROR for problem in doubts):
        return Outcome(None, tuple(doubts))
    cropped = ("pixels that were cropped away",) if hides_pixels(shown, data) else ()
    picture = Cleaned(
        written.value, SUFFIXES[known.fallback], known.width, known.height, (*known.hidden, *cropped),
        readers().words,
    )  # fmt: skip
    return Outcome(picture, tuple(doubts))


def file_name(label: str, suffix: str, host: Host, taken: Iterable[str]) -> str:
    """A name for the picture after what it shows, never after the file it came from, that is not `taken`."""
    stem = slugify(label)
    if slug_fault(stem) is not None:
        stem = "picture"
    folder, name = posixpath.split(host.path)
    if name != "index.md":
        stem = f"{name.removesuffix('.md')}-{stem}"  # the folder belongs to others as well
    used = {one.casefold() for one in taken}
    names = (f"{stem}.{suffix}", *(f"{stem}-{number}.{suffix}" for number in range(2, _SHOTS)))
    return next(one for one in names if posixpath.join(folder, one).casefold() not in used)


def inserted(host: Host, picture: NewPicture, gathered: Gathered, vouched: Vouched) -> Outcome[Host]:
    """The document with one more picture. None, with what speaks against it, where the new words hold what
    must not be published, or where its front matter is not one a picture can be written into.
    """
    write = with_case_picture if host.is_case else with_body_picture
    text = write(host.source.data.decode("utf-8"), picture)
    if text is None:
        return Outcome(None)
    source = SourceFile(host.path, text.encode())
    outcome = read_document(source, gathered.site.settings, gathered.defaults)
    before, after = _linted(host.source, vouched), _linted(source, vouched)
    known = frozenset(map(_kind, before))
    new = tuple(one for one in after if one.severity == ERROR and _kind(one) not in known)
    whole = outcome.value is not None and _shown(outcome.value.document) == _shown(host.document) + 1
    if outcome.value is None or not whole or new:
        return Outcome(None, new)
    return Outcome(Host(source, outcome.value.document))


def put_away(site: Path, host: Host, pictures: dict[str, bytes]) -> None:
    """Write the pictures, by path, then the document that shows them.

    Raises:
        OSError: a file cannot be written.
    """
    for path, data in pictures.items():
        write_whole(site / path, data)
    write_whole(site / host.path, host.source.data)


def _looked_at(shown: str, data: bytes, host: Host, vouched: Vouched) -> tuple[Problem, ...]:
    patient = shows_a_patient(host.document)
    try:
        seen = look(shown, data, readers())
    except Exception:  # noqa: BLE001  # fails closed, and a reader's text may quote what it read
        return (failed_problem(shown),)
    if seen.value is None:
        return seen.problems
    return lint_seen(shown, spotted(seen.value, vouched, clinical=patient), Showing(patient=patient))


def _linted(source: SourceFile, vouched: Vouched) -> tuple[Problem, ...]:
    return lint_file(source, clinical=source.path.startswith("content/cases/"), vouched=vouched).problems


def _kind(problem: Problem) -> tuple[str, str]:
    return problem.code, problem.message


def _shown(document: Document) -> int:
    meta = document.meta
    series = sum(len(study.series) for study in meta.studies) if isinstance(meta, Case) else 0
    return series + len(document.facts.pictures)
