"""What is known of one file once its header is closed: numbers, words of our own vocabulary, and digests.

A digest tells whether two files are of one patient, study or series; nothing else of the identity leaves
here. Day of study and of birth do, as days, for an import to count months and years; they are written
nowhere.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable, Sequence
from typing import Literal

from msgspec import Struct

from radblog.basics.digests import digest_of
from radblog.scans.drawing import Drawing, drawing_of, look_of
from radblog.scans.elements import Elements
from radblog.scans.faults import cut_short
from radblog.scans.greys import Look
from radblog.scans.header import Header, header_of
from radblog.scans.layout import Layout, layout_of
from radblog.scans.syntaxes import syntax_of
from radblog.scans.words import first_of, plain, says, words

Role = Literal["picture", "localiser", "dose sheet"]
Vector = tuple[float, float, float]
_CAPTURES = ("1.2.840.10008.5.1.4.1.1.7",)
_PHOTOGRAPHS = "1.2.840.10008.5.1.4.1.1.77"
_SECTIONS = frozenset({"CT", "MR", "PT", "NM"})
_CODES = re.compile(r"[A-Z]{2,4}")
_SEXES = {"F": "female", "M": "male", "O": "other"}
_AGE = re.compile(r"(\d{1,3})([DWMY])")
_SILENT = ("", "0", "00000000", "UNKNOWN", "ANONYMOUS", "ANON", "NONE", "N/A")


class Identity(Struct, frozen=True):
    """Digests by which files belong together; "" where a file is silent."""

    patient: str = ""
    name: str = ""
    birth: str = ""
    study: str = ""
    series: str = ""
    instance: str = ""


class Person(Struct, frozen=True):
    """What an age band is made of: `age` in years at the study, where known; a word for the sex."""

    age: float | None = None
    sex: str = ""


class Slice(Struct, frozen=True):
    """One frame of a file, counted from 0: where it lies (in millimetres, to the left, back and up) and what
    sets it apart from others at the same place. `look` is its own window.
    """

    frame: int
    position: Vector | None = None
    across: Vector | None = None
    down: Vector | None = None
    time: float = 0.0
    echo: float = 0.0
    diffusion: float = 0.0
    stack: str = ""
    look: Look | None = None


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


class Facts(Struct, frozen=True):
    """One file. `number` orders files that do not say where they lie; `frame_time` is in milliseconds.
    `tall` is the height of a pixel by its width.
    """

    identity: Identity
    person: Person
    studied: dt.date | None
    role: Role
    shown: Shown
    layout: Layout
    slices: tuple[Slice, ...]
    series_number: int = 0
    acquisition: int = 0
    number: int = 0
    frame_time: float = 0.0
    tall: float = 1.0


def facts_of(read: Elements) -> Facts:
    """The facts of a file with pictures.

    Raises:
        ScanError: it holds none, or none that can be shown.
    """
    header = header_of(read)
    layout = layout_of(header, syntax_of(read.syntax))
    if not read.whole:
        raise cut_short()
    shared = header.item("SharedFunctionalGroupsSequence")
    each = tuple(header.items("PerFrameFunctionalGroupsSequence"))
    slices = tuple(
        _slice(header, layout, _groups(each, shared, frame), frame) for frame in range(layout.frames)
    )
    shown = _shown(header, slices)
    return Facts(
        identity=_identity(header),
        person=_person(header),
        studied=header.day("StudyDate") or header.day("SeriesDate") or header.day("AcquisitionDate"),
        role=_role(header, shown),
        shown=shown,
        layout=layout,
        slices=slices,
        series_number=header.whole("SeriesNumber"),
        acquisition=header.whole("AcquisitionNumber"),
        number=header.whole("InstanceNumber"),
        frame_time=_frame_time(header),
        tall=_tall(header, _groups(each, shared, 0)),
    )


def drawings_of(header: Header, layout: Layout) -> Callable[[int], Drawing]:
    """How each frame of a file, counted from 0, is drawn. What all frames share is read once.

    Raises:
        ScanError: its palette is none.
    """
    each = tuple(header.items("PerFrameFunctionalGroupsSequence"))
    shared = header.item("SharedFunctionalGroupsSequence")
    if not each:
        same = drawing_of(header, layout, _groups((), shared, 0))
        return lambda _frame: same
    return lambda frame: drawing_of(header, layout, _groups(each, shared, frame))


def _groups(each: Sequence[Header], shared: Header | None, frame: int) -> tuple[Header, ...]:
    own = (each[frame],) if frame < len(each) else ()
    return (*own, shared) if shared is not None else own


def _identity(header: Header) -> Identity:
    def told(name: str) -> str:
        text = re.sub(r"[\W_]+", " ", header.text(name).casefold()).strip()
        return "" if text.upper() in _SILENT else digest_of(name, text)

    return Identity(
        told("PatientID"), told("PatientName"), told("PatientBirthDate"), told("StudyInstanceUID"),
        told("SeriesInstanceUID"), told("SOPInstanceUID"),
    )  # fmt: skip


def _person(header: Header) -> Person:
    born, studied = header.day("PatientBirthDate"), header.day("StudyDate")
    sex = _SEXES.get(header.text("PatientSex").upper(), "")
    if born is not None and studied is not None and born <= studied:
        return Person((studied - born).days / 365.25, sex)
    match = _AGE.fullmatch(header.text("PatientAge").upper())
    if match is None:
        return Person(None, sex)
    years = {"D": 1 / 365.25, "W": 7 / 365.25, "M": 1 / 12, "Y": 1.0}[match[2]]
    return Person(int(match[1]) * years, sex)


def _role(header: Header, shown: Shown) -> Role:
    text = plain(header.text("SeriesDescription"), header.text("ProtocolName"))
    kinds = {word.upper() for word in header.words("ImageType")}
    captured = shown.capture or "SCREEN SAVE" in kinds
    if captured and shown.modality in _SECTIONS and says(text, words().dose):
        return "dose sheet"
    if "LOCALIZER" in kinds or (shown.modality in _SECTIONS and says(text, words().localiser)):
        return "localiser"
    return "picture"


def _shown(header: Header, slices: Sequence[Slice]) -> Shown:
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


def normal_of(one: Slice) -> Vector | None:
    """The direction in which a slice looks; None where it does not say."""
    if one.across is None or one.down is None:
        return None
    (a, b, c), (d, e, f) = one.across, one.down
    vector = (b * f - c * e, c * d - a * f, a * e - b * d)
    length = math.sqrt(sum(part * part for part in vector))
    return tuple(part / length for part in vector) if length > 0.5 else None  # type: ignore[return-value]


def plane_of(one: Slice) -> str:
    """The plane of a slice by its direction; oblique beyond 25 degrees from all of them."""
    normal = normal_of(one)
    if normal is None:
        return ""
    strongest = max(range(3), key=lambda axis: abs(normal[axis]))
    if abs(normal[strongest]) < math.cos(math.radians(25)):
        return "oblique"
    return ("sagittal", "coronal", "axial")[strongest]


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


def _slice(header: Header, layout: Layout, groups: Sequence[Header], frame: int) -> Slice:
    def within(sequence: str, name: str) -> tuple[float, ...]:
        for group in groups:
            item = group.item(sequence)
            if item is not None and name in item:
                return item.numbers(name)
        return header.numbers(name)

    position = within("PlanePositionSequence", "ImagePositionPatient")
    directions = within("PlaneOrientationSequence", "ImageOrientationPatient")
    times = within("FrameContentSequence", "TemporalPositionIndex") or header.numbers(
        "TemporalPositionIdentifier"
    )
    stack = next(
        (item.text("StackID") for group in groups if (item := group.item("FrameContentSequence"))), ""
    )
    return Slice(
        frame=frame,
        position=_vector(position),
        across=_vector(directions[:3]) if len(directions) == 6 else None,
        down=_vector(directions[3:]) if len(directions) == 6 else None,
        time=times[0] if times else 0.0,
        echo=_number(within("MREchoSequence", "EffectiveEchoTime") or header.numbers("EchoTime")),
        diffusion=_number(within("MRDiffusionSequence", "DiffusionBValue")),
        stack=digest_of(stack) if stack else "",
        look=look_of(header, layout, groups),
    )


def _number(numbers: tuple[float, ...]) -> float:
    return numbers[0] if numbers and math.isfinite(numbers[0]) else 0.0


def _vector(numbers: tuple[float, ...]) -> Vector | None:
    if len(numbers) != 3 or not all(math.isfinite(number) and abs(number) < 1e6 for number in numbers):
        return None
    return (numbers[0], numbers[1], numbers[2])


def _tall(header: Header, groups: Sequence[Header]) -> float:
    """The height of a pixel by its width: from the distances of rows and columns, or as the file says it."""
    measures = next((item for group in groups if (item := group.item("PixelMeasuresSequence"))), header)
    sizes = measures.numbers("PixelSpacing") or header.numbers("PixelAspectRatio")
    if len(sizes) != 2 or not all(0 < size < 1000 for size in sizes):
        return 1.0
    return sizes[0] / sizes[1] if 0.1 < sizes[0] / sizes[1] < 10 else 1.0


def _frame_time(header: Header) -> float:
    """Milliseconds between the frames of a loop; 0 where the file does not say."""
    one = header.number("FrameTime")
    if one is None:
        steps = header.numbers("FrameTimeVector")[1:]
        one = sum(steps) / len(steps) if steps else None
    if one is None or one <= 0:
        rate = header.number("CineRate") or header.number("RecommendedDisplayFrameRate") or 0.0
        one = 1000.0 / rate if rate > 0 else 0.0
    return one if 1 <= one <= 10_000 else 0.0


def _spots(header: Header) -> tuple[tuple[int, int, int, int], ...]:
    """The parts of an ultrasound picture that show echoes: left, top, right, bottom, all included."""
    names = ("RegionLocationMinX0", "RegionLocationMinY0", "RegionLocationMaxX1", "RegionLocationMaxY1")
    found = []
    for item in header.items("SequenceOfUltrasoundRegions"):
        left, top, right, bottom = (item.whole(name, -1) for name in names)
        if 0 <= left < right and 0 <= top < bottom:
            found.append((left, top, right, bottom))
    return tuple(found)
