"""Every form of pixels, drawn and held against numpy."""

from __future__ import annotations

import numpy as np
import pytest
from pydicom.dataset import Dataset
from pydicom.pixels import get_encoder
from pydicom.sequence import Sequence
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGLSLossless,
    RLELossless,
)
from scan_builders import fill, in_bytes, phantom, scan

from radblog.scans.colours import unfolded
from radblog.scans.drawing import drawn, frame_of
from radblog.scans.elements import read_elements
from radblog.scans.faults import ScanError
from radblog.scans.greys import Look
from radblog.scans.header import header_of
from radblog.scans.layout import layout_of
from radblog.scans.slices import drawings_of
from radblog.scans.syntaxes import syntax_of

RANDOM = np.random.default_rng(20261122)


def drawn_as(data: bytes, look: Look | None = None, number: int = 0):
    """Frame `number` as an import draws it."""
    read = read_elements(data)
    header = header_of(read)
    layout = layout_of(header, syntax_of(read.syntax))
    drawing = drawings_of(header, layout)(number)
    frame = frame_of(read.data, header, layout, drawing, number)
    return drawn(frame, look or drawing.look or Look())


def linear(values, width, level):
    light = np.clip((values - (level - 0.5)) / (width - 1) + 0.5, 0, 1)
    return np.floor(light * 255 + 0.5).astype(np.uint8)


@pytest.mark.parametrize(
    ("kind", "bits"),
    [
        (np.uint8, 8),
        (np.int8, 8),
        (np.uint16, 12),
        (np.int16, 12),
        (np.uint16, 16),
        (np.int16, 16),
        (np.uint32, 32),
        (np.int32, 24),
    ],
)
@pytest.mark.parametrize(
    "syntax", [ImplicitVRLittleEndian, ExplicitVRLittleEndian, DeflatedExplicitVRLittleEndian]
)
def test_greys_of_any_depth_and_sign_are_windowed_as_numpy_does(kind, bits, syntax):
    lowest = -(1 << (bits - 1)) if np.dtype(kind).kind == "i" else 0
    stored = RANDOM.integers(lowest, lowest + (1 << bits) - 1, (20, 30)).astype(kind)
    made = scan(stored, RescaleSlope=0.5, RescaleIntercept=-24)
    made.BitsStored, made.HighBit = bits, bits - 1
    values = stored.astype(np.float64) * 0.5 - 24
    width, level = float(np.ptp(values) / 2), float(values.mean())
    np.testing.assert_array_equal(
        drawn_as(in_bytes(made, syntax), Look(width, level)), linear(values, width, level)
    )


@pytest.mark.parametrize("dtype", [np.uint8, np.int16, np.uint16])
def test_numbers_with_their_high_end_first_are_read_alike(dtype):
    stored = RANDOM.integers(0, 120, (16, 22)).astype(dtype)
    made = scan(stored)
    plain = drawn_as(in_bytes(made), Look(100, 50))
    turned = stored.astype(stored.dtype.newbyteorder(">")).tobytes()
    made["PixelData"].value = turned
    if stored.dtype.itemsize == 1:  # bytes within words
        made["PixelData"].VR = "OW"
        made["PixelData"].value = np.frombuffer(turned, np.uint8).reshape(-1, 2)[:, ::-1].tobytes()
    np.testing.assert_array_equal(drawn_as(in_bytes(made, ExplicitVRBigEndian), Look(100, 50)), plain)


@pytest.mark.parametrize("syntax", [RLELossless, JPEG2000Lossless, JPEGLSLossless])
@pytest.mark.parametrize("dtype", [np.uint8, np.int16, np.uint16])
def test_lossless_compression_changes_nothing(syntax, dtype):
    stored = RANDOM.integers(0, 200, (80, 64)).astype(dtype)
    made = scan(stored)
    plain = drawn_as(in_bytes(made), Look(150, 90))
    made.compress(syntax, generate_instance_uid=False)
    np.testing.assert_array_equal(drawn_as(in_bytes(made, syntax), Look(150, 90)), plain)


def test_frames_compressed_in_several_pieces_are_found_by_their_table():
    from pydicom.encaps import encapsulate

    stored = RANDOM.integers(0, 200, (3, 24, 18)).astype(np.uint8)
    made = scan(stored[0])
    fill(made, stored, frames=True)
    packed = list(get_encoder(RLELossless).iter_encode(made))
    made.PixelData = encapsulate(packed, fragments_per_frame=2)
    made["PixelData"].is_undefined_length = True
    data = in_bytes(made, RLELossless)
    for number in range(3):
        wanted = np.floor(stored[number] / 256 * 255 + 0.5)
        np.testing.assert_array_equal(drawn_as(data, Look(256, 128, "LINEAR_EXACT"), number), wanted)


def test_low_is_white_in_monochrome1_and_by_the_shape_of_the_presentation():
    stored = RANDOM.integers(0, 255, (10, 10)).astype(np.uint8)
    light = drawn_as(in_bytes(scan(stored)), Look(200, 100))
    for values in ({"PhotometricInterpretation": "MONOCHROME1"}, {"PresentationLUTShape": "INVERSE"}):
        data = in_bytes(scan(stored, WindowWidth=200, WindowCenter=100, **values))
        assert np.abs(drawn_as(data).astype(int) - (255 - light.astype(int))).max() <= 1


@pytest.mark.parametrize("function", ["LINEAR", "LINEAR_EXACT", "SIGMOID"])
def test_the_windows_of_the_header_follow_the_standard(function):
    stored = RANDOM.integers(-1000, 1000, (30, 30)).astype(np.int16)
    made = scan(stored, WindowWidth=[400, 80], WindowCenter=[40, 35], VOILUTFunction=function)
    values = stored.astype(float)
    light = {
        "LINEAR": np.clip((values - 39.5) / 399 + 0.5, 0, 1),
        "LINEAR_EXACT": np.clip((values - 40) / 400 + 0.5, 0, 1),
        "SIGMOID": 1 / (1 + np.exp(-4 * (values - 40) / 400)),
    }[function]
    np.testing.assert_array_equal(drawn_as(in_bytes(made)), np.floor(light * 255 + 0.5))


def table(entries, first, bits=16):
    made = Dataset()
    made.LUTDescriptor = [len(entries), first, bits]
    made["LUTDescriptor"].VR = "US"
    made.LUTData = np.asarray(entries, np.uint16).tobytes()
    made["LUTData"].VR = "OW"
    return Sequence([made])


def test_tables_of_lookup_are_used_for_what_was_measured_and_for_how_it_is_seen():
    stored = RANDOM.integers(0, 300, (12, 12)).astype(np.uint16)
    measure = (np.arange(256) ** 2 // 16).tolist()
    made = scan(stored, ModalityLUTSequence=table(measure, 10), RescaleSlope=None, RescaleIntercept=None)
    values = np.asarray(measure, float)[np.clip(stored.astype(int) - 10, 0, 255)]
    np.testing.assert_array_equal(drawn_as(in_bytes(made), Look(2000, 1500)), linear(values, 2000, 1500))
    look = (65535 - np.arange(300) * 200).tolist()
    made = scan(stored, VOILUTSequence=table(look, 0))
    np.testing.assert_array_equal(
        drawn_as(in_bytes(made)), np.floor(np.asarray(look)[stored] / 65535 * 255 + 0.5)
    )


def test_what_only_fills_up_a_frame_is_black_even_where_low_is_white():
    stored = phantom()
    stored[:5] = -2000
    made = scan(stored, PhotometricInterpretation="MONOCHROME1", WindowWidth=400, WindowCenter=40)
    made.add_new(0x00280120, "SS", -2000)
    assert not drawn_as(in_bytes(made))[:5].any()


@pytest.mark.parametrize("planar", [0, 1])
def test_colours_come_as_they_are_whether_by_pixel_or_by_plane(planar):
    stored = RANDOM.integers(0, 255, (14, 18, 3)).astype(np.uint8)
    made = scan(stored)
    if planar:
        made.PlanarConfiguration = 1
        made.PixelData = np.moveaxis(stored, -1, 0).tobytes()
    np.testing.assert_array_equal(drawn_as(in_bytes(made)), stored)


def test_brightness_and_two_colours_become_red_green_and_blue():
    stored = RANDOM.integers(0, 255, (14, 18, 3)).astype(np.uint8)
    made = scan(stored, PhotometricInterpretation="YBR_FULL")
    light, blue, red = (stored[..., n].astype(float) - (128 if n else 0) for n in range(3))
    wanted = np.stack(
        [light + 1.402 * red, light - 0.344136 * blue - 0.714136 * red, light + 1.772 * blue], -1
    )
    assert np.abs(drawn_as(in_bytes(made)) - np.clip(wanted, 0, 255)).max() <= 0.5001


def test_a_palette_gives_its_colours():
    stored = RANDOM.integers(0, 40, (9, 9)).astype(np.uint8)
    colours = RANDOM.integers(0, 255, (32, 3)).astype(np.uint16) * 257
    made = scan(stored, PhotometricInterpretation="PALETTE COLOR")
    for number in range(3):
        made.add_new(0x00281101 + number, "US", [32, 4, 16])
        made.add_new(0x00281201 + number, "OW", colours[:, number].tobytes())
    wanted = (colours // 257)[np.clip(stored.astype(int) - 4, 0, 31)]
    np.testing.assert_array_equal(drawn_as(in_bytes(made)), wanted)


def test_a_palette_in_segments_is_written_out():
    assert unfolded((0, 2, 5, 9, 1, 3, 18, 0, 1, 7), 6) == (5, 9, 12, 15, 18, 7)
    assert unfolded((0, 2, 5, 9, 2, 1, 0, 0), 4) == (5, 9, 5, 9)
    with pytest.raises(ValueError):
        unfolded((0, 2, 5, 9), 4)


def enhanced(stored):
    """An enhanced CT of some frames, each with its own place and rescaling."""
    made = scan(stored[0], SOPClassUID="1.2.840.10008.5.1.4.1.1.2.1", ImagePositionPatient=None)
    fill(made, stored, frames=True)
    del made.ImageOrientationPatient, made.RescaleSlope, made.RescaleIntercept
    groups = []
    for number in range(len(stored)):
        group, place, value, window = Dataset(), Dataset(), Dataset(), Dataset()
        place.ImagePositionPatient = [0, 0, float(number)]
        value.RescaleSlope, value.RescaleIntercept, value.RescaleType = 1 + number, -100 * number, "HU"
        window.WindowWidth, window.WindowCenter = 300 + number, 20
        group.PlanePositionSequence = Sequence([place])
        group.PixelValueTransformationSequence = Sequence([value])
        group.FrameVOILUTSequence = Sequence([window])
        groups.append(group)
    made.PerFrameFunctionalGroupsSequence = Sequence(groups)
    shared, turned = Dataset(), Dataset()
    turned.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
    shared.PlaneOrientationSequence = Sequence([turned])
    made.SharedFunctionalGroupsSequence = Sequence([shared])
    return made


def test_each_frame_of_an_enhanced_file_has_its_own_rescaling_and_window():
    stored = RANDOM.integers(-200, 200, (4, 11, 13)).astype(np.int16)
    data = in_bytes(enhanced(stored))
    for number in range(4):
        values = stored[number].astype(float) * (1 + number) - 100 * number
        np.testing.assert_array_equal(drawn_as(data, None, number), linear(values, 300 + number, 20))


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"Rows": 0}, "RAD090"),
        ({"Rows": 60000, "Columns": 60000}, "RAD090"),
        ({"Rows": 65}, "RAD090"),
        ({"NumberOfFrames": 100000}, "RAD090"),
        ({"BitsAllocated": 12}, "RAD097"),
        ({"PhotometricInterpretation": "CMYK"}, "RAD097"),
        ({"PhotometricInterpretation": "PALETTE COLOR"}, "RAD097"),
        ({"PixelData": None}, "RAD091"),
    ],
)
def test_what_cannot_be_drawn_is_refused_before_room_is_made_for_it(values, code):
    with pytest.raises(ScanError) as fault:
        drawn_as(in_bytes(scan(**values)), Look(10, 10))
    assert fault.value.rule.code == code


@pytest.mark.parametrize("syntax", [JPEG2000Lossless, JPEGLSLossless])
def test_a_packed_frame_that_claims_another_size_than_its_file_is_refused(syntax):
    made = scan(phantom(64))
    in_bytes(made)  # tells the data set that it is not compressed yet
    made.compress(syntax, generate_instance_uid=False)
    assert drawn_as(in_bytes(made, syntax), Look(10, 10)).shape == (64, 64)
    made.Rows, made.Columns = 32, 128
    with pytest.raises(ScanError) as fault:
        drawn_as(in_bytes(made, syntax), Look(10, 10))
    assert fault.value.rule.code == "RAD090"
