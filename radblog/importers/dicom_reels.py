"""Chosen stacks -> reels to write, and the tasks that draw their frames."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from radblog.documents.vocabulary import vocabulary
from radblog.documents.vocabulary.model import Preset
from radblog.importers.dicom_choosing import Chosen
from radblog.importers.dicom_drawing import FRAMES_A_TASK, Out, Task, square_size
from radblog.importers.dicom_files import Item
from radblog.importers.frames_model import Box, Cut, Reel, View
from radblog.importers.frames_naming import folder_for, label_of
from radblog.scans.devices import strips_of
from radblog.scans.facts import Facts
from radblog.scans.greys import LOWEST_CT, Deep, Look
from radblog.scans.shown import Shown
from radblog.scans.sorting import Spot, Stack
from radblog.scans.words import windows_for

_SAMPLE = 15  # frames that tell how bright a series without a window is
_PHOTOS = frozenset({"XC"})


class Cast(Struct, frozen=True):
    """A reel and the frames it is made of."""

    reel: Reel
    stack: Stack


class Wish(Struct, frozen=True):
    """How the person wants the reels: windows instead of the usual ones, the part of the body where the
    header has it wrong, what is cut away, and whether CT comes with its measured values.
    """

    presets: tuple[Preset, ...] = ()
    region: str = ""
    cut: Cut = Cut()
    values: bool = False


def reels_of(chosen: Chosen, wish: Wish, taken: Sequence[str]) -> tuple[Cast, ...]:
    """A reel for each stack. `taken` are names in the folder of the case."""
    found: list[Cast] = []
    names = list(taken)
    for number, stack in chosen.stacks:
        shown = in_vocabulary(chosen.facts[stack.first].shown)
        shown = replace(shown, region=wish.region or shown.region)
        folder = folder_for(label_of(shown), names)
        names.append(folder)
        found.append(Cast(_reel(number, stack, shown, folder, chosen, wish), stack))
    return tuple(found)


def _reel(  # noqa: PLR0913  # what is known of a reel comes from several rooms
    number: int, stack: Stack, shown: Shown, folder: str, chosen: Chosen, wish: Wish
) -> Reel:
    facts = chosen.facts[stack.first]
    days = {one.identity.study: one.studied for one in chosen.facts.values()}
    presets = _presets(facts, shown, wish.presets)
    is_deep = wish.values and stack.kind == "stack" and is_ct(facts)
    crop = wish.cut.crop
    columns, rows = (crop.width, crop.height) if crop else size_of(facts)
    return Reel(
        place=f"series {number}",
        kind="photo" if shown.modality in _PHOTOS and stack.kind == "image" else stack.kind,
        shown=shown,
        views=(View(folder, look=Deep(LOWEST_CT)),)
        if is_deep
        else _views(facts, stack.kind, folder, presets),
        count=len(stack.spots),
        columns=columns,
        rows=rows,
        study=facts.identity.study,
        offset=offset_of(days, facts.identity.study),
        frame_time=facts.frame_time * stack.every if stack.kind == "cine" else 0.0,
        gap=stack.gap,
        windows=presets if is_deep else (),
        covered=_covered(facts, wish.cut),
        corner=(crop.left, crop.top) if crop else (0, 0),
    )


def size_of(facts: Facts) -> tuple[int, int]:
    """Columns and rows of a frame once its pixels are as high as they are wide."""
    return square_size(facts.layout.columns, facts.layout.rows, facts.tall)


def _covered(facts: Facts, cut: Cut) -> str:
    """What is made black unasked, in words; nothing where all pixels stay."""
    if cut.margins:
        return ""
    if facts.shown.spots:
        return "all but the echoes"
    return "the strips where machines of this kind write names" if _strips(facts) else ""


def _strips(facts: Facts) -> tuple[Box, ...]:
    strips = strips_of(facts.shown.modality, *size_of(facts), capture=facts.shown.capture)
    return tuple(Box(*strip) for strip in strips)


def cut_for(facts: Facts, cut: Cut) -> Cut:
    """What is taken out of the frames of a file: what was asked for, and the strips with words."""
    if cut.margins or facts.shown.spots:
        return cut
    return replace(cut, masks=(*cut.masks, *_strips(facts)))


def is_ct(facts: Facts) -> bool:
    """Whether the pixels are Hounsfield units."""
    return facts.layout.grey and facts.shown.modality == "CT" and not facts.shown.capture


def in_vocabulary(shown: Shown) -> Shown:
    """`shown` with nothing in it but words that a case may use."""
    known = vocabulary()
    return replace(
        shown,
        modality=shown.modality if shown.modality in known.modalities else "OT",
        plane=shown.plane if shown.plane in known.planes else "",
        region=shown.region if shown.region in known.regions else "",
        phase=shown.phase if shown.phase in known.phases else "",
        sequence=shown.sequence if shown.sequence in known.sequences else "",
    )


def _presets(facts: Facts, shown: Shown, asked: Sequence[Preset]) -> tuple[Preset, ...]:
    """The windows of a reel: those asked for, or of a CT those of what it shows; none where it has one."""
    if asked or not is_ct(facts):
        return tuple(asked) if facts.layout.grey else ()
    known = vocabulary().windows
    return tuple(known[name] for name in windows_for(shown.region, shown.phase, sharp=shown.sharp))


def _views(facts: Facts, kind: str, folder: str, presets: tuple[Preset, ...]) -> tuple[View, ...]:
    """A view for each window; where there is none, the one view of the header."""
    if not presets:
        return (View(folder),)
    if kind == "image":
        presets = presets[:1]
    inverse = facts.layout.photometric == "MONOCHROME1"
    usual = vocabulary().windows
    several = len(presets) > 1
    return tuple(
        View(
            folder=f"{folder}/{preset.name}" if several else folder,
            name=preset.name,
            width=None if usual.get(preset.name) == preset else preset.w,
            level=None if usual.get(preset.name) == preset else preset.l,
            look=Look(preset.w, preset.l, "LINEAR", None, inverse),
        )
        for preset in presets
    )


def offset_of(days: Mapping[str, dt.date | None], study: str) -> str:
    """How long after the first study one was made, rounded so that no day can be told; "" for one alone."""
    known = sorted(day for day in days.values() if day is not None)
    mine = days.get(study)
    if len(days) < 2 or mine is None:
        return ""
    apart = (mine - known[0]).days
    if apart == 0:
        return "day 0"
    for size, most, word in ((1, 10, "day"), (7, 60, "week"), (30.44, 700, "month"), (365.25, 1e9, "year")):
        if apart <= most:
            number = max(1, round(apart / size))
            return f"+{number} {word}{'' if number == 1 else 's'}"
    return ""


def with_looks(cast: Cast, facts: Mapping[int, Facts], whole: Look | None) -> Cast:
    """The cast with one look for all frames of a stack, so that nothing flickers: that of the header in the
    middle of the stack, or `whole`, from the least to the greatest value.
    """
    (view, *others), stack = cast.reel.views, cast.stack
    if others or view.look is not None or stack.kind == "image":
        return cast
    middle = stack.spots[len(stack.spots) // 2]
    own = facts[middle.file].slices[middle.frame].look
    look = own if own is not None and own.table is None else None if own is not None else whole
    return Cast(replace(cast.reel, views=(replace(view, look=look),)), stack)


def lacks_window(cast: Cast, facts: Mapping[int, Facts]) -> bool:
    """Whether how bright the frames of a stack are must be found in the frames themselves."""
    if cast.stack.kind == "image" or cast.reel.views[0].look is not None:
        return False
    middle = cast.stack.spots[len(cast.stack.spots) // 2]
    one = facts[middle.file]
    return one.layout.grey and one.slices[middle.frame].look is None


def sample_tasks(cast: Cast, items: Mapping[int, Item]) -> tuple[Task, ...]:
    """Tasks that look at a few frames, evenly spread."""
    spots = cast.stack.spots
    step = max(1, len(spots) // _SAMPLE)
    return tuple(Task(items[spot.file], (Out(spot.frame, ()),), (), Cut()) for spot in spots[::step])


def tasks_of(
    cast: Cast, items: Mapping[int, Item], facts: Mapping[int, Facts], cut: Cut, into: Path
) -> Iterator[Task]:
    """The tasks that draw every frame of a reel into the folder `into`."""
    reel = cast.reel
    looks = tuple(view.look for view in reel.views)
    batch: list[tuple[Spot, tuple[str, ...]]] = []
    for spot, name in zip(cast.stack.spots, reel.names(), strict=True):
        files = tuple(
            str(into / (f"{view.folder}/{name}" if reel.count > 1 else reel.src(view))) for view in reel.views
        )
        if batch and (batch[0][0].file != spot.file or len(batch) == FRAMES_A_TASK):
            yield _task(batch, looks, items, facts, cut)
            batch = []
        batch.append((spot, files))
    yield _task(batch, looks, items, facts, cut)


def _task(
    batch: Sequence[tuple[Spot, tuple[str, ...]]],
    looks: tuple[Look | Deep | None, ...],
    items: Mapping[int, Item],
    facts: Mapping[int, Facts],
    cut: Cut,
) -> Task:
    file = batch[0][0].file
    outs = tuple(Out(spot.frame, files) for spot, files in batch)
    one = facts[file]
    spots = () if cut.margins else one.shown.spots
    return Task(items[file], outs, looks, cut_for(one, cut), size_of(one), spots)
