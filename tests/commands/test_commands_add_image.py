"""`radblog add-image`: a file with a past goes in, a clean picture with a name of its own comes out."""

from __future__ import annotations

import datetime as dt

import pytest
from click.testing import CliRunner
from PIL import Image

from radblog.build import Request, build
from radblog.commands.add_image import command
from radblog.commands.new import command as new
from radblog.pixels.readers import Readers, readers

_CASE = "content/cases/headache/index.md"
_FOLDER = "content/cases/headache"


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    runner = CliRunner()
    assert runner.invoke(new, ["site", str(folder)]).exit_code == 0
    assert runner.invoke(new, ["case", "Headache", "--site", str(folder)]).exit_code == 0
    return folder


@pytest.fixture(autouse=True)
def no_reader(monkeypatch):
    """Reading pixels takes seconds a picture: one test does it, the others are about something else."""
    for room in ("add_picture", "looking"):
        monkeypatch.setattr(f"radblog.stages.{room}.readers", lambda: Readers(words=False, faces=False))


@pytest.fixture
def photo(tmp_path):
    """A photograph that tells where it was taken, of whom, and on what."""
    path = tmp_path / "DOE_JOHN_19560312.jpg"
    exif = Image.Exif()
    exif[0x010E] = "DOE^JOHN"
    Image.linear_gradient("L").resize((320, 200)).save(path, exif=exif, comment=b"DOE^JOHN")
    return path


def _add(site, *words, say=""):
    return CliRunner().invoke(
        command, [*map(str, words), "--site", str(site)], input=say, standalone_mode=False
    )


def _files(site):
    return {path.name for path in (site / _FOLDER).iterdir()}


def test_a_picture_is_cleaned_named_measured_and_written_into_the_case(site, photo):
    result = _add(site, photo, "--to", "headache", say="CT head, axial\nA bright rim.\n")
    assert result.return_value == 0
    assert result.stdout == f"{_FOLDER}/ct-head-axial.jpg\n"
    assert "320 x 200 pixels; left behind: exif" in result.stderr
    data = (site / _FOLDER / "ct-head-axial.jpg").read_bytes()
    assert b"DOE" not in data
    with Image.open(site / _FOLDER / "ct-head-axial.jpg") as written:
        assert written.size == (320, 200)
    text = (site / _CASE).read_text()
    assert '{src: "ct-head-axial.jpg", label: "CT head, axial", alt: "A bright rim."}' in text
    assert "DOE" not in text + result.output
    assert photo.exists()


def test_the_case_builds_with_it(site, photo):
    _add(site, photo, "--to", "headache", "--label", "CT head, axial", "--alt", "A bright rim.")
    now = dt.datetime(2100, 1, 1, tzinfo=dt.UTC)
    report = build(Request(site=site, output=site / "out", now=now, drafts=True))
    assert not report.blocked
    assert report.left_out == ()
    assert 'alt="A bright rim."' in (site / "out/cases/headache/index.html").read_text()


def test_two_of_one_name_are_told_apart(site, photo):
    said = "CT head, axial\nAbove.\nCT head, axial\nBelow.\n"
    result = _add(site, photo, photo, "--to", _CASE, say=said)
    assert result.return_value == 0
    assert _files(site) == {"index.md", "ct-head-axial.jpg", "ct-head-axial-2.jpg"}


def test_a_lossless_picture_stays_lossless(site, tmp_path):
    source = Image.effect_noise((90, 70), 80)
    source.save(tmp_path / "a.png")
    _add(site, tmp_path / "a.png", "--to", "headache", "--label", "CT", "--alt", "Noise.")
    with Image.open(site / _FOLDER / "ct.png") as written:
        assert written.convert("L").tobytes() == source.tobytes()


def test_of_several_pictures_all_or_none_are_added(site, photo, tmp_path):
    (tmp_path / "broken.png").write_bytes(b"no picture")
    before = (site / _CASE).read_text()
    result = _add(site, photo, tmp_path / "broken.png", "--to", "headache", say="CT\nA rim.\n")
    assert result.return_value == 1
    assert "picture 2 RAD390" in result.stderr
    assert "Nothing was added." in result.stderr
    assert _files(site) == {"index.md"}
    assert (site / _CASE).read_text() == before


def test_words_that_may_not_be_published_are_refused(site, photo):
    result = _add(site, photo, "--to", "headache", "--label", "CT", "--alt", "The head of Mrs Anna Müller.")
    assert result.return_value == 1
    assert "RAD101" in result.stderr
    assert "Anna" not in result.stderr
    assert _files(site) == {"index.md"}


def test_a_broken_case_is_told_and_not_touched(site, photo):
    (site / _CASE).write_text("---\ntitle: [\n---\n")
    result = _add(site, photo, "--to", _CASE, "--label", "CT", "--alt", "A rim.")
    assert result.return_value == 1
    assert f"{_CASE}:" in result.stderr
    assert (site / _CASE).read_text() == "---\ntitle: [\n---\n"


def test_in_a_post_the_picture_stands_at_the_end(site, photo):
    post = site / "content/posts/2026-01-01-gout.md"
    post.write_text("---\ntitle: Gout\n---\nWords.\n")
    result = _add(site, photo, "--to", "gout", "--label", "A crystal", "--alt", "A needle.")
    assert result.return_value == 0
    assert post.read_text().endswith('\n\n![A needle.](2026-01-01-gout-a-crystal.jpg "A crystal")\n')
    assert (post.parent / "2026-01-01-gout-a-crystal.jpg").is_file()


def test_the_document_must_be_there(site, photo):
    result = _add(site, photo, "--to", "nothing")
    assert "no document has this" in str(result.exception)


def test_words_for_one_picture_are_not_taken_for_several(site, photo):
    result = _add(site, photo, photo, "--to", "headache", "--alt", "One.")
    assert "one picture" in str(result.exception)


def test_without_a_reader_the_author_is_told_to_look(site, photo):
    result = _add(site, photo, "--to", "headache", "--label", "CT", "--alt", "A rim.")
    assert 'pip install "radblog[ocr]"' in result.stderr


def test_a_picture_with_a_name_in_its_pixels_is_refused(site, tmp_path, monkeypatch):
    if not readers().words:
        pytest.skip("radblog[ocr] is not installed")
    monkeypatch.setattr("radblog.stages.add_picture.readers", readers)
    from PIL import ImageDraw

    image = Image.new("RGB", (640, 300), "black")
    ImageDraw.Draw(image).text((30, 30), "MUELLER ANNA 12.03.1956", fill="white", font_size=34)
    image.save(tmp_path / "a.png")
    result = _add(site, tmp_path / "a.png", "--to", "headache", "--label", "CT", "--alt", "A head.")
    assert result.return_value == 1
    assert "RAD301" in result.stderr
    assert _files(site) == {"index.md"}
