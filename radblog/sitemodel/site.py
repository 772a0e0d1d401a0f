"""The Site: all that pages and feeds are planned from. Nothing here holds a body or a clock."""

from __future__ import annotations

import datetime as dt
from typing import Literal, TypeAlias

from msgspec import Struct

from radblog.documents.document import Document
from radblog.settings.site import SiteSettings

State: TypeAlias = Literal["public", "draft", "review", "future", "expired", "withdrawn", "held-back"]


class Target(Struct, frozen=True, gc=False):
    """Where an address as written leads. `url` is a site path (with #anchor) or another site's address;
    `document` is the source path of the document it leads to, `file` that of a picture or other file,
    `files` those of all frames, in order, where it is a folder or a pattern; `file` is then the first.
    """

    url: str = ""
    external: bool = False
    document: str = ""
    file: str = ""
    files: tuple[str, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """Source paths of all files that it leads to."""
        return self.files or ((self.file,) if self.file else ())


class Entry(Struct, frozen=True):
    """A document that is to be published, with what the site knows of it.

    `url` is its site path. `date` is in the site's zone; None for pages and people without one. `authors` and
    `hashtags` are settled, hashtags of the prose included. `links` maps every address as written
    (links, pictures, posters, cards, front matter) to its Target. `preview` marks a document shown only
    because drafts were asked for, `closed` a job whose closing day is over. Where `revealed` is False the
    document is the veiled one, and nothing of its answer is anywhere in the Site; `to_come` are the source
    paths of the files that its answer shows.
    """

    document: Document
    url: str
    state: State
    listed: bool
    in_feeds: bool
    date: dt.datetime | None
    updated: dt.datetime | None
    hashtags: tuple[str, ...]
    links: dict[str, Target]
    lang: str
    preview: bool = False
    closed: bool = False
    review_overdue: bool = False
    revealed: bool = True
    to_come: tuple[str, ...] = ()


class Tombstone(Struct, frozen=True):
    """An address that was public and no longer is. `reason` is withdrawn or held-back."""

    url: str
    source: str
    reason: Literal["withdrawn", "held-back"]


class Hashtag(Struct, frozen=True):
    """A tag of the ontology or of the site's own. `entries` are URLs of listed entries, newest first."""

    tag: str
    label: str
    meaning: str
    group: str
    entries: tuple[str, ...]


class Series(Struct, frozen=True):
    """Posts that belong together, oldest first."""

    slug: str
    title: str
    entries: tuple[str, ...]


class CaseCollection(Struct, frozen=True):
    """Cases chosen and put in order by hand: `url` is that of the page that does so, `cases` site paths."""

    url: str
    title: str
    cases: tuple[str, ...]
    hide_answers: bool = False


class StaticSource(Struct, frozen=True):
    """A file that is published as it is named: `path` its source, `url` its site path. Pictures among
    them are made anew like all others.
    """

    path: str
    url: str


class Site(Struct, frozen=True):
    """`entries` maps a site path to its Entry; the tuples hold site paths in the order of publication,
    newest first (people by name, pages by nav order then title), listed ones only. `next_change` is
    the next moment at which a state changes.
    """

    settings: SiteSettings
    entries: dict[str, Entry]
    posts: tuple[str, ...]
    cases: tuple[str, ...]
    pages: tuple[str, ...]
    people: tuple[str, ...]
    hashtags: tuple[Hashtag, ...]
    series: tuple[Series, ...]
    related: dict[str, tuple[str, ...]]
    aliases: dict[str, str]  # old site path -> new site path
    tombstones: tuple[Tombstone, ...]
    pictures: tuple[str, ...]  # source paths of those that something public shows
    statics: tuple[StaticSource, ...]
    by_person: dict[str, str]  # person slug -> site path
    links: dict[str, Target]  # addresses in site.yaml as written: menu, logo, footer
    next_change: dt.datetime | None
    collections: tuple[CaseCollection, ...] = ()

    @property
    def frame_hosts(self) -> tuple[str, ...]:
        """The hosts of videos, asked after a click of the reader."""
        documents = (entry.document for entry in self.entries.values())
        return tuple(sorted({host for document in documents for host in document.facts.frame_hosts}))
