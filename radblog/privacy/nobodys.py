"""Numbers that are nobody's: addresses, works, trials, people's public ids. Rules about numbers skip them."""

from __future__ import annotations

import re

from radblog.privacy.words.folding import listed

# Each pattern with the sign or the words without which it need not be tried. The patterns start with a set or
# a letter, which lets the search run at full speed; what must not stand before is asked after the first sign.
_BY_SIGN = (
    ("://", re.compile(r"[hf]t?tps?://[^\s<>\"')\]]+")),
    ("www.", re.compile(r"www\.[^\s<>\"')\]]+")),
    ("10.", re.compile(r"10\.\d{4,9}/[^\s<>\"'\]]+")),
    (
        ";",
        re.compile(r"\d(?<!\d\d)\d{3}\s?;\s?\d+(?:\s?\(\d+(?:[-–]\d+)?\))?\s?:\s?[eE]?\d+(?:[-–][eE]?\d+)?"),
    ),
    (
        ";",
        re.compile(
            r"[12](?<!\d[12])\d{3}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|"
            r"Dec)[a-z]*\.?(?:[-–/][A-Z][a-z]{2})?(?:\s\d{1,2})?(?=[;:.])"
        ),
    ),
    ("(", re.compile(r"\([0-9A-Fa-f]{4},\s?[0-9A-Fa-fxX]{4}\)")),
    ("97", re.compile(r"97(?<!\d97)[89][-\s]?(?:\d[-\s]?){9}\d(?!\d)")),
)
# Numbers of researchers. Dashes stand in every text, so the middle is looked for first.
_ORCID, _MIDDLE = re.compile(r"\d(?<!\w\d)\d{3}-\d{4}-\d{4}-\d{3}[\dXx](?!\w)"), re.compile(r"-\d{4}-\d{4}-")
_LABELLED = re.compile(
    r"(?<![^\W_])(?:PMID|PMCID|PMC|pmid|pmcid|Cochrane|CD|arXiv|arxiv|RRID|SNOMED(?:\sCT)?|LOINC|RadLex|"
    r"RadioGraphics|ICD|CUI|GenBank|GTIN|EAN)"
    r"[:\s#.=]{0,3}[A-Za-z]{0,4}[:_]?\d[\d.]*"
    r"|(?<![^\W_])(?:NCT|ISRCTN|ACTRN|ChiCTR|DRKS|UMIN|CTRI|jRCT|RID|RPID|EUCTR|CRD|GSE|GSM|SRR|PRJNA|"
    r"PRJEB|NM_|NC_|CVE-)[-/\d]+"
    r"|(?<![^\W_])ISBN(?:-1[03])?[:\s]{0,3}[\dXx][\d\s–-]{8,18}[\dXx]"
    r"|(?<![^\W_])(?:e-?)?ISSN[:\s]{0,3}\d{4}-\d{3}[\dXx]"
)
_LABELS = listed(
    "pmid pmcid pmc cochrane cd arxiv rrid snomed loinc radlex icd cui genbank gtin ean nct "
    "isrctn actrn "
    "chictr drks umin ctri jrct rid rpid "
    "euctr crd gse gsm srr prjna prjeb nm nc cve isbn issn eissn"
)


def without_nobodys(text: str, words: frozenset[str]) -> str:
    """`text` with numbers that are nobody's blanked out, every offset kept. `words` are its words in
    lower case.
    """
    for sign, pattern in _BY_SIGN:
        if sign in text:
            text = pattern.sub(_blank, text)
    if _MIDDLE.search(text):
        text = _ORCID.sub(_blank, text)
    if not words.isdisjoint(_LABELS):
        text = _LABELLED.sub(_blank, text)
    return text


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
