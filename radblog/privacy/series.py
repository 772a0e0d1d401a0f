"""What a case shows that a person must have looked at, or thought of: frames of machines that write into
their pictures, and heads in so many slices that a face can be rendered.
"""

from __future__ import annotations

from collections.abc import Iterator

from radblog.basics.places import Place
from radblog.documents.document import Document
from radblog.documents.model import Case, Series, Study
from radblog.privacy.approval.policy import policy_of, shows_a_patient
from radblog.privacy.rules.approval import CHECKLIST_UNSIGNED
from radblog.privacy.rules.heads import HEAD_RENDERED, can_be_rendered
from radblog.problems import Problem
from radblog.settings.site import Privacy
from radblog.sitemodel.site import Entry

WRITES_INTO_PICTURES = frozenset({"US", "IVUS", "XA", "RF", "NM", "ES", "OCT", "XC", "SM", "OT"})
"""Machines whose pictures carry words in their pixels, and pictures of the outside: a person looks at every
frame.
"""
_LOOK = "look at every frame; take words out with `radblog import ... --mask`; then put `crop_checked: true`"


def lint_series(entry: Entry, privacy: Privacy) -> tuple[Problem, ...]:
    """The problems of the series of a patient's case; other documents have none."""
    document = entry.document
    if not isinstance(document.meta, Case) or not shows_a_patient(document):
        return ()
    found: list[Problem] = []
    for number, study in enumerate(document.meta.studies):
        for position, series in enumerate(study.series):
            key = f"studies[{number}].series[{position}]"
            found.extend(_unchecked(document, key, study, series, privacy))
            found.extend(_head(entry, key, study, series))
    return tuple(found)


def _unchecked(
    document: Document, key: str, study: Study, series: Series, privacy: Privacy
) -> Iterator[Problem]:
    """Nobody has looked: the case says so itself, or the site asks for no approval and the case is silent."""
    writes = not WRITES_INTO_PICTURES.isdisjoint(study.modality) or series.kind == "photo"
    silent = series.crop_checked is None and writes and policy_of(privacy.approval).way == "none"
    if series.crop_checked is False or silent:
        place = _place(document, f"{key}.crop_checked", key)
        yield CHECKLIST_UNSIGNED.at(place, "nobody has looked at these pictures for words in them", _LOOK)


def _head(entry: Entry, key: str, study: Study, series: Series) -> Iterator[Problem]:
    meta = entry.document.meta
    if isinstance(meta, Case) and meta.consent.identifiable and meta.consent.shown_to_patient:
        return
    target = entry.links.get(series.src)
    count = len(series.frames) or (len(target.sources) if target is not None else 0)
    if series.kind == "stack" and can_be_rendered(study.region, series.kind, count):
        place = _place(entry.document, f"{key}.src", key)
        yield HEAD_RENDERED.at(place, HEAD_RENDERED.name, HEAD_RENDERED.mend)


def _place(document: Document, *keys: str) -> Place:
    return next((document.places[key] for key in keys if key in document.places), Place(document.path))
