"""One document cleared from what is published: its page, its pictures, and every mention elsewhere."""

from __future__ import annotations

import gzip
import html
import posixpath
import re
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

from msgspec import Struct

from radblog.disk.manifest import Manifest
from radblog.disk.whole import write_whole
from radblog.plan.shelf import FOLDER as MEDIA
from radblog.published.excise import SEARCH, Mention, excised
from radblog.sitemodel.permalinks import output_path

# What never tells of a document: the theme's own files, fonts, and pictures, which are told by their names.
_SILENT = (
    ".css", ".js", ".woff", ".woff2", ".ttf", ".otf", ".ico",
    ".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif",
)  # fmt: skip
_HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_TELLING = 2  # words a title must have to be looked for; one word is that of an organ or a disease


class Cleared(Struct, frozen=True):
    """The output files that went, and those from which a mention was cut."""

    removed: tuple[str, ...]
    changed: tuple[str, ...]


def clear(output: Path, last: Manifest, path: str, url: str) -> Cleared:
    """Clear the document at `path`, published at `url`, from `output`. What cannot be cut goes as a whole.

    Raises:
        OSError: a file cannot be written or removed.
    """
    own = _own_files(output, last, path, url)
    mention = Mention(url, tuple(_texts(output, url, own)))
    removed = [name for name in own if _unlink(output / name)]
    changed: list[str] = []
    for name in sorted(set(last.files) - set(own)):
        if name.startswith(SEARCH):
            removed.extend([name] if _unlink(output / name) else [])
            continue
        data = _read(output / name)
        if name.endswith(_SILENT) or not _mentions(data, mention):
            continue
        cut = excised(name, data, mention)
        if cut is None:
            removed.extend([name] if _unlink(output / name) else [])
        else:
            write_whole(output / name, cut)
            changed.append(name)
    return Cleared(tuple(removed), tuple(changed))


def _own_files(output: Path, last: Manifest, path: str, url: str) -> list[str]:
    """The page and what lies beside it, such as its citations, the pages left at old addresses, and the
    pictures that no other document shows.
    """
    page = output_path(url)
    around = [name for name in last.files if name.startswith(url.lstrip("/")) and name != page]
    stubs = [output_path(alias) for alias in last.aliases]
    sources = {name: one.sources for name, one in last.files.items() if one.sources}
    own = [name for name in (page, *around, *stubs) if sources.get(name) == (path,)]
    folder = posixpath.dirname(path) + "/" if path.endswith("/index.md") else "\0"
    media = {name: found for name, found in sources.items() if name.startswith(MEDIA)}
    beside = {name for name, sources in media.items() if sources[0].startswith(folder)}
    shown = _of_these(media.keys() - beside, _read(output / page))
    for source, other in last.public.items():
        if shown and source != path:
            shown -= _of_these(shown, _read(output / output_path(other)))
    return [*own, *sorted(beside | shown)]


def _of_these(names: Iterable[str], page: bytes) -> set[str]:
    return {name for name in names if name.encode() in page}


def _texts(output: Path, url: str, own: Iterable[str]) -> Iterator[str]:
    """The title as the published page tells it, and the names of the document's own pictures."""
    found = _HEADING.search(_read(output / output_path(url)).decode(errors="replace"))
    title = html.unescape(re.sub(r"<[^>]+>", "", found[1])).strip() if found else ""
    if len(title.split()) >= _TELLING:
        yield title
    yield from (name for name in own if name.startswith(MEDIA))


def _mentions(data: bytes, mention: Mention) -> bool:
    text = unquote(html.unescape(_unpacked(data).decode(errors="replace"))).casefold()
    return any(sought.casefold() in text for sought in (mention.url, *mention.texts))


def _unpacked(data: bytes) -> bytes:
    try:
        return gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data
    except (OSError, EOFError, zlib.error):
        return data


def _read(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def _unlink(path: Path) -> bool:
    there = path.is_file()
    path.unlink(missing_ok=True)
    return there
