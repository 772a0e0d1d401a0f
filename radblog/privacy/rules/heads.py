"""Heads in slices: a stack thin enough can be put together to a face, and faces are recognised."""

from __future__ import annotations

from radblog.problems import ERROR, WARNING, Rule

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
HEAD_VOLUME = Rule(
    "RAD315", "a volume of a head", ERROR,
    "A series of a head, face or neck is offered with its measured values, and nothing says that the face "
    "was taken out. The same holds where nothing says which part of the body is shown.",
    "From a volume anybody can render the skin, and so the face, and ordinary software finds the photograph "
    "that goes with it.",
    "```yaml\nregion: head\nseries: [{kind: volume, src: ax/}]\n```",
    "```yaml\nregion: head\nseries: [{kind: stack, src: ax-brain/}]\n```",
    "Show a stack in the windows that teach. If the face was taken out, put `defaced: true`; for another "
    "part of the body name it by `region:`.",
)  # fmt: skip
RULES = (HEAD_RENDERED, HEAD_VOLUME)
_SHOW_A_FACE = frozenset({"head", "face", "neck"})
_MANY = 40
"""Slices: with fewer, what is between them is missing in a rendering."""


def tells_no_part_without_a_face(region: str | None) -> bool:
    """Whether a volume of that region may show a face, as far as anybody has said."""
    return region is None or region in _SHOW_A_FACE or region == "whole-body"


def can_be_rendered(region: str | None, kind: str, count: int) -> bool:
    """Whether a series of a region may show a face: one with measured values always, else many frames."""
    return region in _SHOW_A_FACE and (kind == "volume" or (kind == "stack" and count > _MANY))
