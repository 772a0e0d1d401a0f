"""Clean artifacts -> output/, and a record of what is there now."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from msgspec.structs import replace

from radblog.disk.drawn import Drawn
from radblog.disk.looks import Looks
from radblog.disk.manifest import Artifact, Manifest, write_manifest
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

    Before the first file moves, the record names old and new files and addresses, so that whoever comes after
    a killed build knows all that may lie there; until the last one has moved it vouches for none of them.

    Raises:
        OSError: the output cannot be written.
    """
    kept, before = memory.kept, last.files if last else {}
    manifest = _record(attempt, before)
    make_folder(output)
    write_manifest(kept, output, _either(manifest, last) if last else replace(manifest, complete=False))
    moved = publish(staging, output, manifest.digests, last, attempt.standing)
    _keep_facts(attempt, last, memory, output)
    manifest = replace(manifest, files=_as_moved(manifest.files, attempt.standing, output))
    write_manifest(kept, output, manifest)
    entries = attempt.site.entries.values()
    Store(kept).sweep(frozenset(one for entry in entries for one in contents_of(entry.document)))
    Looks(kept).sweep(attempt.looks)
    Drawn(kept).sweep(posixpath.basename(one.path) for one in attempt.made)
    return moved, manifest


def _either(new: Manifest, last: Manifest) -> Manifest:
    """A record of an output in which each file is as it is to be, or still as it was: what is withdrawn now
    may be what this build was about to remove, or to move from one address to another.
    """
    # What moves stands at its old address until the end, and is told to be at the new one as well.
    public, previewed = {**new.public, **last.public}, {**new.previewed, **last.previewed}
    moving = {*new.public.values(), *new.previewed.values()} - {*public.values(), *previewed.values()}
    return replace(
        new,
        files={**last.files, **new.files},
        public=public,
        previewed=previewed,
        buried={**last.buried, **new.buried},
        aliases=tuple(sorted({*last.aliases, *new.aliases, *moving})),
        complete=False,
    )


def _keep_facts(attempt: Attempt, last: Manifest | None, memory: Memory, output: Path) -> None:
    """Keep what the next build needs to know of the pages that were made anew."""
    destinations = Destinations(attempt.site.settings.base_url)

    def facts_of(one: Made) -> PageFacts:
        return PageFacts(one.digest, anchors_of(one.facts), destinations.of(one.path, one.facts))

    fresh = {one.path: one for one in attempt.made if one.digest and one.path not in attempt.standing}
    there = {one.path for one in attempt.made}
    gone = [path for path in (last.files if last else {}) if path not in there]
    page_facts(memory, output).renew_from(fresh, facts_of, gone)


def _as_moved(files: Mapping[str, Artifact], standing: Collection[str], output: Path) -> dict[str, Artifact]:
    """The record with how the files that were moved look from outside."""

    def looked_at(path: str, one: Artifact) -> Artifact:
        size, time = size_and_time(output, path) or (0, 0)
        return replace(one, size=size, time=time)

    return {path: one if path in standing else looked_at(path, one) for path, one in files.items()}


def forget(arrivals: Iterable[Arrival], at_fault: Iterable[str], last: Manifest | None, kept: Path) -> None:
    """Take the bodies of documents that turned out to be at fault out of the store, and of those that are
    withdrawn; and all pictures but those that are published.
    """
    if any(at_fault):
        Drawn(kept).sweep(posixpath.basename(path) for path in (last.files if last else ()))
    faulty = frozenset(at_fault)
    gone = (
        one.document
        for one in arrivals
        if one.document is not None and (one.path in faulty or one.status == "withdrawn")
    )
    Store(kept).drop(content for document in gone for content in contents_of(document))


def _record(attempt: Attempt, before: Mapping[str, Artifact]) -> Manifest:
    """What this build publishes. Addresses of tombstones stay on record, so that the tombstones stay.
    `before` is what the last build recorded of each file.
    """
    site, prints, standing = attempt.site, attempt.fingerprints, attempt.standing

    def artifact(one: Made) -> Artifact:
        fingerprint = prints.get(one.path, "")
        if one.path in standing:
            left = before[one.path]
            return left if left.fingerprint == fingerprint else replace(left, fingerprint=fingerprint)
        # What has a dead link is made again until the link is mended, so that it is told each time.
        if one.path in attempt.faulty:
            fingerprint = ""
        return Artifact(
            one.digest, one.sources, fingerprint=fingerprint, recipe=one.recipe, warnings=one.problems
        )

    files = {one.path: artifact(one) for one in attempt.made if one.digest}
    return Manifest(
        files=files,
        public={entry.document.path: url for url, entry in site.entries.items() if not entry.preview},
        previewed={entry.document.path: url for url, entry in site.entries.items() if entry.preview},
        buried={grave.source: grave.url for grave in site.tombstones if output_path(grave.url) in files},
        aliases=tuple(sorted(site.aliases)),
        preview=any(entry.preview for entry in site.entries.values()),
        common=attempt.plan.fingerprints.common,
    )
