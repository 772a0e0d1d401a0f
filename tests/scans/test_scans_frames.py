"""`radblog import frames`: pictures in a row, loops and NIfTI volumes."""

from __future__ import annotations

import gzip
import struct

import numpy as np
import pytest
from PIL import Image

from radblog.scans.faults import ScanError
from radblog.scans.nifti import is_nifti, read_volume, slices_of, spacing_of

RANDOM = np.random.default_rng(7)


def nifti(values, affine=None, slope=0.0, inter=0.0, order="<", *, second=False, note=b"EXAMPLE^ANNA"):
    """The bytes of a volume; `affine` maps steps to the right, front and head."""
    code = {"u1": 2, "i2": 4, "i4": 8, "f4": 16, "u2": 512}[values.dtype.str[1:]]
    rows = np.diag([1.0, 1.0, 1.0]) if affine is None else np.asarray(affine, float)
    dims = [values.ndim, *values.shape] + [1] * (7 - values.ndim)
    flat = [*rows[0], 0, *rows[1], 0, *rows[2], 0]
    if second:
        head = bytearray(544)
        struct.pack_into(f"{order}i", head, 0, 540)
        struct.pack_into(f"{order}h", head, 12, code)
        struct.pack_into(f"{order}8q", head, 16, *dims)
        struct.pack_into(f"{order}8d", head, 104, 1, *np.sqrt((rows**2).sum(0)), 1, 1, 1, 1)
        struct.pack_into(f"{order}q2d", head, 168, 544, slope, inter)
        head[240:252] = note
        struct.pack_into(f"{order}2i", head, 344, 0, 1)
        struct.pack_into(f"{order}12d", head, 400, *flat)
    else:
        head = bytearray(352)
        struct.pack_into(f"{order}i", head, 0, 348)
        struct.pack_into(f"{order}8h", head, 40, *dims)
        struct.pack_into(f"{order}h", head, 70, code)
        struct.pack_into(f"{order}8f", head, 76, 1, *np.sqrt((rows**2).sum(0)), 1, 1, 1, 1)
        struct.pack_into(f"{order}3f", head, 108, 352, slope, inter)
        head[148:160] = note
        struct.pack_into(f"{order}2h", head, 252, 0, 1)
        struct.pack_into(f"{order}12f", head, 280, *flat)
    return bytes(head) + values.astype(values.dtype.newbyteorder(order)).tobytes(order="F")


def a_head():
    """A volume by patient axes in which right, front and head are brighter each in its own way."""
    right, front, head = np.mgrid[:6, :7, :8]
    return (right * 100 + front * 10 + head).astype(np.int16)


def test_slices_lie_as_radiologists_look_at_them():
    volume = read_volume(nifti(a_head()))
    axial, coronal, sagittal = (slices_of(volume, plane) for plane in ("axial", "coronal", "sagittal"))
    assert (axial.shape, coronal.shape, sagittal.shape) == ((8, 7, 6), (7, 8, 6), (6, 8, 7))
    assert axial[0, 0, 0] == 567  # the head first, its front on top, its right on the left
    assert axial[0, 0, -1] == 67
    assert axial[-1, -1, 0] == 500
    assert coronal[0, 0, 0] == 567
    assert coronal[-1, -1, -1] == 0
    assert sagittal[0, 0, 0] == 567
    assert sagittal[0, 0, -1] == 507


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("second", [False, True])
@pytest.mark.parametrize(
    "turn",
    [
        np.diag([1, 1, 1]),
        np.diag([-1, 1, 1]),
        np.diag([1, -1, -1]),
        [[0, 0, 1], [1, 0, 0], [0, 1, 0]],
        [[0, -1, 0], [0, 0, -1], [1, 0, 0]],
    ],
)
def test_however_a_file_lies_the_slices_are_the_same(turn, order, second):
    turn = np.asarray(turn)
    wanted = a_head()
    stored = np.transpose(wanted, [int(np.flatnonzero(turn[:, axis])[0]) for axis in range(3)])
    for axis in range(3):
        if turn[:, axis].sum() < 0:
            stored = np.flip(stored, axis)
    volume = read_volume(
        gzip.compress(nifti(np.asfortranarray(stored), turn * 2.0, order=order, second=second))
    )
    np.testing.assert_array_equal(volume.values, wanted)
    assert spacing_of(volume, "axial") == pytest.approx((2, 2, 2))


def test_values_are_scaled_and_the_first_of_several_volumes_is_taken():
    values = RANDOM.integers(0, 9, (3, 4, 5, 2)).astype(np.uint8)
    volume = read_volume(nifti(values, slope=2, inter=-1))
    assert volume.more
    np.testing.assert_array_equal(volume.values, values[..., 0] * 2.0 - 1)


@pytest.mark.parametrize("cut", [0, 3, 100, 347, 352, 400])
def test_a_volume_cut_short_is_refused(cut):
    for data in (nifti(a_head()), gzip.compress(nifti(a_head()))):
        with pytest.raises(ScanError):
            read_volume(data[:cut])


def test_a_packed_bomb_is_refused(monkeypatch):
    monkeypatch.setattr("radblog.scans.nifti.LARGEST", 1 << 12)
    with pytest.raises(ScanError) as fault:
        read_volume(gzip.compress(bytes(1 << 16)))
    assert "more than can be examined" in fault.value.message


def test_a_volume_comes_in_without_its_notes(tmp_path, site, case, run):
    path = tmp_path / "EXAMPLE_ANNA.nii.gz"
    path.write_bytes(gzip.compress(nifti(a_head(), np.diag([1, 1, 3]))))
    assert is_nifti(path.read_bytes())
    result = run("frames", path, "--modality", "MR", "--region", "abdomen", "--plane", "coronal")
    assert result.return_value == 0, result.stderr
    shapes = [np.asarray(Image.open(one)).shape for one in sorted((case / "mr-abdomen-coronal").iterdir())]
    assert shapes == [(24, 6)] * 7  # pixels as high as they are wide
    text = (case / "index.md").read_text()
    assert "ANNA" not in text
    assert "source_dims: [6, 24, 7]" in text


def test_a_ct_volume_comes_in_the_windows_of_its_region(tmp_path, case, run):
    path = tmp_path / "a.nii"
    path.write_bytes(nifti((a_head() * 3 - 1000).astype(np.int16)))
    assert run("frames", path, "--modality", "CT", "--region", "chest").return_value == 0
    for name, width, level in (("mediastinum", 350, 50), ("lung", 1500, -600)):
        (first, *_) = sorted((case / "ct-chest-axial" / name).iterdir())
        values = slices_of(read_volume(path.read_bytes()), "axial")[0]
        wanted = np.floor(np.clip((values - (level - 0.5)) / (width - 1) + 0.5, 0, 1) * 255 + 0.5)
        np.testing.assert_array_equal(np.asarray(Image.open(first)), wanted)


def test_pictures_go_in_the_order_of_their_numbers_and_leave_everything_else_behind(tmp_path, case, run):
    folder = tmp_path / "shots"
    folder.mkdir()
    exif = Image.Exif()
    exif[0x010E] = "EXAMPLE^ANNA"
    for number in (1, 2, 10):
        Image.new("L", (40, 30), number * 10).save(folder / f"ANNA {number}.jpg", exif=exif, comment=b"ANNA")
    result = run("frames", folder, "--modality", "CT", "--region", "head", "--plane", "axial")
    assert result.return_value == 0, result.stderr
    found = sorted((case / "ct-head-axial").iterdir())
    assert [np.asarray(Image.open(one)).mean().round() for one in found] == [10, 20, 100]
    assert all(b"ANNA" not in one.read_bytes() for one in (*found, case / "index.md"))


def test_a_moving_picture_becomes_a_loop_with_its_time(tmp_path, case, run):
    frames = [Image.new("RGB", (40, 30), (number * 40, 0, 0)) for number in range(1, 5)]
    path = tmp_path / "loop.gif"
    frames[0].save(path, save_all=True, append_images=frames[1:], duration=70, loop=0)
    assert run("frames", path, "--modality", "US", "--mask", "0,0,10,10").return_value == 0
    text = (case / "index.md").read_text()
    assert "kind: cine" in text
    assert "frame_time: 70.0" in text
    first = np.asarray(Image.open(case / "us" / "001.png"))
    assert not first[:10, :10].any()
    assert first[15, 15].tolist() == [40, 0, 0]


def test_every_other_frame_and_a_time_of_ones_own(tmp_path, case, run):
    folder = tmp_path / "shots"
    folder.mkdir()
    for number in range(7):
        Image.new("L", (40, 30), number * 10 + 5).save(folder / f"{number}.png")
    assert run("frames", folder, "--modality", "XA", "--every", "2", "--frame-time", "125").return_value == 0
    assert len(list((case / "xa").iterdir())) == 4
    assert "frame_time: 125.0" in (case / "index.md").read_text()


def _write(folder, name, data):
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(data)


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({}, "RAD099"),
        ({"a.txt": b"Anna"}, "RAD099"),
        ({"ANNA.mp4": b"\0\0\0\x18ftypisom"}, "RAD098"),
        ({"ANNA": b"\0" * 128 + b"DICM"}, "RAD099"),
        ({"a.nii": nifti(a_head()), "b.nii": nifti(a_head())}, "RAD099"),
        ({"a.nii": nifti(a_head())[:400]}, "RAD090"),
        ({"ANNA.png": b"\x89PNG\r\n\x1a\n Anna"}, "RAD090"),
    ],
)
def test_what_cannot_become_frames_is_refused_without_its_name(tmp_path, site, case, run, files, code):
    folder = tmp_path / "shots"
    folder.mkdir()
    for name, data in files.items():
        _write(folder, name, data)
    before = (case / "index.md").read_bytes()
    result = run("frames", folder, "--modality", "MR")
    assert result.return_value == 1
    assert code in result.stderr
    assert "anna" not in result.stderr.casefold()
    assert [path.name for path in case.iterdir()] == ["index.md"]
    assert (case / "index.md").read_bytes() == before


def test_pictures_of_different_sizes_are_refused(tmp_path, run):
    folder = tmp_path / "shots"
    folder.mkdir()
    for side in (30, 40):
        Image.new("L", (side, 30)).save(folder / f"{side}.png")
    assert "RAD097" in run("frames", folder, "--modality", "MR").stderr
