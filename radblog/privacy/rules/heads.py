"""Heads in slices: a stack thin enough can be put together to a face, and faces are recognised."""

from __future__ import annotations

from radblog.problems import WARNING, Rule

HEAD_RENDERED = Rule(
    "RAD314", "a head that can be rendered as a face", WARNING,
    "A series shows a head, face or neck in so many slices that a program can render the skin, and so a "
    "face.",
    "In a trial, 70 of 84 faces rendered from head MRI were matched with photographs by ordinary software. "
    "Programs "
    "that remove faces lower that, and do not end it.",
    "120 thin slices of the head, ear to ear",
    "The 12 slices that teach, in one window: `radblog import dicom FOLDER --case CASE --every 5`",
    "Show fewer slices, crop to the brain with `--crop`, or get written consent for an identifiable person. "
    "If the face "
    "was taken out of the pictures, put `defaced: true`; the warning then stays as a reminder.",
)  # fmt: skip
RULES = (HEAD_RENDERED,)
_SHOW_A_FACE = frozenset({"head", "face", "neck"})
_MANY = 40
"""Slices: with fewer, what is between them is missing in a rendering."""


def can_be_rendered(region: str | None, kind: str, count: int) -> bool:
    """Whether a series of a region may show a face: one with measured values always, else many frames."""
    return region in _SHOW_A_FACE and (kind == "volume" or (kind == "stack" and count > _MANY))
