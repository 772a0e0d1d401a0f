"""What words, numbers and days of a header become: words of our own vocabulary, bands and counts."""

from __future__ import annotations

import datetime as dt

import pytest
from scan_builders import in_bytes, phantom, scan

from radblog.documents.vocabulary import vocabulary
from radblog.importers.dicom_reels import offset_of
from radblog.importers.frames_case import age_band_of, months_between
from radblog.importers.frames_naming import folder_for, label_of
from radblog.scans.elements import read_elements
from radblog.scans.facts import facts_of
from radblog.scans.shown import Shown
from radblog.scans.words import windows_for, words


def shown(**values):
    return facts_of(read_elements(in_bytes(scan(phantom(8), **values)))).shown


def test_every_word_that_is_proposed_is_one_that_a_case_may_use():
    tables, known = words(), vocabulary()
    assert {row.value for row in tables.regions} <= set(known.regions)
    assert {row.value for row in tables.phases} <= set(known.phases)
    assert {row.value for row in tables.sequences} <= set(known.sequences)
    for region, presets in tables.presets.items():
        assert region in {"", *known.regions}
        assert {*presets.usual, *presets.sharp} <= set(known.windows)
    assert set(tables.phase_presets) <= set(known.phases)
    assert set(tables.presets) >= set(known.regions)


@pytest.mark.parametrize(
    ("description", "part", "region", "phase"),
    [
        ("Abdomen portal venous 5.0", "ABDOMEN", "abdomen", "portal-venous"),
        ("THORAX_nativ 1.0 Br40", "", "chest", "non-contrast"),
        ("CTPA 1mm", "CHEST", "chest", "pulmonary-arterial"),
        ("Abd/Pelvis PV", "", "abdomen-pelvis", "portal-venous"),
        ("Leber spätarteriell", "LIVER", "abdomen", "late-arterial"),
        ("C-Spine bone", "CSPINE", "spine-cervical", ""),
        ("Head w/o", "HEAD", "head", "non-contrast"),
        ("late arterial", "ABDOMEN", "abdomen", "late-arterial"),
        ("CTA carotids", "NECK", "neck", "angiographic"),
        ("delayed 10 min", "PELVIS", "pelvis", "delayed"),
        ("Knee left", "", "lower-limb", ""),
        ("Anna Example", "", "", ""),
    ],
)
def test_region_and_phase_of_a_ct(description, part, region, phase):
    found = shown(SeriesDescription=description, BodyPartExamined=part)
    assert (found.region, found.phase) == (region, phase)


@pytest.mark.parametrize(
    ("description", "values", "sequence"),
    [
        ("t2_tse_tra", {}, "T2"),
        ("ax T2 FLAIR", {}, "FLAIR"),
        ("t1_mprage_sag", {}, "T1"),
        ("T1 FS post Gd", {}, "T1-C+-FS"),
        ("T1 ax", {"ContrastBolusAgent": "Gd"}, "T1-C+"),
        ("PD SPAIR cor", {}, "PD-FS"),
        ("ep2d_diff_b1000", {}, "DWI"),
        ("anything", {"ImageType": ["DERIVED", "PRIMARY", "ADC"]}, "ADC"),
        ("3D TOF", {}, "TOF"),
        ("DIXON in phase", {}, "in-phase"),
        ("opp phase", {}, "opposed-phase"),
        ("ax", {"RepetitionTime": 500, "EchoTime": 10}, "T1"),
        ("ax", {"RepetitionTime": 4000, "EchoTime": 100}, "T2"),
        ("ax", {"RepetitionTime": 9000, "EchoTime": 120, "InversionTime": 2500}, "FLAIR"),
        ("ax", {"RepetitionTime": 4000, "EchoTime": 50, "InversionTime": 150}, "STIR"),
        ("ax", {"RepetitionTime": 3000, "EchoTime": 20}, "PD"),
        ("ax", {"RepetitionTime": 100, "EchoTime": 4, "ScanningSequence": "GR"}, "GRE"),
        ("ax", {}, ""),
    ],
)
def test_the_sequence_of_an_mr_by_its_words_or_its_times(description, values, sequence):
    assert shown(Modality="MR", SeriesDescription=description, **values).sequence == sequence


@pytest.mark.parametrize(
    ("directions", "plane"),
    [
        ([1, 0, 0, 0, 1, 0], "axial"),
        ([1, 0, 0, 0, 0, -1], "coronal"),
        ([0, 1, 0, 0, 0, -1], "sagittal"),
        ([0.98, 0, -0.2, 0, 1, 0], "axial"),
        ([0.7071, 0.7071, 0, 0, 0, -1], "oblique"),
        ([1, 0, 0, 1, 0, 0], ""),
        ([0, 0, 0, 0, 0, 0], ""),
    ],
)
def test_the_plane_by_the_direction_of_the_slices(directions, plane):
    assert shown(ImageOrientationPatient=[float(part) for part in directions]).plane == plane


@pytest.mark.parametrize(("view", "plane"), [("AP", "AP"), ("LL", "lateral"), ("MLO", "MLO"), ("ANNA", "")])
def test_the_view_of_a_radiograph(view, plane):
    assert shown(Modality="DX", ViewPosition=view).plane == plane


@pytest.mark.parametrize(
    ("region", "phase", "sharp", "names"),
    [
        ("head", "", False, ("brain", "subdural", "bone")),
        ("chest", "", False, ("mediastinum", "lung")),
        ("chest", "", True, ("lung", "bone")),
        ("chest", "pulmonary-arterial", False, ("angio", "mediastinum", "lung")),
        ("", "", False, ("abdomen", "lung", "bone")),
    ],
)
def test_the_windows_of_a_ct_by_what_it_shows(region, phase, sharp, names):
    assert windows_for(region, phase, sharp=sharp) == names


@pytest.mark.parametrize(
    ("years", "band"),
    [
        (None, ""), (-1, ""), (0.05, "neonate"), (0.5, "infant"), (1, "1-4"), (9.9, "5-9"), (12, "10-14"),
        (19.9, "15-19"), (20, "20s"), (43.2, "40s"), (89.9, "80s"), (90, "90+"), (101, "90+"), (200, ""),
    ],
)  # fmt: skip
def test_an_age_becomes_a_band(years, band):
    assert age_band_of(years) == band


@pytest.mark.parametrize(
    ("values", "years"),
    [
        ({}, 43.8), ({"PatientBirthDate": "", "PatientAge": "007Y"}, 7), ({"PatientBirthDate": "", "PatientAge": "018M"}, 1.5),
        ({"PatientBirthDate": "20250101"}, None), ({"PatientBirthDate": ""}, None),
    ],
)  # fmt: skip
def test_an_age_is_counted_from_two_days_or_taken_as_told(values, years):
    found = facts_of(read_elements(in_bytes(scan(phantom(8), **values)))).person.age
    assert found == (None if years is None else pytest.approx(years, abs=0.1))


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [("2026-01-15", "2026-01-15", 0), ("2025-12-31", "2026-01-30", 0), ("2024-02-29", "2026-02-28", 23), ("2026-05-01", "2026-04-01", 0)],
)  # fmt: skip
def test_only_whole_months_count(first, last, months):
    assert months_between(dt.date.fromisoformat(first), dt.date.fromisoformat(last)) == months


@pytest.mark.parametrize(
    ("days", "told"),
    [(0, "day 0"), (1, "+1 day"), (10, "+10 days"), (13, "+2 weeks"), (58, "+8 weeks"), (90, "+3 months"), (365, "+12 months"), (800, "+2 years")],
)  # fmt: skip
def test_the_time_between_examinations_is_rounded(days, told):
    first = dt.date(2024, 1, 31)
    assert offset_of({"a": first, "b": first + dt.timedelta(days)}, "b") == told
    assert offset_of({"b": first}, "b") == ""


def test_labels_and_folders_say_what_is_shown():
    one = Shown("MR", "sagittal", "spine-lumbar", "", "T1-C+", "left")
    assert label_of(one) == "MR lumbar spine, left, sagittal, T1-C+"
    assert folder_for(label_of(one), ()) == "mr-lumbar-spine-left-sagittal-t1-c-plus"
    assert folder_for("US", ("us.png", "US-2")) == "us-3"
