"""What a rule of the text sees, and what it yields."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
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

    `words` are its words in lower case; `bare` is the text with addresses, DOIs, ISBNs and their like
    blanked out, for rules about numbers. `case_work`: stricter rules hold.
    """

    text: str
    bare: str
    role: str
    case_work: bool
    words: frozenset[str]
    capitalised: frozenset[str]
    known: Known


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


# What is written in numbers and is nobody's: addresses, works, trials, people's public ids, versions.
_NOBODYS = re.compile(
    r"""https?://[^\s<>"')\]]+|\bwww\.[^\s<>"')\]]+
    |\b(?:doi:?\s*)?10\.\d{4,9}/[^\s<>"'\]]+
    |\b(?:PMID|PMCID|PMC|pmid|pmcid|Cochrane|CD|arXiv|arxiv|RRID|SNOMED(?:\sCT)?|LOINC|RadLex|ICD|CUI|GenBank|GTIN|EAN)
        [:\s#.=]{0,3}[A-Za-z]{0,4}[:_]?\d[\d.]*
    |\b(?:NCT|ISRCTN|ACTRN|ChiCTR|DRKS|UMIN|CTRI|jRCT|RID|RPID|EUCTR|CRD|GSE|GSM|SRR|PRJNA|PRJEB|NM_|NC_|CVE-)[-/\d]+
    |\bISBN(?:-1[03])?[:\s]{0,3}[\dXx][\d\s–-]{8,18}[\dXx]|\b97[89][-\s]?(?:\d[-\s]?){9}\d\b
    |\b(?:e-?)?ISSN[:\s]{0,3}\d{4}-\d{3}[\dXx]
    |\b(?:ORCID[:\s]{0,3})?\d{4}-\d{4}-\d{4}-\d{3}[\dXx]\b
    |\b\d{4}\s?;\s?\d+(?:\s?\(\d+(?:[-–]\d+)?\))?\s?:\s?[eE]?\d+(?:[-–][eE]?\d+)?
    |\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b|\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{32,64}\b
    """,
    re.VERBOSE,
)


def bare_text(text: str) -> str:
    """`text` with numbers that are nobody's blanked out, every offset kept."""
    return _NOBODYS.sub(lambda match: " " * len(match[0]), text)
