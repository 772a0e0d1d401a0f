"""What a published document must have beyond its types, and what should not grow too long."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from radblog.documents.checks.spot import Spots
from radblog.documents.model import Case, Meta, Person, Post
from radblog.documents.rules import NO_DATE, TOO_LONG
from radblog.problems import Problem

LONGEST_TITLE, LONGEST_SUMMARY = 110, 300  # characters; beyond, search results and cards are cut


def check_completeness(meta: Meta, spots: Spots, faulty: Collection[str] = ()) -> Iterator[Problem]:
    """A missing date, an overlong title or summary. `faulty` are keys whose values were no good: a date
    among them was told already.
    """
    dated = meta.date is not None or "date" in faulty
    if isinstance(meta, Post | Case) and meta.status == "published" and not dated:
        hint = "add date: with the day of publication, or begin the name of the file with it"
        yield NO_DATE.at(spots.at("date"), "a published document needs a date", hint)
    title = "" if isinstance(meta, Person) else meta.title
    if len(title) > LONGEST_TITLE:
        yield TOO_LONG.at(
            spots.at("title"), f"the title has more than {LONGEST_TITLE} characters", "shorten it"
        )
    if len(meta.summary or "") > LONGEST_SUMMARY:
        message = f"the summary has more than {LONGEST_SUMMARY} characters"
        yield TOO_LONG.at(spots.at("summary"), message, "shorten it")
