"""What a DICOM file carries that lies where it would be published. radblog never publishes one; these rules
tell why not, so that whoever shares files in another way knows what is in them.
"""

from __future__ import annotations

from collections.abc import Iterable

from radblog.basics.places import Place
from radblog.privacy.evidence import Finding
from radblog.problems import ERROR, Rule

_MEND = (
    "Run `radblog import dicom` on the folder, which draws pictures anew from pixels alone, and delete the "
    "DICOM files "
    "here. A public repository keeps deleted files in its history."
)
_GOOD = "cases/headache/ct-head-axial/001.png"


def _rule(code: str, name: str, what: str, why: str, bad: str) -> Rule:
    return Rule(code, name, ERROR, what, why, bad, _GOOD, _MEND)


DICOM = _rule(
    "RAD401", "a DICOM file",
    "A DICOM file lies where it would be published. This rule cannot be suppressed.",
    "Its header names the patient, the hospital, the device and the time, in hundreds of places, and no "
    "tool's usual "
    "settings empty all of them.",
    "cases/headache/IM0001.dcm",
)  # fmt: skip
ATTRIBUTE = _rule(
    "RAD402", "an identifying attribute in a DICOM file",
    "The header holds attributes beside those that are needed to draw the picture.",
    "Names, numbers, descriptions, device serials and comments stand there.", "PatientName, InstitutionName",
)  # fmt: skip
PRIVATE = _rule(
    "RAD403", "a private attribute in a DICOM file",
    "The header holds attributes of a maker's own (odd groups).",
    "Nobody but the maker knows what is in them; copies of the name and the number are common.",
    "(0009,1001)",
)  # fmt: skip
UID = _rule(
    "RAD404", "an original UID in a DICOM file",
    "The file still has UIDs of the study, series or image it came from.",
    "They open the very examination in the archive, and often hold a date and a device number.",
    "SOPInstanceUID 1.2.840.113619...",
)  # fmt: skip
WHEN = _rule(
    "RAD405", "a date or time in a DICOM file", "The header tells a day, a time or an age.",
    "With the place, the day of an examination is enough to find the patient.", "StudyDate, PatientBirthDate",
)  # fmt: skip
AROUND = _rule(
    "RAD406", "something before or behind the data of a DICOM file",
    "There is something in the preamble, in the meta information or behind the last element.",
    "Tools that clean headers do not look there; titles of stations and whole second pictures survive.",
    "A TIFF header in the preamble",
)  # fmt: skip
OVERLAY = _rule(
    "RAD407", "an overlay, icon or curve in a DICOM file",
    "The file holds an overlay, an icon or a curve beside its picture.",
    "Stations write names into overlays; the icon shows the picture as it was before anything was covered.",
    "OverlayData",
)  # fmt: skip
UNDECODABLE = _rule(
    "RAD408", "pixels in a DICOM file that cannot be examined",
    "The file or its pixels cannot be read here.", "What cannot be read cannot be cleared.",
    "A film in MPEG-4 inside a DICOM file",
)  # fmt: skip
WORDS = _rule(
    "RAD409", "a DICOM file whose pixels hold text",
    "The header says that words are burned into the pixels, or it comes from a machine that always does so "
    "(ultrasound, angiography, endoscopy, captures of a screen).",
    "Cleaning the header leaves them where they are.", "BurnedInAnnotation: YES",
)  # fmt: skip
DOCUMENT = _rule(
    "RAD410", "a document inside a DICOM file", "A PDF or another document is packed into the file.",
    "It is the report or the request, with everything on it.", "EncapsulatedDocument",
)  # fmt: skip
RULES = (DICOM, ATTRIBUTE, PRIVATE, UID, WHEN, AROUND, OVERLAY, UNDECODABLE, WORDS, DOCUMENT)
# What `radblog.scans.traces` calls a kind, and the rule for it.
BY_TRACE = {
    "attribute": ATTRIBUTE, "private": PRIVATE, "uid": UID, "date": WHEN, "around": AROUND,
    "overlay": OVERLAY,
    "undecodable": UNDECODABLE, "words": WORDS, "document": DOCUMENT,
}  # fmt: skip


def lint_traces(path: str, kinds: Iterable[str]) -> tuple[Finding, ...]:
    """A finding for each kind of trace in the DICOM file at `path`."""
    return tuple(Finding(BY_TRACE[kind].code, Place(path), "") for kind in kinds if kind in BY_TRACE)
