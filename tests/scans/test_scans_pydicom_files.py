"""Every file that pydicom tests itself with: the right picture, held against pydicom's and numpy's, or a refusal by
name.
"""

from __future__ import annotations

import warnings
from pathlib import Path

import numpy as np
import pydicom
import pytest
from pydicom.pixels import apply_color_lut, apply_modality_lut

from radblog.scans.drawing import drawing_of, drawn, frame_of
from radblog.scans.elements import is_scan, read_elements
from radblog.scans.facts import facts_of
from radblog.scans.faults import ScanError
from radblog.scans.greys import Look
from radblog.scans.header import header_of
from radblog.scans.layout import layout_of
from radblog.scans.syntaxes import syntax_of

ROOT = Path(pydicom.__file__).parent / "data"
FILES = sorted(
    path for path in ROOT.rglob("*") if path.is_file() and path.suffix != ".py" and is_scan(path.read_bytes())
)
# What is wrong with the files that are refused though they hold pixels.
REFUSED = {
    "JPEG-lossy.dcm": "RAD092",  # 12-bit JPEG, which only the decoder under the GPL reads
    "JPGExtended.dcm": "RAD092",
    "JPEG2000-embedded-sequence-delimiter.dcm": "RAD090",  # made to be undecodable
    "MR_truncated.dcm": "RAD090",
    "meta_missing_tsyntax.dcm": "RAD090",  # pixels without a size
    "nested_priv_SQ.dcm": "RAD090",
    "DICOMDIR-nooffset": "RAD090",
}
WITHOUT_PIXELS = "RAD091"


def ours(data: bytes):
    """Layout, drawing and frames as radblog reads them."""
    read = read_elements(data)
    header = header_of(read)
    layout = layout_of(header, syntax_of(read.syntax))
    facts_of(read)
    drawing = drawing_of(header, layout)
    return layout, drawing, [frame_of(read.data, header, layout, drawing, n) for n in range(layout.frames)]


def theirs(path: Path, layout):
    """The same as pydicom gives it: measured values, or 8-bit colours."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        read = pydicom.dcmread(path, force=True)
        if "TransferSyntaxUID" not in read.file_meta:
            read.file_meta.TransferSyntaxUID = layout.syntax.uid
        stored = read.pixel_array
        stored = stored[None] if layout.frames == 1 else stored
        if layout.photometric == "PALETTE COLOR":
            return np.stack([apply_color_lut(one, read) for one in stored]) / 257.0
        if layout.grey:
            return np.stack([apply_modality_lut(one, read) for one in stored]).astype(float)
        return stored * (255.0 / (2.0**layout.stored - 1))


def windowed(values, width, level):
    """C.11.2.1.2.1 of the standard, word for word, pixel by pixel."""
    low, high = level - 0.5 - (width - 1) / 2, level - 0.5 + (width - 1) / 2
    inside = ((values - (level - 0.5)) / (width - 1) + 0.5) * 255
    return np.floor(np.where(values <= low, 0.0, np.where(values > high, 255.0, inside)) + 0.5)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_gives_the_right_picture_or_is_refused_by_name(path):
    try:
        layout, _, frames = ours(path.read_bytes())
    except ScanError as fault:
        code = fault.rule.code
    else:
        code = ""
    assert code == REFUSED.get(path.name, WITHOUT_PIXELS if code == WITHOUT_PIXELS else "")
    if code:
        # Little-endian files tell their pixels by these signs.
        assert code in REFUSED.values() or b"\xe0\x7f\x10\x00O" not in path.read_bytes()
        return
    if path.name == "badVR.dcm":
        return  # pydicom itself cannot read its numbers
    expected = theirs(path, layout)
    if layout.grey:
        found = np.stack([frame.values for frame in frames])
        np.testing.assert_array_equal(found, expected)
        spread = float(expected.max() - expected.min()) or 1.0
        look = Look(max(2.0, spread / 3), float(expected.mean()))
        inverse = Look(look.width, look.level, inverse=True)
        wanted = windowed(expected, look.width, look.level)
        np.testing.assert_array_equal(np.stack([drawn(frame, look) for frame in frames]), wanted)
        for frame, light in zip(frames, wanted, strict=True):
            shown = slice(None) if frame.nothing is None else ~frame.nothing
            assert abs(drawn(frame, inverse)[shown] + light[shown] - 255).max(initial=0) <= 1
    else:
        assert np.abs(np.stack([frame.colours for frame in frames]) - expected).max() <= 1


def test_most_of_them_are_pictures():
    """The figures of this test: so many files, so many pictures among them."""
    kinds = {"picture": 0, "refused": 0, "none": 0}
    for path in FILES:
        try:
            ours(path.read_bytes())
            kinds["picture"] += 1
        except ScanError as fault:
            kinds["none" if fault.rule.code == WITHOUT_PIXELS else "refused"] += 1
    assert kinds["picture"] >= 90
    assert kinds["refused"] == len(REFUSED)
