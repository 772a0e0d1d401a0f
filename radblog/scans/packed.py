"""Packed bytes of scanners' files, unpacked up to a limit."""

from __future__ import annotations

import zlib

from radblog.scans.faults import cut_short, too_large


def unpacked(data: bytes, form: int, most: int) -> bytes:
    """The bytes that deflate packed; `form` is zlib's number for what stands round them, `most` in bytes.

    Raises:
        ScanError: they are damaged or cut short, or more than `most`.
    """
    packer = zlib.decompressobj(form)
    try:
        found = packer.decompress(data, most)
    except zlib.error:
        raise cut_short() from None
    if packer.unconsumed_tail:
        raise too_large()
    if not packer.eof:
        raise cut_short()
    return found
