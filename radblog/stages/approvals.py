"""Cases and their receipts of approval, joined: which count, and what speaks against the others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from radblog.basics.digests import digest
from radblog.disk.signatures import verify
from radblog.disk.sources import read_source
from radblog.documents.document import Document
from radblog.images.model import PictureFacts
from radblog.privacy.approval.judge import Approval, Shown, lint_approval
from radblog.privacy.approval.policy import policy_of, shows_a_patient
from radblog.privacy.approval.receipt import Receipt, read_receipt, receipt_path, receipt_text
from radblog.problems import Problem
from radblog.settings.site import SiteSettings
from radblog.sitemodel.site import Site


class Approvals(Struct, frozen=True):
    """`receipts` are those that count, by the source path of their case."""

    receipts: dict[str, Receipt]
    problems: tuple[Problem, ...]


def approvals_of(
    root: Path, site: Site, people: frozenset[str], pictures: Mapping[str, PictureFacts], now: dt.datetime
) -> Approvals:
    """Judge the approval of every case of a real patient that is to be published.

    With `approval: none` no case needs a receipt; one that counts is of use all the same, where pictures
    cannot be scanned.
    """
    settings = site.settings
    wanted = policy_of(settings.privacy.approval).way != "none"
    receipts: dict[str, Receipt] = {}
    problems: list[Problem] = []
    for entry in site.entries.values():
        document = entry.document
        if not shows_a_patient(document):
            continue
        files = (*(path for target in entry.links.values() for path in target.sources), *entry.to_come)
        shown = shown_of(root, document, files, pictures)
        approval = approval_of(root, document.slug, settings)
        found = lint_approval(document, shown, approval, settings.privacy, people, now)
        if approval.receipt is not None and not found:
            receipts[document.path] = approval.receipt
        problems += found if wanted else ()
    return Approvals(receipts, tuple(problems))


def shown_of(
    root: Path, document: Document, files: Iterable[str], pictures: Mapping[str, PictureFacts]
) -> Shown:
    """What an approval of `document` vouches for. `files` are the source paths of all that it shows or
    links to: a picture counts by its pixels, any other file by its bytes.
    """
    return Shown(
        document.clinical_text,
        tuple(sorted(_content(root, path, pictures.get(path)) for path in sorted(set(files)))),
    )


def _content(root: Path, path: str, facts: PictureFacts | None) -> str:
    if facts is not None:
        return facts.pixels
    try:
        return digest(read_source(root, path).data)
    except OSError:
        return digest(b"")  # told where the file is read for publication


def approval_of(root: Path, slug: str, settings: SiteSettings) -> Approval:
    """What lies where the receipt of the case with this slug should, its signature verified."""
    path = receipt_path(slug)
    if not (root / path).is_file():
        return Approval()
    try:
        receipt = read_receipt(read_source(root, path).data, path)
    except OSError:
        receipt = None
    if receipt is None:
        return Approval(readable=False)
    key = settings.privacy.keys.get(receipt.by)
    if not receipt.signature or key is None:
        return Approval(receipt)
    return Approval(receipt, signature=verify(signed_part(receipt), receipt.signature, receipt.by, key))


def signed_part(receipt: Receipt) -> bytes:
    """The bytes that a signature of `receipt` is over."""
    return receipt_text(replace(receipt, signature="")).encode()
