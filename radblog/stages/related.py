"""What resembles what, remembered from the last build: most edits change neither hashtags nor dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from radblog.basics.digests import digest_of
from radblog.disk.memory import Memory
from radblog.sitemodel.related import related, seen_of
from radblog.sitemodel.site import Entry, Hashtag


class Resemblances:
    """`related`, asked again only if what it sees of the documents is not what it was."""

    def __init__(self, memory: Memory) -> None:
        """Remember in `memory`: numbers only, since what is not published in the end leaves no address."""
        self._memory = memory

    def __call__(
        self, entries: Mapping[str, Entry], hashtags: Sequence[Hashtag], listed: Sequence[str]
    ) -> dict[str, tuple[str, ...]]:
        """For each listed site path up to three others, see `related`.

        Raises:
            OSError: what was found cannot be kept.
        """
        key = digest_of(seen_of(entries, hashtags, listed))
        keep = self._memory.keep("related", tuple[tuple[int, ...], ...], key)
        known = keep.some((_ALL,)).get(_ALL)
        if known is None:
            found = related(entries, hashtags, listed)
            numbers = {url: number for number, url in enumerate(entries)}
            keep.renew({_ALL: tuple(tuple(numbers[one] for one in found[url]) for url in listed)}, ())
            return found
        urls = tuple(entries)
        return {url: tuple(urls[n] for n in others) for url, others in zip(listed, known, strict=True)}


_ALL = "all"
