"""The present moment becomes states here, and goes no further."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from radblog.documents.checks.quiz import awaits_answer
from radblog.documents.document import Document
from radblog.documents.model import Case, Meta, Post
from radblog.sitemodel.site import State


def state_of(meta: Meta, now: dt.datetime) -> State:
    """The publication state of a document at `now` (an aware datetime)."""
    if meta.status == "withdrawn":
        return "withdrawn"
    if meta.status in {"draft", "review"}:
        return "draft" if meta.status == "draft" else "review"
    if meta.expires is not None and meta.expires <= now:
        return "expired"
    if meta.date is not None and meta.date > now and isinstance(meta, Post | Case):
        return "future"
    return "public"


def is_closed(meta: Meta, now: dt.datetime, zone: dt.tzinfo) -> bool:
    """Whether a job's closing day is over, in the site's zone."""
    return isinstance(meta, Post) and meta.closes is not None and now.astimezone(zone).date() > meta.closes


def is_review_overdue(meta: Meta, now: dt.datetime, zone: dt.tzinfo) -> bool:
    """Whether the day by which a document was to be reviewed has passed."""
    return meta.review_by is not None and now.astimezone(zone).date() > meta.review_by


def is_revealed(document: Document, now: dt.datetime) -> bool:
    """Whether the answer of a case may be seen at `now`. One that is in a file not here yet may not."""
    meta = document.meta
    if document.veiled is None or not isinstance(meta, Case) or meta.quiz is None:
        return True
    return meta.quiz.reveal is None or (meta.quiz.reveal <= now and not awaits_answer(meta))


def next_change(documents: Iterable[Document], now: dt.datetime, zone: dt.tzinfo) -> dt.datetime | None:
    """The next moment after `now` at which any state changes, or None."""
    moments = (moment for document in documents for moment in _moments(document.meta, zone))
    return min((moment for moment in moments if moment > now), default=None)


def _moments(meta: Meta, zone: dt.tzinfo) -> Iterable[dt.datetime]:
    if meta.status != "published":
        return
    if meta.date is not None:
        yield meta.date
    if meta.expires is not None:
        yield meta.expires
    if meta.review_by is not None:
        yield _end_of(meta.review_by, zone)
    if isinstance(meta, Case) and meta.quiz is not None and meta.quiz.reveal is not None:
        yield meta.quiz.reveal
    if isinstance(meta, Post) and meta.closes is not None:
        yield _end_of(meta.closes, zone)
    if isinstance(meta, Case) and meta.consent.expires is not None:
        yield _end_of(meta.consent.expires, zone)


def _end_of(day: dt.date, zone: dt.tzinfo) -> dt.datetime:
    return dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), zone)
