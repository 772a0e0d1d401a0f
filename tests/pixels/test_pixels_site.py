"""Whole sites with all readers: what is burned into a picture never goes online. All people are invented."""

from __future__ import annotations

import datetime as dt

import pytest
from pixel_pictures import face, needs_faces, needs_words, saved, speckle, write

from radblog.build import Request, build

NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
CASE = """---
title: Lump
diagnosis: Cyst
status: published
date: 2026-01-06
patient: 30s female
system: neuro
rarity: common
consent: {consent}
delay_months: 8
pictures:
  - {{src: us.png, label: "Ultrasound", alt: "Ultrasound", crop_checked: true}}
---
## Findings

A cyst.
"""


@pytest.fixture
def site(tmp_path):
    for folder in ("cases/lump", "cases/other", "pages", "people", "posts"):
        (tmp_path / "content" / folder).mkdir(parents=True)
    for kind in ("privacy", "imprint", "disclaimer"):
        (tmp_path / f"content/pages/{kind}.md").write_text(
            f"---\ntitle: {kind}\nkind: {kind}\nstatus: published\n---\nWords.\n"
        )
    (tmp_path / "content/site.yaml").write_text(
        "title: Reading Room\nbase_url: https://example.org\nprivacy: {approval: none}\n"
    )
    return tmp_path


def case(site, name, picture, consent="institutional-policy"):
    (site / f"content/cases/{name}/index.md").write_text(CASE.format(consent=consent))
    (site / f"content/cases/{name}/us.png").write_bytes(saved(picture))


def told(site, **options):
    report = build(Request(site=site, output=site / "output", now=NOW, **options))
    return report, sorted((problem.code, problem.severity, problem.place.path) for problem in report.problems)


@needs_words
@needs_faces
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_name_in_a_picture_keeps_the_case_offline_and_leaves_no_word_behind(site, jobs):
    case(site, "lump", write(speckle(), "MUSTERMANN, ERIKA"))
    case(site, "other", speckle((319, 120)))
    assert told(site, jobs=jobs)[1] == [("RAD301", "error", "content/cases/lump/us.png")]
    report, _ = told(site, jobs=jobs, hold_back=True)
    assert report.held_back == ("content/cases/lump/index.md",)
    assert (site / "output/cases/other/index.html").is_file()
    everything = b"".join(path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file())
    assert b"MUSTERMANN" not in everything


@needs_words
@needs_faces
def test_even_a_synthetic_case_shows_no_name(site):
    case(site, "lump", write(speckle(), "MUSTERMANN, ERIKA"), "synthetic")
    assert told(site)[1] == [("RAD301", "error", "content/cases/lump/us.png")]
    case(site, "lump", write(speckle(), "SIMULATED ECHO"), "synthetic")
    assert told(site)[1] == []


@needs_words
@needs_faces
def test_a_face_is_a_portrait_on_the_page_of_a_person_and_a_finding_in_a_case(site):
    case(site, "lump", face())
    (site / "content/people/ada.md").write_text(
        "---\nname: Ada Example\nphoto: {src: a.png, alt: Ada Example}\n---\nHello.\n"
    )
    (site / "content/people/a.png").write_bytes(saved(face().resize((240, 288))))
    assert told(site)[1] == [("RAD310", "error", "content/cases/lump/us.png")]
    case(
        site, "lump", face(), "{basis: written, scope: this site, identifiable: true, shown_to_patient: true}"
    )
    assert told(site)[1] == []
