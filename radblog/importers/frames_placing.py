"""Drawn frames come into the case: looked at, moved in whole, then written into its text. All or nothing."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from radblog.disk.whole import FOLDER, FOLDER_MODE, make_folder, write_whole
from radblog.images.deep import through
from radblog.images.model import Window
from radblog.importers.frames_model import Reel, View
from radblog.pixels.look import look
from radblog.pixels.readers import Readers
from radblog.privacy.burned_in import Spotted, spotted
from radblog.privacy.evidence import Vouched
from radblog.privacy.seen import Showing, failed_problem, lint_seen
from radblog.problems import Problem

if TYPE_CHECKING:
    from PIL import Image

_PREFIX = "import-"
_MOST_OVERLAID = 48  # frames laid over each other to see what stays where it is


@contextmanager
def workshop(site: Path) -> Iterator[Path]:
    """A folder of its own beside the site's content, which is gone afterwards, whatever happens.

    Raises:
        OSError: it cannot be made.
    """
    home = site / FOLDER
    make_folder(home)
    for left in home.glob(f"{_PREFIX}*"):  # of an import that was killed
        shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(dir=home, prefix=_PREFIX) as folder:
        yield Path(folder)


def move_in(workplace: Path, case: Path, reels: Iterable[Reel], text: bytes, document: Path) -> None:
    """Move every reel into the folder of the case, then write its text. If one cannot be moved, none stays.

    Raises:
        OSError: something cannot be moved or written.
    """
    tops = list(dict.fromkeys(_top(reel, view) for reel in reels for view in reel.views))
    moved: list[Path] = []
    if any((case / top).exists() for top in tops):
        raise FileExistsError
    try:
        for top in tops:
            target = case / top
            (workplace / top).replace(target)
            moved.append(target)
            _let_read(target)
        write_whole(document, text)
    except BaseException:
        for target in moved:
            if target.is_dir():
                shutil.rmtree(target, ignore_errors=True)
            else:
                target.unlink(missing_ok=True)
        raise


def _top(reel: Reel, view: View) -> str:
    return reel.src(view).partition("/")[0]


def _let_read(target: Path) -> None:
    for path in (target, *target.rglob("*")) if target.is_dir() else (target,):
        path.chmod(FOLDER_MODE if path.is_dir() else 0o644)


def look_at(reel: Reel, workplace: Path, by: Readers, vouched: Vouched) -> tuple[Problem, ...]:
    """What can be read in a reel: in its first, middle and last frame, and in what stays in one place in all
    of them, as words burned in by a machine do. Places are told, words never.
    """
    if not by.any:
        return ()
    view = reel.views[0]
    paths = [
        workplace / (f"{view.folder}/{name}" if reel.count > 1 else reel.src(view)) for name in reel.names()
    ]
    chosen = dict.fromkeys((paths[len(paths) // 2], paths[0], paths[-1]))
    pictures = [_in_bytes(_seen_as(path, reel)) for path in chosen]
    if len(paths) > len(pictures):
        pictures.insert(0, _in_bytes(what_stays(paths, reel)))
    found: dict[tuple[str, str], Problem] = {}
    for data in pictures:
        for problem in _seen_in(reel, data, by, vouched):
            found.setdefault((problem.code, problem.severity), problem)
    return tuple(found.values())


def _seen_in(reel: Reel, data: bytes, by: Readers, vouched: Vouched) -> tuple[Problem, ...]:
    try:
        seen = look(reel.place, data, by)
        if seen.value is None:
            return seen.problems
        found = tuple(_uncropped(one, reel) for one in spotted(seen.value, vouched, clinical=True))
        return lint_seen(reel.place, found, Showing(case=True, patient=True))
    except Exception:  # noqa: BLE001  # fails closed, and a reader's text may quote what it read
        return (failed_problem(reel.place),)


def _uncropped(one: Spotted, reel: Reel) -> Spotted:
    """The same, its place counted as a mask has to be given: in the frame before it was cropped."""
    box, (left, top) = one.box, reel.corner
    return replace(one, box=replace(box, left=box.left + left, top=box.top + top))


def what_stays(paths: Sequence[Path], reel: Reel) -> Image.Image:
    """The darkest value that each pixel ever has: anatomy fades, burned-in light words stay."""
    from PIL import ImageChops

    step = max(1, len(paths) // _MOST_OVERLAID)
    darkest = _seen_as(paths[0], reel).convert("L")
    for path in paths[step::step]:
        darkest = ImageChops.darker(darkest, _seen_as(path, reel).convert("L"))
    return darkest


def _seen_as(path: Path, reel: Reel) -> Image.Image:
    """A frame as readers see it first; one of measured values through the widest of its windows."""
    from PIL import Image

    with Image.open(path) as picture:
        picture.load()
    if reel.deep is None or not reel.windows:
        return picture
    widest = max(reel.windows, key=lambda one: one.w)
    return through(picture, Window(widest.w, widest.l, 1.0, reel.deep.intercept))


def _in_bytes(picture: Image.Image) -> bytes:
    buffer = BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()
