"""A case on its way to a receipt: what is to be approved, what the scan of its pictures found, the file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from radblog.disk.signatures import sign
from radblog.disk.sources import read_source
from radblog.disk.whole import write_whole
from radblog.documents.document import Document
from radblog.documents.read import read_document
from radblog.images.examine import examine
from radblog.images.model import PictureFacts
from radblog.pixels.readers import Readers, readers
from radblog.privacy.approval.judge import Shown
from radblog.privacy.approval.receipt import Receipt, Scan, Spot, receipt_path, receipt_text
from radblog.privacy.evidence import Vouched
from radblog.privacy.gate import lint_file
from radblog.problems import ERROR, Problem
from radblog.sitemodel.files import files_shown
from radblog.sitemodel.frames import is_picture
from radblog.stages.approvals import shown_of, signed_part
from radblog.stages.gather import Gathered
from radblog.stages.looking import Wanted, look_at_each
from radblog.stages.read import read_answers
from radblog.workers import alone


class Candidate(Struct, frozen=True):
    """A case as it would be approved now. `pictures` are paths, as the scan numbers them from 1; in `unread`
    of them a reader failed.
    """

    document: Document
    shown: Shown
    scan: Scan
    pictures: tuple[str, ...]
    unread: int = 0


class Refused(Struct, frozen=True):
    """Why a case cannot be approved as it is: its own errors, which come first."""

    problems: tuple[Problem, ...]


def candidate(root: Path, gathered: Gathered, path: str, vouched: Vouched) -> Candidate | Refused:
    """Read, lint and scan the document at `path`.

    Raises:
        OSError: a file cannot be read.
    """
    settings, source = gathered.site.settings, read_source(root, path)
    outcome = read_document(source, settings, gathered.defaults, read_answers(root, source))
    clinical = path.startswith("content/cases/")
    linted = lint_file(source, clinical=clinical, vouched=vouched, others=outcome.problems)
    errors = tuple(problem for problem in linted.problems if problem.severity == ERROR)
    if outcome.value is None or errors:
        return Refused(errors)
    document = outcome.value.document
    files = files_shown(document, gathered.listing.files, settings.base_url)
    facts, problems = _facts(root, files)
    if problems:
        return Refused(problems)
    scan, unread = _scan(root, facts, vouched, readers())
    return Candidate(document, shown_of(root, document, files, facts), scan, tuple(sorted(facts)), unread)


def _facts(root: Path, files: tuple[str, ...]) -> tuple[dict[str, PictureFacts], tuple[Problem, ...]]:
    facts: dict[str, PictureFacts] = {}
    problems: list[Problem] = []
    for path in filter(is_picture, files):
        outcome = examine(path, read_source(root, path).data)
        if outcome.value is not None:
            facts[path] = outcome.value
        problems += (problem for problem in outcome.problems if problem.severity == ERROR)
    return facts, tuple(problems)


def _scan(root: Path, facts: dict[str, PictureFacts], vouched: Vouched, by: Readers) -> tuple[Scan, int]:
    if not by.any:
        return Scan(len(facts)), 0
    wanted = [
        Wanted(root, root, path, one.pixels, clinical=True, vouched=vouched, by=by)
        for path, one in sorted(facts.items())
    ]
    looked = look_at_each(wanted, alone())
    spots = tuple(
        Spot(number, one.what, one.box.left, one.box.top, one.box.width, one.box.height)
        for number, seen in enumerate(looked, 1)
        for one in seen.found or ()
    )
    return Scan(len(facts), by.name, spots), sum(seen.found is None for seen in looked)


def receipt_of(
    case: Candidate, by: str, now: dt.datetime, checklist: tuple[str, ...], key: Path | None
) -> Receipt:
    """The receipt for a case, signed where a key is given.

    Raises:
        CannotSign: the key gave no signature.
    """
    receipt = Receipt(
        by=by, at=now.replace(microsecond=0), checklist=checklist, text=case.shown.text,
        pictures=case.shown.pictures, scan=case.scan,
    )  # fmt: skip
    return receipt if key is None else replace(receipt, signature=sign(signed_part(receipt), key))


def write_receipt(root: Path, case: Candidate, receipt: Receipt) -> str:
    """Put the receipt where the build looks for it; the path of the file.

    Raises:
        OSError: it cannot be written.
    """
    path = receipt_path(case.document.slug)
    write_whole(root / path, receipt_text(receipt).encode())
    return path
