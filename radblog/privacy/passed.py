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
    by which each of these texts is known again once it was found clean.

    A mark is a number of 64 bits that holds in one process only, in which Python mixes it with a number of
    its own that nobody can foresee.
    """

    texts: tuple[tuple[str, str], ...]
    marks: frozenset[int]


def unpassed(facts: ArtifactFacts, passed: Container[int] = frozenset()) -> Unpassed:
    """Hold all that an artifact says against the marks of what was passed."""
    told, marks = list[tuple[str, str]](), set[int]()
    groups = _by_role(facts)
    said = frozenset(groups.get("body", ())).union(groups["link"])
    for role, texts in sorted(groups.items()):
        kept = list[str]()
        for text, mark in zip(texts, _marks(role, texts, said), strict=True):
            if mark not in passed and mark not in marks:
                kept.append(text)
                marks.add(mark)
            elif kept and kept[-1] != _LEFT_OUT:
                kept.append(_LEFT_OUT)
        if kept:
            told.append((role, _BETWEEN.join(kept)))
    return Unpassed(tuple(told), frozenset(marks))


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
    if role == "address":
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
