"""The two gates: sources before the build, artifacts after it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator

from msgspec import Struct, structs

from radblog.basics.places import Lines, Place
from radblog.images.rules import UNREADABLE as UNREADABLE_PICTURE
from radblog.privacy.evidence import Evidence, Finding, Vouched
from radblog.privacy.masking import shape
from radblog.privacy.passages import Check, Known, Passage, Span, known_of
from radblog.privacy.passed import Passed, Unpassed, unpassed
from radblog.privacy.readable import Readable, readable
from radblog.privacy.rules import BLOCKING, BY_CODE, CHECKS
from radblog.privacy.rules.embeds import lint_loaded
from radblog.privacy.rules.faults import DETECTOR_FAILED
from radblog.privacy.rules.files import MEDIA, SVG, UNKNOWN, lint_media
from radblog.privacy.rules.hiding import (
    DISGUISED,
    IN_HIDDEN_TEXT,
    IN_PATH,
    NAME_AGAIN,
    find_again,
    find_in_path,
    names_again,
    single_names,
)
from radblog.privacy.rules.names import PATIENT_NAME
from radblog.privacy.rules.pictures import lint_picture
from radblog.privacy.rules.scans import lint_traces
from radblog.privacy.rules.suppressing import UNSUPPRESSIBLE
from radblog.privacy.sources import path_evidence, yaml_role
from radblog.privacy.triggers import due, passage_of, path_passage
from radblog.problems import ERROR
from radblog.published.facts import ArtifactFacts

# A document in which one of these stands is about a patient, whatever folder it lies in.
_TELLING = frozenset(
    {"RAD101", "RAD110", "RAD111", "RAD112", "RAD113", "RAD114", "RAD120", "RAD130", "RAD132"}
)
_ADDRESSES = frozenset({"path", "address"})
_HIDDEN_ROLES = frozenset({"comment", "code", "attribute"})
_LABEL_REACH = 24  # characters before a finding in which its label may be disguised


class _Examined(Struct, frozen=True):
    evidence: Evidence
    readable: Readable
    passage: Passage
    spans: tuple[Span, ...]


def lint_source(
    evidences: Iterable[Evidence], vouched: Vouched, allowed: Container[str] = ()
) -> tuple[Finding, ...]:
    """All findings in the evidences of one document, in order of place. `allowed` are codes of findings that
    two people looked at: they are told, but make no patient's document of it.

    Names found in one evidence are looked for in all others, so give all that belong to a document at once:
    its own file, and the paths of its pictures.
    """
    pieces = tuple(evidences)
    try:
        return _findings(pieces, known_of(vouched), allowed)
    except Exception:  # noqa: BLE001  # fails closed: whatever went wrong, the document is not clean
        return tuple(
            Finding(DETECTOR_FAILED.code, Place(path), "") for path in sorted({e.place.path for e in pieces})
        )


def lint_artifact(
    facts: ArtifactFacts,
    path: str,
    vouched: Vouched,
    fresh: Unpassed | None = None,
    allowed: Container[str] = (),
) -> tuple[Finding, ...]:
    """All findings in one artifact. `fresh` is what of its texts nobody has passed yet, all of them unless
    it is given; `allowed` are codes as for `lint_source`.

    Places are the whole file, since the bytes of an artifact are no author's; a path is told apart from it.
    """
    try:
        found = [*lint_media(path, facts.media), *_file_findings(facts, path), *lint_loaded(path, facts)]
        texts = tuple(_artifact_evidences(path, fresh or unpassed(facts, Passed())))
        found += _blocking(texts, known_of(vouched), allowed)
    except Exception:  # noqa: BLE001  # fails closed
        return (Finding(DETECTOR_FAILED.code, Place(path), ""),)
    whole = [
        finding if finding.place.line is None else structs.replace(finding, place=Place(path))
        for finding in found
    ]
    return tuple(dict.fromkeys(whole))


def _file_findings(facts: ArtifactFacts, path: str) -> Iterator[Finding]:
    """What the whole file is, apart from its text."""
    picture = facts.media.startswith("image/")
    vector = facts.media.startswith("image/svg")
    other = MEDIA if facts.media.startswith(("video/", "audio/")) else UNKNOWN
    if facts.unreadable:
        yield Finding((UNREADABLE_PICTURE if picture else other).code, Place(path), "")
    if facts.media == "application/dicom":
        yield from lint_traces(path, facts.hidden)
    elif facts.hidden and picture and not vector:
        yield from lint_picture(path, facts.hidden, ERROR)
    elif facts.hidden:
        yield Finding((SVG if vector else other).code, Place(path), "")


def _artifact_evidences(path: str, fresh: Unpassed) -> Iterator[Evidence]:
    """The path, and what nobody has passed yet."""
    yield path_evidence(path, clinical=False)
    for role, text in fresh.texts:
        yield Evidence(text, Place(path, 1, 1), role)


def _blocking(pieces: tuple[Evidence, ...], known: Known, allowed: Container[str]) -> Iterator[Finding]:
    """The findings in the texts of an artifact that block. Warnings about texts were told by gate 1, where
    their author can mend or settle them.
    """
    # Most artifacts are clean: without a match of a rule that blocks there is nothing to tell, whatever the
    # others say. With one they all count, since of two matches at one place the first is told.
    if any(_examine(piece, known, BLOCKING, note=False).spans for piece in pieces):
        yield from (each for each in _findings(pieces, known, allowed) if each.severity == ERROR)


def _findings(
    pieces: tuple[Evidence, ...], known: Known, allowed: Container[str] = ()
) -> tuple[Finding, ...]:
    examined = [_examine(piece, known, CHECKS, note=False) for piece in pieces]
    if any(span.code in _TELLING and span.code not in allowed for each in examined for span in each.spans):
        examined = [
            each if each.passage.note else _examine(each.evidence, known, CHECKS, note=True)
            for each in examined
        ]
    names = {
        span.name
        for each in examined
        for span in each.spans
        if span.code == PATIENT_NAME.code and span.name and span.code not in allowed
    }
    pattern, singles = names_again(names), single_names(names)
    found: list[Finding] = []
    for each in examined:
        spans = each.spans
        if pattern or singles:
            prose = each.evidence.role not in _ADDRESSES
            spans = _undisputed((*spans, *find_again(each.passage.text, pattern, singles, prose=prose)))
        found += _told(each, spans)
    return _once(found)


def _examine(evidence: Evidence, known: Known, checks: tuple[Check, ...], *, note: bool) -> _Examined:
    """Run those of `checks` whose triggers stand in one piece of evidence."""
    if evidence.role in _ADDRESSES:
        plain = Readable(evidence.text)
        passage = path_passage(evidence.text, known, case_work=evidence.clinical or note)
        return _Examined(evidence, plain, passage, _undisputed(find_in_path(passage)))
    text = readable(evidence.text)
    passage = passage_of(text.text, evidence.role, known, case_work=evidence.clinical or note, note=note)
    spans = (span for check in due(checks, passage) for span in check.find(passage))
    return _Examined(evidence, text, passage, _undisputed(spans))


def _undisputed(spans: Iterable[Span]) -> tuple[Span, ...]:
    """`spans` without those that overlap an earlier one."""
    starts: list[int] = []
    ends: list[int] = []
    kept: list[Span] = []
    for span in spans:
        after = bisect_left(starts, span.end)  # the kept spans before it start before this one ends
        if span.end > span.start and (after == 0 or ends[after - 1] <= span.start):
            starts.insert(after, span.start)
            ends.insert(after, span.end)
            kept.append(span)
    return tuple(kept)


def _told(each: _Examined, spans: Iterable[Span]) -> Iterator[Finding]:
    """The matches in one piece of evidence as findings, at their places in the source."""
    evidence, text = each.evidence, each.readable
    lines = Lines(evidence.place.path, evidence.text)
    for span in spans:
        start, end = text.span(span.start, span.end)
        code = _code(each, span, start, end)
        beneath = span.code if span.code != code else ""
        if evidence.role == "path":
            place = Place(evidence.place.path, None, start + 1, end - start)
        else:
            place = _shifted(evidence.place, lines.place(start, end - start))
        value = shape(text.text[span.start : span.end])
        yield Finding(code, place, value, BY_CODE[span.code].severity, beneath)


def _code(each: _Examined, span: Span, start: int, end: int) -> str:
    """The code under which a match is told: its own, or that of its hiding place."""
    if span.code in UNSUPPRESSIBLE or span.code in (NAME_AGAIN.code, IN_PATH.code):
        return span.code
    role = each.evidence.role
    if role == "front-matter":
        role = yaml_role(each.evidence.text, start)
    label = each.readable.span(max(0, span.start - _LABEL_REACH), span.end)[0]
    if each.readable.is_hidden(label, end):
        return DISGUISED.code
    # A warning keeps its own code there, by which an author may settle it.
    blocks = BY_CODE[span.code].severity == ERROR
    return IN_HIDDEN_TEXT.code if role in _HIDDEN_ROLES and blocks else span.code


def _shifted(base: Place, within: Place) -> Place:
    """The place in the file of a place within evidence that starts at `base`."""
    line, column = within.line or 1, within.column or 1
    shift = (base.column or 1) - 1 if line == 1 else 0
    return Place(base.path, (base.line or 1) + line - 1, column + shift, within.length)


def _once(findings: list[Finding]) -> tuple[Finding, ...]:
    """In order of place, each place once: the same text may be evidence of two kinds."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=_order):
        last = kept[-1].place if kept else None
        here = finding.place
        overlaps = (
            last is not None
            and (last.path, last.line) == (here.path, here.line)
            and (here.column or 0) < (last.column or 0) + (last.length or 0)
        )
        if not overlaps:
            kept.append(finding)
    return tuple(kept)


def _order(finding: Finding) -> tuple[str, int, int, bool, str]:
    """By place; at one place the code of an address before that of the text it stands in."""
    place = finding.place
    return (place.path, place.line or 0, place.column or 0, finding.code != IN_PATH.code, finding.code)
