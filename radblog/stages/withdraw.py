"""Takes one document offline at once, whatever else is broken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from radblog.basics.digests import digest
from radblog.disk.drawn import Drawn
from radblog.disk.lock import locked
from radblog.disk.looks import Looks
from radblog.disk.manifest import Artifact, Manifest, read_manifest, write_manifest
from radblog.disk.memory import forget_all
from radblog.disk.output import clear_leavings, clear_previews
from radblog.disk.search_index import sweep_indexes
from radblog.disk.sources import list_content, read_source
from radblog.disk.store import Store
from radblog.disk.whole import write_whole
from radblog.documents.naming import name_of
from radblog.documents.peek import peek
from radblog.sitemodel.permalinks import output_path
from radblog.stages.clearing import Cleared, clear

PATIENCE = 120.0  # seconds to wait for a build that is running: it might still publish the document
_STATUS = re.compile(rb"^status[ \t]*:[^\r\n]*", re.MULTILINE)
_MARK = b"\xef\xbb\xbf"
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


def find(site: Path, output: Path, name: str) -> tuple[str, ...]:
    """Source paths of the documents meant by a path, an address, a slug, an id, or a file or folder name.

    A document whose file is gone is found by what the last build published of it.
    """
    addresses = _addresses(read_manifest(site, output))
    paths = tuple(sorted({*list_content(site).documents, *addresses}))
    wanted = name.strip().removeprefix("./").rstrip("/")
    exact = tuple(
        path
        for path in paths
        if wanted in {path, path.removesuffix("/index.md"), addresses.get(path, "/").rstrip("/")}
    )
    return exact or tuple(path for path in paths if wanted in _names(site, path))


def withdraw(site: Path, output: Path, path: str) -> Withdrawn:
    """Set the status of the document at `path`, and clear it from the output and the store.

    Raises:
        Locked: a build has been running for too long; the status is set, and nothing else was done.
        OSError: a file cannot be read or written.
    """
    if (site / path).is_file():
        write_whole(site / path, _with_status(read_source(site, path).data))
    with locked(site, patience=PATIENCE):
        clear_leavings(site)
        clear_previews(site)
        Store(site).sweep(frozenset())
        Looks(site).sweep()
        forget_all(site)
        sweep_indexes(site)
        Drawn(site).sweep()
        last = read_manifest(site, output)
        url = _addresses(last).get(path, "")
        if last is None or not url:
            return Withdrawn(path, "", (), ())
        cleared = clear(output, last, path, url)
        page = output_path(url)
        write_whole(output / page, _TOMBSTONE.encode())
        write_manifest(site, output, _without(last, path, url, cleared, output))
    return Withdrawn(path, url, cleared.removed, cleared.changed)


def _without(last: Manifest, path: str, url: str, cleared: Cleared, output: Path) -> Manifest:
    """The record as it is now: the document buried, the files as they lie there."""
    page = output_path(url)
    left = {name: one.digest for name, one in last.files.items() if name not in cleared.removed}
    left |= {name: digest((output / name).read_bytes()) for name in (*cleared.changed, page)}
    sources = {name: one.sources for name, one in last.files.items()}
    return replace(
        last,
        # Without a fingerprint: the next build makes everything anew.
        files={name: Artifact(found, sources.get(name, ())) for name, found in left.items()},
        public={source: other for source, other in last.public.items() if source != path},
        previewed={source: other for source, other in last.previewed.items() if source != path},
        buried={**last.buried, path: url},
    )


def _addresses(last: Manifest | None) -> dict[str, str]:
    """Source path -> site path of all that the last build put at an address of its own."""
    return {**last.buried, **last.previewed, **last.public} if last else {}


def _with_status(data: bytes) -> bytes:
    """The file with `status: withdrawn` in its front matter, every other byte as it was."""
    line = b"status: withdrawn"
    mark, text = (data[:3], data[3:]) if data.startswith(_MARK) else (b"", data)
    if not text.startswith(b"---"):
        return mark + b"---\n" + line + b"\n---\n" + text
    end = text.find(b"\n---", 3)
    head, tail = (text[:end], text[end:]) if end > 0 else (text, b"")
    if _STATUS.search(head):
        return mark + _STATUS.sub(line, head, count=1) + tail
    first = head.find(b"\n") + 1 or len(head)
    return mark + head[:first] + line + (b"\n" if first < len(head) else b"") + head[first:] + tail


def _names(site: Path, path: str) -> Iterator[str]:
    parts = path.removesuffix(".md").split("/")
    yield parts[-2] if parts[-1] == "index" else parts[-1]
    if (named := name_of(path).value) is not None:
        yield named.slug
    try:
        seen = peek(read_source(site, path).data)
    except OSError:
        return
    yield from (name for name in (seen.slug, seen.id) if name)
