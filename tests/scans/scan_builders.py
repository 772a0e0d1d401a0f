"""DICOM files of invented patients, written by pydicom, for tests."""

from __future__ import annotations

import io
import warnings
from pathlib import Path
from typing import Any

import numpy as np
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.filewriter import dcmwrite
from pydicom.uid import ExplicitVRLittleEndian, generate_uid

CT_CLASS = "1.2.840.10008.5.1.4.1.1.2"
MR_CLASS = "1.2.840.10008.5.1.4.1.1.4"
US_CLASS = "1.2.840.10008.5.1.4.1.1.6.1"
US_LOOP_CLASS = "1.2.840.10008.5.1.4.1.1.3.1"
CAPTURE_CLASS = "1.2.840.10008.5.1.4.1.1.7"
AXIAL = [1.0, 0.0, 0.0, 0.0, 1.0, 0.0]
CORONAL = [1.0, 0.0, 0.0, 0.0, 0.0, -1.0]
STUDY, SERIES = generate_uid(entropy_srcs=["study"]), generate_uid(entropy_srcs=["series"])


def phantom(size: int = 64, level: int = 40) -> np.ndarray[Any, Any]:
    """Hounsfield units of a body of water with something in it."""
    y, x = np.mgrid[:size, :size]
    middle = size / 2
    body = (x - middle) ** 2 + ((y - middle) * 1.3) ** 2 < (size * 0.42) ** 2
    spot = (x - middle * 0.8) ** 2 + (y - middle) ** 2 < (size * 0.1) ** 2
    return np.where(spot, level + 60, np.where(body, level, -1000)).astype(np.int16)


def scan(pixels: np.ndarray[Any, Any] | None = None, **values: Any) -> Dataset:
    """One slice of a CT of an invented patient; `values` replace or, as None, remove attributes."""
    made = Dataset()
    made.SOPClassUID, made.SOPInstanceUID = CT_CLASS, generate_uid()
    made.StudyInstanceUID, made.SeriesInstanceUID = STUDY, SERIES
    made.PatientName, made.PatientID = "Example^Anna", "PID-4711"
    made.PatientBirthDate, made.PatientSex = "19800312", "F"
    made.StudyDate, made.Modality = "20240115", "CT"
    made.SeriesDescription, made.BodyPartExamined = "Abdomen portal venous", "ABDOMEN"
    made.SeriesNumber, made.InstanceNumber = 3, 1
    made.ImageOrientationPatient, made.ImagePositionPatient = AXIAL, [0.0, 0.0, 0.0]
    made.RescaleSlope, made.RescaleIntercept = 1, 0
    fill(made, phantom() if pixels is None else pixels)
    for name, value in values.items():
        if value is None:
            if name in made:
                delattr(made, name)
        else:
            setattr(made, name, value)
    return made


def fill(made: Dataset, pixels: np.ndarray[Any, Any], *, frames: bool = False) -> None:
    """Put pixels and what describes them into a data set."""
    colour = pixels.ndim - frames == 3
    shape = pixels.shape[1:] if frames else pixels.shape
    made.Rows, made.Columns = shape[:2]
    made.SamplesPerPixel = 3 if colour else 1
    made.PhotometricInterpretation = "RGB" if colour else "MONOCHROME2"
    if colour:
        made.PlanarConfiguration = 0
    bits = pixels.dtype.itemsize * 8
    made.BitsAllocated, made.BitsStored, made.HighBit = bits, bits, bits - 1
    made.PixelRepresentation = int(pixels.dtype.kind == "i")
    if frames:
        made.NumberOfFrames = len(pixels)
    data = pixels.tobytes()
    made["PixelData"] = _element(made, data + b"\0" * (len(data) % 2), bits)


def _element(made: Dataset, data: bytes, bits: int) -> Any:
    from pydicom.dataelem import DataElement

    return DataElement(0x7FE00010, "OW" if bits > 8 else "OB", data)


def in_bytes(made: Dataset, syntax: str = ExplicitVRLittleEndian) -> bytes:
    """The file of a data set."""
    buffer = io.BytesIO()
    made.file_meta = FileMetaDataset()
    made.file_meta.TransferSyntaxUID = syntax
    made.file_meta.MediaStorageSOPClassUID = made.get("SOPClassUID", CT_CLASS)
    made.file_meta.MediaStorageSOPInstanceUID = made.get("SOPInstanceUID", generate_uid())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        dcmwrite(buffer, made, enforce_file_format=True)
    return buffer.getvalue()


def write(path: Path, made: Dataset, syntax: str = ExplicitVRLittleEndian) -> Path:
    """Write a data set as a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(in_bytes(made, syntax))
    return path


def write_stack(folder: Path, count: int = 6, gap: float = 5.0, **values: Any) -> Path:
    """Write axial slices, from the feet up, under names that say nothing of their order."""
    for number in range(count):
        made = scan(
            phantom(level=20 + number),
            ImagePositionPatient=[0.0, 0.0, number * gap],
            InstanceNumber=number + 1,
            SOPInstanceUID=generate_uid(),
            **values,
        )
        write(folder / f"IM{(number * 7) % 100:04}", made)
    return folder
