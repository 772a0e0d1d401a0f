"""The time zone of a blog, guessed from the offsets of its posts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from zoneinfo import ZoneInfo

# The first that fits is taken, so each stands for its neighbours, the most spoken of first.
_ZONES = (
    "UTC",
    "Europe/London", "Europe/Berlin", "Europe/Athens", "Europe/Istanbul", "America/New_York",
    "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Phoenix", "America/Sao_Paulo",
    "America/Bogota", "America/Halifax", "Africa/Johannesburg", "Africa/Lagos", "Africa/Nairobi",
    "Asia/Dubai", "Asia/Karachi", "Asia/Kolkata", "Asia/Dhaka", "Asia/Bangkok", "Asia/Singapore",
    "Asia/Tokyo",
    "Australia/Brisbane", "Australia/Sydney", "Pacific/Auckland",
)  # fmt: skip


def zone_of(moments: Iterable[str]) -> str:
    """The zone in whose wall time all these moments were written, ISO 8601 with an offset; empty where no
    zone of the list fits, or where nothing is known.
    """
    known = [moment for text in moments if (moment := _moment(text)) is not None]
    if not known:
        return ""
    return next((name for name in _ZONES if _fits(name, known)), "")


def _moment(text: str) -> dt.datetime | None:
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None


def _fits(name: str, moments: Iterable[dt.datetime]) -> bool:
    zone = ZoneInfo(name)
    return all(moment.astimezone(zone).utcoffset() == moment.utcoffset() for moment in moments)


def with_offset(local: str, utc: str) -> str:
    """`2019-04-01 10:00:00` and the same moment in UTC as `2019-04-01T10:00:00+02:00`; without an offset
    where the second is not known, and empty where the first is no date.
    """
    here, there = _plain(local), _plain(utc)
    if here is None:
        return ""
    if there is None:
        return here.isoformat()
    minutes = round((here - there).total_seconds() / 60)
    if abs(minutes) > 15 * 60:
        return here.isoformat()
    return here.replace(tzinfo=dt.timezone(dt.timedelta(minutes=minutes))).isoformat()


def _plain(text: str) -> dt.datetime | None:
    try:
        moment = dt.datetime.fromisoformat(text.strip())
    except ValueError:
        return None  # WordPress writes 0000-00-00 where it knows no date
    return moment.replace(tzinfo=None)
