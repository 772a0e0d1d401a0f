import pytest

from radblog.documents.source import SourceFile
from radblog.images.model import PictureFacts
from radblog.privacy import passed as passed_module
from radblog.privacy.evidence import Vouched
from radblog.privacy.gate import lint_file, lint_published, picture_problems
from radblog.privacy.lint import lint_artifact
from radblog.privacy.passed import Passed, unpassed
from radblog.published.facts import ArtifactFacts, OutLink, TextRun

PAGE = "cases/a/index.html"
SENTENCE = "A sentence that stands alone and is long enough to be known by itself wherever it comes again."


def artifact(*runs, media="text/html", **more):
    return ArtifactFacts(media, tuple(runs), **more)


def after(*clean):
    """What is known once these artifacts were found clean."""
    passed = Passed()
    for facts in clean:
        passed.remember(unpassed(facts, passed))
    return passed


def found(facts, path=PAGE, *before):
    fresh = unpassed(facts, after(*before))
    return [finding.code for finding in lint_artifact(facts, path, Vouched(), fresh)]


@pytest.mark.parametrize(
    ("run", "code"),
    [
        (TextRun("MRN: 4455667", "text", "p"), "RAD110"),
        (TextRun("Mrs Anna Whitfield", "attribute", "img@alt"), "RAD101"),
        (TextRun("MRN: 4455667", "comment"), "RAD151"),
        (TextRun('{"a": "MRN: 4455667"}', "script"), "RAD151"),
        (TextRun("mrn-4455667.png", "name"), "RAD150"),
        (TextRun("Mrs Anna Whitfield", "metadata", "meta@content"), "RAD101"),
    ],
)
def test_every_kind_of_text_in_an_artifact_is_read(run, code):
    assert found(artifact(run)) == [code]


def test_text_that_is_known_to_be_clean_is_not_read_again():
    long = artifact(TextRun("What was found clean once is known again. " * 2 + "MRN: 4455667", "text", "p"))
    assert found(long) == ["RAD110"]
    assert found(long, PAGE, long) == []


def test_short_texts_are_read_wherever_they_stand():
    number = artifact(TextRun("4455667", "text", "td"))
    assert found(number) == []
    both = artifact(TextRun("MRN", "text", "th"), TextRun("4455667", "text", "td"))
    assert found(both, PAGE, number) == ["RAD110"]


def test_a_menu_is_read_once():
    menu = [TextRun(f"Department {number}", "text", "a") for number in range(60)]
    first = artifact(*menu, TextRun("One page", "text", "p"))
    second = artifact(*menu, TextRun("Another page", "text", "p"))
    read = dict(unpassed(second, after(first)).texts)
    assert "Another page" in read["body"]
    assert "Department 10" not in read["body"]
    assert unpassed(first, after(first)).texts == ()


def test_a_menu_stays_known_however_many_pages_have_other_texts(monkeypatch):
    monkeypatch.setattr(passed_module, "MOST_AROUND", 20)
    pages = [
        artifact(
            TextRun("Home", "text", "a"), TextRun("About us", "text", "a"), TextRun(SENTENCE, "text", "p"),
            *(TextRun(f"Case {number} of {page}", "text", "p") for number in range(4)),
        )
        for page in range(30)
    ]  # fmt: skip
    passed = after(*pages)
    assert "Home" not in dict(unpassed(pages[-1], passed).texts).get("body", "")
    assert "Case 1 of 2" in dict(unpassed(pages[2], passed).texts)["body"]
    assert len(passed.around) + len(passed.before) < 60


def test_texts_known_by_themselves_are_forgotten_before_there_are_too_many(monkeypatch):
    monkeypatch.setattr(passed_module, "MOST_ALONE", 5)
    passed = after(*(artifact(TextRun(f"{SENTENCE} {page}", "text", "p")) for page in range(40)))
    assert 0 < len(passed.alone) <= 6


def test_what_is_clean_as_an_address_is_still_read_as_text():
    address = "https://example.org/" + "a" * 60
    as_link = artifact(links=(OutLink(address, "link"),))
    as_text = artifact(TextRun(address, "text", "p"))
    assert unpassed(as_text, after(as_link)).texts


def test_texts_do_not_become_neighbours_because_what_stands_between_them_was_read_before():
    between = TextRun(
        "A sentence that stands between the two and is long enough to be known by itself.", "text"
    )
    label, number = TextRun("MRN", "text", "th"), TextRun("4455667", "text", "td")
    assert found(artifact(label, between, number), PAGE, artifact(between)) == []


def test_a_label_and_its_value_in_two_cells_are_read_together():
    assert found(artifact(TextRun("MRN", "text", "th"), TextRun("4455667", "text", "td"))) == ["RAD110"]


def test_a_name_in_one_run_is_found_again_in_another():
    runs = (TextRun("Mr John Whitfield fell.", "text"), TextRun("CT of J. Whitfield", "attribute", "img@alt"))
    assert found(artifact(*runs)) == ["RAD101", "RAD103"]


def test_addresses_ids_and_the_path_are_read():
    assert found(artifact(links=(OutLink("https://pacs.example.org/?PatientID=5539102", "link"),))) == [
        "RAD117"
    ]
    assert found(artifact(ids=("mrn-4455667",))) == ["RAD150"]
    assert found(artifact(), "cases/mrn-4455667/index.html") == ["RAD150"]


def test_a_published_date_beside_clinical_words_is_no_finding():
    runs = (TextRun("CT of the head", "text"), TextRun("22 November 2026", "text"), TextRun("Case", "text"))
    assert found(artifact(*runs)) == []


@pytest.mark.parametrize(
    ("facts", "path", "code"),
    [
        (artifact(media="image/jpeg", hidden=("exif",)), "a.jpg", "RAD201"),
        (artifact(media="image/jpeg", hidden=("gps",)), "a.jpg", "RAD202"),
        (artifact(media="image/png", hidden=("text",)), "a.png", "RAD208"),
        (artifact(media="image/webp", hidden=("something-new",)), "a.webp", "RAD211"),
        (artifact(media="image/png", unreadable="a damaged picture"), "a.png", "RAD390"),
        (artifact(media="image/svg+xml", hidden=("metadata",)), "a.svg", "RAD222"),
        (artifact(unreadable="not UTF-8 text"), "a.html", "RAD225"),
        (artifact(media="application/pdf"), "a.pdf", "RAD220"),
        (artifact(media="application/zip"), "a.docx", "RAD224"),
        (artifact(media="video/mp4", hidden=("descriptions",)), "a.mp4", "RAD223"),
        (artifact(media="application/dicom"), "a", "RAD401"),
        (artifact(media="application/octet-stream"), "a.bin", "RAD225"),
    ],
)
def test_what_cannot_be_vouched_for_is_refused_in_the_output(facts, path, code):
    findings = lint_artifact(facts, path, Vouched())
    assert [(finding.code, finding.severity) for finding in findings] == [(code, "error")]


@pytest.mark.parametrize(
    ("path", "media"),
    [
        ("index.html", "text/html"),
        ("feed.xml", "application/xml"),
        ("feed.json", "application/json"),
        ("_headers", "text/plain"),
        ("CNAME", "text/plain"),
        (".nojekyll", "text/plain"),
        ("robots.txt", "text/plain"),
        ("a/b.woff2", "font/woff2"),
        ("favicon.ico", "image/x-icon"),
        ("logo.svg", "image/svg+xml"),
        ("a.ics", "text/calendar"),
        ("site.webmanifest", "application/json"),
        ("p.webp", "image/webp"),
        ("style.css", "text/css"),
    ],
)
def test_what_a_site_is_made_of_passes(path, media):
    assert lint_artifact(artifact(media=media), path, Vouched()) == ()


def test_a_source_picture_that_hides_something_is_a_warning_for_each_kind():
    facts = PictureFacts(
        "content/cases/a/ct.jpg", "", "", 1, 1, 1, "jpeg", hidden=("exif", "gps", "trailing", "exif")
    )
    problems = picture_problems(facts)
    assert [(p.code, p.severity) for p in problems] == [
        ("RAD201", "warning"),
        ("RAD202", "warning"),
        ("RAD210", "warning"),
    ]


def test_a_file_is_read_whatever_its_bytes_are():
    source = SourceFile("content/posts/a.md", b"\xef\xbb\xbf---\r\ntitle: x\r\n---\r\n\xff MRN: 4455667\r\n")
    (problem,) = lint_file(source, clinical=False, vouched=Vouched()).problems
    assert (problem.code, problem.place.line, problem.place.column) == ("RAD110", 4, 8)


def test_the_paths_of_pictures_are_read_with_their_document():
    source = SourceFile("content/cases/a/index.md", b"Mr John Whitfield fell.\n")
    problems = lint_file(
        source, clinical=True, vouched=Vouched(), pictures=("content/cases/a/whitfield.png",)
    ).problems
    assert [problem.code for problem in problems] == ["RAD101", "RAD103"]
    assert problems[1].place.path == "content/cases/a/xxxxxxxxx.png"


def test_published_problems_have_messages():
    (problem,) = lint_published(artifact(TextRun("MRN: 4455667", "text")), PAGE, Vouched())
    assert (problem.place.path, problem.place.line, problem.message) == (
        PAGE,
        None,
        "a record number (#######)",
    )
