"""One part of a picture file, and what it can hide."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

Kind: TypeAlias = Literal[
    "pixels",  # what is needed to show the picture: never metadata
    "exif",
    "gps",
    "maker-note",
    "thumbnail",
    "xmp",
    "iptc",
    "icc",
    "text",  # PNG text and time, GIF plain text
    "comment",  # JPEG and GIF comments
    "application",  # JPEG APPn, PNG private chunks, GIF application blocks, unknown WebP chunks
    "box",  # AVIF and HEIC boxes and items off the allow-list
    "trailing",  # bytes behind the end of the picture
]
"""What a part can be. The names but `pixels` are those in `hidden` of pictures and artifacts."""

KINDS: tuple[str, ...] = Kind.__args__[1:]  # type: ignore[attr-defined]


class Part(Struct, frozen=True):
    """A segment, chunk, tag or box, by its own name in the format.

    `ordinary` parts say nothing of a patient (a standard colour profile, the turn of the camera): a source
    may have them without a warning, yet what we write has none of them.
    """

    name: str
    kind: Kind = "pixels"
    ordinary: bool = False


class MalformedError(ValueError):
    """The file breaks its own format. Says nothing of the content."""
