"""What the words of a header say, in our own vocabulary: regions, phases, sequences. The words end here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct

_SIGNS = re.compile(r"[^\w+]+|_")


class Row(Struct, frozen=True, array_like=True):
    """A value, and the patterns that lead to it."""

    value: str
    patterns: tuple[str, ...]


class Presets(Struct, frozen=True):
    """Names of windows for one region, by a soft and by a sharp kernel."""

    usual: tuple[str, ...]
    sharp: tuple[str, ...]


class Words(Struct, frozen=True):
    """The tables of words.yaml."""

    regions: tuple[Row, ...]
    phases: tuple[Row, ...]
    sequences: tuple[Row, ...]
    fat_suppressed: tuple[str, ...]
    enhanced: tuple[str, ...]
    localiser: tuple[str, ...]
    dose: tuple[str, ...]
    sharp_kernels: tuple[str, ...]
    presets: dict[str, Presets]
    phase_presets: dict[str, str]


@cache
def words() -> Words:
    """The tables, read once."""
    import yaml

    text = (files(__package__) / "words.yaml").read_text(encoding="utf-8")
    return msgspec.convert(yaml.safe_load(text), Words)


def plain(*texts: str) -> str:
    """Texts in small letters, with spaces for all other signs."""
    return _SIGNS.sub(" ", " ".join(texts).casefold()).strip()


def says(text: str, patterns: Iterable[str]) -> bool:
    """Whether a plain text fits any of the patterns."""
    return any(re.search(pattern, text) for pattern in patterns)


def first_of(text: str, rows: Iterable[Row]) -> str:
    """The value of the first row that fits; nothing if none does."""
    return next((row.value for row in rows if says(text, row.patterns)), "")


def windows_for(region: str, phase: str, *, sharp: bool) -> tuple[str, ...]:
    """The names of the windows that a CT of a region is shown in, the first one first."""
    tables = words()
    of_region = tables.presets.get(region) or tables.presets[""]
    names = of_region.sharp if sharp else of_region.usual
    ahead = tables.phase_presets.get(phase)
    return tuple(dict.fromkeys((ahead, *names) if ahead else names))
