"""What a look at a picture gives."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

Kind: TypeAlias = Literal["words", "code", "face", "barred-face"]


class Box(Struct, frozen=True):
    """A rectangle in upright source pixels."""

    left: int
    top: int
    width: int
    height: int


class Seen(Struct, frozen=True):
    """One thing seen. `text` is what words or a code say: it is judged at once and kept nowhere."""

    kind: Kind
    box: Box
    text: str = ""
