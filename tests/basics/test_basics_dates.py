import datetime as dt

import pytest

from radblog.basics.dates import read_date, read_moment
from radblog.basics.zones import zone, zone_names, zone_or_utc

ZURICH = zone("Europe/Zurich")


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2024-01-04", "2024-01-04T00:00:00+01:00"),
        ("2023-04-20T00:00:00Z", "2023-04-20T00:00:00+00:00"),
        ("2024-04-08T14:31", "2024-04-08T14:31:00+02:00"),
        ("2024-04-08 14:31 +0200", "2024-04-08T14:31:00+02:00"),
        ("2024-04-08 14:31:05.123-05:30", "2024-04-08T14:31:05-05:30"),
        ("2024-02-29", "2024-02-29T00:00:00+01:00"),
        ("2024-04-08 14:31 UTC", "2024-04-08T14:31:00+00:00"),
        ("2024-04-08 14:31 +02", "2024-04-08T14:31:00+02:00"),
    ],
)
def test_iso_forms_are_read_and_a_missing_offset_is_the_zones(text, iso):
    assert read_moment(text, ZURICH) == dt.datetime.fromisoformat(iso)
    assert read_moment(text, ZURICH).isoformat() == iso


@pytest.mark.parametrize(
    "text",
    [
        "31/12/2024", "2024-13-01", "2023-02-29", "2024-1-4", "0099-01-01", "tomorrow", "2024-04-08 25:00",
        "2024-04-08 14:31 +0260", "2024-04-08 14:31 CET", "20240408", "2024-04-08 14", "٢٠٢٤-٠١-٠٤", "",
    ],
)  # fmt: skip
def test_other_forms_and_impossible_dates_are_refused(text):
    assert read_moment(text, ZURICH) is None


def test_a_time_that_the_clock_skips_counts_on_from_before_the_gap():
    assert read_moment("2024-03-31 02:30", ZURICH).isoformat() == "2024-03-31T03:30:00+02:00"


def test_a_time_that_comes_twice_is_the_first_of_the_two():
    assert read_moment("2024-10-27 02:30", ZURICH).isoformat() == "2024-10-27T02:30:00+02:00"


def test_a_date_alone_is_read_as_a_day():
    assert read_date(" 2024-02-29 ") == dt.date(2024, 2, 29)
    assert read_date("2024-02-29 10:00") is None


def test_zones_come_by_name_and_an_unknown_one_is_told():
    assert "Pacific/Auckland" in zone_names()
    assert zone_or_utc("Europe/Nowhere").key == "UTC"
    with pytest.raises(KeyError):
        zone("../../etc/passwd")
