"""Whether a build would do what the last one did: told from outside, without reading a single document.

This is what authors wait for most often, so it imports next to nothing.
"""

from __future__ import annotations

import datetime as dt
import os
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from radblog.basics.digests import digest_of
from radblog.disk.manifest import name_of
from radblog.disk.output import Moved, size_and_time
from radblog.disk.stamps import Stamp, Stamps, digest_at, is_settled, stamp_of
from radblog.disk.tools import built_in_themes, tools_stamp
from radblog.disk.whole import MEMORY, write_whole
from radblog.stages.report import Report, Request

if TYPE_CHECKING:
    from radblog.disk.manifest import Artifact
    from radblog.sitemodel.site import Site

THEMES = "themes/"
LOOKED_AT = ("content/", THEMES)  # the folders of a site that are looked at from outside


class Surroundings(Struct, frozen=True):
    """Everything on the disk that a build can see, from outside: the stamps of the site's files by path, of
    the themes that come with radblog, and of radblog itself. `seen` is when they were taken, in nanoseconds.
    """

    seen: int
    files: dict[str, Stamp]
    themes: dict[str, Stamp]
    tools: tuple[Stamp, ...]

    @property
    def digest(self) -> str:
        """What tells whether two looks saw the same."""
        return digest_of(sorted(self.files.items()), sorted(self.themes.items()), self.tools)


class LastBuild(Struct, frozen=True):
    """What the last build saw until `seen` (nanoseconds) and did, and from when to when it would do the same.
    `around` is a digest of all it saw from outside, `young` one of the files that were changed so shortly
    before that their stamps cannot be trusted. No name of a file is kept: one that is not published may tell
    whose it is. `outputs` are bytes and time of what lies in the output folder.
    """

    asked: str
    seen: int
    around: str
    young: str
    since: dt.datetime
    until: dt.datetime
    outputs: dict[str, tuple[int, int]]
    report: Report


def look_around(site: Path) -> Surroundings:
    """Take the stamp of everything that lies where a build reads."""
    seen, files = time.time_ns(), dict[str, Stamp]()
    for folder in LOOKED_AT:
        # A theme may be a link to a folder somewhere else; below it no link is followed.
        files |= _stamped(f"{site}/{folder}", folder, links=folder == THEMES)
    return Surroundings(seen, files, dict(_stamped(str(built_in_themes()), "")), tools_stamp())


def same_again(request: Request, there: Surroundings) -> Report | None:
    """The report of the last build, if this one would see the same and do the same; else None. `there` is
    what is there now.
    """
    path = _path(request)
    try:
        last = msgspec.msgpack.decode(path.read_bytes(), type=LastBuild)
    except (OSError, msgspec.DecodeError):
        return None
    if request.force or last.asked != _asked(request) or not last.since <= request.now < last.until:
        return None
    same = (
        there.digest == last.around
        and _young(request.site, there, last.seen) == last.young
        and all(size_and_time(request.output, one) == found for one, found in last.outputs.items())
    )
    return replace(last.report, moved=Moved(0, 0, len(last.outputs))) if same else None


def forget_last(request: Request) -> None:
    """From now on the output is no longer what the last build left."""
    _path(request).unlink(missing_ok=True)


def remember(  # noqa: PLR0913  # what was seen, what was done, and for how long it holds
    request: Request,
    report: Report,
    around: Surroundings,
    stamps: Stamps,
    outputs: Mapping[str, Artifact],
    site: Site,
) -> None:
    """Keep what a build of `site` saw and did. One that held something back is not kept: what it waits for
    may come at any moment. Neither is one whose policy lies in another commit, or during which a file was
    written anew that looks from outside as it did.

    Raises:
        OSError: it cannot be written.
    """
    if report.held_back or request.policy_from is not None:
        return
    seen = time.time_ns()
    if not all(stamps.is_as_read(path) for path in around.files if _is_young(around, path, around.seen)):
        return
    moments = (*_midnights(request.now, site.settings.timezone), site.next_change)
    last = LastBuild(
        asked=_asked(request),
        seen=seen,
        around=around.digest,
        young=_young(request.site, around, seen),
        since=request.now,
        until=min(moment for moment in moments if moment is not None),
        outputs={path: (one.size, one.time) for path, one in outputs.items()},
        report=replace(report, left_out=(), concerning={}),
    )
    write_whole(_path(request), msgspec.msgpack.encode(last))


def _young(site: Path, around: Surroundings, seen: int) -> str:
    """A digest of all files that were changed shortly before `seen`."""
    young = sorted(path for path in around.files if _is_young(around, path, seen))
    return digest_of([digest_at(site / path) for path in young])


def _is_young(around: Surroundings, path: str, seen: int) -> bool:
    return not is_settled(around.files[path], seen)


def _midnights(now: dt.datetime, timezone: str) -> Iterator[dt.datetime]:
    """The next midnights of the site and of the world: some rules count in days."""
    from radblog.basics.zones import zone_or_utc  # not needed where nothing changed

    for zone in (zone_or_utc(timezone), dt.UTC):
        day = now.astimezone(zone).date() + dt.timedelta(days=1)
        yield dt.datetime.combine(day, dt.time(), zone)


def _asked(request: Request) -> str:
    """All that was asked for but the moment, and how many processes shall work."""
    paths = (str(request.site.resolve()), str(request.output.resolve()))
    return digest_of(
        *paths, request.base_url, request.drafts, request.hold_back, request.strict, request.search
    )


def _path(request: Request) -> Path:
    return request.kept_in / MEMORY / f"last-{name_of(request.output)}"


def _stamped(folder: str, prefix: str, *, links: bool = False) -> Iterator[tuple[str, Stamp]]:
    """Every file below a folder by its path there, with `prefix`. With `links`, folders that are links are
    looked into, but none that lie deeper.
    """
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        # What is no text cannot be kept as text; nothing of such a name is read.
        name = entry.name if entry.name.isascii() else entry.name.encode("utf-8", "backslashreplace").decode()
        if entry.is_dir(follow_symlinks=links):
            yield from _stamped(entry.path, f"{prefix}{name}/")
        else:
            try:
                yield prefix + name, stamp_of(entry.path)
            except OSError:
                yield prefix + name, (0, 0, 0, 0)  # a link that leads nowhere
