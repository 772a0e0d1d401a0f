"""Source text as a reader would get it, with the way back to the source.

Identifiers are cut in two by emphasis, entities, tags, comments and invisible characters, or spelt with
letters of another script. The rules run over the text with all that undone; a finding is then told at
its place in the source.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator

# Characters that a reader does not see: soft hyphen, zero-width space and joiners, direction marks,
# word joiner and its kin, variation selectors, byte order mark, Mongolian and Hangul fillers.
_UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2064"
    "\u2066-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
)
# Letters of Greek and Cyrillic that look like Latin ones.
_LOOKALIKE = str.maketrans(
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲϳАВЕЅІЈКМНОРСТУХЬаеѕіјорсухԁԛԝһ",
    "ABEZHIKMNOPTYXocjABESIJKMHOPCTYXbaesijopcyxdqwh",
)
_ALIKE = re.escape("".join(chr(code) for code in _LOOKALIKE))
# Whole alphabets and digits that only decorate or imitate Latin ones; NFKC knows most of them.
_DECORATED = "\u2070-\u209c\u2100-\u214f\u2460-\u24ff\uff01-\uff5e\U0001d400-\U0001d7ff"
_DIGITS = "\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59"
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"

_INLINE = (
    r"/?(?:a|abbr|b|bdi|bdo|big|cite|del|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|u|wbr)\b[^<>]*>"
)
_QUOTE = r"(?:(?<=^>)|(?<=^ >)|(?<=^  >)|(?<=^   >))(?:[ \t]?>)*[ \t]?"


# Marks of Markdown, HTML and YAML. Every alternative starts with a plain sign, which lets the search run at
# full speed; only a tag that divides a text, unlike those within a line, has a group.
_MARK = re.compile(
    r"\*\**|``*|~~|_(?:__?)?(?<![^\W_]_)(?<![^\W_]__)(?=\w)|_(?:__?)?(?![^\W_])"
    rf"|>{_QUOTE}"
    r"|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,31});"
    r"|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\(?=[!-/:-@\[-`{-~])"
    r"|<!--(?s:.*?)(?:-->|\Z)"
    rf"|<(?i:{_INLINE})"
    r"|<(/?[A-Za-z][\w-]*(?:\s[^<>]*)?/?>)",
    re.MULTILINE,
)
# So long a gap is no writing; every rule would go over it in all the ways there are.
_GAP = re.compile(r"\s{40}(?P<rest>\s++)")
_WIDE = re.compile(r"\s{4}")  # so long a gap covers four of every tenth sign, which is cheaper to ask first
# A letter that looks Latin beside one that is; both patterns start with a set, for speed.
_MIXED = re.compile(rf"[{_ALIKE}](?:(?=[A-Za-z])|(?<=[A-Za-z].))")
_MIXED_WORD = re.compile(rf"[A-Za-z{_ALIKE}]*")
_CHANGED = re.compile(
    rf"[{_UNSEEN}\U000e0001-\U000e01ef{_DECORATED}{_DIGITS}{_SPACES}"
    rf"\u2010\u2011\u2012\u2212\ufe63\u0300-\u036f]"
)
# Few signs beyond ASCII are any of these.
_FOREIGN, _CHANGEABLE = re.compile(r"[^\x00-\x7f]"), re.compile(rf"[{_ALIKE}]|{_CHANGED.pattern}")
_KINDS = (
    ("unseen", re.compile(rf"[{_UNSEEN}\U000e0001-\U000e01ef]+")),
    ("decorated", re.compile(rf"[{_DECORATED}]+")),
    ("digits", re.compile(rf"[{_DIGITS}]+")),
    ("space", re.compile(rf"[{_SPACES}]")),
    ("hyphen", re.compile(r"[\u2010\u2011\u2012\u2212\ufe63]")),
)
_COMBINED = re.compile(r"[A-Za-z][\u0300-\u036f]+")
# What was put there to mislead, rather than to write well.
_HIDING = frozenset({"unseen", "decorated", "digits"})
# In ordinary scientific writing: superscripts, subscripts, circled numbers, the signs for number and trade.
_ORDINARY = re.compile("[\u2070-\u209c\u2460-\u249b\u2100-\u214f]+")


class Layer:
    """One pass of rewriting: stretches of the text after it, and where they were before it."""

    __slots__ = ("_new", "_sources", "_starts")

    def __init__(self) -> None:
        """A text that was not changed."""
        self._starts = [0]
        self._sources = [0]
        self._new = [False]

    def add(self, start: int, source: int, *, new: bool) -> None:
        """From `start` on, the text is what stood at `source`; or, if it is `new`, it replaces it."""
        self._starts.append(start)
        self._sources.append(source)
        self._new.append(new)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the text from `start` to `end` was before the pass. What replaced something stands for
        all of it.
        """
        first = self._place(start)
        if end <= start:
            return first, first
        index = bisect_right(self._starts, end - 1) - 1
        last = self._sources[index + 1] if self._new[index] else self._place(end - 1) + 1
        return first, max(first, last)

    def _place(self, offset: int) -> int:
        index = bisect_right(self._starts, offset) - 1
        within = 0 if self._new[index] else offset - self._starts[index]
        return self._sources[index] + within


class Readable:
    """Readable text and, for each stretch of it, where it came from. `hidden` are the spans of the
    source that mislead a reader.
    """

    __slots__ = ("_layers", "hidden", "text")

    def __init__(
        self, text: str, layers: tuple[Layer, ...] = (), hidden: tuple[tuple[int, int], ...] = ()
    ) -> None:
        """`layers` in the order in which the passes were made."""
        self.text = text
        self.hidden = hidden
        self._layers = layers

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the source that `start` to `end` of the text came from."""
        for layer in reversed(self._layers):
            start, end = layer.span(start, end)
        return start, end

    def is_hidden(self, start: int, end: int) -> bool:
        """Whether characters that mislead a reader stand between two offsets of the source."""
        return any(a < end and b > start for a, b in self.hidden)


def readable(source: str) -> Readable:
    """The text a reader gets from `source`."""
    result = Readable(source)
    if _CHANGEABLE.search("".join(set(_FOREIGN.findall(source)))):
        result = _seen(result)
    if _MARK.search(result.text):
        result = _rewritten(result, _plain(result.text))
        # Entities may hide what the first pass looks for: &#8203; is a zero-width space.
        if "&" in source and not result.text.isascii():
            result = _seen(result)
    if _WIDE.search(result.text[::10]) and _GAP.search(result.text):
        result = _rewritten(result, _shortened(result.text))
    return result


def _seen(before: Readable) -> Readable:
    """`before` with its letters as they look, and without what is not seen."""
    text, mixed = _unmixed(before.text)
    hidden = (*before.hidden, *(before.span(*span) for span in mixed))
    return _rewritten(Readable(text, before._layers, hidden), _foreign(text))  # noqa: SLF001  # its own kind


def _rewritten(before: Readable, changes: Iterator[tuple[int, int, str, bool]]) -> Readable:
    """`before` with the replacements (start, end, new, misleading) made."""
    layer, pieces = Layer(), list[str]()
    hidden = list(before.hidden)
    done = length = 0
    for start, end, new, misleads in changes:
        pieces += (before.text[done:start], new)
        length += start - done
        if new:
            layer.add(length, start, new=True)
            length += len(new)
        layer.add(length, end, new=False)
        done = end
        if misleads:
            hidden.append(before.span(start, end))
    pieces.append(before.text[done:])
    return Readable("".join(pieces), (*before._layers, layer), tuple(hidden))  # noqa: SLF001  # its own kind


def _plain(text: str) -> Iterator[tuple[int, int, str, bool]]:
    """Replacements (start, end, new, misleading) for marks of Markdown, HTML and YAML."""
    for mark in _MARK.finditer(text):
        yield mark.start(), mark.end(), _in_place_of(mark), False


def _shortened(text: str) -> Iterator[tuple[int, int, str, bool]]:
    """Replacements (start, end, new, misleading) for long gaps; the end of a paragraph stays one."""
    for gap in _GAP.finditer(text):
        yield *gap.span("rest"), "\n\n"[: gap["rest"].count("\n")], False


def _in_place_of(mark: re.Match[str]) -> str:
    """What a reader gets instead of a mark."""
    if mark.lastindex:
        return "\n"
    if mark[0][0] == "&":
        return html.unescape(mark[0])
    if mark[0][0] == "\\" and len(mark[0]) > 1:
        return chr(int.from_bytes(bytes.fromhex(mark[0][2:].zfill(4))))
    return ""


def _unmixed(text: str) -> tuple[str, list[tuple[int, int]]]:
    """`text` with words of mixed scripts in Latin letters, offsets kept, and where they stood."""
    hidden: list[tuple[int, int]] = []
    for match in _MIXED.finditer(text):
        if hidden and match.start() < hidden[-1][1]:
            continue
        start = match.start()
        while start > 0 and _MIXED_WORD.fullmatch(text[start - 1]):
            start -= 1
        end = _MIXED_WORD.match(text, start).end()  # type: ignore[union-attr]  # it matches nothing too
        hidden.append((start, end))
    for start, end in hidden:
        text = text[:start] + text[start:end].translate(_LOOKALIKE) + text[end:]
    return text, hidden


def _foreign(text: str) -> Iterator[tuple[int, int, str, bool]]:
    """Replacements for characters that only seem to be others, or are not seen at all."""
    done = 0
    for found in _CHANGED.finditer(text):
        start = found.start()
        if start < done:
            continue
        if "\u0300" <= found[0] <= "\u036f":
            match = _COMBINED.match(text, start - 1) if start > done else None
            if match:
                yield start - 1, match.end(), unicodedata.normalize("NFC", match[0]), False
                done = match.end()
            continue
        kind, match = next((kind, match) for kind, pattern in _KINDS if (match := pattern.match(text, start)))
        done = match.end()
        if kind != "decorated" or not _ORDINARY.fullmatch(match[0]):
            yield start, done, _NEW[kind](match[0]), kind in _HIDING


_NEW: dict[str, Callable[[str], str]] = {
    "unseen": lambda _: "",
    "decorated": lambda old: unicodedata.normalize("NFKC", old),
    "digits": lambda old: "".join(str(unicodedata.digit(digit)) for digit in old),
    "space": lambda _: " ",
    "hyphen": lambda _: "-",
}
