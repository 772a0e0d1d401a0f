"""The one cheap scan of a text that decides which careful rules are worth running."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from radblog.privacy.nobodys import without_nobodys
from radblog.privacy.passages import Check, Known, Passage
from radblog.privacy.words.folding import listed

_WORDS = re.compile(r"[^\W\d_]+")
_NO_LETTERS = "".join(chr(code) if chr(code).isalpha() else " " for code in range(128))
_NUMBER = re.compile(r"\d(?<!\d\d)(?:[\w.,/:-]*\w)?")
_LONG_NUMBER = re.compile(r"\d(?<!\d\d)(?:[ \t().,/+–-]{0,3}\d){5,}")
_SIGNS = "^,@/:."
# Headings and labels of notes and letters. Two that stand nowhere else, or three of any, make a text case
# work, whatever folder it is in.
_NOTE_WORDS = listed(
    "mrn dob hpi pmh complaint attending admission discharge illness accession impression allergies birth"
)
_CLEAR = (
    r"patient name|patient id|mrn|dob|admission date|discharge date|date of (?:service|admission|exam|birth)|"
    r"chief complaint|history of present illness|hpi|past medical history|pmh|"
    r"reason for (?:visit|exam|consultation)|attending|referring physician|hospital course|"
    r"discharge diagnosis"
)
_VAGUE = (
    r"patient|name|accession(?: number)?|allergies|medications|assessment(?: and plan)?|impression|"
    r"physical exam(?:ination)?|clinical history|clinical indication"
)
_NOTE = re.compile(rf"[\s>|*#-]*(?:(?P<clear>{_CLEAR})|(?P<vague>{_VAGUE}))\b[^\n:]{{0,20}}:", re.IGNORECASE)


def passage_of(text: str, role: str, known: Known, *, case_work: bool, note: bool) -> Passage:
    """`text` with what its words and signs tell."""
    tokens = _tokens(text)
    words = frozenset(map(str.lower, tokens))
    note = note or is_note(text, words)
    long = _LONG_NUMBER.search(text)
    bare = without_nobodys(text, words) if long else text
    return Passage(
        text=text,
        low=text.lower(),
        bare=bare,
        role=role,
        case_work=case_work or note,
        note=note,
        numbers=tuple(match.span() for match in _NUMBER.finditer(bare)),
        longs=tuple(match.span() for match in _LONG_NUMBER.finditer(bare)) if long else (),
        words=words,
        capitalised=frozenset(token.lower() for token in tokens - words if token[0].isupper()),
        known=known,
    )


def _tokens(text: str) -> set[str]:
    """The words of a text as they are written. Few lines have signs beyond ASCII and take the slow way."""
    foreign: set[str] = set()
    if not text.isascii():
        lines = text.split("\n")
        foreign.update(_WORDS.findall("\n".join(line for line in lines if not line.isascii())))
        text = "\n".join(line for line in lines if line.isascii())
    return foreign.union(text.translate(_NO_LETTERS).split())


def path_passage(text: str, known: Known, *, case_work: bool) -> Passage:
    """A path, a slug or an anchor, for the rules about names of files: its words need no scan."""
    nothing: frozenset[str] = frozenset()
    return Passage(text, text.lower(), text, "path", case_work, False, (), (), nothing, nothing, known)  # noqa: FBT003  # no note


def is_note(text: str, words: frozenset[str]) -> bool:
    """Whether a text is built as clinical notes and letters are, by their headings."""
    if words.isdisjoint(_NOTE_WORDS):
        return False
    clear, vague = set[str](), set[str]()
    for line in text.split("\n"):
        if ":" in line and (match := _NOTE.match(line)):
            (clear if match["clear"] else vague).add(match[match.lastindex or 0].lower())
    return len(clear) > 1 or len(clear) + len(vague) > 2


def marks_of(passage: Passage) -> str:
    """The signs that stand in a text: `9` for a digit, `8` for six of them close together, and some
    others.
    """
    marks = "".join(sign for sign in _SIGNS if sign in passage.text)
    if passage.numbers:
        marks += "9"
    if passage.longs:
        marks += "8"
    return marks


def due(checks: tuple[Check, ...], passage: Passage) -> Iterator[Check]:
    """The checks of which a trigger stands in the text, in their order."""
    index, bits = _index(checks), 0
    for sign in marks_of(passage):
        bits |= index.get(sign, 0)
    for word in passage.words & index.keys():
        bits |= index[word]
    return (check for number, check in enumerate(checks) if bits >> number & 1)


@lru_cache(maxsize=4)
def _index(checks: tuple[Check, ...]) -> dict[str, int]:
    """Each trigger, a word or a sign, with a bit for every check it sets off; no sign is a word."""
    index: dict[str, int] = {}
    for number, check in enumerate(checks):
        for trigger in (*check.words, *check.marks):
            index[trigger] = index.get(trigger, 0) | 1 << number
    return index
