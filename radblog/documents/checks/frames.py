"""Marks that can be drawn, series that are there to compare, pictures that have a path."""

from __future__ import annotations

from collections.abc import Iterator

from radblog.basics.nearest import nearest
from radblog.documents.checks.spot import Spots
from radblog.documents.model import Case, Meta, Series
from radblog.documents.model_frames import Annotation, MarkKind
from radblog.documents.rules import NO_SUCH_SERIES, UNDRAWABLE_MARK
from radblog.problems import Problem
from radblog.schema.rules import MISSING_KEY

# How few and how many points each kind has; an arrow of one point is its tip.
POINTS: dict[MarkKind, tuple[int, int, str]] = {
    "arrow": (1, 2, "the tip, or the tail and the tip"),
    "circle": (2, 2, "the centre and a point of the rim"),
    "ellipse": (2, 2, "two opposite corners of the box round it"),
    "box": (2, 2, "two opposite corners"),
    "line": (2, 2, "the two ends"),
    "point": (1, 1, "the point"),
    "label": (1, 1, "where the number stands"),
    "polygon": (3, 200, "three corners or more"),
}


def check_frames(meta: Meta, spots: Spots) -> Iterator[Problem]:
    """What is wrong with the pictures of a case before anybody has looked at their pixels."""
    if not isinstance(meta, Case):
        return
    for index, study in enumerate(meta.studies):
        for position, series in enumerate(study.series):
            yield from _series(series, f"studies[{index}].series[{position}]", spots)
    known = [f"{study.id}/{series.id}" for study in meta.studies for series in study.series]
    for index, pair in enumerate(meta.compare):
        for side, name in (("left", pair.left), ("right", pair.right)):
            if name not in known:
                near = nearest(name, known)
                hint = f"write {near}" if near else "write the ids as in s1/ax"
                place = spots.at(f"compare[{index}].{side}")
                yield NO_SUCH_SERIES.at(place, "there is no study with a series of these ids", hint)


def _series(series: Series, path: str, spots: Spots) -> Iterator[Problem]:
    if not series.src:
        hint = "add src: with the path of the picture, or the folder of its frames"
        yield MISSING_KEY.at(spots.at(path), "the key 'src' is missing", hint)
    for index, mark in enumerate(series.annotations):
        if not is_drawable(mark):
            words = POINTS[mark.kind][2]
            place = spots.at(f"{path}.annotations[{index}].points")
            hint = f"write {words}, each as [x, y] in pixels from the upper left corner"
            yield UNDRAWABLE_MARK.at(place, f"these points make no {mark.kind}", hint)


def is_drawable(mark: Annotation) -> bool:
    """Whether the points are as many as the kind of mark needs, each with an x and a y."""
    few, many, _ = POINTS[mark.kind]
    return few <= len(mark.points) <= many and all(len(point) == 2 for point in mark.points)
