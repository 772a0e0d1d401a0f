"""Ages over 89, and the exact age of a patient."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radblog.privacy.passages import Check, Passage, Span
from radblog.privacy.patterns import regex
from radblog.privacy.rules.naming import UPPER
from radblog.problems import ERROR, Rule

AGE_OVER_89 = Rule(
    "RAD123",
    "an age over 89",
    ERROR,
    "A patient is said to be 90 or older, with the exact age.",
    "So few people are that old that the age alone may name one.",
    "A 93-year-old woman",
    "A woman over 89",
    "Write 90+ or 'over 89'.",
)
EXACT_AGE = Rule(
    "RAD124",
    "a patient's exact age in a case",
    ERROR,
    "A case tells the age of its patient in years, months, weeks or days.",
    "Age, sex, place and month together single out one admission; a band teaches as much.",
    "A 45-year-old man",
    "A man in his 40s",
    "Write a band: in her 40s, a neonate, a school-age child.",
)
RULES = (AGE_OVER_89, EXACT_AGE)

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_WORDED = (
    rf"(?:(?:{_TENS})(?:[- ](?:{_UNITS}))?|{_UNITS}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    rf"seventeen|eighteen|nineteen|(?:one |a )?hundred(?: and \w+)?)"
)
_UNIT = r"(?P<unit>years?|yrs?|yr|y|months?|mos?|mo|m|weeks?|wks?|wk|days?)"
_AFTER_NUMBER = (
    r"[ \t]*(?:[- \t]|\n[ \t]*)?(?:"
    rf"{_UNIT}\.?(?:[ \t-]|\n[ \t]*)?(?:and[ ]a[ ]half[ -])?(?:old|of[ \t]age)(?!s)\b"
    r"|(?i:y/?o)\b\.?|(?:YEARS?|YRS?|MONTHS?|WEEKS?|DAYS?)[ -]OLD\b|yo[mf]\b|y\.o\.|jährige?[rnms]?\b|(?:[ "
    r"]?Jahre[ ]alt)|años[ ]de[ ]edad|años\b)"
)
_AGE = regex(rf"(?<![\w.,/–-])(?P<age>\d{{1,3}}(?:[.,½]\d?)?){_AFTER_NUMBER}")
_IN_WORDS = regex(rf"(?<![\w.,/–-])(?P<age>{_WORDED}){_AFTER_NUMBER}", re.IGNORECASE)
_OF_ANS = regex(r"\b(?:âgée?s?[ ]de|de|of)[ ](?P<age>\d{1,3})[ ](?:ans|años)\b")
_AGED = regex(
    r"\b(?:[Aa]ged?|AGE|[Aa]t age|[Aa]t the age of|[Aa]lter|[ÂâAa]ge|"
    r"[Ee]dad|[Tt]urn(?:ed|s|ing))(?:[ \t]*(?:/[ \t]?[Ss]ex)?[ \t]*[:=|][ \t|]*|[ \t]+(?:is[ ]|was[ ]|"
    r"of[ ])?)(?P<age>\d{1,3})(?![\d/%]|[.,]\d|[ ]?(?:to|and|–|-|\+|or|mm|cm|kg|%|und|bis|à|ou)\b|[–+-])"
)
_SHORT = regex(
    r"(?<![\w.,/-])(?P<age>\d{1,3})[ -]?(?:(?:yo|y/o|y|yr)[ ]?)?[MF](?![\w/-]|\.\d)(?![ ]?(?:fields?|tesla|"
    r"[Hh]z))|(?<![\w])(?P<age2>\d{1,3})[ ]?/[ ]?[MF]\b|\b[MF](?:[ ]?/[ ]?|,[ ])(?P<age3>\d{1,3})(?![\d/])"
)
_AFTER_NAME = regex(
    r"(?<=[^\W\d_]),?[ ]\(?(?P<age>[1-9]\d?)(?:\)|,)(?=[ ](?:who|is|was|an?|presented|presents|with|from|"
    r"has|had|came|comes|lives|reports|complains|male|female)\b)"
    r"|(?<=[a-z)]), (?P<age2>[1-9]\d?), (?!\d)"
)
# "She is 74.", "Mr Tregear is 71 with": the age of somebody spoken of, whatever the unit.
_IS = regex(
    r"\b(?:[Hh]e|[Ss]he|[Pp]atient|[Pp]t|M(?:r|s|rs)\.? [^\W\d_]+(?:[ '’-][^\W\d_]+)*)[ ](?:is|was|"
    r"turned)[ ](?:now[ ]|just[ ])?(?P<age>[1-9]\d)(?=[.,;](?!\d)|[ ](?:and|with|now|when|but|who)\b)"
)
# Limits, typical people and ranges. With an article before the number it is one person again: "seen after a
# 45-year-old" and "and a 45-year-old" are patients, "over 45 years" and "20 to 45 years" are none.
_RANGE_BEFORE = regex(
    r"(?:(?:\b(?:over|under|above|below|than|least|most|to|until|till|before|after|around|about|roughly|"
    r"minimum|maximum|between|"
    r"from|ages?|aged|through|by|only|peak(?:s|ing)?(?:[ ]at)?|incidence(?:[ ]at)?|über|unter|ab|bis|"
    r"zwischen|von|plus de|"
    r"moins de|más de|menos de|entre|como)|≥|≤|>|<|~)[ \t\n]*(?:the[ \t]+(?:age of[ \t]+)?)?"
    r"|\b(?:typical|average|mean|median|any|every|each|many)[ \t\n]+"
    r"|\d(?:[ -]?(?:years?|yrs?|y|months?|weeks?|Jahren?|ans|años))?-?[ \t]?(?:to|and|or|und|oder|et|ou|y|"
    r"o|–|-)[ \t]?)$",
    re.IGNORECASE,
)
_GROUP_BEFORE = regex(
    r"(?:patients|children|women|men|people|adults|girls|boys|those|individuals|population|infants|"
    r"volunteers|cohort|group|peak\w*|typically|usually|commonly|screening|incidence|"
    r"prevalence)\b[^.!?]{0,40}$",
    re.IGNORECASE,
)
_RANGE_AFTER = regex(
    r"[ \t]*(?:\+|or (?:older|over|above|more|younger|less)|and (?:over|older|above|younger|under)|"
    r"to[ ]\d|–|[-][ ]?\d)"
)
_GAP = r"(?:[ \t]+|[ \t]*\n[ \t]*(?=\S))"
# Whoever stands between the age and the thing has the age: "93-year-old woman with a fracture".
_PERSONS = (
    r"(?:(?:wo)?m[ae]n|(?:fe)?males?|lad(?:y|ies)|gentlem[ae]n|patients?|boys?|girls?|child(?:ren)?|"
    r"infants?|bab(?:y|ies)|"
    r"persons?|smokers?|with|who|and|whose|after|in|on|presents?|presented|having|had|has|is|was|[MF])\b"
)
_THING_AFTER = regex(
    rf"{_GAP}(?:(?!{_PERSONS})[\w-]+{_GAP}){{0,2}}?(?:fractures?|injur(?:y|ies)|scars?|lesions?|"
    rf"h(?:a)?ematomas?|infarcts?|"
    r"infarctions?|scanners?|machines?|stud(?:y|ies)|images?|radiographs?|CTs?|MRIs?|"
    r"films?|thrombus|clots?|implants?|prosthes[ie]s|grafts?|stents?|hospitals?|building|department|"
    r"technique|question|debate|journal|society|history|bleed|h(?:a)?emorrhage|"
    r"tradition|discovery|method|wound|surgery|repair|stroke|collection|abscess|drain|catheter|software|"
    r"protocol|website|blog|archive|institution|university|company|criteria|guidelines?|idea|"
    r"equipment|tube|detector|phantom|data(?:set)?|problem|paper|textbook|concept)\b",
    re.IGNORECASE,
)
_THING_BEFORE = regex(
    r"\b(?:technique|method|hospital|scanner|machine|building|society|journal|fracture|injury|"
    r"h(?:a)?ematoma|infarct|implant|image|study|department|idea|sign|software)"
    r"[ ](?:is|was|are|were)(?:[ ](?:now|already|about|only|some|then))*[ ]$",
    re.IGNORECASE,
)
_COLLEAGUE = regex(
    r"\b(?:radiologist|radiographer|professor|physicist|surgeon|teacher|inventor|pioneer|author|laureate|"
    r"physician|doctor|colleague)\b",
    re.IGNORECASE,
)
_PERSON_NEAR = regex(
    r"\b(?:patient|pt|man|woman|male|female|lady|gentleman|boy|girl|child|infant|he|she|his|her|mother|"
    r"father|grandmother|grandfather|wife|husband|sister|brother|aunt|uncle|parent|veteran|nun|"
    r"resident|neonate|baby|mann|frau|kind|junge|mädchen|enfant|nourrisson|fillette|garçon|niñ[oa]|"
    r"patientin|patiente|homme|femme|mujer|varón|paciente|presented|presents|"
    r"admitted|history)\b",
    re.IGNORECASE,
)
# In notes: 47 y, 88m, "/ 91 /", and behind a name "63." or "72 years".
_IN_NOTE = regex(
    r"(?<![\w.,/-])(?P<age>\d{1,3})[ ]?(?:y\b|J\.|ans\b|años\b|[mf](?=[,;. ]))(?![\w/-])|/[ ](?P<age2>\d{1,"
    r"3})(?=[ ]/)"
    r"|(?<=[^\W\d_]),?[ ]\(?(?P<age3>\d{1,3})(?:[ ]?(?:years?|yrs?)\b|(?=[.;:)]+(?:\s|$))|(?<=\(\d\d)(?=,))"
)
_AFTER_A_NAME = regex(rf"(?:[{UPPER}][^\W\d_]+|[{UPPER}]\.)[ -][{UPPER}][\w'’-]+(?:,[ ]|[ ]\()$")
_AGE_WORDS = dict(zip(_TENS.split("|"), range(20, 100, 10), strict=True)) | {"hundred": 100}


def find(passage: Passage) -> Iterator[Span]:
    """Ages of one person; ranges, peaks and ages of things are none."""
    if passage.role == "path":
        return
    for pattern, match in _candidates(passage):
        found = _judge(passage, pattern, match)
        if found:
            yield Span(found, *match.span())


def _candidates(passage: Passage) -> Iterator[tuple[re.Pattern[str], re.Match[str]]]:
    """What may be an age: where a small number stands, in cases any, elsewhere from 90; and ages in words."""
    text, words = passage.bare, passage.words
    patterns = tuple(
        each
        for each in _BY_NUMBER
        if (passage.note or each[0] not in _ONLY_IN_NOTES)
        and (passage.case_work or each[0] not in _ONLY_IN_CASES)
    )
    for start, end in passage.numbers:
        digits = _DIGITS.match(text, start, min(end, start + 3))
        if digits and (passage.case_work or int(digits[0]) in _OLD):
            for pattern, before, after, needed in patterns:
                if needed is None or not words.isdisjoint(needed):
                    yield from _round(passage, pattern, start, start - before, end + after)
    if not words.isdisjoint(_NUMBER_WORDS) and "old" in words:
        for match in _IN_WORDS.finditer(text):
            yield _IN_WORDS, match


def _round(
    passage: Passage, pattern: re.Pattern[str], number: int, start: int, end: int
) -> Iterator[tuple[re.Pattern[str], re.Match[str]]]:
    """What a pattern matches round a number, within a window."""
    text = passage.bare
    if pattern is _AGE:
        if match := _AGE.match(text, number):
            yield pattern, match
        return
    if pattern is _SHORT and not _SEX.search(text, max(0, start), min(len(text), end)):
        return
    for match in pattern.finditer(text, max(0, start), min(len(text), end)):
        if match.start() <= number < match.end():
            yield pattern, match


def _judge(passage: Passage, pattern: re.Pattern[str], match: re.Match[str]) -> str:
    """The code of the rule an age breaks, or nothing."""
    text, years = passage.bare, _years(match)
    before = text[max(0, match.start() - 60) : match.start()]
    after = text[match.end() : match.end() + 60]
    spaced = pattern is _SHORT and before.endswith(" - ")  # a dash between two entries, not a range
    if _is_nobodys("" if spaced else before, after, ended=match[0].endswith(".")) or _is_of_many(
        passage, pattern, before, after
    ):
        return ""
    if pattern is _IN_NOTE and not _is_noted(passage, match):
        return ""
    if pattern is _SHORT and match[0].endswith("F") and is_french(before, years, after):
        return ""
    if pattern is _SHORT and years <= 3 and not (match["age2"] or match["age3"]):
        return ""
    if years >= 90:
        told = pattern in (_AGE, _IN_WORDS) or passage.case_work or _PERSON_NEAR.search(before + after)
        return AGE_OVER_89.code if told and years in _OLD and not _is_colleague(passage, match) else ""
    return EXACT_AGE.code if passage.case_work else ""


def is_french(before: str, number: int, after: str) -> bool:
    """Whether `5 F` is the size of a catheter."""
    return number <= _LARGEST_FRENCH and bool(_CATHETER.search(before) or _CATHETER.search(after))


_LARGEST_FRENCH = 34
_CATHETER = regex(
    r"catheter|sheath|access|arter|venous|\bvein|femoral|radial|jugular|french|foley|pigtail|drain|tube|"
    r"introducer|"
    r"guid|cobra|sos\b|simmons|bernstein|pacing|stent|port\b|picc|line\b|needle|wire|closure",
    re.IGNORECASE,
)


def _is_noted(passage: Passage, match: re.Match[str]) -> bool:
    """Whether a bare number of a note is an age: behind two words of a name, or with its unit."""
    if match["age3"]:
        return bool(_AFTER_A_NAME.search(passage.bare, max(0, match.start() - 50), match.start("age3")))
    return bool(match["age2"]) or int(match["age"]) >= _LEAST_SHORT


_LEAST_SHORT = 16  # below it, "5 m" is a length


def _is_nobodys(before: str, after: str, *, ended: bool) -> bool:
    """Whether it is a range, a limit, a peak, or the age of a thing. `ended`: a full stop stands between."""
    return bool(
        _RANGE_BEFORE.search(before)
        or _RANGE_AFTER.match(after)
        or (_THING_AFTER.match(after) and not ended)
        or _THING_BEFORE.search(before)
    )


def _is_of_many(passage: Passage, pattern: re.Pattern[str], before: str, after: str) -> bool:
    """Whether `aged 60` is said of a group, or of nobody who is a patient here."""
    if pattern is _AGED:
        if not passage.case_work and not _PATIENT_NEAR.search(before + after):
            return True
        return bool(_GROUP_BEFORE.search(before))
    return pattern is _OF_ANS and not _PERSON_NEAR.search(before)


def _is_colleague(passage: Passage, match: re.Match[str]) -> bool:
    """Whether somebody of the profession is that old, and no patient is spoken of in the same breath."""
    before = re.split(r"\n[ \t]*\n|[.!?][ ]", passage.text[max(0, match.start() - 80) : match.start()])[-1]
    after = re.split(r"\n[ \t]*\n|[.!?][ ]", passage.text[match.end() : match.end() + 80])[0]
    near = f"{before} {after}"
    return not passage.case_work and bool(_COLLEAGUE.search(near)) and not _PATIENT_NEAR.search(near)


def _years(match: re.Match[str]) -> int:
    """The age in years; months, weeks and days count as below one."""
    groups = match.groupdict()
    unit = (groups.get("unit") or "y").lower()
    number = next((groups[name] for name in ("age", "age2", "age3") if groups.get(name)), "0")
    if not unit.startswith("y"):
        return 0
    digits = re.match(r"\d+", number)
    if digits:
        return int(digits[0])
    return next((value for word, value in _AGE_WORDS.items() if word in number.lower()), 1)


_SEX = regex("[MF]")
_DIGITS = regex(r"\d+")
_OLD = range(90, 126)
_PATIENT_NEAR = regex(r"\bpatient|\bpt\b", re.IGNORECASE)
_AGE_LABELS = frozenset({"age", "aged", "alter", "âge", "edad", "turned", "turns", "turning"})
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_NUMBER_WORDS = frozenset(f"{_TENS}|{_UNITS}|{_TEENS}|hundred".split("|"))
# Pattern, characters before the number, characters after it, words of which one must stand in the text.
_BY_NUMBER: tuple[tuple[re.Pattern[str], int, int, frozenset[str] | None], ...] = (
    (_AGE, 0, 30, None),
    (_AGED, 24, 12, _AGE_LABELS),
    (_OF_ANS, 10, 8, frozenset({"ans", "años"})),
    (_SHORT, 4, 8, None),
    (_AFTER_NAME, 40, 16, None),
    (_IN_NOTE, 4, 10, None),
    (_IS, 60, 10, None),
)
_ONLY_IN_NOTES, _ONLY_IN_CASES = (_AFTER_NAME, _IN_NOTE), (_SHORT, _IS)
CHECKS = (
    Check(
        RULES,
        find,
        marks="9",
        words=frozenset({"old", "age", "aged", "jährige", "jähriger", "jährigen", "años", "ans"}),
    ),
)
