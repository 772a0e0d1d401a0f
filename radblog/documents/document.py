"""One document, complete: its front matter, what was inferred, and facts of its body."""

from __future__ import annotations

from msgspec import Struct

from radblog.basics.places import Place
from radblog.documents.body import Body, BodyFacts, Part
from radblog.documents.model import Meta


class Inferred(Struct, frozen=True, array_like=True, gc=False):
    """A value nobody wrote: which key, what it became, and from where."""

    key: str
    value: str
    origin: str


class Prose(Struct, frozen=True, array_like=True):
    """Markdown of the front matter, parsed: findings, captions, differential reasons by their key path.

    Keys are like `findings`, `studies[0].findings`, `studies[0].series[1].caption`,
    `differential[0].for`, `teaching_points[2]`.
    """

    fields: dict[str, tuple[Part, ...]]


class Content(Struct, frozen=True, array_like=True):
    """All prose of a document. Kept apart from Document: a site of 100,000 must not need its memory.

    `body` of a case lacks the sections that were recognised; those are in `clinical` by name:
    presentation, history, findings, differential, discussion, teaching_points; `anchors` are the ids of
    their headings, by the same names, so that links to them keep working.
    """

    body: Body
    prose: Prose
    clinical: dict[str, tuple[Part, ...]]
    anchors: dict[str, str] = {}


class Document(Struct, frozen=True, array_like=True):
    """One file of `content/`, read. `meta.date` and `slug` are settled; `places` maps key paths
    (`authors[0]`, `hashtags[2]`, `slug`) to where they stand, for problems that only the site can see.
    For a case, `meta.studies` holds all pictures, those written short included. `content` is a digest, as is
    `clinical_text`: that of what a person approves of a case, empty for other documents. `veiled` is the same
    case as it stands before the reveal of its quiz: without its answer, as though that were not written yet.
    `lacks` is what a complete case has and this has not, in words. `digest` is that of all else in it.
    """

    path: str
    meta: Meta
    slug: str
    title: str
    facts: BodyFacts
    content: str
    places: dict[str, Place]
    inferred: tuple[Inferred, ...] = ()
    clinical_text: str = ""
    veiled: Document | None = None
    lacks: tuple[str, ...] = ()
    digest: str = ""


class Read(Struct, frozen=True):
    """A document together with its prose, as reading one file gives it; `document.content` is the
    digest of `content`, and that of the veiled document is the digest of `veiled`.
    """

    document: Document
    content: Content
    veiled: Content | None = None
