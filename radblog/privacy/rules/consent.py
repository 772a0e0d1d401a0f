"""Whether a case may be shown: its consent, its delay and its withdrawal, by the site's own policy."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from radblog.basics.places import Place
from radblog.documents.document import Document
from radblog.documents.model import Case, Consent
from radblog.privacy.rules.heads import HEAD_VOLUME, tells_no_part_without_a_face
from radblog.privacy.rules.pixels import PHOTO_WITHOUT_CONSENT
from radblog.problems import ERROR, Problem, Rule
from radblog.settings.site import SiteSettings

BASIS_NOT_ALLOWED = Rule(
    "RAD501", "a consent the site does not accept", ERROR,
    "The case's basis of consent is not among those the site allows, or is told not to be what it must be.",
    "The operator answers for what is shown, and has said which grounds are enough.",
    "consent: not-required-anonymised", "consent: written",
    "Ask for the consent that the site wants, or let the operator allow the basis in site.yaml (privacy: "
    "allowed_bases)."
    " This rule cannot be suppressed.",
)  # fmt: skip
RARE_WITHOUT_WRITTEN = Rule(
    "RAD502", "a rare case without written consent", ERROR,
    "A case is rare, has a unique feature or shows an identifiable person, and its consent is not written; "
    "or a child is shown without anybody's consent; or an identifiable person has not seen the page.",
    "Those who know the person recognise a rare disease without any name, and a child cannot object.",
    "rarity: rare\nconsent: institutional-policy",
    "rarity: rare\nconsent: {basis: written, scope: this site}",
    "Get written consent and put `consent: {basis: written, scope: this site}`, or choose another case.",
)  # fmt: skip
CONSENT_EXPIRED = Rule(
    "RAD503", "a consent without scope, or expired", ERROR,
    "The day on which the consent ends has passed, or a written consent does not say what it covers.",
    "The person agreed to something, until then and not longer. Consent to a lecture is none to the web.",
    "consent: {basis: written, expires: 2020-01-01}",
    "consent: {basis: written, scope: this site, expires: 2030-01-01}",
    "Say under scope what the person agreed to. After the last day ask again and put the new one, or set "
    "`status: withdrawn`.",
)  # fmt: skip
TOO_SOON = Rule(
    "RAD504", "a case published too soon", ERROR,
    "Fewer months lie between the examination and the publication than the site wants, or their number is "
    "missing.",
    "Colleagues, relatives and reporters still remember the week.",
    "delay_months: 1", "delay_months: 8",
    "Wait, or put the whole months since the examination under delay_months.",
)  # fmt: skip
CONSENT_WITHDRAWN = Rule(
    "RAD506", "a withdrawn consent", ERROR,
    "The consent was withdrawn and the case is still to be published.",
    "The person said no.",
    "consent: {basis: written, withdrawn: 2026-01-05}\nstatus: published", "status: withdrawn",
    "Run `radblog withdraw` on the case. This rule cannot be suppressed.",
)  # fmt: skip
RULES = (BASIS_NOT_ALLOWED, RARE_WITHOUT_WRITTEN, CONSENT_EXPIRED, TOO_SOON, CONSENT_WITHDRAWN)

# Nobody's body: no patient, no date, nothing to consent to.
EXEMPT = frozenset({"phantom", "synthetic", "public-dataset"})
_NO_FACE = frozenset({"phantom", "synthetic", "veterinary"})
# A band that holds some who are of age is taken for a child's.
_MINORS = frozenset({"neonate", "infant", "1-4", "5-9", "10-14", "15-19"})


def lint_consent(document: Document, settings: SiteSettings, now: dt.datetime) -> tuple[Problem, ...]:
    """Problems of a case's consent and delay at `now`. Other documents, and withdrawn cases, have none."""
    case = document.meta
    if not isinstance(case, Case) or case.status == "withdrawn":
        return ()
    problems = (
        *_basis(document, case, settings),
        *_photograph(document, case),
        *_volumes(document, case),
        *_course(document, case.consent, now),
        *_delay(document, case, settings),
    )
    return tuple(problems)


def _place(document: Document, *keys: str) -> Place:
    """Where the first of `keys` stands, or the file."""
    return next((document.places[key] for key in keys if key in document.places), Place(document.path))


def _basis(document: Document, case: Case, settings: SiteSettings) -> Iterator[Problem]:
    consent = case.consent
    place = _place(document, "consent.basis", "consent")
    if consent.basis not in settings.privacy.allowed_bases:
        yield BASIS_NOT_ALLOWED.at(
            place, "the site does not accept this basis of consent", BASIS_NOT_ALLOWED.mend
        )
    if consent.basis == "written" and consent.identifiable and consent.shown_to_patient is not True:
        yield RARE_WITHOUT_WRITTEN.at(
            _place(document, "consent.identifiable", "consent"),
            "an identifiable person must have seen what is shown",
            "show the page to the patient, then put `shown_to_patient: true`",
        )
    if consent.basis in EXEMPT or consent.basis == "written":
        return
    if case.patient.age_band in _MINORS and consent.basis == "not-required-anonymised":
        yield RARE_WITHOUT_WRITTEN.at(place, "a child is shown without consent", RARE_WITHOUT_WRITTEN.mend)
    if case.rarity == "rare":
        yield RARE_WITHOUT_WRITTEN.at(
            _place(document, "rarity"), "a rare case needs written consent", RARE_WITHOUT_WRITTEN.mend
        )
    elif case.unique_feature:
        yield RARE_WITHOUT_WRITTEN.at(
            _place(document, "unique_feature"),
            "a unique feature needs written consent",
            RARE_WITHOUT_WRITTEN.mend,
        )
    if consent.identifiable:
        yield RARE_WITHOUT_WRITTEN.at(
            _place(document, "consent.identifiable", "consent"),
            "an identifiable person needs written consent",
            RARE_WITHOUT_WRITTEN.mend,
        )


def _photograph(document: Document, case: Case) -> Iterator[Problem]:
    if case.consent.basis in {*EXEMPT, "written", "veterinary"}:
        return
    for number, study in enumerate(case.studies):
        for position, series in enumerate(study.series):
            if series.kind == "photo":
                key = f"studies[{number}].series[{position}]"
                yield PHOTO_WITHOUT_CONSENT.at(
                    _place(document, f"{key}.kind", key),
                    PHOTO_WITHOUT_CONSENT.name,
                    PHOTO_WITHOUT_CONSENT.mend,
                )


def _volumes(document: Document, case: Case) -> Iterator[Problem]:
    if case.consent.basis in _NO_FACE:
        return
    for number, study in enumerate(case.studies):
        for position, series in enumerate(study.series):
            if series.kind == "volume" and not series.defaced and tells_no_part_without_a_face(study.region):
                key = f"studies[{number}].series[{position}]"
                place = _place(document, f"{key}.kind", key)
                yield HEAD_VOLUME.at(place, HEAD_VOLUME.name, HEAD_VOLUME.mend)


def _course(document: Document, consent: Consent, now: dt.datetime) -> Iterator[Problem]:
    if consent.withdrawn is not None and consent.withdrawn <= now.date():
        yield CONSENT_WITHDRAWN.at(
            _place(document, "consent.withdrawn", "consent"),
            "the consent was withdrawn",
            CONSENT_WITHDRAWN.mend,
        )
    if consent.basis == "written" and not (consent.scope or "").strip():
        message, help_ = (
            "the consent does not say what it covers",
            "put it under consent, as scope: this site",
        )
        yield CONSENT_EXPIRED.at(_place(document, "consent.scope", "consent"), message, help_)
    if consent.expires is not None and consent.expires < now.date():
        yield CONSENT_EXPIRED.at(
            _place(document, "consent.expires", "consent"), "the consent has expired", CONSENT_EXPIRED.mend
        )


def _delay(document: Document, case: Case, settings: SiteSettings) -> Iterator[Problem]:
    least = settings.privacy.min_delay_months
    if case.consent.basis in EXEMPT:
        return
    if case.delay_months is None:
        yield TOO_SOON.at(Place(document.path), "delay_months is missing", TOO_SOON.mend)
    elif case.delay_months.value < least:
        yield TOO_SOON.at(
            _place(document, "delay_months.value", "delay_months"),
            f"delay_months is below the site's {least}",
            TOO_SOON.mend,
        )
