"""A source file cut into evidence: path, front matter, prose, code, and what is hidden in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radblog.basics.places import Lines, Place
from radblog.privacy.approval.receipt import without_digests
from radblog.privacy.evidence import Evidence
from radblog.privacy.tables import cells

_FRONT = re.compile(
    r"\ufeff?---[ \t]*\r?\n(.*?)(?:^---[ \t]*\r?$|^\.\.\.[ \t]*\r?$|\Z)", re.DOTALL | re.MULTILINE
)
_FENCE = re.compile(
    r"^(?:[ \t>]|[-*+][ \t]|\d+[.)][ \t])*+(`{3,}+|~{3,}+)[^\n]*+\n(.*?)(?:^[ \t>]*+\1[`~]*[ \t]*$|\Z)",
    re.DOTALL | re.MULTILINE,
)
_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_ATTRIBUTES = re.compile(r"<[A-Za-z][\w-]*\s([^<>]*[^<>/\s])[^<>]*>")
# Where the text names a file, an address, an anchor or a tag.
_ADDRESS_KEYS = "slug|aliases|permalink|hashtags|keywords|id|series|event|src|frames|cover"
_YAML_ADDRESS = re.compile(
    rf"^[ \t]*(?:-[ \t]+)?(?:{_ADDRESS_KEYS}):[ \t]*([^\n]*(?:\n[ \t]*-[^\n:]*)*)"
    rf"|[{{,][ \t]*(?:{_ADDRESS_KEYS}):[ \t]*([^,}}\n]+)",
    re.MULTILINE,
)
_ADDRESS = re.compile(r"\]\(<?((?:[^)\s:\]]|\](?!\())+\.\w{2,5})|\{#([\w-]+)")
_YAML_COMMENT = re.compile(r"(?:^|[ \t])#[ \t]?([^\n]*)", re.MULTILINE)
_NOT_A_LINE_END = re.compile(r"[^\n]")


def evidences_of(
    path: str,
    text: str,
    clinical: bool,  # noqa: FBT001  # a fact about the file, not a switch
) -> tuple[Evidence, ...]:
    """All evidence in one source file: its path, and its whole text, each part by what it is.

    `path` is POSIX and relative to the site; `text` is the decoded file. `clinical`: the file belongs to
    a case. Nothing of the text is left out, whatever its syntax.
    """
    text = without_digests(path, text)
    return (path_evidence(path, clinical=clinical), *_text_evidences(path, text, clinical=clinical))


def path_evidence(path: str, *, clinical: bool) -> Evidence:
    """The evidence of a file whose text is not read, such as a picture: its path."""
    return Evidence(path, Place(path), "path", clinical)


def _text_evidences(path: str, text: str, *, clinical: bool) -> Iterator[Evidence]:
    lines = Lines(path, text)
    front = _FRONT.match(text)
    yaml = (0, len(text)) if path.endswith((".yaml", ".yml")) else front.span(1) if front else (0, 0)
    body_start = front.end() if front and yaml[1] < len(text) else yaml[1]
    for start, end, role in _parts(text, yaml, body_start):
        yield Evidence(text[start:end], lines.place(start), role, clinical)
    # Code is evidence of its own, told apart; blanked out, it is not read twice.
    body = without_code(text[body_start:])
    place = lines.place(body_start)
    yield Evidence(body, place, "body", clinical)
    yield from cells(body, place, clinical=clinical)


def _parts(text: str, yaml: tuple[int, int], body_start: int) -> Iterator[tuple[int, int, str]]:
    """Where each part of a file starts and ends, and what it is; the prose itself is left out."""
    if yaml[1]:
        yield (*yaml, "front-matter")
        yield from _matches(_YAML_ADDRESS, text, *yaml, "address")
    if _has_fences(text):
        for fence in _FENCE.finditer(text, body_start):
            yield (*fence.span(), "code")
    yield from _matches(_COMMENT, text, body_start, len(text), "comment")
    yield from _matches(_ATTRIBUTES, text, body_start, len(text), "attribute")
    yield from _matches(_ADDRESS, text, body_start, len(text), "address")


def without_code(text: str) -> str:
    """`text` with its code blocks blanked out, every offset kept: what is shown there is no instruction."""
    if not _has_fences(text):
        return text
    return _FENCE.sub(lambda fence: _NOT_A_LINE_END.sub(" ", fence[0]), text)


def _has_fences(text: str) -> bool:
    return "```" in text or "~~~" in text


def _matches(
    pattern: re.Pattern[str], text: str, start: int, end: int, role: str
) -> Iterator[tuple[int, int, str]]:
    for match in pattern.finditer(text, start, end):
        if match.lastindex:
            yield (*match.span(match.lastindex), role)


def yaml_role(text: str, offset: int) -> str:
    """What stands at `offset` of front matter: `comment` or `front-matter`."""
    line_start = text.rfind("\n", 0, offset) + 1
    before = text[line_start:offset]
    comment = _YAML_COMMENT.search(before)
    quoted = comment is not None and any(before[: comment.start()].count(quote) % 2 for quote in "\"'")
    if comment and not quoted:
        return "comment"
    return "front-matter"
