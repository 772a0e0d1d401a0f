"""What a YAML file says, as its author wrote it: text in places, lists and mappings. No types yet."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from radblog.basics.places import Place

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


class Scalar(Struct, frozen=True):
    """One value, as the text its author wrote. `plain`: without quotes, so it may mean a number or nothing.

    `place` is that of the text itself: for a block (`|`, `>`) where its first line begins. `comment` is
    the place of a `#word` that began a comment on the same line where a hashtag may have been meant.
    """

    text: str
    place: Place
    plain: bool = True
    comment: Place | None = None

    @property
    def is_null(self) -> bool:
        """Nothing was written, or the word for nothing."""
        return self.plain and self.text in _NULLS


class ListNode(Struct, frozen=True):
    items: tuple[Node, ...]
    place: Place


class MapNode(Struct, frozen=True):
    """Keys in the order written, each once."""

    entries: tuple[tuple[Scalar, Node], ...]
    place: Place

    def get(self, key: str) -> Node | None:
        """The value of `key`, or None where it is not given."""
        return next((value for name, value in self.entries if name.text == key), None)


Node: TypeAlias = Scalar | ListNode | MapNode
