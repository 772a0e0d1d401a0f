"""The few attributes of a header that are read, by name. Any other is never looked at, and none is written.

Names and tags are those of DICOM PS3.6. What identifies (names, numbers, days) is read for three ends alone:
to see that all files are of one patient, to sort, and to count months and years. It stays in memory until
then.
"""

from __future__ import annotations

import datetime as dt
import re
import struct
from collections.abc import Iterator, Mapping

from radblog.scans.elements import Buffer, Element, Elements

TAGS: Mapping[str, int] = {
    "ImageType": 0x00080008, "SOPClassUID": 0x00080016, "SOPInstanceUID": 0x00080018, "StudyDate": 0x00080020,
    "SeriesDate": 0x00080021, "AcquisitionDate": 0x00080022, "Modality": 0x00080060,
    "Manufacturer": 0x00080070, "StudyDescription": 0x00081030, "SeriesDescription": 0x0008103E,
    "ManufacturerModelName": 0x00081090, "PatientName": 0x00100010, "PatientID": 0x00100020,
    "PatientBirthDate": 0x00100030, "PatientSex": 0x00100040, "PatientAge": 0x00101010,
    "ContrastBolusAgent": 0x00180010, "BodyPartExamined": 0x00180015, "ScanningSequence": 0x00180020,
    "SequenceVariant": 0x00180021, "ScanOptions": 0x00180022, "MRAcquisitionType": 0x00180023,
    "SliceThickness": 0x00180050, "RepetitionTime": 0x00180080, "EchoTime": 0x00180081,
    "InversionTime": 0x00180082, "SpacingBetweenSlices": 0x00180088, "ProtocolName": 0x00181030,
    "FrameTime": 0x00181063, "FrameTimeVector": 0x00181065, "CineRate": 0x00180040,
    "RecommendedDisplayFrameRate": 0x00082144, "ConvolutionKernel": 0x00181210, "FlipAngle": 0x00181314,
    "ViewPosition": 0x00185101, "SequenceOfUltrasoundRegions": 0x00186011, "RegionLocationMinX0": 0x00186018,
    "RegionLocationMinY0": 0x0018601A, "RegionLocationMaxX1": 0x0018601C, "RegionLocationMaxY1": 0x0018601E,
    "DiffusionBValue": 0x00189087, "StudyInstanceUID": 0x0020000D, "SeriesInstanceUID": 0x0020000E,
    "SeriesNumber": 0x00200011, "AcquisitionNumber": 0x00200012, "InstanceNumber": 0x00200013,
    "ImagePositionPatient": 0x00200032, "ImageOrientationPatient": 0x00200037, "Laterality": 0x00200060,
    "TemporalPositionIdentifier": 0x00200100, "SliceLocation": 0x00201041, "SamplesPerPixel": 0x00280002,
    "PhotometricInterpretation": 0x00280004, "PlanarConfiguration": 0x00280006, "NumberOfFrames": 0x00280008,
    "Rows": 0x00280010, "Columns": 0x00280011, "PixelSpacing": 0x00280030,
    "PixelAspectRatio": 0x00280034, "BitsAllocated": 0x00280100, "BitsStored": 0x00280101,
    "HighBit": 0x00280102, "PixelRepresentation": 0x00280103,
    "PixelPaddingValue": 0x00280120, "PixelPaddingRangeLimit": 0x00280121, "WindowCenter": 0x00281050,
    "WindowWidth": 0x00281051, "RescaleIntercept": 0x00281052, "RescaleSlope": 0x00281053,
    "VOILUTFunction": 0x00281056, "RedPaletteColorLookupTableDescriptor": 0x00281101,
    "GreenPaletteColorLookupTableDescriptor": 0x00281102, "BluePaletteColorLookupTableDescriptor": 0x00281103,
    "RedPaletteColorLookupTableData": 0x00281201, "GreenPaletteColorLookupTableData": 0x00281202,
    "BluePaletteColorLookupTableData": 0x00281203,
    "SegmentedRedPaletteColorLookupTableData": 0x00281221,
    "SegmentedGreenPaletteColorLookupTableData": 0x00281222,
    "SegmentedBluePaletteColorLookupTableData": 0x00281223, "ModalityLUTSequence": 0x00283000,
    "LUTDescriptor": 0x00283002, "LUTData": 0x00283006, "VOILUTSequence": 0x00283010,
    "PresentationLUTShape": 0x20500020, "SharedFunctionalGroupsSequence": 0x52009229,
    "PerFrameFunctionalGroupsSequence": 0x52009230, "PixelMeasuresSequence": 0x00289110,
    "PlanePositionSequence": 0x00209113, "PlaneOrientationSequence": 0x00209116,
    "PixelValueTransformationSequence": 0x00289145, "FrameVOILUTSequence": 0x00289132,
    "FrameContentSequence": 0x00209111, "StackID": 0x00209056, "InStackPositionNumber": 0x00209057,
    "TemporalPositionIndex": 0x00209128, "MRDiffusionSequence": 0x00189117,
    "MREchoSequence": 0x00189114, "EffectiveEchoTime": 0x00189082,
    "PixelData": 0x7FE00010, "FloatPixelData": 0x7FE00008, "DoubleFloatPixelData": 0x7FE00009,
    "BurnedInAnnotation": 0x00280301,
}  # fmt: skip
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_BINARY = {"US": "H", "SS": "h", "UL": "I", "SL": "i", "FL": "f", "FD": "d", "UV": "Q", "SV": "q"}
# What an implicit file leaves unsaid, for the attributes read as numbers.
_SHORTS = frozenset(
    TAGS[name]
    for name in (
        "SamplesPerPixel", "PlanarConfiguration", "Rows", "Columns", "BitsAllocated", "BitsStored", "HighBit",
        "PixelRepresentation", "PixelPaddingValue", "PixelPaddingRangeLimit", "LUTDescriptor",
        "RedPaletteColorLookupTableDescriptor", "GreenPaletteColorLookupTableDescriptor",
        "BluePaletteColorLookupTableDescriptor",
    )
)  # fmt: skip
_LONGS = frozenset(
    TAGS[name]
    for name in (
        "RegionLocationMinX0", "RegionLocationMinY0", "RegionLocationMaxX1", "RegionLocationMaxY1",
        "InStackPositionNumber", "TemporalPositionIndex",
    )
)  # fmt: skip
_DOUBLES = frozenset({TAGS["DiffusionBValue"], TAGS["EffectiveEchoTime"]})


class Header:
    """The named attributes of one file, or of one item of a sequence in it."""

    __slots__ = ("_big", "_data", "_elements")

    def __init__(self, data: Buffer, elements: Mapping[int, Element], *, big: bool) -> None:
        """Look into `elements`, whose values lie in `data`."""
        self._data, self._elements, self._big = data, elements, big

    def __contains__(self, name: str) -> bool:
        """Whether the attribute is there with a value."""
        found = self._elements.get(TAGS[name])
        return found is not None and (found.size > 0 or bool(found.items))

    def bytes(self, name: str) -> bytes:
        """The value as it stands in the file; nothing if it is not there."""
        found = self._elements.get(TAGS[name])
        return bytes(self._data[found.start : found.start + found.size]) if found is not None else b""

    def text(self, name: str) -> str:
        """The value as text, without padding. Signs beyond ASCII are only compared, never read."""
        return self.bytes(name).decode("latin-1").strip(" \0\t\r\n")

    def words(self, name: str) -> tuple[str, ...]:
        """The parts of a text of several values."""
        text = self.text(name)
        return tuple(part.strip() for part in text.split("\\")) if text else ()

    def numbers(self, name: str) -> tuple[float, ...]:
        """The value as numbers; nothing where it is none, or not all of it is."""
        tag = TAGS[name]
        found = self._elements.get(tag)
        if found is None or not found.size or found.items:
            return ()
        kind = _BINARY.get(found.vr) or self._unsaid(tag, found.vr)
        if kind:
            order = ">" if self._big else "<"
            count = found.size // struct.calcsize(kind)
            raw = self.bytes(name)[: count * struct.calcsize(kind)]
            return tuple(float(value) for value in struct.unpack(f"{order}{count}{kind}", raw))
        parts = self.words(name)
        if not all(_NUMBER.fullmatch(part) for part in parts):
            return ()
        return tuple(float(part) for part in parts)

    def _unsaid(self, tag: int, vr: str) -> str:
        if vr not in {"", "UN", "OW", "US"}:
            return ""
        return "H" if tag in _SHORTS else "I" if tag in _LONGS else "d" if tag in _DOUBLES else ""

    def number(self, name: str) -> float | None:
        """The first number of the value."""
        return next(iter(self.numbers(name)), None)

    def whole(self, name: str, otherwise: int = 0) -> int:
        """The first number as a whole one."""
        found = self.number(name)
        return otherwise if found is None or not abs(found) < 1 << 31 else int(found)

    def day(self, name: str) -> dt.date | None:
        """A day, in the form of today or in that of the standard's predecessor."""
        digits = self.text(name).replace(".", "")[:8]
        try:
            return dt.date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
        except ValueError:
            return None

    def items(self, name: str) -> Iterator[Header]:
        """The items of a sequence."""
        found = self._elements.get(TAGS[name])
        for item in found.items if found is not None else ():
            yield Header(self._data, item, big=self._big)

    def item(self, name: str) -> Header | None:
        """The first item of a sequence."""
        return next(self.items(name), None)

    def element(self, name: str) -> Element | None:
        """Where the value lies."""
        return self._elements.get(TAGS[name])

    @property
    def big(self) -> bool:
        """Whether numbers are written with their high end first."""
        return self._big


def header_of(read: Elements) -> Header:
    """The attributes of a whole file."""
    return Header(read.data, read.elements, big=read.big)
