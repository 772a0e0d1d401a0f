"""What an author may settle alone: a warning, in a note on the line before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from radblog.basics.places import Lines, Place
from radblog.privacy.evidence import Finding
from radblog.privacy.rules import BY_CODE
from radblog.privacy.rules.suppressing import IDLE, NO_REASON, UNKNOWN_CODE
from radblog.privacy.sources import without_code
from radblog.problems import WARNING, Problem

_INLINE = re.compile(
    r"^[ \t]*(?:<!--[ \t]*radblog:[ \t]*allow(?P<html>[^\n]*?)-->|"
    r"\#[ \t]*radblog:[ \t]*allow(?P<yaml>[^\n]*))[ \t]*\r?$",
    re.MULTILINE,
)
_CODE = re.compile(r"\bRAD\d{3}\b|\b[A-Z]+-?\d+\b")
_BECAUSE = re.compile(r"\bbecause[ \t]*[\"'“‘](?P<reason>[^\"”’]*\w[^\"”’]*)[\"'”’]")


class Note(Struct, frozen=True):
    """A note as it stands in a text; `line` is the line it speaks of, `reason` the words it gives."""

    place: Place
    codes: tuple[str, ...]
    line: int
    reason: str


def apply_notes(
    path: str, text: str, findings: Iterable[Finding]
) -> tuple[tuple[Finding, ...], tuple[Problem, ...]]:
    """`findings` of the file at `path` without the warnings its notes settle, and the problems of the
    notes.
    """
    found = tuple(findings)
    notes = tuple(notes_of(path, text))
    settled: set[int] = set()
    problems: list[Problem] = []
    for note in notes:
        wrong = tuple(_wrong(note))
        problems += wrong
        if wrong:
            continue
        mine = {index for index, finding in enumerate(found) if _settles(note, finding, path)}
        if {found[index].code for index in mine} != set(note.codes):
            problems.append(IDLE.at(note.place, "this suppression suppresses nothing", IDLE.mend))
        settled |= mine
    return tuple(finding for index, finding in enumerate(found) if index not in settled), tuple(problems)


def notes_of(path: str, text: str) -> Iterator[Note]:
    """The notes in the source text of the file at `path`."""
    if "radblog:" not in text:
        return
    lines = Lines(path, text)
    rows = text.split("\n")
    for match in _INLINE.finditer(without_code(text)):
        content = match["html"] or match["yaml"] or ""
        place = lines.place(match.start(), len(match[0].rstrip("\r")))
        line = (place.line or 1) + 1
        while line <= len(rows) and not rows[line - 1].strip():
            line += 1
        codes = _CODE.findall(content.split("because")[0])
        because = _BECAUSE.search(content)
        yield Note(place, tuple(codes), line, because["reason"].strip() if because else "")


def _wrong(note: Note) -> Iterator[Problem]:
    if not note.reason:
        yield NO_REASON.at(note.place, "this suppression gives no reason", NO_REASON.mend)
    if not note.codes:
        yield UNKNOWN_CODE.at(note.place, "this suppression names no code", UNKNOWN_CODE.mend)
    for code in note.codes:
        rule = BY_CODE.get(code)
        if rule is None:
            yield UNKNOWN_CODE.at(note.place, "this suppression names an unknown code", UNKNOWN_CODE.mend)
        elif rule.severity != WARNING:
            yield UNKNOWN_CODE.at(
                note.place, f"{code} blocks and cannot be suppressed here", UNKNOWN_CODE.mend
            )


def _settles(note: Note, finding: Finding, path: str) -> bool:
    return (
        finding.code in note.codes
        and finding.severity == WARNING
        and finding.place.path == path
        and finding.place.line == note.line
    )
