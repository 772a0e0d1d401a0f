"""Share links: plain addresses made when the site is built, that load nothing before a click."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from urllib.parse import quote

from radblog.plan.interface_texts import words_in
from radblog.plan.share_targets import ShareTarget
from radblog.plan.share_text import fill_in, words_of
from radblog.plan.views import ShareLink

__all__ = ["ShareTarget", "encode_component", "share_links"]


def share_links(  # noqa: PLR0913  # what is shared, where, and in which language
    targets: Iterable[ShareTarget],
    names: Iterable[str],
    *,
    title: str,
    url: str,
    hashtags: Iterable[str],
    lang: str,
) -> tuple[ShareLink, ...]:
    """A link for each of `names`, in that order; a name that no target has is left out.

    `url` is absolute and encoded, `hashtags` are without #. A target without an address of its own (each
    of its readers is on another server) becomes a text to copy.
    """
    known = {target.name: target for target in targets}
    tags = tuple(dict.fromkeys(tag for tag in map(_tag, hashtags) if tag))
    labels = words_in(lang)
    return tuple(
        _link(known[name], words_of(known[name], " ".join(title.split()), url, tags), labels)
        for name in dict.fromkeys(names)
        if name in known
    )


def encode_component(text: str) -> str:
    """`text` as one value in an address, by the rules of encodeURIComponent: a blank is %20, never +."""
    return quote(text, safe="!'()*-._~", errors="ignore")


def _link(target: ShareTarget, words: Mapping[str, str], labels: Mapping[str, str]) -> ShareLink:
    label = labels.get(f"share.{target.name}", target.label)
    if not target.url:
        return ShareLink(target.name, label, "", words["text"])
    filled = ((name, fill_in(text, words)) for name, text in target.query.items())
    query = "&".join(f"{encode_component(name)}={encode_component(text)}" for name, text in filled if text)
    return ShareLink(target.name, label, f"{target.url}?{query}")


def _tag(tag: str) -> str:
    """A hashtag as networks read it: letters, digits and low lines, and not of digits alone."""
    plain = re.sub(r"\W", "", tag)
    return "" if plain.isdigit() else plain
