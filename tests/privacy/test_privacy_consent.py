import datetime as dt

import pytest

from radblog.basics.places import Place
from radblog.documents.body import BodyFacts
from radblog.documents.document import Document
from radblog.documents.model import Case, Consent, Delay, Patient, Post, Series, Study
from radblog.privacy.rules.consent import lint_consent
from radblog.settings.site import Privacy, SiteSettings

NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
SETTINGS = SiteSettings(title="t", base_url="https://example.org")
PATH = "content/cases/a.md"


def document(meta):
    places = {key: Place(PATH, line) for line, key in enumerate(("consent", "rarity", "delay_months"), 2)}
    return Document(PATH, meta, "a", "A", BodyFacts(), "", places)


def case(consent=None, delay=8, **changes):
    values = {
        "type": "case", "title": "A", "diagnosis": "B", "patient": Patient("30s"), "system": ("neuro",), "rarity": "common",
        "consent": consent or Consent("institutional-policy"), "status": "published",
        "delay_months": None if delay is None else Delay(delay),
    }  # fmt: skip
    return document(Case(**(values | changes)))


def written(**more):
    return Consent("written", scope="this site", **more)


PHOTO = (Study(series=(Series(src="hand.jpg", label="Hand", kind="photo"),)),)


def codes(doc, settings=SETTINGS):
    return [problem.code for problem in lint_consent(doc, settings, NOW)]


@pytest.mark.parametrize(
    ("doc", "expected"),
    [
        (case(), []),
        (case(delay=6), []),
        (case(delay=5), ["RAD504"]),
        (case(delay=None), ["RAD504"]),
        (case(rarity="rare"), ["RAD502"]),
        (case(rarity="uncommon"), []),
        (case(unique_feature=True), ["RAD502"]),
        (case(rarity="rare", unique_feature=True), ["RAD502"]),
        (case(Consent("institutional-policy", identifiable=True)), ["RAD502"]),
        (case(written(identifiable=True, shown_to_patient=True), rarity="rare", unique_feature=True), []),
        (case(written(identifiable=True)), ["RAD502"]),
        (case(Consent("written")), ["RAD503"]),
        (case(Consent("written", scope=" ")), ["RAD503"]),
        (case(written(expires=dt.date(2026, 2, 28))), ["RAD503"]),
        (case(written(expires=dt.date(2026, 3, 1))), []),
        (case(written(withdrawn=dt.date(2026, 3, 1))), ["RAD506"]),
        (case(written(withdrawn=dt.date(2026, 3, 1)), status="withdrawn"), []),
        (case(written(withdrawn=dt.date(2026, 4, 1))), []),
        (case(Consent("not-required-anonymised"), patient=Patient("5-9")), ["RAD502"]),
        (case(Consent("not-required-anonymised"), patient=Patient("40s")), []),
        (case(patient=Patient("5-9")), []),
        (case(studies=PHOTO), ["RAD313"]),
        (case(written(), studies=PHOTO), []),
        (case(Consent("veterinary"), studies=PHOTO), []),
        (case(Consent("synthetic"), studies=PHOTO), []),
        (document(Post(type="post", title="A")), []),
        *(
            (case(Consent(basis), delay=None, rarity="rare"), [])
            for basis in ("phantom", "synthetic", "public-dataset")
        ),
    ],
)
def test_a_case_is_shown_only_as_its_consent_allows(doc, expected):
    assert codes(doc) == expected


def test_the_site_decides_which_grounds_are_enough():
    strict = SiteSettings(
        title="t", base_url="https://example.org", privacy=Privacy(allowed_bases=("written",))
    )
    assert codes(case(), strict) == ["RAD501"]
    assert codes(case(written()), strict) == []
    slow = SiteSettings(title="t", base_url="https://example.org", privacy=Privacy(min_delay_months=24))
    assert codes(case(), slow) == ["RAD504"]


def test_a_problem_stands_at_the_key_it_speaks_of():
    places = {
        problem.code: problem.place.line
        for problem in lint_consent(case(rarity="rare", delay=1), SETTINGS, NOW)
    }
    assert places == {"RAD502": 3, "RAD504": 4}


@pytest.mark.parametrize(
    ("region", "more", "basis", "found"),
    [
        ("head", {}, "institutional-policy", ["RAD315"]),
        ("neck", {}, "public-dataset", ["RAD315"]),
        (None, {}, "institutional-policy", ["RAD315"]),
        ("abdomen", {}, "institutional-policy", []),
        ("head", {"defaced": True}, "institutional-policy", []),
        ("head", {}, "phantom", []),
    ],
)
def test_the_values_of_a_head_are_refused(region, more, basis, found):
    series = Series(src="ax/", label="CT", kind="volume", **more)
    studies = (Study(region=region, series=(series,)),)
    assert [code for code in codes(case(Consent(basis), studies=studies)) if code == "RAD315"] == found
