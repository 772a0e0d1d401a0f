"""What gate 2 has found clean before: menus and cards stand on a thousand pages, and are examined once.

A long text and an address are known again by themselves. A short text is known again only with what stands
round it: a rule may need two of them, a label here and a number there.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from hashlib import blake2b

from radblog.published.facts import ArtifactFacts

SELF_CONTAINED = 60  # characters; the widest context that a rule looks at is narrower than a sentence
_AROUND = 2 * SELF_CONTAINED  # characters on both sides of a short text
_ALONE = frozenset({"link", "address"})
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


def unpassed(facts: ArtifactFacts, passed: Container[bytes]) -> Iterator[tuple[str, str]]:
    """Role and text of all that an artifact says and nobody has passed yet, joined by what it is."""
    for role, texts in _by_role(facts):
        kept, here = list[str](), set[bytes]()
        for text, known_by in _known_by(role, texts):
            if known_by not in passed and known_by not in here:
                kept.append(text)
                here.add(known_by)
            elif kept and kept[-1] != _LEFT_OUT:
                kept.append(_LEFT_OUT)
        if kept:
            yield role, _BETWEEN.join(kept)


def passing(facts: ArtifactFacts) -> Iterator[bytes]:
    """By what the texts and addresses of an artifact without findings are known again."""
    return (known_by for role, texts in _by_role(facts) for _, known_by in _known_by(role, texts))


def _by_role(facts: ArtifactFacts) -> list[tuple[str, list[str]]]:
    groups: dict[str, list[str]] = {}
    for run in facts.runs:
        if run.text:
            groups.setdefault(_ROLES.get(run.kind, "body"), []).append(run.text)
    groups["link"] = [link.url for link in facts.links]
    groups.setdefault("address", []).extend(facts.ids)
    return sorted(groups.items())


def _known_by(role: str, texts: list[str]) -> Iterator[tuple[str, bytes]]:
    joined, end = _BETWEEN.join(texts), -len(_BETWEEN)
    for text in texts:
        start, end = end + len(_BETWEEN), end + len(_BETWEEN) + len(text)
        alone = len(text) >= SELF_CONTAINED or role in _ALONE
        before = 0 if alone else min(start, _AROUND)
        seen = text if alone else joined[start - before : end + _AROUND]
        told = f"{role}:{before}:{seen}"
        yield text, blake2b(told.encode("utf-8", "surrogatepass"), digest_size=16).digest()
