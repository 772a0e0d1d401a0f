"""The view contract: everything a template may see, version 1. Every field always exists.

Addresses of this site are given as site paths (`/posts/a/`); a template writes them with the `url`
filter, which puts the base path before them. Feeds write them absolute.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

CONTRACT = 1


class LinkView(Struct, frozen=True):
    label: str
    url: str
    current: bool = False


class SourceView(Struct, frozen=True):
    """One `<source>`: MIME type and (site path, width in pixels) of each variant, narrowest first."""

    type: str
    variants: tuple[tuple[str, int], ...]


class PictureView(Struct, frozen=True):
    """`src` is the fallback; `width` and `height` are those of `src`. `full` is the largest variant."""

    src: str
    width: int
    height: int
    alt: str
    sources: tuple[SourceView, ...] = ()
    sizes: str = ""
    full: str = ""
    caption: str = ""
    credit: str = ""


class TagView(Struct, frozen=True):
    """`label` is the display form (HITrad), without #. `url` is empty for a tag without documents."""

    tag: str
    label: str
    url: str
    meaning: str = ""
    count: int = 0


class PersonCard(Struct, frozen=True):
    """`url` is empty for an author without a page. `role` is the role at the time of writing."""

    name: str
    url: str = ""
    role: str = ""
    credentials: str = ""
    orcid: str = ""
    photo: PictureView | None = None


class DateView(Struct, frozen=True):
    """`iso` for machines, `text` for readers in the document's language."""

    iso: str
    text: str


class Card(Struct, frozen=True):
    """A document in a list. `kind` is post, case, page or person."""

    kind: str
    title: str
    url: str
    summary: str
    date: DateView | None
    authors: tuple[PersonCard, ...] = ()
    hashtags: tuple[TagView, ...] = ()
    picture: PictureView | None = None
    minutes: int = 0
    modalities: tuple[str, ...] = ()
    systems: tuple[str, ...] = ()
    level: str = ""
    lang: str = ""
    dir: str = "ltr"


class FeedLink(Struct, frozen=True):
    title: str
    url: str
    type: str


class ShareLink(Struct, frozen=True):
    """`url` is absolute and ready-encoded. A network of many servers (Mastodon) has no address that
    works for everyone: there `url` is empty and `text` is ready for copying, address included.
    """

    name: str
    label: str
    url: str
    text: str = ""


class PagerView(Struct, frozen=True):
    number: int
    total: int
    newer: str
    older: str
    pages: tuple[LinkView, ...]


class Head(Struct, frozen=True):
    """What stands in `<head>`. `canonical` is absolute, `image` holds site paths; `json_ld` is ready JSON,
    escaped for a script element, or empty.
    """

    title: str
    description: str
    canonical: str
    lang: str
    dir: Literal["ltr", "rtl"] = "ltr"
    kind: str = "website"
    noindex: bool = False
    feeds: tuple[FeedLink, ...] = ()
    published: str = ""
    modified: str = ""
    tags: tuple[str, ...] = ()
    image: PictureView | None = None
    json_ld: str = ""
    breadcrumbs: tuple[LinkView, ...] = ()
    banner: Literal["", "draft", "future"] = ""
    citation: tuple[tuple[str, str], ...] = ()  # name and content of the tags that reference managers read


class Chrome(Struct, frozen=True):
    """What stands on every page. Kept apart from the recipes, as it is the same for all of them.

    `prefix` is the base path without a closing slash ("" or "/blog"); `base_url` has none either.
    `texts` are the interface texts by language, then key.
    """

    title: str
    description: str
    lang: str
    base_url: str
    prefix: str
    menu: tuple[LinkView, ...]
    footer: str  # ready HTML
    logo: PictureView | None
    stylesheets: tuple[str, ...]
    scripts: tuple[str, ...]
    assets: dict[str, str]  # name in the theme -> site path
    feeds: tuple[FeedLink, ...]
    required: tuple[LinkView, ...]  # privacy, imprint, disclaimer, accessibility
    texts: dict[str, dict[str, str]]
    dir: Literal["ltr", "rtl"] = "ltr"
    search: str = ""  # the site path of the search page, or empty
    card: PictureView | None = None  # for social networks, of pages that have none of their own


class DocumentMeta(Struct, frozen=True):
    """What post, case and page have in common."""

    title: str
    url: str
    lang: str
    dir: str
    summary: str
    date: DateView | None
    updated: DateView | None
    authors: tuple[PersonCard, ...]
    reviewers: tuple[tuple[PersonCard, str, DateView], ...]  # person, kind, date
    hashtags: tuple[TagView, ...]
    keywords: tuple[str, ...]
    minutes: int
    audience: str
    disclosure: str
    license: str
    license_url: str
    doi: str
    discuss: str
    corrections: tuple[tuple[DateView, str], ...]
    review_overdue: bool
    translations: tuple[tuple[str, str], ...]  # language, url
    share: tuple[ShareLink, ...]
    toc: tuple[tuple[int, str, str], ...]  # level, id, text
    series: LinkView | None
    series_parts: tuple[LinkView, ...]
    newer: LinkView | None
    older: LinkView | None
    related: tuple[Card, ...]
    cite: str
    cite_files: tuple[LinkView, ...] = ()  # to download, by the name of the format: bibtex, ris


class PostPage(Struct, frozen=True, tag="post"):
    head: Head
    document: DocumentMeta
    cover: PictureView | None
    kind: str
    about_doi: str
    closed: bool


class MarkView(Struct, frozen=True):
    """A mark over a picture: `path` is the `d` of an SVG path in pixels of the picture, empty for a mark that
    is only its number; `x`, `y` are where the number stands. `frame` counts from 1.
    """

    frame: int
    number: int
    kind: str
    label: str
    colour: str
    path: str
    x: int
    y: int


class PresetView(Struct, frozen=True):
    """One display window of a series of frames: the site path of each frame, in order. `width` and `level`
    are 0 where they are not known.
    """

    label: str
    frames: tuple[str, ...]
    width: float = 0.0
    level: float = 0.0


class VolumeView(Struct, frozen=True):
    """The measured values behind the frames of a volume: the site path of the file, about how many bytes it
    has, its size in pixels, and how greys become values: times `slope` plus `intercept`, in `unit`.
    """

    url: str
    size: int
    width: int
    height: int
    slope: float
    intercept: float
    unit: str


class KeyFrameView(Struct, frozen=True):
    """A frame worth a stop, by its number from 1. `text` is empty where only marks make it one."""

    number: int
    text: str
    picture: PictureView


class StackView(Struct, frozen=True):
    """A series of frames to scroll. `kind` is stack, volume or cine. `first` is the frame shown first, number
    `start` of `count`, in the first of the `presets`; `frame_time` is that of a loop in milliseconds.
    `id` is unique on the page.
    """

    id: str
    kind: str
    first: PictureView
    count: int
    start: int
    presets: tuple[PresetView, ...]
    key_frames: tuple[KeyFrameView, ...]
    frame_time: float
    volume: VolumeView | None = None


class CompareView(Struct, frozen=True):
    """Two stacks by their ids, and how they move together: position, fraction or off."""

    left: str
    right: str
    sync: str


class SeriesView(Struct, frozen=True):
    """One picture of a study, or with `stack` a series of frames; `picture` is then the one shown first.
    `key` finds its caption and description among the prose. The `marks` are over the very picture, or over
    the frames they name; `size` is that of the picture they were drawn on.
    """

    label: str
    key: str
    picture: PictureView
    picture_revealed_alt: str
    modality: tuple[str, ...]
    plane: str
    sequence: str
    window: str
    marks: tuple[MarkView, ...] = ()
    size: tuple[int, int] = (0, 0)
    stack: StackView | None = None


class StudyView(Struct, frozen=True):
    title: str
    key: str
    offset: str
    contrast: str
    phase: str
    series: tuple[SeriesView, ...]


class OptionView(Struct, frozen=True):
    """An answer to choose. `key` finds the reply to it among the prose; before the reveal there is none."""

    text: str
    correct: bool
    key: str


class QuestionView(Struct, frozen=True):
    """`kind` is single, multiple or free. Among the prose, `key` + `.prompt` is what is asked, `.answer` and
    `.explanation` are what is right and why.
    """

    id: str
    key: str
    kind: str
    options: tuple[OptionView, ...]


class QuizView(Struct, frozen=True):
    """`reveal` is the moment from which answers are public, None where readers open them at any time."""

    questions: tuple[QuestionView, ...]
    reveal: DateView | None
    revealed: bool


class CasePage(Struct, frozen=True, tag="case"):
    """Systems, modalities, level, rarity, certainty and ways of confirmation are codes; templates turn them
    into words with `label("modality", code)`. `stacks` is how many series have frames to scroll.
    """

    head: Head
    document: DocumentMeta
    diagnosis: str
    certainty: str
    confirmed_by: tuple[str, ...]
    patient: str
    systems: tuple[str, ...]
    modalities: tuple[str, ...]
    level: str
    rarity: str
    studies: tuple[StudyView, ...]
    differential: tuple[tuple[str, str], ...]  # name, key among the prose
    teaching_points: tuple[str, ...]  # keys among the prose
    pathology: str
    anatomy: tuple[str, ...]
    consent: str
    dataset: LinkView | None
    deidentification: str
    courtesy: str
    stacks: int = 0
    compare: tuple[CompareView, ...] = ()
    collections: tuple[CollectionPart, ...] = ()
    quiz: QuizView | None = None
    revealed: bool = True
    full_title: str = ""


class CollectionPart(Struct, frozen=True):
    """The place of a case in a collection: its number from 1 of `total`, and the cases before and after it.
    With `hide_answers` readers are led on without the answers.
    """

    title: str
    url: str
    number: int
    total: int
    previous: LinkView | None
    next: LinkView | None
    hide_answers: bool


class StandingPage(Struct, frozen=True, tag="page"):
    """Of kind collection it has the `cards` of its cases, in order, and a `feed` of them. With `hide_answers`
    they are to be opened without their answers.
    """

    head: Head
    document: DocumentMeta
    kind: str
    cards: tuple[Card, ...] = ()
    hide_answers: bool = False
    feed: str = ""


class PersonPage(Struct, frozen=True, tag="person"):
    """Only what the person made public; the rest is empty."""

    head: Head
    name: str
    honorific: str
    credentials: tuple[str, ...]
    role: str
    specialties: tuple[str, ...]
    expertise: tuple[str, ...]
    orcid: str
    links: tuple[LinkView, ...]
    societies: tuple[str, ...]
    affiliations: tuple[str, ...]
    education: tuple[str, ...]
    awards: tuple[str, ...]
    publications: tuple[LinkView, ...]
    languages: tuple[str, ...]
    photo: PictureView | None
    email: str
    posts: tuple[Card, ...]
    cases: tuple[Card, ...]
    feed: str
    all_posts: str = ""  # the site path of the list of all, where these are the newest only
    all_cases: str = ""


class HomePage(Struct, frozen=True, tag="home"):
    head: Head
    cards: tuple[Card, ...]
    cases: tuple[Card, ...]  # a few newest, on the first page only
    pager: PagerView


class FacetValue(Struct, frozen=True):
    """A word of a controlled vocabulary, the list of the cases that have it, and how many they are."""

    code: str
    url: str
    count: int
    current: bool = False


class FacetView(Struct, frozen=True):
    """`name` is system, modality or level."""

    name: str
    values: tuple[FacetValue, ...]


class ActivityView(Struct, frozen=True):
    """How much was published over time: one number a bar, and the highest of them. `begin` and `end` are the
    months of the axis in words, `first` and `last` those of the first and the last entry.
    """

    bars: tuple[int, ...]
    most: int
    total: int
    first: str
    last: str
    begin: str
    end: str


class ListPage(Struct, frozen=True, tag="list"):
    """Hashtag, series, archive year, cases, person lists. `intro` is plain text."""

    head: Head
    heading: str
    intro: str
    cards: tuple[Card, ...]
    pager: PagerView
    feed: str
    kind: str  # hashtag | series | year | cases | people | works
    facets: tuple[FacetView, ...] = ()  # of cases: by what to choose among them
    all_url: str = ""  # the site path of the list that holds all cases at once
    activity: ActivityView | None = None  # of a hashtag


class HashtagGroup(Struct, frozen=True):
    name: str
    tags: tuple[TagView, ...]


class HashtagsPage(Struct, frozen=True, tag="hashtags"):
    head: Head
    groups: tuple[HashtagGroup, ...]
    activity: dict[str, ActivityView] = {}  # by tag


class ArchivePage(Struct, frozen=True, tag="archive"):
    head: Head
    years: tuple[tuple[str, str, int], ...]  # year, url, count


class SubscribePage(Struct, frozen=True, tag="subscribe"):
    head: Head
    site: tuple[FeedLink, ...]
    groups: tuple[tuple[str, tuple[FeedLink, ...]], ...]
    opml: str
    newsletter_action: str
    newsletter_frequency: str


class SearchPage(Struct, frozen=True, tag="search"):
    """`index` is the site path of the folder with the search index, or empty where there is none; `lists`
    lead to everything without it.
    """

    head: Head
    index: str
    lists: tuple[LinkView, ...]


class NotFoundPage(Struct, frozen=True, tag="404"):
    head: Head
    recent: tuple[Card, ...]


class TombstonePage(Struct, frozen=True, tag="tombstone"):
    """`reason` is withdrawn or held-back."""

    head: Head
    reason: str


class RedirectPage(Struct, frozen=True, tag="redirect"):
    head: Head
    target: str


PageView: TypeAlias = (
    PostPage | CasePage | StandingPage | PersonPage | HomePage | ListPage | HashtagsPage | ArchivePage
    | SubscribePage | SearchPage | NotFoundPage | TombstonePage | RedirectPage
)  # fmt: skip
