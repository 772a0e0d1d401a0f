"""Who a file is of, as far as it must be known: digests to tell whether files belong together, and an age.

A digest tells whether two files are of one patient, study or series; nothing else of the identity leaves
here.
"""

from __future__ import annotations

import re

from msgspec import Struct

from radblog.basics.digests import digest_of
from radblog.scans.header import Header

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


def identity_of(header: Header) -> Identity:
    """The digests of a header."""

    def told(name: str) -> str:
        text = re.sub(r"[\W_]+", " ", header.text(name).casefold()).strip()
        return "" if text.upper() in _SILENT else digest_of(name, text)

    return Identity(
        told("PatientID"), told("PatientName"), told("PatientBirthDate"), told("StudyInstanceUID"),
        told("SeriesInstanceUID"), told("SOPInstanceUID"),
    )  # fmt: skip


def person_of(header: Header) -> Person:
    """Age and sex. The age is counted from two days, or else taken as told."""
    born, studied = header.day("PatientBirthDate"), header.day("StudyDate")
    sex = _SEXES.get(header.text("PatientSex").upper(), "")
    if born is not None and studied is not None and born <= studied:
        return Person((studied - born).days / 365.25, sex)
    match = _AGE.fullmatch(header.text("PatientAge").upper())
    if match is None:
        return Person(None, sex)
    years = {"D": 1 / 365.25, "W": 7 / 365.25, "M": 1 / 12, "Y": 1.0}[match[2]]
    return Person(int(match[1]) * years, sex)
