"""Where attributes in braces may stand: behind a picture, link, code or `[span]`, and above a block."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline.state_inline import StateInline
from markdown_it.token import Token

from radblog.documents.markdown.attributes import IN_BRACES, attach

_AFTER = frozenset({"image", "code_inline", "link_close", "span_close"})


def attributes(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # the signature is markdown-it's
    """`{...}` right behind a picture, a link or code."""
    if silent or state.pending or not state.tokens or state.tokens[-1].type not in _AFTER:
        return False
    found = IN_BRACES.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    attach(_opening(state.tokens), found[0])
    state.pos = found.end()
    return True


def span(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # the signature is markdown-it's
    """`[text]{lang=la}`; comes after the rule for links."""
    start, end = state.pos + 1, state.posMax
    label_end: int = state.md.helpers.parseLinkLabel(state, state.pos)
    found = IN_BRACES.match(state.src, label_end + 1, end) if label_end >= 0 else None
    if not found:
        return False
    if not silent:
        state.pos, state.posMax = start, label_end
        attach(state.push("span_open", "span", 1), found[0])
        state.md.inline.tokenize(state)
        state.push("span_close", "span", -1)
    state.pos, state.posMax = found.end(), end
    return True


def attributes_line(state: StateBlock, start_line: int, _end_line: int, silent: bool) -> bool:  # noqa: FBT001
    """A line of nothing but `{...}`: attributes of the block below it."""
    start, end = state.bMarks[start_line] + state.tShift[start_line], state.eMarks[start_line]
    if not state.src.startswith("{", start) or state.is_code_block(start_line):
        return False
    found = IN_BRACES.match(state.src, start, end)
    if not found or state.src[found.end() : end].strip():
        return False
    if not silent:
        token = state.push("attributes", "", 0)
        token.content = found[0]
        token.map = [start_line, start_line + 1]
        state.line = start_line + 1
    return True


def _opening(tokens: list[Token]) -> Token:
    depth = 0
    for token in reversed(tokens):
        depth += token.nesting
        if depth == 0:
            break
    return token
