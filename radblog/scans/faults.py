"""Why a file of a scanner cannot be used, in words of ours: those of a library may quote the header."""

from __future__ import annotations

from radblog.problems.fault import FaultError
from radblog.scans.rules import NO_PIXELS, NOT_DECODED, UNREADABLE_SCAN, UNUSUAL_PIXELS

_AGAIN = "export it again from the archive"


class ScanError(FaultError):
    """A file of a scanner cannot be used."""


def no_scan() -> ScanError:
    """No DICOM file at all."""
    return ScanError(UNREADABLE_SCAN, "this is no DICOM file", "leave it out of the folder")


def cut_short() -> ScanError:
    """The file ends before what it announces, or says sizes that cannot be."""
    return ScanError(UNREADABLE_SCAN, "the file is damaged or cut short", _AGAIN)


def too_deep() -> ScanError:
    """Sequences in sequences in sequences."""
    return ScanError(UNREADABLE_SCAN, "the file nests deeper than any scanner's", _AGAIN)


def too_large() -> ScanError:
    """Beyond a limit of size or number."""
    return ScanError(UNREADABLE_SCAN, "the file is, or unpacks to, more than can be examined", _AGAIN)


def no_pixels(what: str) -> ScanError:
    """A file without pictures; `what` it is, in words of ours."""
    return ScanError(NO_PIXELS, f"{what} holds no picture", "nothing to do: it is left out")


def not_decoded(syntax: str, help_: str) -> ScanError:
    """Compressed pixels without a decoder; `syntax` is its name in words of ours."""
    return ScanError(
        NOT_DECODED, f"its pixels are compressed as {syntax}, which cannot be decoded here", help_
    )


def broken_pixels(syntax: str) -> ScanError:
    """A decoder gave up."""
    return ScanError(UNREADABLE_SCAN, f"its pixels ({syntax}) are damaged or cut short", _AGAIN)


def unusual(what: str) -> ScanError:
    """Pixels of a form that has no agreed look; `what` in words of ours."""
    return ScanError(
        UNUSUAL_PIXELS, f"its pixels are {what}, which cannot be shown", "export it as PNG pictures"
    )
