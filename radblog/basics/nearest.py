"""Did you mean: the nearest word of a vocabulary of ours.

An author's word may be repeated in a message only where it is this near to a word of ours; anything else
might be a name.
"""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The word of `known` that `word` was probably meant to be, or None.

    Near is one slip (a letter too many, too few, wrong, or two swapped) in words of up to five letters,
    two in longer ones. Case and the choice of `-`, `_` or space do not count. On a tie the first in
    alphabetical order wins.
    """
    plain = _plain(word)
    best: tuple[int, str] | None = None
    for candidate in known:
        other = _plain(candidate)
        allowed = 1 if min(len(plain), len(other)) <= 5 else 2
        if min(len(plain), len(other)) < 2 and plain != other:
            continue
        slips = _slips(plain, other, allowed)
        if slips is not None and (best is None or (slips, candidate) < best):
            best = (slips, candidate)
    return best[1] if best else None


def _plain(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-").strip("#-")


def _slips(a: str, b: str, allowed: int) -> int | None:
    """The number of slips between two words, or None above `allowed` (optimal string alignment)."""
    # Quick looks first: a file may have thousands of words that are near to none of ours.
    if abs(len(a) - len(b)) > allowed or max(len({*a} - {*b}), len({*b} - {*a})) > allowed:
        return None
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        older, before, row = before, row, [i]
        for j, y in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if older and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > allowed:
            return None
    return row[-1] if row[-1] <= allowed else None
