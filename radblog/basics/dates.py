"""Dates and times as people write them, in ISO 8601 and no other form.

Everything that could be read in two ways is refused: `31/12/2024`, `12.1.24`, `Jan 5`.
"""

from __future__ import annotations

import datetime as dt
import re

OLDEST, NEWEST = 1900, 9998  # feeds and calendars of readers fail outside, and so do shifts of zone

_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_MOMENT = re.compile(
    r"(?P<date>\d{4}-\d\d-\d\d)"
    r"(?:[Tt ]\s*(?P<time>\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*(?P<offset>[Zz]|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?",
    re.ASCII,
)


def read_date(text: str) -> dt.date | None:
    """The date written `2026-11-22`, or None where there is no such day or another form was used."""
    match = _DATE.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day = map(int, match.groups())
    if not OLDEST <= year <= NEWEST:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def read_moment(text: str, zone: dt.tzinfo) -> dt.datetime | None:
    """The moment written `2026-11-22`, `2026-11-22 14:30`, `2026-11-22T14:30:00Z` or with an offset.

    A date alone is midnight in `zone`; a time without offset is in `zone`; a written offset is kept, so
    that the printed day is the written one. The result has a fixed offset and whole seconds.
    Where clocks go forward, a time that is skipped counts on from before the gap (02:30 becomes 03:30);
    where they go back, the first of the two is meant. None for another form or an impossible time.
    """
    match = _MOMENT.fullmatch(text.strip())
    day = read_date(match["date"]) if match else None
    if match is None or day is None:
        return None
    try:
        time = dt.time.fromisoformat(match["time"] or "00:00")
        offset = _offset(match["offset"])
    except ValueError:
        return None
    naive = dt.datetime.combine(day, time)
    return naive.replace(tzinfo=offset) if offset else in_zone(naive, zone)


def in_zone(naive: dt.datetime, zone: dt.tzinfo) -> dt.datetime:
    """A wall-clock time of `zone` as a moment with the fixed offset that holds there and then."""
    moment = naive.replace(tzinfo=zone).astimezone(dt.UTC).astimezone(zone)
    return moment.replace(tzinfo=dt.timezone(moment.utcoffset() or dt.timedelta()))


def _offset(text: str | None) -> dt.timezone | None:
    if text is None:
        return None
    if text[0] not in "+-":
        return dt.UTC
    hours, minutes = int(text[1:3]), int(text[-2:] if len(text) > 3 else 0)
    if minutes > 59:
        raise ValueError
    return dt.timezone(dt.timedelta(hours=hours, minutes=minutes) * (-1 if text[0] == "-" else 1))
