"""The words round a match: its sentence, its line, and whether a patient is spoken of there."""

from __future__ import annotations

import re

from radblog.privacy.passages import Passage
from radblog.privacy.patterns import regex
from radblog.privacy.words.folding import listed

_FAR = 400  # characters; no sentence that matters is longer
_SENTENCE_END = regex(r"(?<=[a-z0-9)\]”\"])[.!?](?=\s)|\n[ \t]*\n|\n(?=[ \t]*(?:[-*+#>|]|\d+[.)]))")
_PATIENT = regex(
    r"\b(?:patients?|patientin|patienten|paciente|patiente|pts?|(?:this|the|a|an|our|young|old|elderly|"
    r"year-old|\d0s)[ ](?:man|woman|boy|girl|child|infant|baby|lady|gentleman|teenager|toddler|farmer)|"
    r"(?:she|he)[ ](?:presented|was (?:admitted|transferred|discharged|referred|seen|operated)|complained)|"
    r"(?:his|her)[ ](?:symptoms?|pain|scan|ct|mri|gp|admission))\b",
    re.IGNORECASE,
)
_PATIENT_WORDS = listed(
    "patient patients patientin patienten paciente patiente pt pts man woman boy girl child infant baby lady "
    "gentleman teenager toddler farmer she he his her"
)
# Works that are cited: their authors are no patients.
_CITED = regex(
    r"\bet[ ]al\b|\bdoi\b|\bpmid\b|10\.\d{4,9}/|\(\d{4}[a-z]?\)|\b(?:19|20)\d\d;|\bpp?\.[ ]?\d|\bISBN\b|"
    r"\b[Jj]ournal\b|\bRadiol(?:ogy|\.)?[ .]+\d|[A-Z][a-z]+[ ][A-Z]{1,3},[ ][A-Z][a-z]+[ ][A-Z]{1,3}\b"
)


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence, list item or table row that holds `start` to `end` begins and ends."""
    first, last = max(0, start - _FAR), min(len(text), end + _FAR)
    begin = max((match.end() for match in _SENTENCE_END.finditer(text, first, start)), default=first)
    close = _SENTENCE_END.search(text, end, last)
    return begin, close.start() if close else last


def around(text: str, start: int, end: int) -> str:
    """The sentence that holds `start` to `end`."""
    begin, close = sentence(text, start, end)
    return text[begin:close]


def line_of(text: str, start: int, end: int) -> str:
    """The whole lines that hold `start` to `end`."""
    begin = text.rfind("\n", 0, start) + 1
    close = text.find("\n", end)
    return text[begin : close if close >= 0 else len(text)]


def before(text: str, start: int, reach: int) -> str:
    """What stands up to `reach` characters before `start`, on one line."""
    return text[max(0, start - reach) : start].rpartition("\n")[2]


def may_speak_of_patient(passage: Passage) -> bool:
    """Whether a text is a case, or any word for a patient stands in it: asked first, as it costs little."""
    return passage.case_work or not passage.words.isdisjoint(_PATIENT_WORDS)


def speaks_of_patient(passage: Passage, start: int, end: int) -> bool:
    """Whether a text is a case, or the sentence round a match speaks of one patient."""
    return passage.case_work or bool(_PATIENT.search(around(passage.text, start, end)))


def is_cited(text: str, start: int, end: int) -> bool:
    """Whether the line, or the sentence, round a match is a reference to a published work."""
    return bool(_CITED.search(line_of(text, start, end)[:_FAR]) or _CITED.search(around(text, start, end)))
