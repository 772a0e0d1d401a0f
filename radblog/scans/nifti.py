"""NIfTI volumes -> slices as they are shown in radiology: the patient's right on the left, head or front
first.

Source: the header files nifti1.h and nifti2.h of the NIfTI Data Format Working Group. Of the header only
sizes, the type, scaling and the place in space are read; its notes, names and extensions are not.
"""

from __future__ import annotations

import math
import struct
import zlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct

from radblog.scans.faults import ScanError, cut_short, unusual
from radblog.scans.packed import unpacked
from radblog.scans.rules import UNREADABLE_SCAN

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

Plane = Literal["axial", "coronal", "sagittal"]
LARGEST = 1 << 30
"""Bytes of a volume, unpacked."""
_PACKED = b"\x1f\x8b"
_TYPES = {
    2: "u1",
    4: "i2",
    8: "i4",
    16: "f4",
    64: "f8",
    256: "i1",
    512: "u2",
    768: "u4",
    1024: "i8",
    1280: "u8",
}
# For each plane the axis that slices follow, rows and columns, in the patient's right, front and head.
_AXES: dict[Plane, tuple[int, int, int]] = {"axial": (2, 1, 0), "coronal": (1, 2, 0), "sagittal": (0, 2, 1)}


class Volume(Struct, frozen=True):
    """Measured values by patient axes (right, front, head), and the size of a voxel along them in
    millimetres. `more` tells that the file holds further volumes, of which the first was taken.
    """

    values: Any
    voxel: tuple[float, float, float]
    more: bool = False


def is_nifti(data: bytes) -> bool:
    """Whether a file is NIfTI, packed or not, by its first bytes."""
    head = _head(data)
    return len(head) >= 4 and any(
        int.from_bytes(head[:4], order) in {348, 540} for order in ("little", "big")
    )


def read_volume(data: bytes) -> Volume:
    """The first volume of a file.

    Raises:
        ScanError: it is damaged, or of a kind that cannot be shown.
    """
    import numpy as np

    if data.startswith(_PACKED):
        data = unpacked(data, zlib.MAX_WBITS | 16, LARGEST)
    shape, kind, offset, scale, affine = _header(data)
    count = math.prod(shape[:3])
    dtype = np.dtype(kind)
    if offset < 0 or offset + count * dtype.itemsize > len(data):
        raise cut_short()
    stored = np.frombuffer(data, dtype, count, offset).reshape(shape[:3], order="F").astype(np.float32)
    values = stored * scale[0] + scale[1]
    values = np.nan_to_num(values, nan=0.0, posinf=0.0, neginf=0.0)
    order, turned = _to_patient(affine)
    values = np.transpose(values, order)
    values = values[tuple(slice(None, None, -1 if flip else 1) for flip in turned)]
    sizes = np.sqrt((affine[:, :3] ** 2).sum(axis=0))
    voxel = tuple(float(sizes[axis]) or 1.0 for axis in order)
    return Volume(values, (voxel[0], voxel[1], voxel[2]), math.prod(shape[3:]) > 1)


def slices_of(volume: Volume, plane: Plane) -> Array:
    """The slices of a plane, first to last: slices x rows x columns."""
    import numpy as np

    turned: Array = np.transpose(volume.values, _AXES[plane])
    # Head, front and the patient's right come first in each direction.
    first: Array = turned[::-1, ::-1, ::-1]
    return first


def spacing_of(volume: Volume, plane: Plane) -> tuple[float, float, float]:
    """Millimetres between slices, rows and columns."""
    slices, rows, columns = _AXES[plane]
    return volume.voxel[slices], volume.voxel[rows], volume.voxel[columns]


def _head(data: bytes) -> bytes:
    if not data.startswith(_PACKED):
        return data[:4]
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(data[:4096], 4)
    except zlib.error:
        return b""


def _header(data: bytes) -> tuple[tuple[int, ...], str, int, tuple[float, float], Array]:
    """Shape, type, where the values begin, slope and intercept, and the way into space."""
    order = "<" if int.from_bytes(data[:4], "little") in {348, 540} else ">"
    size = struct.unpack_from(f"{order}i", data)[0] if len(data) >= 352 else 0
    try:
        if size == 348:
            dims, kind, offset, slope, shift, affine = _first_kind(data, order)
        elif size == 540:
            dims, kind, offset, slope, shift, affine = _second_kind(data, order)
        else:
            raise cut_short()
    except struct.error:
        raise cut_short() from None
    count = dims[0]
    shape = tuple(max(1, extent) for extent in dims[1 : max(3, count) + 1])
    if not 2 <= count <= 7 or min(dims[1 : count + 1]) < 1 or math.prod(shape) > LARGEST:
        raise cut_short()
    if kind not in _TYPES:
        raise unusual("colours or fractions of a kind without an agreed look")
    scaled = math.isfinite(slope) and slope != 0 and math.isfinite(shift)
    return shape, f"{order}{_TYPES[kind]}", offset, (slope, shift) if scaled else (1.0, 0.0), affine


_Parts = tuple[tuple[int, ...], int, int, float, float, Any]


def _first_kind(data: bytes, order: str) -> _Parts:
    dims = struct.unpack_from(f"{order}8h", data, 40)
    kind = struct.unpack_from(f"{order}h", data, 70)[0]
    sizes = struct.unpack_from(f"{order}8f", data, 76)
    offset, slope, shift = struct.unpack_from(f"{order}3f", data, 108)
    by_turn, by_rows = struct.unpack_from(f"{order}2h", data, 252)
    turn = struct.unpack_from(f"{order}6f", data, 256)
    rows = struct.unpack_from(f"{order}12f", data, 280)
    if not math.isfinite(offset):
        raise cut_short()
    return dims, kind, int(offset), slope, shift, _affine(by_turn, by_rows, turn, rows, sizes)


def _second_kind(data: bytes, order: str) -> _Parts:
    dims = struct.unpack_from(f"{order}8q", data, 16)
    kind = struct.unpack_from(f"{order}h", data, 12)[0]
    sizes = struct.unpack_from(f"{order}8d", data, 104)
    offset = struct.unpack_from(f"{order}q", data, 168)[0]
    slope, shift = struct.unpack_from(f"{order}2d", data, 176)
    by_turn, by_rows = struct.unpack_from(f"{order}2i", data, 344)
    turn = struct.unpack_from(f"{order}6d", data, 352)
    rows = struct.unpack_from(f"{order}12d", data, 400)
    return dims, kind, offset, slope, shift, _affine(by_turn, by_rows, turn, rows, sizes)


def _affine(
    by_turn: int, by_rows: int, turn: Sequence[float], rows: Sequence[float], sizes: Sequence[float]
) -> Array:
    """Three rows: how a step along an axis of the file moves to the right, front and head, in mm."""
    import numpy as np

    if by_rows > 0:
        found = np.asarray(rows, np.float64).reshape(3, 4)
    elif by_turn > 0:
        found = _from_turn(turn[:3], sizes)
    else:
        found = np.diag([abs(size) or 1.0 for size in sizes[1:4]])
    found = found[:, :3]
    if not np.isfinite(found).all() or abs(np.linalg.det(found)) < 1e-9:
        raise ScanError(UNREADABLE_SCAN, "the file does not say how it lies in space", "save it again")
    return found


def _from_turn(turn: Sequence[float], sizes: Sequence[float]) -> Array:
    """The same from a quaternion without its first part."""
    import numpy as np

    b, c, d = turn
    a = math.sqrt(max(0.0, 1.0 - b * b - c * c - d * d))
    rotated = np.array(
        [
            [a * a + b * b - c * c - d * d, 2 * (b * c - a * d), 2 * (b * d + a * c)],
            [2 * (b * c + a * d), a * a + c * c - b * b - d * d, 2 * (c * d - a * b)],
            [2 * (b * d - a * c), 2 * (c * d + a * b), a * a + d * d - b * b - c * c],
        ]
    )
    side = -1.0 if sizes[0] < 0 else 1.0
    return np.asarray(rotated * np.array([sizes[1], sizes[2], sizes[3] * side]))


def _to_patient(affine: Array) -> tuple[tuple[int, int, int], tuple[bool, bool, bool]]:
    """Which axis of the file goes most to the right, front and head, and whether it goes the other way."""
    import itertools

    best = max(
        itertools.permutations(range(3)), key=lambda axes: sum(abs(affine[i, axes[i]]) for i in range(3))
    )
    flips = tuple(bool(affine[i, best[i]] < 0) for i in range(3))
    return (best[0], best[1], best[2]), (flips[0], flips[1], flips[2])
