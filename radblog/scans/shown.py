"""What a file shows, in words of our own vocabulary: proposals for a person to look at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from radblog.scans.header import Header
from radblog.scans.slices import Slice, plane_of
from radblog.scans.words import first_of, plain, says, words

Role = Literal["picture", "localiser", "dose sheet"]
_CAPTURES = ("1.2.840.10008.5.1.4.1.1.7",)
_PHOTOGRAPHS = "1.2.840.10008.5.1.4.1.1.77"
_SECTIONS = frozenset({"CT", "MR", "PT", "NM"})
_CODES = re.compile(r"[A-Z]{2,4}")


class Shown(Struct, frozen=True):
    """What a file shows, in words of our vocabulary. `burned_in`: it says itself that words are in its
    pixels; that it does not say so means nothing.
    """

    modality: str = "OT"
    plane: str = ""
    region: str = ""
    phase: str = ""
    sequence: str = ""
    laterality: str = ""
    contrast: bool = False
    sharp: bool = False
    capture: bool = False
    burned_in: bool = False
    spots: tuple[tuple[int, int, int, int], ...] = ()


def role_of(header: Header, shown: Shown) -> Role:
    """What a file is there for."""
    text = plain(header.text("SeriesDescription"), header.text("ProtocolName"))
    kinds = {word.upper() for word in header.words("ImageType")}
    captured = shown.capture or "SCREEN SAVE" in kinds
    if captured and shown.modality in _SECTIONS and says(text, words().dose):
        return "dose sheet"
    if "LOCALIZER" in kinds or (shown.modality in _SECTIONS and says(text, words().localiser)):
        return "localiser"
    return "picture"


def shown_of(header: Header, slices: Sequence[Slice]) -> Shown:
    """What a file with these frames shows."""
    code = header.text("Modality").upper()
    class_ = header.text("SOPClassUID")
    if class_.startswith(_PHOTOGRAPHS) and code in {"", "OT", "XC"}:
        code = "XC"
    modality = {"MG": "MG", "DR": "DX"}.get(code, code if _CODES.fullmatch(code) else "OT")
    series = plain(header.text("SeriesDescription"), header.text("ProtocolName"))
    # What was ordered comes last: the series knows better.
    region = first_of(plain(header.text("BodyPartExamined")), words().regions)
    region = region or first_of(series, words().regions)
    region = region or first_of(plain(header.text("StudyDescription")), words().regions)
    contrast = "ContrastBolusAgent" in header and not says(
        plain(header.text("ContrastBolusAgent")), ("none", "^no$")
    )
    return Shown(
        modality=modality,
        plane=_plane(header, slices, modality),
        region=region,
        phase=first_of(series, words().phases) if modality == "CT" else "",
        sequence=_sequence(header, series, slices, contrast=contrast) if modality == "MR" else "",
        laterality={"L": "left", "R": "right", "B": "bilateral"}.get(header.text("Laterality").upper(), ""),
        contrast=contrast,
        sharp=says(plain(*header.words("ConvolutionKernel")), words().sharp_kernels),
        capture=class_.startswith(_CAPTURES),
        burned_in=header.text("BurnedInAnnotation").upper() == "YES",
        spots=_spots(header),
    )


def _plane(header: Header, slices: Sequence[Slice], modality: str) -> str:
    first = next((one for one in slices if one.across and one.down), None)
    if first is not None and modality not in {"US", "XA", "RF", "MG", "DX", "CR"}:
        return plane_of(first)
    view = plain(header.text("ViewPosition")).upper()
    named = {"LL": "lateral", "RL": "lateral", "LLD": "decubitus", "RLD": "decubitus"}
    return view if view in {"AP", "PA", "CC", "MLO"} else named.get(view, "")


def _sequence(header: Header, text: str, slices: Sequence[Slice], *, contrast: bool) -> str:
    kinds = {word.upper() for word in header.words("ImageType")}
    if "ADC" in kinds:
        return "ADC"
    found = first_of(text, words().sequences) or _by_times(header)
    if not found and any(one.diffusion > 0 for one in slices):
        return "DWI"
    if found not in {"T1", "T2", "PD"}:
        return found
    enhanced = found == "T1" and (contrast or says(text, words().enhanced))
    suppressed = says(text, words().fat_suppressed) or "FS" in header.words("ScanOptions")
    return found + ("-C+" if enhanced else "") + ("-FS" if suppressed else "")


def _by_times(header: Header) -> str:
    """The weighting by the times of a spin echo, in milliseconds; nothing where it is a matter of opinion."""
    repetition, echo = header.number("RepetitionTime"), header.number("EchoTime")
    inversion = header.number("InversionTime") or 0.0
    if repetition is None or echo is None:
        return ""
    looks = (
        ("GRE", "GR" in header.words("ScanningSequence")),
        ("FLAIR", inversion > 1500 and echo > 70),
        ("STIR", 80 <= inversion <= 260),
        ("T1", repetition < 1000 and echo < 30),
        ("T2", repetition > 1800 and echo > 60),
        ("PD", repetition > 1800 and echo < 40),
    )
    return next((name for name, fits in looks if fits), "")


def _spots(header: Header) -> tuple[tuple[int, int, int, int], ...]:
    """The parts of an ultrasound picture that show echoes: left, top, right, bottom, all included."""
    names = ("RegionLocationMinX0", "RegionLocationMinY0", "RegionLocationMaxX1", "RegionLocationMaxY1")
    found = []
    for item in header.items("SequenceOfUltrasoundRegions"):
        left, top, right, bottom = (item.whole(name, -1) for name in names)
        if 0 <= left < right and 0 <= top < bottom:
            found.append((left, top, right, bottom))
    return tuple(found)
