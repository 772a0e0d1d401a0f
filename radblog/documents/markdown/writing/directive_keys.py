"""The opening line of a directive: its keys and values, checked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from radblog.basics.nearest import nearest
from radblog.basics.places import Place
from radblog.documents.markdown.parser import UNSAFE
from radblog.documents.markdown.rules import INCOMPLETE_DIRECTIVE, UNSAFE_LINK, WRONG_DIRECTIVE_KEY
from radblog.documents.markdown.syntax.comments import without_comments
from radblog.documents.markdown.writing.writer import Writer

_ITEM = re.compile(
    r"\s*(?:(?P<key>[A-Za-z][\w-]*)\s*=\s*(?:\"(?P<quoted>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"']+))"
    r"|(?P<flag>[A-Za-z][\w-]*)(?=\s|$))"
)
_KEYS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "figure": ("src", "alt", "credit", "decorative", "id"),
        "video": ("url", "title", "poster", "duration", "captions"),
        "case": ("src",),
        "callout": ("kind", "title", "id"),
    }
)
_REQUIRED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"figure": ("src",), "video": ("url", "title"), "case": ("src",), "callout": ()}
)
_ADDRESSES = ("src", "url", "poster", "captions")


class Directive(Struct, frozen=True):
    """A directive as read: its name, its keys, its place, and where its content lies among the tokens."""

    name: str
    keys: dict[str, str]
    place: Place
    start: int
    end: int


def keys_of(writer: Writer, name: str, text: str, place: Place) -> dict[str, str]:
    """The keys of the opening line; problems for what cannot be read, and for unknown keys."""
    text, position = without_comments(text).strip(), 0
    found: dict[str, str] = {}
    while position < len(text):
        item = _ITEM.match(text, position)
        if item is None:
            writer.report(
                WRONG_DIRECTIVE_KEY,
                place,
                "the keys of this directive cannot be read",
                'write them as key="value", with a space between',
            )
            return found
        position = item.end()
        key = (item["key"] or item["flag"] or "").lower()
        value = item["quoted"] or item["single"] or item["bare"] or ("true" if item["flag"] else "")
        if key in _KEYS[name]:
            found[key] = value
        else:
            _report_key(writer, name, key, place)
    return found


def _report_key(writer: Writer, name: str, key: str, place: Place) -> None:
    near = nearest(key, _KEYS[name])
    writer.report(
        WRONG_DIRECTIVE_KEY,
        place,
        f"the directive '{name}' has no such key" + (f", did you mean '{near}'?" if near else ""),
        f"its keys are {', '.join(_KEYS[name])}",
    )


def is_complete(writer: Writer, read: Directive) -> bool:
    """Whether all that is needed is there, and no address would run something."""
    missing = [key for key in _REQUIRED[read.name] if not read.keys.get(key, "").strip()]
    for key in missing:
        writer.report(
            INCOMPLETE_DIRECTIVE,
            read.place,
            f"the directive '{read.name}' lacks '{key}'",
            f'add {key}="..." behind its name',
        )
    unsafe = [key for key in _ADDRESSES if UNSAFE.match(read.keys.get(key, ""))]
    for key in unsafe:
        writer.report(
            UNSAFE_LINK,
            read.place,
            f"the address of '{key}' would run a program or hold a file",
            "give the path of a file beside this document, or a web address",
        )
    return not missing and not unsafe
