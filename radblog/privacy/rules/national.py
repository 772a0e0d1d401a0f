"""National numbers of patients: pattern, check digit, and a label or a patient beside them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from radblog.privacy.passages import Check, Passage, Span
from radblog.privacy.patterns import regex
from radblog.privacy.rules import checksums
from radblog.problems import ERROR, Rule

NHS_NUMBER = Rule(
    "RAD112",
    "an NHS or CHI number",
    ERROR,
    "Ten digits with a right check digit stand beside the words NHS, CHI or patient.",
    "It is the patient's number for life in every hospital of the country.",
    "NHS number 943 476 5919",
    "(nothing: a case needs no number)",
    "Delete the number. If it is the number of a book, write ISBN before it.",
)
SSN = Rule(
    "RAD113",
    "a US social security number",
    ERROR,
    "Nine digits written as 3-2-4, or nine digits after the words social security.",
    "It is enough to steal an identity.",
    "SSN 219-09-9999",
    "(nothing)",
    "Delete the number. This rule cannot be suppressed.",
)
OTHER_NATIONAL = Rule(
    "RAD114",
    "a national identity or insurance number",
    ERROR,
    "A number has the pattern and the check digit of a country's personal number, and where the pattern "
    "alone is"
    " not enough, its label or a patient stands beside it.",
    "It names one person for life.",
    "DNI 12345678Z",
    "(nothing)",
    "Delete the number. If it is something else, write what it is before it.",
)
RULES = (NHS_NUMBER, SSN, OTHER_NATIONAL)


class NationalNumber(Struct, frozen=True):
    """One country's personal number. `label` None: the pattern with its check digit is strong enough
    alone.
    """

    country: str
    pattern: str
    valid: Callable[[str], bool]
    label: str | None = None


NUMBERS = (
    NationalNumber(
        "DE health insurance", r"[A-Z]\d{9}", checksums.kvnr, r"versicherten|krankenver|kvnr|egk|kasse"
    ),
    NationalNumber("DE pension", r"\d{2}[ ]?[0-3]\d[01]\d\d{2}[ ]?[A-Z][ ]?\d{3}", checksums.german_pension),
    NationalNumber(
        "DE tax", r"\d{2}[ ]?\d{3}[ ]?\d{3}[ ]?\d{3}", checksums.iso_7064_mod_11_10, r"steuer|idnr|tin\b"
    ),
    NationalNumber(
        "FR social security",
        r"[1-478][ ]?\d{2}[ ]?(?:0[1-9]|1[0-2]|[2-9]\d)[ ]?(?:\d{2}|2[AB])[ ]?\d{3}[ ]?\d{3}[ ]?\d{2}",
        checksums.french_nir,
    ),
    NationalNumber(
        "ES identity",
        r"\d{2}\.?\d{3}\.?\d{3}[- ]?[A-Z]",
        checksums.spanish_letter,
        r"dni|nif|documento|paciente|identidad",
    ),
    NationalNumber("ES foreigner", r"[XYZ][- ]?\d{7}[- ]?[A-Z]", checksums.spanish_letter),
    NationalNumber(
        "IT fiscal code", r"[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]", checksums.italian_code
    ),
    NationalNumber("NL citizen", r"\d{8,9}", checksums.dutch_bsn, r"bsn|burgerservice|sofi"),
    NationalNumber("BE register", r"\d{2}\.[01]\d\.[0-3]\d-\d{3}\.\d{2}", checksums.belgian_register),
    NationalNumber("CH insurance", r"756\.?\d{4}\.?\d{4}\.?\d{2}", checksums.swiss_ahv),
    NationalNumber(
        "AT insurance",
        r"\d{4}[ ]?[0-3]\d[01]\d{3}",
        checksums.austrian_svnr,
        r"svnr|sv-nr|sozialversicherung|versicherung",
    ),
    NationalNumber("SE personal", r"(?:19|20)?(?P<s>\d{6}[-+]\d{4})", checksums.swedish),
    NationalNumber("DK personal", r"[0-3]\d[01]\d{3}-?\d{4}", checksums.danish, r"cpr|personnummer"),
    NationalNumber("NO birth", r"[0-7]\d[0-5]\d{3}[ ]?\d{5}", checksums.norwegian),
    NationalNumber("FI personal", r"[0-3]\d[01]\d{3}[-+A-F]\d{3}[0-9A-Y]", checksums.finnish),
    NationalNumber("PL personal", r"\d{11}", checksums.polish, r"pesel|pacjent|patient"),
    NationalNumber(
        "PT tax", r"[1-3]\d{2}[ ]?\d{3}[ ]?\d{3}", checksums.portuguese, r"\bnif\b|contribuinte|utente"
    ),
    NationalNumber("BR tax", r"\d{3}\.\d{3}\.\d{3}-\d{2}", checksums.brazilian_cpf),
    NationalNumber("CA insurance", r"\d{3}[- ]\d{3}[- ]\d{3}", checksums.luhn, r"\bsin\b|social insurance"),
    NationalNumber(
        "AU Medicare", r"[2-6]\d{3}[ ]?\d{5}[ ]?\d(?:[ /-]?\d)?", checksums.australian_medicare, r"medicare"
    ),
    NationalNumber(
        "IN Aadhaar", r"[2-9]\d{3}[ -]?\d{4}[ -]?\d{4}", checksums.verhoeff, r"aadhaar|aadhar|uidai"
    ),
    NationalNumber("CN resident", r"[1-9]\d{5}(?:19|20)\d{9}[\dX]", checksums.chinese),
    NationalNumber("IE public service", r"\d{7}[A-W][A-IW]?", checksums.irish_pps, r"\bpps"),
    NationalNumber(
        "ZA identity", r"\d{6}[ ]?\d{4}[ ]?\d{3}", checksums.south_african, r"\bid\b|identity|patient"
    ),
    NationalNumber("TR identity", r"[1-9]\d{10}", checksums.turkish, r"kimlik|\btc\b|t\.c\."),
    NationalNumber(
        "US Medicare beneficiary",
        r"[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]"
        r"\d-?[AC-HJKMNP-RT-Y]{2}\d{2}",
        checksums.mbi,
    ),
)
_EDGE, _EDGE_END = r"(?<![\w.,/+-])", r"(?![\w/+-]|[.,]\d)"
_DATE = regex(r"\d{4}(?P<d>[-/])\d\d(?P=d)\d\d(?:[-\s]\d\d?)?")
_PLAIN_NUMBER = regex(r"[\d.,:/-]+|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")
_SSN_WORDS = frozenset({"ssn", "ss", "social", "soc"})
_SSN_LABELS = ("social security", "soc sec", "soc. sec", "ssn", "ss#", "s.s.n")
_COMPILED = tuple((regex(f"{_EDGE}{number.pattern}{_EDGE_END}"), number) for number in NUMBERS)
# What each of them has, asked first: any of the patterns, five digits, and in a long number three in a row.
_ANY = regex(f"{_EDGE}(?:{'|'.join(number.pattern for number in NUMBERS)}){_EDGE_END}")
_FIVE, _THREE = regex(r"(?:\D*+\d){5}"), regex(r"\d{3}")
_TEN = regex(r"(?<![\w.,/+-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\w/+-]|[.,]\d)")
_NHS_LABEL = regex(
    r"\b(?:nhs|chi|h&c)\b\W{0,3}(?:(?:number|no|num|id|#)\b)?\W{0,4}(?:(?:is|was)\W)?$", re.IGNORECASE
)
_PATIENT = regex(r"\b(?:patient|pt|mrn|dob|born)\b", re.IGNORECASE)
_SSN = regex(r"(?<![\w.,/+-])(?!000|666|9\d\d)\d{3}(?P<d>[-–])(?!00)\d{2}(?P=d)(?!0000)\d{4}(?![\w/+-])")
_SSN_LABELLED = regex(
    r"\b(?:ssn|ss#|s\.s\.n\.?|soc\.? sec\.?|social security)(?:\s*(?:number|no|num|#|"
    r"no\.))?\W{0,4}(?:is\s+|was\s+)?(?P<value>\d{3}[- .]?\d{2}[- .]?\d{4})(?!\d)"
    r"|\b(?:ssn|social security(?: number)?)\W{0,4}(?:\w+\s+){0,3}?(?P<last>[xX*]{3}-?[xX*]{2}-?\d{4})\b",
    re.IGNORECASE,
)
_REACH = 45  # characters before a number in which its label stands


def find(passage: Passage) -> Iterator[Span]:
    """NHS and CHI numbers, US social security numbers, and those of the table."""
    text = passage.bare
    if not passage.words.isdisjoint(_SSN_WORDS):
        low = text.lower()
        if any(label in low for label in _SSN_LABELS):
            for match in _SSN_LABELLED.finditer(text):
                yield Span(SSN.code, *match.span("value" if match["value"] else "last"))
    for start, end in passage.longs:
        if _THREE.search(text, start, end) and not _DATE.fullmatch(text, start, end):
            yield from _long(passage, max(0, start - 2), min(len(text), end + 4))
    for start, end in passage.numbers:
        if (
            end - start > 8
            and not text[start:end].islower()
            and not _PLAIN_NUMBER.fullmatch(text, start, end)
        ):
            yield from _of_table(text, max(0, start - 7), end + 1)


def _long(passage: Passage, start: int, end: int) -> Iterator[Span]:
    """What stands in and round a long number."""
    text = passage.bare
    for match in _SSN.finditer(text, start, end):
        yield Span(SSN.code, *match.span())
    for match in _TEN.finditer(text, start, end):
        before = _before(text, match.start())
        # Written in one piece it may be a book's number; with gaps it is written as the NHS writes it.
        meant = _NHS_LABEL.search(before) or (" " in match[0] and _PATIENT.search(before))
        if meant and checksums.mod_11_10_weights(_plain(match[0])):
            yield Span(NHS_NUMBER.code, *match.span())
    yield from _of_table(text, start, end)


def _of_table(text: str, start: int, end: int) -> Iterator[Span]:
    if not (_FIVE.match(text, start, end) and _ANY.search(text, start, end)):
        return
    for pattern, number in _COMPILED:
        for match in pattern.finditer(text, start, end):
            value = _plain(match.groupdict().get("s") or match[0])
            labelled = number.label is None or re.search(
                number.label, _before(text, match.start()), re.IGNORECASE
            )
            if labelled and len(set(value)) > 2 and number.valid(value):
                yield Span(OTHER_NATIONAL.code, *match.span())


def _before(text: str, start: int) -> str:
    return text[max(0, start - _REACH) : start]


def _plain(number: str) -> str:
    """Without separators; Finland's sign of the century is kept by its length."""
    if re.fullmatch(r"\d{6}[-+A-F]\d{3}[0-9A-Y]", number):
        return number
    return re.sub(r"[ .+-]", "", number)


CHECKS = (Check(RULES, find, marks="9"),)
