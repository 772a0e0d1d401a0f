"""A post of any export, before it becomes a foreign document: the few facts all blog systems know."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from radblog.basics.places import Place
from radblog.basics.slugs import slugify
from radblog.importers.addresses import clean_address, split_url
from radblog.importers.arrivals import Arrivals
from radblog.importers.entries import entry_of
from radblog.importers.headings import plain
from radblog.importers.html_text import HtmlText
from radblog.importers.model import Export, ForeignDocument, FrontMatter, TextFile, Value
from radblog.importers.origin import Origin
from radblog.importers.rules import (
    HTML_SIMPLIFIED,
    LEFT_OUT_PRIVATE,
    NOT_CARRIED,
    PICTURE_DROPPED,
    SHORTCODE,
)
from radblog.importers.selection import Candidate
from radblog.importers.surroundings import is_picture
from radblog.problems import Problem

Standing = Literal["public", "draft", "private"]


_TITLE_LENGTH = 60


class Post(Struct, frozen=True):
    """`key` is unique in the export. `address` is where it stood, whole or from the root; `former` are other
    addresses that led to it. Dates are ISO 8601. `feed_id` is what feed readers know it by. `lost` counts
    shortcodes left out of its text. `lang` is that of one of several versions of the same post.
    """

    key: str
    kind: Literal["post", "page"]
    title: str
    slug: str
    standing: Standing
    text: HtmlText
    date: str = ""
    address: str = ""
    former: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    summary: str = ""
    cover: str = ""
    cover_alt: str = ""
    feed_id: str = ""
    lang: str = ""
    lost: int = 0


def arrivals_of(
    export: Export, origin: Origin, posts: Sequence[Post], notes: Iterable[Problem], skipped: int
) -> Arrivals:
    """The posts of an export, settled by themselves. Private ones are left out and told."""
    entries = []
    found = list(notes)
    private = [post for post in posts if post.standing == "private"]
    for post in _with_own_keys(posts):
        if post.standing == "private":
            continue
        outcome = entry_of(_document(post, origin.base_path), _candidate(post), origin, frozenset())
        found.extend((*outcome.problems, *_losses(post)))
        if outcome.value is not None:
            entries.append(outcome.value)
    if private:
        message = f"left out: documents that were private or behind a password ({len(private)})"
        help_text = "if one may be public, say so at its source and import again"
        found.append(LEFT_OUT_PRIVATE.at(Place(export.files[0].path), message, help_text))
    found.extend(_no_pictures(export, posts))
    entries.sort(key=lambda entry: entry.path)
    left = skipped + len(private)
    return Arrivals(
        export.name, origin, tuple(entries), tuple(found), left, export.others, within_one_file=True
    )


def _no_pictures(export: Export, posts: Sequence[Post]) -> Iterator[Problem]:
    """One note where no picture lies beside an export whose posts show some: most people forget them."""
    shown = sum(len(re.findall(r"!\[", post.text.text)) for post in posts if post.standing != "private")
    if shown and not any(map(is_picture, export.others)):
        message = f"no picture lies beside this export; its documents show {shown}"
        help_text = "put the folder of pictures beside it, and import again into an empty folder"
        yield PICTURE_DROPPED.at(Place(export.files[0].path), message, help_text)


def _with_own_keys(posts: Sequence[Post]) -> Iterator[Post]:
    """The posts, each with a key and a title of its own: some exports give a number twice."""
    taken: Counter[str] = Counter()
    for post in posts:
        taken[post.key] += 1
        key = post.key if taken[post.key] == 1 else f"{post.key}-{taken[post.key]}"
        yield replace(post, key=key, title=post.title or first_words(plain(post.text.text)))


def first_words(text: str) -> str:
    """A title for a text that has none."""
    if len(text) > _TITLE_LENGTH:
        return text[:_TITLE_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
    return text


def not_carried(export: Export, counted: Mapping[str, int]) -> Iterator[Problem]:
    """A note for each kind of thing that was left out. `counted` maps our own words for them to numbers."""
    for what, count in counted.items():
        if count:
            yield NOT_CARRIED.at(Place(export.files[0].path), f"left out: {what} ({count})", "nothing to do")


def _document(post: Post, base_path: str) -> ForeignDocument:
    addresses = (_path(address, base_path) for address in (post.address, *post.former))
    values: dict[str, Value] = {
        "title": post.title,
        "date": post.date,
        "draft": "" if post.standing == "public" else "true",
        "authors": list(post.authors),
        "tags": list(post.tags),
        "summary": post.summary,
        "cover": {"src": post.cover, "alt": post.cover_alt} if post.cover else None,
        "guid": post.feed_id,
        "lang": post.lang,
        "aliases": [address for address in addresses if address],
    }
    return ForeignDocument(post.key, FrontMatter(values), post.text.text, 1, templates=False)


def _path(address: str, base_path: str) -> str:
    """An old address as a path below the base; one that only its question mark tells apart cannot be kept."""
    parts = split_url(address)
    path = clean_address(parts.path)
    if base_path and path.startswith(base_path + "/"):
        path = path[len(base_path) :]
    return "" if parts.query or path == "/" else path


def _candidate(post: Post) -> Candidate:
    return Candidate(TextFile(post.key, b""), post.kind, post.slug or slugify(post.title) or post.key, ())


def _losses(post: Post) -> Iterator[Problem]:
    for tag, count in post.text.dropped.items():
        message = f"<{tag}> was left out or became a link (number in this document: {count})"
        yield HTML_SIMPLIFIED.at(Place(post.key), message, "see whether readers miss it")
    if post.lost:
        message = (
            f"left out: shortcodes, blocks and pictures that only the old program could fill in ({post.lost})"
        )
        yield SHORTCODE.at(Place(post.key), message, "look at the text, and write what they showed")
