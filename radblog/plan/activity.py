"""How much was published under a hashtag, and when: the numbers behind a small drawing."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping

from radblog.plan.views import ActivityView
from radblog.sitemodel.site import Site

MOST_BARS = 60  # more would be thinner than a pixel on a telephone


def activities(site: Site, words: Mapping[str, str]) -> dict[str, ActivityView]:
    """The activity of each hashtag in use. All of a site have the same axis, so that they can be compared."""
    dates = {
        tag.tag: [_month(date) for url in tag.entries if (date := site.entries[url].date)]
        for tag in site.hashtags
    }
    everything = [month for months in dates.values() for month in months]
    if not everything:
        return {}
    first, last = min(everything), max(everything)
    return {tag.tag: _activity(dates[tag.tag], first, last, words) for tag in site.hashtags if dates[tag.tag]}


def _activity(months: Iterable[int], first: int, last: int, words: Mapping[str, str]) -> ActivityView:
    counted = Counter(months)
    width = next(size for size in (1, 3, 12, 60, 10**6) if (last - first) // size < MOST_BARS)
    bars = [
        sum(counted[month] for month in range(start, start + width))
        for start in range(first, last + 1, width)
    ]
    return ActivityView(
        bars=tuple(bars),
        most=max(bars),
        total=sum(bars),
        first=_name(min(counted), words),
        last=_name(max(counted), words),
        begin=_name(first, words),
        end=_name(last, words),
    )


def _month(moment: dt.datetime) -> int:
    """Months counted from the year 0."""
    return moment.year * 12 + moment.month - 1


def _name(month: int, words: Mapping[str, str]) -> str:
    return f"{words[f'month.{month % 12 + 1}']} {month // 12}"
