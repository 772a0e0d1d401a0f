"""What gate 2 has found clean before: menus and cards stand on a thousand pages, and are examined once.

A long text and an address are known again by themselves. A short text is known again only with what stands
round it: a rule may need two of them, a label here and a number there.
"""

from __future__ import annotations

from collections.abc import Container

from msgspec import Struct

from radblog.privacy.sharing import known_address
from radblog.published.facts import ArtifactFacts

SELF_CONTAINED = 60  # characters; the widest context that a rule looks at is narrower than a sentence
_AROUND = 2 * SELF_CONTAINED  # characters on both sides of a short text
_ALONE = frozenset({"link", "address"})
MOST_ALONE, MOST_AROUND = 400_000, 40_000  # marks, some 35 MB in all; 1,000 posts have 30,000 texts alone
_BETWEEN = "\n\n"
_LEFT_OUT = "¶"  # stands for what was passed before, lest its neighbours become each other's
_ROLES = {
    "text": "body",
    "attribute": "body",
    "metadata": "body",
    "comment": "comment",
    "script": "code",
    "name": "address",
}


class Unpassed(Struct, frozen=True):
    """What an artifact says that nobody has passed yet: role and text, joined by what it is; and the marks
    by which these texts are known again once they were found clean, `alone` or with what stands `around`.

    A mark is a number of 64 bits that holds in one process only, in which Python mixes it with a number of
    its own that nobody can foresee.
    """

    texts: tuple[tuple[str, str], ...]
    alone: frozenset[int]
    around: frozenset[int]


class Passed:
    """The marks of what one process has found clean. Paragraphs and addresses come again in lists and feeds,
    thousands of pages later; of short texts those of menus come again at once, and most others never: the
    latter are forgotten by halves, but for what came again meanwhile.
    """

    __slots__ = ("alone", "around", "before")

    def __init__(self) -> None:
        """Start with nothing."""
        self.alone: set[int] = set()
        self.around: set[int] = set()
        self.before: set[int] = set()

    def remember(self, clean: Unpassed) -> None:
        """Keep the marks of texts that were found clean, and forget before that takes much memory."""
        if len(self.alone) > MOST_ALONE:
            self.alone.clear()
        self.alone |= clean.alone
        if len(self.around) > MOST_AROUND:
            self.before, self.around = self.around, set()
        self.around |= clean.around


def unpassed(facts: ArtifactFacts, passed: Passed) -> Unpassed:
    """Hold all that an artifact says against what was passed."""
    told, alone, around = list[tuple[str, str]](), set[int](), set[int]()
    groups = _by_role(facts)
    said = frozenset(groups.get("body", ())).union(groups["link"])
    for role, texts in sorted(groups.items()):
        kept = list[str]()
        for text, mark in zip(texts, _marks(role, texts, said), strict=True):
            by_itself = len(text) >= SELF_CONTAINED or role in _ALONE
            known, new = (passed.alone, alone) if by_itself else (passed.around, around)
            if mark not in known and mark not in new:
                new.add(mark)
                if mark not in passed.before:
                    kept.append(text)
                    continue
            if kept and kept[-1] != _LEFT_OUT:
                kept.append(_LEFT_OUT)
        if kept:
            told.append((role, _BETWEEN.join(kept)))
    return Unpassed(tuple(told), frozenset(alone), frozenset(around))


def _by_role(facts: ArtifactFacts) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for run in facts.runs:
        if run.text:
            groups.setdefault(_ROLES.get(run.kind, "body"), []).append(run.text)
    groups["link"] = [link.url for link in facts.links]
    groups.setdefault("address", []).extend(facts.ids)
    return groups


def _marks(role: str, texts: list[str], said: Container[str]) -> list[int]:
    """By what each of the texts is known again. `said` is what else the artifact says."""
    if role == "link":
        return [hash((role, known_address(url, said))) for url in texts]
    if role in _ALONE:
        return [hash((role, text)) for text in texts]
    joined, end = _BETWEEN.join(texts), -len(_BETWEEN)
    marks = list[int]()
    for text in texts:
        start = end + len(_BETWEEN)
        end = start + len(text)
        if len(text) >= SELF_CONTAINED:
            marks.append(hash((role, text)))
        else:
            before = min(start, _AROUND)
            marks.append(hash((role, before, joined[start - before : end + _AROUND])))
    return marks
