"""Whether a build would do what the last one did: told from outside, without reading a single document.

This is what authors wait for most often, so it imports next to nothing.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from radblog.basics.digests import digest, digest_of, short
from radblog.basics.zones import zone_or_utc
from radblog.disk.output import Moved, size_and_time
from radblog.disk.stamps import Stamp, is_settled, stamp_of
from radblog.disk.store import MEMORY, write_whole
from radblog.disk.tools import built_in_themes, tools_stamp
from radblog.stages.report import Report, Request


class Surroundings(Struct, frozen=True):
    """Everything on the disk that a build can see, from outside: the stamps of the site's files by path, of
    the themes that come with radblog, and of radblog itself.
    """

    files: dict[str, Stamp]
    themes: dict[str, Stamp]
    tools: tuple[Stamp, ...]


class LastBuild(Struct, frozen=True):
    """What the last build saw at `seen` (nanoseconds) and did, and from when until when it would do the same.
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
    """Take the stamp of everything a build may read."""
    files = dict(_stamped(f"{site}/content", "content/"))
    files |= _stamped(f"{site}/themes", "themes/")
    return Surroundings(files, dict(_stamped(str(built_in_themes()), "")), tools_stamp())


def same_again(request: Request) -> Report | None:
    """The report of the last build, if this one would see the same and do the same; else None."""
    path = _path(request)
    try:
        last = msgspec.msgpack.decode(path.read_bytes(), type=LastBuild)
    except (OSError, msgspec.DecodeError):
        return None
    if request.force or last.asked != _asked(request) or not last.since <= request.now < last.until:
        return None
    there = look_around(request.site)
    same = (
        digest_of(there) == last.around
        and _young(request.site, there, last.seen) == last.young
        and all(size_and_time(request.output, one) == found for one, found in last.outputs.items())
    )
    return replace(last.report, moved=Moved(0, 0, len(last.outputs))) if same else None


def forget_last(request: Request) -> None:
    """From now on the output is no longer what the last build left."""
    _path(request).unlink(missing_ok=True)


def remember(  # noqa: PLR0913  # what was seen, done and left behind
    request: Request,
    report: Report,
    around: Surroundings,
    seen: int,
    outputs: Mapping[str, tuple[int, int]],
    next_change: dt.datetime | None,
    timezone: str,
) -> None:
    """Keep what a build saw and did. One that held something back is not kept: what it waits for may come at
    any moment. Neither is one whose policy lies in another commit.

    Raises:
        OSError: it cannot be written.
    """
    if report.held_back or request.policy_from is not None:
        return
    until = min(moment for moment in (*_midnights(request.now, timezone), next_change) if moment is not None)
    last = LastBuild(
        _asked(request), seen, digest_of(around), _young(request.site, around, seen), request.now, until,
        dict(outputs), replace(report, left_out=(), concerning={}),
    )  # fmt: skip
    write_whole(_path(request), msgspec.msgpack.encode(last))


def _young(site: Path, around: Surroundings, seen: int) -> str:
    """A digest of all files that were changed shortly before `seen`."""
    young = (path for path, stamp in around.files.items() if not is_settled(stamp, seen))
    return digest_of([_digest_at(site / path) for path in sorted(young)])


def _midnights(now: dt.datetime, timezone: str) -> Iterator[dt.datetime]:
    """The next midnights of the site and of the world: some rules count in days."""
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
    name = short(digest(str(request.output.resolve()).encode()))
    return request.kept_in / MEMORY / f"last-{name}"


def _stamped(folder: str, prefix: str) -> Iterator[tuple[str, Stamp]]:
    """Every file below a folder by its path there, with `prefix`."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _stamped(entry.path, f"{prefix}{entry.name}/")
        else:
            try:
                yield prefix + entry.name, stamp_of(entry.path)
            except OSError:
                yield prefix + entry.name, (0, 0, 0, 0)  # a link that leads nowhere


def _digest_at(path: Path) -> str:
    try:
        return digest(path.read_bytes())
    except OSError:
        return ""
