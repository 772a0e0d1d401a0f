"""MP4 and its kin, box by box. Sources: ISO/IEC 14496-12 and -14; Apple, QuickTime File Format."""

from __future__ import annotations

from collections.abc import Iterator

from radblog.images.containers.bmff import boxes
from radblog.images.containers.part import MalformedError
from radblog.published.carriers.broken import BrokenError

_NESTED = frozenset(
    (
        b"moov",
        b"trak",
        b"mdia",
        b"minf",
        b"stbl",
        b"dinf",
        b"edts",
        b"mvex",
        b"moof",
        b"traf",
        b"mfra",
        b"gmhd",
    )
)
_NEEDED = frozenset(
    (
        b"ftyp", b"styp", b"mdat", b"sidx", b"vmhd", b"smhd", b"nmhd", b"dref", b"stsd", b"stts",
        b"ctts", b"stsc", b"stsz", b"stz2", b"stco", b"co64", b"stss", b"sdtp", b"sgpd", b"sbgp",
        b"cslg", b"stps", b"elst", b"tref", b"mehd", b"trex", b"mfhd", b"tfhd", b"tfdt", b"trun",
        b"tfra", b"mfro", b"iods", b"gmin", b"subs", b"saio", b"saiz", b"leva", b"wide",
    )
)  # fmt: skip
_TIMED = frozenset((b"mvhd", b"tkhd", b"mdhd"))
_HANDLERS = frozenset((b"vide", b"soun", b"sbtl", b"subt", b"text", b"alis", b"url ", b"dhlr", b"\0\0\0\0"))
_USUAL_NAMES = frozenset(
    (
        b"", b"VideoHandler", b"SoundHandler", b"DataHandler", b"SubtitleHandler", b"Core Media Video",
        b"Core Media Audio", b"Core Media Data Handler", b"Apple Video Media Handler",
        b"Apple Sound Media Handler", b"Apple Alias Data Handler", b"ISO Media file produced by Google Inc.",
        b"Mainconcept Video Media Handler",
    )
)  # fmt: skip
_XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_PLACES = (b"\xa9xyz", b"loci", b"com.apple.quicktime.location")
_DEEPEST = 10


def film_parts(data: bytes) -> tuple[str, ...]:
    """What an MP4, M4A, M4V or MOV file holds beside pictures and sound."""
    if data[4:8] not in (b"ftyp", b"moov", b"mdat", b"wide", b"free"):
        raise BrokenError
    names: set[bytes] = set()
    try:
        found = list(_of_boxes(data, 0, len(data), 0, names))
    except MalformedError:
        raise BrokenError from None
    if b"moov" not in names:
        raise BrokenError
    return tuple(dict.fromkeys(found))


def _of_boxes(data: bytes, start: int, end: int, depth: int, names: set[bytes]) -> Iterator[str]:
    if depth > _DEEPEST:
        raise BrokenError
    for name, begin, stop in boxes(data, start, end):
        names.add(name)
        if name in _NESTED:
            yield from _of_boxes(data, begin, stop, depth + 1, names)
        else:
            yield from _of_box(data, name, begin, stop)


def _of_box(data: bytes, name: bytes, begin: int, stop: int) -> Iterator[str]:
    """What one box that holds no other ones tells."""
    content = data[begin:stop]
    if name in _NEEDED:
        return
    if name in _TIMED:
        yield from ("the time of recording",) if _is_dated(content) else ()
    elif name in {b"free", b"skip"}:
        yield from ("bytes in unused room",) if content.strip(b"\0") else ()
    elif name == b"hdlr":
        yield from _of_handler(content)
    elif name in {b"udta", b"meta"}:
        yield from _of_descriptions(content)
    else:
        yield "XMP metadata" if name == b"uuid" and content.startswith(_XMP) else "private data"


def _of_handler(content: bytes) -> Iterator[str]:
    if content[8:12] not in _HANDLERS:
        yield "a track of data"
    if _written(content[24:]) not in _USUAL_NAMES:
        yield "the name of its maker"


def _of_descriptions(content: bytes) -> Iterator[str]:
    if any(mark in content for mark in _PLACES):
        yield "the place of recording"
    if content.strip(b"\0"):
        yield "descriptions"


def _is_dated(content: bytes) -> bool:
    """Whether a header says when it was made; zero means nobody does."""
    wide = 8 if content[:1] == b"\x01" else 4
    return bool(content[4 : 4 + 2 * wide].strip(b"\0"))


def _written(name: bytes) -> bytes:
    """The name in a handler box: with a zero at its end in MP4, with its length in front in MOV."""
    text = name.rstrip(b"\0")
    return text[1:] if text and text[0] == len(text) - 1 else text
