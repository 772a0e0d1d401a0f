"""What a complete teaching case has, and a case lacks: for its author, never on its page."""

from __future__ import annotations

import re
from collections.abc import Iterable

from radblog.documents.body import Part
from radblog.documents.document import Content
from radblog.documents.model import Case, Meta

POINTS = 10  # for each of the ten things below
LONG_DISCUSSION = 80  # words
MANY_POINTS = 3
_FRAMES = frozenset({"stack", "volume", "cine"})
_TAG = re.compile(r"<[^>]*>")


def lacking(meta: Meta, content: Content) -> tuple[str, ...]:
    """What a case lacks, in words; nothing for other documents. Teaching files elsewhere ask for the same."""
    if not isinstance(meta, Case):
        return ()
    said, series = content.clinical, [one for study in meta.studies for one in study.series]
    reasons = any(one.for_ or one.against for one in meta.differential)
    has = {
        "a presentation": "presentation" in said,
        "the age band of the patient": meta.patient.age_band != "withheld",
        "how certain the diagnosis is, and what confirmed it": bool(
            meta.diagnostic_certainty and meta.confirmed_by
        ),
        "a second plane or series": len(series) > 1,
        "a stack to scroll through": any(one.kind in _FRAMES for one in series),
        "findings": "findings" in said or all(study.findings for study in meta.studies),
        "a differential diagnosis with reasons": reasons or "differential" in said,
        f"a discussion of {LONG_DISCUSSION} words": _words(said.get("discussion", ())) >= LONG_DISCUSSION,
        "three teaching points": _items(said.get("teaching_points", ())) >= MANY_POINTS,
        "a reference with a DOI": any(one.doi for one in meta.references),
    }
    return tuple(what for what, there in has.items() if not there)


def score(lacks: Iterable[str]) -> int:
    """Points of 100."""
    return 100 - POINTS * len(tuple(lacks))


def _words(parts: Iterable[Part]) -> int:
    return len(_TAG.sub(" ", " ".join(part for part in parts if isinstance(part, str))).split())


def _items(parts: Iterable[Part]) -> int:
    return sum(part.count("<li") for part in parts if isinstance(part, str))
