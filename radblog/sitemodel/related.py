"""Which documents resemble one another, found without comparing each with all."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from radblog.documents.model import Case
from radblog.sitemodel.site import Entry, Hashtag

NEIGHBOURS = 12  # on either side in a hashtag's list; keeps the work linear and a new post's effect local
SHOWN = 3


def related(
    entries: Mapping[str, Entry], hashtags: Sequence[Hashtag], listed: Sequence[str]
) -> dict[str, tuple[str, ...]]:
    """For each listed site path up to three others: most shared hashtags, rare ones counting more.

    Only the nearest neighbours by date in each hashtag's list are weighed. Ties go to the same system,
    then to the site path, so that the order never depends on chance.
    """
    lists = {hashtag.tag: hashtag.entries for hashtag in hashtags}
    positions = {tag: {url: index for index, url in enumerate(urls)} for tag, urls in lists.items()}
    weights = {tag: 1 / math.log2(2 + len(urls)) for tag, urls in lists.items()}
    return {url: _best(entries[url], url, entries, lists, positions, weights) for url in listed}


def _best(  # noqa: PLR0913  # three indexes made once for all documents
    entry: Entry,
    url: str,
    entries: Mapping[str, Entry],
    lists: Mapping[str, tuple[str, ...]],
    positions: Mapping[str, Mapping[str, int]],
    weights: Mapping[str, float],
) -> tuple[str, ...]:
    chosen = _by_hand(entry, entries)
    scores: dict[str, float] = {}
    for tag in entry.hashtags:
        at = positions.get(tag, {}).get(url)
        if at is None:
            continue
        weight = weights[tag]
        for other in lists[tag][max(0, at - NEIGHBOURS) : at + NEIGHBOURS + 1]:
            scores[other] = scores.get(other, 0.0) + weight
    scores.pop(url, None)
    own, best = _systems(entry), sorted(scores.values(), reverse=True)[: SHOWN + len(chosen)]
    near = [other for other, score in scores.items() if score >= best[-1]]
    ranked = sorted(near, key=lambda other: (-scores[other], not own & _systems(entries[other]), other))
    return tuple(dict.fromkeys((*chosen, *ranked)))[:SHOWN]


def _by_hand(entry: Entry, entries: Mapping[str, Entry]) -> tuple[str, ...]:
    wanted = getattr(entry.document.meta, "related", ())
    if not wanted:
        return ()
    by_slug = {other.document.slug: url for url, other in entries.items() if other.listed}
    return tuple(by_slug[slug] for slug in wanted if slug in by_slug)


def _systems(entry: Entry) -> frozenset[str]:
    meta = entry.document.meta
    return frozenset(meta.system) if isinstance(meta, Case) else frozenset()
