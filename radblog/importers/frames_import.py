"""The whole story of an import of frames: pictures, a loop or a volume become a reel of a case."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from radblog.basics.places import Place
from radblog.documents.vocabulary import vocabulary
from radblog.documents.vocabulary.model import Preset
from radblog.images.containers.formats import foreign_parts
from radblog.images.opening import Frame, Opened, frames_of, with_picture
from radblog.importers.dicom_crew import Tell
from radblog.importers.frames_case import Told
from radblog.importers.frames_model import Cut, Reel, View
from radblog.importers.frames_naming import folder_for, label_of
from radblog.importers.frames_notes import outside
from radblog.importers.frames_sources import Source, source_of
from radblog.importers.frames_volume import volume_reel
from radblog.importers.frames_writing import Into, Written, write_reels
from radblog.problems import Outcome, Problem
from radblog.scans.faults import ScanError, cut_short
from radblog.scans.nifti import Plane
from radblog.scans.rules import UNREADABLE_SCAN, UNUSUAL_PIXELS
from radblog.scans.shown import Shown

if TYPE_CHECKING:
    from PIL import Image

_WHERE = Place("the frames to import")
_COMPRESSION = 6
Draw = Callable[[Path], Iterable[Problem]]


class Asked(Struct, frozen=True):
    """What the person says of the frames, since pictures do not. `frame_time` is in milliseconds."""

    modality: str
    region: str
    plane: str
    cut: Cut
    presets: tuple[Preset, ...]
    every: int = 1
    cine: bool = False
    frame_time: float = 0.0


def import_frames(path: Path, into: Into, asked: Asked, tell: Tell) -> Outcome[Written]:
    """Import pictures, a loop or a volume into a case. Nothing is written unless everything is.

    Raises:
        OSError: a file cannot be read or written.
    """
    try:
        source = source_of(path)
        reel, draw = _prepared(source, into, asked, tell)
    except ScanError as fault:
        return Outcome(None, (fault.rule.at(_WHERE, fault.message, fault.help),))
    cut = asked.cut
    boxes = (*((cut.crop,) if cut.crop else ()), *cut.masks)
    if any(not box.fits(reel.columns, reel.rows) for box in boxes):
        return Outcome(None, (outside(_WHERE, f"its frames are {reel.columns} x {reel.rows} pixels"),))
    return write_reels((_cropped(reel, cut),), draw, into, Told())


def _cropped(reel: Reel, cut: Cut) -> Reel:
    from msgspec.structs import replace

    return (
        replace(reel, columns=cut.crop.width, rows=cut.crop.height, corner=(cut.crop.left, cut.crop.top))
        if cut.crop
        else reel
    )


def _prepared(source: Source, into: Into, asked: Asked, tell: Tell) -> tuple[Reel, Draw]:
    shown = Shown(modality=asked.modality, region=asked.region, plane=asked.plane)
    if source.kind == "volume":
        plane: Plane = asked.plane if asked.plane in {"coronal", "sagittal"} else "axial"  # type: ignore[assignment]
        return volume_reel(source.files[0], plane, _named(shown, plane), into.taken(), asked, tell)
    return _pictures(source, shown, into, asked, tell)


def _named(shown: Shown, plane: str) -> Shown:
    from msgspec.structs import replace

    return replace(shown, plane=plane if plane in vocabulary().planes else "")


def _pictures(source: Source, shown: Shown, into: Into, asked: Asked, tell: Tell) -> tuple[Reel, Draw]:
    """A reel of pictures of one size; a moving picture brings its frames and its own time."""
    count, size, time = _measured(source)
    moving = len(source.files) == 1 and count > 1
    count = len(range(0, count, asked.every))
    cine = (asked.cine or moving) and count > 1
    folder = folder_for(label_of(shown), into.taken())
    reel = Reel(
        place="the frames",
        kind="photo"
        if shown.modality == "XC" and count == 1
        else "cine"
        if cine
        else "stack"
        if count > 1
        else "image",
        shown=shown,
        views=(View(folder),),
        count=count,
        columns=size[0],
        rows=size[1],
        frame_time=(asked.frame_time or (time or 100.0) * asked.every) if cine else 0.0,
    )

    def draw(workplace: Path) -> Iterator[Problem]:
        names = iter(reel.names())
        tell("drawing", 0, count)
        for done, frame in enumerate(_every(_frames(source), asked.every), 1):
            if isinstance(frame, Problem):
                yield frame
                return
            name = next(names)
            path = workplace / (f"{folder}/{name}" if count > 1 else reel.src(reel.views[0]))
            write_picture(path, _trimmed(frame.image, asked.cut))
            tell("drawing", done, count)

    return reel, draw


def _measured(source: Source) -> tuple[int, tuple[int, int], float]:
    """How many frames, of what size, shown how long each in milliseconds.

    Raises:
        ScanError: a picture cannot be read, or they differ in size.
    """
    sizes: set[tuple[int, int]] = set()
    count, time = 0, 0.0
    for number, file in enumerate(source.files, 1):
        about = with_picture(f"picture {number}", file.read_bytes(), _about)
        if about.value is None:
            message = about.problems[0].message
            raise ScanError(UNREADABLE_SCAN, f"picture {number}: {message}", about.problems[0].help)
        frames, size, lasting = about.value
        sizes.add(size)
        count, time = count + frames, time + lasting
    if len(sizes) > 1:
        raise ScanError(UNUSUAL_PIXELS, "the pictures differ in size", "import pictures of one size together")
    return count, sizes.pop(), time / count


def _about(opened: Opened) -> tuple[int, tuple[int, int], float]:
    count, time, size = 0, 0.0, (0, 0)
    for frame in frames_of(opened):
        count, time, size = count + 1, time + frame.duration, frame.image.size
    return count, size, time if count > 1 else 0.0


def _frames(source: Source) -> Iterator[Frame | Problem]:
    for number, file in enumerate(source.files, 1):
        found = with_picture(f"picture {number}", file.read_bytes(), lambda opened: list(frames_of(opened)))
        if found.value is None:
            yield from found.problems
            return
        yield from (Frame(frame.image.copy(), frame.duration) for frame in found.value)


def _every(frames: Iterable[Frame | Problem], step: int) -> Iterator[Frame | Problem]:
    for number, frame in enumerate(frames):
        if number % step == 0 or isinstance(frame, Problem):
            yield frame


def _trimmed(image: Image.Image, cut: Cut) -> Image.Image:
    """New pixels: what is masked is black, what is cropped away is gone, what was transparent is black."""
    from PIL import Image as Images

    mode = "L" if image.mode == "L" else "RGB"
    kept = Images.new(mode, image.size)
    kept.paste(image.convert(mode), mask=image.getchannel("A") if image.mode == "RGBA" else None)
    for box in cut.masks:
        kept.paste(0, (box.left, box.top, box.left + box.width, box.top + box.height))
    if cut.crop is None:
        return kept
    box = cut.crop
    return kept.crop((box.left, box.top, box.left + box.width, box.top + box.height))


def write_picture(path: Path, image: Image.Image) -> None:
    """Write bare pixels as PNG, and look at every part of what was written.

    Raises:
        OSError: the file cannot be written.
        ScanError: there is more in it than pixels.
    """
    from io import BytesIO

    buffer = BytesIO()
    image.save(buffer, "PNG", compress_level=_COMPRESSION)
    if foreign_parts(buffer.getvalue()):
        raise cut_short()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(buffer.getvalue())
