"""Frames of a folder: which, in which order, and what leads to none."""

import pytest
from site_documents import document, problems, site

from radblog.sitemodel.files import files_shown
from radblog.sitemodel.frames import by_folder, frames_at

FILES = (
    "a/10.png",
    "a/9.png",
    "a/IM1.JPG",
    "a/notes.txt",
    "a/b/1.png",
    "c/ax-2.png",
    "c/ax-10.png",
    "c/cor-1.png",
)


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("a", ["a/9.png", "a/10.png", "a/IM1.JPG"]),
        ("a/", ["a/9.png", "a/10.png", "a/IM1.JPG"]),
        ("a/*.png", ["a/9.png", "a/10.png"]),
        ("c/ax-*", ["c/ax-2.png", "c/ax-10.png"]),
        ("a/b", ["a/b/1.png"]),
        ("d", []),
        ("c/sag-*", []),
    ],
)
def test_frames_are_the_pictures_of_one_folder_counted_as_people_do(address, found):
    assert list(frames_at(address, by_folder(FILES))) == found


CASE = "pictures:\n  - {src: ax/, label: CT head, alt: x}"


def test_all_frames_of_a_case_are_examined_and_in_use():
    case = document("cases/x/index.md", CASE)
    files = ("cases/x/ax/1.png", "cases/x/ax/2.png", "cases/x/other.png")
    made = site(case, files=files)
    assert made.pictures == ("content/cases/x/ax/1.png", "content/cases/x/ax/2.png")
    assert problems(case, files=files) == [("RAD778", "warning", "cases/x/other.png", None)]


def test_a_folder_without_pictures_leads_nowhere():
    found = problems(document("cases/x/index.md", CASE), files=("cases/x/ax/readme.txt",))
    assert ("RAD770", "error", "cases/x/index.md", 11) in found


def test_frames_of_a_withdrawn_case_are_shown_by_no_other():
    gone = document("cases/gone/index.md", "status: withdrawn\n" + CASE)
    other = document("cases/other/index.md", "pictures: [{src: ../gone/ax/, label: CT head, alt: x}]")
    made = site(gone, other, files=("cases/gone/ax/1.png",))
    assert made.pictures == ()


def test_an_approval_is_over_every_frame():
    case = document("cases/x/index.md", CASE)
    files = tuple(f"content/cases/x/ax/{number}.png" for number in (1, 2, 10))
    assert files_shown(case, files, "") == tuple(sorted(files))
