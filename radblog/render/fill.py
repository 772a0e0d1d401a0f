"""The typed places of a parsed text, filled: once for a page, differently for a feed.

A place that the fill does not know never stops a page: it stays as text without a link. (Whether such a
place is an error was decided long before, by the link checks.)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from types import MappingProxyType
from typing import Literal, TypeAlias

import msgspec

from radblog.basics.urls import other_url, site_url
from radblog.documents.body import CaseCard, HashtagLink, Link, Part, Picture, Video
from radblog.plan.recipes import Fill
from radblog.plan.views import PictureView
from radblog.render.pictures import feed_picture, page_picture
from radblog.render.videos import Film, page_video

Style: TypeAlias = Literal["page", "feed"]
_NO_WORDS: Mapping[str, str] = MappingProxyType({})


class _Manner(msgspec.Struct, frozen=True):
    """How places are filled, all in one value."""

    fill: Fill
    prefix: str
    style: Style
    words: Mapping[str, str]


def fill(  # noqa: PLR0913  # one argument for each thing a place can depend on
    parts: Iterable[Part],
    places: Fill,
    *,
    prefix: str,
    style: Style,
    words: Mapping[str, str] = _NO_WORDS,
    lead: bool = False,
) -> str:
    """The HTML of `parts`.

    `prefix` is the base path for a page ("" or "/blog") and the whole base URL for a feed, without closing
    slash. `words` are the interface texts in the document's language (a page needs them for videos and
    credits). `lead`: the first picture among `parts` is the first of its page, and not loaded lazily.
    """
    manner = _Manner(places, prefix, style, words)
    written: list[str] = []
    linked = False
    for part in parts:
        if isinstance(part, str):
            linked = linked and "</a>" not in part
            written.append(_ready(part, manner))
        elif isinstance(part, Picture):
            written.append(_picture(part, manner, lead=lead, linked=linked))
            lead = False
        else:
            linked = linked or isinstance(part, Link)
            written.append(_place(part, manner))
    return "".join(written)


def has_picture(parts: Iterable[Part]) -> bool:
    """Whether `parts` hold a picture that `fill` would draw."""
    return any(isinstance(part, Picture) for part in parts)


def _place(part: Link | HashtagLink | Video | CaseCard, manner: _Manner) -> str:
    if isinstance(part, Link):
        return _link(part, manner)
    if isinstance(part, HashtagLink):
        return _hashtag(part, manner)
    if isinstance(part, Video):
        return _video(part, manner)
    return _case_card(part, manner)


def _ready(text: str, manner: _Manner) -> str:
    """Ready HTML; in a feed its jumps within the page lead to the page, as the feed has other anchors."""
    if manner.style == "page":
        return text
    return text.replace('href="#', f'href="{escape(site_url(manner.prefix, manner.fill.page))}#')


def _link(part: Link, manner: _Manner) -> str:
    target = manner.fill.links.get(part.href)
    if target is None and part.href.startswith("#"):
        return _ready(f'<a href="{escape(other_url(part.href))}"{part.attributes}>', manner)
    if target is None:
        return "<a>"
    if target.external:
        classes = "" if manner.style == "feed" else ' class="external" rel="noopener"'
        return f'<a href="{escape(other_url(target.url))}"{classes}{part.attributes}>'
    return f'<a href="{escape(site_url(manner.prefix, target.url))}"{part.attributes}>'


def _hashtag(part: HashtagLink, manner: _Manner) -> str:
    path = manner.fill.hashtags.get(part.tag)
    if path is None:
        return escape(part.text)
    classes = "" if manner.style == "feed" else ' class="hashtag p-category"'
    return f'<a{classes} href="{escape(site_url(manner.prefix, path))}">{escape(part.text)}</a>'


def _picture(part: Picture, manner: _Manner, *, lead: bool, linked: bool) -> str:
    view = manner.fill.pictures.get(part.src)
    if view is None:
        return escape(part.alt or "")
    view = msgspec.structs.replace(view, alt="" if part.decorative else part.alt or "")
    if manner.style == "feed":
        drawn = feed_picture(view, prefix=manner.prefix)
    else:
        drawn = page_picture(view, prefix=manner.prefix, lead=lead, attributes=part.attributes)
        drawn = drawn if linked or not part.figure else _zoom(drawn, view, manner)
    return _figure(part, drawn, manner) if part.figure else drawn


def _zoom(drawn: str, view: PictureView, manner: _Manner) -> str:
    """The picture, leading to its largest variant. A picture without words can't be a link's text."""
    if not view.full or not view.alt:
        return drawn
    return f'<a class="zoom" href="{escape(site_url(manner.prefix, view.full))}">{drawn}</a>'


def _figure(part: Picture, drawn: str, manner: _Manner) -> str:
    credit = escape(part.credit)
    if credit and manner.style == "page":
        credit = f'<span class="credit">{escape(manner.words.get("picture_credit", ""))} {credit}</span>'
    caption = " ".join(text for text in (part.caption, credit) if text)
    caption = f"<figcaption>{caption}</figcaption>" if caption else ""
    classes = "" if manner.style == "feed" else ' class="picture"'
    return f"<figure{classes}>{drawn}{caption}</figure>"


def _video(part: Video, manner: _Manner) -> str:
    poster = manner.fill.pictures.get(part.poster or "")
    captions = manner.fill.files.get(part.captions or "", "")
    source = manner.fill.files.get(part.url)
    if source is None:
        resolved = manner.fill.links.get(part.url)
        source = resolved.url if resolved else part.url
    address = site_url(manner.prefix, source)
    if manner.style == "page":
        track = site_url(manner.prefix, captions) if captions else ""
        return page_video(Film(part, address, track, poster, manner.prefix, manner.words))
    picture = feed_picture(_silent(poster), prefix=manner.prefix) + "<br>" if poster else ""
    length = f" ({escape(part.duration)})" if part.duration else ""
    return f'<p><a href="{escape(address)}">{picture}▶ {escape(part.title)}</a>{length}</p>{part.transcript}'


def _case_card(part: CaseCard, manner: _Manner) -> str:
    card = manner.fill.cards.get(part.src)
    if card is None:
        return ""
    address = escape(site_url(manner.prefix, card.url))
    title, summary = escape(card.title), escape(card.summary)
    if manner.style == "feed":
        return f'<p><a href="{address}"><strong>{title}</strong></a> {summary}</p>'
    picture = page_picture(_silent(card.picture), prefix=manner.prefix) if card.picture else ""
    about = f'<p class="card-summary">{summary}</p>' if summary else ""
    kind = escape(manner.words.get("case", ""))
    return (
        f'<aside class="case-link">{picture}<div><p class="card-kind">{kind}</p>'
        f'<p class="card-title"><a href="{address}">{title}</a></p>{about}</div></aside>'
    )


def _silent(view: PictureView) -> PictureView:
    """A picture beside a link with the same meaning: its words would only be read twice."""
    return msgspec.structs.replace(view, alt="")
