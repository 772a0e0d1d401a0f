"""One generation of the preview: every file by its name and digest, and what there is to tell beside it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Literal

from msgspec import Struct, field
from msgspec.structs import replace

from radblog.basics.urls import encode_path
from radblog.serve.notes import Notes
from radblog.sitemodel.permalinks import output_path

# Names that carry a digest. A page that is just being loaded may still ask for those of the last generation.
_ASSETS, _HASHED = "assets/", ("assets/", "media/")
_FOR_HOSTS = frozenset({"_headers", "_redirects"})  # a host reads these and gives them to nobody
LOST = "404.html"


class Generation(Struct, frozen=True, kw_only=True):
    """`files` maps output paths to digests, and so do `former`, what only the generation before had, and
    `kept`, the last good pages of documents that cannot be shown now.

    `addresses` maps source paths to the site paths of their pages. `prefix` is the base path of the site.
    `blocked`: nothing new could be made, and `files` are those of the last good generation.
    """

    number: int = 0
    files: dict[str, str] = field(default_factory=dict)
    former: dict[str, str] = field(default_factory=dict)
    kept: dict[str, str] = field(default_factory=dict)
    addresses: dict[str, str] = field(default_factory=dict)
    prefix: str = ""
    notes: Notes = Notes()
    blocked: bool = False

    def digest_of(self, path: str) -> str:
        """The digest of what stands at an output path, or "" if nothing does."""
        return self.kept.get(path) or self.files.get(path) or self.former.get(path, "")

    def digests(self) -> frozenset[str]:
        """Everything that somebody may still ask for."""
        return frozenset((*self.files.values(), *self.former.values(), *self.kept.values()))


class Spot(Struct, frozen=True):
    """Where a request leads: to the file `path`, on to the address `path`, or nowhere; then `path` is the
    output path at which there would have to be something.
    """

    kind: Literal["file", "move", "nowhere"]
    path: str


class Built(Struct, frozen=True):
    """What one build made: digests by output path, site paths by source path, the base path of the site."""

    files: Mapping[str, str]
    addresses: Mapping[str, str]
    prefix: str = ""


def successor(last: Generation, built: Built, notes: Notes, *, keep: bool = True) -> Generation:
    """The generation after `last`. With `keep` the last good page of a document that was left out stays in
    its place.
    """
    files, addresses = built.files, built.addresses
    gone = last.addresses.keys() - addresses.keys() - set(notes.left_out)
    remembered = {source: url for source, url in last.addresses.items() if source in notes.left_out}
    kept = {
        page: last.kept.get(page) or last.files[page]
        for page in map(output_path, remembered.values())
        if keep and (page in last.kept or page in last.files)
    }
    return Generation(
        number=last.number + 1,
        files=dict(files),
        former=_former(last, files, keep_pictures=not gone, keep_all=bool(kept)),
        kept=kept,
        addresses={**remembered, **addresses},
        prefix=built.prefix,
        notes=notes,
    )


def stopped(last: Generation, notes: Notes) -> Generation:
    """What is shown while no new generation can be made: the old one, and why."""
    return replace(last, number=last.number + 1, notes=notes, blocked=True)


def locate(generation: Generation, path: str) -> Spot:
    """Where the path of an address leads, decoded and with its leading slash."""
    prefix = generation.prefix
    if path in {"/", prefix} and prefix:
        return Spot("move", encode_path(f"{prefix}/"))
    inside = path.removeprefix(f"{prefix}/")
    if inside == path:
        return Spot("nowhere", path.lstrip("/"))
    name = inside + "index.html" if not inside or inside.endswith("/") else inside
    if name not in _FOR_HOSTS and generation.digest_of(name):
        return Spot("file", name)
    if generation.digest_of(f"{name}/index.html"):
        return Spot("move", encode_path(f"{prefix}/{name}/"))
    return Spot("nowhere", name)


def _former(
    last: Generation, files: Collection[str], *, keep_pictures: bool, keep_all: bool
) -> dict[str, str]:
    """What only `last` had. Pictures go at once when any document went: they may be its own."""
    wanted = _HASHED if keep_pictures else (_ASSETS,)
    old = {**last.former, **last.files} if keep_all else last.files
    return {path: digest for path, digest in old.items() if path not in files and path.startswith(wanted)}
