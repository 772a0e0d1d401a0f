"""The facts of one artifact, read from its very bytes, for gate 2 and for the link checks."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

RunKind: TypeAlias = Literal["text", "attribute", "comment", "script", "metadata", "name"]
LinkKind: TypeAlias = Literal["link", "resource", "form", "frame"]


class TextRun(Struct, frozen=True):
    """Text as a reader gets it, un-escaped. Runs of inline elements are joined to whole blocks, so that
    `<b>Jane</b> Doe` is one run. `where` tells the element or key, such as `img@alt` or `item/title`.
    """

    text: str
    kind: RunKind
    where: str = ""


class OutLink(Struct, frozen=True):
    """An address found in an artifact. `resource`: loaded without a click (img, script, css, font)."""

    url: str
    kind: LinkKind
    where: str = ""


class ArtifactFacts(Struct, frozen=True):
    """`media` is the MIME type by content. `unreadable` says why the bytes could not be read whole.

    `hidden` names metadata found in a picture that must not be there (the written bytes are held against
    an allow-list of segments and chunks); empty for a clean one.
    """

    media: str
    runs: tuple[TextRun, ...] = ()
    ids: tuple[str, ...] = ()  # in order, repeats kept
    links: tuple[OutLink, ...] = ()
    hidden: tuple[str, ...] = ()
    unreadable: str = ""
    noindex: bool = False
