"""Dates: as written, in the site's zone, in the reader's language, and for machines always the same."""

import datetime as dt
import email.utils

import feedparser
import pytest
from site_builder import SiteFolder, at, errors


def site_with(tmp_path, settings="", **dates):
    site = SiteFolder(tmp_path, settings)
    for name, date in dates.items():
        site.post(name, date=date)
    return site


def test_dates_of_all_forms_are_sorted_by_moment(tmp_path):
    site = site_with(
        tmp_path, a="2024-01-04", b="2023-04-20T00:00:00Z", c="2024-04-08T14:31", d="2024-04-08 14:31 +0200"
    )
    assert errors(site.build()) == []
    titles = [entry.title for entry in feedparser.parse(site.read("feed.xml")).entries]
    assert titles == ["About c", "About d", "About a", "About b"]


def test_a_time_without_zone_is_in_the_zone_of_the_site(tmp_path):
    site = site_with(tmp_path, "timezone: America/New_York", a="2026-01-10T12:00")
    site.build(now=dt.datetime(2026, 1, 10, 16, 59, tzinfo=dt.UTC))
    assert "posts/a/index.html" not in site.files()
    site.build(now=dt.datetime(2026, 1, 10, 17, tzinfo=dt.UTC))
    assert 'datetime="2026-01-10T12:00:00-05:00"' in site.read("posts/a/index.html")


def test_a_day_is_printed_as_written_and_a_moment_as_it_was_in_the_zone_of_the_site(tmp_path):
    site = site_with(tmp_path, "timezone: Pacific/Auckland", a="2026-01-10", b="2026-01-10T23:30-08:00")
    assert errors(site.build()) == []
    assert "10 January 2026" in site.read("posts/a/index.html")
    assert "11 January 2026" in site.read("posts/b/index.html")


@pytest.mark.parametrize(
    "date",
    [
        "31/12/2024",
        "2024-13-01",
        "2023-02-29",
        "0099-01-01",
        "yesterday",
        "2024-1-4",
        "2024-01-04T25:00",
        "[2024-01-04]",
    ],
)
def test_what_is_no_date_is_an_error_at_its_place(tmp_path, date):
    site = site_with(tmp_path, a=date)
    assert {line for *_, line in errors(site.build())} == {4}
    assert not site.output.exists()


@pytest.mark.parametrize(
    ("date", "moment"),
    [
        ("2024-02-29", "2024-02-29T00:00:00+01:00"),
        ("2025-03-30T02:30", "2025-03-30T03:30:00+02:00"),
        ("2025-10-26T02:30", "2025-10-26T02:30:00+02:00"),
    ],
    ids=["leap day", "skipped hour", "hour that comes twice"],
)
def test_odd_moments_of_the_calendar(tmp_path, date, moment):
    site = site_with(tmp_path, "timezone: Europe/Zurich", a=date)
    assert errors(site.build()) == []
    assert f'datetime="{moment}"' in site.read("posts/a/index.html")


def test_a_post_without_any_date_is_an_error_whatever_the_file_system_says(tmp_path):
    site = SiteFolder(tmp_path)
    site.post("undated", date=None)
    report = site.build()
    assert [path for _, path, _ in errors(report)] == ["content/posts/undated.md"]


def test_the_date_comes_from_the_name_and_not_into_the_address(tmp_path):
    site = SiteFolder(tmp_path)
    site.post("2025-12-24-hip", date=None)
    assert errors(site.build()) == []
    assert 'datetime="2025-12-24' in site.read("posts/hip/index.html")


def test_posts_of_one_moment_keep_one_order(tmp_path):
    site = site_with(tmp_path, c="2026-01-01", a="2026-01-01", b="2026-01-01")
    site.build()
    assert [entry.title for entry in feedparser.parse(site.read("atom.xml")).entries] == [
        "About a",
        "About b",
        "About c",
    ]


def test_feeds_are_as_new_as_their_newest_entry(tmp_path):
    site = site_with(tmp_path, a="2026-01-10T08:00:00Z", b="2026-01-09")
    site.post("b", keys="updated: 2026-02-02", date="2026-01-09")
    site.build()
    atom, rss = feedparser.parse(site.read("atom.xml")), feedparser.parse(site.read("feed.xml"))
    assert atom.feed.updated.startswith("2026-02-02")
    assert rss.feed.updated_parsed[:3] == (2026, 2, 2)
    for entry in rss.entries:
        assert email.utils.parsedate_to_datetime(entry.published).tzinfo is not None


def test_machines_read_english_dates_and_readers_their_own(tmp_path):
    site = site_with(tmp_path, "lang: fr", a="2026-01-10")
    site.build()
    assert "Sat, 10 Jan 2026" in site.read("feed.xml")
    assert "10 janvier 2026" in site.read("posts/a/index.html")


def test_a_zone_that_does_not_exist_is_an_error_of_the_settings(tmp_path):
    site = site_with(tmp_path, "timezone: Europe/Zuerich", a="2026-01-10")
    (problem,) = [p for p in site.build().problems if p.severity == "error"]
    assert (problem.place.path, problem.place.line) == ("content/site.yaml", 3)
    assert "Europe/Zurich" in problem.message


def test_the_archive_goes_by_the_zone_of_the_site(tmp_path):
    site = site_with(tmp_path, "timezone: Pacific/Auckland", a="2025-12-31T23:00:00Z")
    site.build()
    assert "archive/2026/index.html" in site.files()


def test_a_hint_is_given_where_the_date_stands(tmp_path):
    site = site_with(tmp_path, a="31/12/2024")
    report = site.build()
    assert at(report, report.problems[0].code) == [("content/posts/a.md", 4, 7)]
    assert len(report.problems) == 1
