"""What one document sees of the others while its body is adapted: documents, pictures, anchors."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from urllib.parse import quote, unquote

from msgspec import Struct

from radblog.basics.places import Place
from radblog.basics.slugs import slug_of_name
from radblog.importers import our_markdown as md
from radblog.importers.addresses import OldAddresses, document_at, split_url
from radblog.importers.headings import anchor
from radblog.importers.model import Picture
from radblog.importers.origin import Origin
from radblog.importers.rules import (
    ALT_NEEDED,
    FILE_NOT_COPIED,
    HTML_SIMPLIFIED,
    LINK_DROPPED,
    PICTURE_DROPPED,
)
from radblog.problems import Problem, Rule

PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".tif", ".tiff", ".heic"})
_ROOTS = (
    "",
    "static",
    "assets",
    "public",
    "images",
    "content",
    "src",
    "source",
    "docs",
    "assets/images",
    "static/images",
    "static/img",
    "attachments",
    "media",
)
_KEPT_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_EMPTY_ALTS = frozenset(
    {"", "image", "img", "picture", "photo", "alt", "alt text", "figure", "screenshot", "bild"}
)


class Folder(Struct, frozen=True):
    """All there is to point at. `places` maps source paths of documents to paths in the site, `public`
    tells which of them readers can see; `anchors` those a document has; `files` all other files by their
    path in one form.
    """

    origin: Origin
    old: OldAddresses
    places: Mapping[str, str]
    public: frozenset[str]
    anchors: Mapping[str, frozenset[str]]
    files: Mapping[str, str]


class Neighbourhood:
    """The view from one document; collects its pictures and its notes while its body is walked."""

    def __init__(
        self, folder: Folder, path: str, stood_at: str, place: str, headings: Sequence[tuple[int, str]]
    ) -> None:
        """`path` is where it lies at the source, `stood_at` its old address, `place` its path in the site.
        `headings` are lines and texts in order; the first stands for the title.
        """
        self._folder = folder
        self._path = path
        self._stood_at = stood_at
        self._place = place
        self._names: dict[str, str] = {}
        self._headings = headings
        self.notes: list[Problem] = []

    def pictures(self) -> tuple[Picture, ...]:
        """The pictures used so far, each once, in the order of their use."""
        base = posixpath.dirname(self._place)
        return tuple(Picture(source, f"{base}/{name}") for source, name in self._names.items())

    def link(self, href: str, line: int) -> str | None:
        """The address to write for a link, or None: then its text stays and a note is made."""
        href = repaired(href)
        parts = _split(href)
        fragment = unquote(parts[1])
        if parts[0] == "" and fragment:
            return self._own_anchor(fragment, line)
        target = document_at(
            href, self._path, self._stood_at, self._folder.old, self._folder.origin.base_path
        )
        if target is not None:
            return self._to_document(target, fragment, line)
        scheme = re.match(r"([A-Za-z][\w+.-]*):", href)
        if scheme or href.startswith("//"):
            return self._outside(href, scheme[1].lower() if scheme else "https", line)
        return self._to_file(parts[0], line)

    def picture(self, src: str, alt: str, caption: str, line: int) -> str:
        """The picture as Markdown, a link where it lies on another host, or its caption alone."""
        if re.match(r"(?:https?:)?//", src) and not self._is_own_host(src):
            message = "a picture of another host was not fetched; it became a link"
            self._note(
                PICTURE_DROPPED, line, message, "save the picture beside the document, if you may use it"
            )
            whole = "https:" + src if src.startswith("//") else src
            below = f" *{md.escaped(caption)}*" if alt and caption and caption != alt else ""
            return md.link(md.escaped(alt or caption or "Picture"), whole) + below
        name = self.picture_name(src)
        if name is None:
            self._note(
                PICTURE_DROPPED,
                line,
                "this picture was not found and was left out",
                "put it beside the document",
            )
            return f"*{md.escaped(caption)}*" if caption else ""
        if _says_nothing(alt, src):
            alt = f"Picture: {self._nearest(line)}"
            message = "this picture has no description; a person must write one"
            self._note(ALT_NEEDED, line, message, "look at the picture and write what it shows")
        return md.picture(alt, name, caption)

    def picture_name(self, src: str) -> str | None:
        """The name a picture will have beside the document, or None where there is no such file."""
        source = self._file(unquote(re.sub(r"[?#].*", "", src.strip())))
        if source is None or PurePosixPath(source).suffix.lower() not in PICTURES:
            return None
        if source not in self._names:
            self._names[source] = _free_name(source, set(self._names.values()))
        return self._names[source]

    def dropped(self, tag: str, line: int) -> None:
        """Note an element that was left out whole."""
        self._note(
            HTML_SIMPLIFIED, line, f"<{tag}> was left out or became a link", "see whether readers miss it"
        )

    # ---------------------------------------------------------------------------------------------------

    def _nearest(self, line: int) -> str:
        """The text of the last heading before a line."""
        return self._headings[max(bisect_right([number for number, _ in self._headings], line) - 1, 0)][1]

    def _note(self, rule: Rule, line: int, message: str, help_text: str) -> None:
        self.notes.append(rule.at(Place(self._path, line), message, help_text))

    def _own_anchor(self, fragment: str, line: int) -> str | None:
        name = anchor(fragment)
        if name in self._folder.anchors.get(self._path, frozenset()):
            return "#" + name
        if re.match(r"fn(ref)?:?", fragment):
            return "#" + fragment
        if fragment in {"top", ""}:
            return None
        self._note(
            LINK_DROPPED, line, "there is no such heading or anchor in this document", "set the link again"
        )
        return None

    def _to_document(self, target: str, fragment: str, line: int) -> str | None:
        if target not in self._folder.public and self._path in self._folder.public:
            self._note(
                LINK_DROPPED,
                line,
                "this links to a document that is a draft",
                "set the link when it is public",
            )
            return None
        name = anchor(fragment)
        tail = "#" + name if name and name in self._folder.anchors.get(target, frozenset()) else ""
        if target == self._path:
            return tail or None
        place = self._folder.places[target]
        return posixpath.relpath(place, posixpath.dirname(self._place)) + tail

    def _outside(self, href: str, scheme: str, line: int) -> str | None:
        if scheme not in _KEPT_SCHEMES or self._is_own_host(href):
            self._note(
                LINK_DROPPED, line, "this link leads nowhere, or where no link may lead", "set the link again"
            )
            return None
        return "https:" + href if href.startswith("//") else href

    def _to_file(self, path: str, line: int) -> str | None:
        source = self._file(unquote(path))
        if source is None:
            message = "this link leads to nothing that was imported"
            self._note(LINK_DROPPED, line, message, "import or write what is missing, and set the link again")
            return None
        if PurePosixPath(source).suffix.lower() in PICTURES:
            return self.picture_name("/" + source)
        self._note(
            FILE_NOT_COPIED,
            line,
            "a linked file was not copied",
            "check it for patient data and add it by hand",
        )
        return None

    def _is_own_host(self, href: str) -> bool:
        return split_url(href).netloc in self._folder.old.hosts

    def _file(self, path: str) -> str | None:
        """The file meant by a path or an address, in the folders where generators keep such files."""
        if re.match(r"(?:https?:)?//", path):
            path = split_url(path).path
        base = self._folder.origin.base_path
        if base and path.startswith(base + "/"):
            path = path[len(base) :]
        beside = posixpath.dirname(self._path)
        tries = [posixpath.join(beside, path)] if not path.startswith("/") else []
        tries += [posixpath.join(root, path.lstrip("/")) for root in _ROOTS]
        tries += [posixpath.join(self._folder.origin.root, path.lstrip("/"))]
        for name in tries:
            key = file_key(posixpath.normpath(name))
            if key in self._folder.files:
                return self._folder.files[key]
        return None


def is_picture(path: str) -> bool:
    """Whether a file is a picture, by its ending."""
    return PurePosixPath(path).suffix.lower() in PICTURES


def file_key(path: str) -> str:
    """A path in the one form in which files are looked up: many sites grew on systems blind to case."""
    return unicodedata.normalize("NFC", path).casefold()


def repaired(href: str) -> str:
    """An address without the slips that browsers forgive: spaces round it, a missing scheme."""
    href = re.sub(r"^(?:%20|\s)+|(?:%20|\s)+$", "", href)
    href = re.sub(r"^(https?):/*(?=[^/])", r"\1://", href)
    if re.match(r"www\.[\w-]+\.", href):
        href = "https://" + href
    if re.match(r"[\w.+-]+@[\w-]+\.[\w.-]+$", href):
        href = "mailto:" + href
    return quote(
        href, safe="".join(chr(n) for n in range(33, 127)) + "".join(c for c in href if ord(c) > 127)
    )


def _split(href: str) -> tuple[str, str]:
    path, _, fragment = href.partition("#")
    return path, fragment


def _says_nothing(alt: str, src: str) -> bool:
    name = PurePosixPath(unquote(src)).name.casefold()
    words = alt.strip().casefold()
    return words in _EMPTY_ALTS or words in {name, PurePosixPath(name).stem}


def _free_name(source: str, taken: set[str]) -> str:
    path = PurePosixPath(source)
    without_numbers = re.sub(r"\d{7,}[-_]?", "", path.stem)  # what a camera or an archive numbered, dates too
    stem = slug_of_name(without_numbers)[:80].strip("-._") or "picture"
    if stem == "index":
        stem = "picture"
    name, number = stem + path.suffix.lower(), 1
    while name in taken:
        number += 1
        name = f"{stem}-{number}{path.suffix.lower()}"
    return name
