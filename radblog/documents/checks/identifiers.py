"""ORCID, DOI, PubMed and trial numbers, checked by form and, where there is one, by check digit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radblog.documents.checks.spot import Spots
from radblog.documents.model import Meta, Page, Person, Post
from radblog.documents.rules import BAD_IDENTIFIER, DUPLICATE_ID, EMPTY_REFERENCE
from radblog.problems import Problem

_ORCID = re.compile(r"(\d{4}-){3}\d{3}[\dX]", re.ASCII)
# A registrant of four to nine digits, a slash, anything printable (ISO 26324 and the advice of Crossref).
_DOI = re.compile(r"10\.\d{4,9}(\.\d+)*/[^\s<>\"]+", re.ASCII)
_PMID = re.compile(r"[1-9]\d{0,8}", re.ASCII)
# ClinicalTrials.gov, ISRCTN, EU CT (Regulation 536/2014) and its forerunner EudraCT.
_TRIAL = re.compile(r"NCT\d{8}|ISRCTN\d{8}|20\d\d-5\d{5}-\d\d-\d\d|20\d\d-\d{6}-\d\d", re.ASCII)


def check_identifiers(meta: Meta, spots: Spots) -> Iterator[Problem]:
    """Numbers that cannot be what their key says; references without any; ids given twice."""
    for key, doi in _dois(meta):
        if not _DOI.fullmatch(doi):
            yield BAD_IDENTIFIER.at(
                spots.at(key), "this is no DOI", "write it from 10. on, as in 10.1148/radiol.1"
            )
    if isinstance(meta, Person) and meta.orcid is not None and not is_orcid(meta.orcid):
        hint = "copy the 16 signs with their hyphens, without the address"
        yield BAD_IDENTIFIER.at(spots.at("orcid"), "this is no ORCID, or a digit is wrong", hint)
    if isinstance(meta, Page) and meta.registry_id is not None and not _TRIAL.fullmatch(meta.registry_id):
        hint = "write NCT or ISRCTN with eight digits, or the number of EU CT"
        yield BAD_IDENTIFIER.at(spots.at("registry_id"), "this is no number of a trial registry", hint)
    yield from _references(meta, spots)


def is_orcid(text: str) -> bool:
    """Whether `text` is an ORCID with the right check digit (ISO 7064, MOD 11-2)."""
    if not _ORCID.fullmatch(text):
        return False
    digits = text.replace("-", "")
    total = 0
    for digit in digits[:-1]:
        total = (total + int(digit)) * 2
    return "0123456789X"[(12 - total % 11) % 11] == digits[-1]


def _dois(meta: Meta) -> Iterator[tuple[str, str]]:
    if meta.doi is not None:
        yield "doi", meta.doi
    if isinstance(meta, Post) and meta.about_doi is not None:
        yield "about_doi", meta.about_doi
    if isinstance(meta, Person):
        yield from ((f"publications[{index}]", doi) for index, doi in enumerate(meta.publications))
    for index, reference in enumerate(meta.references):
        if reference.doi is not None:
            yield f"references[{index}].doi", reference.doi


def _references(meta: Meta, spots: Spots) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, reference in enumerate(meta.references):
        path = f"references[{index}]"
        if reference.pmid is not None and not _PMID.fullmatch(reference.pmid):
            yield BAD_IDENTIFIER.at(
                spots.at(f"{path}.pmid"), "this is no PubMed number", "write its digits only"
            )
        if not (reference.doi or reference.pmid or reference.url or reference.text):
            message = "this reference does not say which work it is"
            yield EMPTY_REFERENCE.at(spots.at(path), message, "add doi:, pmid:, url: or text:")
        if reference.id in seen:
            yield DUPLICATE_ID.at(
                spots.at(f"{path}.id"), "another reference has this id", "choose another id"
            )
        seen.add(reference.id)
