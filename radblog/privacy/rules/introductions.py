"""RAD101 by what is said of a person: called, aged, seen, doing what patients do, being a relative."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radblog.privacy.languages import any_of, gathered
from radblog.privacy.passages import Check, Passage, Span, windows
from radblog.privacy.patterns import regex
from radblog.privacy.rules.names import PATIENT_NAME, has_names, is_colleague, spans_by, spans_of, triggers
from radblog.privacy.rules.naming import GAP, NAME, WHOLE_NAME, is_founder
from radblog.privacy.words.folding import folded, listed
from radblog.privacy.words.given_names import GIVEN
from radblog.privacy.words.surnames import SURNAMES

_NOUNS, _CALLED, _RELATIONS = (any_of(gathered(field)) for field in ("patient_nouns", "called", "relations"))
_OWNERS = any_of(gathered("owners"))
_INTRODUCED = regex(rf"(?<![^\W_])(?i:{_CALLED}){GAP}(?P<name>{NAME})")
_INTRODUCER = regex(rf"\b(?:{_NOUNS}|{_RELATIONS}),?{GAP}(?:\w+{GAP}){{0,2}}$", re.IGNORECASE)
# These start with letters rather than with what must not stand before, which lets the search run at full
# speed.
_APPOSED = regex(
    rf"atient(?:in|e)?\b(?<=[Pp]atient|tientin|atiente)[,:]?{GAP}(?:\(|is{GAP}|was{GAP})?(?P<name>{NAME})"
)
_APPOSED_LOUD = regex(rf"PATIENT[,:]?{GAP}(?P<name>{NAME})")
_APPOSED_SHORT = regex(rf"\b(?:[Pp]t\.?|PT|[Pp]aciente)[,:]?{GAP}(?:\(|is{GAP}|was{GAP})?(?P<name>{NAME})")
_PLAIN_APPOSED = regex(
    r"(?<![\w-])(?:pt|patient)[ \t]+(?P<name>[a-z]{3,}(?:[ \t]+[a-z]{3,})?)(?=[ \t]+(?:\d|is\b|was\b|"
    r"presents))"
)
_OWNED_RELATION = regex(
    rf"\b(?i:{_OWNERS}){GAP}(?:\w+{GAP})?(?i:{_RELATIONS})(?:,|{GAP}is|{GAP}\(|\(|:)?{GAP}?(?P<name>{NAME})"
)
_RELATION_OF = regex(rf"(?i:{_RELATIONS}){GAP}(?:of|to|von|de){GAP}(?P<name>{NAME})")
_BARE_RELATION = regex(rf"\b(?i:{_RELATIONS}),?{GAP}\(?(?P<name>{NAME})")
_OF_RELATION = regex(
    rf"(?<![\w@-])(?P<name>{NAME})(?:,?[ \t]+\(?(?:(?i:{_OWNERS})[ \t]+)(?:\w+[ \t]+)?|"
    rf"[ \t]*\()(?i:{_RELATIONS})\b"
)
_POSSESSIVE = regex(rf"(?<![\w@-])(?P<name>{NAME})['’]s?{GAP}(?:\w+{GAP})?(?i:{_RELATIONS})\b")
_CLERGY = ("Sister", "Brother", "Father", "Mother", "Parent")
_ARTICLES = frozenset({"the", "a", "an", "der", "die", "le", "la", "el"})
_COUNTED = r"\d(?<!\d\d\d\d)[- \t\n]?(?:year|yr|y/o|yo\b|y\.o|month|mo\b|week|wk|day|[MF]\b|jähr|años|ans\b)"
_AGED, _AGED_ENGLISH = r"[Aa]ged? \d|âgée? de", regex(r"ge(?<=[Aa]ge)d? \d")
_COUNTED_CUE, _AGE_CUE = regex(_COUNTED), regex(rf"{_COUNTED}|{_AGED}")
# Without one of these there is no such cue, which is asked first.
_UNITS, _SHORT_UNITS = ("year", "yr", "month", "week", "wk", "day", "jähr", "años"), listed("y yo mo m f ans")
_NUMBER_CUE = regex(r"\d(?<!\d\d\d\d)[,)]")
_UNIT = r"(?:years?|yrs?|months?|mos?|weeks?|wks?|days?)"
_AGE = (
    rf"\d{{1,3}}(?:[ -]?{_UNIT}[ -]?olds?|[ -]?(?:y/?o|yo|y\.o\.|[MF])\b|[ -]jährig\w*|[ \t]+años|[ \t]+ans)"
)
_AGE_WORD = rf"(?<![^\W_])(?i:aged|age|\(aged|âgée?){GAP}\d"
_SAID = regex(rf"{_AGE}|{_AGE_WORD}")  # what each name beside an age takes; "Page 1" is none
_BEFORE_AGE = regex(
    rf"(?<![\w@-])(?P<name>{WHOLE_NAME})(?:[ \t]+\({WHOLE_NAME}\))?(?:[ \t]*[,(]?{GAP}?"
    rf"(?:(?i:is|was|ist|est|es|war){GAP})?"
    rf"(?:(?i:an?|the|eine?|une?|una?){GAP})?(?:\w+{GAP}){{0,2}}?(?:{_AGE}|{_AGE_WORD}))"
)
_BEFORE_NUMBER = regex(
    rf"(?<![\w@-])(?P<name>{WHOLE_NAME})(?:[ \t]+\({WHOLE_NAME}\))?,?[ \t]*\(?\d{{1,3}}(?:[,)]|[ \t]?[MF]\b)"
)
_AFTER_AGE = regex(rf"\b{_AGE}{GAP}(?:\w+,?{GAP}){{0,3}}?(?P<name>{NAME})")
_DOES = regex(rf"(?<![\w@/.-])(?P<name>{WHOLE_NAME}){GAP}(?:{any_of(gathered('does'))})\b")
_DOES_OFTEN = regex(rf"(?<![\w@/.-])(?P<name>{WHOLE_NAME}){GAP}(?:{any_of(gathered('does_often'))})\b")
_REFERRED = regex(
    rf"\b[Tt]hank{GAP}you{GAP}for{GAP}(?:referring|seeing|asking\s+(?:us|me)\s+to\s+see){GAP}(?P<name>{NAME})"
)
_SEEN = regex(
    rf"\b(?:pleasure{GAP}of{GAP}(?:seeing|meeting|evaluating)|"
    rf"(?:I|[Ww]e|seen|who|[Tt]oday)(?:{GAP}(?:have|I|we|also))*{GAP}(?:saw|met|see|seen|reviewed|assessed|"
    rf"examined|evaluated|"
    rf"admitted|treated|called|discharged|operated{GAP}on|spoke{GAP}(?:to|with)|discussed{GAP}with))"
    rf"{GAP}(?P<name>{NAME})"
)


def by_introduction(passage: Passage) -> Iterator[Span]:
    """A man called, the patient, thank you for referring."""
    words, text = passage.words, passage.text
    if not words.isdisjoint(_CALLED_WORDS):
        stretches = windows(passage, _CALLED_WORDS, 30, 120)
        for match in (each for stretch in stretches for each in _INTRODUCED.finditer(text, *stretch)):
            if _INTRODUCER.search(text, max(0, match.start() - 40), match.start()):
                yield from spans_of(passage, *match.span("name"), sure=False, weak=False)
    if not words.isdisjoint(_PATIENTS) and has_names(passage):
        for pattern in (_APPOSED, _APPOSED_LOUD):
            yield from spans_by(pattern, passage, weak=True)
        if "pt" in words or "paciente" in words:
            yield from spans_by(_APPOSED_SHORT, passage, weak=True)
    if "thank" in words:
        yield from spans_by(_REFERRED, passage, weak=True)
    if passage.case_work:
        yield from spans_by(_SEEN, passage, weak=True)
        yield from _plain(passage)


def _plain(passage: Passage) -> Iterator[Span]:
    """Pt smith 45yo: names in small letters, as hurried notes have them."""
    for match in _PLAIN_APPOSED.finditer(passage.text):
        words = match["name"].split()
        if all(word in SURNAMES or word in GIVEN for word in words):
            yield Span(PATIENT_NAME.code, *match.span("name"), match["name"])


def by_age(passage: Passage) -> Iterator[Span]:
    """A name before or after an age. Outside of cases colleagues are introduced with theirs."""
    if cue := _age_cue(passage):
        yield from _beside(cue, (_BEFORE_AGE, _AFTER_AGE), passage)
    if passage.case_work and has_names(passage):
        yield from _beside(_NUMBER_CUE, (_BEFORE_NUMBER,), passage)


def _age_cue(passage: Passage) -> re.Pattern[str] | None:
    """What may tell an age in a text, in the cheapest form: a number and its unit, or the word before it."""
    text = passage.text
    counted = not passage.words.isdisjoint(_SHORT_UNITS) or any(unit in text for unit in _UNITS)
    if "âgé" in text or _AGED_ENGLISH.search(text):
        return _AGE_CUE
    return _COUNTED_CUE if counted else None


def _beside(cue: re.Pattern[str], patterns: tuple[re.Pattern[str], ...], passage: Passage) -> Iterator[Span]:
    """The names that `patterns` find round the places of `cue`."""
    text = passage.text
    for place in cue.finditer(text):
        start, end = max(0, place.start() - _BEFORE_CUE), min(len(text), place.end() + _AFTER_CUE)
        if not place[0][0].isdigit() and not _SAID.search(text, start, end):
            continue
        lead = text[max(0, place.start() - _LEAD) : place.start()]
        follows = text[place.end() : end].partition(".")[0]
        for pattern in patterns:
            if (near := follows if pattern is _AFTER_AGE else lead) == near.lower():
                continue
            stretch = (place.start() - 2, end) if pattern is _AFTER_AGE else (start, place.end() + _AGE_REACH)
            for match in pattern.finditer(text, *stretch):
                if passage.case_work or not is_colleague(text, match.start(), match.end()):
                    # Two words, or an initial and a word, before "a 45-year-old" need not be known names.
                    sized = match[0].endswith("F") and int(re.findall(r"\d+", match[0])[-1]) < _FRENCH
                    full = (
                        not sized
                        and pattern is _BEFORE_AGE
                        and not (
                            _IN_PLACE.search(text, start, match.start("name")) or _PLACED.match(match["name"])
                        )
                    )
                    several = full and len(match["name"].split()) > 1
                    yield from spans_of(passage, *match.span("name"), sure=False, weak=not several)


def by_deed(passage: Passage) -> Iterator[Span]:
    """A name that does what patients do: denies, underwent, was admitted; in cases also what everybody
    does.
    """
    if not has_names(passage):
        return
    for stretch in windows(passage, _DEEDS, 90, 60):
        for match in _DOES.finditer(passage.text, *stretch):
            yield from spans_of(passage, *match.span("name"), sure=False, weak=True)
    if passage.case_work:
        yield from spans_by(_DOES_OFTEN, passage, weak=True)


def by_relation(passage: Passage) -> Iterator[Span]:
    """His wife X, X's mother. Outside of cases a patient must stand near: authors have families too,
    and the wives of the founders of the field are history.
    """
    if not passage.case_work and passage.words.isdisjoint(_PATIENTS):
        return
    stretches = tuple(windows(passage, _RELATION_WORDS, 100, 100))
    for pattern, weak in (
        (_OWNED_RELATION, False),
        (_RELATION_OF, True),
        *(((_BARE_RELATION, True), (_OF_RELATION, True), (_POSSESSIVE, True)) if has_names(passage) else ()),
    ):
        for match in (each for stretch in stretches for each in pattern.finditer(passage.text, *stretch)):
            if passage.case_work or _is_of_patient(passage.text, match):
                if pattern is _BARE_RELATION and match[0].startswith(_CLERGY):
                    continue
                owner = match[0].split(None, 1)[0].lower()
                yield from spans_of(passage, *match.span("name"), sure=False, weak=weak or owner in _ARTICLES)


_PATIENTS = frozenset({"patient", "patients", "patientin", "paciente", "patiente", "pt"})


def _is_of_patient(text: str, match: re.Match[str]) -> bool:
    """Whether a patient is spoken of round a relation, and no founder of the field."""
    near = folded(text[max(0, match.start() - 250) : match.end() + 100]).split()
    return not _PATIENTS.isdisjoint(near) and not any(map(is_founder, near))


_PLACING = r"\b(?:in|from|at|near|of|by|see|with|for|to|and|the)[ \t\n]+"
_IN_PLACE, _PLACED = regex(_PLACING + "$", re.IGNORECASE), regex(_PLACING, re.IGNORECASE)
_FRENCH = 30  # sizes of catheters look like the ages of women
_AGE_REACH = 12  # characters of an age behind its cue: "-old", "y.o."
_LEAD = 34  # characters between the end of a name and the age after it
_BEFORE_CUE, _AFTER_CUE = 70, 60  # characters round an age in which the name stands
# The longest word of each phrase tells best whether it can stand in a text at all.
_CALLED_WORDS, _DEEDS = (
    frozenset(max(re.findall(r"[^\W\d_]+", phrase), key=len) for phrase in gathered(field)) - {"has"}
    for field in ("called", "does")
)

_RELATION_WORDS = triggers("relations")
CHECKS = (
    Check(
        (PATIENT_NAME,),
        by_introduction,
        words=_PATIENTS | _CALLED_WORDS | {"thank", "saw", "seen", "met"},
    ),
    Check((PATIENT_NAME,), by_age, marks="9"),
    Check((PATIENT_NAME,), by_relation, words=_RELATION_WORDS),
    Check((PATIENT_NAME,), by_deed, words=_DEEDS | triggers("does_often")),
)
