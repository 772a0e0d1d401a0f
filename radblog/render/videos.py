"""A video on a page: nothing of another host is loaded before the reader clicks, and who learns is told."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

import msgspec

from radblog.basics.urls import site_url
from radblog.basics.videos import Player, player
from radblog.documents.body import Video
from radblog.plan.views import PictureView
from radblog.render.pictures import page_picture


class Film(msgspec.Struct, frozen=True):
    """A video with its addresses: `address` leads to it, `captions` to its track (or is empty); both are
    ready-encoded. `words` are the interface texts in the document's language.
    """

    video: Video
    address: str
    captions: str
    poster: PictureView | None
    prefix: str
    words: Mapping[str, str]

    def say(self, key: str) -> str:
        """An interface text, escaped."""
        return escape(self.words.get(key, ""))


def page_video(film: Film) -> str:
    """A player for a file of this site; for all else a link that a script turns into a player on click."""
    video, kind = film.video, player(film.video.url)
    own = kind.file and not kind.host
    drawn = _own_player(film) if own else _placeholder(film, kind)
    title = f"<strong>{escape(video.title)}</strong>" if video.title else ""
    length = f'<span class="duration">{escape(video.duration)}</span>' if video.duration else ""
    told = " ".join(text for text in (title, length, "" if own else _notice(film, kind)) if text)
    caption = f"<figcaption>{told}</figcaption>" if told else ""
    return f'<figure class="video">{drawn}{_transcript(film)}{caption}</figure>'


def _own_player(film: Film) -> str:
    still, poster = "", film.poster
    if poster:
        source = escape(site_url(film.prefix, poster.src))
        still = f' poster="{source}" width="{poster.width}" height="{poster.height}"'
    track = ""
    if film.captions:
        track = (
            f'<track kind="captions" src="{escape(film.captions)}" label="{film.say("captions")}" default>'
        )
    source = escape(film.address)
    fallback = f'<a href="{source}">{film.say("video_file")}</a>'
    return f'<video controls preload="none" src="{source}"{still}>{track}{fallback}</video>'


def _placeholder(film: Film, kind: Player) -> str:
    still = ""
    if film.poster:
        still = page_picture(msgspec.structs.replace(film.poster, alt=""), prefix=film.prefix)
    title = escape(film.video.title)
    return (
        f'<a class="video-link external" rel="noopener" href="{escape(film.address)}"{_hooks(film, kind)}>'
        f'{still}<span class="video-play">{film.say("video_play")}'
        f'<span class="hidden">: {title}</span></span></a>'
    )


def _hooks(film: Film, kind: Player) -> str:
    """What the script needs to put a player in the place of the link."""
    title = f' data-title="{escape(film.video.title)}"'
    if kind.embed:
        return f' data-embed="{escape(kind.embed)}"{title}'
    if kind.file:
        track = f' data-captions="{escape(film.captions)}"' if film.captions else ""
        return f' data-file="{escape(film.address)}"{track}{title}'
    return ""


def _notice(film: Film, kind: Player) -> str:
    text = film.words.get("video_notice", "")
    if not text or not kind.host:
        return ""
    return f'<span class="notice">{escape(text.format(host=kind.service or kind.host))}</span>'


def _transcript(film: Film) -> str:
    text = film.video.transcript
    return f"<details><summary>{film.say('transcript')}</summary>{text}</details>" if text else ""
