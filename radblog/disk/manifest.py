"""What the last build wrote into an output folder: paths, digests, and which document is at which address."""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec import Struct, field

from radblog.basics.digests import digest, short
from radblog.disk.whole import FOLDER, write_whole
from radblog.problems import Problem

VERSION = 3


class Manifest(Struct, frozen=True):
    """`files` maps output paths to digests, `sources` output paths to the documents whose text is in them.

    `public` maps source paths to site paths, as do `previewed` for what was shown as a draft, and `buried`
    for what only a tombstone is left of. `complete` is False while files are being put in place.
    `fingerprints` tell what files were planned from, `recipes` what they were made from beside what all have
    in `common`, `warnings` what was wrong with them, `sizes_and_times` how they look from outside (bytes,
    nanoseconds), all by output path.
    """

    version: int = VERSION
    files: dict[str, str] = field(default_factory=dict)
    public: dict[str, str] = field(default_factory=dict)
    previewed: dict[str, str] = field(default_factory=dict)
    buried: dict[str, str] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    sources: dict[str, tuple[str, ...]] = field(default_factory=dict)
    complete: bool = True
    preview: bool = False
    fingerprints: dict[str, str] = field(default_factory=dict)
    recipes: dict[str, str] = field(default_factory=dict)
    common: str = ""
    warnings: dict[str, tuple[Problem, ...]] = field(default_factory=dict)
    sizes_and_times: dict[str, tuple[int, int]] = field(default_factory=dict)


def read_manifest(site: Path, output: Path) -> Manifest | None:
    """The record of `output`, or None where there is none or it is of another version or damaged."""
    try:
        found = msgspec.json.decode(_path(site, output).read_bytes(), type=Manifest)
    except (OSError, msgspec.DecodeError, msgspec.ValidationError):
        return None
    return found if found.version == VERSION else None


def write_manifest(site: Path, output: Path, manifest: Manifest) -> None:
    """Keep the record of `output`.

    Raises:
        OSError: it cannot be written.
    """
    write_whole(_path(site, output), msgspec.json.encode(manifest, order="deterministic"))


def name_of(output: Path) -> str:
    """By what the records of an output folder are told from those of others."""
    return short(digest(str(output.resolve()).encode()))


def _path(site: Path, output: Path) -> Path:
    return site / FOLDER / f"manifest-{name_of(output)}.json"
