"""Addresses by which readers pass a page on: they say nothing but what the page says, in percent signs."""

from __future__ import annotations

from collections.abc import Container
from urllib.parse import unquote

# No rule takes the name of one of these parameters, or what stands before it, for the label of its value.
PARAMETERS = frozenset({"text", "url", "u", "title", "subject", "body", "hashtags"})
_SAID = "=¶"  # as in no address, lest one without values pass for all


def known_address(url: str, said: Container[str]) -> str:
    """By what an address is known again: itself, or what is left of it without the values of its parameters
    where they only repeat what the page says. `said` are the texts and addresses of that page, each of
    which is looked at where it stands.
    """
    base, mark, query = url.partition("?")
    if not mark or "#" in query:
        return url
    names = list[str]()
    for part in query.split("&"):
        name, _, value = part.partition("=")
        if name not in PARAMETERS or not value or not _is_said(unquote(value), said):
            return url
        names.append(name)
    return f"{base}?{'&'.join(names)}{_SAID}"


def _is_said(value: str, said: Container[str]) -> bool:
    """Whether a value is a text of the page, with hashtags and addresses of it behind or without; or only
    hashtags. What tells something in an address alone, or by what stands before it, is none.
    """
    words = value.split()
    if len(words) == 1 and all(part.isalpha() and part in said for part in value.split(",")):
        return True
    while words and words[-1] in said and _is_apart(words[-1]):
        words.pop()
    text = " ".join(words)
    return not text or (text in said and _TELLING.isdisjoint(text) and sum(map(str.isdigit, text)) <= _YEAR)


_TELLING = frozenset("/=^")  # in an address they part what else would be words
_YEAR = 4  # digits; what identifies somebody has more


def _is_apart(word: str) -> bool:
    """Whether a word, whatever stands before it, cannot be the value of a label."""
    return word.startswith(("https://", "http://")) or (word[0] == "#" and word[1:].isalpha())
