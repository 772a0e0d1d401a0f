"""What words in a picture are. All people are invented."""

from __future__ import annotations

import pytest

from radblog.basics.places import Place
from radblog.documents.body import BodyFacts
from radblog.documents.document import Document
from radblog.documents.model import Case, Consent, Page, Patient, Person, Post, Series, Study
from radblog.pixels.model import Box, Seen
from radblog.pixels.readers import Readers
from radblog.privacy.burned_in import Spotted, is_marker, spotted
from radblog.privacy.evidence import Vouched
from radblog.privacy.seen import Showing, lacking, lint_seen, showing, unread_problems

BOX = Box(10, 20, 100, 16)
PATIENT = Showing(patient=True)


def whats(*lines, clinical=True, kind="words", vouched=Vouched()):  # noqa: B008
    seen = [Seen(kind, Box(10, 20 + 40 * number, 100, 16), line) for number, line in enumerate(lines)]
    return {one.what for one in spotted(seen, vouched, clinical=clinical)}


@pytest.mark.parametrize(
    "line",
    [
        "MUSTERMANN, ERIKA", "MUSTERMANN^ERIKA", "Erika Mustermann", "Mrs Jane Sample", "DOB 12/03/1961",
        "12.03.2021", "2021-03-12 14:22", "20210312", "12 MAR 2021", "14:22:10", "MRN 4711-0815", "88123456",
        "045Y F", "F/45", "45 yrs", "SMITH J 45Y", "Patient: Jane Doe", "+49 30 1234567",
    ],
)  # fmt: skip
def test_in_a_case_a_day_a_number_an_age_and_a_name_identify_without_a_label(line):
    assert whats(line) == {"identifier"}


@pytest.mark.parametrize(
    "line",
    [
        "L", "R", "5 cm", "120 kV", "kVp 120 mAs 4.5", "W 400 L 40", "W400L40", "WW:1500 WL:-600", "TR 500 TE 12",
        "MI 1.2 TIS 0.4", "Im: 12/40", "T2w FLAIR ax", "AP SUPINE", "1 2 3 4 5", "-40", "0000000", "OOOO", "HU 45.2",
        "+C", "SL 5.0", "FOV 240", "A", "|", "RT LAT",
    ],
)  # fmt: skip
def test_markers_and_noise_are_nothing_to_tell_of(line):
    assert whats(line) == set(), line


@pytest.mark.parametrize("line", ["CITY HOSPITAL ROOM", "PHILIPS iU22", "see arrow here", "AB1234X"])
def test_other_words_are_words(line):
    assert whats(line) <= {"words", "identifier"}
    assert whats(line) != set()


@pytest.mark.parametrize(
    "line", ["2021-03-12", "Figure 3: 100000 patients", "Region-based segmentation", "Baker cyst", "45 years"]
)
def test_a_diagram_in_a_post_may_have_days_and_numbers(line):
    assert "identifier" not in whats(line, clinical=False)


def test_a_diagram_in_a_post_may_not_have_a_patient():
    assert whats("Mrs Jane Sample, DOB 12/03/1961", clinical=False) == {"identifier"}


def test_a_label_and_its_value_may_stand_in_two_lines():
    assert "identifier" in whats("Patient name:", "Jane Doe")


def test_a_line_that_was_read_in_several_ways_is_one_place():
    seen = [Seen("words", BOX, "MUSTERMANN, ERIKA"), Seen("words", Box(11, 20, 99, 17), "MUSTERMANU ERKA")]
    assert spotted(seen, Vouched(), clinical=True) == (Spotted("identifier", BOX),)


def test_no_word_of_a_picture_is_in_what_is_kept():
    found = spotted([Seen("words", BOX, "MUSTERMANN, ERIKA")], Vouched(), clinical=True)
    assert "MUSTERMANN" not in repr(found)
    assert "MUSTERMANN" not in repr(lint_seen("a.png", found, PATIENT))


def test_marker_words_do_not_hide_a_name_between_them():
    assert not is_marker("L MUSTERMANN R")


@pytest.mark.parametrize(
    ("what", "by", "expected"),
    [
        ("identifier", PATIENT, [("RAD301", "error")]),
        ("identifier", Showing(), [("RAD301", "error")]),
        ("identifier", Showing(patient=True, approved=True), [("RAD301", "error")]),
        ("words", PATIENT, [("RAD302", "warning")]),
        ("words", Showing(patient=True, approved=True), []),
        ("words", Showing(), []),
        ("code", Showing(), [("RAD303", "error")]),
        ("code-identifier", Showing(), [("RAD303", "error")]),
        ("code-address", PATIENT, [("RAD303", "error")]),
        ("code-address", Showing(), [("RAD303", "warning")]),
        ("face", PATIENT, [("RAD310", "error")]),
        ("face", Showing(patient=True, approved=True), [("RAD310", "error")]),
        ("face", Showing(patient=True, consented=True), []),
        ("face", Showing(), [("RAD310", "warning")]),
        ("face", Showing(portrait=True), []),
        ("barred-face", PATIENT, [("RAD311", "error")]),
        ("barred-face", Showing(patient=True, consented=True), [("RAD311", "error")]),
        ("barred-face", Showing(portrait=True), []),
    ],
)
def test_what_is_told_depends_on_whose_picture_it_is(what, by, expected):
    found = lint_seen("content/cases/a/ct.png", [Spotted(what, BOX)], by)
    assert [(problem.code, problem.severity) for problem in found] == expected


def test_many_places_of_one_kind_are_one_problem():
    [problem] = lint_seen(
        "a.png", [Spotted("identifier", BOX), Spotted("identifier", Box(1, 2, 3, 4))], PATIENT
    )
    assert problem.message.endswith(
        "100 x 16 pixels, 10 from the left and 20 from the top, and in 1 more places"
    )


def case(basis="institutional-policy", kind="image", **consent):
    meta = Case(
        type="case", title="A", diagnosis="B", patient=Patient("30s"), system=("neuro",), rarity="common",
        consent=Consent(basis, **consent), studies=(Study(series=(Series(src="a.png", label="CT", kind=kind),)),),
    )  # fmt: skip
    return document(meta, "content/cases/a/index.md")


def document(meta, path="content/posts/a.md"):
    return Document(path, meta, "a", "A", BodyFacts(), "", {"status": Place(path, 2)})


PAGE = document(Page(type="page", title="A"))
PERSON = document(Person(type="person", name="Ada Example"))
NOBODY, ALL = Readers(words=False, faces=False), Readers(words=True, faces=True)
NO_FACES = Readers(words=True, faces=False)


def test_a_picture_of_a_case_and_a_post_is_judged_as_that_of_the_case():
    shown = showing((case(), PAGE), {case().path})
    assert shown == Showing(case=True, patient=True, portrait=False, approved=True, consented=False)
    assert showing((case(), PAGE), ()).approved is False
    assert showing((PERSON,), ()).portrait
    assert not showing((), ()).portrait
    assert showing((case("written", identifiable=True, shown_to_patient=True),), ()).consented


@pytest.mark.parametrize(
    ("of", "by", "expected"),
    [
        (case(), NOBODY, "radblog[ocr]"),
        (case(kind="photo"), NOBODY, "radblog[ocr,faces]"),
        (case(kind="photo"), NO_FACES, "radblog[faces]"),
        (case(), NO_FACES, ""),
        (case(kind="photo"), ALL, ""),
        (case("synthetic"), NOBODY, ""),
        (PERSON, NOBODY, ""),
        (PAGE, NOBODY, "radblog[ocr]"),
        (document(Post(type="post", title="A")), NO_FACES, ""),
    ],
)
def test_what_to_install_depends_on_what_is_shown(of, by, expected):
    assert lacking(of, by) == expected


def test_without_readers_a_case_needs_an_approval_and_a_page_is_warned_of():
    def told(of, *, approved=False):
        return [(p.code, p.severity) for p in unread_problems(of, 1, "radblog[ocr]", approved=approved)]

    assert told(case()) == [("RAD100", "error")]
    assert told(case(), approved=True) == []
    assert told(PAGE) == [("RAD100", "warning")]
