"""An export of WordPress (WXR, any version) as posts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape
from urllib.parse import unquote

from msgspec import Struct
from msgspec.structs import replace

from radblog.importers.addresses import split_url
from radblog.importers.arrivals import Arrivals
from radblog.importers.beside import Beside, beside
from radblog.importers.exports.languages import in_language, languages_of
from radblog.importers.exports.posts import Post, Standing, arrivals_of, not_carried
from radblog.importers.exports.safe_xml import Element, read_xml
from radblog.importers.exports.wordpress_text import Attachment, body_of
from radblog.importers.exports.zones import with_offset, zone_of
from radblog.importers.footnotes import with_footnotes
from radblog.importers.foreign_people import Author, author
from radblog.importers.html_text import HtmlText, markdown_of, plain_of
from radblog.importers.model import Export
from radblog.importers.origin import Origin

_SHORT_LINK = re.compile(
    r"(href=[\"'])(?P<url>[^\"'<>]*[?&;](?:p|page_id|attachment_id)=(?P<id>\d+))(?=[\"'])"
)
_NO_TAGS = frozenset({"uncategorized", "uncategorised", "allgemein", "non-classe", "sin-categoria"})
_PASSED_OVER = frozenset({"trash", "auto-draft", "inherit"})


class _Blog(Struct, frozen=True):
    """What the posts of one blog need of one another."""

    pictures: Beside
    media: Mapping[str, Attachment]
    reused: Mapping[str, str]
    links: Mapping[str, str]


def is_wordpress(root: Element) -> bool:
    """Whether the file is an export of WordPress, or a piece of one."""
    return root.name in {"rss", "channel", "item"} and next(root.below("wp:post_id"), None) is not None


def read_wordpress(export: Export) -> Arrivals | None:
    """The posts and pages of one or several files; None where none of them is an export of WordPress."""
    roots = [root for file in export.files if (root := read_xml(file.data)) and is_wordpress(root)]
    if not roots:
        return None
    items = [item for root in roots for item in ([root] if root.name == "item" else root.below("item"))]
    links = {item.value("wp:post_id"): item.value("link") for item in items}
    blog = _Blog(beside(export.others), _media(items), _reused(items), links)
    shown = [item for item in items if _kind(item) in {"post", "page"} and _status(item) not in _PASSED_OVER]
    posts = [post for item in shown for post in _versions(item, blog)]
    origin = _origin(roots, items, [post.date for post in posts])
    notes = not_carried(export, _others(items))
    return arrivals_of(export, origin, posts, notes, skipped=0)


def _origin(roots: Sequence[Element], items: Sequence[Element], dates: Sequence[str]) -> Origin:
    channel = next((found for root in roots for found in root.all("channel")), roots[0])
    url = channel.value("wp:base_blog_url") or channel.value("link") if channel.name == "channel" else ""
    if not url and items:  # a piece of an export still tells its host
        parts = split_url(items[0].value("link"))
        url = f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
    base = split_url(url)
    return Origin(
        generator="export",
        title=channel.value("title") if channel.name == "channel" else "",
        description=plain_of(channel.value("description")) if channel.name == "channel" else "",
        base_url=f"{base.scheme}://{base.netloc}" if base.scheme in {"http", "https"} else "",
        base_path=base.path.rstrip("/"),
        timezone=zone_of(dates),
        lang=channel.value("language"),
        authors=_authors(roots),
    )


def _authors(roots: Sequence[Element]) -> dict[str, Author]:
    """People by the names they log in with, which is what posts know them by."""
    found: dict[str, Author] = {}
    for row in (row for root in roots for row in root.below("wp:author")):
        full = f"{row.value('wp:author_first_name')} {row.value('wp:author_last_name')}".strip()
        name = row.value("wp:author_display_name") or full or row.value("wp:author_login")
        person = author(name, {"email": row.value("wp:author_email")})
        if person:
            found[row.value("wp:author_login")] = person
    return found


def _media(items: Sequence[Element]) -> dict[str, Attachment]:
    return {
        item.value("wp:post_id"): Attachment(
            item.value("wp:attachment_url") or item.value("guid"),
            plain_of(_meta(item, "_wp_attachment_image_alt")),
            plain_of(item.value("excerpt:encoded")),
        )
        for item in items
        if _kind(item) == "attachment"
    }


def _reused(items: Sequence[Element]) -> dict[str, str]:
    blocks = (item for item in items if _kind(item) == "wp_block" and _status(item) == "publish")
    return {item.value("wp:post_id"): item.value("content:encoded") for item in blocks}


def _versions(item: Element, blog: _Blog) -> list[Post]:
    """A post, or one for each language it is written in; the first keeps the address."""
    languages = languages_of(item.value("content:encoded") + item.value("title"))
    first, *others = [_post(item, blog, lang) for lang in languages or ("",)]
    return [first, *(_beside(one) for one in others)]


def _beside(post: Post) -> Post:
    """A version in another language: a post of its own, which never had an address of its own."""
    key, slug = f"{post.key}-{post.lang}", f"{post.slug}-{post.lang}"
    return replace(post, key=key, slug=slug, address="", former=(), feed_id="")


def _post(item: Element, blog: _Blog, lang: str) -> Post:
    number = item.value("wp:post_id")
    content = _SHORT_LINK.sub(
        lambda match: match[1] + escape(blog.links.get(match["id"]) or match["url"]),
        in_language(item.value("content:encoded"), lang),
    )
    body = body_of(content, blog.media, blog.reused, _meta(item, "footnotes"))
    text = markdown_of(body.html, blog.pictures, classic=body.classic)
    notes = [markdown_of(note, blog.pictures).text for note in body.footnotes]
    cover = blog.media.get(_meta(item, "_thumbnail_id"))
    found = blog.pictures.find(cover.address) if cover else None
    is_post = _kind(item) == "post"
    return Post(
        key=f"wordpress-{number}",
        kind="post" if is_post else "page",
        title=plain_of(in_language(item.value("title"), lang)),
        slug=unquote(item.value("wp:post_name")),
        standing=_standing(item),
        text=HtmlText(with_footnotes(text.text, notes), text.dropped),
        date=with_offset(item.value("wp:post_date"), item.value("wp:post_date_gmt")) if is_post else "",
        address=item.value("link"),
        former=_former(item),
        authors=(item.value("dc:creator"),) if item.value("dc:creator") else (),
        tags=_tags(item),
        summary=plain_of(in_language(item.value("excerpt:encoded"), lang)),
        cover=f"/{found}" if found else "",
        cover_alt=cover.alt if cover else "",
        feed_id=item.value("guid"),
        lang=lang,
        lost=body.lost,
    )


def _standing(item: Element) -> Standing:
    """What was behind a password was for few, whatever else is said of it. In doubt it is a draft."""
    if item.value("wp:post_password") or _status(item) == "private":
        return "private"
    return "public" if _status(item) == "publish" else "draft"


def _former(item: Element) -> tuple[str, ...]:
    """Addresses of earlier names, which WordPress remembers and redirects."""
    base = item.value("link").rstrip("/").rpartition("/")[0]
    old = (unquote(row.value("wp:meta_value")) for row in _metas(item, "_wp_old_slug"))
    return tuple(f"{base}/{slug}/" for slug in old if slug and base)


def _tags(item: Element) -> tuple[str, ...]:
    return tuple(
        row.text.strip()
        for row in item.all("category")
        if row.attributes.get("domain") in {"category", "post_tag", "tag"}
        and row.attributes.get("nicename", "").lower() not in _NO_TAGS
        and row.text.strip()
    )


def _others(items: Sequence[Element]) -> dict[str, int]:
    """What is in the export beside posts, pages and pictures, in our words."""
    kinds = Counter(
        "items in the bin, unsaved or earlier versions"
        if _status(item) in _PASSED_OVER or _kind(item) == "revision"
        else "entries of menus"
        if _kind(item) == "nav_menu_item"
        else "entries of plug-ins and themes"
        for item in items
        if _kind(item) not in {"attachment", "wp_block"}
        and (_kind(item) not in {"post", "page"} or _status(item) in _PASSED_OVER)
    )
    kinds["comments of readers"] = sum(1 for item in items for _ in item.all("wp:comment"))
    return dict(sorted(kinds.items()))


def _kind(item: Element) -> str:
    return item.value("wp:post_type") or "post"


def _status(item: Element) -> str:
    return item.value("wp:status")


def _metas(item: Element, key: str) -> list[Element]:
    return [row for row in item.all("wp:postmeta") if row.value("wp:meta_key") == key]


def _meta(item: Element, key: str) -> str:
    return next((row.value("wp:meta_value") for row in _metas(item, key)), "")
