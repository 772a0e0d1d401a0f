"""Marks over pictures as shapes: points in pixels of the source become the path of an SVG."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TypeAlias

from radblog.documents.checks.frames import is_drawable
from radblog.documents.model import Series
from radblog.documents.model_frames import Annotation
from radblog.plan.views import MarkView

Point: TypeAlias = tuple[float, float]
_DOT = 0.008  # radius of a point, as a share of the picture's longer side
_HEAD, _TAIL = 0.025, 0.11  # length of an arrow's head, and of an arrow of which only the tip is known
_BARB = math.radians(28)


def mark_views(series: Series, width: int, height: int) -> tuple[MarkView, ...]:
    """The marks of a series over a picture of that size, in the order in which they were written."""
    drawable = [mark for mark in series.annotations if is_drawable(mark)]
    return tuple(mark_view(mark, number, width, height) for number, mark in enumerate(drawable, 1))


def mark_view(mark: Annotation, number: int, width: int, height: int) -> MarkView:
    """One mark. Its number stands beside its first point, inside the picture."""
    size = max(width, height)
    points = [(x, y) for x, y in mark.points]
    path, (x, y) = _drawn(mark.kind, points, size, (width, height))
    margin = size * 0.03
    return MarkView(
        frame=mark.frame,
        number=number,
        kind=mark.kind,
        label=mark.label,
        colour=mark.colour,
        path=path,
        x=round(min(max(x, margin), width - margin)),
        y=round(min(max(y, margin), height - margin)),
    )


def outside(mark: Annotation, width: int, height: int) -> bool:
    """Whether a point of the mark lies outside a picture of that size."""
    return any(not (0 <= x <= width and 0 <= y <= height) for x, y in mark.points)


def _drawn(kind: str, points: Sequence[Point], size: float, picture: Point) -> tuple[str, Point]:
    """The path of a mark, and where its number stands."""
    first, last = points[0], points[-1]
    if kind == "arrow":
        tail = first if len(points) == 2 else _tail_of(last, size, picture)
        return _arrow(tail, last, size), _beyond(tail, last, size * 0.03)
    if kind == "point":
        return _ellipse(first, size * _DOT, size * _DOT), (first[0] + size * 0.03, first[1] - size * 0.02)
    if kind in {"circle", "ellipse"}:
        centre, rx, ry = _rim(kind, first, last)
        return _ellipse(centre, rx, ry), (centre[0] + rx * 0.75, centre[1] - ry * 0.75)
    if kind == "box":
        points = [first, (last[0], first[1]), last, (first[0], last[1])]
    return "" if kind == "label" else _line(points, closed=kind in {"box", "polygon"}), last


def _rim(kind: str, first: Point, last: Point) -> tuple[Point, float, float]:
    """Centre and half-axes: of a circle from its centre and rim, of an ellipse from the box round it."""
    if kind == "circle":
        return first, math.dist(first, last), math.dist(first, last)
    centre = ((first[0] + last[0]) / 2, (first[1] + last[1]) / 2)
    return centre, abs(last[0] - first[0]) / 2, abs(last[1] - first[1]) / 2


def _arrow(tail: Point, tip: Point, size: float) -> str:
    angle = math.atan2(tail[1] - tip[1], tail[0] - tip[0])
    barbs = [
        (tip[0] + size * _HEAD * math.cos(angle + turn), tip[1] + size * _HEAD * math.sin(angle + turn))
        for turn in (_BARB, -_BARB)
    ]
    return _line([tail, tip], closed=False) + _line([barbs[0], tip, barbs[1]], closed=False)


def _tail_of(tip: Point, size: float, picture: Point) -> Point:
    """Where an arrow comes from of which only the tip is known: from the side with more room."""
    right = 1 if tip[0] < picture[0] / 2 else -1
    down = 1 if tip[1] < picture[1] / 2 else -1
    return tip[0] + right * size * _TAIL, tip[1] + down * size * _TAIL * 0.6


def _beyond(tail: Point, tip: Point, distance: float) -> Point:
    """A point behind the tail, in the arrow's line."""
    length = math.dist(tail, tip) or 1.0
    return (
        tail[0] + (tail[0] - tip[0]) / length * distance,
        tail[1] + (tail[1] - tip[1]) / length * distance,
    )


def _ellipse(centre: Point, rx: float, ry: float) -> str:
    x, y = centre
    arc = f"A{_number(rx)} {_number(ry)} 0 1 0"
    left, right = f"{_number(x - rx)} {_number(y)}", f"{_number(x + rx)} {_number(y)}"
    return f"M{left}{arc} {right}{arc} {left}"


def _line(points: Sequence[Point], *, closed: bool) -> str:
    return "M" + "L".join(f"{_number(x)} {_number(y)}" for x, y in points) + ("Z" if closed else "")


def _number(value: float) -> str:
    return f"{round(value, 1):g}"
