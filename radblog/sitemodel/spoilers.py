"""What gives the answer of a quiz away before its day: a slug, a file name, a hashtag, an alt text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from radblog.basics.places import Place
from radblog.documents.checks.quiz import awaits_answer
from radblog.documents.document import Document
from radblog.documents.model import Case
from radblog.documents.vocabulary import vocabulary
from radblog.problems import Problem
from radblog.sitemodel.rules import ANSWER_OVERDUE, ANSWER_TOLD

SHORTEST = 5  # letters of a word that can give a diagnosis away by itself
# Words that say where, how much or how long, and are in half of all diagnoses.
_COMMON = frozenset({
    "acute", "chronic", "subacute", "anterior", "posterior", "lateral", "medial", "superior",
    "inferior", "upper", "lower", "right", "rechts", "links", "bilateral", "complete", "partial",
    "primary", "secondary", "recurrent", "early", "large", "small", "simple", "complex", "artery",
    "arterial", "venous", "bone", "joint", "tissue", "disease", "syndrome", "lesion", "lesions",
    "injury", "normal", "variant", "benign", "malignant", "multiple", "diffuse", "focal", "severe",
    "common", "typical", "atypical", "internal", "external", "proximal", "distal", "central",
    "peripheral", "scan", "image", "imaging", "computed", "tomography", "magnetic", "resonance",
    "ultrasound", "radiograph", "portal", "phase", "contrast", "without", "adult", "young", "child",
    "patient", "brain", "spine", "femur", "tibia", "ankle", "elbow", "wrist", "shoulder", "pelvic",
    "abdominal", "thoracic", "lumbar", "cervical", "cranial", "chest", "liver", "kidney", "lungs",
    "heart",
})  # fmt: skip


def spoilers(document: Document) -> Iterator[Problem]:
    """Warnings about a case whose answer is not to be seen yet."""
    meta = document.meta
    if not isinstance(meta, Case):
        return
    words, letters = _telling(meta.diagnosis)
    for where, what, text in _seen_before(document, meta):
        if _tells(text, words, letters):
            message = f"{what} has a word of the diagnosis, and is public before the answer"
            yield ANSWER_TOLD.at(where, message, "take another word until the answer has appeared")


def overdue(document: Document, place: Place) -> Problem | None:
    """What to say of a case whose answer should be public, and is not here."""
    if not awaits_answer(document.meta):
        return None
    message = "the answer was to appear, but its file is not here; the page still shows the question"
    return ANSWER_OVERDUE.at(place, message, "put the answer file where answer_file says, and build again")


def _seen_before(document: Document, meta: Case) -> Iterator[tuple[Place, str, str]]:
    """Where, what and with which words a reader meets the case before its reveal."""

    def at(*keys: str) -> Place:
        found = (document.places[key] for key in keys if key in document.places)
        return next(found, Place(document.path))

    yield at("slug"), "the slug", document.slug
    yield at("permalink"), "the permalink", meta.permalink or ""
    title = "quiz_title" if meta.quiz_title else "title"
    yield at(title), f"the key '{title}'", meta.quiz_title or meta.title
    yield at("summary"), "the summary", meta.summary or ""
    for index, tag in enumerate(meta.hashtags):
        yield at(f"hashtags[{index}]", "hashtags"), "a hashtag", tag
    for index, alias in enumerate(meta.aliases):
        yield at(f"aliases[{index}]", "aliases"), "an alias", alias
    for number, study in enumerate(meta.studies):
        for index, series in enumerate(study.series):
            key = f"studies[{number}].series[{index}]"
            names = " ".join((series.src, *series.frames))
            yield at(f"{key}.src", key), "the name of a file", names
            yield at(f"{key}.alt", key), "an alt text", series.alt or ""
            yield at(f"{key}.label", key), "a label", series.label
            yield at(f"{key}.caption", key), "a caption", series.caption


def _telling(diagnosis: str) -> tuple[frozenset[str], str]:
    """The words of a diagnosis that tell it, and its initials where they may be a name of it."""
    words = [word for word in re.findall(r"[^\W\d_]+", _folded(diagnosis)) if len(word) > 2]
    initials = "".join(word[0] for word in words)
    told = frozenset(word for word in words if len(word) >= SHORTEST and word not in _harmless())
    return told, initials if len(initials) > 1 else ""


def _tells(text: str, words: frozenset[str], initials: str) -> bool:
    folded = _folded(text)
    parts = re.findall(r"[^\W\d_]+", folded)
    return any(word in folded for word in words) or (initials != "" and initials in parts)


@cache
def _harmless() -> frozenset[str]:
    known = vocabulary()
    terms = (*known.regions, *known.systems, *known.planes, *known.plane_words)
    return _COMMON | {part for term in terms for part in re.findall(r"[^\W\d_]+", _folded(term))}


def _folded(text: str) -> str:
    return "".join(
        sign for sign in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(sign)
    )
