"""Series that a person must have looked at, or thought of, before they are published."""

import pytest
from site_builder import SiteFolder, codes, errors

REAL = {"consent": "institutional-policy", "delay_months": "12", "pictures": "[]"}


@pytest.fixture
def site(tmp_path):
    return SiteFolder(tmp_path, "privacy: {approval: none}")


def series(site, modality="CT", region="abdomen", count=2, keys="", **changed):
    """A case with one stack; the problems of its build."""
    for number in range(1, count + 1):
        site.picture(f"cases/a/ax/{number}.png", (8, 8), seed=number)
    study = f"{{modality: [{modality}], region: {region}, series: [{{label: A stack, src: ax, alt: Slices of a body{keys}}}]}}"
    site.case("a", **(REAL | {"studies": f"[{study}]"} | changed))
    return site.build()


@pytest.mark.parametrize("modality", ["US", "XA", "NM", "OT"])
def test_where_nobody_approves_the_case_must_say_that_somebody_looked(site, modality):
    assert "RAD312" in [code for code, *_ in errors(series(site, modality))]
    assert "RAD312" not in codes(series(site, modality, keys=", crop_checked: true"))


def test_slices_of_a_ct_need_no_such_word_but_may_not_say_the_contrary(site):
    assert "RAD312" not in codes(series(site))
    assert "RAD312" in [code for code, *_ in errors(series(site, keys=", crop_checked: false"))]


def test_phantoms_and_synthetic_pictures_are_asked_nothing(site):
    report = series(site, "US", "head", 41, ", crop_checked: false", consent="phantom", delay_months="0")
    assert not {"RAD312", "RAD314"} & set(codes(report))


@pytest.mark.parametrize(
    ("region", "count", "told"), [("head", 41, True), ("head", 40, False), ("chest", 41, False)]
)
def test_many_slices_of_a_head_are_warned_of(site, region, count, told):
    report = series(site, "MR", region, count)
    assert ("RAD314" in codes(report)) is told
    assert "RAD314" not in [code for code, *_ in errors(report)]


def test_a_face_that_the_patient_agreed_to_is_not_warned_of(site):
    consent = "{basis: written, scope: this site, identifiable: true, shown_to_patient: true}"
    assert "RAD314" not in codes(series(site, "MR", "head", 41, consent=consent))
