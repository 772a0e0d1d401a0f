from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from radblog.plan.dates import date_view

LATE = dt.datetime(2026, 10, 31, 23, 30, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "1 November 2026"),
        ("de", "1. November 2026"),
        ("de-CH", "1. November 2026"),
        ("es", "1 de noviembre de 2026"),
        ("fr", "1er novembre 2026"),
        ("ar", "1 نوفمبر 2026"),
        ("eo", "1 November 2026"),
    ],
)
def test_a_date_is_written_as_its_language_does(lang, text):
    assert date_view(dt.date(2026, 11, 1), dt.UTC, lang).text == text


def test_the_day_of_a_moment_is_that_of_the_sites_zone():
    view = date_view(LATE, ZoneInfo("Europe/Zurich"), "en")
    assert (view.iso, view.text) == ("2026-11-01T00:30:00+01:00", "1 November 2026")


def test_a_plain_date_stays_the_day_it_is():
    view = date_view(dt.date(2026, 1, 1), ZoneInfo("Pacific/Auckland"), "fr")
    assert (view.iso, view.text) == ("2026-01-01", "1er janvier 2026")
