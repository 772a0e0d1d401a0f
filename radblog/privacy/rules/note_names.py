"""RAD101 in notes, where a patient is known to be spoken of: by a place in a line, a relation, a doing.

A word there need not be a known name, as long as nothing says that it is an ordinary one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from radblog.privacy.languages import any_of, gathered
from radblog.privacy.passages import Check, Passage, Span
from radblog.privacy.patterns import regex
from radblog.privacy.rules.names import PATIENT_NAME
from radblog.privacy.rules.naming import UPPER, WORD, is_ordinary
from radblog.privacy.rules.shorthand import AGE, BED, BETWEEN, BIRTH, SEVERAL, told
from radblog.privacy.words.given_names import GIVEN
from radblog.privacy.words.nobody import NOBODY, SMALL

_DAY_AFTER = regex(rf"{BETWEEN}{BIRTH}")
_HEAD = regex(
    rf"^[ \t]*(?:[-*+•>|]|\(?\d{{1,2}}[.):]|\[\d\d:\d\d\]|\d{{4}}[ ]?[-–:]|"
    rf"[A-Z]?\d{{1,2}}[A-Z]?[-/]\d{{1,3}})?[ \t]*"
    rf"(?P<name>{SEVERAL})(?={BETWEEN}(?:{BED}|{AGE}|{BIRTH}|\(?\d{{1,3}}[).,;]))",
    re.MULTILINE,
)
# An item of a list, or a sentence, that is nothing but two words of a name.
_ITEM = regex(
    rf"^[ \t]*(?:[-*+•>|]|\(?\d{{1,2}}[.):])[ \t]*(?P<name>{WORD}[ \t](?:[{UPPER}]\.[ \t])?{WORD})(?=[.,:;"
    rf"][ \t\n]|[ \t][-–])",
    re.MULTILINE,
)
# Forms whose labels have no colon.
_FIELD = regex(
    rf"^[ \t]*(?i:{any_of(gathered('name_labels'))}|name|nom|nombre|patient|patientin|paciente|pt)[ \t]+"
    rf"(?P<name>{SEVERAL})(?:[ \t]*$|[ \t]{{2}}|\t)",
    re.MULTILINE,
)
_RELATION = regex(
    rf"(?<![\w-])(?i:{any_of(gathered('relations'))})[ \t]?[,:]?[ \t]\(?(?P<name>{WORD}(?:[ "
    rf"\t](?:[{UPPER}]\.|{WORD}))?)"
)
_OWN_DOING = regex(
    rf"(?<![\w@/-])(?P<name>(?:[{UPPER}]\.[ \t]?)?{WORD}(?:[ \t]{WORD})?)[ \t\n]+(?:who[ \t])?(?i:"
    r"(?:then|also|now|again|still|has|had|was|is)?[ \t]?(?:denie[sd]|denying|states|stated|reports|"
    r"reported|says|said|"
    r"asked|asks|agree[sd]|refuse[sd]|declined?|complain(?:s|ed)|endorses|resting|sleeping|ambulat\w+|"
    r"tolerat(?:ed|es)|"
    r"lives|lived|smokes|smoked|drinks|worries|works|wants|wishes|knows|prefers|admitted|discharged|"
    r"intubated|"
    r"extubated|remains (?:intubated|febrile|afebrile|npo|nbm|well|stable on|on)|came|returned|returns|went|"
    r"walked|fell|"
    r"collapsed|died|passed away|underwent|presented|presents|transferred|was seen|was told|was born|"
    r"is (?:a|an|here|doing|aware|well)|has (?:a|an|been|no|had)|to (?:start|attend|call|be)|on (?:CPAP|O2|"
    r"room air)|"
    r"refiere|vive|acude|ingresa|lebt|klagt|wurde|vit))\b"
)
_DEAR = regex(
    rf"^[ \t]*(?:Dear|Liebe[r]?|Cher|Chère|Estimad[oa]|Hi|Hello)[ \t](?P<name>{SEVERAL})[ \t]*[,:\n]",
    re.MULTILINE,
)
# Ferncastle's scan: what only a person has, so that Crohn's disease and Hodgkin's lymphoma are none.
_OWN_THING = regex(
    rf"(?<![\w@-])(?P<name>{WORD}(?:[ \t]{WORD})?)['’]s?[ \t](?:\w+[ \t])?(?:scans?|images|films?|CT|MRI|MR|"
    rf"x-ray|"
    r"ultrasound|mammogram|report|results?|insurer|insurance|appointment|wife|husband|mother|father|son|"
    r"daughter|sister|"
    r"brother|family|partner|aunt|uncle|GP|consent|notes|chart|room|bed|surgery|operation|care|story|"
    r"words?)\b"
)
_INITIAL = regex(
    r"(?<![\w@/-])(?:Mr|Mrs|Ms|Miss|Mme|Herr|Frau)\.?[ \t](?P<name>[A-Z])(?=[ \t,.;:)](?![A-Z]\b)|$)",
    re.MULTILINE,
)
_LOUD_LABEL = regex(rf"\b(?:NAME|PATIENT|PT)(?:[ \t]IS)?[ \t](?P<name>{WORD}[ \t]{WORD})(?=[.,;(\n]|[ \t]\d)")
_BESIDE_RELATION = regex(rf"(?<![\w@-])(?P<name>{SEVERAL})[ \t]?\((?i:{any_of(gathered('relations'))})\b")
_CHILD = regex(
    rf"(?<![\w-])(?:[Bb]aby (?:boy|girl|of)|BB|BG|Twin|[Bb]/[oO]|[Ii]nfant|Triplet)[ \t](?:[A-D1-3][ "
    rf"\t])?(?P<name>{SEVERAL})"
)
_LOW_TITLE = regex(
    r"(?<![\w@/-])(?:mr|mrs|ms|mme|herr|frau|sra?)\.?[ \t](?P<name>[a-zà-ÿ][^\W\d_]{3,})(?=[ \t,.;:(]|['’]s|"
    r"$)",
    re.MULTILINE,
)
_LOW_HEAD = regex(
    r"(?<![\w@/-])(?P<name>[a-zà-ÿ]{4,}(?:[ \t][a-zà-ÿ]{1,})?),[ \t]?(?=(?:dob|mrn|acc|hosp no|nhs)\b)"
)
_LOW_PATIENT = regex(
    r"(?<![\w-])(?:pt|patient|for|re|of)[: \t]+(?P<name>[a-zà-ÿ]{3,}[ \t]+[a-zà-ÿ]{3,})(?=,?[ "
    r"\t]+[(]?(?:[mf][ \t]+)?\d{1,3}[ ]?(?:y|yo|yrs?|[mf])\b)"
)
_LOW_RELATION = regex(rf"(?<![\w-])(?i:{any_of(gathered('relations'))})[,:]?[ \t](?P<name>[a-zà-ÿ]{{3,}})\b")
_RELATED = frozenset(gathered("relations"))


def in_note(passage: Passage) -> Iterator[Span]:
    """At the head of a line, behind a relation, before a doing, in an address."""
    if not passage.note or passage.role in {"front-matter", "path", "address", "code"}:
        return
    loud = passage.text.isupper()
    for match in _HEAD.finditer(passage.text):
        name = match["name"]
        # "Addendum 3/19/2024": a single word before a day is no name for that.
        alone = not {" ", ","} & set(name) and _DAY_AFTER.match(passage.text, match.end("name"))
        yield from told(passage, match, known=loud or bool(alone))
    for pattern in (_FIELD, _RELATION, _BESIDE_RELATION, _CHILD, _DEAR, _OWN_THING):
        for match in pattern.finditer(passage.text):
            yield from told(passage, match, known=loud)
    for match in _INITIAL.finditer(passage.text):
        yield Span(PATIENT_NAME.code, *match.span("name"), match["name"])
    if loud:
        for match in _LOUD_LABEL.finditer(passage.text):
            yield from told(passage, match, known=False)
    for match in _ITEM.finditer(passage.text):
        yield from told(passage, match, known=True)
    for match in _OWN_DOING.finditer(passage.text):
        yield from told(passage, match, known=loud or len(match["name"]) < _LONG_NAME)
    yield from _in_small_letters(passage)


def _in_small_letters(passage: Passage) -> Iterator[Span]:
    """Mr ferncastle, pt smith john 45 y: hurried notes have no capitals."""
    for pattern in (_LOW_TITLE, _LOW_PATIENT, _LOW_HEAD):
        for match in pattern.finditer(passage.text):
            words = match["name"].split()
            if not any(word in SMALL or word in NOBODY or is_ordinary(word) for word in words):
                yield Span(PATIENT_NAME.code, *match.span("name"), match["name"])
    for match in _LOW_RELATION.finditer(passage.text):
        if match["name"] in GIVEN - _RELATED:
            yield Span(PATIENT_NAME.code, *match.span("name"), match["name"])


_LONG_NAME = 4
CHECKS = (
    Check(
        (PATIENT_NAME,),
        in_note,
        marks="9",
        words=frozenset(gathered("relations")) | {"dear", "mr", "mrs", "ms"},
    ),
)
