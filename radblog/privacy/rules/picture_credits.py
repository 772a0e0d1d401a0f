"""RAD605: pictures of which nobody says whose they are."""

from __future__ import annotations

import re

from radblog.documents.document import Document
from radblog.documents.model import Case, Person
from radblog.privacy.evidence import Finding
from radblog.privacy.patterns import regex
from radblog.problems import WARNING, Rule
from radblog.settings.site import SiteSettings

NO_SOURCE = Rule(
    "RAD605",
    "a picture without source or licence",
    WARNING,
    "A document shows a picture, and neither the picture, the document nor the site says whose it is and "
    "under "
    "which licence.",
    "Readers cannot tell whether they may use it in a lecture, and pictures from journals and other sites "
    "get "
    "copied without asking.",
    "![Sagittal T2](t2.png)",
    "license: CC-BY-4.0",
    "Add `license:` to the document or once to _defaults.yaml, `credit` to the picture, or a line on "
    "licences to "
    "the footer in site.yaml.",
)
RULES = (NO_SOURCE,)

_SAID = regex(
    r"licen[sc]|copyright|©|\(c\)\s|creative commons|\bCC[ -](?:BY|0)|public domain|all rights reserved|"
    r"courtesy|\bcredits?\b|\bsources?\b\W|reprinted|adapted from|with permission|own (?:work|picture|image)|"
    r"(?:photo|image|picture|figure|illustration|drawing)s?[ :]{1,2}by\b|\bvia\b|"
    r"Quelle|Bildnachweis|fuente|crédit|المصدر",
    re.IGNORECASE,
)


def lint_credits(document: Document, text: str, settings: SiteSettings) -> tuple[Finding, ...]:
    """One warning for a post or a page that shows pictures of unknown origin. `text` is its source.

    A case's pictures are its author's own, unless it says otherwise; a person's portrait is that person's.
    """
    meta, pictures = document.meta, document.facts.pictures
    if isinstance(meta, Case | Person) or not pictures or meta.license:
        return ()
    bare = [picture for picture in pictures if not picture.credit]
    if not bare or _SAID.search(f"{settings.footer}\n{settings.description}") or _SAID.search(text):
        return ()
    return (Finding(NO_SOURCE.code, bare[0].place, "", NO_SOURCE.severity),)
