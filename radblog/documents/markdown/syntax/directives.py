"""`::: name key="value"` ... `:::`.

Directives may stand in one another; a `:::` closes the innermost, or the one with exactly as many colons.
Colons inside fenced code are code.
"""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

_COLONS = re.compile(r"(:{3,})[ \t]*(?![ \t:])(.*)")
_CODE = re.compile(r"`{3,}(?=[^`]*$)|~{3,}")


def directive(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001  # the signature is markdown-it's
    """A directive, or a closing line that closes nothing."""
    opening = _colons(state, start_line)
    if not opening or state.is_code_block(start_line):
        return False
    if silent:
        return True
    if not opening[2].strip():
        state.push("stray_colons", "", 0).map = [start_line, start_line + 1]
        state.line = start_line + 1
        return True
    last, closed = _end(state, start_line, end_line)
    token = state.push("directive_open", "div", 1)
    token.info = opening[2].strip()
    token.map = [start_line, last]
    token.meta["closed"] = closed
    parent, line_max = state.parentType, state.lineMax
    state.parentType, state.lineMax = "directive", last
    state.md.block.tokenize(state, start_line + 1, last)
    state.parentType, state.lineMax = parent, line_max
    state.push("directive_close", "div", -1)
    state.line = last + 1 if closed else last
    return True


def _end(state: StateBlock, start_line: int, end_line: int) -> tuple[int, bool]:
    """The line that closes the directive of `start_line`, and whether there is one."""
    inner: list[int] = []
    opening = _colons(state, start_line)
    own = len(opening[1]) if opening else 3
    fence = ""
    for line in range(start_line + 1, end_line):
        start, end = state.bMarks[line] + state.tShift[line], state.eMarks[line]
        if start < end and state.sCount[line] < state.blkIndent:
            return line, False
        fence, in_code = _fence(fence, state.src[start:end])
        found = None if in_code or state.is_code_block(line) else _colons(state, line)
        if not found:
            continue
        count = len(found[1])
        if found[2].strip():
            inner.append(count)
        elif count in inner:
            del inner[len(inner) - 1 - inner[::-1].index(count) :]
        elif count == own or not inner:
            return line, True
        else:
            inner.pop()
    return end_line, False


def _colons(state: StateBlock, line: int) -> re.Match[str] | None:
    start = state.bMarks[line] + state.tShift[line]
    if not state.src.startswith(":::", start):
        return None
    return _COLONS.fullmatch(state.src, start, state.eMarks[line])


def _fence(fence: str, text: str) -> tuple[str, bool]:
    """The fence of code still open behind a line, and whether the line is part of code."""
    found = _CODE.match(text)
    if not fence:
        return (found[0], True) if found else ("", False)
    closes = found and found[0].startswith(fence) and not text[found.end() :].strip()
    return ("" if closes else fence), True
