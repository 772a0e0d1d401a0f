"""Clean artifacts -> output/, and a record of what is there now."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from radblog.disk.manifest import Manifest, write_manifest
from radblog.disk.output import Moved, publish
from radblog.disk.store import Store
from radblog.stages.compose import Attempt, Circumstances


def put_in_place(attempt: Attempt, around: Circumstances, output: Path) -> Moved:
    """Move everything into `output`, then forget in the store what the site no longer holds.

    Before the first file moves, the record names old and new files, so that a build after a killed one
    knows all that may lie there.

    Raises:
        OSError: the output cannot be written.
    """
    last = around.last
    manifest = _record(attempt)
    both = {**(last.files if last else {}), **manifest.files}
    output.mkdir(parents=True, exist_ok=True)
    write_manifest(around.site, output, replace(manifest, files=both, complete=False))
    moved = publish(around.staging, output, manifest.files, last)
    write_manifest(around.site, output, manifest)
    entries = attempt.site.entries.values()
    Store(around.site).sweep(frozenset(entry.document.content for entry in entries))
    return moved


def _record(attempt: Attempt) -> Manifest:
    """What this build publishes. Held-back addresses stay on record, so that their tombstones stay."""
    site = attempt.site
    public = {entry.document.path: url for url, entry in site.entries.items() if not entry.preview}
    held = {grave.source: grave.url for grave in site.tombstones if grave.reason == "held-back"}
    return Manifest(
        files={one.path: one.digest for one in attempt.made},
        public={**held, **public},
        aliases=tuple(sorted(site.aliases)),
        sources={one.path: one.sources for one in attempt.made if one.sources},
        preview=any(entry.preview for entry in site.entries.values()),
        next_change=site.next_change.isoformat() if site.next_change else None,
    )
