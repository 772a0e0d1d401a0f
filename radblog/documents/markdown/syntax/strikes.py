"""`~~gone~~` and `~gone~` as on GitHub, but `5~6 and 7~8` are two ranges of numbers."""

from __future__ import annotations

import re

from markdown_it.rules_inline import strikethrough
from markdown_it.rules_inline.state_inline import StateInline

_RANGE = re.compile(r"(?<=[0-9.,])~(?=[0-9])")


def strike(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # the signature is markdown-it's
    """A marker of struck-through text."""
    if _RANGE.match(state.src, state.pos):
        return False
    return strikethrough.tokenize(state, silent)
