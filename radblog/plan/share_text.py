"""The text of a post elsewhere, within what that network allows."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from radblog.basics.clusters import all_alone, clusters
from radblog.plan.share_targets import ShareTarget

MOST_TAGS = 2
_ELLIPSIS = "…"
# The signs that count once on X; all others count twice.
# https://docs.x.com/resources/fundamentals/counting-characters
_LIGHT = ((0x0, 0x10FF), (0x2000, 0x200D), (0x2010, 0x201F), (0x2032, 0x2037))


def words_of(target: ShareTarget, title: str, url: str, tags: tuple[str, ...]) -> Mapping[str, str]:
    """What fills the braces of a target: title, url, hashtags, tags, text.

    At most two hashtags are used; they give way before the title does. A title that is too long without
    them is cut at a word, and then they stay.
    """
    tags = tags[:MOST_TAGS]
    for kept in range(len(tags), -1, -1):
        words = _filled(target, title, url, tags[:kept])
        if not target.limit or _cost(target, words, url) <= target.limit:
            return words
    room = target.limit - _cost(target, _filled(target, "", url, tags), url) - 1
    return _filled(target, shortened(title, room, target), url, tags)


def shortened(title: str, room: int, target: ShareTarget) -> str:
    """`title` within `room`, cut between two words where there are any, with an ellipsis."""
    pieces = clusters(unicodedata.normalize("NFC", title))
    left = room - _length(_ELLIPSIS, target)
    kept = 0
    while kept < len(pieces) and (left := left - _length(pieces[kept], target)) >= 0:
        kept += 1
    if kept == len(pieces):
        return title
    at_word = next((end for end in range(kept, kept // 2, -1) if pieces[end].isspace()), kept)
    return "".join(pieces[:at_word]).rstrip(" ,;:.–—-") + _ELLIPSIS


def _filled(target: ShareTarget, title: str, url: str, tags: tuple[str, ...]) -> Mapping[str, str]:
    words = {
        "title": title,
        "url": url,
        "hashtags": ",".join(tags),
        "tags": " ".join("#" + tag for tag in tags),
    }
    words["text"] = fill_in(target.text, words)
    return MappingProxyType(words)


def fill_in(template: str, words: Mapping[str, str]) -> str:
    """`template` with its braces filled, once, and without the blanks that an empty word leaves behind."""
    lines = (line.split(" ") for line in template.split("\n"))
    return "\n".join(
        " ".join(word for word in (_word(written, words) for written in line) if word) for line in lines
    )


def _word(written: str, words: Mapping[str, str]) -> str:
    """One word of a template; what is filled in is never looked at again, braces of a title included."""
    if "{" not in written:
        return written
    before, _, rest = written.partition("{")
    name, _, after = rest.partition("}")
    return before + words.get(name, "") + _word(after, words)


def _cost(target: ShareTarget, words: Mapping[str, str], url: str) -> int:
    """The length of the post as the network counts it.

    An address counts as long as it is, even where the network counts less, so that the text stays within
    the limit however it is counted; but never more than half of what there is.
    """
    text = fill_in(target.text, {**words, "url": ""})
    if "{url}" not in target.text:
        return _length(text, target)
    address = min(max(target.link, len(url)), target.limit // 2) if target.link else len(url)
    return _length(text, target) + 1 + address


def _length(text: str, target: ShareTarget) -> int:
    if all_alone(text):
        return len(text)  # all of these signs are light
    pieces = clusters(text)
    return sum(map(_weight, pieces)) if target.count == "weighted" else len(pieces)


def _weight(cluster: str) -> int:
    """An emoji counts twice however many signs it is made of."""
    if any(ord(sign) >= 0x1F000 or sign in "\ufe0f\u20e3" for sign in cluster):
        return 2
    return sum(1 if any(low <= ord(sign) <= high for low, high in _LIGHT) else 2 for sign in cluster)
