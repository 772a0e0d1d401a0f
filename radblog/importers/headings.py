"""The headings of a foreign body: which one repeats the title, how far others move, their anchors."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html import unescape

from msgspec import Struct

from radblog.basics.slugs import slug_of_name

_ATX = re.compile(r"^ {0,3}(?P<signs>#{1,6})(?:[ \t]+(?P<text>.*?))?(?:[ \t]+#+)?[ \t]*$")
_SETEXT = re.compile(r"^ {0,3}=+[ \t]*$")
_OWN_ID = re.compile(r"[ \t]*\{:?[ \t]*#(?P<id>[^\s}]+)[^}]*\}[ \t]*$")
_FENCE = re.compile(r"^[ \t>]*(?:[-*+]|\d+[.)])?[ \t]*(`{3,}(?=[^`]*$)|~{3,})")
_HTML = re.compile(r"<h(?P<level>[1-6])\b[^>]*>(?P<text>.*?)</h(?P=level)>", re.IGNORECASE)


class Heading(Struct, frozen=True):
    """`line` counts from 0 in the body; `length` is 2 where a line of `=` follows."""

    line: int
    level: int
    text: str
    length: int = 1
    id: str = ""


def headings_of(lines: list[str]) -> list[Heading]:
    """All headings written with `#` or underlined with `=`, and `<h1>` to `<h6>` on one line."""
    found: list[Heading] = []
    for number, line in prose_lines(lines):
        if match := _ATX.match(line):
            found.append(_heading(number, len(match["signs"]), match["text"] or ""))
        elif (
            _SETEXT.match(line)
            and number
            and lines[number - 1].strip()
            and not lines[number - 1].startswith((" ", "\t", ">", "-", "|"))
        ):
            found.append(_heading(number - 1, 1, lines[number - 1].strip(), 2))
        elif match := _HTML.search(line):
            found.append(_heading(number, int(match["level"]), match["text"]))
    return found


def prose_lines(lines: list[str]) -> Iterator[tuple[int, str]]:
    """The lines that are not inside fenced code, with their numbers."""
    fence = ""
    for number, line in enumerate(lines):
        match = _FENCE.match(line)
        if fence:
            if match and match[1].startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
        elif match:
            fence = match[1]
        else:
            yield number, line


def opens_fence(line: str) -> str:
    """The fence a line opens, or an empty text."""
    match = _FENCE.match(line)
    return match[1] if match else ""


def title_heading(headings: list[Heading], title: str) -> Heading | None:
    """The first heading, if it is of level 1 and says what the title says."""
    first = headings[0] if headings else None
    return first if first and first.level == 1 and same_words(first.text, title) else None


def new_levels(headings: list[Heading], dropped: Heading | None) -> list[int]:
    """The level of each heading under a title of level 1: what stood deeper stays deeper, by one step."""
    levels: list[int] = []
    open_ones: list[tuple[int, int]] = []
    for heading in headings:
        if heading is dropped:
            levels.append(1)
            continue
        while open_ones and open_ones[-1][0] >= heading.level:
            open_ones.pop()
        level = min(open_ones[-1][1] + 1 if open_ones else 2, 6)
        open_ones.append((heading.level, level))
        levels.append(level)
    return levels


def same_words(a: str, b: str) -> bool:
    """Whether two texts are equal but for signs, case and Markdown."""
    return bool(a.strip()) and _words(plain(a)) == _words(plain(b))


def plain(text: str) -> str:
    """A text without tags, links' targets, emphasis and entities."""
    text = re.sub(r"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])", r"\1", text)
    text = re.sub(r"</?[A-Za-z][^<>]*>", "", text)
    text = re.sub(r"\\([!-/:-@\[-`{-~])|[*`]|(?<!\w)_|_(?!\w)", lambda match: match[1] or "", text)
    return " ".join(unescape(text).split())


def anchors_of(headings: list[Heading]) -> dict[str, int]:
    """Every anchor other generators would give these headings, in one form, with the heading's index."""
    found: dict[str, int] = {}
    for index, heading in enumerate(headings):
        words = plain(heading.text).lower()
        github = re.sub(r"[^\w\- ]", "", words).replace(" ", "-")
        for name in (
            heading.id,
            github,
            re.sub(r"^[^a-z]+", "", github),
            re.sub(r"[^\w]+", "-", words),
            _ascii(words),
        ):
            if key := anchor(name):
                found.setdefault(key, index)
    return found


def anchor(fragment: str) -> str:
    """An anchor as it is compared and written here."""
    return slug_of_name(fragment).replace(".", "-").strip("-")


def _heading(line: int, level: int, text: str, length: int = 1) -> Heading:
    match = _OWN_ID.search(text)
    return Heading(
        line, level, text[: match.start()] if match else text, length, match["id"] if match else ""
    )


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())


def _ascii(text: str) -> str:
    kept = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^\w]+", "-", kept)
