"""A source file cut into evidence: its path, its front matter, its prose, its code and what is hidden in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radblog.basics.places import Lines, Place
from radblog.privacy.evidence import Evidence

_FRONT = re.compile(
    r"\ufeff?---[ \t]*\r?\n(.*?)(?:^---[ \t]*\r?$|^\.\.\.[ \t]*\r?$|\Z)", re.DOTALL | re.MULTILINE
)
_FENCE = re.compile(
    r"^(?:[ \t]|>[ \t]?|[-*+][ \t]|\d+[.)][ \t])*(`{3,}|~{3,})[^\n]*\n(.*?)(?:^[ \t>]*\1[`~]*[ \t]*$|\Z)",
    re.DOTALL | re.MULTILINE,
)
_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_ATTRIBUTES = re.compile(r"<[A-Za-z][\w-]*\s([^<>]*[^<>/\s])[^<>]*>")
# Where the text names a file, an address, an anchor or a tag.
_YAML_ADDRESS = re.compile(
    r"^[ \t]*(?:-[ \t]+)?(?:slug|aliases|permalink|hashtags|keywords|id|series|event|src|cover):[ \t]*(\S[^\n]*(?:\n[ \t]*-[^\n:]*)*)?",
    re.MULTILINE,
)
_ADDRESS = re.compile(r"\]\(<?([^)\s:]+\.\w{2,5})|\{#([\w-]+)")
_YAML_COMMENT = re.compile(r"(?:^|[ \t])#[ \t]?([^\n]*)", re.MULTILINE)
_NOT_A_LINE_END = re.compile(r"[^\n]")


def evidences_of(path: str, text: str, clinical: bool) -> tuple[Evidence, ...]:  # noqa: FBT001  # a fact, not a switch
    """All evidence in one source file: its path, and its whole text, each part by what it is.

    `path` is POSIX and relative to the site; `text` is the decoded file. `clinical`: the file belongs to
    a case. Nothing of the text is left out, whatever its syntax.
    """
    return (path_evidence(path, clinical=clinical), *_text_evidences(path, text, clinical=clinical))


def path_evidence(path: str, *, clinical: bool) -> Evidence:
    """The evidence of a file whose text is not read, such as a picture: its path."""
    return Evidence(path, Place(path), "path", clinical)


def _text_evidences(path: str, text: str, *, clinical: bool) -> Iterator[Evidence]:
    lines = Lines(path, text)

    def piece(start: int, end: int, role: str, content: str = "") -> Evidence:
        return Evidence(content or text[start:end], lines.place(start), role, clinical)

    front = _FRONT.match(text)
    yaml = (0, len(text)) if path.endswith((".yaml", ".yml")) else front.span(1) if front else (0, 0)
    if yaml[1]:
        yield piece(*yaml, "front-matter")
        for address in _YAML_ADDRESS.finditer(text, *yaml):
            if address[1]:
                yield piece(*address.span(1), "address")
    body_start = yaml[1] if yaml[1] == len(text) or front is None else front.end()
    body = text[body_start:]
    if "```" in body or "~~~" in body:
        for fence in _FENCE.finditer(body):
            start, end = fence.span()
            yield piece(body_start + start, body_start + end, "code")
            body = body[:start] + _NOT_A_LINE_END.sub(" ", body[start:end]) + body[end:]
    if "<" in body:
        for comment in _COMMENT.finditer(body):
            yield piece(*(body_start + offset for offset in comment.span(1)), "comment")
        for tag in _ATTRIBUTES.finditer(body):
            yield piece(*(body_start + offset for offset in tag.span(1)), "attribute")
    for address in _ADDRESS.finditer(body):
        yield piece(*(body_start + offset for offset in address.span(address.lastindex or 0)), "address")
    yield piece(body_start, len(text), "body", body)


def yaml_role(text: str, offset: int) -> str:
    """What stands at `offset` of front matter: `comment` or `front-matter`."""
    line_start = text.rfind("\n", 0, offset) + 1
    before = text[line_start:offset]
    comment = _YAML_COMMENT.search(before)
    quoted = comment is not None and any(before[: comment.start()].count(quote) % 2 for quote in "\"'")
    if comment and not quoted:
        return "comment"
    return "front-matter"
