"""RAD101 in the shorthand of wards: no Mr, no label, only an age, a bed or a birth date behind a name.

In a case the name must be a known one, or be written as lists write names; in a note, where a patient is
known to be spoken of, it may be any word of which nothing says that it is an ordinary one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from radblog.privacy.passages import Check, Passage, Span
from radblog.privacy.patterns import regex
from radblog.privacy.rules.ages import is_french
from radblog.privacy.rules.calendar import MONTH
from radblog.privacy.rules.names import PATIENT_NAME, has_names, is_staff
from radblog.privacy.rules.naming import (
    UPPER,
    WORD,
    is_founder,
    is_ordinary,
    is_vouched,
    looks_like_name,
    may_be_name,
    words_of,
)
from radblog.privacy.words.folding import folded, listed
from radblog.privacy.words.given_names import AMBIGUOUS, GIVEN
from radblog.privacy.words.nobody import NOBODY
from radblog.privacy.words.surnames import SURNAMES

_PARTICLE = (
    r"(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]i|[Dd]a|[Dd]er|[Dd]en|[Dd]el|[Dd]ella|[Ll]a|[Ee]l|[Aa]l|bin|ibn)[ \t])"
)
SEVERAL = (
    rf"{_PARTICLE}{{0,3}}(?:[{UPPER}]\.|{WORD})(?:,?[ \t]{_PARTICLE}{{0,3}}(?:[{UPPER}]\b\.?|{WORD})){{0,3}}"
)
# 81M, 47 y, 19 yo, 88m, 9 days old, 5/12: an age as notes have it.
AGE = (
    r"(?:\d{1,3}[ ]?(?:-?(?:yo|y/o|y\.o\.|yrs?|years?|y|jährig\w*|años|ans|YO|Y/O)\b[ ]?[mMfFwW]?\b|[ ]?J\.|"
    r"[mMfFwW]\b)|"
    r"[mMfFwW][ /]{0,3}\d{1,3}\b|\d{1,2}[ -](?:days?|weeks?|months?)[ -]old)"
)
BIRTH = (
    r"(?:\(?(?:dob|DOB|b\.|born|geb\.?|\*)?[ :]*\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d\d)\b|"
    r"(?:19|20)\d\d-\d\d-\d\d)"
)
_BORN_ON = rf"\d{{1,2}}\.?[ ]{MONTH}[ ](?:19|20)\d\d"
BED = (
    r"(?:(?:[Bb]ed|[Bb]ay|[Rr]oom|[Rr]m|[Ww]ard|[Ss]ide room)[ ]\w{1,4}|POD[ ]?\#?\d+|DOL[ ]\d+|s/p\b|"
    r"MRN\b|mrn\b)"
)
BETWEEN = r"[ \t]*[,(|/;–-]{0,2}[ \t]*"
_CUE = regex(rf"{AGE}|{BIRTH}|{_BORN_ON}")
_BEFORE_CUE = regex(
    rf"(?<![\w@.-])(?P<name>{SEVERAL}){BETWEEN}(?:{BED}{BETWEEN})?(?:is an? )?"
    r"(?:\(?(?:dob|DOB|b\.|born|geb\.?)?[ :]{0,2}|(?:[mMfF]|[Mm]ale|[Ff]emale|MALE|FEMALE)[ ,/|]{0,3})$"
)
_ABOUT = regex(
    rf"(?i:\b(?:(?:(?:called|asked|paged|consulted|here|d/w|spoke) (?:to (?:see|pronounce|assess|review)|re|"
    rf"about|for|with|to))|"
    rf"look at|f/u (?:on|for)|seen with|update on|scans? (?:of|for)|results? for|report for|quer(?:y|ies) "
    rf"re|alias|a\.?k\.?a\.?|identified as|formerly))[ \t](?P<name>{SEVERAL})"
)


def by_age(passage: Passage) -> Iterator[Span]:
    """A name right before an age and a sex, or a birth date; outside of cases only as SURNAME, Given."""
    text = passage.text
    if not passage.case_work and not _LISTED_SURNAME.search(text):
        return
    for number, _ in passage.numbers:
        cue = _CUE.match(text, number)
        match = cue and _BEFORE_CUE.search(text, max(0, number - _REACH), number)
        if not cue or not match:
            continue
        name = match["name"]
        if not passage.case_work and not _LOUD_SURNAME.match(name):
            continue
        sized = cue[0][-1:] == "F" and (
            is_french(text[max(0, number - _REACH) : number], _number(cue[0]), "")
            or (_number(cue[0]) < _FRENCH and not passage.note)
        )
        dated = cue[0][-1:].isdigit() and not _is_of_birth(name, cue[0])
        yield from told(passage, match, known=sized or dated or not _is_listed(passage, name))


def _is_of_birth(name: str, date: str) -> bool:
    """Whether a date behind unknown words reads as a birth date: behind a comma, an initial, or long ago."""
    year = re.search(r"(?:19|20)\d\d", date)
    return (
        "," in name
        or bool(_INITIALLED.match(name))
        or (" " in name and year is not None and int(year[0]) < _BORN)
    )


_INITIALLED = regex(rf"[{UPPER}]\.[ ]?[{UPPER}]")
_BORN = 2013  # examinations that long ago are hardly listed behind a name


def _is_listed(passage: Passage, name: str) -> bool:
    """Whether a name stands where names of lists do: in a note, or as SURNAME, Given."""
    return passage.note or bool(_LOUD_SURNAME.match(name))


_LISTED_SURNAME = regex(r",(?<=[A-Z]{4},)[ \t][A-Z]")
_LOUD_SURNAME = regex(rf"[{UPPER}'’-]{{4,}},[ \t]")


def by_business(passage: Passage) -> Iterator[Span]:
    """Consulted re, asked to see, look at: in a case before a known name."""
    if passage.note or (passage.case_work and has_names(passage)):
        for match in _ABOUT.finditer(passage.text):
            yield from told(passage, match, known=not passage.note)


def told(passage: Passage, match: re.Match[str], *, known: bool) -> Iterator[Span]:
    """The name of a match as a span, without what stands before it and is none."""
    start, end = _trimmed(passage.text, *match.span("name"))
    name = passage.text[start:end]
    if not name or is_vouched(name, passage.known, case_work=True):
        return
    if is_staff(passage.text, start, end):
        return
    listed_name = "," in name and all(map(_is_known, words_of(name)))
    if listed_name or (looks_like_name(name) if known else may_be_name(name)):
        yield Span(PATIENT_NAME.code, start, end, name)


_TOKEN = regex(r"[^\s,]+")


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The longest run of words, up to the end of a match, of which none is an ordinary one."""
    last, listed_name = start, "," in text[start:end]
    for token in _TOKEN.finditer(text, start, end):
        word = folded(token[0]).strip()
        if listed_name and _is_known(word):  # FERRABY, JUNE: no month
            continue
        short = token[0].isupper() and 1 < len(word) < _SHORTEST and not _is_known(word) and not listed_name
        if word in NOBODY or is_ordinary(word) or is_founder(word) or short:
            last = token.end()
    first = _TOKEN.search(text, last, end)
    return (first.start(), end) if first else (start, start)


def _is_known(word: str) -> bool:
    return word in GIVEN or word in SURNAMES or word in AMBIGUOUS


def _number(cue: str) -> int:
    digits = re.search(r"\d+", cue)
    return int(digits[0]) if digits else 0


_REACH = 70  # characters before an age in which the name and the bed stand
_FRENCH = 30  # catheters of up to 30 French are written as women of that age would be
_SHORTEST = 5  # letters of an unknown word in capitals that is more likely a name than an abbreviation
CHECKS = (
    Check((PATIENT_NAME,), by_age, marks="9"),
    Check(
        (PATIENT_NAME,),
        by_business,
        words=listed(
            "called asked paged consulted here spoke d look f seen update scan scans results report query "
            "queries alias aka identified formerly"
        ),
    ),
)
