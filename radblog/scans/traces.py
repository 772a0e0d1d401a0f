"""What of a patient a DICOM file still carries, by kind: for files that lie where they would be published.

Only kinds are told, and only what no drawn picture needs: the attributes that describe pixels are on a short
list, all others are traces. Source of what identifies: DICOM PS3.15, Annex E.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

from radblog.scans.drawing import drawing_of, frame_of
from radblog.scans.elements import Buffer, Element, Elements, read_elements
from radblog.scans.faults import ScanError
from radblog.scans.header import TAGS, header_of
from radblog.scans.layout import layout_of
from radblog.scans.syntaxes import syntax_of

Trace: TypeAlias = Literal[
    "attribute", "private", "uid", "date", "around", "overlay", "undecodable", "words", "document"
]
_DRAWN = frozenset(
    TAGS[name]
    for name in (
        "ImageType", "SOPClassUID", "Modality", "SamplesPerPixel", "PhotometricInterpretation",
        "PlanarConfiguration", "NumberOfFrames", "Rows", "Columns", "PixelSpacing", "BitsAllocated",
        "BitsStored", "HighBit", "PixelRepresentation", "PixelPaddingValue", "PixelPaddingRangeLimit",
        "WindowCenter", "WindowWidth", "RescaleIntercept", "RescaleSlope", "VOILUTFunction",
        "ImagePositionPatient", "ImageOrientationPatient", "SliceThickness", "SpacingBetweenSlices",
        "FrameTime", "PresentationLUTShape", "RedPaletteColorLookupTableDescriptor",
        "GreenPaletteColorLookupTableDescriptor", "BluePaletteColorLookupTableDescriptor",
        "RedPaletteColorLookupTableData", "GreenPaletteColorLookupTableData",
        "BluePaletteColorLookupTableData", "SOPInstanceUID", "StudyInstanceUID", "SeriesInstanceUID",
        "InstanceNumber", "PixelData",
    )
)  # fmt: skip
"""What a file rebuilt from an allow-list would hold, with UIDs of its own."""
_META = frozenset({0x00020000, 0x00020001, 0x00020002, 0x00020003, 0x00020010, 0x00020012, 0x00020013})
_OVERLAYS = (0x5000, 0x6000)
_ICON, _DOCUMENT, _CHARACTER_SET = 0x00880200, 0x00420011, 0x00080005
_BURNED_IN = TAGS["BurnedInAnnotation"]
_WHEN = frozenset({"DA", "TM", "DT", "AS"})
_PUBLIC_UIDS = b"1.2.840.10008."
_NEW_UIDS = b"2.25."
_WITH_WORDS = (b"US", b"SC", b"OT", b"XA", b"ES")


def traces_of(data: Buffer) -> tuple[Trace, ...]:
    """The kinds of traces in a file, each once, in order; `undecodable` for one that cannot be read."""
    try:
        read = read_elements(data)
        found = {*_around(read), *_of_elements(read.data, read.elements), *_of_pixels(read)}
    except ScanError:
        found = {"undecodable"}
    order: tuple[Trace, ...] = (
        "attribute", "private", "uid", "date", "around", "overlay", "undecodable", "words", "document",
    )  # fmt: skip
    return tuple(kind for kind in order if kind in found)


def _around(read: Elements) -> Iterator[Trace]:
    """The preamble, the titles in the meta information, and what follows the last element."""
    data = read.data
    before = bytes(data[:128]) if read.preamble else b""
    after = bytes(data[read.end : read.end + 4096]) if read.whole else b""
    if before.strip(b"\0") or after.strip(b"\0") or not _META.issuperset(read.meta):
        yield "around"


def _of_elements(data: Buffer, elements: Mapping[int, Element]) -> Iterator[Trace]:
    for tag, element in elements.items():
        yield from _of_element(data, tag, element)
        for item in element.items:
            yield from _of_elements(data, item)


def _of_element(data: Buffer, tag: int, element: Element) -> Iterator[Trace]:
    group = tag >> 16
    if group % 2:
        yield "private"
    elif group & 0xFF00 in _OVERLAYS or tag == _ICON:
        yield "overlay"
    elif tag == _DOCUMENT:
        yield "document"
    elif element.size and not element.items:
        value = bytes(data[element.start : element.start + min(element.size, 64)])
        yield from _of_value(tag, element.vr, value)


def _of_value(tag: int, vr: str, value: bytes) -> Iterator[Trace]:
    if vr == "UI" or tag in {TAGS["SOPInstanceUID"], TAGS["StudyInstanceUID"], TAGS["SeriesInstanceUID"]}:
        if not value.startswith((_PUBLIC_UIDS, _NEW_UIDS)):
            yield "uid"
    elif vr in _WHEN:
        yield "date"
    elif tag == _BURNED_IN:
        if value.strip(b" \0") == b"YES":
            yield "words"
    elif tag == TAGS["Modality"] and value.strip(b" \0") in _WITH_WORDS:
        yield "words"
    elif tag not in _DRAWN and tag != _CHARACTER_SET and tag & 0xFFFF:
        yield "attribute"


def _of_pixels(read: Elements) -> Iterator[Trace]:
    """Whether the pixels can be looked at: what cannot be seen cannot be cleared."""
    header = header_of(read)
    if "PixelData" not in header:
        return
    if not read.whole:
        yield "undecodable"
        return
    try:
        layout = layout_of(header, syntax_of(read.syntax))
        drawing = drawing_of(header, layout)
        for number in {0, layout.frames - 1}:
            frame_of(read.data, header, layout, drawing, number)
    except (ScanError, ImportError):
        yield "undecodable"
