"""Which files under `content/` are published, and which only lie there."""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from radblog.basics.places import Place
from radblog.documents.document import Document
from radblog.problems import Problem
from radblog.sitemodel.frames import is_picture
from radblog.sitemodel.links import CONTENT, Map, make_map, resolve
from radblog.sitemodel.rules import FILE_NOT_USED
from radblog.sitemodel.site import Entry, StaticSource, Target
from radblog.sitemodel.wanted import addresses_of

STATIC = CONTENT + "static/"


def statics_of(files: Iterable[str]) -> tuple[StaticSource, ...]:
    """Files of `content/static/`, published at the root of the site under their own names."""
    return tuple(
        StaticSource(path, published_name(path)) for path in sorted(files) if path.startswith(STATIC)
    )


def published_name(path: str) -> str:
    """The site path of a file that is published as it is named, in the Unicode form that links have."""
    inside = path.removeprefix(STATIC) if path.startswith(STATIC) else path.removeprefix(CONTENT)
    return "/" + unicodedata.normalize("NFC", inside)


def pictures_of(
    entries: Mapping[str, Entry], of_settings: Iterable[Target], files: Iterable[str]
) -> tuple[str, ...]:
    """Source paths of all pictures that a public document or site.yaml shows or is going to show, and static
    ones, sorted. Those of an answer are looked at before it appears.
    """
    shown = {path for item in entries.values() for target in item.links.values() for path in target.sources}
    shown.update(path for item in entries.values() for path in item.to_come)
    shown.update(target.file for target in of_settings)
    shown.update(path for path in files if path.startswith(STATIC))
    return tuple(sorted(path for path in shown if is_picture(path)))


def files_shown(document: Document, files: Iterable[str], base_url: str) -> tuple[str, ...]:
    """Source paths of the pictures and other files that one document shows or links to, sorted. `files` are
    all that are no documents; what the rest of the site is like does not matter.
    """
    world = make_map({document.path: ""}, {}, files, base_url)
    targets = (resolve(wanted, document.path, world)[0] for wanted in addresses_of(document))
    return tuple(sorted({path for target in targets if target is not None for path in target.sources}))


def unused_files(
    files: Iterable[str], documents: Iterable[Document], world: Map, held_back: Iterable[str]
) -> tuple[Problem, ...]:
    """Files in a document's own folder that no document wants. Folders of held-back ones are left alone."""
    everything = tuple(documents)
    spared = {posixpath.dirname(path) for path in held_back}
    folders = {posixpath.dirname(d.path) for d in everything if d.path.endswith("/index.md")} - spared
    beside = [path for path in sorted(files) if posixpath.dirname(path) in folders]
    if not beside:
        return ()
    wanted: set[str] = set()
    whole = replace(world, closed=())  # what belongs to a withdrawn document is not forgotten
    for document in everything:
        for address in addresses_of(document):
            target, _ = resolve(address, document.path, whole)
            if target is not None:
                wanted.update(target.sources)
    return tuple(
        FILE_NOT_USED.at(
            Place(path), "no document shows or links to this file", "use it in the document, or delete it"
        )
        for path in beside
        if path not in wanted
    )
