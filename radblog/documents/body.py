"""The parsed text of a document: ready HTML, with typed places for what only the site knows."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from radblog.basics.places import Place


class Link(Struct, frozen=True, array_like=True, gc=False, tag=True):
    """The opening `<a>` of a link; `</a>` follows as text.

    `href` is what the author wrote: a file path with an optional #anchor or a site address, percent-decoded
    but for `%23`, `%25` and `%3F`, which stand for signs of a name; or another site's address, encoded as
    it must be. `attributes` are ready-escaped extra attributes, each with a leading space.
    """

    href: str
    place: Place
    attributes: str = ""


class Picture(Struct, frozen=True, array_like=True, tag=True):
    """A picture in running text. `src` is the path as written, percent-decoded. `alt` None: forgotten."""

    src: str
    place: Place
    alt: str | None
    decorative: bool = False
    caption: str = ""  # ready HTML without links, for a figure
    credit: str = ""
    figure: bool = False  # stands alone: render <figure>
    attributes: str = ""


class Video(Struct, frozen=True, array_like=True, tag=True):
    """The `video` directive: nothing of another host is loaded before the reader clicks."""

    url: str
    place: Place
    title: str
    poster: str | None = None  # path of a picture
    duration: str = ""
    captions: str | None = None  # path of a .vtt file
    transcript: str = ""  # ready HTML


class CaseCard(Struct, frozen=True, array_like=True, gc=False, tag=True):
    """The `case` directive: a card that leads to a case. `src` is its file path as written."""

    src: str
    place: Place


class HashtagLink(Struct, frozen=True, array_like=True, gc=False, tag=True):
    """`#tag` in prose. `tag` is lower-case; `text` is as written, with the #."""

    tag: str
    text: str
    place: Place


Part: TypeAlias = str | Link | Picture | Video | CaseCard | HashtagLink


class Heading(Struct, frozen=True, array_like=True, gc=False):
    """A heading in the prose. `text` is plain."""

    level: int
    id: str
    text: str
    place: Place


class Section(Struct, frozen=True, array_like=True):
    """The prose up to the next heading of level 2. The first may have no heading.

    `parts` are without that heading's own `<h2>`; `heading_parts` is its inner HTML.
    """

    heading: Heading | None
    heading_parts: tuple[Part, ...]
    parts: tuple[Part, ...]


class Body(Struct, frozen=True, array_like=True):
    """The whole prose of a document. `footnotes` and `references` are ready parts or empty."""

    sections: tuple[Section, ...]
    footnotes: tuple[Part, ...] = ()
    references: tuple[Part, ...] = ()


class BodyFacts(Struct, frozen=True, array_like=True):
    """What other floors ask of a body without loading it; from the same single pass.

    `ids` are all anchors a reader can jump to. `hashtags` are the tags found in prose, in order, each
    once. `summary` is the first paragraph as plain text, cut at a word. `words` counts words (CJK
    characters count as half a word each), without code, mathematics and pictures.
    """

    headings: tuple[Heading, ...] = ()
    ids: frozenset[str] = frozenset()
    links: tuple[Link, ...] = ()
    pictures: tuple[Picture, ...] = ()
    videos: tuple[Video, ...] = ()
    case_cards: tuple[CaseCard, ...] = ()
    hashtags: tuple[HashtagLink, ...] = ()
    cited: tuple[str, ...] = ()
    summary: str = ""
    words: int = 0
    has_math: bool = False
    frame_hosts: tuple[str, ...] = ()  # hosts an activated video needs, for the CSP
