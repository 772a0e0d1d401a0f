"""Dates as readers see them, in the document's language; never by the machine's locale."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from radblog.plan.interface_texts import words_in
from radblog.plan.views import DateView


def date_view(moment: dt.datetime | dt.date, zone: dt.tzinfo, lang: str) -> DateView:
    """The day of `moment` in `zone`. A plain date is no moment and stays the day it is."""
    words = words_in(lang)
    if isinstance(moment, dt.datetime):
        local = moment.astimezone(zone)
        return DateView(local.isoformat(timespec="seconds"), date_text(local.date(), words))
    return DateView(moment.isoformat(), date_text(moment, words))


def date_text(day: dt.date, words: Mapping[str, str]) -> str:
    """A day in words: 22 November 2026. Some languages write the first of a month differently."""
    pattern = words.get("date.first", words["date"]) if day.day == 1 else words["date"]
    return pattern.format(day=day.day, month=words[f"month.{day.month}"], year=day.year)
