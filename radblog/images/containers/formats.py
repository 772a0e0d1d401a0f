"""One table of the formats: how to know them, walk them, and read the turn of the camera."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from msgspec import Struct

from radblog.images.containers.bmff import bmff_parts
from radblog.images.containers.bmp import bmp_parts, ico_parts
from radblog.images.containers.gif import gif_parts
from radblog.images.containers.jpeg import jpeg_orientation, jpeg_parts
from radblog.images.containers.part import KINDS, MalformedError, Part
from radblog.images.containers.png import SIGNATURE, png_orientation, png_parts
from radblog.images.containers.tiff import tiff_parts
from radblog.images.containers.webp import webp_orientation, webp_parts

AVIF_BRANDS = frozenset((b"avif", b"avis"))
HEIC_BRANDS = frozenset((b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"))
Walk: TypeAlias = Callable[[bytes], Iterable[Part]]


class Container(Struct, frozen=True):
    """A picture format. `media` is its MIME type, `suffixes` those of its file names.

    `decoder` is Pillow's name for it (empty: no decoder here). `orientation` reads the turn of the camera
    where Pillow leaves it to us.
    """

    media: str
    suffixes: tuple[str, ...]
    decoder: str
    walk: Walk
    orientation: Callable[[bytes], int] | None = None


JPEG = Container("image/jpeg", (".jpg", ".jpeg", ".jpe", ".jfif"), "JPEG", jpeg_parts, jpeg_orientation)
PNG = Container("image/png", (".png", ".apng"), "PNG", png_parts, png_orientation)
WEBP = Container("image/webp", (".webp",), "WEBP", webp_parts, webp_orientation)
GIF = Container("image/gif", (".gif",), "GIF", gif_parts)
TIFF = Container("image/tiff", (".tif", ".tiff"), "TIFF", tiff_parts)
AVIF = Container("image/avif", (".avif",), "AVIF", bmff_parts)
HEIC = Container("image/heic", (".heic", ".heif", ".hif"), "", bmff_parts)
BMP = Container("image/bmp", (".bmp", ".dib"), "BMP", bmp_parts)
ICO = Container("image/x-icon", (".ico",), "", ico_parts)
CONTAINERS = (JPEG, PNG, WEBP, GIF, TIFF, AVIF, HEIC, BMP, ICO)


def container_of(data: bytes) -> Container | None:  # noqa: PLR0911  # one line for each format
    """The format by its first bytes, never by its name."""
    if data.startswith(b"\xff\xd8\xff"):
        return JPEG
    if data.startswith(SIGNATURE):
        return PNG
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return WEBP
    if data[:6] in {b"GIF87a", b"GIF89a"}:
        return GIF
    if data[:4] in {b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"}:
        return TIFF
    if data[4:8] == b"ftyp":
        return _by_brand(data)
    if data[:2] == b"BM" and len(data) >= 54:
        return BMP
    return ICO if data[:4] == b"\0\0\1\0" else None


def _by_brand(data: bytes) -> Container | None:
    size = min(int.from_bytes(data[:4]), 256)
    brands = {data[at : at + 4] for at in (8, *range(16, size, 4))}
    if brands & AVIF_BRANDS:
        return AVIF
    return HEIC if brands & HEIC_BRANDS else None


def _kinds(data: bytes, *, strict: bool) -> tuple[str, ...]:
    """The kinds met, each once, in the order of the vocabulary."""
    container = container_of(data)
    if container is None:
        raise MalformedError
    try:
        parts = tuple(container.walk(data))
    except IndexError:
        raise MalformedError from None
    met = {part.kind for part in parts if strict or not part.ordinary}
    return tuple(kind for kind in KINDS if kind in met)


def hidden_kinds(data: bytes) -> tuple[str, ...]:
    """What a source hides beside its pixels. Raises `MalformedError` for a broken or unknown file."""
    return _kinds(data, strict=False)


def foreign_parts(data: bytes) -> tuple[str, ...]:
    """What is in a picture to be published that may not be there, by kind; empty for a clean one.

    Everything off the format's allow-list of parts is named. A file that cannot be walked gives
    `("unreadable",)`: it is never taken for clean.
    """
    try:
        return _kinds(data, strict=True)
    except MalformedError:
        return ("unreadable",)
