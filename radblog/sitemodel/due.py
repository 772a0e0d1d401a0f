"""What is to come: the days on which a document appears, ends, closes, or should be looked at again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

from msgspec import Struct

from radblog.documents.document import Document
from radblog.documents.model import Case, Page, Post

What: TypeAlias = Literal[
    "appears", "reveals", "expires", "closes", "consent-ends", "review", "recruiting-ends"
]


class Due(Struct, frozen=True, order=True):
    """One event. `at` is aware: for a whole day, its beginning in the site's zone, and `whole_day` is True.
    `overdue`: a review whose day has passed.
    """

    at: dt.datetime
    path: str
    what: What
    whole_day: bool = False
    overdue: bool = False


def due_of(documents: Iterable[Document], now: dt.datetime, zone: dt.tzinfo) -> tuple[Due, ...]:
    """All events after `now` of documents that are published or are about to be, in order of time, and
    reviews that are overdue.
    """
    today = now.astimezone(zone).date()
    found = (event for document in documents for event in _events(document, today, zone))
    return tuple(sorted(event for event in found if event.overdue or event.whole_day or event.at > now))


def _events(document: Document, today: dt.date, zone: dt.tzinfo) -> Iterator[Due]:
    meta, path = document.meta, document.path
    if meta.status != "published":
        return
    if meta.date is not None and isinstance(meta, Post | Case):
        yield Due(meta.date.astimezone(zone), path, "appears")
    if isinstance(meta, Case) and meta.quiz is not None and meta.quiz.reveal is not None:
        yield Due(meta.quiz.reveal.astimezone(zone), path, "reveals")
    if meta.expires is not None:
        yield Due(meta.expires.astimezone(zone), path, "expires")
    if meta.review_by is not None:
        overdue = meta.review_by < today
        yield Due(_start(meta.review_by, zone), path, "review", whole_day=True, overdue=overdue)
    for day, what in _last_days(document):
        if day >= today:
            yield Due(_start(day, zone), path, what, whole_day=True)


def _last_days(document: Document) -> Iterator[tuple[dt.date, What]]:
    meta = document.meta
    if isinstance(meta, Post) and meta.closes is not None:
        yield meta.closes, "closes"
    if isinstance(meta, Case) and meta.consent.expires is not None:
        yield meta.consent.expires, "consent-ends"
    if isinstance(meta, Page) and meta.recruiting_until is not None:
        yield meta.recruiting_until, "recruiting-ends"


def _start(day: dt.date, zone: dt.tzinfo) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), zone)
