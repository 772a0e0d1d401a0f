"""Which codes speak of privacy. The text in which one was found may hold the very value, and is not shown."""

from __future__ import annotations


def is_privacy(code: str) -> bool:
    """Whether a code is of the privacy lint (RAD100 to 699) or of its suppressions (from RAD900)."""
    return "RAD100" <= code <= "RAD699" or code >= "RAD900"
