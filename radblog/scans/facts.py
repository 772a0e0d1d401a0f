"""What is known of one file once its header is closed: numbers, words of our own vocabulary, and digests.

The day of the study leaves here too, for an import to count months; it is written nowhere.
"""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from radblog.scans.elements import Elements
from radblog.scans.faults import cut_short
from radblog.scans.header import Header, header_of
from radblog.scans.identity import Identity, Person, identity_of, person_of
from radblog.scans.layout import Layout, layout_of
from radblog.scans.shown import Role, Shown, role_of, shown_of
from radblog.scans.slices import Slice, slices_of, tall_of
from radblog.scans.syntaxes import syntax_of


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
    slices = slices_of(header, layout)
    shown = shown_of(header, slices)
    return Facts(
        identity=identity_of(header),
        person=person_of(header),
        studied=header.day("StudyDate") or header.day("SeriesDate") or header.day("AcquisitionDate"),
        role=role_of(header, shown),
        shown=shown,
        layout=layout,
        slices=slices,
        series_number=header.whole("SeriesNumber"),
        acquisition=header.whole("AcquisitionNumber"),
        number=header.whole("InstanceNumber"),
        frame_time=_frame_time(header),
        tall=tall_of(header),
    )


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
