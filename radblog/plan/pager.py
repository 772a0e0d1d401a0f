"""Long lists become pages: `/`, `/page/2/`, and so on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from radblog.plan.views import LinkView, PagerView

T = TypeVar("T")


def pages_of(items: Sequence[T], size: int, base: str) -> Iterator[tuple[str, tuple[T, ...], PagerView]]:
    """Each page of a list as (site path, its items, its pager). An empty list has one empty page.

    `base` is the site path of the first page, with its closing slash; page 1 has no other address.
    """
    parts = _parts(items, size)
    total = len(parts)
    urls = [base if number == 1 else f"{base}page/{number}/" for number in range(1, total + 1)]
    for index, (url, part) in enumerate(zip(urls, parts, strict=True)):
        pager = PagerView(
            number=index + 1,
            total=total,
            newer=urls[index - 1] if index else "",
            older=urls[index + 1] if index + 1 < total else "",
            pages=_near(urls, index),
        )
        yield url, part, pager


def _parts(items: Sequence[T], size: int) -> list[tuple[T, ...]]:
    """The first `size` items, then what is over where the rest does not come out even, then `size` each: so
    something new at the beginning changes two pages of a long list, and not all of them.
    """
    over = len(items) % size
    cuts = [0, *([size] if over else ()), *range(size + over, len(items), size)]
    ends = [*cuts[1:], len(items)]
    return [
        tuple(items[start:end]) for start, end in zip(cuts, ends, strict=True) if start < end or not start
    ]


def _near(urls: Sequence[str], index: int) -> tuple[LinkView, ...]:
    """The first, the last and those within two of the current one: a long list must not fill its pages."""
    last = len(urls) - 1
    shown = (0, *range(max(1, index - 2), min(last, index + 3)), last) if last else (0,)
    return tuple(LinkView(str(at + 1), urls[at], at == index) for at in shown)
