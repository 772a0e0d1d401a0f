"""A recipe for each output file. It holds all that shapes the bytes, and so is its own dependency set."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

from radblog.images.model import PictureRecipe
from radblog.images.social import CardRecipe
from radblog.plan.views import Card, PageView, PictureView, QuizView, StudyView


class ResolvedLink(Struct, frozen=True):
    """Where a link as written leads: a site path (with #anchor) or another site's address."""

    url: str
    external: bool = False


class Fill(Struct, frozen=True):
    """The typed places of one body, resolved; keys are as written in the source.

    `page` is the site path of the document itself, against which feeds make `#anchor` absolute.
    """

    page: str
    links: dict[str, ResolvedLink]
    pictures: dict[str, PictureView]  # without alt, caption, credit: those stand in the body
    hashtags: dict[str, str]  # tag -> site path
    cards: dict[str, Card]
    files: dict[str, str]  # captions of videos -> site path


class PageRecipe(Struct, frozen=True, tag="page"):
    """`path` is that of the output file, POSIX, relative to the output folder. `sources` are the files
    whose text is on it, for findings. `content` is the digest of the Content to fill in, or empty.
    """

    path: str
    template: str
    view: PageView
    sources: tuple[str, ...] = ()
    content: str = ""
    fill: Fill | None = None


class FeedPerson(Struct, frozen=True):
    name: str
    url: str = ""


class Enclosure(Struct, frozen=True):
    url: str
    length: int
    type: str


class FeedCase(Struct, frozen=True):
    """What a case has beside its prose, as in CasePage. `labels` are headings in the case's language by
    section: presentation, history, pictures, findings, differential, diagnosis, discussion, teaching_points,
    quiz. `promise` tells when the answer appears, where it has not yet.
    """

    diagnosis: str
    patient: str
    studies: tuple[StudyView, ...]
    differential: tuple[tuple[str, str], ...]  # name, key among the prose
    teaching_points: tuple[str, ...]  # keys among the prose
    labels: dict[str, str]
    quiz: QuizView | None = None
    promise: str = ""


class FeedSite(Struct, frozen=True):
    """What all feeds of a site share. `base_url` has no closing slash; `author` is empty where none is
    named; `stylesheet` is the site path of the stylesheet for browsers, or empty.
    """

    base_url: str
    title: str
    lang: str
    author: str = ""
    stylesheet: str = ""


class FeedEntry(Struct, frozen=True):
    """`id` is stable for ever; `url` a site path; times are RFC 3339 with offset. `picture` is the cover.
    `enclosure.url` is a site path or another site's address.
    """

    id: str
    url: str
    title: str
    summary: str
    published: str
    updated: str
    authors: tuple[FeedPerson, ...]
    tags: tuple[str, ...]
    lang: str
    content: str
    fill: Fill
    source: str
    picture: PictureView | None = None
    enclosure: Enclosure | None = None
    case: FeedCase | None = None


class FeedRecipe(Struct, frozen=True, tag="feed"):
    """`home` is the site path of the page the feed belongs to; `updated` is the newest entry's, or empty."""

    path: str
    format: Literal["rss", "atom", "json"]
    title: str
    description: str
    home: str
    lang: str
    updated: str
    entries: tuple[FeedEntry, ...]
    copyright: str = ""

    @property
    def sources(self) -> tuple[str, ...]:
        """The files whose text is in the feed."""
        return tuple(entry.source for entry in self.entries)


class SitemapUrl(Struct, frozen=True):
    url: str
    modified: str


class SitemapRecipe(Struct, frozen=True, tag="sitemap"):
    """Either addresses, or (for the index) the site paths of further sitemaps."""

    path: str
    urls: tuple[SitemapUrl, ...] = ()
    sitemaps: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


class OutlineFeed(Struct, frozen=True):
    title: str
    xml_url: str
    html_url: str
    group: str


class OpmlRecipe(Struct, frozen=True, tag="opml"):
    path: str
    title: str
    feeds: tuple[OutlineFeed, ...]
    sources: tuple[str, ...] = ()


class TextRecipe(Struct, frozen=True, tag="text"):
    """A small text made whole by the plan: robots.txt, _redirects, _headers, the accent stylesheet."""

    path: str
    text: str
    sources: tuple[str, ...] = ()


class PictureFile(Struct, frozen=True, tag="picture"):
    """All variants of one source are made from one decoding; `outputs` are (output path, recipe)."""

    source: str
    outputs: tuple[tuple[str, PictureRecipe], ...]
    sources: tuple[str, ...] = ()


class VolumeFile(Struct, frozen=True, tag="volume"):
    """The measured values of all `frames` of a series, given by their source paths in order."""

    path: str
    frames: tuple[str, ...]
    sources: tuple[str, ...] = ()


class CardFile(Struct, frozen=True, tag="social"):
    """A card for social networks. `source` is the source path of the picture on it, or empty."""

    path: str
    card: CardRecipe
    source: str
    sources: tuple[str, ...] = ()


class AssetFile(Struct, frozen=True, tag="asset"):
    """A file of the theme, by its name there."""

    path: str
    name: str
    sources: tuple[str, ...] = ()


class StaticFile(Struct, frozen=True, tag="static"):
    """A harmless file of `content/`, not a picture. `digest` is that of its bytes."""

    path: str
    source: str
    digest: str
    sources: tuple[str, ...] = ()


Recipe: TypeAlias = (
    PageRecipe
    | FeedRecipe
    | SitemapRecipe
    | OpmlRecipe
    | TextRecipe
    | PictureFile
    | VolumeFile
    | AssetFile
    | CardFile
    | StaticFile
)
