"""A series on its way into a case: what it is, how it is seen, and what is cut from it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from radblog.documents.vocabulary.model import Preset
from radblog.scans.greys import Deep, Look
from radblog.scans.shown import Shown
from radblog.scans.sorting import Kind


class Box(Struct, frozen=True):
    """A rectangle in pixels of the frames as they come, from the upper left corner."""

    left: int
    top: int
    width: int
    height: int

    def fits(self, columns: int, rows: int) -> bool:
        """Whether it lies within a frame of that size."""
        return self.left + self.width <= columns and self.top + self.height <= rows


class Cut(Struct, frozen=True):
    """What is taken out of every frame for good: `masks` become black, then all but `crop` is cut away.
    Without `margins`, what lies outside the echoes of an ultrasound picture becomes black too.
    """

    crop: Box | None = None
    masks: tuple[Box, ...] = ()
    margins: bool = False


class View(Struct, frozen=True):
    """One way in which a series is seen. `folder` is relative to that of the case. `width` and `level` are
    None where the preset of that name has them, or where there is only one view.
    """

    folder: str
    name: str = ""
    width: float | None = None
    level: float | None = None
    look: Look | Deep | None = None


class Reel(Struct, frozen=True):
    """One series to write. `windows` are those that readers are offered where the frames hold values;
    `covered` tells in words what was made black unasked; `corner` is where
    its frames were cropped from. `place`
    is how messages call it; `offset` the time since the first study, in words.
    """

    place: str
    kind: Kind | Literal["photo"]
    shown: Shown
    views: tuple[View, ...]
    count: int
    columns: int
    rows: int
    study: str = ""
    offset: str = ""
    frame_time: float = 0.0
    gap: float = 0.0
    suffix: str = "png"
    windows: tuple[Preset, ...] = ()
    covered: str = ""
    corner: tuple[int, int] = (0, 0)

    def names(self) -> Iterable[str]:
        """The names of its frames, in order."""
        digits = max(3, len(str(self.count)))
        return (f"{number:0{digits}}.{self.suffix}" for number in range(1, self.count + 1))

    @property
    def deep(self) -> Deep | None:
        """How its frames hold measured values, if they do."""
        look = self.views[0].look
        return look if isinstance(look, Deep) else None

    def src(self, view: View) -> str:
        """How the case calls the frames of a view: their folder, or the one picture."""
        return view.folder if self.count > 1 else f"{view.folder}.{self.suffix}"
