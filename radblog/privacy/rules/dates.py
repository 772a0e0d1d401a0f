"""Dates of birth, of examinations and of stays."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from radblog.privacy.languages import any_of, gathered
from radblog.privacy.passages import Check, Passage, Span, windows
from radblog.privacy.patterns import regex
from radblog.privacy.rules.calendar import FULL_YEAR, MONTH, MONTH_WORDS, Written, exact_dates
from radblog.privacy.words.folding import listed
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

_BIRTH_LABEL = regex(
    rf"(?<![^\W_])(?:{any_of(gathered('birth_labels'))})(?![^\W\d])\"?"
    r"(?:\s*\([^)]{1,12}\))?(?:[\s:=|.,\-–(\[\"']|\b(?:is|was|on|the|am|le|el|of|date|file|record)\b){0,8}$",
    re.IGNORECASE,
)
_BIRTH_AFTER = regex(r"[ \t]*[,(]?[ \t]*\(?(?:dob|d\.o\.b\.?|date of birth)\b", re.IGNORECASE)
# After a label of birth dates only: shapes that could be anything elsewhere.
_BIRTH_SHAPES = regex(
    rf"(?:19|20)\d\d[01]\d[0-3]\d(?!\d)|[0-3]?\d[-./ ][01]?\d[-./ ](?:\d\d){{1,2}}(?!\d)|"
    rf"{MONTH}\b\.?,?[ \t]+{FULL_YEAR}"
)


class _Beside(Struct, frozen=True):
    """Phrases that tell what a date is. `keys`: the longest word of each, cheap to look for first."""

    pattern: re.Pattern[str]
    keys: frozenset[str]


_LETTERS = regex(r"[^\W\d_]+|©")


def _beside(field: str) -> _Beside:
    found = gathered(field)
    pattern = rf"(?<![^\W_])(?i:{any_of(found)})(?![^\W\d_])|©"
    return _Beside(
        regex(pattern), frozenset(max(_LETTERS.findall(phrase), key=len) for phrase in found) | {"©"}
    )


_EVENTS = _beside("events")
_CLINICAL = _beside("clinical")
_PERSON = regex(
    r"\b(?:patients?|patientin|paciente|patiente|pt|man|woman|boy|girl|child|infant|he|she|his|her|mr|mrs|"
    r"ms|herr|frau|monsieur|madame|er|sie|"
    r"il|elle|date|\w+datum|fecha|year-old)\b",
    re.IGNORECASE,
)
_EXCUSES = _beside("excuses")
_PARTIAL = regex(
    rf"\b(?:(?:in|since|until|of|early|late|mid|en|im|seit|depuis)[ \t-]+{MONTH}\b(?:[ \t,]+(?:of[ \t]+|"
    rf"de[ \t]+)?{FULL_YEAR})?|{MONTH}\b[ \t,]+{FULL_YEAR}"
    rf"|(?i:(?:on|last|next|this|am|le|el)[ \t]+{any_of(gathered('weekdays'))})\b"
    r"|(?:on|at|over|before|after|during)[ \t]+(?:the[ \t]+)?(?:Christmas(?:[ \t]+(?:Eve|Day))?|"
    r"New Year'?s?(?:[ \t]+(?:Eve|Day))?|Easter(?:[ \t]+(?:Sunday|Monday))?|"
    r"Thanksgiving|Halloween|Boxing Day|Good Friday|Labor Day|Memorial Day|Independence Day|Ramadan|Eid|"
    r"Diwali|Hanukkah|Passover)"
    r"|(?:on|at|by)[ \t]+\d{1,2}/\d{1,2}(?![/\d])|\d{1,2}/\d{1,2}[ \t]+(?:CT|MRI|CXR|US|x-ray)\b|"
    r"(?<![\d/])(?:0?[1-9]|1[0-2])/(?:19|20)\d\d\b)"
)
_FAMOUS = regex(
    r"radiolog|physic|professor|inventor|pioneer|nobel|discover|founder|scientist|surgeon|engineer|artist|"
    r"writer|queen|king\b|president|studied|graduated",
    re.IGNORECASE,
)
_CLINICAL_KEY = regex(
    r"stud|exam|scan|admi|discharge|operat|surger|visit|acqui|birth|dob|death|patient", re.IGNORECASE
)
_NARRATED = regex(r"born|geboren|née?|nacid|nació|naissance|birthday", re.IGNORECASE)
_META_KEYS = (
    "date|updated|expires|review_by|closes|withdrawn|reveal|until|recruiting_until|csl|published|"
    "modified|doi|url|version|start|end|since"
)
_META_LINE = regex(rf"[ \t]*(?:-[ \t]+)?[\"']?(?:{_META_KEYS})[\"']?[ \t]*:")
# The same keys in short: `reviewers: [{person: maria, date: 2026-02-01}]`.
_META_IN_BRACES = regex(rf"[{{,][ \t]*[\"']?(?:{_META_KEYS})[\"']?[ \t]*:[ \t]*[\"']?$")
_HISTORY = (
    1980  # nobody publishes cases of patients scanned before; dates until then are history of the field
)
# In a note only these words take a date away from the patient.
_PUBLISHED = regex(
    r"\b(?:publish|publi|epub|accessed|retrieved|doi|copyright|licen[sc]e|congress|conference|course on|"
    r"journal)|©",
    re.IGNORECASE,
)
_LONG_AGO = regex(r"\b1[5-9]\d\d\b(?<!19[89]\d)")
_LIVING = 1900  # the year of birth of the oldest
_BIRTH_REACH, _REACH_BEFORE, _REACH_AFTER, _FAR = 48, 80, 60, 1000
_DATE_MARK = "\x00"


def find_births(passage: Passage) -> Iterator[Span]:
    """Dates of birth; those of people born long ago are history."""
    if passage.words.isdisjoint(_BIRTH_WORDS) and "O.B" not in passage.text:
        return
    text = passage.text
    for date in exact_dates(passage):
        label = _BIRTH_LABEL.search(text, max(0, date.start - _BIRTH_REACH), date.start)
        after = _BIRTH_AFTER.match(text, date.end)
        if (label or after) and not _is_history(passage, date, label[0] if label else ""):
            yield Span(BIRTH_DATE.code, date.start, date.end)
    stretches = windows(passage, _BIRTH_WORDS | {"o"}, 0, _BIRTH_REACH + 24)
    for shape in (each for stretch in stretches for each in _BIRTH_SHAPES.finditer(text, *stretch)):
        if _BIRTH_LABEL.search(text, max(0, shape.start() - _BIRTH_REACH), shape.start()):
            date = Written(shape.start(), shape.end(), None)
            if not _is_history(passage, date, text[max(0, date.start - 12) : date.start]):
                yield Span(BIRTH_DATE.code, *shape.span())


def _is_history(passage: Passage, date: Written, label: str) -> bool:
    """Whether somebody known was born: long ago, or, outside of cases, a colleague."""
    if date.year is not None and date.year < 1900:
        return True
    if passage.case_work or not _NARRATED.search(label):
        return False
    around = passage.text[max(0, date.start - 160) : date.end + 160]
    return (date.year is not None and date.year < 1940) or bool(_FAMOUS.search(around))


def find_dates(passage: Passage) -> Iterator[Span]:
    """Exact dates beside a patient's course. In a case a clinical word is enough, elsewhere it takes an
    event.
    """
    if passage.role == "path":
        return
    for date in exact_dates(passage):
        old = date.year is not None and date.year < _HISTORY
        if (old and not passage.note) or _in_meta(passage, date.start):
            continue
        if not passage.case_work and not _may_be_event(passage.bare, date):
            continue
        near = _near(passage.bare, date.start, date.end)
        if date.year is None and not passage.note and _LONG_AGO.search(near):
            continue
        excuse, event = _distance(_EXCUSES, near), _distance(_EVENTS, near)
        if passage.note:
            told = not (date.year is not None and date.year < _LIVING) and (
                not _PUBLISHED.search(near) or event < excuse
            )
        elif passage.case_work:
            told = excuse == _FAR and min(event, _distance(_CLINICAL, near)) < _FAR
        else:
            told = excuse == _FAR and event < _FAR and bool(_PERSON.search(near))
        if told:
            yield Span((BIRTH_DATE if old else EXACT_DATE).code, date.start, date.end)


def _may_be_event(text: str, date: Written) -> bool:
    """Whether a word of an event stands anywhere near a date, in its sentence or not: asked first."""
    near = (
        f"{text[max(0, date.start - _REACH_BEFORE) : date.start]} {text[date.end : date.end + _REACH_AFTER]}"
    )
    return not _EVENTS.keys.isdisjoint(_LETTERS.findall(near.lower()))


def find_partial(passage: Passage) -> Iterator[Span]:
    """Months, weekdays and holidays beside a patient's course, in cases."""
    if not passage.case_work or passage.role == "path":
        return
    named = not passage.capitalised.isdisjoint(MONTH_WORDS) or not passage.words.isdisjoint(_DAY_WORDS)
    if not named and not (passage.note and "/" in passage.bare):
        return
    exact = [(date.start, date.end) for date in exact_dates(passage)]
    for match in _PARTIAL.finditer(passage.bare):
        if any(match.start() < end and start < match.end() for start, end in exact):
            continue
        near = _near(passage.bare, match.start(), match.end())
        told = (
            not _PUBLISHED.search(near)
            if passage.note
            else min(_distance(_EVENTS, near), _distance(_CLINICAL, near)) < _distance(_EXCUSES, near)
        )
        if told and not _in_meta(passage, match.start()):
            yield Span(PARTIAL_DATE.code, *match.span())


def _near(text: str, start: int, end: int) -> str:
    """The words round a date, within its sentence."""
    before, after = text[max(0, start - _REACH_BEFORE) : start], text[end : end + _REACH_AFTER]
    before = re.split(r"(?<=[a-z)][.!?])\s|\n[ \t]*\n|\n(?=[#|*-])", before)[-1]
    after = re.split(r"[.!?](?:\s|\Z)|\n[ \t]*\n", after)[0]
    return f"{before} {_DATE_MARK} {after}"


def _distance(phrases: _Beside, near: str) -> int:
    """How many characters lie between the date and the nearest of `phrases`; _FAR if none stands near it."""
    if phrases.keys.isdisjoint(_LETTERS.findall(near.lower())):
        return _FAR
    middle = near.index(_DATE_MARK)
    return min(
        (
            middle - match.end() if match.end() <= middle else match.start() - middle
            for match in phrases.pattern.finditer(near)
        ),
        default=_FAR,
    )


def _in_meta(passage: Passage, offset: int) -> bool:
    if passage.role != "front-matter":
        return False
    start = passage.text.rfind("\n", 0, offset) + 1
    if _META_LINE.match(passage.text, start) or _META_IN_BRACES.search(passage.text, start, offset):
        return True
    alone = re.match(r"[ \t]*(?:-[ \t]+|([\w -]+):[ \t]*)?[\"']?$", passage.text[start:offset])
    return bool(alone) and not _CLINICAL_KEY.search((alone or [""])[0])


_BIRTH_WORDS = listed(
    "dob birth birthdate birthday born bd geburtsdatum geb geboren gebdat né née nés "
    "naissance ddn "
    "nacimiento nacido nacida nació nac fnac"
)
BIRTHS = Check((BIRTH_DATE,), find_births, marks="9")
DATES = Check((EXACT_DATE,), find_dates, marks="9")
_DAY_WORDS = frozenset(gathered("weekdays")) | listed(
    "christmas year easter thanksgiving halloween boxing friday labor memorial independence ramadan eid "
    "diwali hanukkah passover"
)
PARTIALS = Check((PARTIAL_DATE,), find_partial, marks="9", words=MONTH_WORDS | _DAY_WORDS)
