"""The page of a case."""

from __future__ import annotations

from collections.abc import Iterator

from radblog.documents.model import Case, Consent, Patient, Series, Study, Window
from radblog.plan.cards import modalities_of
from radblog.plan.shelf import Shelf
from radblog.plan.views import CasePage, DocumentMeta, Head, LinkView, SeriesView, StudyView
from radblog.sitemodel.site import Entry

_BASIS = {
    "written": "The patient gave written consent to publication.",
    "institutional-policy": "Published under the policy of the institution, without identifying details.",
    "not-required-anonymised": "Anonymised; consent was not required.",
    "public-dataset": "From a public dataset.",
    "synthetic": "The patient of this case is invented.",
    "veterinary": "The patient of this case is an animal.",
    "phantom": "Made with a phantom; there is no patient.",
}
_AGES = {
    "neonate": "newborn", "infant": "infant", "1-4": "1 to 4 years", "5-9": "5 to 9 years",
    "10-14": "10 to 14 years", "15-19": "15 to 19 years", "90+": "90 years or older", "withheld": "",
}  # fmt: skip


def case_page(entry: Entry, meta: Case, head: Head, document: DocumentMeta, shelf: Shelf) -> CasePage:
    """Everything the template of a case may see."""
    dataset = meta.consent.dataset
    return CasePage(
        head=head,
        document=document,
        diagnosis=meta.diagnosis,
        certainty=meta.diagnostic_certainty or "",
        confirmed_by=meta.confirmed_by,
        patient=patient_text(meta.patient),
        systems=meta.system,
        modalities=modalities_of(meta),
        level=meta.level or "",
        rarity=meta.rarity,
        studies=study_views(entry, meta, shelf),
        differential=differential_keys(meta),
        teaching_points=teaching_point_keys(meta),
        pathology=meta.pathology or "",
        anatomy=meta.anatomy,
        consent=_consent(meta.consent),
        dataset=LinkView(f"{dataset.name} ({dataset.license})", dataset.url) if dataset else None,
        deidentification=(meta.deidentification.statement or "") if meta.deidentification else "",
        courtesy=meta.courtesy or "",
    )


def study_views(entry: Entry, meta: Case, shelf: Shelf) -> tuple[StudyView, ...]:
    """The studies with those of their pictures that could be read."""
    return tuple(_study(entry, study, f"studies[{n}]", shelf) for n, study in enumerate(meta.studies))


def differential_keys(meta: Case) -> tuple[tuple[str, str], ...]:
    """Each differential diagnosis with its key among the prose."""
    return tuple((item.name, f"differential[{n}]") for n, item in enumerate(meta.differential))


def teaching_point_keys(meta: Case) -> tuple[str, ...]:
    """The keys of the teaching points among the prose."""
    return tuple(f"teaching_points[{n}]" for n in range(len(meta.teaching_points)))


def series_sources(entry: Entry) -> Iterator[str]:
    """Source paths of the pictures of a case, in order."""
    meta = entry.document.meta
    if isinstance(meta, Case):
        for study in meta.studies:
            for series in study.series:
                if (target := entry.links.get(series.src)) and target.file:
                    yield target.file


def _study(entry: Entry, study: Study, key: str, shelf: Shelf) -> StudyView:
    views = (
        _series(entry, study, series, f"{key}.series[{n}]", shelf) for n, series in enumerate(study.series)
    )
    return StudyView(
        title=" ".join(part for part in (" + ".join(study.modality), _region(study)) if part),
        key=key,
        offset=study.offset or "",
        contrast=study.contrast or "",
        phase=study.phase or "",
        series=tuple(view for view in views if view is not None),
    )


def _region(study: Study) -> str:
    return " ".join(part.replace("-", " ") for part in (study.laterality, study.region) if part)


def _series(entry: Entry, study: Study, series: Series, key: str, shelf: Shelf) -> SeriesView | None:
    target = entry.links.get(series.src)
    picture = shelf.view(target.file, "text", series.alt or series.label, series.credit) if target else None
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


def patient_text(patient: Patient) -> str:
    """The patient in a few words: `30s, female`."""
    age = _AGES.get(patient.age_band, patient.age_band)
    sex = patient.sex if patient.sex in {"female", "male"} else ""
    return ", ".join(part for part in (age, sex) if part)


def _consent(consent: Consent) -> str:
    return consent.statement or _BASIS[consent.basis]
