"""One foreign document, settled: what it is here, where it goes, which addresses it had."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from radblog.basics.places import Place
from radblog.basics.slugs import LONGEST, slug_fault, slug_of_name, slugify
from radblog.importers import foreign_keys as keys
from radblog.importers import pelican
from radblog.importers.addresses import clean_address, default_address, is_possible_address
from radblog.importers.foreign_dates import date_in_address
from radblog.importers.foreign_people import Author, author, authors_of
from radblog.importers.headings import headings_of, plain
from radblog.importers.model import ForeignDocument, Value
from radblog.importers.origin import Origin
from radblog.importers.rules import (
    DOCUMENT_SKIPPED,
    HELD_AS_DRAFT,
    KEY_DROPPED,
    LEFT_OUT_PRIVATE,
    VALUE_DROPPED,
)
from radblog.importers.selection import Candidate
from radblog.importers.standing import Stand
from radblog.importers.tags import Tag, tags_of
from radblog.importers.words import words
from radblog.problems import Outcome, Problem

Kind = Literal["post", "page", "person"]
# First parts of addresses that radblog makes itself; a page there would be a second one.
_TAKEN = words(
    "posts cases people series hashtags archive search subscribe page pages feed atom sitemap "
    "robots 404 static assets pictures files media"
)
_PAGE_KINDS = {
    "about": "about", "about-us": "about", "about-me": "about", "privacy": "privacy",
    "privacy-policy": "privacy",
    "datenschutz": "privacy", "imprint": "imprint", "impressum": "imprint", "legal-notice": "imprint",
    "disclaimer": "disclaimer", "contribute": "contribute", "contributing": "contribute",
    "accessibility": "accessibility",
}  # fmt: skip
# Layouts of empty pages that the generator fills with a list; the archive is the list every site here has.
_LISTS = words("archives archive search tags categories")
_ARCHIVE = "/archive/"


class Entry(Struct, frozen=True):
    """A document between reading and writing. `addresses` are those it had, its true one first;
    `kept_address` is one it asked for itself. `place` is the path it will have, without `.md`.
    """

    document: ForeignDocument
    kind: Kind
    title: str
    slug: str
    public: bool
    bundle: bool
    when: keys.When
    lang: str
    authors: tuple[Author, ...]
    tags: tuple[Tag, ...]
    addresses: tuple[str, ...]
    kept_address: str = ""
    listing: str = ""

    @property
    def path(self) -> str:
        """The path of the file it came from."""
        return self.document.path

    @property
    def folder(self) -> str:
        """The folder of `content/` it goes to."""
        return {"post": "posts", "page": "pages", "person": "people"}[self.kind]


def entry_of(
    document: ForeignDocument, candidate: Candidate, origin: Origin, private: frozenset[str]
) -> Outcome[Entry]:
    """Settle one document. `private` are folders whose list page says that nothing in them is public."""
    values = document.matter.values
    if values.get("redirect_to"):
        return Outcome(None, (_skipped(document),))
    if keys.is_private(values):
        return Outcome(None, (_private(document),))
    if origin.generator == "pelican":
        folder = candidate.folders[-1] if candidate.role == "post" and candidate.folders else ""
        values = pelican.adjusted(values, folder, origin.lang or "en")
        document = replace(document, matter=replace(document.matter, values=values))
    moments = keys.when(values)
    named = clean_address(keys.first_text(values, "url", "permalink", "path") or "/")
    date = (
        moments.date
        or candidate.date
        or date_in_address(named)
        or date_in_address("/".join(candidate.folders))
        or ""
    )
    moments = replace(moments, date=date)
    kind, listing = _kind(candidate, values, date), _listing(values, document.body, candidate.name)
    if listing:
        kind = "page"
    public = (
        keys.is_public(values)
        and not candidate.hidden
        and not private.intersection(_folders_of(document.path))
    )
    title = _title(document, candidate.name)
    explicit = keys.first_text(values, "short_name" if kind == "person" else "slug")
    tags = tags_of(values, by_space=origin.generator == "jekyll")
    own_name = explicit or (pelican.name_of(title) if origin.generator == "pelican" else "") or candidate.name
    stand = Stand(
        own_name,
        candidate.folders,
        date,
        _categories(candidate, values),
        candidate.role == "post",
        title,
        explicit,
        candidate.date,
        candidate.lang,
    )
    former = _former(values)
    usual = "/" if candidate.name == "home" and not candidate.folders else default_address(stand, origin)
    true, kept = (_named_address(named, usual, origin), named) if named != "/" else (usual, "")
    entry = Entry(
        document=document,
        kind=kind,
        title=title,
        slug=_slug(explicit, own_name, title, candidate.lang),
        public=public,
        bundle=candidate.bundle,
        when=moments,
        lang=keys.language(values) or candidate.lang,
        authors=_authors(kind, title, values, origin),
        tags=tags,
        addresses=tuple(
            dict.fromkeys(former or ["/"] if origin.generator == "export" else [true, usual, *former])
        ),
        kept_address=_keepable(kept) if ":" not in named else "",
        listing=listing,
    )
    return Outcome(entry, tuple(_notes(entry, candidate)))


def _authors(kind: Kind, title: str, values: Mapping[str, Value], origin: Origin) -> tuple[Author, ...]:
    """Who wrote it; for a person, that person."""
    if kind != "person":
        return authors_of(values, origin.authors) or authors_of({"author": origin.author}, origin.authors)
    person = author(title)
    return (person,) if person else ()


def _kind(candidate: Candidate, values: Mapping[str, Value], date: str) -> Kind:
    if candidate.role == "any":
        return (
            "post"
            if date and values.get("layout") not in {"page", "home"} and values.get("type") != "page"
            else "page"
        )
    return candidate.role


def _listing(values: Mapping[str, Value], body: str, name: str) -> str:
    """The page of ours that does what an empty page with a layout of lists did, if this is one."""
    layout = keys.first_text(values, "layout", "template", "type").removesuffix(".html")
    makes_a_list = layout in _LISTS or (bool(layout) and name in _LISTS)
    return _ARCHIVE if makes_a_list and not body.strip() else ""


def _title(document: ForeignDocument, name: str) -> str:
    values = document.matter.values
    written = keys.first_text(values, "title", "name")
    if not written:
        first = next(
            (heading for heading in headings_of(document.body.split("\n")) if heading.level < 3), None
        )
        written = first.text if first else ""
    words = re.sub(r"[-_]+", " ", name).strip()
    return without_todo(plain(written) or words[:1].upper() + words[1:])


def without_todo(text: str) -> str:
    """A text that does not call on its author: radblog takes the capitals for unfinished work."""
    return re.sub(r"\bTODO\b", "To do", text)


def _slug(explicit: str, name: str, title: str, lang: str) -> str:
    last = explicit.strip("/").rsplit("/", 1)[-1]
    slug = slug_of_name(last) or slug_of_name(name) or slugify(title) or "document"
    slug = usable(slug)
    return f"{slug}-{lang.lower()}" if lang and not explicit else slug


def usable(slug: str) -> str:
    """The slug, cut or changed as far as every system demands."""
    slug = slug[:LONGEST].strip("-.")
    while len(slug.encode()) > 180:
        slug = slug[:-1].strip("-.")
    return slug if slug_fault(slug) is None else f"{slug}-page"


def is_taken(kind: Kind, slug: str) -> bool:
    """Whether a page of this slug would stand where radblog puts its own."""
    return kind == "page" and slug in _TAKEN


def is_ours(address: str) -> bool:
    """Whether radblog may make a page or file at this address itself."""
    first, *further = address.strip("/").split("/")
    if first == "page":
        return not further or further[0].isdecimal()
    return first.split(".")[0] in _TAKEN and (not further or first in {"hashtags", "archive", "series"})


def page_kind(slug: str) -> str:
    """The kind of a page whose slug tells it."""
    return _PAGE_KINDS.get(slug, "")


def _categories(candidate: Candidate, values: Mapping[str, Value]) -> tuple[str, ...]:
    """Jekyll's categories: the folders above `_posts`, then those of the front matter."""
    parts = PurePosixPath(candidate.file.path).parts
    above = parts[: parts.index("_posts")] if "_posts" in parts else ()
    written = tags_of({key: values.get(key) for key in ("categories", "category")}, by_space=True)
    return (*above, *(tag.label for tag in written))


def _named_address(named: str, usual: str, origin: Origin) -> str:
    """An address from front matter; patterns of Jekyll are left to the usual one."""
    if ":" in named:
        return usual
    if origin.base_path and named.startswith(origin.base_path + "/"):
        named = named[len(origin.base_path) :]
    return named


def _keepable(address: str) -> str:
    """An address that a page here can have: it ends with a slash and has no file's ending."""
    if not address or re.search(r"\.html?$", address) or not is_possible_address(address):
        return ""
    first = address.strip("/").split("/")[0]
    return "" if first in _TAKEN else address.rstrip("/") + "/"


def _former(values: Mapping[str, Value]) -> list[str]:
    found = [*keys.texts(values.get("aliases")), *keys.texts(values.get("redirect_from"))]
    return [clean_address(text) for text in found]


def _folders_of(path: str) -> list[str]:
    return [parent.as_posix() for parent in PurePosixPath(path).parents]


def _skipped(document: ForeignDocument) -> Problem:
    return DOCUMENT_SKIPPED.at(
        Place(document.path, document.matter.lines.get("redirect_to")),
        "a redirect was not imported",
        "if it leads to an imported document, add this address to the `aliases:` there",
    )


def _private(document: ForeignDocument) -> Problem:
    return LEFT_OUT_PRIVATE.at(
        Place(document.path),
        "this document was private or behind a password; it was left out",
        "if it may be public, say so at its source and import again",
    )


def _notes(entry: Entry, candidate: Candidate) -> list[Problem]:
    """What of the front matter was dropped, guessed or doubtful."""
    matter, path = entry.document.matter, entry.path

    def at(key: str) -> Place:
        return Place(path, matter.lines.get(key))

    found = [
        VALUE_DROPPED.at(
            at(key), "this is no date that can be read", "write it as 2024-12-31 in the imported file"
        )
        for key in entry.when.unread
    ]
    found += [
        VALUE_DROPPED.at(
            at(key),
            "day and month of this date could be either; it was read month first",
            "see whether that is right",
        )
        for key in entry.when.guessed
    ]
    if not entry.public and not candidate.hidden:
        key = next(
            (key for key in ("draft", "private", "published", "status", "visibility") if key in matter.lines),
            "",
        )
        found.append(
            HELD_AS_DRAFT.at(
                at(key),
                "this document was not public at its source and came in as a draft",
                "publish it when it is ready",
            )
        )
    for key, line in sorted(matter.lines.items(), key=lambda item: item[1]):
        if (
            key not in keys.READ
            and matter.values.get(key) not in (None, "", [], {})
            and entry.kind != "person"
        ):
            named = f"`{key}`" if key in keys.NAMEABLE else "a key of this front matter"
            found.append(
                KEY_DROPPED.at(Place(path, line), f"{named} has no place in radblog and was left out", "")
            )
    if keys.summary(matter.values)[1]:
        found.append(
            VALUE_DROPPED.at(
                Place(path), "the summary was longer than 300 characters and was cut", "shorten it"
            )
        )
    return found
