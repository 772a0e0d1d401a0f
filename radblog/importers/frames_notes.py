"""What is to be said of every reel, whatever it was made of: a head that can be rendered, frames to be looked
at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from radblog.basics.places import Place
from radblog.importers.frames_model import Reel
from radblog.privacy.rules.approval import CHECKLIST_UNSIGNED
from radblog.privacy.rules.heads import HEAD_RENDERED, can_be_rendered
from radblog.problems import ERROR, WARNING, Problem
from radblog.scans.rules import LEFT_OUT

LOOKED_AT = frozenset({"US", "IVUS", "XA", "RF", "NM", "ES", "OCT", "XC", "SM", "OT"})
"""Machines that write into their pictures, and pictures of the outside: a person looks at every frame."""


def notes(reels: Sequence[Reel]) -> Iterator[Problem]:
    """The notes on all reels, in their order."""
    for reel in reels:
        place = Place(reel.place)
        if can_be_rendered(reel.shown.region, reel.kind, reel.count):
            yield HEAD_RENDERED.at(place, HEAD_RENDERED.name, HEAD_RENDERED.mend)
        if reel.shown.modality in LOOKED_AT or reel.shown.capture or reel.kind == "photo":
            message = "pictures of this kind carry words in their pixels: look at every frame"
            help_ = "take words out with --mask or --crop and import again; then put `crop_checked: true`"
            yield Problem(place, CHECKLIST_UNSIGNED.code, WARNING, message, help_)


def outside(place: Place, size: str) -> Problem:
    """A rectangle does not lie within the frames."""
    message = "a rectangle to crop or mask does not lie within its frames"
    return Problem(place, LEFT_OUT.code, ERROR, message, size)
