"""Rules RAD401 to RAD410, each on a file made for it, in the sources and in the output."""

from __future__ import annotations

import pytest
from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset
from pydicom.encaps import encapsulate
from pydicom.sequence import Sequence
from scan_builders import fill, in_bytes, phantom, scan

from radblog.privacy.evidence import Vouched
from radblog.privacy.gate import dicom_problems, lint_published
from radblog.published.read import read_artifact
from radblog.scans.traces import traces_of


def rebuilt(**values):
    """A file as an allow-list would leave it: pixels, what describes them, and UIDs of its own."""
    made = Dataset()
    made.SOPClassUID, made.Modality = "1.2.840.10008.5.1.4.1.1.2", "CT"
    made.SOPInstanceUID = made.StudyInstanceUID = made.SeriesInstanceUID = "2.25.1234567890"
    fill(made, phantom(16))
    for name, value in values.items():
        setattr(made, name, value)
    return made


def with_elements(*elements):
    made = rebuilt()
    for tag, vr, value in elements:
        made[tag] = DataElement(tag, vr, value)
    return made


def with_icon():
    icon = Dataset()
    fill(icon, phantom(8))
    return rebuilt(IconImageSequence=Sequence([icon]))


def nested():
    inner = Dataset()
    inner.PatientName = "Example^Anna"
    return rebuilt(ReferencedStudySequence=Sequence([inner]))


def film():
    made = rebuilt(PixelData=encapsulate([b"\0" * 64]))
    made["PixelData"].is_undefined_length = True
    return in_bytes(made, "1.2.840.10008.1.2.4.102")


def preamble(data):
    return b"MM\0*" + data[4:]


FILES = [
    ("RAD402", in_bytes(rebuilt(PatientName="Example^Anna"))),
    ("RAD402", in_bytes(rebuilt(ImageComments="for Anna"))),
    ("RAD402", in_bytes(nested())),
    ("RAD403", in_bytes(with_elements((0x00090010, "LO", "MAKER"), (0x00091001, "UN", b"Anna")))),
    ("RAD404", in_bytes(rebuilt(StudyInstanceUID="1.2.826.0.1.3680043.8.498.1"))),
    ("RAD405", in_bytes(rebuilt(StudyDate="20240115"))),
    ("RAD405", in_bytes(rebuilt(PatientAge="043Y"))),
    ("RAD406", preamble(in_bytes(rebuilt()))),
    ("RAD406", in_bytes(rebuilt()) + b"\0" * 8 + b"Anna"),
    ("RAD407", in_bytes(with_elements((0x60000010, "US", 16), (0x60003000, "OW", b"\1\2" * 16)))),
    ("RAD407", in_bytes(with_elements((0x50003000, "OW", b"\1\2" * 16)))),
    ("RAD407", in_bytes(with_icon())),
    ("RAD408", in_bytes(rebuilt(Rows=4000))),
    ("RAD408", film()),
    ("RAD408", in_bytes(rebuilt())[:300]),
    ("RAD409", in_bytes(rebuilt(BurnedInAnnotation="YES"))),
    ("RAD409", in_bytes(rebuilt(Modality="US"))),
    ("RAD410", in_bytes(with_elements((0x00420011, "OB", b"%PDF-1.4")))),
]


@pytest.mark.parametrize(("code", "data"), FILES)
def test_each_trace_is_told_by_its_own_rule(code, data):
    assert [one.code for one in dicom_problems("content/cases/a/IM1", data)] == ["RAD401", code]
    assert all("Anna" not in one.message + one.help for one in dicom_problems("content/cases/a/IM1", data))


def test_a_file_rebuilt_from_an_allow_list_is_still_a_dicom_file():
    assert [one.code for one in dicom_problems("content/a.dcm", in_bytes(rebuilt()))] == ["RAD401"]


def test_a_file_as_it_comes_from_a_station_carries_nearly_everything():
    assert traces_of(in_bytes(scan())) == ("attribute", "uid", "date")


def test_a_file_without_preamble_and_without_suffix_is_known_all_the_same():
    data = in_bytes(scan())
    bare = data[data.index(b"\x08\0\x16\0UI") :]
    assert "RAD401" in [one.code for one in dicom_problems("content/cases/a/IM1", bare)]


@pytest.mark.parametrize(("code", "data"), FILES)
def test_the_second_gate_tells_the_same_of_an_output(code, data):
    facts = read_artifact("files/IM1", data)
    assert {one.code for one in lint_published(facts, "files/IM1", Vouched())} - {"RAD225"} == {
        "RAD401",
        code,
    }
