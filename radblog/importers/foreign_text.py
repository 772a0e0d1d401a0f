"""The bytes of a foreign file as text with plain line ends."""

from __future__ import annotations

import codecs


def decode(data: bytes) -> tuple[str, bool]:
    """The text of a file, and whether its encoding had to be guessed.

    UTF-8 with or without a mark, UTF-16 with a mark; everything else is read as Windows-1252, which has
    a sign for nearly every byte.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _plain_ends(data.decode("utf-16", errors="replace")), False
    try:
        return _plain_ends(data.decode("utf-8-sig")), False
    except UnicodeDecodeError:
        return _plain_ends(data.decode("cp1252", errors="replace")), True


def _plain_ends(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign for sign in text if sign >= " " or sign in "\n\t")
