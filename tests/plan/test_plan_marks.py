"""Marks over pictures: the path of each kind, and where its number stands."""

import pytest

from radblog.documents.model_frames import Annotation
from radblog.plan.marks import mark_view, outside


def drawn(kind, *points, width=200, height=100):
    return mark_view(Annotation(kind=kind, points=points, label="x"), 1, width, height)


@pytest.mark.parametrize(
    ("kind", "points", "path"),
    [
        ("line", [(10, 10), (30, 40)], "M10 10L30 40"),
        ("polygon", [(10, 10), (30, 10), (20, 30)], "M10 10L30 10L20 30Z"),
        ("box", [(10, 20), (50, 60)], "M10 20L50 20L50 60L10 60Z"),
        ("circle", [(50, 50), (60, 50)], "M40 50A10 10 0 1 0 60 50A10 10 0 1 0 40 50"),
        ("ellipse", [(40, 40), (80, 60)], "M40 50A20 10 0 1 0 80 50A20 10 0 1 0 40 50"),
        ("label", [(20, 20)], ""),
    ],
)
def test_each_kind_has_its_path(kind, points, path):
    assert drawn(kind, *points).path == path


def test_an_arrow_ends_at_its_tip_with_two_barbs():
    path = drawn("arrow", (10, 50), (100, 50)).path
    shaft, barbs = path.split("M")[1:]
    assert shaft == "10 50L100 50"
    above, tip, below = (tuple(map(float, point.split())) for point in barbs.split("L"))
    assert tip == (100, 50)
    assert above[0] == below[0] < 100
    assert above[1] + below[1] == 100


def test_an_arrow_of_which_only_the_tip_is_known_comes_from_the_side_with_room():
    assert drawn("arrow", (20, 20)).path.startswith("M42 ")
    assert drawn("arrow", (180, 80)).path.startswith("M158 ")


@pytest.mark.parametrize("points", [[(0, 0), (1, 1)], [(200, 100), (199, 99)], [(0, 100), (5, 95)]])
def test_the_number_stands_inside_the_picture(points):
    mark = drawn("arrow", *points)
    assert 6 <= mark.x <= 194
    assert 6 <= mark.y <= 94


@pytest.mark.parametrize(
    ("point", "out"), [((0, 0), False), ((200, 100), False), ((201, 5), True), ((5, -1), True)]
)
def test_a_point_beyond_the_edge_is_outside(point, out):
    assert outside(Annotation(kind="point", points=(point,), label="x"), 200, 100) is out
