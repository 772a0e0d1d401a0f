"""`radblog import dicom`: what goes in, what comes out, and what is refused without a trace."""

from __future__ import annotations

import zipfile

import numpy as np
import pytest
from PIL import Image
from pydicom.uid import DeflatedExplicitVRLittleEndian, generate_uid
from scan_builders import (
    CAPTURE_CLASS,
    CORONAL,
    MR_CLASS,
    US_CLASS,
    US_LOOP_CLASS,
    fill,
    in_bytes,
    phantom,
    scan,
    write,
    write_stack,
)

from radblog.documents.read import read_document
from radblog.documents.source import SourceFile
from radblog.importers.dicom_files import Item
from radblog.importers.dicom_reading import read_one
from radblog.settings.site import SiteSettings


@pytest.fixture
def export(tmp_path):
    folder = tmp_path / "export"
    folder.mkdir()
    return folder


@pytest.fixture
def meta(case):
    """The front matter of the case as radblog reads it."""

    def _meta():
        source = SourceFile("content/cases/belly/index.md", (case / "index.md").read_bytes())
        outcome = read_document(source, SiteSettings(title="A", base_url="https://example.org"), ())
        assert outcome.value is not None, outcome.problems
        return outcome.value.document.meta

    return _meta


def series_of(meta):
    return [series for study in meta.studies for series in study.series]


def greys(folder):
    return [np.asarray(Image.open(path)) for path in sorted(folder.glob("*.png"))]


def untouched(site, before):
    """Whether nothing in the site was changed, and no workshop was left behind."""
    left = [path for path in site.rglob("*") if path.is_file() and "import-" in str(path.relative_to(site))]
    return not left and files_of(site) == before


def files_of(site):
    return {path: path.read_bytes() for path in sorted((site / "content").rglob("*")) if path.is_file()}


def test_slices_under_any_names_become_a_stack_from_the_head_down(export, case, run, meta):
    write_stack(export / "A" / "B", 6)
    result = run("dicom", export)
    assert result.return_value == 0, result.stderr
    (series,) = series_of(meta())
    assert (series.kind, series.plane, series.src) == (
        "stack",
        "axial",
        "ct-abdomen-axial-portal-venous/abdomen",
    )
    assert [window.name for window in series.window] == ["abdomen", "liver"]
    assert series.source_dims == (64, 64, 6)
    assert series.alt.startswith("TODO")
    found = greys(case / series.src)
    for number, picture in enumerate(found):
        values = phantom(level=25 - number).astype(float)
        wanted = np.floor(np.clip((values - 49.5) / 399 + 0.5, 0, 1) * 255 + 0.5)
        np.testing.assert_array_equal(picture, wanted)
    liver = greys(case / series.window[1].src)
    assert len(liver) == 6
    assert not np.array_equal(liver[0], found[0])


def test_what_the_header_tells_of_time_and_age_is_counted_and_thrown_away(export, run, meta):
    write_stack(export, 3)
    assert run("dicom", export).return_value == 0
    found = meta()
    assert (found.patient.age_band, found.patient.sex) == ("40s", "female")
    assert (found.delay_months.value, found.delay_months.verified) == (34, "import")
    assert found.deidentification.method == ("113100",)
    (study,) = found.studies
    assert (study.modality, study.region, study.phase) == (("CT",), "abdomen", "portal-venous")


def test_what_the_author_has_chosen_is_kept(export, case, run, meta):
    text = (case / "index.md").read_text().replace("patient: withheld", "patient: 50s male")
    (case / "index.md").write_text(text.replace("# delay_months: 8", "delay_months: 12"))
    write_stack(export, 3)
    assert run("dicom", export).return_value == 0
    found = meta()
    assert (found.patient.age_band, found.delay_months.value) == ("50s", 12)


def test_a_second_import_goes_beside_the_first(export, case, run, meta):
    write_stack(export, 3)
    assert run("dicom", export).return_value == 0
    assert run("dicom", export).return_value == 0
    names = [series.id for series in series_of(meta())]
    assert names == ["ct-abdomen-axial-portal-venous", "ct-abdomen-axial-portal-venous-2"]
    assert all((case / name).is_dir() for name in names)


def test_what_does_not_belong_into_a_stack_is_left_out_and_named(export, run, meta):
    write_stack(export, 4)
    write(export / "copy", scan(phantom(level=20), SOPInstanceUID="1.2.3.4", ImagePositionPatient=[0, 0, 99]))
    write(
        export / "copy again",
        scan(phantom(level=20), SOPInstanceUID="1.2.3.4", ImagePositionPatient=[0, 0, 99]),
    )
    write(
        export / "scout",
        scan(ImageType=["ORIGINAL", "PRIMARY", "LOCALIZER"], SeriesInstanceUID=generate_uid()),
    )
    write(
        export / "dose",
        scan(SOPClassUID=CAPTURE_CLASS, SeriesDescription="Dose Report", SeriesInstanceUID=generate_uid()),
    )
    write(export / "report", scan(PixelData=None, Rows=None, SOPClassUID="1.2.840.10008.5.1.4.1.1.88.11"))
    (export / "README.TXT").write_text("Anna")
    result = run("dicom", export)
    assert result.return_value == 0
    for told in (
        "1 dose sheet, 1 duplicate, 1 localiser left out",
        "1 file without pictures",
        "1 file that is no DICOM",
    ):
        assert told in result.stderr
    assert series_of(meta())[0].source_dims[2] == 5


def test_a_zip_is_read_as_it_is(export, tmp_path, run, meta):
    write_stack(export, 4)
    packed = tmp_path / "export.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        for number, path in enumerate(sorted(export.iterdir())):
            made.write(path, f"DICOM/EXAMPLE_ANNA/{number}")
    assert run("dicom", packed).return_value == 0
    assert series_of(meta())[0].source_dims == (64, 64, 4)


def test_each_examination_says_how_long_after_the_first_it_was(export, run, meta):
    write_stack(export / "1", 3)
    write_stack(
        export / "2",
        3,
        StudyInstanceUID=generate_uid(),
        SeriesInstanceUID=generate_uid(),
        StudyDate="20240301",
    )
    assert run("dicom", export).return_value == 0
    assert [study.offset for study in meta().studies] == ["day 0", "+7 weeks"]
    assert meta().delay_months.value == 32


def test_a_loop_keeps_its_time_and_asks_for_a_look(export, case, run, meta):
    frames = np.random.default_rng(1).integers(0, 255, (5, 40, 60, 3), dtype=np.uint8)
    made = scan(
        frames[0], Modality="US", SOPClassUID=US_LOOP_CLASS, FrameTime="33.3", ImagePositionPatient=None
    )
    fill(made, frames, frames=True)
    write(export / "loop", made)
    result = run("dicom", export)
    assert result.return_value == 0
    (series,) = series_of(meta())
    assert (series.kind, series.frame_time, series.crop_checked) == ("cine", 33.3, False)
    assert "RAD312" in result.stderr
    for written, frame in zip(greys(case / series.src), frames, strict=True):
        np.testing.assert_array_equal(written, frame)
    assert run("dicom", export, "--every", "2").return_value == 0
    assert series_of(meta())[-1].frame_time == 66.6


def test_only_the_echoes_of_an_ultrasound_picture_stay(export, case, run):
    from pydicom.dataset import Dataset
    from pydicom.sequence import Sequence

    region = Dataset()
    region.RegionLocationMinX0, region.RegionLocationMinY0 = 10, 20
    region.RegionLocationMaxX1, region.RegionLocationMaxY1 = 49, 35
    made = scan(
        np.full((40, 60), 200, np.uint8), Modality="US", SOPClassUID=US_CLASS, ImagePositionPatient=None,
        SequenceOfUltrasoundRegions=Sequence([region]), WindowWidth=256, WindowCenter=128,
    )  # fmt: skip
    write(export / "us", made)
    assert run("dicom", export).return_value == 0
    (picture,) = greys(case)
    assert (picture > 0).sum() == 16 * 40
    assert picture[20:36, 10:50].all()


def test_the_strip_where_machines_write_names_becomes_black_unless_it_is_kept(export, case, run):
    made = scan(
        np.full((480, 640), 200, np.uint8), Modality="US", SOPClassUID=US_CLASS, ImagePositionPatient=None,
        WindowWidth=256, WindowCenter=128,
    )  # fmt: skip
    write(export / "us", made)
    result = run("dicom", export)
    assert "made black" in result.stderr
    assert run("dicom", export, "--margins").return_value == 0
    kept, covered = greys(case)  # the second import has a number behind its name, and goes first
    assert not covered[:38].any()
    assert covered[38:].all()
    assert kept.all()


def test_cropped_and_masked_pixels_are_gone(export, case, run):
    write_stack(export, 3)
    assert (
        run(
            "dicom", export, "--crop", "10,20,30,25", "--mask", "0,0,64,24", "--window", "own=4000/0"
        ).return_value
        == 0
    )
    for picture in greys(case / "ct-abdomen-axial-portal-venous"):
        assert picture.shape == (25, 30)
        assert not picture[:4].any()
        assert picture[4:].all()


def test_a_rectangle_beside_the_frames_is_refused(export, site, run):
    write_stack(export, 3)
    before = files_of(site)
    result = run("dicom", export, "--mask", "50,50,20,20")
    assert result.return_value == 1
    assert "does not lie within its frames" in result.stderr
    assert untouched(site, before)


def test_many_slices_of_a_head_are_told_to_show_a_face(export, run):
    write_stack(export, 41, gap=1, SeriesDescription="Head", BodyPartExamined="HEAD")
    result = run("dicom", export)
    assert result.return_value == 0
    assert "RAD314" in result.stderr
    assert "RAD314" not in run("dicom", export, "--every", "4").stderr


def test_a_list_writes_nothing(export, site, run):
    write_stack(export, 3)
    write_stack(export / "b", 3, Modality="MR", SOPClassUID=MR_CLASS, SeriesDescription="ax T2 fs",
                SeriesInstanceUID=generate_uid(), SeriesNumber=9)  # fmt: skip
    before = files_of(site)
    result = run("dicom", export, "--list")
    assert "  1  CT abdomen, axial, portal venous: stack, 3 frames" in result.stdout
    assert "  2  MR abdomen, axial, T2-FS: stack, 3 frames" in result.stdout
    assert untouched(site, before)
    assert run("dicom", export, "--series", "2").stdout.startswith("mr-abdomen-axial-t2-fs")


def test_a_gap_in_the_slices_is_told(export, run):
    write_stack(export, 6)
    (export / "IM0014").unlink()
    assert "RAD096" in run("dicom", export).stderr


def test_two_series_under_one_number_are_taken_apart(export, run, meta):
    write_stack(export / "a", 3)
    write_stack(export / "b", 3, ImageOrientationPatient=CORONAL)
    for number in range(3):
        write(
            export / "c" / str(number),
            scan(phantom(32), ImagePositionPatient=[0, 0, number], InstanceNumber=50 + number),
        )
    result = run("dicom", export)
    assert result.return_value == 0
    assert "RAD094" in result.stderr
    assert len(series_of(meta())) >= 3


@pytest.mark.parametrize(
    "other", [{"PatientID": "PID-4712"}, {"PatientBirthDate": "19810312"}, {"PatientName": "Sample^Berta"}]
)
def test_files_of_several_patients_are_refused_without_a_word_of_either(export, site, run, other):
    write_stack(export / "a", 3)
    write(export / "b", scan(**other))
    before = files_of(site)
    result = run("dicom", export)
    assert result.return_value == 1
    assert "RAD093" in result.stderr
    for value in ("4711", "4712", "Example", "Sample", "1980", "1981"):
        assert value not in result.stderr + result.stdout
    assert untouched(site, before)


def _deep(depth):
    from pydicom.dataset import Dataset
    from pydicom.sequence import Sequence

    inner = Dataset()
    inner.PatientName = "Example^Anna"
    for _ in range(depth):
        outer = Dataset()
        outer.ReferencedStudySequence = Sequence([inner])
        inner = outer
    return scan(ReferencedStudySequence=Sequence([inner]))


def _bomb():
    made = scan(np.zeros((8, 8), np.uint8))
    made.add_new(0x00091001, "OB", b"\0" * (1 << 20))
    return in_bytes(made, DeflatedExplicitVRLittleEndian)


def _lying():
    data = bytearray(in_bytes(scan()))
    at = data.index(b"\x10\0\x10\0PN") + 6
    data[at : at + 2] = b"\xff\xff"
    return bytes(data)


BROKEN = {
    "cut in the pixels": in_bytes(scan())[:-500],
    "cut in the header": in_bytes(scan())[:500],
    "lying about a length": _lying(),
    "endless nesting": in_bytes(_deep(60)),
    "more frames than there are": in_bytes(scan(NumberOfFrames=3)),
    "no size": in_bytes(scan(Rows=0)),
    "a size beyond all": in_bytes(scan(Rows=65535, Columns=65535)),
    "a head and nothing else": b"\0" * 128 + b"DICM",
    "a head and noise": b"\0" * 128 + b"DICM" + bytes(range(256)) * 8,
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_file_stops_the_import_and_is_named_by_its_shape(export, site, run, kind):
    write_stack(export, 3)
    (export / "EXAMPLE_ANNA_1980").write_bytes(BROKEN[kind])
    before = files_of(site)
    result = run("dicom", export)
    assert result.return_value == 1
    assert "RAD09" in result.stderr
    assert "file 1 (xxxxxxx_xxxx_####)" in result.stderr
    for value in ("Example", "EXAMPLE", "Anna", "1980", "4711", "Traceback"):
        assert value not in result.stderr + result.stdout
    assert untouched(site, before)


@pytest.mark.parametrize("kind", [kind for kind in BROKEN if kind != "more frames than there are"])
def test_the_rest_can_be_imported_without_the_broken(export, run, meta, kind):
    write_stack(export, 3)
    (export / "broken").write_bytes(BROKEN[kind])
    assert run("dicom", export, "--leave-out-broken").return_value == 0
    assert series_of(meta())[0].source_dims[2] == 3


def test_a_deflated_bomb_is_let_go_of_early(export, monkeypatch):
    monkeypatch.setattr("radblog.scans.elements.LARGEST_UNPACKED", 1 << 16)
    (export / "bomb").write_bytes(_bomb())
    read = read_one(Item(str(export / "bomb"), number=1))
    assert read.problem is not None
    assert read.problem.code == "RAD090"
    assert "more than can be examined" in read.problem.message


def test_a_broken_zip_is_refused(export, tmp_path, run):
    packed = tmp_path / "a.zip"
    packed.write_bytes(b"PK\x03\x04" + b"Anna" * 50)
    result = run("dicom", packed)
    assert result.return_value == 1
    assert "Anna" not in result.stderr


def test_nothing_at_all_is_told(export, run):
    assert "RAD099" in run("dicom", export).stderr


def test_a_case_that_cannot_be_written_into_is_left_as_it_was(export, site, case, run):
    text = (case / "index.md").read_text()
    (case / "index.md").write_text(text.replace("---\n## Pres", "studies: {}\n---\n## Pres"))
    write_stack(export, 3)
    before = files_of(site)
    assert run("dicom", export).return_value == 1
    assert untouched(site, before)


def test_words_burned_into_all_frames_stop_the_import_by_place(export, site, run, monkeypatch):
    """A reader that sees a name wherever the upper left corner is light, as a machine would write it there."""
    from radblog.pixels.model import Box, Seen
    from radblog.pixels.readers import Readers

    def seen(path, data, by):
        from io import BytesIO

        from radblog.problems import Outcome

        light = np.asarray(Image.open(BytesIO(data)))[:6, :30].min() > 200
        return Outcome((Seen("words", Box(0, 0, 30, 6), "EXAMPLE^ANNA"),) if light else ())

    monkeypatch.setattr("radblog.importers.frames_placing.look", seen)
    monkeypatch.setattr("radblog.pixels.readers.readers", lambda: Readers(words=True, faces=False))
    for number in range(4):
        pixels = phantom()
        pixels[:20, :50] = 3000
        write(export / str(number), scan(pixels, ImagePositionPatient=[0, 0, number], InstanceNumber=number))
    before = files_of(site)
    result = run("dicom", export)
    assert result.return_value == 1
    assert "RAD301" in result.stderr
    assert "30 x 6 pixels, 0 from the left and 0 from the top" in result.stderr
    assert "ANNA" not in result.stderr
    assert untouched(site, before)
    cropped = run("dicom", export, "--crop", "5,3,50,50")
    assert "30 x 6 pixels, 5 from the left and 3 from the top" in cropped.stderr
    assert run("dicom", export, "--mask", "0,0,50,20").return_value == 0


def test_a_ct_may_bring_its_measured_values(export, case, run, meta):
    write_stack(export, 4)
    assert run("dicom", export, "--values").return_value == 0
    (series,) = series_of(meta())
    assert (series.kind, series.values.slope, series.values.intercept) == ("volume", 1.0, -1024.0)
    assert [window.name for window in series.window] == ["abdomen", "liver"]
    for number, stored in enumerate(greys(case / series.src)):
        assert stored.dtype == np.uint16
        np.testing.assert_array_equal(stored.astype(int) - 1024, phantom(level=23 - number))


@pytest.mark.parametrize("part", ["HEAD", ""])
def test_measured_values_of_a_head_are_refused(export, site, run, part):
    write_stack(export, 4, BodyPartExamined=part, SeriesDescription="Axial")
    before = files_of(site)
    result = run("dicom", export, "--values")
    assert result.return_value == 1
    assert "RAD315" in result.stderr
    assert untouched(site, before)
    assert run("dicom", export, "--values", "--region", "chest").return_value == 0


def _break_down(task):
    import os

    os._exit(9)


def test_a_decoder_that_crashes_takes_nothing_with_it(export, site, run, monkeypatch):
    monkeypatch.setattr("radblog.importers.dicom_import.draw", _break_down)
    write_stack(export, 3)
    before = files_of(site)
    result = run("dicom", export)
    assert result.return_value == 1
    assert "a decoder broke down" in result.stderr
    assert untouched(site, before)


def test_a_file_that_says_so_asks_for_a_look(export, run, meta):
    write_stack(export, 3, BurnedInAnnotation="YES")
    result = run("dicom", export)
    assert "RAD312" in result.stderr
    assert series_of(meta())[0].crop_checked is False


@pytest.mark.parametrize(
    ("values", "shape"),
    [
        ({"PixelSpacing": [2, 1]}, (128, 64)),
        ({"PixelSpacing": [0.5, 1]}, (64, 128)),
        ({"PixelSpacing": [0.5, 0.5]}, (64, 64)),
        ({"PixelAspectRatio": ["4", "3"]}, (85, 64)),
        ({"PixelAspectRatio": ["0", "0"]}, (64, 64)),
    ],
)
def test_pixels_become_as_high_as_they_are_wide(export, case, run, meta, values, shape):
    write_stack(export, 3, **values)
    assert run("dicom", export, "--window", "bone").return_value == 0
    (series,) = series_of(meta())
    assert series.source_dims[:2] == shape[::-1]
    assert {picture.shape for picture in greys(case / series.src)} == {shape}
