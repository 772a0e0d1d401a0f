"""What all carriers have in common: how they say that a file is broken."""

from __future__ import annotations


class BrokenError(ValueError):
    """The file breaks its own format, or is too large to be read whole. Says nothing of the content."""
