"""`#tag` in prose.

Only tags that the site knows become links; any other `#word` is text, and one that is nearly a known tag is
marked, as it may be a slip. Code, addresses, entities and escaped signs never come here, since their own
rules take them first.
"""

from __future__ import annotations

import re
import unicodedata

from markdown_it.rules_inline.state_inline import StateInline

from radblog.documents.markdown.reading import reading

_MARKS = "\u0300-\u036f"  # accents of text that isn't in Unicode form C
_TAG = re.compile(rf"#([^\W_][^\W_{_MARKS}]*[{_MARKS}]*(?:[_-]*[^\W_][{_MARKS}]*)*)")
_BEFORE = frozenset(" \t\n\u00a0([{<>\"'“‘«„‚*_~|—–,;:!?¡¿….、。「（")  # what a tag may follow
_LONG_ENOUGH = 4  # letters; shorter words are near too many tags, and colours such as #fff are short


def hashtag(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # the signature is markdown-it's
    """A known hashtag, or a word that is nearly one."""
    position = state.pos
    if position and state.src[position - 1] not in _BEFORE:
        return False
    notes = reading(state.env)
    if not notes.known_hashtags or notes.in_heading or state.linkLevel > 0:
        return False
    found = _TAG.match(state.src, position, state.posMax)
    if not found or found[1].isdigit():
        return False
    tag = unicodedata.normalize("NFC", found[1]).casefold()
    known = tag in notes.known_hashtags
    near = None if known or silent else _near(tag, notes.known_hashtags)
    if not known and near is None:
        return False
    if not silent:
        token = state.push("hashtag" if known else "near_hashtag", "", 0)
        token.content = found[0]
        token.info = near or tag
    state.pos = found.end()
    return True


def _near(tag: str, known: frozenset[str]) -> str | None:
    if len(tag) < _LONG_ENOUGH:
        return None
    return min((other for other in known if _one_slip(tag, other)), default=None)


def _one_slip(a: str, b: str) -> bool:
    """Whether one letter is wrong, missing, too many, or changed places with the next."""
    if abs(len(a) - len(b)) > 1:
        return False
    at = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return (
        a[at + 1 :] == b[at + 1 :]
        or a[at + 1 :] == b[at:]
        or a[at:] == b[at + 1 :]
        or (a[at : at + 2] == b[at : at + 2][::-1] and a[at + 2 :] == b[at + 2 :])
    )
