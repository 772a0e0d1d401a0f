"""One text -> a number, a truth value or a date, by strict rules; and what to say where it is none."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from msgspec import Struct
from msgspec import inspect as types

from radblog.basics.dates import read_date, read_moment
from radblog.basics.nearest import nearest
from radblog.problems import Rule
from radblog.schema.nodes import Scalar
from radblog.schema.rules import BAD_DATE, UNKNOWN_WORD, WRONG_TYPE

_INT = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})", re.ASCII)
_FLOAT = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})(\.[0-9]+)?", re.ASCII)
_TRUTH = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_DATE_HELP = "write year-month-day, such as 2024-12-31"
_MOMENT_HELP = "write 2024-12-31, or with a time 2024-12-31 14:30, or with an offset 2024-12-31 14:30 +0100"


class Wrong(Struct, frozen=True):
    """Why a text is no value of its type."""

    rule: Rule
    message: str
    help: str


def read_scalar(node: Scalar, info: Any, zone: dt.tzinfo) -> Any:
    """The value of `node` as the type `info` of msgspec.inspect, or Wrong."""
    if isinstance(info, types.StrType):
        return node.text
    return _READERS[type(info)](node, info, zone)


def _bool(node: Scalar, _info: Any, _zone: dt.tzinfo) -> bool | Wrong:
    if node.plain and node.text in _TRUTH:
        return _TRUTH[node.text]
    return Wrong(WRONG_TYPE, "true or false is wanted here", "write true or false, without quotes")


def _int(node: Scalar, _info: Any, _zone: dt.tzinfo) -> int | Wrong:
    if node.plain and _INT.fullmatch(node.text):
        return int(node.text)
    return Wrong(
        WRONG_TYPE, "a whole number is wanted here", "write digits only, without quotes or zeros in front"
    )


def _float(node: Scalar, _info: Any, _zone: dt.tzinfo) -> float | Wrong:
    if node.plain and _FLOAT.fullmatch(node.text):
        return float(node.text)
    return Wrong(WRONG_TYPE, "a number is wanted here", "write digits, with a point before decimals")


def _date(node: Scalar, _info: Any, _zone: dt.tzinfo) -> dt.date | Wrong:
    found = read_date(node.text)
    return found or Wrong(BAD_DATE, "this is no date, or not written year-month-day", _DATE_HELP)


def _moment(node: Scalar, _info: Any, zone: dt.tzinfo) -> dt.datetime | Wrong:
    found = read_moment(node.text, zone)
    return found or Wrong(BAD_DATE, "this is no date, or not written year-month-day", _MOMENT_HELP)


def _literal(node: Scalar, info: Any, _zone: dt.tzinfo) -> str | Wrong:
    words = [str(word) for word in info.values]
    if node.text in words:
        return node.text
    near = nearest(node.text, words)
    asked = f", did you mean '{near}'?" if near else ""
    return Wrong(UNKNOWN_WORD, f"this word is not known here{asked}", f"write one of: {', '.join(words)}")


_READERS: dict[type, Any] = {
    types.BoolType: _bool,
    types.IntType: _int,
    types.FloatType: _float,
    types.DateType: _date,
    types.DateTimeType: _moment,
    types.LiteralType: _literal,
}
