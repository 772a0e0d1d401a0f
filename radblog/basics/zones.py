"""Time zones from the tzdata package, never from the machine, so that each machine knows the same ones."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo


class _Zone(ZoneInfo):
    """A zone that goes to another process by its name, for moments that go there."""

    def __reduce__(self) -> tuple[Callable[[str], ZoneInfo], tuple[str]]:
        return zone, (self.key,)


@cache
def zone_names() -> frozenset[str]:
    """Every name of the IANA time-zone database, such as `Europe/Zurich`."""
    return frozenset((files("tzdata") / "zones").read_text(encoding="utf-8").split())


@cache
def zone(name: str) -> ZoneInfo:
    """The time zone called `name`.

    Raises:
        KeyError: there is no zone of that name.
    """
    if name not in zone_names():
        raise KeyError(name)
    with (files("tzdata") / "zoneinfo").joinpath(*name.split("/")).open("rb") as data:
        return _Zone.from_file(data, key=name)


def zone_or_utc(name: str) -> ZoneInfo:
    """The time zone called `name`; UTC where there is none, which is a problem of site.yaml."""
    return zone(name if name in zone_names() else "UTC")
