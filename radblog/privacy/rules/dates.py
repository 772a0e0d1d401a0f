"""Dates of birth, of examinations and of stays."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radblog.privacy.languages import any_of, gathered
from radblog.privacy.passages import Check, Passage, Span
from radblog.problems import ERROR, WARNING, Rule

BIRTH_DATE = Rule(
    "RAD120",
    "a date of birth",
    ERROR,
    "A date stands after born, DOB, geb., né le, nacido el.",
    "With sex and postcode it singles out nearly everybody.",
    "DOB 12/03/1961",
    "A man in his 60s",
    "Write an age band (in her 40s) instead.",
)
EXACT_DATE = Rule(
    "RAD121",
    "an exact date of an examination or a stay",
    ERROR,
    "A day stands beside words of a patient's course: admitted, scanned, operated, seen.",
    "Whoever knows that somebody was in hospital that day knows who it is.",
    "She was admitted on 3 March 2024.",
    "She was admitted on day 0; two weeks later...",
    "Write the time since the first examination: day 3, two weeks later.",
)
PARTIAL_DATE = Rule(
    "RAD122",
    "a partial date in a case",
    WARNING,
    "A month and year, a weekday or a holiday stands in a case beside words of a patient's course.",
    "It narrows the time down to where a calendar or a newspaper does the rest.",
    "She came on Christmas Eve.",
    "She came to the emergency department.",
    "Leave it out, or write the time since the first examination.",
)
RULES = (BIRTH_DATE, EXACT_DATE, PARTIAL_DATE)

_LONG_MONTHS, _SHORT_MONTHS = gathered("months"), gathered("short_months")
_MONTH = any_of(
    [form for month in (*_LONG_MONTHS, *_SHORT_MONTHS) for form in (month.capitalize(), month.upper())]
    + [
        month
        for month in _LONG_MONTHS
        if month.islower() and month not in {"mars", "mayo", "mai", "marzo", "abril"}
    ]
    + [
        "january",
        "february",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
)
_SOME_MONTH = (
    rf"(?:{_MONTH}|(?<=de )(?:mars|mayo|marzo|abril|mai)|(?<=\d )(?:mars|mayo|marzo|abril|mai))\b\.?"
)
_DAY, _NUMBER_MONTH = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
_FULL_YEAR = r"(?:1[89]|2[0-2])\d\d"
_TEXTUAL = (
    rf"{_DAY}(?:st|nd|rd|th|er|\.|º)?(?:[ \t]*[-–/][ \t]*{_DAY}(?:st|nd|rd|th|\.)?)?[ \t\n-]*(?:(?:of|de|del)[ \t]+)?{_SOME_MONTH}(?:[ \t\n,.-]*(?:(?:de|del)[ \t]+)?(?P<y{{n}}>{_FULL_YEAR}|'?\d\d\b))?"
    rf"|{_MONTH}\b\.?[ \t]*{_DAY}(?:st|nd|rd|th)?(?![\d:])(?:[ \t]*[-–][ \t]*{_DAY}\b)?(?:,?[ \t]+(?P<z{{n}}>{_FULL_YEAR}))?"
)
_NUMERIC = (
    rf"(?P<v{{n}}>{_FULL_YEAR})[-/.]{_NUMBER_MONTH}[-/.]{_DAY}(?![\d-])"
    rf"|{_DAY}(?P<s{{n}}>[-/.])[ ]?{_DAY}(?P=s{{n}})[ ]?(?P<w{{n}}>{_FULL_YEAR})(?!\d)"
    rf"|{_DAY}[/]{_DAY}[/](?P<x{{n}}>\d\d)(?![\d/])"
)
DATE = rf"(?:{_TEXTUAL}|{_NUMERIC})"
# "10. August, P." is the tenth reference by somebody of that name.
_EXACT = re.compile(rf"(?<![\w./-]){DATE.format(n=0)}(?!,[ ][A-Z]{{1,2}}\b)")
_BIRTH = re.compile(
    rf"(?<![^\W_])(?:(?i:{any_of(label for label in gathered('birth_labels') if label != '*')})|\*)(?![^\W\d])\"?"
    rf"(?:\s*\([^)]{{1,12}}\))?(?:[\s:=|.,\-–(\[\"']|\b(?:is|was|on|the|am|le|el|of|date)\b){{0,8}}"
    rf"(?P<date>{DATE.format(n=1)}|(?:19|20)\d\d[01]\d[0-3]\d(?!\d)|[0-3]?\d[-./ ][01]?\d[-./ ](?:\d\d){{1,2}}(?!\d)|{_MONTH}\b\.?,?[ \t]+{_FULL_YEAR})"
)
_AFTER_BIRTH = re.compile(
    rf"(?P<date>{DATE.format(n=2)})[ \t]*[,(]?[ \t]*(?:\(?(?:DOB|dob|d\.o\.b\.?|date of birth|D\.O\.B\.?)\)?)"
)
_EVENTS = re.compile(rf"(?<![^\W_])(?i:{any_of(gathered('events'))})(?![^\W\d_])")
_CLINICAL = re.compile(rf"(?<![^\W_])(?i:{any_of(gathered('clinical'))})(?![^\W\d_])")
_PERSON = re.compile(
    r"\b(?:patients?|patientin|paciente|patiente|pt|man|woman|boy|girl|child|infant|he|she|his|her|mr|mrs|ms|herr|frau|monsieur|madame|er|sie|"
    r"il|elle|date|\w+datum|fecha|year-old)\b",
    re.IGNORECASE,
)
_EXCUSES = re.compile(rf"(?<![^\W_])(?i:{any_of(gathered('excuses'))})(?![^\W\d_])|©|\(c\)")
_PARTIAL = re.compile(
    rf"\b(?:(?:in|since|until|of|early|late|mid|en|im|seit|depuis)[ \t-]+{_MONTH}\b(?:[ \t,]+(?:of[ \t]+|de[ \t]+)?{_FULL_YEAR})?|{_MONTH}\b[ \t,]+{_FULL_YEAR}"
    rf"|(?i:(?:on|last|next|this|am|le|el)[ \t]+{any_of(gathered('weekdays'))})\b"
    r"|(?:on|at|over|before|after|during)[ \t]+(?:the[ \t]+)?(?:Christmas(?:[ \t]+(?:Eve|Day))?|New Year'?s?(?:[ \t]+(?:Eve|Day))?|Easter(?:[ \t]+(?:Sunday|Monday))?|"
    r"Thanksgiving|Halloween|Boxing Day|Good Friday|Labor Day|Memorial Day|Independence Day|Ramadan|Eid|Diwali|Hanukkah|Passover)"
    r"|(?:on|at|by)[ \t]+\d{1,2}/\d{1,2}(?![/\d])|\d{1,2}/\d{1,2}[ \t]+(?:CT|MRI|CXR|US|x-ray)\b)"
)
_FAMOUS = re.compile(
    r"radiolog|physic|professor|inventor|pioneer|nobel|discover|founder|scientist|surgeon|engineer|artist|writer|queen|king\b|president|studied|graduated",
    re.IGNORECASE,
)
_CLINICAL_KEY = re.compile(
    r"stud|exam|scan|admi|discharge|operat|surger|visit|acqui|birth|dob|death|patient", re.IGNORECASE
)
_META_LINE = re.compile(
    r"[ \t]*(?:-[ \t]+)?[\"']?(?:date|updated|expires|review_by|closes|withdrawn|reveal|until|recruiting_until|csl|published|modified|doi|url|version|start|end|since)[\"']?[ \t]*:"
)
_HISTORY = (
    1980  # nobody publishes cases of patients scanned before; dates until then are history of the field
)
_REACH_BEFORE, _REACH_AFTER, _FAR = 80, 60, 1000
_DATE_MARK = "\x00"


def find_births(passage: Passage) -> Iterator[Span]:
    """Dates of birth; those of people born before 1900 are history."""
    for pattern in (_BIRTH, _AFTER_BIRTH):
        for match in pattern.finditer(passage.text):
            if not _is_history(passage, match):
                yield Span(BIRTH_DATE.code, *match.span("date"))


def _is_history(passage: Passage, match: re.Match[str]) -> bool:
    """Whether somebody known was born: long ago, or, outside of cases, a colleague."""
    year = _year(match)
    if year is not None and year < 1900:
        return True
    narrated = re.match(r"born|geboren|née?|nacid|nació|naissance|birthday|\*", match[0], re.IGNORECASE)
    if passage.case_work or not narrated:
        return False
    around = passage.text[max(0, match.start() - 160) : match.end() + 160]
    return (year is not None and year < 1940) or bool(_FAMOUS.search(around))


def find_dates(passage: Passage) -> Iterator[Span]:
    """Exact dates beside a patient's course. In a case a clinical word is enough, elsewhere it takes an event."""
    if passage.role == "path":
        return
    for match in _EXACT.finditer(passage.bare):
        year = _year(match)
        if (year is not None and year < _HISTORY) or _in_meta(passage, match.start()):
            continue
        near = _near(passage.bare, match.start(), match.end())
        excuse, event = _distance(_EXCUSES, near), _distance(_EVENTS, near)
        if passage.note:
            told = excuse == _FAR or min(event, _distance(_CLINICAL, near)) < excuse
        elif passage.case_work:
            told = excuse == _FAR and min(event, _distance(_CLINICAL, near)) < _FAR
        else:
            told = excuse == _FAR and event < _FAR and bool(_PERSON.search(near))
        if told:
            yield Span(EXACT_DATE.code, *match.span())


def find_partial(passage: Passage) -> Iterator[Span]:
    """Months, weekdays and holidays beside a patient's course, in cases."""
    if not passage.case_work or passage.role == "path":
        return
    exact = [match.span() for match in _EXACT.finditer(passage.bare)]
    for match in _PARTIAL.finditer(passage.bare):
        if any(match.start() < end and start < match.end() for start, end in exact):
            continue
        near = _near(passage.bare, match.start(), match.end())
        if not _in_meta(passage, match.start()) and min(
            _distance(_EVENTS, near), _distance(_CLINICAL, near)
        ) < _distance(_EXCUSES, near):
            yield Span(PARTIAL_DATE.code, *match.span())


def _near(text: str, start: int, end: int) -> str:
    """The words round a date, within its sentence."""
    before, after = text[max(0, start - _REACH_BEFORE) : start], text[end : end + _REACH_AFTER]
    before = re.split(r"(?<=[a-z)][.!?])\s|\n[ \t]*\n|\n(?=[#|*-])", before)[-1]
    after = re.split(r"[.!?](?:\s|\Z)|\n[ \t]*\n", after)[0]
    return f"{before} {_DATE_MARK} {after}"


def _distance(words: re.Pattern[str], near: str) -> int:
    """How many characters lie between the date and the nearest of `words`; _FAR if none stands near it."""
    middle = near.index(_DATE_MARK)
    return min(
        (
            middle - match.end() if match.end() <= middle else match.start() - middle
            for match in words.finditer(near)
        ),
        default=_FAR,
    )


def _in_meta(passage: Passage, offset: int) -> bool:
    if passage.role != "front-matter":
        return False
    start = passage.text.rfind("\n", 0, offset) + 1
    if _META_LINE.match(passage.text, start):
        return True
    alone = re.match(r"[ \t]*(?:-[ \t]+|([\w -]+):[ \t]*)?[\"']?$", passage.text[start:offset])
    return bool(alone) and not _CLINICAL_KEY.search((alone or [""])[0])


def _year(match: re.Match[str]) -> int | None:
    for name, value in match.groupdict().items():
        if value and name[0] in "yzvwx" and name[1:].isdigit() and len(value.strip("'")) == 4:
            return int(value)
    return None


_MONTH_WORDS = frozenset(month.lower() for month in (*_LONG_MONTHS, *_SHORT_MONTHS))
BIRTHS = Check((BIRTH_DATE,), find_births, marks="9")
DATES = Check((EXACT_DATE,), find_dates, marks="9")
PARTIALS = Check(
    (PARTIAL_DATE,),
    find_partial,
    marks="9",
    words=_MONTH_WORDS | frozenset(gathered("weekdays")) | {"christmas", "easter", "year"},
)
