"""`content/approvals/<slug>.yaml`: who approved a case, when, and exactly what.

A receipt without a signature is a record, not a proof: whoever can write into the repository can write one.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from radblog.basics.places import Place
from radblog.schema.convert import Forms, convert
from radblog.schema.text import decode
from radblog.schema.yaml import parse_yaml

FOLDER = "content/approvals/"
VERSION = 1
_DIGEST = re.compile(r"[0-9a-f]{64}")
_PERSON = re.compile(r"[\w.-]+")
_WORD = re.compile(r"[a-z0-9-]+")
_HEXADECIMAL = re.compile(r"(?<![\w])[0-9a-f]{64}(?![\w])")
_SCANNER = re.compile(r"[\w.+ -]*")
_SIGNATURE = re.compile(
    r"-----BEGIN SSH SIGNATURE-----(?:\r?\n[ \t]*[A-Za-z0-9+/]{70})*"
    r"\r?\n[ \t]*[A-Za-z0-9+/=]{1,70}\r?\n[ \t]*-----END SSH SIGNATURE-----"
)


class Spot(Struct, frozen=True, forbid_unknown_fields=True):
    """Where the scan saw something: number of the picture from 1, kind, and box in upright source pixels."""

    picture: int
    kind: str
    left: int
    top: int
    width: int
    height: int


class Scan(Struct, frozen=True, forbid_unknown_fields=True):
    """What the scan of the pictures found, never what it read. `by` names the scanner; empty: none ran."""

    pictures: int = 0
    by: str = ""
    found: tuple[Spot, ...] = ()


class Receipt(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`by` is a person's slug, `at` an aware moment. `text` and `pictures` are digests of what was approved:
    the clinical text, and the pixels of every picture, sorted.
    """

    by: str
    at: dt.datetime
    checklist: tuple[str, ...]
    text: str
    pictures: tuple[str, ...] = ()
    scan: Scan = Scan()
    signature: str = ""
    version: int = VERSION


def receipt_path(slug: str) -> str:
    """Where the receipt of the case with this slug lies."""
    return f"{FOLDER}{slug}.yaml"


def read_receipt(data: bytes, path: str) -> Receipt | None:
    """The receipt in a file, or None where it is none that `receipt_text` could have written."""
    text = decode(data, path)
    parsed = parse_yaml(text.value, path).value if text.value is not None else None
    outcome = convert(parsed, Receipt, forms=Forms(), start=Place(path)) if parsed is not None else None
    if outcome is None or outcome.value is None or outcome.problems:
        return None
    receipt = outcome.value.value
    receipt = replace(receipt, signature=receipt.signature.strip())
    return receipt if _is_sound(receipt) else None


def _is_sound(receipt: Receipt) -> bool:
    words = (*receipt.checklist, *(spot.kind for spot in receipt.scan.found))
    return (
        receipt.version == VERSION
        and _PERSON.fullmatch(receipt.by) is not None
        and all(_WORD.fullmatch(word) for word in words)
        and all(_DIGEST.fullmatch(digest) for digest in (receipt.text, *receipt.pictures))
        and _SCANNER.fullmatch(receipt.scan.by) is not None
        and (not receipt.signature or _SIGNATURE.fullmatch(receipt.signature) is not None)
    )


def without_digests(path: str, text: str) -> str:
    """The text of the file at `path` for the lint: in a receipt, digests and signature are blank. Many a
    digest holds what looks like a phone number, and none holds one.
    """
    if not path.startswith(FOLDER):
        return text
    return _SIGNATURE.sub(_blank, _HEXADECIMAL.sub(_blank, text))


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def receipt_text(receipt: Receipt) -> str:
    """The file, the same bytes for the same receipt. Without its signature it is what is signed."""
    lines = [
        "# Written by `radblog approve`. It holds for this content alone; a change asks for a new approval.",
        f"version: {receipt.version}",
        f"by: {receipt.by}",
        f'at: "{receipt.at.astimezone(dt.UTC).strftime("%Y-%m-%d %H:%M:%S")} Z"',
        *_listed("checklist", receipt.checklist),
        f"text: {receipt.text}",
        *_listed("pictures", receipt.pictures),
        "scan:",
        f"  pictures: {receipt.scan.pictures}",
        f'  by: "{receipt.scan.by}"',
        *(f"  {line}" for line in _listed("found", map(_spot, receipt.scan.found))),
    ]
    if receipt.signature:
        lines += ["signature: |", *(f"  {line}" for line in receipt.signature.split("\n"))]
    return "\n".join(lines) + "\n"


def _listed(key: str, values: Iterable[str]) -> list[str]:
    items = [f"  - {value}" for value in values]
    return [f"{key}:", *items] if items else [f"{key}: []"]


def _spot(spot: Spot) -> str:
    box = f"left: {spot.left}, top: {spot.top}, width: {spot.width}, height: {spot.height}"
    return f"{{picture: {spot.picture}, kind: {spot.kind}, {box}}}"
