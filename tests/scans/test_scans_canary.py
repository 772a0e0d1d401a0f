"""A canary in every attribute that DICOM PS3.15 Table E.1-1 calls identifying, and in every other place of a file:
not one of them comes through.
"""

from __future__ import annotations

import logging
import re
import zlib

import numpy as np
import pytest
from pydicom.datadict import dictionary_VR
from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from pydicom.tag import Tag
from scan_builders import fill, in_bytes, phantom, scan

fields = pytest.importorskip("dicomanonymizer.dicom_anonymization_databases.dicomfields_2026c")

TEXTS = frozenset({"AE", "CS", "LO", "LT", "PN", "SH", "ST", "UC", "UR", "UT"})
DATES = {"DA": "19570704", "DT": "19570704070707", "TM": "070707.707070", "AS": "057Y"}
NUMBERS = {"DS": "70417041.5", "IS": "70417041"}
# These decide how a file is read, or are put to use as numbers; canaries in them would be another file.
USED = frozenset({0x00080016, 0x00180010})
TRACES = (b"CANARY", b"canary", b"19570704", b"1957", b"070707", b"70417041", b"704.1")


def canary(vr: str, number: int):
    """A value of a kind, or None where its kind holds none."""
    simple = {**dict.fromkeys(TEXTS, f"CANARY{number}"), **DATES, **NUMBERS, "UI": f"1.2.704.1.{number}"}
    simple |= dict.fromkeys(("OB", "OW", "UN", "OB or OW", "OF", "OD", "OL", "OV"), b"CANARYCANARY1957")
    if vr == "SQ":
        nested = Dataset()
        nested.PatientName, nested.PatientID = "CANARY^NESTED", f"CANARY{number}"
        inner = Dataset()
        inner.InstitutionName = "CANARY INNER"
        nested.ReferencedStudySequence = Sequence([inner])
        return Sequence([nested])
    return simple.get(vr)


def tags():
    """Every tag of the table; of a repeating group its first."""
    for entry in fields.ALL_TAGS:
        group, element = entry[:2]
        if group > 2 and group % 2 == 0 and (group, element) not in {(0x5000, 0), (0x6000, 0x3000)}:
            yield Tag(group, element)


def with_canaries(made: Dataset) -> int:
    """Put a canary into each attribute of the table; how many there are."""
    count = 0
    for number, tag in enumerate(sorted(set(tags()))):
        if int(tag) in USED:
            continue
        try:
            vr = dictionary_VR(tag)
        except KeyError:
            vr = "LO"
        value = canary(vr, number)
        if value is not None:
            made[tag] = DataElement(tag, "OB" if isinstance(value, bytes) else vr, value)
            count += 1
    return count


def hide_elsewhere(made: Dataset) -> None:
    """Private groups, curves, overlays, an icon, a document, padding."""
    made[0x00090010] = DataElement(0x00090010, "LO", "CANARY CREATOR")
    made[0x00091001] = DataElement(0x00091001, "UN", b"CANARY PRIVATE 1957")
    made[0x00091002] = DataElement(0x00091002, "SQ", canary("SQ", 1))
    made[0x60000010] = DataElement(0x60000010, "US", 64)
    made[0x60000011] = DataElement(0x60000011, "US", 64)
    made[0x60003000] = DataElement(0x60003000, "OW", b"CANARY OVERLAY" * 40)
    made[0x60000022] = DataElement(0x60000022, "LO", "CANARY DESCRIPTION")
    made[0x50003000] = DataElement(0x50003000, "OW", b"CANARY CURVE")
    made[0x00420011] = DataElement(0x00420011, "OB", b"%PDF CANARY")
    icon = Dataset()
    fill(icon, np.frombuffer(b"CANARYICON" * 10, np.uint8).reshape(10, 10))
    made.IconImageSequence = Sequence([icon])
    made[0xFFFCFFFC] = DataElement(0xFFFCFFFC, "OB", b"CANARY PADDING")


def a_marked_file(number: int) -> bytes:
    made = scan(phantom())
    assert with_canaries(made) > 550
    hide_elsewhere(made)
    made.ImagePositionPatient, made.InstanceNumber = [0, 0, number * 5], number
    made.SOPInstanceUID = f"1.2.704.1.9.{number}"
    data = bytearray(in_bytes(made))
    data[:128] = b"CANARY PREAMBLE".ljust(128, b"\0")
    return bytes(data) + b"\0\0\0\0\0\0\0\0CANARY TRAILING"


def everything_below(folder):
    """Path and bytes of every file, with what is packed in PNG unpacked."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            yield path, data
            if path.suffix == ".png":
                packed = b"".join(
                    data[found.end() : found.end() + int.from_bytes(data[found.start() - 4 : found.start()])]
                    for found in re.finditer(b"IDAT", data)
                )
                yield path, zlib.decompress(packed)


def test_no_value_of_a_header_comes_through(tmp_path, site, run, caplog):
    export = tmp_path / "CANARY_1957"
    export.mkdir()
    for number in range(1, 5):
        (export / f"CANARY{number}").write_bytes(a_marked_file(number))
    caplog.set_level(logging.DEBUG)
    for words in (("--list",), ()):
        result = run("dicom", export, *words)
        assert result.return_value == 0, result.output
        said = (result.stdout + result.stderr + caplog.text).encode()
        assert not [trace for trace in TRACES if trace in said]
    found = list(everything_below(site))
    assert sum(path.suffix == ".png" for path, _ in found) >= 8
    assert not [(path.name, trace) for path, data in found for trace in TRACES if trace in data]
    assert not [path for path, _ in found if "canary" in str(path.relative_to(site)).casefold()]


def test_what_stands_in_the_spare_bits_of_pixels_is_not_drawn(tmp_path, case, run):
    pixels = (phantom() + 1024).astype(np.uint16)
    marked = pixels.copy()
    marked[10:20, 10:50] |= 0xF000  # as old machines wrote overlays: in bits above the picture's
    for name, values in (("plain", pixels), ("marked", marked)):
        made = scan(values, RescaleIntercept=-1024)
        made.BitsStored, made.HighBit = 12, 11
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").write_bytes(in_bytes(made))
        assert run("dicom", tmp_path / name).return_value == 0
    one, other = sorted(case.glob("*.png"))
    assert one.read_bytes() == other.read_bytes()
