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


def examine_all(site: Path, paths: Sequence[str], crew: Workers, memory: Memory) -> Album:
    """Examine every picture that changed since an earlier build examined it."""
    known = {path: one for path, one in _kept(memory).items() if _is_same(one, memory)}
    new = [(site, path) for path in paths if path not in known]
    fresh = dict(zip((path for _, path in new), crew.map(_examine, new, weight=WEIGHT), strict=True))
    found = known | fresh
    return Album({path: found[path] for path in paths})


def keep_album(album: Album, memory: Memory) -> tuple[str, ...]:
    """Keep what was found out of pictures that are published; tells their paths.

    Raises:
        OSError: it cannot be written.
    """
    before = _kept(memory)
    sound = {path: one for path, one in album.examined.items() if one.facts is not None}
    new = {path: one for path, one in sound.items() if before.get(path) != one}
    _keep(memory).renew(new, before.keys() - sound.keys())
    for path, one in new.items():
        memory.stamps.learn(path, one.facts.source if one.facts else "")
    return tuple(sound)


def _keep(memory: Memory) -> Keep[Examined]:
    return memory.keep("pictures", Examined)


def _kept(memory: Memory) -> dict[str, Examined]:
    return dict(_keep(memory).items())


def _is_same(one: Examined, memory: Memory) -> bool:
    return one.facts is not None and memory.stamps.digest(one.path) == one.facts.source


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
