"""Frames and marks in front matter: short and long, and what cannot be drawn."""

import pytest

from radblog.documents.pictures import leads_to_many
from radblog.documents.read import read_document
from radblog.documents.source import SourceFile
from radblog.settings.site import SiteSettings

HEAD = (
    "title: A\ndiagnosis: B\nstatus: published\ndate: 2026-01-05\npatient: 30s female\nsystem: neuro\n"
    "rarity: common\nconsent: synthetic\n"
)


def read(keys):
    source = SourceFile("content/cases/a/index.md", f"---\n{HEAD}{keys}\n---\n".encode())
    return read_document(source, SiteSettings(title="A", base_url="https://a.example"))


def problems(keys):
    return [(problem.code, problem.place.line) for problem in read(keys).problems]


@pytest.mark.parametrize(
    ("src", "many"),
    [
        ("ax/", True), ("ax", True), ("../shared/ax", True), ("ax/*.png", True), ("ax-*.png", True),
        ("ct.png", False), ("a.b/ct.png", False), ("ct", True),
    ],
)  # fmt: skip
def test_a_folder_or_a_pattern_leads_to_many(src, many):
    assert leads_to_many(src) is many


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ("src: ct.png", "image"),
        ("src: ax/", "stack"),
        ("frames: [1.png, 2.png]", "stack"),
        ("src: ax/, kind: cine", "cine"),
        ("src: ct.png, kind: photo", "photo"),
    ],
)
def test_the_kind_follows_from_the_address(given, kind):
    outcome = read(f"pictures: [{{{given}, label: CT head, alt: x}}]")
    assert outcome.problems == ()
    assert outcome.value.document.meta.studies[0].series[0].kind == kind


def test_a_picture_without_an_address_is_told():
    assert problems("pictures:\n  - {label: CT head, alt: x}") == [("RAD013", 11)]


@pytest.mark.parametrize(
    ("mark", "drawable"),
    [
        ("kind: arrow, points: [[1, 2]]", True),
        ("kind: arrow, points: [[1, 2], [3, 4]]", True),
        ("kind: arrow, points: [[1, 2], [3, 4], [5, 6]]", False),
        ("kind: arrow, points: [[1, 2, 3]]", False),
        ("kind: arrow, points: []", False),
        ("kind: circle, points: [[1, 2]]", False),
        ("kind: circle, points: [[1, 2], [3, 4]]", True),
        ("kind: polygon, points: [[1, 2], [3, 4]]", False),
        ("kind: polygon, points: [[1, 2], [3, 4], [5, 6.5]]", True),
        ("kind: point, points: [[1, 2]], colour: cyan", True),
    ],
)
def test_a_mark_needs_the_points_of_its_shape(mark, drawable):
    found = [
        code
        for code, _ in problems(
            f"pictures:\n  - src: a.png\n    label: CT\n    alt: x\n    annotations: [{{{mark}, label: x}}]"
        )
        if code in {"RAD041", "RAD013"}
    ]
    assert (not found) is drawable


def test_a_point_that_is_no_pair_is_refused():
    keys = (
        "pictures: [{src: a.png, label: CT, alt: x, annotations: [{kind: point, points: [1, 2], label: x}]}]"
    )
    assert [code for code, _ in problems(keys)] == ["RAD041"]


def test_a_comparison_names_series_that_are_there():
    keys = (
        "studies:\n  - {id: one, modality: CT, series: [{id: ax, src: a/, label: CT, alt: x}]}\n"
        "compare: [{left: one/ax, right: one/ay}]"
    )
    (problem,) = read(keys).problems
    assert (problem.code, problem.place.line) == ("RAD042", 12)
    assert "one/ax" in problem.help
