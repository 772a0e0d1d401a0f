"""What is to be said of every reel, whatever it was made of: a head that can be rendered, frames to be looked
at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from radblog.basics.places import Place
from radblog.importers.frames_model import Reel
from radblog.privacy.rules.approval import CHECKLIST_UNSIGNED
from radblog.privacy.rules.heads import (
    HEAD_RENDERED,
    HEAD_VOLUME,
    can_be_rendered,
    tells_no_part_without_a_face,
)
from radblog.privacy.series import WRITES_INTO_PICTURES
from radblog.problems import ERROR, WARNING, Problem
from radblog.scans.rules import LEFT_OUT


def notes(reels: Sequence[Reel]) -> Iterator[Problem]:
    """The notes on all reels, in their order."""
    for reel in reels:
        place = Place(reel.place)
        if can_be_rendered(reel.shown.region, reel.kind, reel.count):
            yield HEAD_RENDERED.at(place, HEAD_RENDERED.name, HEAD_RENDERED.mend)
        if reel.deep is not None and tells_no_part_without_a_face(reel.shown.region or None):
            yield HEAD_VOLUME.at(
                place, HEAD_VOLUME.name, "leave --values out; for another part of the body give --region"
            )
        if reel.covered:
            yield LEFT_OUT.at(place, f"{reel.covered} were made black", "--margins keeps all pixels")
        if is_written_into(reel):
            message = "pictures of this kind carry words in their pixels: look at every frame"
            help_ = "take words out with --mask or --crop and import again; then put `crop_checked: true`"
            yield Problem(place, CHECKLIST_UNSIGNED.code, WARNING, message, help_)


def outside(place: Place, size: str) -> Problem:
    """A rectangle does not lie within the frames."""
    message = "a rectangle to crop or mask does not lie within its frames"
    return Problem(place, LEFT_OUT.code, ERROR, message, size)


def is_written_into(reel: Reel) -> bool:
    """Whether its pictures usually carry words in their pixels, or show the outside of a body."""
    shown = reel.shown
    written = shown.capture or shown.burned_in or shown.modality in WRITES_INTO_PICTURES
    return written or reel.kind == "photo"
