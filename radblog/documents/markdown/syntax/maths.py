"""`$a^2$` is mathematics; `costs $5 and $10` is not, nor `between $5 and 10 million US$`."""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it.rules_inline.state_inline import StateInline
from mdit_py_plugins.dollarmath.index import math_inline_dollar

from radblog.documents.markdown.syntax.comments import without_comments

# A sum of money and a word of prose up to the next dollar sign.
_PRICE = re.compile(r"\$\d[\d.,]*[^$\\{}^_=]*?[^\W\d_]{2,}[^$\\{}^_=]*\$")
_in_dollars: Callable[[StateInline, bool], bool] = math_inline_dollar(
    allow_space=False, allow_digits=False, allow_double=True
)


def math_inline(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # the signature is markdown-it's
    """Mathematics in running text."""
    if _PRICE.match(state.src, state.pos):
        return False
    found = _in_dollars(state, silent)
    if found and not silent:
        state.tokens[-1].content = without_comments(state.tokens[-1].content)
    return found
