"""RAD104: those who treated or reported somebody, named where no author, reviewer or reference is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radblog.privacy.passages import Check, Passage, Span, windows
from radblog.privacy.patterns import regex
from radblog.privacy.rules.context import around, is_cited, line_of
from radblog.privacy.rules.naming import NAME, is_founder, is_vouched, trimmed, words_of
from radblog.privacy.words.folding import listed
from radblog.problems import WARNING, Rule

STAFF = Rule(
    "RAD104",
    "staff named in a case",
    WARNING,
    "A doctor, nurse or radiographer is named in the story of a patient, not as author, reviewer, in thanks "
    "or in a reference.",
    "Who was treated by whom, where and when leads to the person treated; and colleagues have not agreed "
    "either.",
    "She was seen by Dr Invented in clinic.",
    "She was seen in clinic.",
    "Write the role: 'the surgeon', 'the on-call radiologist'. Name colleagues as authors, reviewers or in "
    "the acknowledgements; or list them in site.yaml under privacy: known_names.",
)
RULES = (STAFF,)

_TITLE = (
    r"(?:Drs?|DR|Prof|Professor|Doctor|Doktor|Dottore|Docteur|Doctora?|Oberarzt|Oberärztin|Chefarzt|"
    r"Chefärztin|Nurse|Schwester|Matron|Registrar|Consultant|Radiographer|Surgeon|Attending|Midwife)\b\.?"
    r"(?:[ ](?:med|Dr|h\.c|rer\.nat)\.?){0,2}"
)
_STAFF = regex(rf"(?<![\w@/-]){_TITLE}[ \t]+(?P<name>{NAME})")
_LABEL = regex(
    r"\b(?:(?:[Rr]eferring|[Aa]ttending|[Oo]rdering|[Rr]equesting|[Rr]eporting|[Pp]rimary|[Tt]reating) "
    r"(?:physician|doctor|radiologist|provider|clinician|surgeon|consultant)|(?:[Rr]eported|[Dd]ictated|"
    r"[Vv]erified|[Ss]igned|[Ii]nterpreted|[Tt]ranscribed|[Aa]pproved) by|[Aa]ttending|[Cc]onsultant|"
    r"[Ss]urgeon|[Rr]adiologist|[Rr]adiographer|[Tt]ech(?:nologist)?|[Oo]perator|[Ss]onographer|[Ff]irmado|"
    r"Dr\. responsable|Médecin|Unterschrift|PCP|GP)[ \t]*(?::|[ ]-[ ]|(?<=by))[ \t]*"
    rf"(?:{_TITLE}[ \t]+)?(?P<name>{NAME})"
)
# In notes: a name before its degree.
_DEGREED = regex(
    rf"(?<![\w@/-])(?P<name>{NAME}),?[ ](?:MD|M\.D\.|DO|D\.O\.|PA-C|PA|NP|ARNP|RN|CNM|MBBS|FRC\w{{1,3}}|"
    rf"FACR|PhD|"
    r"RDMS)(?![\w-])"
)
_PATIENT_DEED = regex(
    r"\b(?:patient|seen|referred|admitted|operated|treated|examined|reviewed her|reviewed him|discharged|"
    r"transferred|under the care|intubated|biopsied|called by|her|his)\b",
    re.IGNORECASE,
)
_NAMED_FOR = regex(
    r"['’]s?[ \t]+(?:sign|disease|syndrome|classification|law|method|technique|test|line|tumou?r|lecture|"
    r"talk|paper|book|article|course|blog)|[ \t]+(?:et al|and colleagues|and co-?workers|\(\d{4})"
)
_CREDIT = regex(
    r"\b(?:author|reviewed by|reviewer|acknowledge\w*|thanks?|grateful|courtesy|credits?|written by|"
    r"contributed by|edited by|editor|photo(?:graph)? by|described by|according to|lecture|speaker|"
    r"conference|congress|course)\b",
    re.IGNORECASE,
)


def find(passage: Passage) -> Iterator[Span]:
    """Titles and labels of staff before a name: in cases, elsewhere only with a patient in the sentence."""
    if passage.role in {"path", "address"}:
        return
    patterns = (_LABEL, _STAFF, _DEGREED) if passage.note else (_LABEL, _STAFF)
    stretches = tuple(windows(passage, _WORDS, _BEFORE, _AFTER))
    for pattern in patterns:
        for match in (each for stretch in stretches for each in pattern.finditer(passage.text, *stretch)):
            start, end = trimmed(passage.text, *match.span("name"), sure=True)
            name = passage.text[start:end]
            words = words_of(name)
            if not words or all(map(is_founder, words)) or is_vouched(name, passage.known, case_work=False):
                continue
            if not _is_excused(passage, match.start(), end):
                yield Span(STAFF.code, start, end)


def _is_excused(passage: Passage, start: int, end: int) -> bool:
    text = passage.text
    near = around(text, start, end)
    if passage.role == "front-matter" and _CREDIT.search(line_of(text, start, end)):
        return True
    return bool(
        _NAMED_FOR.match(text, end)
        or _CREDIT.search(near)
        or is_cited(text, start, end)
        or (not passage.case_work and not _PATIENT_DEED.search(near))
    )


_BEFORE, _AFTER = 70, 120  # characters round a title, a label or a degree in which the name stands
_WORDS = listed(
    "dr drs prof professor doctor doktor dottore docteur doctor doctora oberarzt oberärztin chefarzt "
    "chefärztin nurse schwester matron registrar consultant radiographer surgeon attending midwife physician "
    "radiologist provider clinician reported dictated verified signed interpreted transcribed approved pcp "
    "gp "
    "tech technologist operator sonographer firmado médecin md np rn arnp mbbs frcr frcs facr pa"
)
CHECKS = (Check(RULES, find, words=_WORDS),)
