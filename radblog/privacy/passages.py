"""What a rule of the text sees, and what it yields."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache

from msgspec import Struct

from radblog.privacy.evidence import Vouched
from radblog.privacy.words.folding import folded
from radblog.problems import Rule


class Span(Struct, frozen=True):
    """Where in the readable text a rule matched. `name` is the matched name, for RAD103; it goes no further
    than the lint of the same document.
    """

    code: str
    start: int
    end: int
    name: str = ""


class Known(Struct, frozen=True):
    """The vouched values in the form in which rules ask for them."""

    names: frozenset[str]
    surnames: frozenset[str]
    contacts: frozenset[str]
    digits: frozenset[str]
    places: frozenset[str]


class Passage(Struct, frozen=True):
    """Readable text with what the one scan for triggers learnt of it.

    `low` is the text in lower case, and `words` its words in it; `bare` is the text with addresses, DOIs,
    ISBNs and their like blanked out, for rules about numbers; `numbers` are the spans of its words that start
    with a digit, and `longs` those of six digits or more with what may stand between them. `case_work`:
    stricter rules hold. `note`: it is built like a clinical note, or a patient's identifier was found in its
    document, so that a bare date is a patient's too.
    """

    text: str
    low: str
    bare: str
    role: str
    case_work: bool
    note: bool
    numbers: tuple[tuple[int, int], ...]
    longs: tuple[tuple[int, int], ...]
    words: frozenset[str]
    capitalised: frozenset[str]
    known: Known


def windows(passage: Passage, words: AbstractSet[str], before: int, after: int) -> Iterator[tuple[int, int]]:
    """Where the text has one of `words` (lower-case, letters only), with so many characters before and after:
    the stretches that a careful pattern need look at, in order, none overlapping another.
    """
    text = passage.text
    if len(passage.low) != len(text):  # a few letters of Turkish and Lithuanian become two
        yield 0, len(text)
        return
    begin = close = -1
    for start in sorted({start for word in passage.words & words for start in places(passage.low, word)}):
        if start - before > close >= 0:
            yield begin, close
            begin = -1
        begin = max(0, start - before) if begin < 0 else begin
        close = min(len(text), start + after)
    if close >= 0:
        yield begin, close


def places(text: str, word: str) -> Iterator[int]:
    """Where `word` begins in `text`, within other words too."""
    start = text.find(word)
    while start >= 0:
        yield start
        start = text.find(word, start + 1)


class Check(Struct, frozen=True):
    """A rule family: its rules, what must stand in a text to make it worth the careful look, and the look.

    `words` are lower-case; `marks` are single signs, of which `9` stands for any digit. One is enough.
    """

    rules: tuple[Rule, ...]
    find: Callable[[Passage], Iterable[Span]]
    words: frozenset[str] = frozenset()
    marks: str = ""


@lru_cache(maxsize=16)
def known_of(vouched: Vouched) -> Known:
    """`vouched`, folded once for all documents."""
    names = frozenset(" ".join(folded(name).split()) for name in vouched.names)
    return Known(
        names=names,
        surnames=frozenset(name.split()[-1] for name in names if name),
        contacts=frozenset(contact.lower().strip() for contact in vouched.contacts),
        digits=frozenset(
            digits for contact in vouched.contacts if len(digits := re.sub(r"\D", "", contact)) >= 6
        ),
        places=frozenset(folded(place) for place in vouched.places),
    )
