"""Which files of a folder are documents, what kind each is likely to be, and which stay behind."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import PurePosixPath
from typing import Literal

from msgspec import Struct

from radblog.basics.languages import is_language
from radblog.basics.places import Place
from radblog.importers import pelican, restructured
from radblog.importers.foreign_dates import date_in_name
from radblog.importers.model import Source, TextFile
from radblog.importers.origin import Origin
from radblog.importers.rules import DOCUMENT_SKIPPED, HELD_AS_DRAFT
from radblog.importers.words import words
from radblog.problems import Problem

MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mkdn"})
_OTHER_PROSE = frozenset(
    {".mdx", ".rst", ".adoc", ".asciidoc", ".org", ".textile", ".ipynb", ".rmd", ".qmd", ".pug", ".njk"}
)
_NOTES = words(
    "readme license licence contributing code_of_conduct changelog security authors todo agents "
    "claude history"
)
_USUAL = words("card post article page case text content main document entry note")
_PEOPLE = frozenset({"_authors", "_people", "_team", "authors", "people"})
_PAGES = frozenset({"page", "pages", "_pages"})
Role = Literal["post", "page", "person", "any"]


class Candidate(Struct, frozen=True):
    """A file to import. `folders` lead to it below the root of the documents, `date` is from its name.
    `hidden`: its own generator would not have published it. `bundle`: it stands for its folder.
    """

    file: TextFile
    role: Role
    name: str
    folders: tuple[str, ...]
    date: str = ""
    lang: str = ""
    hidden: bool = False
    bundle: bool = False


def candidates_of(source: Source, origin: Origin) -> tuple[tuple[Candidate, ...], tuple[Problem, ...]]:
    """The documents of a folder in the order of their paths, and a note for each file left behind."""
    files = sorted(source.texts, key=lambda file: file.path)
    same_names = _names_of_bundles(files)
    found: list[Candidate] = []
    notes: list[Problem] = []
    for file in files:
        path = PurePosixPath(file.path)
        if not _is_prose(path):
            continue
        if reason := _reason_to_skip(path, origin, file.data):
            notes.append(DOCUMENT_SKIPPED.at(Place(file.path), *reason))
            continue
        candidate = _candidate(file, origin, same_names)
        found.append(candidate)
        if candidate.hidden:
            notes.append(
                HELD_AS_DRAFT.at(
                    Place(file.path),
                    "this file lies where its generator publishes nothing; it came in as a draft",
                    "read it, and set `status: published` if it should be public",
                )
            )
    return tuple(found), tuple(notes)


def is_text(path: str) -> bool:
    """Whether a file is read for its words: documents, settings, data about authors."""
    pure = PurePosixPath(path)
    at_root = len(pure.parts) == 1 or pure.parts[0] in {"config", "_data", "data"}
    return (
        _is_prose(pure)
        or path in pelican.SETTINGS
        or (at_root and pure.suffix.lower() in {".yml", ".yaml", ".toml", ".json"})
    )


def _is_prose(path: PurePosixPath) -> bool:
    suffix = path.suffix.lower()
    in_posts = suffix in {".html", ".htm"} and not {"_posts", "_drafts"}.isdisjoint(path.parts)
    return suffix in MARKDOWN or suffix in _OTHER_PROSE or in_posts


def _reason_to_skip(path: PurePosixPath, origin: Origin, data: bytes) -> tuple[str, str] | None:
    inside = not origin.root or path.parts[0] == origin.root
    if path.suffix == ".rst" and origin.generator == "pelican":
        reason = (
            "this file is reStructuredText; what reads it is not installed",
            "`pip install 'radblog[rst]'`",
        )
        return None if restructured.can_be_read() else reason
    if path.suffix.lower() in _OTHER_PROSE:
        return (
            "this file is not Markdown and was not imported",
            "save it as Markdown at its source and import again",
        )
    if path.stem == "_index" or re.match(r"_index\.\w+$", path.stem):
        return (
            "a list page was not imported; radblog makes its lists itself",
            "copy its prose into a page, if it has any",
        )
    at_root = len(path.parts) == 1
    if (
        at_root
        and path.stem.lower() in _NOTES
        and not data.lstrip(b"\xef\xbb\xbf\n").startswith((b"---", b"+++"))
    ):
        return "a note about the repository was not imported", "copy it into a page if readers should see it"
    if not inside:
        return (
            "this file lies outside the folder of the documents and was not imported",
            "move it there if it belongs there",
        )
    return None


def _names_of_bundles(files: list[TextFile]) -> frozenset[str]:
    """File names such as `card.md` that stand alone in several folders: there the folder has the name. Two
    folders with a file of one name may be chance, unless the name says nothing.
    """
    prose = [
        PurePosixPath(file.path) for file in files if PurePosixPath(file.path).suffix.lower() in MARKDOWN
    ]
    alone = Counter(path.parent for path in prose)
    names = Counter(path.stem for path in prose if alone[path.parent] == 1 and len(path.parts) > 1)
    return frozenset(name for name, count in names.items() if count > (1 if name.lower() in _USUAL else 2))


def _candidate(file: TextFile, origin: Origin, bundles: frozenset[str]) -> Candidate:
    path = PurePosixPath(file.path)
    parts = path.parts[1:] if origin.root else path.parts
    folders, stem = parts[:-1], path.stem
    stem, lang = _language(stem) if origin.generator == "hugo" else (stem, "")
    bundle = bool(folders) and (stem in bundles or stem.lower() in {"index", "readme"})
    if bundle:
        folders, stem = folders[:-1], folders[-1]
    elif not folders and stem == "index":
        stem = "home"
    date, name = date_in_name(stem)
    special = [folder for folder in (*folders, stem if bundle else "") if folder.startswith("_")]
    open_folders = {"_posts", *_PEOPLE, *_PAGES, *(f"_{one}" for one in origin.outputs)}
    hidden = any(folder not in open_folders for folder in special) or path.name.startswith("_")
    return Candidate(
        file,
        _role(folders, origin),
        name,
        tuple(one for one in folders if not one.startswith("_")),
        date or "",
        lang,
        hidden,
        bundle,
    )


def _role(folders: tuple[str, ...], origin: Origin) -> Role:
    if folders and folders[0] in _PEOPLE:
        return "person"
    if "_posts" in folders or "_drafts" in folders:
        return "post"
    if folders and folders[0] in _PAGES:
        return "page"
    return "post" if origin.generator == "pelican" else "any"


def _language(stem: str) -> tuple[str, str]:
    """Hugo's `post.de.md` is the German `post`."""
    name, _, end = stem.rpartition(".")
    return (
        (name, end)
        if name and re.fullmatch(r"[a-z]{2}(?:-[A-Za-z]{2,4})?", end) and is_language(end)
        else (stem, "")
    )
