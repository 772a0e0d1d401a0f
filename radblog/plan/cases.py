"""The page of a case."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from radblog.documents.model import Case, Consent, Patient, Series, Study, Window
from radblog.plan.cards import modalities_of
from radblog.plan.interface_texts import label, words_in
from radblog.plan.marks import mark_views
from radblog.plan.quizzes import quiz_view
from radblog.plan.series import all_series, stack_id, still_of
from radblog.plan.shelf import Shelf
from radblog.plan.stacks import stack_view
from radblog.plan.views import CasePage, CompareView, DocumentMeta, Head, LinkView, SeriesView, StudyView
from radblog.sitemodel.site import Entry


def case_page(  # noqa: PLR0913  # a case, its parts that others made, and what those left to make need
    entry: Entry, meta: Case, head: Head, document: DocumentMeta, shelf: Shelf, zone: dt.tzinfo
) -> CasePage:
    """Everything the template of a case may see."""
    dataset, words = meta.consent.dataset, words_in(entry.lang)
    studies = with_frames(study_views(entry, meta, shelf), entry, shelf)
    return CasePage(
        head=head,
        document=document,
        diagnosis=meta.diagnosis,
        certainty=meta.diagnostic_certainty or "",
        confirmed_by=meta.confirmed_by,
        patient=patient_text(meta.patient, words),
        systems=meta.system,
        modalities=modalities_of(meta),
        level=meta.level or "",
        rarity=meta.rarity if entry.revealed else "",
        studies=studies,
        differential=differential_keys(meta),
        teaching_points=teaching_point_keys(meta),
        pathology=meta.pathology or "",
        anatomy=meta.anatomy,
        consent=_consent(meta.consent, words),
        dataset=LinkView(f"{dataset.name} ({dataset.license})", dataset.url) if dataset else None,
        deidentification=(meta.deidentification.statement or "") if meta.deidentification else "",
        courtesy=meta.courtesy or "",
        stacks=sum(series.stack is not None for study in studies for series in study.series),
        compare=tuple(_pairs(meta)),
        quiz=quiz_view(entry, meta, zone),
        revealed=entry.revealed,
        full_title=meta.title if meta.title != document.title else "",
    )


def study_views(entry: Entry, meta: Case, shelf: Shelf) -> tuple[StudyView, ...]:
    """The studies with those of their pictures that could be read."""
    return tuple(_study(entry, study, f"studies[{n}]", shelf) for n, study in enumerate(meta.studies))


def with_frames(studies: tuple[StudyView, ...], entry: Entry, shelf: Shelf) -> tuple[StudyView, ...]:
    """The studies as their page shows them: with what stacks need, and with marks."""
    by_key = dict(all_series(entry))
    return tuple(
        replace(study, series=tuple(_scrolled(view, by_key[view.key], entry, shelf) for view in study.series))
        for study in studies
    )


def _scrolled(view: SeriesView, series: Series, entry: Entry, shelf: Shelf) -> SeriesView:
    size = shelf.size(still_of(entry, series))
    stack = stack_view(entry, series, shelf, stack_id(view.key))
    return replace(view, marks=mark_views(series, *size), size=size, stack=stack)


def _pairs(meta: Case) -> Iterator[CompareView]:
    ids = {
        f"{study.id}/{series.id}": stack_id(f"studies[{n}].series[{m}]")
        for n, study in enumerate(meta.studies)
        for m, series in enumerate(study.series)
    }
    for pair in meta.compare:
        if pair.left in ids and pair.right in ids:
            yield CompareView(ids[pair.left], ids[pair.right], pair.sync)


def differential_keys(meta: Case) -> tuple[tuple[str, str], ...]:
    """Each differential diagnosis with its key among the prose."""
    return tuple((item.name, f"differential[{n}]") for n, item in enumerate(meta.differential))


def teaching_point_keys(meta: Case) -> tuple[str, ...]:
    """The keys of the teaching points among the prose."""
    return tuple(f"teaching_points[{n}]" for n in range(len(meta.teaching_points)))


def series_sources(entry: Entry) -> Iterator[str]:
    """Source paths of the pictures of a case, in order; of a stack the frame shown first."""
    yield from filter(None, (still_of(entry, series) for _, series in all_series(entry)))


def _study(entry: Entry, study: Study, key: str, shelf: Shelf) -> StudyView:
    views = (
        _series(entry, study, series, f"{key}.series[{n}]", shelf) for n, series in enumerate(study.series)
    )
    return StudyView(
        title=" ".join(part for part in (_modalities(study, words_in(entry.lang)), _region(study)) if part),
        key=key,
        offset=study.offset or "",
        contrast=study.contrast or "",
        phase=study.phase or "",
        series=tuple(view for view in views if view is not None),
    )


def _modalities(study: Study, words: Mapping[str, str]) -> str:
    return " + ".join(label(words, "modality", code) for code in study.modality)


def _region(study: Study) -> str:
    return " ".join(part.replace("-", " ") for part in (study.laterality, study.region) if part)


def _series(entry: Entry, study: Study, series: Series, key: str, shelf: Shelf) -> SeriesView | None:
    picture = shelf.view(still_of(entry, series), "text", series.alt or series.label, series.credit)
    if picture is None:
        return None
    return SeriesView(
        label=series.label,
        key=key,
        picture=picture,
        picture_revealed_alt=series.alt_revealed or "",
        modality=study.modality,
        plane=series.plane or "",
        sequence=series.sequence or "",
        window=", ".join(_window(window) for window in series.window),
    )


def _window(window: Window) -> str:
    if window.w is None or window.l is None:
        return window.name
    return f"{window.name} (W {window.w:g} L {window.l:g})"


def patient_text(patient: Patient, words: Mapping[str, str]) -> str:
    """The patient in a few words: `30s, female`. `words` are interface texts."""
    age = label(words, "age", patient.age_band) if patient.age_band != "withheld" else ""
    sex = label(words, "sex", patient.sex) if patient.sex in {"female", "male"} else ""
    return ", ".join(part for part in (age, sex) if part)


def _consent(consent: Consent, words: Mapping[str, str]) -> str:
    return consent.statement or label(words, "consent", consent.basis)
