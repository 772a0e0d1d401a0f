"""RAD101: a patient's or relative's name, by its title, label, relation or introduction."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radblog.privacy.languages import LANGUAGES, any_of, gathered
from radblog.privacy.passages import Check, Passage, Span
from radblog.privacy.rules.naming import (
    FORM_NAME,
    GAP,
    NAME,
    UPPER,
    WORD,
    is_vouched,
    looks_like_name,
    may_be_name,
    trimmed,
    words_of,
)
from radblog.privacy.words.eponyms import EPONYMS
from radblog.privacy.words.folding import folded
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
    "Write who the person is to the case: 'the patient', 'her mother'. If it is a colleague or an author, give"
    " them a page under people/ or list the name in site.yaml under privacy: known_names.",
)
RULES = (PATIENT_NAME,)

_TITLES = gathered("titles")
_TITLE = re.compile(
    rf"(?<![\w@/])(?:{any_of(title.rstrip('.') for title in _TITLES)})\b\.?{GAP}?"
    rf"(?:(?:and|&|und|et|y){GAP}(?:{any_of(title.rstrip('.') for title in _TITLES)})\b\.?{GAP})?(?P<name>{NAME})"
)
_PLAIN_TITLE = re.compile(
    r"(?<![\w@/-])(?:MRS?|MS|MISS|mr|mrs|ms)\b\.?[ \t]+(?P<name>[^\W\d_]{2,}(?:[ \t]+[^\W\d_]{2,}){0,2})"
)
_AFTER_STAFF = re.compile(
    r"\s*[,(]?\s*(?:FRC\w+|FACR|MD|PhD|MBBS|consultant|surgeon|registrar|professor|radiographer|radiologist|superintendent|"
    r"orthop\w+ surgeon|our (?:\w+ )?(?:surgeon|radiographer|teacher)|senior radiographer|the (?:\w+ )?surgeon)\b"
)
_BEFORE_STAFF = re.compile(
    r"(?:surgeons?|consultant|colleagues?|radiographers?|radiologists?|lecturer|speaker|professor|superintendent|physicist|nurse|author"
    r"|Dr\.?|Prof\.?|Herrn?|Frau|Kollegen?|Kollegin)\s*,?\s*$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    rf"(?<![\w-])(?i:{any_of(gathered('name_labels'))})(?:\(s\))?\"?[ \t]*(?:[:=|]|[ \t][-–—][ \t]|\bis\b|\bwas\b)[ \t|:=]*\n{{0,2}}[ \t|:>]*[\"']?"
    rf"(?P<name>{FORM_NAME}|[^\W\d_]+,?[ \t]+[^\W\d_]+)"
)
_LOOSE_LABEL = re.compile(
    rf"(?<![\w-])(?i:{any_of(gathered('loose_name_labels'))})\"?[ \t]*[:=|][ \t|]*[\"']?(?P<name>{FORM_NAME}|[^\W\d_]+,?[ \t]+[^\W\d_]+)"
)
_ONLY_IN_CASES = re.compile(
    r"(?:name|re|regarding|subject|contact|attn|case|reference|nom|nombre|objet|asunto|betreff|betr\.)\b",
    re.IGNORECASE,
)
_NOUNS, _CALLED, _RELATIONS = gathered("patient_nouns"), gathered("called"), gathered("relations")
_INTRODUCED = re.compile(
    rf"\b(?i:{any_of((*_NOUNS, *_RELATIONS))}),?{GAP}(?:\w+{GAP}){{0,2}}(?i:{any_of(_CALLED)}){GAP}(?P<name>{NAME})"
)
_APPOSED = re.compile(
    rf"\b(?:[Pp]atient(?:in|e)?|PATIENT|[Pp]t\.?|PT|[Pp]aciente)[,:]?{GAP}(?:\(|is{GAP}|was{GAP})?(?P<name>{NAME})"
)
_OWNED_RELATION = re.compile(
    rf"\b(?i:{any_of(gathered('owners'))}){GAP}(?:\w+{GAP})?(?P<who>(?i:{any_of(_RELATIONS)}))(?:,|{GAP}is|{GAP}\(|\(|:)?{GAP}?(?P<name>{NAME})"
)
_BARE_RELATION = re.compile(rf"\b(?i:{any_of(_RELATIONS)}),?{GAP}\(?(?P<name>{NAME})")
_OF_RELATION = re.compile(
    rf"(?<![\w@-])(?P<name>{NAME})(?:,?[ \t]+\(?(?:(?i:{any_of(gathered('owners'))})[ \t]+)(?:\w+[ \t]+)?|[ \t]*\()(?i:{any_of(_RELATIONS)})\b"
)
_POSSESSIVE = re.compile(rf"(?<![\w@-])(?P<name>{NAME})['’]s?{GAP}(?:\w+{GAP})?(?i:{any_of(_RELATIONS)})\b")
_UNIT = r"(?:years?|yrs?|months?|mos?|weeks?|wks?|days?)"
_AGE = rf"\d{{1,3}}(?:[ -]?{_UNIT}[ -]?olds?|[ -]?(?:y/?o|yo|[MF])\b|[ -]jährig\w*|[ \t]+años|[ \t]+ans)"
_BEFORE_AGE = re.compile(
    rf"(?<![\w@-])(?P<name>{NAME})(?:[ \t]*[,(]?{GAP}?(?:(?i:is|was|ist|est|es|war){GAP})?(?:(?i:an?|the|eine?|une?|una?){GAP})?(?:\w+{GAP}){{0,2}}?"
    rf"(?:{_AGE}|(?i:aged|age|\(aged|âgée?){GAP}\d)|,?[ \t]*\(?\d{{1,3}}(?:[,)]|[ \t]?[MF]\b))"
)
_AFTER_AGE = re.compile(rf"\b{_AGE}{GAP}(?:\w+{GAP}){{0,3}}?,?[ \t]*(?P<name>{NAME})")
_DOES = re.compile(rf"(?<![\w@/.-])(?P<name>{NAME}){GAP}(?:{any_of(gathered('does'))})\b")
_SEEN = re.compile(
    rf"\b(?:pleasure{GAP}of{GAP}(?:seeing|meeting)|[Tt]hank{GAP}you{GAP}for{GAP}(?:referring|seeing|asking\s+us\s+to\s+see)|"
    rf"(?:I|[Ww]e|seen|who)(?:{GAP}have)?{GAP}(?:saw|seen|reviewed|assessed|examined|evaluated|admitted|treated|operated{GAP}on|spoke{GAP}(?:to|with)))"
    rf"{GAP}(?P<name>{NAME})"
)
_CARET = re.compile(rf"(?<![\w^])(?P<name>[{UPPER}][\w'’-]*\^[{UPPER}][\w'’ -]*(?:\^[\w'’. -]*){{0,3}})")
_REVERSED = re.compile(
    rf"(?<![\w,])(?P<name>[{UPPER}]{{2,}}(?:-[{UPPER}]+)?,[ \t]?{WORD}(?:[ \t][{UPPER}]\.?)?)[ \t]*[,(|;–-]?[ \t]*"
    rf"(?:\(?\d{{1,3}}[ \t]?(?:[yYMF]|$)|(?i:dob|mrn|\(mrn|born|age|male|female|[mf]\b)|\d{{1,2}}[/.-]\d)"
)


def _spans(passage: Passage, start: int, end: int, *, sure: bool, weak: bool) -> Iterator[Span]:
    """The name between two offsets as a span, if it is one."""
    start, end = trimmed(passage.text, start, end, sure=sure)
    name = passage.text[start:end]
    if not name or is_vouched(name, passage.known, case_work=passage.case_work):
        return
    if looks_like_name(name) if weak else (sure or may_be_name(name)):
        yield Span(PATIENT_NAME.code, start, end, name)


def _by(
    pattern: re.Pattern[str], passage: Passage, *, sure: bool = False, weak: bool = False
) -> Iterator[Span]:
    for match in pattern.finditer(passage.text):
        yield from _spans(passage, *match.span("name"), sure=sure, weak=weak)


def _is_staff(text: str, start: int, end: int) -> bool:
    return bool(_AFTER_STAFF.match(text, end) or _BEFORE_STAFF.search(text[max(0, start - 30) : start]))


def by_title(passage: Passage) -> Iterator[Span]:
    """Mr, Mrs, Herr, Madame and their like, unless what stands beside says it is a colleague."""
    for match in _TITLE.finditer(passage.text):
        for span in _spans(passage, *match.span("name"), sure=True, weak=False):
            words = words_of(span.name)
            founder = len(words) == 1 and words[0] in EPONYMS and words[0] not in SURNAMES
            if words and not founder and not _is_staff(passage.text, match.start(), span.end):
                yield span
    for match in _PLAIN_TITLE.finditer(passage.text):
        words = words_of(match["name"])
        known = next(
            (count for count, word in enumerate(words) if word not in SURNAMES and word not in GIVEN),
            len(words),
        )
        if known and (known > 1 or (words[0] not in EPONYMS or match[0][0] == "m")):
            start = match.start("name")
            end = start + len(re.match(rf"(?:\w+[ \t]+){{{known - 1}}}\w+", match["name"])[0])  # type: ignore[index]
            name = passage.text[start:end]
            if not is_vouched(name, passage.known, case_work=passage.case_work):
                yield Span(PATIENT_NAME.code, start, end, name)


def by_label(passage: Passage) -> Iterator[Span]:
    """`Patient name:` and its like take any name; `Patient:` only what looks like one."""
    for match in _LABEL.finditer(passage.text):
        lower = match["name"].islower()
        yield from _spans(passage, *match.span("name"), sure=not lower, weak=lower)
    for match in _LOOSE_LABEL.finditer(passage.text):
        if _ONLY_IN_CASES.match(match[0]) and (not passage.case_work or passage.role == "front-matter"):
            continue
        yield from _spans(passage, *match.span("name"), sure=False, weak=True)


def by_introduction(passage: Passage) -> Iterator[Span]:
    """A man called, the patient, X, presented; a name before or after an age."""
    yield from _by(_INTRODUCED, passage)
    yield from _by(_APPOSED, passage, weak=True)
    yield from _by(_BEFORE_AGE, passage, weak=True)
    yield from _by(_AFTER_AGE, passage, weak=True)
    if passage.case_work or "pleasure" in passage.words or "referring" in passage.words:
        yield from _by(_SEEN, passage, weak=True)


def by_deed(passage: Passage) -> Iterator[Span]:
    """A name that does what patients do and authors do not: denies, underwent, was admitted."""
    if passage.capitalised & GIVEN or passage.capitalised & SURNAMES:
        yield from _by(_DOES, passage, weak=True)


def by_relation(passage: Passage) -> Iterator[Span]:
    """His wife X, X's mother; the wives and mothers of the founders of the field are history."""
    for pattern, weak in (
        (_OWNED_RELATION, False),
        (_BARE_RELATION, True),
        (_OF_RELATION, True),
        (_POSSESSIVE, True),
    ):
        for match in pattern.finditer(passage.text):
            before = folded(passage.text[max(0, match.start() - 120) : match.start()]).split()
            if not passage.case_work and not EPONYMS.isdisjoint(before):
                continue
            owner = match[0].split(None, 1)[0].lower()
            yield from _spans(passage, *match.span("name"), sure=False, weak=weak or owner in _ARTICLES)


_ARTICLES = frozenset({"the", "a", "an", "der", "die", "le", "la", "el"})


def by_form(passage: Passage) -> Iterator[Span]:
    """The forms of records and requests: DOE^JANE, and DOE, Jane before a date or a number."""
    for match in _CARET.finditer(passage.text):
        yield Span(PATIENT_NAME.code, *match.span("name"), match["name"].replace("^", " "))
    yield from _by(_REVERSED, passage)


def _triggers(*fields: str) -> frozenset[str]:
    """The last word of each phrase: cheap to look up in the words of a text."""
    return frozenset(
        re.findall(r"[^\W\d_]+", phrase.lower())[-1]
        for language in LANGUAGES
        for field in fields
        for phrase in getattr(language, field)
        if re.search(r"[^\W\d_]", phrase)
    )


CHECKS = (
    Check((PATIENT_NAME,), by_form, marks="^,"),
    Check((PATIENT_NAME,), by_label, words=_triggers("name_labels", "loose_name_labels")),
    Check((PATIENT_NAME,), by_title, words=_triggers("titles")),
    Check((PATIENT_NAME,), by_introduction, words=_triggers("patient_nouns", "called"), marks="9"),
    Check((PATIENT_NAME,), by_relation, words=_triggers("relations")),
    Check((PATIENT_NAME,), by_deed, words=_triggers("does")),
)
