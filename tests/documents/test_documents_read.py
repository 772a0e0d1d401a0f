import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from radblog.basics.places import Place
from radblog.documents.body import HashtagLink, Link
from radblog.documents.model import Delay, Patient
from radblog.documents.read import read_document
from radblog.documents.rules import RULES
from radblog.documents.source import SourceFile
from radblog.schema.rules import RULES as SCHEMA_RULES
from radblog.settings.rules import RULES as SETTINGS_RULES
from radblog.settings.site import SiteSettings

SITE = SiteSettings(title="x", base_url="https://example.org", timezone="Europe/Zurich")
POST = "content/posts/2026-11-22-hip-pain.md"
CASE = "content/cases/sudden-headache/index.md"
SHORTEST_CASE = """---
title: Sudden headache in a young adult
diagnosis: Ruptured aneurysm of the anterior communicating artery
status: published
date: 2026-11-22
patient: 30s female
system: neuro
rarity: common
consent: institutional-policy
delay_months: 8
pictures: [{src: ct.png, label: "CT head, axial", alt: "Axial CT of the head"}]
---
"""


def read(text, path=POST, site=SITE):
    data = text if isinstance(text, bytes) else text.encode()
    return read_document(SourceFile(path, data), site)


def post(keys="", body="", **kwargs):
    return read(f"---\ntitle: Hip pain\nstatus: published\n{keys}\n---\n{body}", **kwargs)


def case(keys="", body="", **kwargs):
    head, _ = SHORTEST_CASE.rsplit("---\n", 1)
    return read(f"{head}{keys}\n---\n{body}", CASE, **kwargs)


def codes(outcome):
    return [problem.code for problem in outcome.problems]


def where(outcome):
    return [(problem.code, problem.place.line, problem.place.column) for problem in outcome.problems]


def test_the_shortest_post_is_whole():
    outcome = read(
        "---\ntitle: When not to order a CT\nstatus: published\n---\n\nAsk first. Then wait.\n",
        "content/posts/2026-11-22-when-not-to-ct.md",
    )
    assert outcome.problems == ()
    document = outcome.value.document
    assert (document.title, document.slug) == ("When not to order a CT", "when-not-to-ct")
    assert document.meta.date.isoformat() == "2026-11-22T00:00:00+01:00"
    assert document.meta.summary == "Ask first. Then wait."


def test_the_shortest_case_is_whole():
    outcome = read(SHORTEST_CASE, CASE)
    assert outcome.problems == ()
    meta = outcome.value.document.meta
    assert meta.patient == Patient("30s", "female")
    assert meta.delay_months == Delay(8)
    assert meta.system == ("neuro",)
    [study] = meta.studies
    assert (study.id, study.modality, study.series[0].plane, study.series[0].id) == (
        "s1",
        ("CT",),
        "axial",
        "s1-1",
    )


def test_a_missing_status_means_draft_and_a_person_is_public():
    assert read("---\ntitle: x\n---\n").value.document.meta.status == "draft"
    assert (
        read("---\nname: Amara Okafor\n---\n", "content/people/amara.md").value.document.meta.status
        == "published"
    )


def test_everything_inferred_is_told_with_its_origin():
    site = SiteSettings(title="x", base_url="https://example.org", author="amara")
    inferred = {
        one.key: (one.value, one.origin)
        for one in post(body="First words.", site=site).value.document.inferred
    }
    assert inferred == {
        "type": ("post", "folder"),
        "slug": ("hip-pain", "name of the file"),
        "date": ("2026-11-22", "name of the file"),
        "authors[0]": ("amara", "author of site.yaml"),
        "summary": ("First words.", "first paragraph"),
    }


def test_what_is_written_is_not_inferred():
    site = SiteSettings(title="x", base_url="https://example.org", author="amara")
    document = post(
        "slug: femur\ndate: 2024-01-04\nauthors: jonas\nsummary: Short.", "Long.", site=site
    ).value.document
    assert (document.slug, document.meta.authors, document.meta.summary) == ("femur", ("jonas",), "Short.")
    assert document.meta.date.date() == dt.date(2024, 1, 4)
    assert [one.key for one in document.inferred] == ["type"]


@pytest.mark.parametrize(
    ("written", "slug"), [("slug: 007", "007"), ("slug: 'röntgen'", "röntgen"), ("slug: no", "no")]
)
def test_a_slug_is_text(written, slug):
    assert post(written).value.document.slug == slug


@pytest.mark.parametrize("title", ["2023", "true", "no", "1.0", "12:30", "0123"])
def test_a_title_is_text(title):
    assert read(f"---\ntitle: {title}\n---\n").value.document.title == title


@pytest.mark.parametrize(
    "written",
    ["mri, ctrad", "[mri, ctrad]", "[MRI, '#ctrad', mri]", "\n  - mri\n  - ctrad", "['mri', CTrad]"],
)
def test_hashtags_have_one_normal_form(written):
    assert post(f"hashtags: {written}").value.document.meta.hashtags == ("mri", "ctrad")


def test_hashtags_that_are_no_hashtags_are_told_and_not_a_crash():
    assert codes(post("hashtags: [2023, no, on, 1.0, null]")) == ["RAD011"]
    assert codes(post("hashtags: [2023, no, on, 1.0]")) == ["RAD020"] * 4


def test_a_declared_hashtag_is_known_in_front_matter_and_prose():
    site = SiteSettings(title="x", base_url="https://example.org", hashtags={"strokeclub": "our meeting"})
    document = post("hashtags: StrokeClub", "See #StrokeClub.", site=site).value.document
    assert document.meta.hashtags == ("strokeclub",)
    assert [link.tag for link in document.facts.hashtags] == ["strokeclub"]


@pytest.mark.parametrize(
    ("text", "path", "found"),
    [
        ("---\ntitle: CT: chest\n---\n", POST, ("RAD005", 2, 10)),
        ("---\ntitle: x\ntgas: [x]\n---\n", POST, ("RAD010", 3, 1)),
        ("---\ntitle: x\ndraft: true\n---\n", POST, ("RAD010", 3, 1)),
        ("---\ntitle: x\nstatus: draft\ntitle: y\n---\n", POST, ("RAD006", 4, 1)),
        ("---\ntitle: x\nhashtags: #ct\n---\n", POST, ("RAD008", 3, 11)),
        ("---\n---\nText.\n", POST, ("RAD013", 1, 1)),
        ("---\ntitle: x\ndate: 31/12/2024\n---\n", POST, ("RAD015", 3, 7)),
        ("---\ntitle: x\ndate: 2024-13-01\n---\n", POST, ("RAD015", 3, 7)),
        ("---\ntitle: x\nstatus: publshed\n---\n", POST, ("RAD012", 3, 9)),
        ("---\ntitle: x\nstatus: published\n---\n", "content/posts/hip.md", ("RAD017", 1, 1)),
        ("---\ntitle: x\n---\n", "content/posts/con.md", ("RAD018", 1, 1)),
        ("---\ntitle: x\nslug: Hip Pain?\n---\n", POST, ("RAD018", 3, 7)),
        ("---\ntitle: x\ntype: case\n---\n", POST, ("RAD019", 3, 7)),
        ("---\ntitle: x\nhashtags: [mskrd]\n---\n", POST, ("RAD020", 3, 12)),
        ("---\ntitle: x\ndoi: radiol.1\n---\n", POST, ("RAD022", 3, 6)),
        ("---\ntitle: x\nreferences: [{id: a, pmid: PMC1}]\n---\n", POST, ("RAD022", 3, 28)),
        ("---\ntitle: x\nreferences: [{id: a}]\n---\n", POST, ("RAD027", 3, 14)),
        ("---\ntitle: x\nreferences: [{id: a, pmid: 1}, {id: a, pmid: 2}]\n---\n", POST, ("RAD029", 3, 37)),
        ("---\nname: x\norcid: 0000-0002-1825-0098\n---\n", "content/people/x.md", ("RAD022", 3, 8)),
        ("---\nname: x\npublic: [nmae]\n---\n", "content/people/x.md", ("RAD021", 3, 10)),
        (
            "---\nname: x\nlinks: {site: 'javascript:alert(1)'}\n---\n",
            "content/people/x.md",
            ("RAD023", 3, 15),
        ),
        ("---\ntitle: x\ndiscuss: x.org\n---\n", POST, ("RAD023", 3, 10)),
        ("---\ntitle: x\naliases: [old/x]\n---\n", POST, ("RAD023", 3, 11)),
        ("---\ntitle: x\npermalink: /x\n---\n", POST, ("RAD023", 3, 12)),
        ("---\ntitle: x\nlang: english\n---\n", POST, ("RAD038", 3, 7)),
        (f"---\ntitle: {'x' * 111}\n---\n", POST, ("RAD026", 2, 8)),
    ],
)
def test_what_is_wrong_is_told_at_its_place(text, path, found):
    assert where(read(text, path)) == [found]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"\xef\xbb\xbf---\ntitle: R\xc3\xb6ntgen\n---\nText", []),
        (b"---\r\ntitle: R\xc3\xb6ntgen\r\n---\r\nText\r\n", []),
        ("---\ntitle: x\n---\n".encode("utf-16"), [("RAD001", None, None)]),
        ("---\ntitle: Röntgen\n---\n".encode("cp1252"), [("RAD001", 2, 9)]),
        (b"", [("RAD016", None, None)]),
        (b"Text only.\n", [("RAD016", 1, 1)]),
        (b"---\ntitle: x\n---\none\n\n---\n\ntwo", []),
    ],
)
def test_files_of_all_editors_are_read_or_told(data, found):
    assert where(read(data)) == found


def test_all_that_is_wrong_with_a_file_is_told_at_once():
    outcome = read("---\nstatus: published\nflag: 1\nunlisted: yes\nhashtags: [nope]\n---\n![](a.png)\n")
    assert outcome.value is None
    assert [problem.place.line for problem in outcome.problems] == [1, 3, 4, 7]


def test_citations_are_known_even_where_the_front_matter_is_not_whole():
    assert codes(read("---\nreferences: [{id: a, pmid: 1}]\n---\nAs shown [@a].\n")) == ["RAD013"]


def test_a_status_that_nobody_understands_leaves_no_document():
    assert read("---\ntitle: x\nstatus: publshed\n---\n").value is None


def test_a_draft_with_a_wrong_optional_key_is_still_read():
    outcome = read("---\ntitle: x\nunlisted: yes\n---\n")
    assert outcome.value.document.meta.status == "draft"


def test_a_number_of_todos_is_told_each_at_its_place():
    text = "---\ntitle: x\nsummary: TODO soon\n# TODO a comment\nstatus: {}\n---\nTODO\n`TODO` <!-- TODO -->\n```\nTODO\n```\nA TODO.\n"
    assert where(read(text.format("published"))) == [("RAD024", 3, 10), ("RAD024", 7, 1), ("RAD024", 12, 3)]
    assert set(codes(read(text.format("draft")))) == {"RAD025"}


def test_sections_of_a_case_come_from_its_headings():
    content = case(
        body="Intro.\n\n## Presentation\n\nPain.\n\n## Befund\n\nBlood.\n\n## Technique\n\nFast.\n"
    ).value.content
    assert list(content.clinical) == ["presentation", "findings"]
    assert content.clinical["findings"] == ("<p>Blood.</p>\n",)
    assert [section.heading.text if section.heading else None for section in content.body.sections] == [
        None,
        "Technique",
    ]
    assert content.anchors["findings"] == "befund"


def test_a_section_given_twice_is_told():
    assert where(case(body="## Findings\n\na\n\n## Befund\n\nb\n")) == [("RAD040", 18, 1)]
    assert where(case("findings: a", "## Findings\n\nb\n")) == [("RAD040", 14, 1)]


def test_markdown_of_the_front_matter_is_parsed_by_its_path():
    outcome = case(
        "findings: 'See [this](pe.md), #neurorad.'\nteaching_points: [One., Two.]\n"
        "differential: [{name: SAH, for: '*Sudden*'}]"
    )
    assert outcome.problems == ()
    content, facts = outcome.value.content, outcome.value.document.facts
    assert set(content.prose.fields) == {
        "findings", "teaching_points[0]", "teaching_points[1]", "differential[0].for",
    }  # fmt: skip
    assert "<li>" in content.clinical["teaching_points"]
    assert [type(part) for part in content.clinical["findings"] if not isinstance(part, str)] == [
        Link,
        HashtagLink,
    ]
    assert [link.href for link in facts.links] == ["pe.md"]
    assert [link.tag for link in facts.hashtags] == ["neurorad"]


def test_pictures_become_one_study_for_each_set_of_modalities():
    pictures = (
        "pictures: [{src: a.png, label: 'CT head, axial'}, {src: b.png, label: 'MRI head, cor'},"
        " {src: c.png, label: 'CT head, coronal', window: [brain, {name: own, w: 90, l: 30}]},"
        " {src: d.png, label: Whole body, modality: [PT, CT]}]"
    )
    head = SHORTEST_CASE.replace(SHORTEST_CASE.split("\n")[10], pictures)
    outcome = read(head, CASE)
    assert outcome.problems == ()
    document = outcome.value.document
    assert [study.modality for study in document.meta.studies] == [("CT",), ("MR",), ("PT", "CT")]
    assert [series.src for series in document.meta.studies[0].series] == ["a.png", "c.png"]
    assert document.places["studies[0].series[1].src"] == document.places["pictures[2].src"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("system: brain", ("RAD021", 7, 9)),
        ("system: [neuro, chset]", ("RAD021", 7, 17)),
        ("pictures: [{src: a, label: b, modality: MRI}]", ("RAD021", 7, 41)),
        ("pictures: [{src: a, label: b, modality: PET/CT}]", ("RAD021", 7, 41)),
        ("pictures: [{src: a, label: CT, plane: axail}]", ("RAD021", 7, 39)),
        ("pictures: [{src: a, label: CT, window: [lugn]}]", ("RAD021", 7, 41)),
        ("pictures: [{src: a, label: CT, window: [{name: own}]}]", ("RAD021", 7, 41)),
        ("pictures: [{src: a, label: MR, sequence: T5}]", ("RAD021", 7, 42)),
        ("pictures: [{src: a, label: Head}]", ("RAD028", 7, 28)),
        ("studies: [{modality: CT, phase: late, series: [{src: a, label: b}]}]", ("RAD021", 7, 33)),
        ("studies: [{modality: CT, region: hand, series: []}]", ("RAD021", 7, 34)),
        ("studies: [{id: a, modality: CT}, {id: a, modality: MR}]", ("RAD029", 7, 39)),
        ("deidentification: {method: ['113106']}", ("RAD021", 7, 29)),
        ("deidentification: {method: [113199]}", ("RAD021", 7, 29)),
        ("patient: 43-year-old woman", ("RAD012", 7, 10)),
        ("patient: 30s femle", ("RAD012", 7, 14)),
        ("patient: {age: 43}", ("RAD013", 7, 10)),
        ("consent: verbal", ("RAD012", 7, 10)),
        ("delay_months: eight", ("RAD011", 7, 15)),
    ],
)
def test_words_of_a_case_are_those_of_the_vocabularies(line, found):
    lines = {
        "title": "title: x", "status": "status: published", "date": "date: 2026-11-22", "rarity": "rarity: common",
        "diagnosis": "diagnosis: y", "patient": "patient: 30s", "system": "system: neuro", "consent": "consent: written",
    }  # fmt: skip
    key = line.partition(":")[0]
    lines.pop(key, None)
    above = [lines.pop(name) for name in ("title", "status", "date", "rarity", "diagnosis")]
    text = "\n".join(["---", *above, line, *lines.values(), "---", ""])
    assert found in where(read(text, CASE))


@pytest.mark.parametrize(
    "written", ["30s female", "female 30s", "30s, female", "{age_band: 30s, sex: female}", "'30s female'"]
)
def test_a_patient_is_written_in_short_or_in_full(written):
    outcome = read(SHORTEST_CASE.replace("30s female", written), CASE)
    assert outcome.value.document.meta.patient == Patient("30s", "female")


def test_no_message_repeats_what_stands_in_the_file():
    secret = "Quisling"
    text = SHORTEST_CASE
    for value in ("30s female", "neuro", "common", "institutional-policy", "8", "2026-11-22", "published"):
        text = text.replace(f": {value}\n", f": {secret}\n")
    text = text.replace(
        "---\n", f"---\n{secret}: {secret}\nslug: {secret} x\nhashtags: [{secret}]\nlang: {secret}\n", 1
    )
    problems = read(text, CASE).problems
    assert len(problems) > 6
    assert not any(secret.casefold() in (problem.message + problem.help).casefold() for problem in problems)


def test_the_slug_never_comes_from_the_title():
    for title in ("Тестовый доклад", "胸部CT", "🫁"):
        assert read(f"---\ntitle: {title}\n---\n").value.document.slug == "hip-pain"


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "UTC", "America/Los_Angeles"])
def test_a_day_stays_the_written_day_in_every_zone(zone):
    site = SiteSettings(title="x", base_url="https://example.org", timezone=zone)
    assert post("date: 2024-01-04", site=site).value.document.meta.date.date() == dt.date(2024, 1, 4)
    written = post("date: 2023-04-20T00:00:00Z", site=site).value.document.meta.date
    assert written.date() == dt.date(2023, 4, 20)


def test_the_digest_is_that_of_the_prose_alone():
    one, same, other = (
        post(*keys).value.document.content for keys in (("", "a"), ("lang: de", "a"), ("", "b"))
    )
    assert one == same != other


def test_places_of_keys_are_told():
    places = post("authors: [amara, jonas]\nslug: x").value.document.places
    assert places["authors[1]"] == Place(POST, 4, 18, 5)
    assert places["slug"] == Place(POST, 5, 7, 1)


@settings(deadline=None, max_examples=80, derandomize=True)
@given(
    st.lists(
        st.tuples(
            st.integers(0, len(SHORTEST_CASE)),
            st.sampled_from([*":-#\"'{}[]&*!|>%@`~?\t\n\x00\u2028٣", "---\n"]),
        )
    )
)
def test_no_slip_of_the_hand_is_a_crash(slips):
    text = SHORTEST_CASE
    for position, sign in slips:
        text = text[:position] + sign + text[position:]
    for problem in read(text, CASE).problems:
        assert problem.place.line is None or 1 <= problem.place.line <= text.count("\n") + 1


@pytest.mark.parametrize("rules", [RULES, SCHEMA_RULES, SETTINGS_RULES])
def test_every_rule_is_explained_and_has_its_own_code(rules):
    for rule in rules:
        assert all((rule.name, rule.what, rule.why, rule.bad, rule.good, rule.mend)), rule.code
    everything = [rule.code for rule in (*RULES, *SCHEMA_RULES, *SETTINGS_RULES)]
    assert len(set(everything)) == len(everything)
