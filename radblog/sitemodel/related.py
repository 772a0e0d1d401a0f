"""Which documents resemble one another, found without comparing each with all."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from operator import itemgetter

from radblog.documents.model import Case
from radblog.sitemodel.site import Entry, Hashtag

NEIGHBOURS = 12  # on either side in a hashtag's list; keeps the work linear and a new post's effect local
SHOWN = 3
_SHARED = 100.0  # to share one more hashtag counts more than all rarity; a weight is below one


def related(
    entries: Mapping[str, Entry], hashtags: Sequence[Hashtag], listed: Sequence[str]
) -> dict[str, tuple[str, ...]]:
    """For each listed site path up to three others: most shared hashtags; of those with as many, the ones
    whose hashtags are rarer.

    Only the nearest neighbours by date in each hashtag's list are weighed. Ties go to the same system,
    then to the site path, so that the order never depends on chance.
    """
    lists = {hashtag.tag: hashtag.entries for hashtag in hashtags}
    weights = {tag: 1 / math.log2(2 + len(urls)) for tag, urls in lists.items()}
    positions = {tag: {url: index for index, url in enumerate(urls)} for tag, urls in lists.items()}
    by_slug = {entry.document.slug: url for url, entry in entries.items() if entry.listed}
    found: dict[str, tuple[str, ...]] = {}
    for url in listed:
        entry = entries[url]
        near = [
            (weights[tag], lists[tag][max(0, at - NEIGHBOURS) : at + NEIGHBOURS + 1])
            for tag in entry.hashtags
            if tag in positions and (at := positions[tag].get(url)) is not None
        ]
        near.sort(key=itemgetter(0), reverse=True)
        chosen = tuple(by_slug[slug] for slug in _chosen(entry) if slug in by_slug)
        found[url] = tuple(dict.fromkeys((*chosen, *_best(entry, near, entries, SHOWN + len(chosen)))))[
            :SHOWN
        ]
    return found


def seen_of(
    entries: Mapping[str, Entry], hashtags: Sequence[Hashtag], listed: Sequence[str]
) -> tuple[object, ...]:
    """All that `related` sees: where that is the same, so is what it finds."""
    lists = [(hashtag.tag, hashtag.entries) for hashtag in hashtags]
    looks = [
        (url, entry.listed, entry.document.slug, entry.hashtags, _chosen(entry), sorted(_systems(entry)))
        for url, entry in entries.items()
    ]
    return lists, looks, listed


def _chosen(entry: Entry) -> tuple[str, ...]:
    """The slugs that an author named."""
    chosen: tuple[str, ...] = getattr(entry.document.meta, "related", ())
    return chosen


def _best(
    entry: Entry, near: Sequence[tuple[float, tuple[str, ...]]], entries: Mapping[str, Entry], count: int
) -> list[str]:
    """The best `count` of those near, or some more. `near` are the weight of each hashtag and who is near in
    its list, rare ones first. Few share more than one with `entry`, so only those are weighed one by one.
    """
    seen, several = set[str](), set[str]()
    for _, urls in near:
        several |= seen.intersection(urls)
        seen.update(urls)
    several.discard(entry.url)
    scores = dict.fromkeys(several, 0.0)
    for weight, urls in near:
        for url in several.intersection(urls):
            scores[url] += _SHARED + weight
    own = _systems(entry)

    def foreign(url: str) -> bool:
        return not own & _systems(entries[url])

    ranked = sorted(several, key=lambda url: (-scores[url], bool(own) and foreign(url), url))
    for _, urls in near:
        if len(ranked) >= count:
            break
        alone = sorted(url for url in urls if url not in several and url != entry.url)
        ranked += sorted(alone, key=foreign) if own else alone
    return ranked


def _systems(entry: Entry) -> frozenset[str]:
    meta = entry.document.meta
    return frozenset(meta.system) if isinstance(meta, Case) else frozenset()
