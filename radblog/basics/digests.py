"""Content digests. SHA-256, since processors have instructions for it and it needs no package."""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec


def digest(data: bytes) -> str:
    """The SHA-256 of `data`, as 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def digest_of(*values: Any) -> str:
    """One digest of plain values and frozen Structs; equal values give equal digests."""
    return digest(msgspec.msgpack.encode(values, order="deterministic"))


def short(full: str) -> str:
    """The part of a digest that goes into a file name: 16 digits, 64 bits."""
    return full[:16]


LETTERS = "bcdfghjklmnpqrst"  # of published addresses; the script of the preview knows them as well
_IN_LETTERS = str.maketrans("0123456789abcdef", LETTERS)


def in_letters(full: str, length: int = 16) -> str:
    """The part of a digest that goes into a published address, four bits in each letter. Without digits and
    vowels it holds no number and no word that somebody, or the privacy lint, could take for a patient's.
    """
    return full[:length].translate(_IN_LETTERS)
