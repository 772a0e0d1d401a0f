"""`[@smith-2020]` and `[@smith-2020; @jones-2021]`: citations of the document's references."""

from __future__ import annotations

import re

from markdown_it.rules_inline.state_inline import StateInline

_ONE = r"@([^\s;@\[\]]+)"
_CITATION = re.compile(rf"\[\s*{_ONE}(?:\s*;\s*{_ONE})*\s*\]")
_IDS = re.compile(_ONE)


def citation(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # the signature is markdown-it's
    """A citation; comes after the rule for links, so that `[@name](address)` stays a link."""
    if state.linkLevel > 0 or not state.src.startswith("@", state.pos + 1):
        return False
    found = _CITATION.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.content = found[0]
        token.meta["ids"] = [(one[1], one.start()) for one in _IDS.finditer(found[0])]
    state.pos = found.end()
    return True
