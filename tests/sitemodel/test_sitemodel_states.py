import datetime as dt

import pytest
from site_documents import NOW, document

from radblog.sitemodel.states import is_closed, is_review_overdue, next_change, state_of

ZONE = dt.timezone(dt.timedelta(hours=1))

STATES = [
    ("posts/a.md", "", "public"),
    ("posts/a.md", "status: draft", "draft"),
    ("posts/a.md", "status: review", "review"),
    ("posts/a.md", "status: withdrawn", "withdrawn"),
    ("posts/a.md", "date: 2026-03-01T12:00:00Z", "public"),
    ("posts/a.md", "date: 2026-03-01T12:00:01Z", "future"),
    ("posts/a.md", "date: 2027-01-01\nstatus: draft", "draft"),
    ("posts/a.md", "expires: 2026-03-01T12:00:00Z", "expired"),
    ("posts/a.md", "expires: 2026-03-01T12:00:01Z", "public"),
    ("posts/a.md", "expires: 2026-01-01\nstatus: withdrawn", "withdrawn"),
    ("posts/a.md", "date: 2027-01-01\nexpires: 2026-01-01", "expired"),
    ("cases/a/index.md", "date: 2026-04-01", "future"),
    ("pages/a.md", "date: 2026-04-01", "public"),
    ("people/a.md", "", "public"),
    ("people/a.md", "status: draft", "draft"),
]


@pytest.mark.parametrize(("path", "keys", "state"), STATES)
def test_the_state_follows_from_status_and_moment(path, keys, state):
    assert state_of(document(path, keys).meta, NOW) == state


@pytest.mark.parametrize(
    ("now", "closed"), [("2026-03-01T22:59:59+00:00", False), ("2026-03-01T23:00:00+00:00", True)]
)
def test_a_job_closes_at_the_end_of_its_day_in_the_zone_of_the_site(now, closed):
    meta = document("posts/a.md", "kind: job\ncloses: 2026-03-01").meta
    assert is_closed(meta, dt.datetime.fromisoformat(now), ZONE) is closed


def test_what_names_no_day_is_never_closed_or_overdue():
    meta = document("posts/a.md").meta
    assert not is_closed(meta, NOW, ZONE)
    assert not is_review_overdue(meta, NOW, ZONE)


@pytest.mark.parametrize(("day", "overdue"), [("2026-02-28", True), ("2026-03-01", False)])
def test_a_review_is_overdue_after_its_day(day, overdue):
    assert is_review_overdue(document("pages/a.md", f"review_by: {day}").meta, NOW, ZONE) is overdue


MOMENTS = [
    ("posts/a.md", "date: 2026-03-02T08:00:00Z", "2026-03-02T08:00:00+00:00"),
    ("posts/a.md", "expires: 2026-03-03T08:00:00Z", "2026-03-03T08:00:00+00:00"),
    ("posts/a.md", "kind: job\ncloses: 2026-03-04", "2026-03-05T00:00:00+01:00"),
    ("pages/a.md", "review_by: 2026-03-05", "2026-03-06T00:00:00+01:00"),
    ("cases/a/index.md", "consent: {basis: synthetic, expires: 2026-03-06}", "2026-03-07T00:00:00+01:00"),
    ("posts/a.md", "status: draft\ndate: 2026-03-02", None),
    ("posts/a.md", "", None),
]


@pytest.mark.parametrize(("path", "keys", "moment"), MOMENTS)
def test_the_next_change_is_the_first_moment_at_which_anything_changes(path, keys, moment):
    found = next_change([document(path, keys)], NOW, ZONE)
    assert found == (dt.datetime.fromisoformat(moment) if moment else None)


def test_the_nearest_of_many_moments_counts():
    documents = [document(path, keys) for path, keys, _ in MOMENTS]
    assert next_change(documents, NOW, ZONE) == dt.datetime(2026, 3, 2, 8, tzinfo=dt.UTC)
