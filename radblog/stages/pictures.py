"""The pictures that something public shows are examined before pages are planned with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from radblog.basics.places import Place
from radblog.disk.keep import Keep
from radblog.disk.memory import Memory
from radblog.disk.rules import UNREADABLE
from radblog.disk.sources import read_source
from radblog.images.examine import examine
from radblog.images.model import PictureFacts
from radblog.images.rules import NEARLY_BLACK
from radblog.pixels.cropped import hides_pixels
from radblog.plan.volumes import first_windows
from radblog.privacy.gate import picture_problems
from radblog.privacy.seen import cropped_problem
from radblog.problems import Problem
from radblog.sitemodel.site import Site
from radblog.workers import Workers

WEIGHT = 20  # examining one picture costs as much as some twenty pages


class Examined(Struct, frozen=True):
    """One picture: facts, or problems that say why there are none; and what its file hides."""

    path: str
    facts: PictureFacts | None
    problems: tuple[Problem, ...]


class Album(Struct, frozen=True):
    """All examined pictures of a site, by path."""

    examined: dict[str, Examined]

    @property
    def facts(self) -> dict[str, PictureFacts]:
        """What is known of those that could be read."""
        return {path: one.facts for path, one in self.examined.items() if one.facts is not None}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with them."""
        return tuple(problem for one in self.examined.values() for problem in one.problems)


class Pictures:
    """What builds found out of pictures: one object for all attempts of a build."""

    def __init__(self, site: Path, memory: Memory) -> None:
        """Open what earlier builds kept."""
        self._site, self._stamps = site, memory.stamps
        self._keep: Keep[Examined] = memory.keep("pictures", Examined)
        self._before = dict(self._keep.items())
        self._found = {path: one for path, one in self._before.items() if self._is_same(one)}

    def examine(self, paths: Sequence[str], crew: Workers) -> Album:
        """Examine every picture that changed since it was last examined."""
        new = [(self._site, path) for path in paths if path not in self._found]
        for one in crew.map(_examine, new, stage="looking into pictures", weight=WEIGHT):
            self._found[one.path] = one
        return Album({path: self._found[path] for path in paths})

    def save(self, album: Album) -> tuple[str, ...]:
        """Keep what was found out of pictures that are published; tells their paths.

        Raises:
            OSError: it cannot be written.
        """
        sound = {path: one for path, one in album.examined.items() if one.facts is not None}
        new = {path: one for path, one in sound.items() if self._before.get(path) != one}
        self._keep.renew(new, self._before.keys() - sound.keys())
        for path, one in new.items():
            self._stamps.learn(path, one.facts.source if one.facts else "")
        return tuple(sound)

    def _is_same(self, one: Examined) -> bool:
        return one.facts is not None and self._stamps.digest(one.path) == one.facts.source


def windowed(problems: Iterable[Problem], site: Site) -> tuple[Problem, ...]:
    """`problems` but for warnings that a frame of a volume is nearly black: it is seen through a window."""
    frames = first_windows(site)
    return tuple(one for one in problems if one.code != NEARLY_BLACK.code or one.place.path not in frames)


def _examine(wanted: tuple[Path, str]) -> Examined:
    site, path = wanted
    try:
        source = read_source(site, path)
    except OSError:
        return Examined(
            path, None, (UNREADABLE.at(Place(path), "this file cannot be read", UNREADABLE.mend),)
        )
    outcome = examine(path, source.data)
    if outcome.value is None:
        return Examined(path, None, outcome.problems)
    hidden = picture_problems(outcome.value)
    cropped = (cropped_problem(path),) if hides_pixels(path, source.data) else ()
    return Examined(path, outcome.value, (*outcome.problems, *hidden, *cropped))
