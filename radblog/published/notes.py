"""What is being noted while one artifact is read. Lives for that reading only."""

from __future__ import annotations

import base64
import binascii
from typing import TypeAlias
from urllib.parse import unquote_to_bytes

from msgspec import Struct

from radblog.published.facts import ArtifactFacts, LinkKind, OutLink, RunKind, TextRun

LONGEST_TYPE = 200


class Piece(Struct, frozen=True):
    """A document inside another: HTML in a feed, a picture in a data: address, JSON-LD in a page.

    `data` is read as `media` after the document that holds it, so that no reader has to know another.
    """

    media: str
    data: bytes
    where: str


Pieces: TypeAlias = list[Piece]


class Notes:
    """Collects runs, links and the rest, in the order of the document."""

    __slots__ = ("hidden", "ids", "links", "noindex", "pieces", "runs", "unreadable")

    def __init__(self) -> None:
        """Start with nothing."""
        self.runs: list[TextRun] = []
        self.ids: list[str] = []
        self.links: list[OutLink] = []
        self.hidden: list[str] = []
        self.pieces: Pieces = []
        self.noindex = False
        self.unreadable = ""

    def say(self, text: str, kind: RunKind, where: str) -> None:
        """Note `text` with its white space evened out; nothing if there is none."""
        text = " ".join(text.split())
        if text:
            self.runs.append(TextRun(text, kind, where))

    def link(self, url: str | None, kind: LinkKind, where: str) -> None:
        """Note an address. What a data: address holds becomes a piece of its own."""
        url = (url or "").strip()
        if url[:5].lower() == "data:":
            self._unpack(url, where)
            # The address itself is too long to keep, and is in the piece.
            self.links.append(OutLink("data:", kind, where))
        elif url:
            self.links.append(OutLink(url, kind, where))

    def piece(self, media: str, text: str, where: str) -> None:
        """Note a document inside the document, to be read later."""
        if text.strip():
            self.pieces.append(Piece(media, text.encode("utf-8", "surrogatepass"), where))

    def fault(self, why: str) -> None:
        """Note why the artifact cannot be read whole; the first reason stays."""
        self.unreadable = self.unreadable or why

    def _unpack(self, url: str, where: str) -> None:
        head, comma, body = url[5:].partition(",")
        if not comma or len(head) > LONGEST_TYPE:
            self.fault("a data: address that cannot be read")
            return
        media, *options = (part.strip().lower() for part in head.split(";"))
        try:
            data = unquote_to_bytes(body)
            data = base64.b64decode(b"".join(data.split())) if "base64" in options else data
        except binascii.Error:
            self.fault("a data: address that cannot be read")
            return
        self.pieces.append(Piece(media or "text/plain", data, where))

    def facts(self, media: str) -> ArtifactFacts:
        """All that was noted."""
        return ArtifactFacts(
            media=media,
            runs=tuple(self.runs),
            ids=tuple(self.ids),
            links=tuple(self.links),
            hidden=tuple(dict.fromkeys(self.hidden)),
            unreadable=self.unreadable,
            noindex=self.noindex,
        )
