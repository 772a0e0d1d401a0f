"""Clean artifacts -> output/, and a record of what is there now."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import replace

from radblog.disk.drawn import Drawn
from radblog.disk.looks import Looks
from radblog.disk.manifest import Manifest, write_manifest
from radblog.disk.memory import Memory
from radblog.disk.output import Moved, publish, size_and_time
from radblog.disk.store import Store
from radblog.disk.whole import make_folder
from radblog.published.links import Destinations, anchors_of
from radblog.sitemodel.permalinks import output_path
from radblog.stages.compose import Attempt
from radblog.stages.make import Made
from radblog.stages.read import Arrival
from radblog.stages.readings import contents_of
from radblog.stages.standing import PageFacts, page_facts


def put_in_place(
    attempt: Attempt, last: Manifest | None, memory: Memory, staging: Path, output: Path
) -> tuple[Moved, Manifest]:
    """Move everything staged into `output`, then forget in the store what the site no longer holds. Tells
    what was moved, and the new record of the output.

    Before the first file moves, the record names old and new files, so that a build after a killed one
    knows all that may lie there; until the last one has moved it vouches for none of them.

    Raises:
        OSError: the output cannot be written.
    """
    kept, manifest = memory.kept, _record(attempt)
    both = {**(last.files if last else {}), **manifest.files}
    make_folder(output)
    unsure = replace(manifest, files=both, complete=False, fingerprints={}, recipes={}, warnings={})
    write_manifest(kept, output, unsure)
    moved = publish(staging, output, manifest.files, last, attempt.standing)
    _keep_facts(attempt, last, memory, output)
    manifest = replace(manifest, sizes_and_times=_outside(attempt, manifest, last, output))
    write_manifest(kept, output, manifest)
    entries = attempt.site.entries.values()
    Store(kept).sweep(frozenset(one for entry in entries for one in contents_of(entry.document)))
    Looks(kept).sweep(attempt.looks)
    Drawn(kept).sweep(posixpath.basename(one.path) for one in attempt.made)
    return moved, manifest


def _keep_facts(attempt: Attempt, last: Manifest | None, memory: Memory, output: Path) -> None:
    """Keep what the next build needs to know of the pages that were made anew."""
    destinations = Destinations(attempt.site.settings.base_url)

    def facts_of(one: Made) -> PageFacts:
        return PageFacts(one.digest, anchors_of(one.facts), destinations.of(one.path, one.facts))

    fresh = {one.path: one for one in attempt.made if one.digest and one.path not in attempt.standing}
    there = {one.path for one in attempt.made}
    gone = [path for path in (last.files if last else {}) if path not in there]
    page_facts(memory, output).renew_from(fresh, facts_of, gone)


def _outside(
    attempt: Attempt, manifest: Manifest, last: Manifest | None, output: Path
) -> dict[str, tuple[int, int]]:
    before = last.sizes_and_times if last else {}
    found = {
        path: before[path] if path in attempt.standing else size_and_time(output, path)
        for path in manifest.files
    }
    return {path: one for path, one in found.items() if one is not None}


def forget(arrivals: Iterable[Arrival], at_fault: Iterable[str], last: Manifest | None, kept: Path) -> None:
    """Take the bodies of documents that turned out to be at fault out of the store, and all pictures but
    those that are published.
    """
    if any(at_fault):
        Drawn(kept).sweep(posixpath.basename(path) for path in (last.files if last else ()))
    faulty = frozenset(at_fault)
    gone = (one.document for one in arrivals if one.document is not None and one.path in faulty)
    Store(kept).drop(content for document in gone for content in contents_of(document))


def _record(attempt: Attempt) -> Manifest:
    """What this build publishes. Addresses of tombstones stay on record, so that the tombstones stay."""
    site = attempt.site
    files = {one.path: one.digest for one in attempt.made if one.digest}
    # What has a dead link is made again until the link is mended, so that it is told each time.
    sound = {
        path: one
        for path, one in attempt.fingerprints.items()
        if path in files and path not in attempt.faulty
    }
    return Manifest(
        files=files,
        public={entry.document.path: url for url, entry in site.entries.items() if not entry.preview},
        previewed={entry.document.path: url for url, entry in site.entries.items() if entry.preview},
        buried={grave.source: grave.url for grave in site.tombstones if output_path(grave.url) in files},
        aliases=tuple(sorted(site.aliases)),
        sources={one.path: one.sources for one in attempt.made if one.sources and one.digest},
        preview=any(entry.preview for entry in site.entries.values()),
        fingerprints=sound,
        recipes={one.path: one.recipe for one in attempt.made if one.recipe and one.path in sound},
        common=attempt.plan.fingerprints.common,
        warnings={one.path: one.problems for one in attempt.made if one.problems and one.digest},
    )
