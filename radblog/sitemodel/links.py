"""Addresses as authors write them lead to documents, pictures, files, or other sites."""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from urllib.parse import unquote

from msgspec import Struct
from msgspec.structs import replace

from radblog.basics.places import Place
from radblog.problems import WARNING, Problem
from radblog.published.rules import FOREIGN_RESOURCE
from radblog.sitemodel.frames import by_folder, frames_at
from radblog.sitemodel.rules import LINK_LEADS_OUT, LINK_TO_HIDDEN, LINK_TO_NOTHING, WRONG_CASE
from radblog.sitemodel.site import State, Target

CONTENT = "content/"
_OTHER_SCHEMES = ("http:", "https:", "mailto:", "tel:", "sms:", "ftp:", "geo:", "//")
_STATE_WORDS: dict[str, str] = {
    "draft": "is a draft",
    "review": "is still in review",
    "future": "has a date in the future",
    "expired": "has expired",
    "withdrawn": "is withdrawn",
    "held-back": "is held back because of an error of its own",
}


class Wanted(Struct, frozen=True, gc=False):
    """An address as written, and where. `kind` is link, picture, frames (of a folder), file or case."""

    href: str
    place: Place
    kind: str = "link"


class Map(Struct, frozen=True):
    """All that an address can lead to. Keys of `documents`, `hidden`, `graves` and `files` are source paths
    in NFC.

    `documents` maps to site paths, `hidden` to the state of what isn't public; `graves` maps what was taken
    offline to the site path of its tombstone, or to "" where it has none; `files` are all other files under
    `content/`, mapped to the path as the disk spells it; `folded` maps case-folded paths to true ones;
    `closed` are the folders of documents taken offline, each with a closing slash; `folders` maps a folder
    with a closing slash to the pictures in it.
    """

    documents: Mapping[str, str]
    hidden: Mapping[str, State]
    files: Mapping[str, str]
    folded: Mapping[str, str]
    base_url: str
    graves: Mapping[str, str] = {}
    closed: tuple[str, ...] = ()
    folders: Mapping[str, tuple[str, ...]] = {}


def make_map(
    documents: Mapping[str, str],
    hidden: Mapping[str, State],
    files: Iterable[str],
    base_url: str,
    graves: Mapping[str, str] | None = None,
) -> Map:
    """Index what can be linked to. `files` are source paths of everything that is no document."""
    by_nfc = {_nfc(path): path for path in files}
    public = {_nfc(path): url for path, url in documents.items()}
    others = {_nfc(path): state for path, state in hidden.items()}
    known = [*public, *others, *by_nfc]
    folded = {path.casefold(): path for path in known}
    buried = {_nfc(path): url for path, url in (graves or {}).items()}
    closed = tuple(path.removesuffix("index.md") for path in sorted(buried) if path.endswith("/index.md"))
    folders = by_folder(by_nfc)
    return Map(public, others, by_nfc, folded, base_url.rstrip("/"), buried, closed, folders)


def resolve(wanted: Wanted, source: str, world: Map) -> tuple[Target | None, tuple[Problem, ...]]:
    """Where an address written in the file `source` leads; None with a problem where it leads nowhere.

    A link to what was taken offline is only a warning, so that a withdrawal never takes other documents
    with it; it leads to the tombstone, if there is one. Its pictures are shown by no other document.

    Anchors are not judged here: the link check of the written pages knows those that templates make.
    """
    href = wanted.href.strip()
    if world.base_url and (href == world.base_url or href.startswith(world.base_url + "/")):
        href = href[len(world.base_url) :] or "/"
    if href.startswith(_OTHER_SCHEMES):
        return _on_another_host(wanted, href)
    path, _, anchor = href.partition("#")
    if not path:
        return Target(url=world.documents.get(_nfc(source), "") + "#" + anchor), ()
    if path.startswith("/"):
        return _from_the_root(wanted, path, anchor, world)
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(source), path))
    if not joined.startswith(CONTENT) and joined + "/" != CONTENT:
        return None, (_leads_out(wanted),)
    return _in_content(wanted, joined, anchor, world)


def _on_another_host(wanted: Wanted, href: str) -> tuple[Target | None, tuple[Problem, ...]]:
    """A link may lead there; a picture would tell that host who reads the page."""
    if wanted.kind == "link":
        return Target(url=href, external=True), ()
    return None, (
        FOREIGN_RESOURCE.at(
            wanted.place, "this lies on another host", "save the file here, and link to it here"
        ),
    )


def _from_the_root(
    wanted: Wanted, path: str, anchor: str, world: Map
) -> tuple[Target | None, tuple[Problem, ...]]:
    """`/posts/a.md` is a file path from `content/`; everything else is an address of the site."""
    inside = posixpath.normpath(CONTENT + path.lstrip("/"))
    if wanted.kind != "link" or _nfc(inside) in world.documents or inside.endswith(".md"):
        return _in_content(wanted, inside, anchor, world)
    return Target(url=unquote(path) + ("#" + anchor if anchor else "")), ()


def _in_content(
    wanted: Wanted, path: str, anchor: str, world: Map
) -> tuple[Target | None, tuple[Problem, ...]]:
    tail = "#" + anchor if anchor else ""
    if wanted.kind == "frames":
        return _frames(wanted, _nfc(path), world)
    for candidate in dict.fromkeys((path, unquote(path))):
        spelled = _nfc(candidate)
        for key in (spelled, spelled + "/index.md", spelled + ".md"):
            if key in world.documents:
                return Target(url=world.documents[key] + tail, document=key), ()
            if key in world.hidden:
                return _taken_offline(wanted, key, world)
        if spelled in world.files and spelled.startswith(world.closed):
            return None, (replace(_hidden_file(wanted), severity=WARNING),)
        if spelled in world.files:
            return Target(file=world.files[spelled], url=tail), ()
    return None, (_nowhere(wanted, _nfc(path), world),)


def _frames(wanted: Wanted, path: str, world: Map) -> tuple[Target | None, tuple[Problem, ...]]:
    """The pictures of a folder, or those whose names fit a pattern."""
    found = frames_at(path, world.folders)
    if not found:
        hint = "write the path of a folder with pictures, relative to this document"
        return None, (LINK_TO_NOTHING.at(wanted.place, "there are no pictures at this address", hint),)
    if found[0].startswith(world.closed):
        return None, (replace(_hidden_file(wanted), severity=WARNING),)
    files = tuple(world.files[one] for one in found)
    return Target(file=files[0], files=files), ()


def _taken_offline(wanted: Wanted, key: str, world: Map) -> tuple[Target | None, tuple[Problem, ...]]:
    problem = _hidden(wanted, world.hidden[key])
    if key not in world.graves:
        return None, (problem,)
    grave = world.graves[key]
    # Without the anchor: a tombstone has none of the headings that were there.
    target = Target(url=grave, document=key) if grave else None
    return target, (replace(problem, severity=WARNING),)


def _hidden(wanted: Wanted, state: State) -> Problem:
    return LINK_TO_HIDDEN.at(
        wanted.place,
        f"this links to a document that {_STATE_WORDS.get(state, 'is not public')}",
        "publish that document too, or take the link out until it is public",
    )


def _hidden_file(wanted: Wanted) -> Problem:
    return LINK_TO_HIDDEN.at(
        wanted.place,
        "this is a file of a document that was taken offline, and so it is not shown",
        "take the link out, or put a file of your own beside this document",
    )


def _nowhere(wanted: Wanted, path: str, world: Map) -> Problem:
    true = world.folded.get(path.casefold())
    if true is not None and true != path:
        return WRONG_CASE.at(
            wanted.place,
            "this address is spelled with other capitals than the file",
            "write capital and small letters exactly as in the name of the file",
        )
    folder, _, name = path.rpartition("/")
    beside = [key[len(folder) + 1 :] for key in world.folded.values() if key.startswith(folder + "/")]
    near = get_close_matches(name, beside, 1, 0.8)
    noun = {"picture": "picture", "file": "file", "case": "case"}.get(wanted.kind, "file")
    return LINK_TO_NOTHING.at(
        wanted.place,
        f"there is no {noun} at this address" + (" (a file of a similar name is there)" if near else ""),
        "write the path of the file, relative to this document",
    )


def _leads_out(wanted: Wanted) -> Problem:
    return LINK_LEADS_OUT.at(
        wanted.place,
        "this address leads out of content/",
        "put the file beside the document and link to it there",
    )


def _nfc(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", text)
