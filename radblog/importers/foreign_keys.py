"""The keys people use in front matter, read as the facts radblog knows."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from radblog.basics.languages import is_language
from radblog.importers.foreign_dates import FoundDate, read_foreign_date
from radblog.importers.headings import plain
from radblog.importers.model import Value
from radblog.importers.tags import labels
from radblog.importers.words import words

SUMMARY_LENGTH = 300
_DATE = (
    "date", "created", "publishDate", "publishdate", "publish_date", "pubDate", "pubdate", "published_at",
    "published_date", "created_at", "date_published", "datePublished", "posted", "datetime", "published",
)  # fmt: skip
_UPDATED = (
    "updated", "updates", "lastmod", "last_modified_at", "last_modified", "lastUpdated", "modified",
    "updated_at", "date_modified", "dateModified", "last_updated", "update_date",
)  # fmt: skip
_EXPIRES = ("expires", "expiryDate", "expirydate", "expire_date", "unpublishDate")
_SUMMARY = ("description", "summary", "excerpt", "subtitle", "abstract", "lead", "tldr")
_COVER = (
    "cover", "image", "featured_image", "featuredImage", "featureImage", "feature_image", "feature",
    "thumbnail", "banner", "hero", "heroImage", "teaser", "header", "images", "img", "ogImage", "og_image",
)  # fmt: skip
_PICTURE_KEYS = ("image", "src", "path", "url", "feature", "teaser", "overlay_image", "relative", "filename")
_ALT_KEYS = (
    "alt",
    "image_alt",
    "imageAlt",
    "cover_alt",
    "coverAlt",
    "featured_image_alt",
    "caption",
    "image_caption",
)
_TRUE = frozenset({"true", "yes", "on", "1"})
_FALSE = frozenset({"false", "no", "off", "0"})
_PUBLIC = frozenset({"published", "publish", "public", "live", "final", "done", "ready"})
_FOR_FEW = frozenset({"private", "password", "protected", "members", "paid", "secret", "internal"})
# Everything here has a reading in this module or beside it; any other key is reported as dropped.
READ = frozenset((*_DATE, *_UPDATED, *_EXPIRES, *_SUMMARY, *_COVER, *_ALT_KEYS)) | words(
    "title slug path permalink url aliases redirect_from redirect_to categories category tags tag topics "
    "hashtags subjects taxonomies keywords author authors byline creator writer draft private visibility "
    "status password unlisted hidden headless lang language locale series weight menu menus nav_order order "
    "name short_name modified translation build _build publish linkTitle protected public"
)
# Words of other generators that may be named in a message: they are a vocabulary, not an author's.
NAMEABLE = words(
    "layout menu comments toc math mathjax katex style outputs links sidebar weight type theme "
    "css js permalink categories tags draft share related readingTime license extra params "
    "cascade resources sitemap robots sort_by template page_template in_search_index "
    "insert_anchor_links paginate_by position email bio avatar social classes header footer nav "
    "parent has_children markup image cover slug url id excerpt_separator"
)


class When(Struct, frozen=True):
    """Date, last change and end as ISO 8601, empty where unknown. The lists hold keys to report."""

    date: str = ""
    updated: str = ""
    expires: str = ""
    unread: tuple[str, ...] = ()
    guessed: tuple[str, ...] = ()


class CoverFound(Struct, frozen=True):
    """The picture a front matter names for the document."""

    src: str
    alt: str
    key: str


def when(values: Mapping[str, Value]) -> When:
    """All dates of a front matter. A `published: true` is no date."""
    unread: list[str] = []
    guessed: list[str] = []

    def dates(keys: tuple[str, ...]) -> list[str]:
        found: list[str] = []
        for key in keys:
            for text in _texts(values.get(key)):
                date = read_foreign_date(text)
                if date is not None:
                    found.append(date.text)
                    guessed.extend([key] if _is_guess(date) else [])
                elif text.lower() not in _TRUE | _FALSE:
                    unread.append(key)
        return found

    own, changes, ends = dates(_DATE), dates(_UPDATED), dates(_EXPIRES)
    return When(
        date=own[0] if own else "",
        updated=max(changes, default="")[:10],
        expires=ends[0] if ends else "",
        unread=tuple(unread),
        guessed=tuple(guessed),
    )


def is_public(values: Mapping[str, Value]) -> bool:
    """Whether a document was public at its source, as far as its own words go. In doubt it was not."""
    if any(is_true(values.get(key)) for key in ("draft", "private", "headless", "protected")):
        return False
    if any(is_false(values.get(key)) for key in ("published", "publish", "public")):
        return False
    for key in ("status", "visibility"):
        word = values.get(key)
        if isinstance(word, str) and word.strip() and word.strip().lower() not in _PUBLIC:
            return False
    build = values.get("build", values.get("_build"))
    if isinstance(build, dict) and str(build.get("render", "")).lower() in {"never", "false", "link"}:
        return False
    return not values.get("password") and not values.get("redirect_to")


def is_private(values: Mapping[str, Value]) -> bool:
    """Whether a document was for few. Such a one is left out: even a draft lies in the site's folder."""
    if values.get("password") or any(is_true(values.get(key)) for key in ("private", "protected")):
        return True
    words = (values.get(key) for key in ("status", "visibility"))
    return any(isinstance(word, str) and word.strip().lower() in _FOR_FEW for word in words)


def is_unlisted(values: Mapping[str, Value]) -> bool:
    """Whether a document had a page that no list showed."""
    build = values.get("build", values.get("_build"))
    off_lists = isinstance(build, dict) and str(build.get("list", "")).lower() in {"never", "false"}
    return off_lists or any(is_true(values.get(key)) for key in ("unlisted", "hidden"))


def summary(values: Mapping[str, Value]) -> tuple[str, bool]:
    """The summary as plain text, and whether it had to be cut."""
    text = next(
        (plain(found) for key in _SUMMARY if isinstance(found := values.get(key), str) and found.strip()), ""
    )
    if len(text) <= SUMMARY_LENGTH:
        return text, False
    return text[: SUMMARY_LENGTH - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…", True


def cover(values: Mapping[str, Value]) -> CoverFound | None:
    """The picture for the top of the page or the card."""
    nested = values.get("extra")
    for level in (values, nested if isinstance(nested, dict) else {}):
        for key in _COVER:
            src, alt = _picture(level.get(key))
            if src:
                return CoverFound(src, plain(alt or _first_text(level, _ALT_KEYS)), key)
    return None


def language(values: Mapping[str, Value]) -> str:
    """The language tag of a document, or an empty text."""
    text = _first_text(values, ("lang", "language", "locale")).replace("_", "-")
    return text if text and is_language(text) else ""


def keywords(values: Mapping[str, Value]) -> list[str]:
    """The key words that are no tags."""
    return labels(values.get("keywords"))


def nav_order(values: Mapping[str, Value]) -> tuple[int, str] | None:
    """The place of a page in a menu, and its label there."""
    order = _number(values.get("nav_order")) or _number(values.get("order")) or _number(values.get("weight"))
    menu = values.get("menu", values.get("menus"))
    label = _first_text(values, ("linkTitle",))
    if isinstance(menu, dict):
        entry = next((one for one in menu.values() if isinstance(one, dict)), {})
        order = _number(entry.get("weight")) or order
        label = label or _first_text(entry, ("name", "title"))
    if menu is None and order is None:
        return None
    return order or 0, label


def first_text(values: Mapping[str, Value], *keys: str) -> str:
    """The first of these keys that holds a text."""
    return _first_text(values, keys)


def texts(value: Value) -> list[str]:
    """A text or a list of texts, as a list."""
    return _texts(value)


def is_true(value: Value) -> bool:
    """Whether a value says yes."""
    return isinstance(value, str) and value.strip().lower() in _TRUE


def is_false(value: Value) -> bool:
    """Whether a value says no."""
    return isinstance(value, str) and value.strip().lower() in _FALSE


def _picture(value: Value) -> tuple[str, str]:
    if isinstance(value, list):
        return next((found for item in value if (found := _picture(item))[0]), ("", ""))
    if isinstance(value, dict):
        src = _first_text(value, _PICTURE_KEYS)
        return src, _first_text(value, _ALT_KEYS)
    text = (value or "").strip()
    return (
        (text, "")
        if re.search(r"\.(?:png|jpe?g|gif|webp|avif|svg|tiff?)(?:[?#].*)?$", text, re.IGNORECASE)
        else ("", "")
    )


def _texts(value: Value) -> list[str]:
    items = value if isinstance(value, list) else [value]
    return [item.strip() for item in items if isinstance(item, str) and item.strip()]


def _first_text(values: Mapping[str, Value], keys: tuple[str, ...]) -> str:
    return next(
        (found.strip() for key in keys if isinstance(found := values.get(key), str) and found.strip()), ""
    )


def _number(value: Value) -> int | None:
    return int(value) if isinstance(value, str) and re.fullmatch(r"-?\d{1,6}", value) else None


def _is_guess(date: FoundDate) -> bool:
    return date.guessed
