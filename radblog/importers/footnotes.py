"""Footnotes of an export as footnotes of Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence

# Signs that nobody types stand for a note while the text around it is worked on.
OPEN, CLOSE = "\ue002", "\ue003"


def mark(number: int) -> str:
    """What stands for the note of a number, counted from 1."""
    return f"{OPEN}{number}{CLOSE}"


def with_footnotes(text: str, notes: Sequence[str]) -> str:
    """The text with a reference at each mark, and the notes, ready Markdown, at its end."""
    body = re.sub(rf"{OPEN}(\d+){CLOSE}", r"[^\1]", text)
    if not notes:
        return body
    told = (" ".join(note.split()) for note in notes)
    return body + "\n\n" + "\n\n".join(f"[^{number}]: {note}" for number, note in enumerate(told, 1))
