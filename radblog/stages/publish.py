"""Clean artifacts -> output/, and a record of what is there now."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import replace

from radblog.disk.drawn import Drawn
from radblog.disk.looks import Looks
from radblog.disk.manifest import Manifest, write_manifest
from radblog.disk.output import Moved, publish
from radblog.disk.store import Store, make_folder
from radblog.sitemodel.permalinks import output_path
from radblog.stages.compose import Attempt
from radblog.stages.read import Arrival


def put_in_place(attempt: Attempt, last: Manifest | None, kept: Path, staging: Path, output: Path) -> Moved:
    """Move everything staged into `output`, then forget in the store what the site no longer holds.
    `kept` is the folder of the store and the records.

    Before the first file moves, the record names old and new files, so that a build after a killed one
    knows all that may lie there.

    Raises:
        OSError: the output cannot be written.
    """
    manifest = _record(attempt)
    both = {**(last.files if last else {}), **manifest.files}
    make_folder(output)
    write_manifest(kept, output, replace(manifest, files=both, complete=False))
    moved = publish(staging, output, manifest.files, last)
    write_manifest(kept, output, manifest)
    entries = attempt.site.entries.values()
    Store(kept).sweep(frozenset(entry.document.content for entry in entries))
    Looks(kept).sweep(attempt.looks)
    Drawn(kept).sweep(posixpath.basename(one.path) for one in attempt.made)
    return moved


def forget(arrivals: Iterable[Arrival], at_fault: Iterable[str], kept: Path) -> None:
    """Take the bodies of documents that turned out to be at fault out of the store."""
    faulty = frozenset(at_fault)
    Store(kept).drop(
        one.document.content for one in arrivals if one.document is not None and one.path in faulty
    )


def _record(attempt: Attempt) -> Manifest:
    """What this build publishes. Addresses of tombstones stay on record, so that the tombstones stay."""
    site = attempt.site
    files = {one.path: one.digest for one in attempt.made if one.digest}
    return Manifest(
        files=files,
        public={entry.document.path: url for url, entry in site.entries.items() if not entry.preview},
        previewed={entry.document.path: url for url, entry in site.entries.items() if entry.preview},
        buried={grave.source: grave.url for grave in site.tombstones if output_path(grave.url) in files},
        aliases=tuple(sorted(site.aliases)),
        sources={one.path: one.sources for one in attempt.made if one.sources and one.digest},
        preview=any(entry.preview for entry in site.entries.values()),
        next_change=site.next_change.isoformat() if site.next_change else None,
    )
