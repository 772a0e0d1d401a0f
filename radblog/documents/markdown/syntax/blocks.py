"""The step between blocks and inlines: attributes find their block, headings give up their ids."""

from __future__ import annotations

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from radblog.documents.markdown.attributes import AT_END, attach
from radblog.documents.markdown.reading import Reading, reading


def inlines(state: StateCore) -> None:
    """Parse the text of every block. Takes the place of markdown-it's own step of this name."""
    notes = reading(state.env)
    tokens, parse, md, env = state.tokens, state.md.inline.parse, state.md, state.env
    before = ""
    cell = 0
    for index, token in enumerate(tokens):
        kind = token.type
        if kind == "inline":
            notes.in_heading = before == "heading_open"
            if notes.in_heading:
                _take_id(tokens[index - 1], token, notes)
            elif before in {"td_open", "th_open"}:
                token.meta["cell"] = cell
                cell += 1
            token.children = parse(token.content, md, env, [])
        elif kind == "tr_open":
            cell = 0
        elif kind == "footnote_reference_open":
            notes.footnotes[token.meta["label"]] = token
        before = kind


def attribute_lines(state: StateCore) -> None:
    """Move the attributes of a `{...}` line to the block below it. A line above nothing vanishes."""
    if not any(token.type == "attributes" for token in state.tokens):
        return
    waiting: list[str] = []
    kept: list[Token] = []
    for token in state.tokens:
        if token.type == "attributes":
            waiting.append(token.content)
            continue
        if token.nesting >= 0:
            for braced in waiting:
                attach(token, braced)
        waiting.clear()
        kept.append(token)
    state.tokens = kept


def _take_id(heading: Token, text: Token, notes: Reading) -> None:
    found = AT_END.search(text.content)
    if found:
        text.content = text.content[: found.start()]
        attach(heading, found[1])
    if "id" in heading.attrs:
        notes.ids.append(str(heading.attrs["id"]))
