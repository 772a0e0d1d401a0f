"""Dates as other generators and people write them, turned into the one form radblog reads."""

from __future__ import annotations

import re

from msgspec import Struct

from radblog.basics.dates import read_date

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_TIME = (
    r"(?:(?:[Tt]|,?\s+(?:at\s+)?)(?P<time>\d{1,2}:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*(?P<half>[AaPp]\.?[Mm]\.?)?"
    r"\s*(?P<offset>[Zz]|UTC|GMT|[+-]\d\d(?::?\d\d)?)?(?:\s*\(?[A-Z]{2,5}\)?)?)?"
)
_YEAR_FIRST = re.compile(rf"(?P<year>\d{{4}})[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}}){_TIME}")
_SOLID = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)")
_YEAR_LAST = re.compile(
    rf"(?P<first>\d{{1,2}})(?P<sign>[-/.])(?P<second>\d{{1,2}})(?P=sign)(?P<year>\d{{4}}){_TIME}"
)
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
_NAMED = re.compile(
    rf"{_WEEKDAY}(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.?\s+(?P<name>[a-z]{{3,9}})\.?|"
    rf"(?P<name2>[a-z]{{3,9}})\.?\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?),?\s+(?P<year>\d{{4}}){_TIME}",
    re.IGNORECASE,
)
_IN_NAME = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})(?:[-_ ]|$)")
_IN_ADDRESS = re.compile(r"(?:^|/)(\d{4})/(\d{1,2})/(\d{1,2})(?=/|$)")


class FoundDate(Struct, frozen=True):
    """`text` is ISO 8601. `guessed`: day and month could as well have been the other way round."""

    text: str
    guessed: bool = False


def read_foreign_date(text: str) -> FoundDate | None:
    """The date or moment meant by `text`, or None."""
    text = text.strip().strip("\"'")
    if match := _YEAR_FIRST.fullmatch(text) or _SOLID.fullmatch(text):
        return _found(match, match["year"], match["month"], match["day"])
    if match := _YEAR_LAST.fullmatch(text):
        return _year_last(match)
    if match := _NAMED.fullmatch(text):
        month = _month(match["name"] or match["name2"])
        return _found(match, match["year"], month, match["day"] or match["day2"]) if month else None
    return None


def date_in_name(name: str) -> tuple[str | None, str]:
    """The date a file name starts with, and the rest: `2019-06-01-intro` gives `2019-06-01`, `intro`."""
    match = _IN_NAME.match(name)
    date = _iso(*match.groups()) if match else None
    return (date, name[match.end() :]) if match and date and name[match.end() :] else (None, name)


def date_in_address(address: str) -> str | None:
    """The date in an address such as `2014/12/12/plans`."""
    match = _IN_ADDRESS.search(address)
    return _iso(*match.groups()) if match else None


def _year_last(match: re.Match[str]) -> FoundDate | None:
    """With dots the day comes first; with strokes a number above 12 tells, else the American order."""
    first, second = int(match["first"]), int(match["second"])
    day_first = match["sign"] == "." or first > 12
    day, month = (first, second) if day_first else (second, first)
    guessed = match["sign"] != "." and first <= 12 and second <= 12 and first != second
    found = _found(match, match["year"], str(month), str(day))
    return FoundDate(found.text, guessed) if found else None


def _found(match: re.Match[str], year: str, month: str, day: str) -> FoundDate | None:
    date = _iso(year, month, day)
    if date is None:
        return None
    time = _time(match) if "time" in match.re.groupindex else ""
    return FoundDate(date + time)


def _time(match: re.Match[str]) -> str:
    if not match["time"]:
        return ""
    hour, _, rest = match["time"].partition(":")
    number = int(hour)
    if match["half"]:
        number = number % 12 + (12 if match["half"][0] in "pP" else 0)
    if number > 23 or any(int(part) > 59 for part in rest.split(":")):
        return ""
    return f"T{number:02d}:{rest if ':' in rest else rest + ':00'}{_offset(match['offset'])}"


def _offset(text: str | None) -> str:
    if not text:
        return ""
    if text in {"Z", "z", "UTC", "GMT"}:
        return "Z"
    digits = text[1:].replace(":", "").ljust(4, "0")
    return f"{text[0]}{digits[:2]}:{digits[2:]}"


def _iso(year: str, month: str, day: str) -> str | None:
    text = f"{int(year):04d}-{int(month):02d}-{int(day):02d}"
    return text if read_date(text) else None


def _month(name: str) -> str:
    lowered = name.lower()
    for number, month in enumerate(_MONTHS, 1):
        if month.startswith(lowered) or (lowered == "sept" and month == "september"):
            return str(number)
    return ""
