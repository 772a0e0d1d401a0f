"""Files that are cut, bent and padded in every way: a picture or a refusal in words of ours, nothing else."""

from __future__ import annotations

import random

import pytest
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from pydicom.uid import DeflatedExplicitVRLittleEndian, ImplicitVRLittleEndian, JPEGLSLossless, RLELossless
from scan_builders import in_bytes, phantom, scan

from radblog.scans.drawing import drawn, frame_of
from radblog.scans.elements import Elements, read_elements
from radblog.scans.facts import facts_of
from radblog.scans.faults import ScanError
from radblog.scans.greys import Look
from radblog.scans.header import header_of
from radblog.scans.slices import drawings_of
from radblog.scans.traces import traces_of

_BENT = (
    b"\xff\xff\xff\xff",
    b"\0\0\0\0",
    b"\xff\xff\xff\x7f",
    b"\1\0\0\0",
    b"\xfe\xff\x00\xe0",
    b"\xfe\xff\xdd\xe0",
)


def _packed(syntax):
    made = scan(phantom(64))
    in_bytes(made)  # tells the data set that it is not compressed yet
    made.compress(syntax, generate_instance_uid=False)
    return in_bytes(made, syntax)


def _nested():
    inner, outer = Dataset(), Dataset()
    inner.PatientName = "Example^Anna"
    outer.ReferencedStudySequence = Sequence([inner, inner])
    return scan(phantom(16), ReferencedStudySequence=Sequence([outer]))


FILES = {
    "explicit": in_bytes(scan(phantom(16), WindowWidth=[400, 80], WindowCenter=[40, 35])),
    "implicit": in_bytes(_nested(), ImplicitVRLittleEndian),
    "deflated": in_bytes(_nested(), DeflatedExplicitVRLittleEndian),
    "rle": _packed(RLELossless),
    "jpeg-ls": _packed(JPEGLSLossless),
}


def torn(data: bytes, seed: int) -> bytes:
    """The file with something wrong with it, the same for each seed."""
    dice = random.Random(seed)
    bent = bytearray(data)
    for _ in range(dice.choice((1, 3, 9))):
        at = dice.randrange(min(len(bent), 1600))
        way = dice.randrange(4)
        if way == 0:
            bent[at] = dice.randrange(256)
        elif way == 1:
            bent[at : at + 4] = dice.choice(_BENT)
        elif way == 2:
            bent[at:at] = dice.randbytes(dice.randrange(1, 30))
        else:
            del bent[at : at + dice.randrange(1, 40)]
    return bytes(bent[: dice.randrange(len(bent))] if dice.random() < 0.2 else bent)


def seen_in(data: bytes) -> str:
    """What reading and drawing the whole file ends in."""
    try:
        read: Elements = read_elements(data)
        facts = facts_of(read)
        header = header_of(read)
        drawing_for = drawings_of(header, facts.layout)
        for number in {0, facts.layout.frames - 1}:
            drawing = drawing_for(number)
            drawn(frame_of(read.data, header, facts.layout, drawing, number), drawing.look or Look(100, 50))
    except ScanError as fault:
        return fault.message + fault.help
    return ""


@pytest.mark.parametrize("kind", FILES)
def test_the_whole_files_are_read(kind):
    assert seen_in(FILES[kind]) == ""


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize("some", range(0, 60, 20))
def test_a_torn_file_is_read_or_refused_in_words_of_ours(kind, some):
    for seed in range(some, some + 20):
        data = torn(FILES[kind], seed)
        assert "Anna" not in seen_in(data)
        traces_of(data)


@pytest.mark.parametrize("kind", ["explicit", "implicit"])
def test_a_file_cut_anywhere_is_no_picture(kind):
    data = FILES[kind]
    for size in range(0, len(data), 37):
        assert seen_in(data[:size])


def test_more_elements_than_any_scanner_writes_are_not_read(monkeypatch):
    monkeypatch.setattr("radblog.scans.elements.MOST_ELEMENTS", 400)
    items = (
        b"\xfe\xff\x00\xe0\xff\xff\xff\xff"
        + b"\x10\0\x10\0\x00\x00\x00\x00" * 500
        + b"\xfe\xff\x0d\xe0\0\0\0\0"
    )
    sequence = b"\x09\0\x10\x10UN\0\0\xff\xff\xff\xff" + items + b"\xfe\xff\xdd\xe0\0\0\0\0"
    with pytest.raises(ScanError) as fault:
        read_elements(b"\0" * 128 + b"DICM" + b"\x08\0\x60\0CS\x02\0CT" + sequence)
    assert "more than can be examined" in fault.value.message
