"""Raw HTML, where the site does not allow it: shown as the text it is, and noticed."""

from __future__ import annotations

from markdown_it.common.html_re import HTML_TAG_RE
from markdown_it.rules_inline.state_inline import StateInline


def html(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # the signature is markdown-it's
    """A tag as plain text, so that nothing inside it is taken for Markdown."""
    found = HTML_TAG_RE.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push("shown_html", "", 0).content = found[0]
    state.pos = found.end()
    return True
