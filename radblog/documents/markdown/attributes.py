"""Attributes in braces behind a heading, picture, link or code, or on a line of their own before a block.

`{#anchor .class key="value"}`; of the keys only those that cannot run, load or restyle anything are kept,
since a page's Content-Security-Policy forbids the others anyway.
"""

from __future__ import annotations

import re

from markdown_it.token import Token
from msgspec import Struct

ALLOWED = frozenset({"id", "class", "lang", "dir", "title", "width", "height", "start", "reversed"})

_ITEM = (
    r"(?:\#(?P<id>[^\s\#.{}=\"'<>`]+)"
    r"|\.(?P<word>[\w:-]+)"
    r"|(?P<key>[A-Za-z][\w:-]*)=(?:\"(?P<quoted>[^\"\n]*)\"|'(?P<single>[^'\n]*)'|(?P<bare>[\w:./%-]+))"
    r"|(?P<flag>decorative|reversed))"
)
_WITHOUT_NAMES = re.sub(r"\?P<\w+>", "?:", _ITEM)
IN_BRACES = re.compile(rf"\{{[ \t]*{_WITHOUT_NAMES}(?:[ \t]+{_WITHOUT_NAMES})*[ \t]*\}}")
AT_END = re.compile(rf"[ \t]+({IN_BRACES.pattern})[ \t]*$")
_ITEMS = re.compile(_ITEM)


class Attributes(Struct, frozen=True):
    """What stood in braces. `dropped` are the names that no document may set."""

    kept: dict[str, str]
    dropped: tuple[str, ...] = ()
    decorative: bool = False


def read(braced: str) -> Attributes:
    """The attributes in a text that `IN_BRACES` has matched. Of two ids the last counts; classes add up."""
    kept: dict[str, str] = {}
    dropped: list[str] = []
    decorative = False
    for item in _ITEMS.finditer(braced):
        found = item.groupdict()
        if found["flag"] == "decorative" or found["word"] == "decorative":
            decorative = True
            continue
        name, value = _pair(found)
        if name == "class" and "class" in kept:
            kept["class"] += " " + value
        elif name in ALLOWED and " " not in (value if name == "id" else ""):
            kept[name] = value
        else:
            dropped.append(name)
    return Attributes(kept, tuple(dropped), decorative)


def attach(token: Token, braced: str) -> None:
    """Put the attributes on a token; the dropped names wait in its `meta` for the writer to report."""
    found = read(braced)
    kept = dict(found.kept)
    if "class" in kept and "class" in token.attrs:
        kept["class"] = f"{token.attrs['class']} {kept['class']}"
    token.attrs.update(kept)
    if found.dropped:
        token.meta["dropped"] = [*token.meta.get("dropped", ()), *found.dropped]
    if found.decorative:
        token.meta["decorative"] = True


def _pair(found: dict[str, str | None]) -> tuple[str, str]:
    if found["id"]:
        return "id", found["id"]
    if found["word"]:
        return "class", found["word"]
    if found["flag"]:
        return found["flag"], ""
    value = found["quoted"] or found["single"] or found["bare"] or ""
    return (found["key"] or "").lower(), value
