"""Time zones: the same everywhere, and able to travel."""

import datetime as dt
import pickle

import pytest

from radblog.basics.zones import zone, zone_or_utc


@pytest.mark.parametrize("name", ["UTC", "Europe/Zurich", "America/Argentina/Buenos_Aires"])
def test_a_moment_travels_to_another_process(name):
    moment = dt.datetime(2026, 7, 1, 12, tzinfo=zone(name))
    other = pickle.loads(pickle.dumps(moment))
    assert (other, other.utcoffset(), other.tzname()) == (moment, moment.utcoffset(), moment.tzname())
    assert other.tzinfo is moment.tzinfo


def test_a_name_of_no_zone_is_told_or_is_utc():
    with pytest.raises(KeyError):
        zone("Europe/Zurihc")
    assert zone_or_utc("Europe/Zurihc") is zone("UTC")
