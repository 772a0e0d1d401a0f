"""An export of Tumblr as posts: JSON as its interface for programs gives it, or the pages of its export."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from msgspec import Struct

from radblog.importers.arrivals import Arrivals
from radblog.importers.beside import Beside, beside
from radblog.importers.exports.posts import Post, Standing, arrivals_of, first_words, not_carried
from radblog.importers.exports.tumblr_blocks import html_of, lost_blocks
from radblog.importers.foreign_dates import read_foreign_date
from radblog.importers.foreign_text import decode
from radblog.importers.html_text import markdown_of, plain_of
from radblog.importers.model import Export, TextFile
from radblog.importers.origin import Origin
from radblog.importers.surroundings import is_picture

_HOLDERS = frozenset({"posts", "response", "data"})
_FOOTER = re.compile(r'<div\s+id="?footer"?.*?(?=</body>|\Z)', re.DOTALL | re.IGNORECASE)
_STAMP = re.compile(
    r'<(\w+)[^>]*\b(?:id|class)="?timestamp"?[^>]*>(?P<text>.*?)</\1>', re.DOTALL | re.IGNORECASE
)
_TAG = re.compile(r'<(\w+)[^>]*\bclass="?tag"?[^>]*>(?P<text>.*?)</\1>', re.DOTALL | re.IGNORECASE)
_HEADING = re.compile(r"\s*<h1\b[^>]*>(?P<text>.*?)</h1>", re.DOTALL | re.IGNORECASE)
_BODY = re.compile(r"<body\b[^>]*>(?P<text>.*)</body>", re.DOTALL | re.IGNORECASE)
_NUMBERED = re.compile(r"(?<!\d)(\d{1,20})(?:_(\d{1,4}))?\.\w+$")
_SRC = re.compile(r'(<img\b[^>]*?\bsrc=)(["\'])(?P<src>.*?)\2', re.IGNORECASE)


class _Media(Struct, frozen=True):
    """The pictures of an export: by their old addresses, and by the number of their post and their own."""

    pictures: Beside
    by_number: Mapping[tuple[str, int], str]


def read_tumblr(export: Export) -> Arrivals | None:
    """The posts of an export; None where the files hold none. JSON knows more, so it comes first."""
    media = _media(export.others)
    found = [row for file in export.files if file.path.lower().endswith(".json") for row in _rows(file)]
    if found:
        return _from_json(export, found, media)
    pages = [file for file in export.files if re.fullmatch(r"\d{5,}\.html?", PurePosixPath(file.path).name)]
    if not pages:
        return None
    posts = [_page(file, media) for file in pages]
    return arrivals_of(export, Origin(generator="export"), posts, (), skipped=0)


def _media(files: Sequence[str]) -> _Media:
    numbered = ((match, path) for path in files if is_picture(path) and (match := _NUMBERED.search(path)))
    return _Media(beside(files), {(match[1], int(match[2] or 0)): path for match, path in numbered})


def _from_json(export: Export, rows: Sequence[Mapping[str, Any]], media: _Media) -> Arrivals:
    own = [row for row in rows if _own_words(row)]
    posts = [_post(row, media) for row in {_id(row): row for row in own}.values()]
    url = next(
        (match[1] for row in rows if (match := re.match(r"(https?://[^/]+)/", _text(row, "post_url")))), ""
    )
    title = next((found for file in export.files if (found := _blog_title(file))), "")
    origin = Origin(generator="export", base_url=url, title=title)
    left = {
        "posts of others that were only passed on": len(rows) - len(own),
        "posts of others below your own words": sum(_is_reblog(row) for row in own),
    }
    return arrivals_of(export, origin, posts, not_carried(export, left), skipped=len(rows) - len(own))


def _rows(file: TextFile) -> Iterator[Mapping[str, Any]]:
    """All posts in a file of JSON, wherever they stand in it."""
    try:
        whole = json.loads(file.data)
    except (ValueError, RecursionError):
        return
    queue: deque[Any] = deque([whole])
    while queue:
        one = queue.popleft()
        if isinstance(one, list):
            queue.extend(one)
        elif isinstance(one, dict):
            if _id(one) and not {"post_url", "state", "type"}.isdisjoint(one):
                yield one
            else:
                queue.extend(value for key, value in one.items() if key in _HOLDERS)


def _blog_title(file: TextFile) -> str:
    try:
        whole = json.loads(file.data)
    except (ValueError, RecursionError):
        return ""
    while isinstance(whole, dict) and "blog" not in whole:
        whole = whole.get("response")
    blog = whole.get("blog") if isinstance(whole, dict) else None
    return plain_of(_text(blog, "title")) if isinstance(blog, dict) else ""


def _post(row: Mapping[str, Any], media: _Media) -> Post:
    number = _id(row)
    html = _with_media(html_of(row), number, media)
    text = markdown_of(html, media.pictures)
    date = read_foreign_date(_text(row, "date"))
    base = re.match(r"(https?://[^/]+)/", _text(row, "post_url"))
    tags = row.get("tags")
    return Post(
        key=f"tumblr-{number}",
        kind="post",
        title=plain_of(_text(row, "title")) or _title_of(html, row),
        slug=_text(row, "slug"),
        standing=_standing(row),
        text=text,
        date=date.text if date else "",
        address=_text(row, "post_url"),
        former=(f"/post/{number}",),
        authors=(_text(row, "post_author"),) if _text(row, "post_author") else (),
        tags=tuple(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else (),
        feed_id=f"{base[1]}/post/{number}" if base else "",
        lost=lost_blocks(row),
    )


def _page(file: TextFile, media: _Media) -> Post:
    """A post of the export as HTML. It knows neither its address in full nor whether it was a draft; drafts
    have a folder of their own.
    """
    html = decode(file.data)[0]
    number = PurePosixPath(file.path).stem
    body = _BODY.search(html)
    inner = _FOOTER.sub("", body["text"] if body else html)
    heading = _HEADING.match(inner)
    inner = inner[heading.end() :] if heading else inner
    stamp = _STAMP.search(html)
    date = read_foreign_date(plain_of(stamp["text"])) if stamp else None
    inner = _with_media(_STAMP.sub("", _TAG.sub("", inner)), number, media)
    hidden = {"draft", "drafts", "queue", "queued", "private"} & set(file.path.lower().split("/"))
    return Post(
        key=f"tumblr-{number}",
        kind="post",
        title=plain_of(heading["text"]) if heading else _title_of(inner, {}),
        slug="",  # a name made of its title says more than its number
        standing="private" if "private" in hidden else "draft" if hidden else "public",
        text=markdown_of(inner, media.pictures),
        date=date.text if date else "",
        address=f"/post/{number}",
        tags=tuple(plain_of(match["text"]) for match in _TAG.finditer(html)),
    )


def _with_media(html: str, number: str, media: _Media) -> str:
    """Name the pictures of a post by the files of the export, which are numbered: `media/123_0.jpg`."""
    count = -1

    def put(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        found = media.pictures.find(match["src"]) or media.by_number.get((number, count))
        return f"{match[1]}{match[2]}/{found}{match[2]}" if found else match[0]

    return _SRC.sub(put, html)


def _standing(row: Mapping[str, Any]) -> Standing:
    """An answer holds what a reader asked, and nobody asked them whether it may move: a draft."""
    if _text(row, "state") == "private" or row.get("is_private") in {1, "1"}:
        return "private"
    asked = _text(row, "type") == "answer" or any(
        isinstance(one, dict) and one.get("type") == "ask" for one in _items(row.get("layout"))
    )
    return "public" if _text(row, "state") in {"published", ""} and not asked else "draft"


def _own_words(row: Mapping[str, Any]) -> bool:
    return not _is_reblog(row) or bool(row.get("content"))


def _is_reblog(row: Mapping[str, Any]) -> bool:
    return bool(row.get("trail") or row.get("reblogged_from_id") or row.get("parent_post_url"))


def _title_of(html: str, row: Mapping[str, Any]) -> str:
    """The first heading, or the first words, of a post without a title."""
    heading = re.search(r"<h[1-3]\b[^>]*>(.*?)</h[1-3]>", html, re.DOTALL | re.IGNORECASE)
    words = plain_of(heading[1] if heading else re.sub(r"<figure\b.*?</figure>", "", html, flags=re.DOTALL))
    words = words or plain_of(html) or _text(row, "summary")
    return first_words(words) or "Untitled"


def _id(row: Mapping[str, Any]) -> str:
    value = row.get("id_string") or row.get("id")
    return str(value) if re.fullmatch(r"\d{1,20}", str(value)) else ""


def _items(value: object) -> Iterable[object]:
    return value if isinstance(value, list) else ()


def _text(source: Mapping[str, Any], key: str) -> str:
    value = source.get(key)
    return value if isinstance(value, str) else ""
