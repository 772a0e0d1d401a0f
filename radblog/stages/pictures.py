"""The pictures that something public shows are examined before pages are planned with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from radblog.basics.places import Place
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
    """All examined pictures of a site."""

    facts: dict[str, PictureFacts]
    problems: tuple[Problem, ...]


def examine_all(site: Path, paths: Sequence[str], crew: Workers) -> Album:
    """Examine every picture once."""
    found = tuple(crew.map(_examine, [(site, path) for path in paths], weight=WEIGHT))
    return album(found)


def album(found: Iterable[Examined]) -> Album:
    """Join single results."""
    results = tuple(found)
    return Album(
        {one.path: one.facts for one in results if one.facts is not None},
        tuple(problem for one in results for problem in one.problems),
    )


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
