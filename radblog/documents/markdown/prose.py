"""The plain words of parsed tokens: counted, summed up, or as the text of a heading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from markdown_it.token import Token

LONGEST_SUMMARY = 300  # characters
_WORD = re.compile(r"[^\W_]+(?:['’.,\-][^\W_]+)*")
_ASCII_WORD = re.compile(r"[A-Za-z0-9]++(?:['.,\-][A-Za-z0-9]++)*+")  # takes half the time
# Scripts written without spaces between words: Han, kana, and their half-width forms.
_CJK = re.compile(
    "[\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
_TEXT = frozenset(
    {
        "text",
        "text_special",
        "code_inline",
        "hashtag",
        "near_hashtag",
        "shown_html",
        "math_inline",
        "math_inline_double",
    }
)
_MARKS = frozenset({"citation", "footnote_ref", "comment"})
_BREAKS = frozenset({"softbreak", "hardbreak"})


def plain_text(tokens: Iterable[Token], *, pictures: bool = False) -> str:
    """The words of inline tokens without any marks; with `pictures` their descriptions as well."""
    found: list[str] = []
    for token in tokens:
        if token.type in _TEXT:
            found.append(token.content)
        elif token.type in _BREAKS:
            found.append(" ")
        elif token.type in _MARKS and found:
            found[-1] = found[-1].rstrip(" ")
        elif pictures and token.type == "image":
            found.append(plain_text(token.children or ()))
    return "".join(found).replace("\x0c", " ")


def half_words(text: str) -> int:
    """Twice the number of words, so that a CJK character, half a word, counts as one."""
    if text.isascii():
        return 2 * len(_ASCII_WORD.findall(text))
    dense = len(_CJK.findall(text))
    return dense + 2 * len(_WORD.findall(_CJK.sub(" ", text) if dense else text))


def summary_of(tokens: Sequence[Token]) -> str:
    """The plain text of a paragraph, cut at a word to 300 characters with an ellipsis."""
    text = " ".join(plain_text(tokens).split())
    if len(text) <= LONGEST_SUMMARY:
        return text
    cut = text[: LONGEST_SUMMARY - 1]
    head, space, _ = cut.rpartition(" ")
    # A text without spaces (Japanese, Chinese) may be cut anywhere, and so may one endless word.
    kept = head if space and len(head) > LONGEST_SUMMARY // 2 else cut
    return kept.rstrip(" ,;:–—-(") + "…"
