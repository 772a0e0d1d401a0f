"""An export of Blogger as posts: the Atom file of its settings page, or the feed of a Google takeout."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from urllib.parse import unquote

from radblog.importers.addresses import split_url
from radblog.importers.arrivals import Arrivals
from radblog.importers.beside import Beside, beside
from radblog.importers.exports.posts import Post, Standing, arrivals_of, not_carried
from radblog.importers.exports.safe_xml import Element, read_xml
from radblog.importers.exports.zones import zone_of
from radblog.importers.html_text import markdown_of, plain_of
from radblog.importers.model import Export
from radblog.importers.origin import Origin

_KIND = re.compile(r"/kind#(\w+)$")
_HREF = re.compile(r"href=[\"']([^\"']+)")


def is_blogger(root: Element) -> bool:
    """Whether the file is a feed with entries that Blogger named."""
    ids = (entry.value("id") for entry in root.all("entry"))
    return root.name == "feed" and any("blogger.com" in one for one in (root.value("id"), *ids))


def read_blogger(export: Export) -> Arrivals | None:
    """The posts and pages of one or several files; None where none of them is an export of Blogger."""
    feeds = [root for file in export.files if (root := read_xml(file.data)) and is_blogger(root)]
    if not feeds:
        return None
    pictures = beside(export.others)
    entries = [entry for feed in feeds for entry in feed.all("entry")]
    shown = [entry for entry in entries if _kind(entry) in {"post", "page"} and not _is_binned(entry)]
    posts = [_post(entry, pictures) for entry in shown]
    url = _home(feeds[0]) or _host(shown)
    origin = Origin(
        generator="export",
        title=plain_of(feeds[0].value("title")),
        description=plain_of(feeds[0].value("subtitle")),
        base_url=url,
        timezone=zone_of(post.date for post in posts if not post.date.endswith("Z")),
    )
    return arrivals_of(export, origin, posts, not_carried(export, _others(entries)), skipped=0)


def _post(entry: Element, pictures: Beside) -> Post:
    text = markdown_of(entry.value("content"), pictures)
    is_post = _kind(entry) == "post"
    address = _address(entry)
    return Post(
        key=re.sub(r"[^\w-]+", "-", entry.value("id").rpartition(".")[2]) or f"entry-{entry.line}",
        kind="post" if is_post else "page",
        title=plain_of(entry.value("title")),
        slug=unquote(split_url(address).path.rpartition("/")[2]).removesuffix(".html"),
        standing=_standing(entry),
        text=text,
        date=re.sub(r"\.\d+", "", entry.value("published")) if is_post else "",
        address=address,
        authors=tuple(filter(None, (row.value("name") for row in entry.all("author")))),
        tags=_labels(entry),
        summary=plain_of(entry.value("blogger:metaDescription")),
        feed_id=entry.value("id"),
    )


def _kind(entry: Element) -> str:
    """`post`, `page`, `comment`, or a part of the template or the settings."""
    if own := entry.value("blogger:type"):
        return own.lower()
    found = (_KIND.search(row.attributes.get("term", "")) for row in entry.all("category"))
    return next((match[1] for match in found if match), "")


def _standing(entry: Element) -> Standing:
    status = entry.value("blogger:status") or "LIVE"
    is_draft = entry.value("app:control", "app:draft").lower() == "yes" or status != "LIVE"
    return "draft" if is_draft else "public"


def _is_binned(entry: Element) -> bool:
    return bool(entry.value("blogger:trashed")) or "TRASH" in entry.value("blogger:status")


def _address(entry: Element) -> str:
    links = (row for row in entry.all("link") if row.attributes.get("rel") == "alternate")
    return entry.value("blogger:filename") or next((row.attributes.get("href", "") for row in links), "")


def _labels(entry: Element) -> tuple[str, ...]:
    terms = [row.attributes.get("term", "") for row in entry.all("category")]
    return tuple(term for term in terms if term and not _KIND.search(term))


def _home(feed: Element) -> str:
    links = (row for row in feed.all("link") if row.attributes.get("rel") == "alternate")
    return next((row.attributes.get("href", "") for row in links), "").rstrip("/")


def _host(entries: Sequence[Element]) -> str:
    """A takeout does not say where the blog stood, but its posts link to one another."""
    known = {split_url(_address(entry)).path for entry in entries} - {""}
    hosts: Counter[str] = Counter()
    for href in _links(entry.value("content") for entry in entries):
        parts = split_url(href)
        if parts.path in known and parts.netloc:
            hosts[f"https://{parts.netloc}"] += 1
    return max(sorted(hosts), key=lambda host: hosts[host], default="")


def _links(texts: Iterable[str]) -> Iterable[str]:
    return (href for text in texts for href in _HREF.findall(text))


def _others(entries: Sequence[Element]) -> dict[str, int]:
    binned = sum(_is_binned(entry) for entry in entries if _kind(entry) in {"post", "page"})
    comments = sum(_kind(entry) == "comment" for entry in entries)
    return {"comments of readers": comments, "items in the bin": binned}
