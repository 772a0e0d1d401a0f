"""One frame as the numbers that were stored: unpacked, decoded, with bits and signs put right."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from radblog.scans.codestream import size_of
from radblog.scans.elements import Buffer, Element
from radblog.scans.faults import ScanError, broken_pixels, cut_short, not_decoded
from radblog.scans.layout import Layout, packed_frames

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

_NO_DECODER = "export the series uncompressed"
_OF_EXTRA = "libjpeg"  # the package of the extra that a syntax may ask for
_LOGGERS = (
    "pydicom", "pydicom.pixels.decoders.base", "openjpeg", "openjpeg.decode", "openjpeg.utils", "pylibjpeg",
    "pylibjpeg.utils", "jpeg_ls", "PIL",
)  # fmt: skip


def raw_frame(data: Buffer, element: Element, layout: Layout, number: int) -> Array:
    """Frame `number`, counted from 0: rows x columns of whole numbers, or rows x columns x 3 of RGB or of
    what `layout.photometric` says where the file does not compress.

    Raises:
        ScanError: the pixels are cut short, damaged, or packed in a way that no decoder reads.
    """
    if layout.syntax.form == "plain" and not element.fragments:
        return _stored(_plain(data, element, layout, number), layout)
    pieces = packed_frames(data, element, layout.frames)[number]
    packed = b"".join(data[start : start + size] for start, size in pieces)
    return _decoded(packed, layout)


def _plain(data: Buffer, element: Element, layout: Layout, number: int) -> Array:
    import numpy as np

    bits = layout.frame_bits
    begin = element.start + number * bits // 8
    shift = number * bits % 8
    size = (bits + shift + 7) // 8
    if begin + size > min(len(data), element.start + element.size + 1):
        raise cut_short()
    chunk = data[begin : begin + size]
    if layout.allocated == 1:
        flags = np.unpackbits(np.frombuffer(chunk, np.uint8), bitorder="little")[shift : shift + bits]
        return flags.reshape(layout.rows, layout.columns)
    if layout.allocated == 8 and layout.big and layout.vr == "OW":
        chunk = _swapped(data, element, begin, size)
    order = ">" if layout.big else "<"
    values = np.frombuffer(chunk, np.dtype(f"{order}u{layout.allocated // 8}"))
    values = values.astype(values.dtype.newbyteorder("="))
    return _shaped(values, layout)


def _swapped(data: Buffer, element: Element, begin: int, size: int) -> bytes:
    """Bytes out of words whose high end comes first: each pair the other way round."""
    import numpy as np

    first = begin - (begin - element.start) % 2
    words = data[first : first + size + size % 2 + 2 * (begin - first)]
    pairs = np.frombuffer(words[: len(words) // 2 * 2], np.uint8).reshape(-1, 2)[:, ::-1]
    return pairs.tobytes()[begin - first : begin - first + size]


def _shaped(values: Array, layout: Layout) -> Array:
    import numpy as np

    rows, columns, samples = layout.rows, layout.columns, layout.samples
    if layout.photometric == "YBR_FULL_422":
        # Two brightnesses share one pair of colours: Y Y Cb Cr.
        quads = values.reshape(-1, 4)
        whole = np.empty((len(quads), 2, 3), values.dtype)
        whole[:, 0, 0], whole[:, 1, 0] = quads[:, 0], quads[:, 1]
        whole[:, :, 1], whole[:, :, 2] = quads[:, 2:3], quads[:, 3:4]
        return whole.reshape(rows, columns, 3)
    if samples == 1:
        return values.reshape(rows, columns)
    if layout.planar:
        return np.moveaxis(values.reshape(samples, rows, columns), 0, -1)
    return values.reshape(rows, columns, samples)


def _stored(values: Array, layout: Layout) -> Array:
    """Only the bits that belong to the picture: what lies above them may be an overlay, and so a name."""
    import numpy as np

    shift = layout.high - layout.stored + 1
    if shift:
        values = values >> shift
    if layout.stored < layout.allocated:
        values = values & np.array((1 << layout.stored) - 1, values.dtype)
    return _signed(values, layout.stored) if layout.signed else values


def _signed(values: Array, bits: int) -> Array:
    import numpy as np

    wide = values.astype(np.int64)
    return np.where(wide >= 1 << (bits - 1), wide - (1 << bits), wide)


def _decoded(packed: bytes, layout: Layout) -> Array:
    """One compressed frame. What a library says of it, or warns of, is heard by nobody."""
    if layout.syntax.form in {"film", "unread", "elsewhere", "plain"}:
        raise not_decoded(layout.syntax.name, _NO_DECODER)
    if size_of(packed, layout.syntax.form) not in {None, (layout.rows, layout.columns)}:
        raise broken_pixels(layout.syntax.name)
    try:
        with _unheard():
            return _by_pydicom(packed, layout)
    except ScanError:
        raise
    except Exception:  # noqa: BLE001  # decoders raise anything, and quote what they choke on
        raise broken_pixels(layout.syntax.name) from None


@contextmanager
def _unheard() -> Iterator[None]:
    """Neither warnings nor logs of the decoders, for as long as the block lasts."""
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    before = [logger.disabled for logger in loggers]
    try:
        for logger in loggers:
            logger.disabled = True
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        for logger, disabled in zip(loggers, before, strict=True):
            logger.disabled = disabled


def _by_pydicom(packed: bytes, layout: Layout) -> Array:
    import numpy as np
    from pydicom.encaps import encapsulate
    from pydicom.pixels import get_decoder

    try:
        decoder = get_decoder(layout.syntax.uid)
        ready = decoder.is_available
    except NotImplementedError:
        ready = False
    if not ready:
        raise _lacking(layout)
    try:
        values, about = decoder.as_array(
            encapsulate([packed], has_bot=False),
            index=0,
            as_rgb=True,
            rows=layout.rows,
            columns=layout.columns,
            samples_per_pixel=layout.samples,
            photometric_interpretation=layout.photometric,
            planar_configuration=int(layout.planar),
            bits_allocated=layout.allocated,
            bits_stored=layout.stored,
            pixel_representation=int(layout.signed),
            number_of_frames=1,
            pixel_keyword="PixelData",
        )
    except RuntimeError:
        if layout.syntax.extra and layout.stored > 8 and find_spec(_OF_EXTRA) is None:
            raise _lacking(layout) from None
        raise
    expected = (layout.rows, layout.columns) if layout.samples == 1 else (layout.rows, layout.columns, 3)
    if values.shape != expected:
        raise broken_pixels(layout.syntax.name)
    del about
    return np.asarray(values)


def _lacking(layout: Layout) -> ScanError:
    extra = layout.syntax.extra
    help_ = f'pip install "radblog[{extra}]", or {_NO_DECODER}' if extra else _NO_DECODER
    return not_decoded(layout.syntax.name, help_)
