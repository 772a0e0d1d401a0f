"""What the last build wrote into an output folder: paths, digests, and which document is at which address."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct, field

from radblog.basics.digests import digest, short
from radblog.disk.whole import FOLDER, write_whole
from radblog.problems import Problem

T = TypeVar("T")
VERSION = 4


class Artifact(Struct, frozen=True, array_like=True):
    """A file in the output. `sources` are the documents whose text is in it; `size` in bytes and `time` of
    change in nanoseconds tell how it looks from outside, 0 where nobody looked. `fingerprint` tells what it
    was planned from, empty where it is to be made anew; `recipe` what it was made from beside what all have
    in common; `warnings` what was wrong with it.
    """

    digest: str
    sources: tuple[str, ...] = ()
    size: int = 0
    time: int = 0
    fingerprint: str = ""
    recipe: str = ""
    warnings: tuple[Problem, ...] = ()


class _OfAnyVersion(Struct, frozen=True):
    """What the record of every version has in common."""

    files: dict[str, msgspec.Raw]
    public: dict[str, str] = {}
    previewed: dict[str, str] = {}
    buried: dict[str, str] = {}
    aliases: tuple[str, ...] = ()
    sources: dict[str, tuple[str, ...]] = {}  # up to version 3; since then they are in the rows
    preview: bool = False


class Manifest(Struct, frozen=True):
    """`files` are by output path; what all of them were made from is in `common`.

    `public` maps source paths to site paths, as do `previewed` for what was shown as a draft, and `buried`
    for what only a tombstone is left of. `complete` is False while files are being put in place.
    """

    version: int = VERSION
    files: dict[str, Artifact] = field(default_factory=dict)
    public: dict[str, str] = field(default_factory=dict)
    previewed: dict[str, str] = field(default_factory=dict)
    buried: dict[str, str] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    complete: bool = True
    preview: bool = False
    common: str = ""

    @property
    def digests(self) -> Mapping[str, str]:
        """The digests of all files by output path."""
        return {path: one.digest for path, one in self.files.items()}


def read_manifest(site: Path, output: Path) -> Manifest | None:
    """The record of `output`, or None where there is none, it is damaged, or a path in it leads out of the
    folder: what is recorded may be removed. One of another version of radblog tells what lies there, of which
    documents and at which address, but vouches for nothing.
    """
    try:
        data = _path(site, output).read_bytes()
        found = _decoded(data, Manifest)
        if found is not None and found.version == VERSION:
            return found if _stays_inside(found) else None
        other = msgspec.json.decode(data, type=_OfAnyVersion)
    except (OSError, msgspec.DecodeError):
        return None
    known = Manifest(
        files={
            path: Artifact("", other.sources.get(path) or _sources_in(row))
            for path, row in other.files.items()
        },
        public=other.public,
        previewed=other.previewed,
        buried=other.buried,
        aliases=other.aliases,
        preview=other.preview,
        complete=False,
    )
    return known if _stays_inside(known) else None


def _stays_inside(manifest: Manifest) -> bool:
    """Whether every path and address is one below the output, on any system."""
    addresses = (*manifest.public.values(), *manifest.previewed.values(), *manifest.buried.values())
    paths = (*manifest.files, *(address.removeprefix("/") for address in addresses))
    return not any(
        path.startswith("/") or "\\" in path or ":" in path or (".." in path and ".." in path.split("/"))
        for path in paths
    )


def _sources_in(row: msgspec.Raw) -> tuple[str, ...]:
    """The documents in a row of another version, if it tells them where this one does: what is withdrawn
    before the next build takes its pictures along.
    """
    found = _decoded(bytes(row), Artifact)
    return found.sources if found is not None else ()


def _decoded(data: bytes, shape: type[T]) -> T | None:
    try:
        return msgspec.json.decode(data, type=shape)
    except msgspec.ValidationError:
        return None


def write_manifest(site: Path, output: Path, manifest: Manifest) -> None:
    """Keep the record of `output`.

    Raises:
        OSError: it cannot be written.
    """
    # Not sorted by msgspec: of a hundred thousand keys of which one is out of order, its sort takes the
    # square of the time, and then more than the stack. They come in the order of the plan, always the same.
    write_whole(_path(site, output), msgspec.json.encode(manifest))


def name_of(output: Path) -> str:
    """By what the records of an output folder are told from those of others."""
    return short(digest(str(output.resolve()).encode()))


def _path(site: Path, output: Path) -> Path:
    return site / FOLDER / f"manifest-{name_of(output)}.json"
