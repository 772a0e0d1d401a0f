"""`[^label]` without a definition: it would stay in the text as it is, unnoticed."""

from __future__ import annotations

import re

from markdown_it.rules_inline.state_inline import StateInline

_REFERENCE = re.compile(r"\[\^[^\s\[\]]+\]")


def missing_footnote(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # the signature is markdown-it's
    """A mark that no rule before this one took."""
    found = _REFERENCE.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push("missing_footnote", "", 0).content = found[0]
    state.pos = found.end()
    return True
