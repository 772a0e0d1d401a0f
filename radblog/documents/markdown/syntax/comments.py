"""HTML comments are taken out, whatever `raw_html` says: an author's note to self is not for readers.

Code is the exception: there a comment is shown, as code is. A comment that does not end swallows the rest of
its block, and the token says so: an error is better than a note that a reader finds.
"""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline.state_inline import StateInline

_INLINE = re.compile(r"<!---?>|<!--.*?-->", re.DOTALL)
_REST = re.compile(r"<!--.*", re.DOTALL)


def without_comments(text: str) -> str:
    """`text` with all comments taken out, an open one to the end."""
    if "<!--" not in text:
        return text
    return _REST.sub("", _INLINE.sub("", text))


def comment(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # the signature is markdown-it's
    """A comment in running text."""
    if not state.src.startswith("<!--", state.pos):
        return False
    found = _INLINE.match(state.src, state.pos)
    if not silent:
        state.push("comment", "", 0).meta["open"] = found is None
    state.pos = found.end() if found else state.posMax
    return True


def comment_block(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    """A comment that begins a line. Text behind its end is a paragraph of its own."""
    start = state.bMarks[start_line] + state.tShift[start_line]
    if not state.src.startswith("<!--", start) or state.is_code_block(start_line):
        return False
    short = re.compile(r"<!---?>").match(state.src, start)
    found = short.end() if short else state.src.find("-->", start + 4) + 3
    bottom = state.eMarks[end_line - 1]
    is_open = found < start + 4 or found > bottom
    line = end_line - 1
    if not is_open:
        line = next(n for n in range(start_line, end_line) if found <= state.eMarks[n])
    more = not is_open and bool(state.src[found : state.eMarks[line]].strip())
    if more and line == start_line:
        return False  # a comment in a line of text
    if silent:
        return True
    if more:
        _begin_line_at(state, line, found)
        state.line = line
    else:
        state.line = line + 1
    token = state.push("comment", "", 0)
    token.map = [start_line, line + 1]
    token.meta["open"] = is_open
    return True


def _begin_line_at(state: StateBlock, line: int, offset: int) -> None:
    while state.src[offset] in " \t":
        offset += 1
    state.bMarks[line] = offset
    state.tShift[line] = 0
    state.sCount[line] = state.blkIndent
