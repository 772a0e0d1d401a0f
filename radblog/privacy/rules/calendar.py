"""How dates are written, and where they stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from radblog.privacy.languages import any_of, gathered
from radblog.privacy.passages import Passage, places
from radblog.privacy.patterns import regex

_LONG, _SHORT = gathered("months"), gathered("short_months")
_ALSO_WORDS = frozenset({"mars", "mayo", "mai", "marzo", "abril", "march", "may"})
MONTH = any_of(
    [form for month in (*_LONG, *_SHORT) for form in (month.capitalize(), month.upper())]
    + [month.lower() for month in _LONG if month.lower() not in _ALSO_WORDS]
)
MONTH_WORDS = frozenset(month.lower() for month in (*_LONG, *_SHORT))
FULL_YEAR = r"(?:1[89]|2[0-2])\d\d"
_DAY, _MONTH_NUMBER = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
# In words that also mean something else in small letters, the day before tells the month.
_AFTER_DAY = rf"(?:{MONTH}|mars|mayo|mai|marzo|abril|march)\b\.?"
_DAY_FIRST = regex(
    rf"(?<![\w./-]){_DAY}(?:st|nd|rd|th|er|\.|º)?(?:[ \t]*[-–/][ \t]*{_DAY}(?:st|nd|rd|th|\.)?)?"
    rf"[ \t\n-]*(?:(?:of|de|del)[ \t]+)?{_AFTER_DAY}"
    rf"(?:[ \t\n,.-]*(?:(?:de|del)[ \t]+)?(?P<year>{FULL_YEAR}|'?\d\d\b))?"
)
_MONTH_FIRST = regex(
    rf"(?<![\w./-]){MONTH}\b\.?[ \t]*{_DAY}(?:st|nd|rd|th)?(?!\d|:\d)(?:[ \t]*[-–][ \t]*{_DAY}\b)?"
    rf"(?:,?[ \t\n]+(?P<year>{FULL_YEAR}))?"
)
_IN_FIGURES = (
    regex(rf"(?<![\w./-])(?P<year>{FULL_YEAR})[-/.]{_MONTH_NUMBER}[-/.]{_DAY}(?![\d-])"),
    regex(rf"(?<![\w./-]){_DAY}(?P<sign>[-/.])[ ]?{_DAY}(?P=sign)[ ]?(?P<year>{FULL_YEAR})(?!\d)"),
    regex(rf"(?<![\w./-]){_DAY}/{_DAY}/(?P<year>\d\d)(?![\d/])"),
)
# In cases alone, since elsewhere it is a version: 02-15-22, 19.02.24.
_SHORT_YEAR = regex(rf"(?<![\w./-]){_DAY}(?P<sign>[-.]){_DAY}(?P=sign)(?P<year>\d\d)(?![\w./-])")
# In notes alone, behind a word that a day follows: CT 3/1, on 2/1, am 11.01.
_ON = regex(
    r"(?:\b(?:on|by|from|since|until|till|through|dated|done|after|before|week of|neg|board|echo|film|films|"
    r"scan|exam|"
    r"adm|admitted|d/c|f/u|seen|clinic|appt|visit|due|next|today|tomorrow|yesterday|was|CT|CTA|CTPA|MRI?|XR|"
    r"CXR|KUB|USS?|"
    r"HUS|UGI|PET|TC|RM|IRM|scanner|craneal|le|el|du|au|(?!graded|rated|scored|improved|measured|reduced|"
    r"preserved)\w{3,}ed)|[-–])[ \t]+$"
)
_AM = regex(r"\b(?:am|vom|bis|zum|seit|ab|den|der|le|el|gestern|heute|morgen),?[ \t]+$", re.IGNORECASE)
_ON_A_DAY = regex(rf"{_DAY}/{_DAY}(?![\w/%]|[.-]\d|[ ]?(?:patients|cases|of|mm|cm))")
_AM_TAG = regex(rf"{_DAY}\.(?:0?[1-9]|1[0-2])\.(?!\d)")
# As dictated: march ninth, the twenty-first of june.
_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|"
    r"fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|"
    r"(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))"
)
_ANY_MONTH = any_of(_LONG)
_SPOKEN = regex(
    rf"\b(?:{_ANY_MONTH}[ ](?:the[ ])?{_ORDINAL}|{_ORDINAL}[ ]of[ ]{_ANY_MONTH})\b", re.IGNORECASE
)
# Without a year, only where one number is a month and the other is none; in notes alone, since elsewhere
# it is
# a fraction or a score.
_SHORT_DATE = regex(
    r"(?<![\w./-])(?:(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])|(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|"
    r"1[0-2]))(?![\w/%]|[.-]\d|[ ]?(?:patients|cases|of|mm|cm))"
)
_CAPITAL_BEFORE_DIGIT = regex(r"[A-Z][^\W\d_]{2,9}\.?[ \t]*(?=\d)")
# "10. August, P." is the tenth reference by somebody of that name.
_INITIAL = regex(r",[ ][A-Z]{1,2}\b")
_SIGNS = frozenset("-/.")


class Written(Struct, frozen=True):
    """A date as it stands in a text, to the day. `year` is None if it has none, or only two digits."""

    start: int
    end: int
    year: int | None


def exact_dates(passage: Passage) -> Iterator[Written]:
    """The dates of a text: in figures where a number stands, in words only if a month is among its words."""
    text, named = passage.bare, not passage.words.isdisjoint(MONTH_WORDS)
    done = 0
    for start, end in passage.numbers:
        if start < done:
            continue
        match = None
        if end - start > 4 and not _SIGNS.isdisjoint(text[start:end]):
            match = next((found for pattern in _IN_FIGURES if (found := pattern.match(text, start))), None)
        # A day has two digits at most.
        if match is None and named and not text[start : start + 3].isdigit():
            match = _DAY_FIRST.match(text, start)
        if match is None and passage.case_work and (short := _abridged(passage, start)):
            done = short.end()
            yield Written(*short.span(), None)
        elif match and (match["year"] or not _INITIAL.match(text, match.end())):
            done = match.end()
            yield _written(match)
    if named:
        yield from _in_words(passage)


def _in_words(passage: Passage) -> Iterator[Written]:
    """The dates whose month stands before the day, and in cases those of dictations."""
    text = passage.bare
    if passage.case_work:
        yield from (Written(*spoken.span(), None) for spoken in _SPOKEN.finditer(text))
    months = {
        form for word in passage.capitalised & MONTH_WORDS for form in (word.capitalize(), word.upper())
    }
    for start in sorted(start for month in months for start in places(text, month)):
        if _CAPITAL_BEFORE_DIGIT.match(text, start) and (month := _MONTH_FIRST.match(text, start)):
            yield _written(month)


def _abridged(passage: Passage, start: int) -> re.Match[str] | None:
    """A date with two digits of its year; in a note also one with none."""
    text = passage.bare
    if match := _SHORT_YEAR.match(text, start):
        month = min(int(number) for number in re.findall(r"\d+", match[0])[:2])
        return match if month <= _MONTHS else None
    if not passage.note:
        return None
    return _SHORT_DATE.match(text, start) or (
        _ON_A_DAY.match(text, start)
        if _ON.search(text, max(0, start - 16), start)
        else _AM_TAG.match(text, start)
        if _AM.search(text, max(0, start - 12), start)
        else None
    )


_MONTHS = 12


def _written(match: re.Match[str]) -> Written:
    year = (match["year"] or "").strip("'")
    return Written(match.start(), match.end(), int(year) if len(year) == 4 else None)
