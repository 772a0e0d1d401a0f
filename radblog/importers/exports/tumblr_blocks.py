"""Posts of Tumblr as HTML: the old types with a field for each part, and the new ones made of blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import groupby, pairwise
from typing import Any

_TAGS = {"bold": "strong", "italic": "em", "strikethrough": "s"}
_HEADINGS = {"heading1": "h1", "heading2": "h2"}


def html_of(post: Mapping[str, Any]) -> str:
    """The whole text of a post."""
    if isinstance(post.get("content"), list):
        return _blocks([block for block in post["content"] if isinstance(block, dict)])
    maker = _OLD.get(_text(post, "type"))
    return maker(post) if maker else _text(post, "body")


# ---- the old types ----------------------------------------------------------------------------------


def _photo(post: Mapping[str, Any]) -> str:
    photos = [photo for photo in _list(post, "photos") if isinstance(photo, dict)]
    shown = (
        _figure(_text(_dict(photo, "original_size"), "url"), "", _text(photo, "caption")) for photo in photos
    )
    return "".join(shown) + _text(post, "caption")


def _quote(post: Mapping[str, Any]) -> str:
    source = _text(post, "source")
    return f"<blockquote>{_text(post, 'text')}</blockquote>" + (f"<p>{source}</p>" if source else "")


def _link(post: Mapping[str, Any]) -> str:
    return _anchor(_text(post, "url"), _text(post, "title")) + _text(post, "description")


def _chat(post: Mapping[str, Any]) -> str:
    lines = [line for line in _list(post, "dialogue") if isinstance(line, dict)]
    said = (f"<p><b>{escape(_text(one, 'label'))}</b> {escape(_text(one, 'phrase'))}</p>" for one in lines)
    return "".join(said) or "".join(f"<p>{escape(one)}</p>" for one in _text(post, "body").splitlines())


def _player(post: Mapping[str, Any]) -> str:
    where = _text(post, "permalink_url") or _text(post, "source_url") or _text(post, "video_url")
    where = where or _text(post, "audio_url") or _text(post, "audio_source_url")
    title = _text(post, "track_name") or {"video": "Video", "audio": "Audio"}[_text(post, "type")]
    return (_anchor(where, title) if where else "") + _text(post, "caption")


def _answer(post: Mapping[str, Any]) -> str:
    return f"<blockquote>{_text(post, 'question')}</blockquote>" + _text(post, "answer")


_OLD = {
    "photo": _photo,
    "quote": _quote,
    "link": _link,
    "chat": _chat,
    "video": _player,
    "audio": _player,
    "answer": _answer,
}


# ---- blocks -----------------------------------------------------------------------------------------


def _blocks(blocks: Sequence[Mapping[str, Any]]) -> str:
    """All blocks; items of a list that follow one another become one list."""

    def list_tag(block: Mapping[str, Any]) -> str:
        return {"ordered-list-item": "ol", "unordered-list-item": "ul"}.get(_text(block, "subtype"), "")

    parts: list[str] = []
    for tag, run in groupby(blocks, list_tag):
        if tag:
            parts.append(f"<{tag}>" + "".join(f"<li>{_formatted(one)}</li>" for one in run) + f"</{tag}>")
        else:
            parts.extend(map(_block, run))
    return "".join(parts)


def _block(block: Mapping[str, Any]) -> str:
    kind = _text(block, "type")
    if kind == "text":
        text, subtype = _formatted(block), _text(block, "subtype")
        tag = _HEADINGS.get(subtype, "blockquote" if subtype in {"quote", "indented"} else "p")
        return f"<{tag}>{text}</{tag}>"
    if kind == "image":
        media = [one for one in _list(block, "media") if isinstance(one, dict)]
        widest = max(media, key=lambda one: _number(one, "width"), default={})
        return _figure(_text(widest, "url"), _text(block, "alt_text"), escape(_text(block, "caption")))
    if kind in {"link", "video", "audio"}:
        where = _text(block, "url") or _text(_dict(block, "media"), "url")
        title = _text(block, "title") or kind.title()
        told = _text(block, "description")
        return (_anchor(where, title) if where else "") + (f"<p>{escape(told)}</p>" if told else "")
    return ""


def lost_blocks(post: Mapping[str, Any]) -> int:
    """How many blocks of a post are of a kind that has no form here, such as a poll."""
    known = {"text", "image", "link", "video", "audio"}
    return sum(isinstance(one, dict) and _text(one, "type") not in known for one in _list(post, "content"))


def _formatted(block: Mapping[str, Any]) -> str:
    """The text of a block with its ranges of bold, italic, struck and linked letters."""
    text = _text(block, "text")
    ranges = [one for one in _list(block, "formatting") if isinstance(one, dict)]
    cuts = sorted(
        {0, len(text), *(min(_number(one, end), len(text)) for one in ranges for end in ("start", "end"))}
    )
    pieces = [(a, b) for a, b in pairwise(cuts) if b > a]

    def active(piece: tuple[int, int]) -> Iterator[Mapping[str, Any]]:
        return (one for one in ranges if _number(one, "start") <= piece[0] < _number(one, "end"))

    def target(piece: tuple[int, int]) -> str:
        return next((_target(one) for one in active(piece) if _target(one)), "")

    parts: list[str] = []
    for href, run in groupby(pieces, target):
        inner = "".join(_wrapped(text[a:b], {_text(one, "type") for one in active((a, b))}) for a, b in run)
        parts.append(f'<a href="{escape(href)}">{inner}</a>' if href else inner)
    return "".join(parts).replace("\n", "<br>")


def _wrapped(text: str, kinds: set[str]) -> str:
    html = escape(text)
    for kind, tag in _TAGS.items():
        if kind in kinds:
            html = f"<{tag}>{html}</{tag}>"
    return html


def _target(formatting: Mapping[str, Any]) -> str:
    return _text(formatting, "url") or _text(_dict(formatting, "blog"), "url")


# ---- pieces -----------------------------------------------------------------------------------------


def _figure(src: str, alt: str, caption: str) -> str:
    if not src:
        return ""
    below = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f'<figure><img src="{escape(src)}" alt="{escape(alt)}">{below}</figure>'


def _anchor(href: str, words: str) -> str:
    return f'<p><a href="{escape(href)}">{escape(words or href)}</a></p>'


def _text(source: Mapping[str, Any], key: str) -> str:
    value = source.get(key)
    return value if isinstance(value, str) else ""


def _list(source: Mapping[str, Any], key: str) -> list[Any]:
    value = source.get(key)
    return value if isinstance(value, list) else []


def _dict(source: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = source.get(key)
    value = value[0] if isinstance(value, list) and value else value
    return value if isinstance(value, dict) else {}


def _number(source: Mapping[str, Any], key: str) -> int:
    value = source.get(key)
    return value if isinstance(value, int) and value >= 0 else 0
