"""Files -> stacks that can be scrolled: what belongs together, in the order in which one scrolls.

A stack begins at the head, in front, or on the patient's right.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, Literal

from msgspec import Struct

from radblog.scans.facts import Facts
from radblog.scans.slices import Slice, Vector, normal_of

Kind = Literal["image", "stack", "cine"]
_SECTIONS = frozenset({"CT", "MR", "PT", "NM"})
_UNEVEN = 0.1  # of the usual distance: by that much one distance may differ
_SAME = 0.01  # millimetres: slices this close lie at one place


class Spot(Struct, frozen=True, order=True):
    """One frame: the number of its file, and that of the frame in it, both from 0."""

    file: int
    frame: int


class Stack(Struct, frozen=True):
    """Frames in the order in which one scrolls. `first` is the file that stands for all of them; `placed`:
    they say where they lie, `even`: at even distances, `gap` millimetres apart. `series` is a digest. Of the
    frames that there were it holds one in `every`.
    """

    kind: Kind
    spots: tuple[Spot, ...]
    first: int
    series: str
    placed: bool = True
    even: bool = True
    gap: float = 0.0
    every: int = 1


class Sorted(Struct, frozen=True):
    """Every stack, in the order of studies and series. `divided` counts series that were taken as several."""

    stacks: tuple[Stack, ...]
    divided: int = 0


def sort_into_stacks(files: Mapping[int, Facts]) -> Sorted:
    """The stacks of all files, each frame in one of them."""
    series: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, facts in files.items():
        series[facts.identity.study, facts.identity.series].append(number)
    found: list[Stack] = []
    divided = 0
    for numbers in series.values():
        stacks, shapes = _of_series(files, numbers)
        found.extend(stacks)
        divided += shapes > 1
    return Sorted(tuple(sorted(found, key=lambda stack: _order(files, stack))), divided)


def _order(files: Mapping[int, Facts], stack: Stack) -> tuple[Any, ...]:
    facts = files[stack.first]
    day = facts.studied.toordinal() if facts.studied else 0
    own = facts.slices[stack.spots[0].frame]
    return (day, facts.identity.study, facts.series_number, facts.identity.series, own.echo, own.diffusion,
            own.time, facts.acquisition, facts.number, stack.spots)  # fmt: skip


def _of_series(files: Mapping[int, Facts], numbers: Iterable[int]) -> tuple[list[Stack], int]:
    """The stacks of one series, and how many different shapes and directions it has."""
    found: list[Stack] = []
    shapes: set[tuple[Any, ...]] = set()
    pools: dict[tuple[Any, ...], list[Spot]] = defaultdict(list)
    for number in numbers:
        facts = files[number]
        if is_loop(facts):
            spots = tuple(Spot(number, one.frame) for one in facts.slices)
            found.append(Stack("cine", spots, number, facts.identity.series))
            continue
        for one in facts.slices:
            shape = _shape(facts, one)
            shapes.add(shape)
            pools[*shape, one.stack, round(one.echo, 1), one.diffusion, one.time].append(
                Spot(number, one.frame)
            )
    for spots_ in pools.values():
        found.extend(_of_pool(files, spots_))
    return found, len(shapes)


def is_loop(facts: Facts) -> bool:
    """Whether a file's frames follow in time, not in space."""
    if len(facts.slices) < 2:
        return False
    places = {one.position for one in facts.slices}
    return len(places) == 1


def _shape(facts: Facts, one: Slice) -> tuple[Any, ...]:
    layout = facts.layout
    turned = None
    if one.across is not None and one.down is not None:
        turned = tuple(round(part, 1) + 0.0 for part in (*one.across, *one.down))
    return (facts.shown.modality, facts.shown.capture, layout.rows, layout.columns, layout.grey, turned)


def _of_pool(files: Mapping[int, Facts], spots: list[Spot]) -> list[Stack]:
    """Frames of one shape and one kind: a stack for each time a place comes again."""
    slices = {spot: files[spot.file].slices[spot.frame] for spot in spots}
    modality = files[spots[0].file].shown.modality
    by_number = sorted(spots, key=lambda spot: (files[spot.file].acquisition, files[spot.file].number, spot))
    if all(one.position and normal_of(one) for one in slices.values()):
        passes = _passes(by_number, {spot: _depth(slices[spot], slices[by_number[0]]) for spot in spots})
        return [_placed(files, one) for one in passes]
    if modality in _SECTIONS and len(spots) > 2:
        return [_stack(files, "stack", by_number, placed=False, even=False)]
    return [_stack(files, "image", [spot]) for spot in by_number]


def _depth(one: Slice, reference: Slice) -> float:
    """How far along the scroll a slice lies, in millimetres."""
    normal, position = normal_of(reference), one.position
    assert normal is not None and position is not None  # noqa: S101, PT018  # checked by the only caller
    return sum(a * b for a, b in zip(_outward(normal), position, strict=True))


def _outward(normal: Vector) -> Vector:
    """The direction of scrolling: down, to the back, or to the left, whichever is nearest."""
    strongest = max(range(3), key=lambda axis: abs(normal[axis]))
    wanted = -1.0 if strongest == 2 else 1.0
    turn = wanted if normal[strongest] > 0 else -wanted
    return (normal[0] * turn, normal[1] * turn, normal[2] * turn)


def _passes(spots: list[Spot], depths: Mapping[Spot, float]) -> list[list[tuple[float, Spot]]]:
    """Frames by depth; the second frame at a place belongs to a second pass, and so on."""
    placed = sorted(
        ((depths[spot], number, spot) for number, spot in enumerate(spots)), key=lambda one: one[:2]
    )
    groups: list[list[tuple[float, int, Spot]]] = []
    for one in placed:
        if groups and one[0] - groups[-1][0][0] < _SAME:
            groups[-1].append(one)
        else:
            groups.append([one])
    passes: list[list[tuple[float, Spot]]] = []
    for group in groups:
        for count, (depth, _, spot) in enumerate(sorted(group, key=lambda one: one[1])):
            if count == len(passes):
                passes.append([])
            passes[count].append((depth, spot))
    return passes


def _placed(files: Mapping[int, Facts], row: list[tuple[float, Spot]]) -> Stack:
    spots = [spot for _, spot in row]
    if len(row) == 1:
        return _stack(files, "image", spots)
    gaps = sorted(later - earlier for (earlier, _), (later, _) in itertools.pairwise(row))
    usual = gaps[len(gaps) // 2]
    even = gaps[-1] - usual <= _UNEVEN * usual + _SAME and usual - gaps[0] <= _UNEVEN * usual + _SAME
    return _stack(files, "stack", spots, even=even, gap=usual)


def _stack(  # noqa: PLR0913  # the facts of one value
    files: Mapping[int, Facts],
    kind: Kind,
    spots: list[Spot],
    *,
    placed: bool = True,
    even: bool = True,
    gap: float = 0.0,
) -> Stack:
    first = spots[0].file
    return Stack(kind, tuple(spots), first, files[first].identity.series, placed, even, gap)
