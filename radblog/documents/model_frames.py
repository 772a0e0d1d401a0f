"""What a series has beside its pictures: frames worth a stop, marks, the values behind the greys."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

MarkKind: TypeAlias = Literal["arrow", "circle", "ellipse", "box", "polygon", "line", "point", "label"]
MarkColour: TypeAlias = Literal["yellow", "cyan", "magenta", "green", "red", "white"]


class KeyFrame(Struct, frozen=True, forbid_unknown_fields=True):
    """A frame worth a stop, counted from 1, and in plain text what is seen on it."""

    frame: int
    text: str


class Annotation(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A mark over a picture, kept apart from its pixels. `points` are [x, y] in pixels of the source, from
    its upper left corner. `label` is plain text. `frame` counts from 1 and is for series of frames.
    """

    kind: MarkKind
    points: tuple[tuple[float, ...], ...]
    label: str
    frame: int = 1
    colour: MarkColour = "yellow"


class Values(Struct, frozen=True, forbid_unknown_fields=True):
    """How the 16-bit greys of a volume become what was measured: grey times `slope` plus `intercept`."""

    slope: float = 1.0
    intercept: float = 0.0
    unit: str = "HU"


class Compare(Struct, frozen=True, forbid_unknown_fields=True):
    """Two series shown side by side, each as study/series. `sync`: by place in the series (fraction), by
    number from their first frames (position), or not at all.
    """

    left: str
    right: str
    sync: Literal["position", "fraction", "off"] = "fraction"
