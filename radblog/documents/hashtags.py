"""Hashtags of the front matter in their one form: that of the ontology or of site.yaml."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable
from functools import lru_cache

from radblog.basics.nearest import nearest
from radblog.basics.places import Place
from radblog.basics.slugs import slugify
from radblog.documents.rules import UNKNOWN_HASHTAG
from radblog.documents.vocabulary import vocabulary
from radblog.problems import Outcome


@lru_cache(maxsize=8)
def known_hashtags(own: frozenset[str]) -> frozenset[str]:
    """All hashtags of a site, in Unicode form C and case-folded. `own` are those of its site.yaml."""
    return frozenset(unicodedata.normalize("NFC", tag).casefold() for tag in (*vocabulary().hashtags, *own))


def settle_hashtags(written: Iterable[tuple[str, Place]], own: Collection[str]) -> Outcome[tuple[str, ...]]:
    """Each tag once, in the order written; `Chest CT`, `chest-ct` and `#CHEST-CT` are one."""
    known = _by_slug(frozenset(own))
    settled: list[str] = []
    problems = []
    for tag, place in written:
        bare = tag.strip().lstrip("#")
        found = known.get(slugify(bare))
        if found is None:
            near = nearest(bare, known.values())
            asked = f", did you mean '{near}'?" if near else ""
            hint = (
                f"write {near}"
                if near
                else "declare it in content/site.yaml under hashtags:, with its meaning"
            )
            problems.append(UNKNOWN_HASHTAG.at(place, f"unknown hashtag{asked}", hint))
        elif found not in settled:
            settled.append(found)
    return Outcome(tuple(settled), tuple(problems))


@lru_cache(maxsize=8)
def _by_slug(own: frozenset[str]) -> dict[str, str]:
    return {slugify(tag): tag for tag in sorted(known_hashtags(own))}
