"""The bytes of one artifact become its facts, whatever they are; nothing raises, nothing is skipped."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from xml.parsers.expat import ExpatError  # only the name of its error

from radblog.images.containers import foreign_parts
from radblog.published.carriers import film_parts, sound_parts
from radblog.published.facts import ArtifactFacts
from radblog.published.feed import read_feed
from radblog.published.markup import EntityError
from radblog.published.media import FONT_MARKS, VOLUME, by_content, served_as
from radblog.published.notes import Notes, Piece
from radblog.published.packed_words import words_in
from radblog.published.page import read_page
from radblog.published.plain import read_plain
from radblog.published.record import read_record
from radblog.published.script import read_script
from radblog.published.style import read_style
from radblog.published.vector import read_vector
from radblog.scans.traces import traces_of

DEEPEST = 6
"""Documents inside documents inside documents: a page in a feed may hold a drawing that holds a picture."""
LARGEST_UNPACKED = 64 * 1024 * 1024
_BARE_GZIP = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"  # no flags, no time, best effort, no system
_AT_ONCE = 1 << 20
PAGEFIND_MARK = b"pagefind_dcd"
WASM_MARK = b"\0asm"
NO_HANDLER = "no handler for this kind of file"


def read_artifact(path: str, data: bytes) -> ArtifactFacts:
    """What a reader could get out of the artifact at `path`, relative to the output folder.

    The kind goes by the name, as it does for a server and a browser, and by content where the name says
    nothing. What cannot be read whole has `unreadable`, which callers must treat as a finding.
    """
    media = served_as(path) or by_content(data)
    notes = Notes()
    _read(Piece(media, data, ""), path, notes)
    for _ in range(DEEPEST):
        pieces, notes.pieces = notes.pieces, []
        for piece in pieces:
            _read(piece, "", notes)
    if notes.pieces:
        notes.fault("documents nested too deep")
    return notes.facts(media)


def _read(piece: Piece, path: str, notes: Notes) -> None:
    """Read one document; why it cannot be read is noted in our own words, never in a parser's."""
    try:
        _reader(piece, path)(piece, notes)
    except UnicodeDecodeError:
        notes.fault("not UTF-8 text")
    except EntityError:
        notes.fault("XML that declares entities")
    except ExpatError:
        notes.fault("not well-formed XML")
    except (ValueError, RecursionError, zlib.error):
        notes.fault(f"not well-formed {piece.media}")
    except Exception:  # noqa: BLE001  # fails closed: a reader's own fault must not pass for a clean file
        notes.fault("the reader failed")


def _reader(piece: Piece, path: str) -> Callable[[Piece, Notes], None]:
    media = piece.media
    if media in READERS:
        return READERS[media]
    if media in TEXTS:
        name = path.rpartition("/")[2].lower()
        return lambda piece, notes: read_plain(_text(piece.data), notes, name or piece.where)
    if media in {"application/gzip", "application/x-search-part"}:
        return lambda piece, notes: _unpacked(piece, path, notes)
    if media in FONT_MARKS:
        return _font
    if media in FILMS:
        return _film
    return _picture if media.startswith("image/") else _unknown


def _text(data: bytes) -> str:
    text = data.decode("utf-8-sig")
    if "\0" in text:
        raise UnicodeDecodeError("utf-8", b"\0", 0, 1, "")
    return text


def _picture(piece: Piece, notes: Notes) -> None:
    found = foreign_parts(piece.data)
    if "unreadable" in found:
        notes.fault("a damaged picture")
    notes.hidden += [kind for kind in found if kind != "unreadable"]


def _font(piece: Piece, notes: Notes) -> None:
    if not piece.data.startswith(FONT_MARKS[piece.media]):
        notes.fault("not the font it says it is")


def _scan(piece: Piece, notes: Notes) -> None:
    notes.hidden += traces_of(piece.data)
    notes.fault(NO_HANDLER)


def _film(piece: Piece, notes: Notes) -> None:
    notes.hidden += FILMS[piece.media](piece.data)


def _unknown(piece: Piece, notes: Notes) -> None:
    del piece
    notes.fault(NO_HANDLER)


def _unpacked(piece: Piece, path: str, notes: Notes) -> None:
    """The file inside a gzip file becomes a piece."""
    unpacker = zlib.decompressobj(wbits=31)
    data = unpacker.decompress(piece.data, LARGEST_UNPACKED)
    if not unpacker.eof or unpacker.unused_data:
        notes.fault("compressed data that cannot be unpacked whole")
    if piece.media == "application/x-search-part":
        _of_search(data, path, notes)
    else:
        notes.pieces.append(Piece(served_as(path.removesuffix(".gz")) or by_content(data), data, "gz/"))


def _of_search(data: bytes, path: str, notes: Notes) -> None:
    """A part of a search index: the text of a page, a packed list of words, or the program to read them."""
    if not data.startswith(PAGEFIND_MARK):
        notes.fault("no part of a search index")
        return
    data = data[len(PAGEFIND_MARK) :]
    if path.endswith((".pf_index", ".pf_meta", ".pf_filter")):
        for word in words_in(data):
            notes.say(word, "text", "search/word")
    elif not data.startswith(WASM_MARK):
        notes.pieces.append(Piece("application/json", data, "search/"))


def _volume(piece: Piece, notes: Notes) -> None:
    """Numbers in one bare gzip stream, without the name, comment or time that its head could hold."""
    if piece.data[:10] != _BARE_GZIP:
        notes.fault("a head that is not bare")
    unpacker, rest, size = zlib.decompressobj(wbits=31), piece.data, 0
    while rest and not unpacker.eof:
        size += len(unpacker.decompress(rest, _AT_ONCE))
        rest = unpacker.unconsumed_tail
    if not unpacker.eof or unpacker.unused_data or rest or size % 2:
        notes.fault("compressed data that cannot be unpacked whole")


READERS: dict[str, Callable[[Piece, Notes], None]] = {
    "text/html": lambda piece, notes: read_page(_text(piece.data), notes, piece.where),
    "application/xhtml+xml": lambda piece, notes: read_page(_text(piece.data), notes, piece.where),
    "application/xml": lambda piece, notes: read_feed(piece.data, notes, piece.where),
    "image/svg+xml": lambda piece, notes: read_vector(piece.data, notes, piece.where),
    "application/json": lambda piece, notes: read_record(_text(piece.data), notes, piece.where),
    "application/ld+json": lambda piece, notes: read_record(
        _text(piece.data), notes, piece.where, "metadata"
    ),
    VOLUME: _volume,
    "application/dicom": _scan,
    "text/css": lambda piece, notes: read_style(_text(piece.data), notes, piece.where or "css"),
    "text/javascript": lambda piece, notes: read_script(_text(piece.data), notes, piece.where or "script"),
}
FILMS: dict[str, Callable[[bytes], tuple[str, ...]]] = {
    **dict.fromkeys(("video/mp4", "video/quicktime", "audio/mp4"), film_parts),
    **dict.fromkeys(("audio/mpeg", "audio/wav"), sound_parts),
}
TEXTS = frozenset(("text/plain", "text/calendar", "text/vtt", "text/csv"))
