"""Numbers of records, requests, stays, accounts and devices, told by the label before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radblog.privacy.languages import any_of, gathered
from radblog.privacy.passages import Check, Passage, Span
from radblog.privacy.patterns import regex
from radblog.privacy.words.folding import listed
from radblog.problems import ERROR, Rule

RECORD_NUMBER = Rule(
    "RAD110",
    "a record number",
    ERROR,
    "A number stands after a label of medical records: MRN, hospital number, patient ID, NHC, IPP.",
    "Whoever has access to the hospital's system finds the patient with it in a second.",
    "MRN: 0012345",
    "(nothing: a case needs no number)",
    "Delete the number and its label. A reference for your own files may stand in consent: ref, as long as "
    "only"
    " you can resolve it.",
)
ACCESSION_NUMBER = Rule(
    "RAD111",
    "an accession number",
    ERROR,
    "A number stands after a label of requests and examinations: accession, order, report, study ID.",
    "It opens one examination of one patient in the archive.",
    "Accession no. A1234567",
    "(nothing: say the modality and the month after presentation)",
    "Delete the number and its label. An accession of a gene bank is none: name the bank beside it "
    "(GenBank, GEO).",
)
OTHER_NUMBER = Rule(
    "RAD115",
    "an encounter, account, insurance or device number",
    ERROR,
    "A number stands after a label of stays, accounts, policies, licences, specimens or device serials; or, "
    "in a"
    " text built like a clinical note, letters with five digits or more, or a long number, stand alone.",
    "Each of them leads to one person through a hospital, an insurer or a manufacturer.",
    "Serial number: PX1234567",
    "A dual-chamber pacemaker",
    "Delete the number and its label; the type of the device is enough to teach.",
)
RULES = (RECORD_NUMBER, ACCESSION_NUMBER, OTHER_NUMBER)

_SEPARATOR = (
    r"(?:\s?\(s\))?[ \t]*(?:(?:number|no|nos|num|nr|id|code|#|№|nº|n°|n\.º)\.?[ \t]*){0,2}"
    r"(?:\((?:mrn|mr|id|acc|csn|hn)\)[ \t]*)?(?P<sign>(?:[\s:=#|\[(\"'>]|[-–—](?=\s)|\b(?:is|was|of|ist|"
    r"est|es|war)\b(?=\s)){1,8})"
    r"(?:(?:number|no|nr|id)\b\.?[ \t:#]*)?"
)
_VALUE = (
    r"(?P<value>(?:[A-Za-z]{1,5}[-/]?|(?-i:[A-Z]{2,5})[ ])?\d(?:[\dA-Za-z]|[-/._](?=[\dA-Za-z]))*"
    r"(?:[ ]\d{2,}){0,4}|"
    r"\d(?:[ ]\d){4,}|[A-Za-z]{1,4}\d?[A-Za-z]{0,3}-?\d(?:[\dA-Za-z]|[-/](?=[\dA-Za-z]))*)"
)
# "A record number of 2,500 delegates", "a hospital number of 12,000".
_COUNTED = regex(
    r"[\d,.]*\d[ \t]*(?:patients?|cases?|participants?|delegates|people|scans|examinations|beds|images|%|"
    r"percent|mm|cm|mg|ml|kg|hu|years?)\b",
    re.IGNORECASE,
)
_YEAR = regex(r"(?:19|20)\d\d(?:-\d\d)?")
_DATE = regex(r"(?:[0-2]?\d|3[01])[/.-](?:[0-2]?\d|3[01])[/.-]\d{2,4}|(?:19|20)\d\d-\d\d-\d\d")
_LETTERS_BEFORE = regex(r"^[A-Za-z]+[ /-]?")  # DOB 12/03/1911
_BANKS = regex(
    r"genbank|\bgeo\b|uniprot|refseq|\bpdb\b|\bena\b|arrayexpress|dbgap|\bncbi\b|\bsra\b|bioproject|"
    r"sequence|clinvar|figshare|museum|library|collection",
    re.IGNORECASE,
)
_NOT_A_RECORD = regex(
    r"(?:NM|NC|NR|XM|GSE|GSM|SRR|SRP|ERR|PRJ|EGA|phs|NCT|ISRCTN|DRKS|MN|MT|FDA|CE|ISO|IEC|EN|DIN|RFC)_?-?\d",
    re.IGNORECASE,
)


# Labels that are common words but for the sign behind them: "patient #".
_SIGNED = frozenset(
    label.rstrip(" .#")
    for field in ("record_labels", "accession_labels")
    for label in gathered(field)
    if "#" in label
) - frozenset(label for field in ("record_labels", "accession_labels") for label in gathered(field))
_LEAD_WORD = regex(r"[^\W\d_]+|#")


def _pattern(field: str, code: str) -> tuple[re.Pattern[str], frozenset[str], str]:
    ends = frozenset(word for label in gathered(field) for word in _LEAD_WORD.findall(label)[-1:])
    labels = any_of(label.rstrip(".#") for label in gathered(field)).replace(r"\-", r"[-_ ]?")
    pattern = regex(rf"(?<![^\W_])(?P<label>{labels})(?![^\W\d_])\.?{_SEPARATOR}{_VALUE}", re.IGNORECASE)
    return pattern, ends, code


# Labels that are also common words need a colon, a number sign or a long number behind them.
_LOOSE = frozenset(
    [
        "chart",
        "accession",
        "acc",
        "encounter",
        "visit",
        "account",
        "medicare",
        "medicaid",
        "passport",
        "vehicle",
        "fin",
        "urn",
        "pid",
        "hn",
        "bd",
        "fingerprint",
        "har",
        "sn",
        "iban",
        "mbi",
        "phn",
        "vin",
        "folder",
        "file",
        "study",
        "document",
        "ip",
        "op",
        "job",
        "reg",
        "license",
        "licence",
        "npi",
        "upi",
        "dl",
        "k",
        "exam",
        "unit",
        "district",
    ]
)
_PATTERNS = (
    _pattern("record_labels", RECORD_NUMBER.code),
    _pattern("accession_labels", ACCESSION_NUMBER.code),
    _pattern("other_labels", OTHER_NUMBER.code),
)
# Labels that are a patient's only in a note; elsewhere a reference or a batch is anything.
_ONLY_IN_NOTES = frozenset(
    {
        "id", "ins", "batch", "batch no", "group", "group id", "case", "case no", "case number", "case #",
        "ref",
        "ref no", "our ref", "your ref", "their ref", "reference", "reference number", "reference no",
        "quoting",
        "quote", "booking", "booking no", "booking reference", "book no", "lot", "lot no", "tag no", "bag no",
        "dl",
    }
)  # fmt: skip
# In a note, letters before five digits or more, or seven digits at a stretch, need no label.
_CODED = regex(
    r"(?<![\w./@^-])(?:(?!BP)[A-Z]{1,5}[-/]?(?=[\d/-]*\d)(?:\d[-/]?){4,}\d[A-Z]?|\d{4,}-[A-Z]|\d{1,4}-\d{5,"
    r"}|\d{3,}-\d{4,}|\d{7,})(?![\w@/-]|[.,]\d|[ ]?(?:cells|HU|Hz|copies|units|IU))"
)
_GLUED = regex(r"(?<![^\W_])(?:mrn|accession|acc|csn|nhc|ipp)[-_]?(?P<value>\d{5,}\w*)", re.IGNORECASE)


_LABEL_ENDS = frozenset[str]().union(*(ends for _, ends, _ in _PATTERNS))
# What may stand between a label and its number; any other word makes it another number.
_LINK = regex(
    r"(?:[\W\d_]|(?:number|no|nos|num|nr|id|code|is|was|of|ist|est|es|war|mrn|mr|acc|csn|hn|s|°|º)(?![^\W\d_])|"
    r"[a-z]{1,5}(?=[-/ ]?$))*"
)
_REACH = 60  # characters before a number in which its label stands
_NUMBERED = regex(r"[ _]?(?:n(?:o|um|umber|r|º)\b|id\b|#)", re.IGNORECASE)


# The words of which one stands right before a number that has a label, or is glued to another one there.
_LEADING = frozenset(
    "".join(words[first:])
    for field in ("record_labels", "accession_labels", "other_labels")
    for label in gathered(field)
    for words in [_LEAD_WORD.findall(label)]
    for first in range(len(words))
) | listed(
    "number no nos num nr id code is was of ist est es war mrn mr acc csn hn nhc ipp accession s n nº º"
)
_BETWEEN = " \t\n.,:;()[]<>|=*\"'/-–—·¶%&?+_"
_BETWEEN_OR_DIGITS = _BETWEEN + "0123456789"
_LETTERS = regex(r"[^\W\d_]+")
_NEAR, _GLUED_LENGTH = 40, 10


def _is_apart(text: str, start: int) -> bool:
    """Whether an ordinary word, or another number, stands before a number, so that no label can be its own.
    The careful look says the same of it, at several times the cost.
    """
    before = text[max(0, start - _NEAR) : start]
    head = before.rstrip(_BETWEEN)
    if head[-1:].isdigit() and len(before) - len(head) > 1:
        return True
    head = head.rstrip(_BETWEEN_OR_DIGITS)
    letters, gap = _LETTERS.match(head[::-1]), before[len(head) :]
    if not gap or not letters or letters.end() == len(head):
        return False
    word = letters[0][::-1]
    # "AB12", "AB-12" and "AB 12" are numbers as a whole.
    glued = gap[0].isdigit() or ((gap[0] in "-/" or word.isupper()) and (gap + "0")[1].isdigit())
    return not glued and word.lower() not in _LEADING


def find(passage: Passage) -> Iterator[Span]:
    """Numbers after a label: first the numbers, then what stands before them."""
    text = passage.bare
    done = -1
    if _LABEL_ENDS.isdisjoint(passage.words) and "#" not in text:
        return
    for start, end in passage.numbers:
        if start < done or (end - start < 3 and not text[end : end + 2].strip(" ").isdigit()):
            continue
        if _is_apart(text, start) and (end - start < _GLUED_LENGTH or not _GLUED.search(text, start, end)):
            continue
        before = text[max(0, start - _REACH) : start].lower()
        lead = _LEAD_WORD.findall(before)[-5:]
        label = next((word for word in reversed(lead) if word in _LABEL_ENDS), None)
        if label is None or not _LINK.fullmatch(before, before.rindex(label) + len(label)):
            continue
        for span in _labelled(passage, start, end, frozenset(lead)):
            yield span
            done = span.end


def find_coded(passage: Passage) -> Iterator[Span]:
    """Codes and long numbers without a label, in notes."""
    if passage.note and passage.role not in {"front-matter", "path", "address", "code"}:
        for match in _CODED.finditer(passage.bare):
            if not _NOT_A_RECORD.match(match[0]) and not _DATE.match(match[0]):
                yield Span(OTHER_NUMBER.code, *match.span())


def _labelled(passage: Passage, start: int, end: int, lead: frozenset[str]) -> Iterator[Span]:
    """What the labels before a number make of it. `lead` are the words before it."""
    text = passage.bare
    found: Span | None = None
    for pattern, ends, code in _PATTERNS:
        if ends.isdisjoint(lead):
            continue
        for match in pattern.finditer(text, max(0, start - _REACH), min(len(text), end + 24)):
            # "ID" alone is anybody's, but in a note it is the patient's.
            meant = passage.note or match["label"].lower() not in _ONLY_IN_NOTES
            # "Our patient 1163 days later": in prose such a label takes its sign, or a long number.
            word = match["label"].lower().strip() in _SIGNED and not passage.note
            signed = text[match.end("label") : match.start("value")].strip()
            meant = meant and (not word or bool(signed) or end - start > 5)
            meant = meant and not (
                passage.role == "front-matter" and match["label"].lower() in _ONLY_IN_NOTES
            )
            if meant and match.start("value") <= start < match.end("value") and _is_number(match, code, text):
                # "ID" is the end of many labels: one that says more goes before it.
                found = found if found and match["label"].lower() == "id" else Span(code, *_tight(match))
                if match["label"].lower() != "id":
                    break
    if found:
        yield found
        return
    glued = _GLUED.search(text, max(0, start - 12), end)
    if glued:
        code = ACCESSION_NUMBER.code if glued[0][:3].lower() == "acc" else RECORD_NUMBER.code
        yield Span(code, *glued.span("value"))


def _tight(match: re.Match[str]) -> tuple[int, int]:
    """The span of the value, without a date that happens to follow it."""
    start, end = match.span("value")
    value = match["value"]
    date = re.search(r"[ ](?:19\d\d|20[0-3]\d)(?:[ ]|$)", value)
    return (start, start + date.start()) if date else (start, end)


def _is_number(match: re.Match[str], code: str, text: str) -> bool:
    value, sign = match["value"], match["sign"]
    digits = sum(character.isdigit() for character in value)
    marked = (
        any(character in sign for character in ":=#|[")
        or "#" in match[0][: match.start("value") - match.start()]
    )
    loose = match["label"].lower() in _LOOSE and not _NUMBERED.match(text, match.end("label"))
    wanted = 3 if marked and not loose else 5 if loose else 4
    if digits < wanted or not value.strip("0-/ ."):
        return False
    if (
        _YEAR.fullmatch(value)
        or _DATE.match(_LETTERS_BEFORE.sub("", value))
        or _COUNTED.match(text, match.start("value"))
    ):
        return False
    if re.search(r"\bof\b", sign):
        return False
    if code == ACCESSION_NUMBER.code:
        near = text[max(0, match.start() - 60) : match.end() + 30]
        return not (_NOT_A_RECORD.match(value) or _BANKS.search(near))
    return not (loose and not marked and digits < 6)


CODED = Check((OTHER_NUMBER,), find_coded, marks="9")
CHECKS = (Check(RULES, find, marks="9"),)
