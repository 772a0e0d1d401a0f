"""RAD101: a patient's or relative's name, by its title, its label or the form it is written in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from radblog.privacy.languages import LANGUAGES, any_of, gathered
from radblog.privacy.passages import Check, Passage, Span, places, windows
from radblog.privacy.patterns import regex
from radblog.privacy.rules.naming import (
    FORM_NAME,
    GAP,
    NAME,
    UPPER,
    WORD,
    is_founder,
    is_vouched,
    looks_like_name,
    may_be_name,
    trimmed,
    words_of,
)
from radblog.privacy.words.eponyms import EPONYMS
from radblog.privacy.words.folding import listed
from radblog.privacy.words.given_names import GIVEN
from radblog.privacy.words.surnames import SURNAMES
from radblog.problems import ERROR, Rule

PATIENT_NAME = Rule(
    "RAD101",
    "a patient's name",
    ERROR,
    "A name stands where texts name a patient or a relative: after a title (Mrs), a label (Patient name:), a"
    " relation (his wife), or an introduction (a 45-year-old called).",
    "A name is the most direct identifier there is; search engines keep it even after the page is gone.",
    "Mrs Anna Example presented with headache.",
    "A woman in her 40s presented with headache.",
    "Write who the person is to the case: 'the patient', 'her mother'. If it is a colleague or an author, "
    "give"
    " them a page under people/ or list the name in site.yaml under privacy: known_names.",
)
RULES = (PATIENT_NAME,)

_TITLES = any_of(title.rstrip(".") for title in gathered("titles"))
_TITLE = regex(
    rf"(?<![\w@/])(?:{_TITLES})\b\.?{GAP}?"
    rf"(?:(?:and|&|und|et|y){GAP}(?:{_TITLES})\b\.?{GAP})?(?P<name>{NAME})"
)
_PLAIN_TITLE = regex(
    r"(?<![\w@/-])(?:MRS?|MS|MISS|mr|mrs|ms)\b\.?[ \t]+(?P<name>[^\W\d_]{2,}(?:[ \t]+[^\W\d_]{2,}){0,2})"
)
_PROFESSION = (
    r"(?:consultant|surgeon|registrar|professor|radiographer|radiologist|superintendent|technologist|"
    r"physicist|nurse|"
    r"resident|fellow|trainee|secretary|receptionist|porter|lecturer|editor|author|dean|director|president|"
    r"teacher|"
    r"engineer|medical student|Chefarzt|Chefärztin|Oberarzt|Oberärztin|Leiter|Leiterin|MTRA?|"
    r"Professor(?:in)?)"
)
AFTER_STAFF = regex(
    r"\s*[,(]?\s*(?:FRC\w+|FACR|MD\b|PhD|MBBS|FFR\w*|DCR)|"
    rf"(?:\s*[,(]|\s+(?:is|was|has been|ist|war))\s*(?:(?:an?|the|our|their|his|her|unsere?|der|"
    rf"die)\s+)?(?:[\w-]+\s+){{0,2}}{_PROFESSION}\b",
    re.IGNORECASE,
)
_PROFESSIONS = regex(rf"\b{_PROFESSION}s?\b", re.IGNORECASE)
_BEFORE_STAFF = regex(
    rf"(?:{_PROFESSION}s?|colleagues?|speaker|Dr\.?|Prof\.?|Herrn?|Frau|Kollegen?|Kollegin)\s*,?\s*$",
    re.IGNORECASE,
)
_NAME_LABELS = frozenset(gathered("name_labels"))
_LOOSE_LABELS = frozenset(gathered("loose_name_labels"))
_VALUE = rf"[\"']?(?P<name>{FORM_NAME}|[^\W\d_]+,?[ \t]+[^\W\d_]+)"
_LABEL_SIGN = regex(r"[:=|]|[ \t](?:is|was|-|–|—)[ \t]")
# What may stand between the last word of a label and its sign.
_TO_SIGN = regex(rf"\.?\s*(?:\([sS]\))?[ \t\"]*(?P<sign>{_LABEL_SIGN.pattern})")
_AFTER_SIGN = regex(rf"(?:[:=|]|[ \t]\w+|[ \t][-–—])[ \t|:=]*\n{{0,2}}[ \t|:>]*{_VALUE}")
_LABEL_HEADS = frozenset(label[:2] for label in _NAME_LABELS | _LOOSE_LABELS)
_LABEL_START = regex(r"(?<![\w-])\w")
_WORDS = regex(r"[^\W\d_]+")
_LABEL_REACH, _NAME_REACH = 40, 80
_OF_PATIENT = regex(
    r"patient|pt|child|donor|recipient|subscriber|policy|kin|emergency|guardian|proxy|pacient|enfant|"
    r"angehörig|notfall|"
    r"versichert|confiance|prévenir|contacto|mother|father|wife|husband|parent",
    re.IGNORECASE,
)
_ONLY_IN_CASES = listed(
    "name re regarding subject contact attn case reference nom nombre objet asunto betreff betr."
)
_PART = rf"[{UPPER}](?:[^\W\d_]|['’-])*"
_CARET = regex(
    rf"(?<![\w^])(?P<name>{_PART}\^{_PART}(?:[ ]{_PART})*(?:\^(?:{_PART}|[{UPPER}]\.)?){{0,3}})(?![\d^]\d|\w)"
)
_LOUD_COMMA = regex(rf",(?<=[{UPPER}],)[ \t]?[{UPPER}]")
_REVERSED = regex(
    rf"(?:^|[|:>(\t])[ \t]*(?P<name>[{UPPER}]{{2,}}(?:-[{UPPER}]+)?,[ \t]?{WORD}(?:[ \t][{UPPER}]\.?)?)[ "
    rf"\t]*[,(|;–-]?[ \t]*"
    r"(?:\(?\d{1,3}[ \t]?(?:[yYMF]\b|yo|$)|\(?(?:DOB|dob|MRN|mrn|[Bb]orn|[Aa]ged?|[Mm]ale|[Ff]emale|"
    r"[MF])\b|\d{1,2}[/.-]\d)",
    re.MULTILINE,
)


def spans_of(passage: Passage, start: int, end: int, *, sure: bool, weak: bool) -> Iterator[Span]:
    """The name between two offsets as a span, if it is one.

    `sure`: what stands before leaves no doubt. `weak`: it leaves much, so the name must look like one.
    """
    start, end = trimmed(passage.text, start, end, sure=sure)
    name = passage.text[start:end]
    if not name or is_vouched(name, passage.known, case_work=passage.case_work):
        return
    words = words_of(name)
    if is_founder(words[-1]) and not (passage.case_work and (sure or len(words) > 1)) and not passage.note:
        return
    if looks_like_name(name) if weak else (sure or may_be_name(name)):
        yield Span(PATIENT_NAME.code, start, end, name)


def spans_by(
    pattern: re.Pattern[str], passage: Passage, *, sure: bool = False, weak: bool = False
) -> Iterator[Span]:
    """The names that a pattern's group `name` matches."""
    for match in pattern.finditer(passage.text):
        yield from spans_of(passage, *match.span("name"), sure=sure, weak=weak)


def has_names(passage: Passage) -> bool:
    """Whether any known name stands in the text with a capital."""
    return not (passage.capitalised.isdisjoint(GIVEN) and passage.capitalised.isdisjoint(SURNAMES))


def is_colleague(text: str, start: int, end: int) -> bool:
    """Whether a profession stands right before or after a place where somebody is introduced."""
    return bool(_PROFESSIONS.search(text, max(0, start - 24), min(len(text), end + 40)))


def is_staff(text: str, start: int, end: int) -> bool:
    """Whether the words round a name say that it is a colleague's."""
    return bool(AFTER_STAFF.match(text, end) or _BEFORE_STAFF.search(text[max(0, start - 30) : start]))


def by_title(passage: Passage) -> Iterator[Span]:
    """Mr, Mrs, Herr, Madame and their like, unless what stands beside says it is a colleague."""
    stretches = windows(passage, _TITLE_WORDS, 0, _NAME_REACH + 40)
    for match in (each for stretch in stretches for each in _TITLE.finditer(passage.text, *stretch)):
        for span in spans_of(passage, *match.span("name"), sure=True, weak=False):
            words = words_of(span.name)
            founder = len(words) == 1 and is_founder(words[0]) and not passage.case_work
            if words and not founder and not is_staff(passage.text, match.start(), span.end):
                yield span


def by_plain_title(passage: Passage) -> Iterator[Span]:
    """Titles in capitals or small letters, as hurried notes have them: only before names that are known."""
    for match in _PLAIN_TITLE.finditer(passage.text):
        known = _known_words(match["name"])
        words = words_of(" ".join(known))
        if words and (
            len(words) > 1 or words[0] not in EPONYMS or match[0][0] == "m" or match[0][2:4] in (". ", "S.")
        ):
            start = match.start("name")
            name = match["name"][: match["name"].index(known[-1]) + len(known[-1])]
            if not is_vouched(name, passage.known, case_work=passage.case_work):
                yield Span(PATIENT_NAME.code, start, start + len(name), name)


def _known_words(text: str) -> list[str]:
    """The words at the head of `text` that are known names."""
    known: list[str] = []
    for word in text.split():
        if word.lower() not in SURNAMES and word.lower() not in GIVEN:
            break
        known.append(word)
    return known


def by_label(passage: Passage) -> Iterator[Span]:
    """`Patient name:` and its like take any name; `Surname:` does in cases; `Patient:` takes what looks
    like one.
    """
    text = passage.text
    for start, end in _signs(passage):
        label = _label_at_end(text[max(0, start - _LABEL_REACH) : start].lower())
        match = _AFTER_SIGN.match(text, start, end + _NAME_REACH) if label else None
        if match:
            yield from _labelled(passage, label, match, said=text[start:end].isspace())


def _signs(passage: Passage) -> list[tuple[int, int]]:
    """The signs behind words that end labels, in order."""
    if len(passage.low) != len(passage.text):  # as in windows
        return [sign.span() for sign in _LABEL_SIGN.finditer(passage.text)]
    signs = (
        _TO_SIGN.match(passage.text, start + len(word))
        for word in passage.words & _LABEL_ENDS
        for start in places(passage.low, word)
    )
    return sorted({sign.span("sign") for sign in signs if sign})


def _label_at_end(before: str) -> str:
    """The longest label of names at the end of a text in small letters, or nothing."""
    before = before.rstrip(' \t"').removesuffix("(s)").rstrip()
    for start in _LABEL_START.finditer(before):
        if before[start.start() : start.start() + 2] not in _LABEL_HEADS:
            continue
        label = " ".join(before[start.start() :].split())
        if label in _NAME_LABELS or label in _LOOSE_LABELS:
            return label
    return ""


def _labelled(passage: Passage, label: str, match: re.Match[str], *, said: bool) -> Iterator[Span]:
    """The name after a label. `said`: in words (the name was) rather than with a sign."""
    if label in _NAME_LABELS:
        of_patient = passage.case_work or bool(_OF_PATIENT.search(label))
        sure = not match["name"].islower() and of_patient
    elif said or (label in _ONLY_IN_CASES and not (passage.case_work and passage.role != "front-matter")):
        return
    else:
        sure = False
    yield from spans_of(passage, *match.span("name"), sure=sure, weak=not sure)


def by_caret(passage: Passage) -> Iterator[Span]:
    """DOE^JANE, as names stand in DICOM and HL7."""
    for match in _CARET.finditer(passage.text):
        yield Span(PATIENT_NAME.code, *match.span("name"), match["name"].replace("^", " "))


def by_list(passage: Passage) -> Iterator[Span]:
    """DOE, Jane before a birth date, a number, an age or a sex, as in lists and headings."""
    if _LOUD_COMMA.search(passage.text):
        yield from spans_by(_REVERSED, passage, weak=not passage.note)


def triggers(*fields: str) -> frozenset[str]:
    """The last word of each phrase of the languages: cheap to look up in the words of a text."""
    return words_at_end(
        phrase for language in LANGUAGES for field in fields for phrase in getattr(language, field)
    )


def words_at_end(phrases: Iterable[str]) -> frozenset[str]:
    """The last word of each phrase that has letters, in lower case."""
    found = (re.findall(r"[^\W\d_]+", phrase.lower()) for phrase in phrases)
    return frozenset(words[-1] for words in found if words)


_TITLE_WORDS = frozenset(
    word for title in gathered("titles") for word in re.findall(r"[^\W\d_]+", title.lower())[:1]
)
_LABEL_ENDS = triggers("name_labels", "loose_name_labels")
CHECKS = (
    Check((PATIENT_NAME,), by_caret, marks="^"),
    Check((PATIENT_NAME,), by_list, words=listed("dob mrn born age aged male female m f yo y")),
    Check((PATIENT_NAME,), by_label, words=_LABEL_ENDS),
    Check((PATIENT_NAME,), by_title, words=triggers("titles")),
    Check((PATIENT_NAME,), by_plain_title, words=frozenset({"mr", "mrs", "ms", "miss"})),
)
