"""Files beside the pages, on whole sites: captions, tables, films, DICOM. All names are invented."""

import os

import pytest
from site_builder import SiteFolder, errors, holders, told

VTT = "WEBVTT\n\n00:00.000 --> 00:02.000\n{}\n"


@pytest.fixture
def site(tmp_path):
    return SiteFolder(tmp_path)


def film(site, captions):
    site.write("posts/film.vtt", captions)
    site.post(
        "film",
        '::: video url="https://www.youtube.com/watch?v=abcdefghijk" title="A film" captions="film.vtt"\nWords.\n:::\n',
    )


def test_clean_captions_are_published(site):
    film(site, VTT.format("The liver, in the portal venous phase."))
    assert errors(site.build()) == []
    assert any(path.endswith(".vtt") for path in site.files())


def test_captions_with_a_name_hold_their_post_back(site):
    film(site, VTT.format("Patient name: Jane Exampleton"))
    assert {code for code, _, _ in errors(site.build())} == {"RAD101"}
    report = site.build(hold_back=True)
    assert report.held_back == ("content/posts/film.md",)
    assert holders(site.files(), "exampleton") == []
    assert "exampleton" not in told(report).casefold()


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("report.pdf", b"%PDF-1.7\n<< /Author (Jane Exampleton) >>\n%%EOF\n", "RAD220"),
        ("talk.pptx", b"PK\3\4", "RAD221"),
        (
            "drawing.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg'><metadata>Jane Exampleton</metadata></svg>",
            "RAD222",
        ),
        ("clip.mp4", b"\0\0\0\x18ftypisom", "RAD223"),
        ("cases.zip", b"PK\3\4", "RAD224"),
        ("rows.csv", b"patient_id,age\n1,45\n", "RAD224"),
        ("volume.weird", b"\0\1", "RAD225"),
        ("IM0001.dcm", b"", "RAD401"),
    ],
)
def test_a_linked_file_without_a_clean_bill_holds_its_post_back(site, name, data, code):
    site.write(f"posts/{name}", data)
    site.post("a", f"[a file]({name})")
    assert [found for found, _, _ in errors(site.build())] == [code]
    report = site.build(hold_back=True)
    assert report.held_back == ("content/posts/a.md",)
    assert holders(site.files(), "exampleton") == []
    assert not any(path.endswith(name) for path in site.files())


def test_a_text_too_large_to_look_through_is_refused_unread(site, monkeypatch):
    large = site.root / site.write("static/rows.csv", "")
    os.truncate(large, 50_000_000)
    read = []
    monkeypatch.setattr("radblog.stages.make.read_source", lambda _, path: read.append(path))
    assert [(code, path) for code, path, _ in errors(site.build())] == [("RAD226", "content/static/rows.csv")]
    assert read == []
    assert not site.output.exists()


def test_a_clean_table_and_a_clean_drawing_are_published(site):
    site.write("posts/scans.csv", "year,scans\n2024,100\n")
    site.write(
        "posts/drawing.svg",
        "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0h9'/><text>Liver</text></svg>",
    )
    site.post("a", "[a table](scans.csv) and [a drawing](drawing.svg)")
    assert errors(site.build()) == []
    assert {path.rpartition(".")[2] for path in site.files()} >= {"csv", "svg"}


@pytest.mark.parametrize("name", ["IM0001.dcm", "IM0001"])
def test_a_dicom_file_that_only_lies_there_is_refused(site, name):
    site.case("sudden-headache")
    site.write(f"cases/sudden-headache/{name}", b"\0" * 128 + b"DICM" + b"Exampleton^Jane")
    assert ("RAD401", f"content/cases/sudden-headache/{name}", None) in errors(site.build())
    report = site.build(hold_back=True)
    assert report.held_back == ("content/cases/sudden-headache/index.md",)


def test_a_dicom_file_beside_a_draft_blocks_nothing(site):
    site.case("sudden-headache", status="draft")
    site.write("cases/sudden-headache/IM0001.dcm", b"")
    assert errors(site.build()) == []


def test_no_problem_of_a_picture_tells_its_name_where_that_names_a_patient(site):
    name = "exampleton^jane_45678912.png"
    site.case(
        "sudden-headache",
        picture="ct.png",
        body="The patient, Mrs Jane Exampleton, came.\n\n![CT](" + name + ")",
    )
    site.write(f"cases/sudden-headache/{name}", b"\x89PNG torn")
    report = site.build()
    assert errors(report)
    assert "exampleton" not in told(report).casefold()
    assert "45678912" not in told(report)


def test_an_address_to_which_a_page_invites_everybody_is_published(site):
    site.post("a", "Maintained by [A. Person, MD](mailto:a.person@college.edu).")
    assert errors(site.build()) == []
    site.post("b", "His mother writes from a.person@college.edu.")
    assert [(code, path) for code, path, _ in errors(site.build())] == [("RAD131", "content/posts/b.md")]


def write_misnamed(folder, ending=".txt"):
    """A file with a name as older systems wrote it: one byte of it is no UTF-8."""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        (folder / f"invented-\udcff{ending}").write_bytes(b"Words.")
    except OSError:  # macOS
        pytest.skip("this disk has no such names")


@pytest.mark.parametrize("folder", ["static", "posts", "posts/a", "cases/stone", "approvals"])
def test_a_name_that_is_no_text_is_told_and_nothing_is_published(tmp_path, folder):
    site = SiteFolder(tmp_path)
    write_misnamed(site.root / "content" / folder)
    assert errors(site.build()) == [("RAD738", f"content/{folder}/invented-?.txt", None)]
    assert not site.output.exists()


def test_a_name_that_is_no_text_is_told_in_a_theme_as_well(tmp_path):
    site = SiteFolder(tmp_path, "theme: own")
    write_misnamed(site.root / "themes/own/assets", ".css")
    (site.root / "themes/own/theme.yaml").write_text("extends: lightbox\nname: own\n")
    assert errors(site.build()) == [("RAD738", "themes/own/assets/invented-?.css", None)]


@pytest.mark.parametrize("folder", ["content/.hidden", "themes/unused"])
def test_a_name_that_is_no_text_harms_nothing_where_nobody_reads(tmp_path, folder):
    site = SiteFolder(tmp_path)
    write_misnamed(site.root / folder)
    assert site.run("build", "--jobs", "1") == 0
    assert site.run("build", "--jobs", "1") == 0


@pytest.mark.parametrize("settings", ["", "title: [unfinished"])
def test_no_name_of_a_file_that_is_never_read_tells_a_patient(tmp_path, settings):
    site = SiteFolder(tmp_path / "site")
    if settings:
        (site.root / "content/site.yaml").write_text(settings)
    static = site.root / "content/static"
    static.mkdir(parents=True, exist_ok=True)
    (tmp_path / "elsewhere").write_text("Words.")
    (static / "mrn-7654321.txt").symlink_to(tmp_path / "elsewhere")
    write_misnamed(static / "mrn-7654321")
    report = site.build()
    assert {"RAD738"} < {problem.code for problem in report.problems}
    assert "7654321" not in told(report)
