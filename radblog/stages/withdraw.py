"""Takes one document offline at once, whatever else is broken."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from radblog.basics.digests import digest
from radblog.disk.manifest import Manifest, read_manifest, write_manifest
from radblog.disk.sources import list_content, read_source
from radblog.disk.store import Store, write_whole
from radblog.documents.peek import peek
from radblog.published.excise import Mention, excised
from radblog.sitemodel.permalinks import output_path

_STATUS = re.compile(rb"^status[ \t]*:[^\n]*", re.MULTILINE)
_TOMBSTONE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Withdrawn</title>
</head>
<body>
<main>
<h1>Withdrawn</h1>
<p>What stood here has been withdrawn.</p>
</main>
</body>
</html>
"""


class Withdrawn(Struct, frozen=True):
    """What was done: the file, its address if it was public, and the output files that went or changed."""

    path: str
    url: str
    removed: tuple[str, ...]
    changed: tuple[str, ...]


def find(site: Path, name: str) -> tuple[str, ...]:
    """Source paths of the documents meant by a path, a slug, an id, or a file or folder name."""
    paths = list_content(site).documents
    wanted = name.strip().removeprefix("./").rstrip("/")
    exact = tuple(path for path in paths if wanted in {path, path.removesuffix("/index.md")})
    return exact or tuple(path for path in paths if wanted in _names(site, path))


def withdraw(site: Path, output: Path, path: str) -> Withdrawn:
    """Set the status of the document at `path`, and clear it from the output and the store.

    Raises:
        OSError: a file cannot be read or written.
    """
    source = read_source(site, path)
    write_whole(site / path, _with_status(source.data))
    Store(site).sweep(frozenset())
    last = read_manifest(site, output)
    if last is None or path not in last.public:
        return Withdrawn(path, "", (), ())
    url = last.public[path]
    removed, changed = _clear(output, last, path, url)
    page = output_path(url)
    write_whole(output / page, _TOMBSTONE.encode())
    files = {name: value for name, value in last.files.items() if name not in removed}
    files |= {name: digest((output / name).read_bytes()) for name in (*changed, page)}
    write_manifest(site, output, replace(last, files=files))
    return Withdrawn(path, url, tuple(removed), tuple(changed))


def _with_status(data: bytes) -> bytes:
    """The file with `status: withdrawn` in its front matter, every other byte as it was."""
    end = data.find(b"\n---", 3)
    head, tail = (data[:end], data[end:]) if end > 0 else (data, b"")
    line = b"status: withdrawn"
    if _STATUS.search(head):
        return _STATUS.sub(line, head, count=1) + tail
    first = head.find(b"\n") + 1
    return head[:first] + line + b"\n" + head[first:] + tail


def _clear(output: Path, last: Manifest, path: str, url: str) -> tuple[list[str], list[str]]:
    removed: list[str] = []
    changed: list[str] = []
    own = [name for name, sources in last.sources.items() if sources == (path,)]
    mention = Mention(url, tuple(_texts(output, url, own)))
    for name in own:
        (output / name).unlink(missing_ok=True)
        removed.append(name)
    for name in sorted(set(last.files) - set(own)):
        target = output / name
        if not name.endswith((".html", ".xml", ".json", ".opml")) and not name.startswith("_"):
            continue
        data = target.read_bytes() if target.is_file() else b""
        cut = excised(name, data, mention)
        if cut is None:
            target.unlink(missing_ok=True)
            removed.append(name)
        elif _mentions(data, mention):
            write_whole(target, cut)
            changed.append(name)
    return removed, changed


def _mentions(data: bytes, mention: Mention) -> bool:
    text = html.unescape(data.decode(errors="replace"))
    return any(sought in text for sought in (mention.url, *mention.texts) if sought)


def _texts(output: Path, url: str, own: list[str]) -> Iterator[str]:
    """The title as the published page tells it, and the names of the document's own pictures."""
    page = output / output_path(url)
    if page.is_file():
        found = re.search(
            r"<h1[^>]*>(.*?)</h1>", page.read_text(encoding="utf-8", errors="replace"), re.DOTALL
        )
        if found:
            yield html.unescape(re.sub(r"<[^>]+>", "", found[1])).strip()
    yield from (name for name in own if name.startswith("media/"))


def _names(site: Path, path: str) -> Iterator[str]:
    parts = path.removesuffix(".md").split("/")
    yield parts[-2] if parts[-1] == "index" else parts[-1]
    seen = peek(read_source(site, path).data)
    yield from (name for name in (seen.slug, seen.id) if name)
