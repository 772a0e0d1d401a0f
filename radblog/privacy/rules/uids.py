"""DICOM instance UIDs, identifiers inside addresses, and long numbers that nothing explains."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote_plus

from radblog.privacy.passages import Check, Passage, Span
from radblog.privacy.patterns import regex
from radblog.problems import ERROR, WARNING, Rule

INSTANCE_UID = Rule(
    "RAD116",
    "a DICOM instance UID",
    ERROR,
    "A dotted number is the UID of a study, series or image. The standard's own (1.2.840.10008...) and "
    "those of"
    " code systems are none.",
    "It opens the very examination in the archive it came from, and often holds a date and a device number.",
    "1.2.840.113619.2.55.3.2831868886.123.1600000000.467",
    "(nothing)",
    "Delete the UID.",
)
URL_IDENTIFIER = Rule(
    "RAD117",
    "an identifier inside an address",
    ERROR,
    "An address names a patient, a record, an accession or a UID in its path or its parameters.",
    "The link shows the identifier even if nobody can open it.",
    "https://pacs.example.org/viewer?PatientID=0012345",
    "(no link: show the picture itself)",
    "Delete the link, or the parameters after the question mark.",
)
LONG_NUMBER = Rule(
    "RAD118",
    "a long number without explanation",
    WARNING,
    "Seven or more digits in a case that are no date, no measure, no work's number.",
    "Most such numbers are record numbers whose label got lost.",
    "Seen again under 10045678.",
    "Seen again a year later.",
    "Delete it, or write what it is before it (DOI, PMID, ISBN, grant).",
)
RULES = (INSTANCE_UID, URL_IDENTIFIER, LONG_NUMBER)

_UID = regex(r"(?<![\w.])[0-2](?:\.(?:0|[1-9]\d*)){3,}(?![\w]|\.\d)|(?<![\w.])2\.25\.\d{20,39}(?!\w)")
# The standard itself, HL7's registry of code systems, the internet's own arcs, X.500.
_PUBLIC_ROOTS = ("1.2.840.10008", "2.16.840.1.113883", "1.3.6.1.5", "1.3.6.1.1", "1.3.6.1.2", "2.5.")
# Where an address begins: behind its scheme, at www., as the target of a link, or as a quoted path.
_URL_MARK = regex(r"[:w(\"'](?:(?<=:)//|(?<=w)ww\.|(?<=\]\()|(?<=[\"'])(?=/))")
_URL_REST = regex(r"[^\s<>\"'\])]*")
_SCHEME = regex(r"[a-zA-Z][a-zA-Z+.-]{1,11}$")
_KEYS = regex(
    r"[?&;#/](?P<key>patient(?:[_-]?(?:id|name|number|no|birth\w*))?|pat(?:_?id)|pid|pt_?id|mrn|"
    r"nhs(?:_?n\w+)?|dob|birth_?date|ssn|"
    r"accession(?:[_-]?(?:number|no|num))?|acc(?:_?no)?|studyuid|study_?instance_?uid|"
    r"series_?instance_?uid|sop_?instance_?uid|objectuid|requestid)"
    r"s?[=/](?P<value>[^&;#/]+)",
    re.IGNORECASE,
)
_PLACEHOLDER = regex(
    r"[{<$%\[].*|\.*|x+|id|name|number|example|your\w*|\d{1,2}|true|false|new|information|safety|care|"
    r"education|portal|resources",
    re.IGNORECASE,
)
_TELLING = regex(r"[\d^]|[Nn]ame|NAME|[=]")  # without one of these an address names nobody
_SHORTEST = 20  # signs of the shortest instance UID seen
_LONG = regex(
    r"(?<![\w.,/:#@-])\d{7,18}(?![\w/@-]|[.,]\d|[ ]?(?:cells|HU|Hz|Bq|MBq|copies|people|patients|bytes|€|"
    r"\$|px))"
)
_LONG_EXPLAINED = regex(
    r"(?:grant|award|project|no\.|number|patent|version|build|isbn|doi|pmid|code|tel|phone|#|€|\$|£)\W{0,3}$",
    re.IGNORECASE,
)


def find_uids(passage: Passage) -> Iterator[Span]:
    """UIDs of instances, wherever they stand."""
    for start, end in passage.numbers:
        if end - start >= _SHORTEST and passage.text.count(".", start, end) > 1:
            match = _UID.match(passage.text, start)
            if match and is_instance_uid(match[0]):
                yield Span(INSTANCE_UID.code, *match.span())


def is_instance_uid(uid: str) -> bool:
    """Whether `uid` is long enough for an instance and not from a public register."""
    parts = uid.split(".")
    if uid.startswith(_PUBLIC_ROOTS):
        return False
    return (
        len(uid) >= _SHORTEST and len(parts) >= 6 and sum(map(len, parts)) > len(parts) * 1.6
    ) or uid.startswith("2.25.")


def find_urls(passage: Passage) -> Iterator[Span]:
    """Addresses with a patient in them, percent signs decoded."""
    text, done = passage.text, 0
    for mark in _URL_MARK.finditer(text):
        if mark.start() < done:
            continue
        end = _URL_REST.match(text, mark.end()).end()  # type: ignore[union-attr]  # it matches nothing too
        scheme = _SCHEME.search(text, max(0, mark.start() - 12), mark.start())
        start = scheme.start() if scheme else mark.end() - (mark[0] == "www.") * 4
        done = end
        if end > start and _names_somebody(text[start:end]):
            yield Span(URL_IDENTIFIER.code, start, end)


def _names_somebody(url: str) -> bool:
    plain = unquote_plus(url)
    if not _TELLING.search(plain):
        return False
    if "^" in plain or (
        plain.count(".") > 1
        and any(is_instance_uid(uid[0]) for uid in _UID.finditer(plain.replace("/", " ")))
    ):
        return True
    for key in _KEYS.finditer(plain):
        name, value = key["key"].lower(), key["value"].strip("\"' ")
        least = 5 if name in {"pid", "acc", "patient", "requestid"} else 1
        told = sum(map(str.isdigit, value)) >= least or "name" in name or " " in value
        if told and not _PLACEHOLDER.fullmatch(value):
            return True
    return False


def find_long(passage: Passage) -> Iterator[Span]:
    """Long numbers in cases."""
    if not passage.case_work or passage.role in {"path", "code"}:
        return
    for match in _LONG.finditer(passage.bare):
        if not _LONG_EXPLAINED.search(passage.bare[max(0, match.start() - 12) : match.start()]):
            yield Span(LONG_NUMBER.code, *match.span())


URLS = Check((URL_IDENTIFIER,), find_urls, marks="/")
UIDS = Check((INSTANCE_UID,), find_uids, marks="8")
LONGS = Check((LONG_NUMBER,), find_long, marks="8")
