"""Where documents were found at their source, and which document an old address means."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import SplitResult, quote, unquote, urlsplit

from msgspec import Struct

from radblog.basics.slugs import slug_of_name
from radblog.importers import hugo, pelican
from radblog.importers.origin import Origin
from radblog.importers.standing import Stand

_NO_DOCUMENTS = ("tags", "tag", "categories", "category", "topics", "authors", "author")
_STYLES = {
    "date": "/:categories/:year/:month/:day/:title.html",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "none": "/:categories/:title.html",
}


def default_address(stand: Stand, origin: Origin) -> str:
    """The address the other generator gives a document that names none itself."""
    if origin.generator == "jekyll" and stand.dated_post:
        return _jekyll_post(stand, origin.permalink)
    if origin.generator == "pelican":
        pattern = origin.permalink if stand.dated_post else origin.page_permalink
        return pelican.address(pattern, stand.name, stand.date, next(iter(stand.categories), "")) or "/"
    folders = "/".join(("", *stand.folders, ""))
    if origin.generator == "jekyll":
        pretty = origin.permalink == "pretty" or origin.permalink.endswith("/")
        return f"{folders}{stand.name}" + ("/" if pretty else ".html")
    if origin.generator == "hugo":
        return hugo.address(stand, origin)
    return f"{folders}{stand.name.replace(' ', '-')}/"


def _jekyll_post(stand: Stand, permalink: str) -> str:
    pattern = _STYLES.get(permalink, permalink if ":" in permalink else _STYLES["date"])
    year, month, day = (stand.date[:10] or "0000-00-00").split("-")
    parts = {
        "categories": "/".join(category.lower().replace(" ", "%20") for category in stand.categories),
        "year": year,
        "short_year": year[2:],
        "month": month,
        "i_month": month.lstrip("0"),
        "day": day,
        "i_day": day.lstrip("0"),
        "title": stand.name,
        "slug": stand.name,
    }
    filled = re.sub(r":([a-z_]+)", lambda match: parts.get(match[1], ""), pattern)
    return clean_address(filled if filled.endswith((".html", "/")) else filled + "/")


def split_url(href: str) -> SplitResult:
    """The parts of an address; those of a broken one are empty but for its path."""
    try:
        return urlsplit(href)
    except ValueError:
        return SplitResult("", "", href, "", "")


def clean_address(text: str) -> str:
    """An address as written in front matter, as a path from the root: no host, query or double slash."""
    path = re.sub(r"[?#].*", "", text.strip())
    if "://" in path:
        path = split_url(path).path
    return re.sub(r"/{2,}", "/", "/" + unicodedata.normalize("NFC", unquote(path)))


def is_possible_address(address: str) -> bool:
    """Whether a path can be kept: one that names a page, and with signs every system can store."""
    if address.strip("/") in {"", "index.html"} or not all(address.strip("/").split("/")):
        return False
    return not re.search(r"[\s<>:\"|?*\\\x00-\x1f{}]|(?:^|/)\.{1,2}(?:/|$)", address)


class OldAddresses(Struct, frozen=True):
    """Which document (by its source path) stood at an address. `by_last` has only last parts that one
    document alone has.
    """

    by_address: Mapping[str, str]
    by_folded: Mapping[str, str]
    by_last: Mapping[str, str]
    by_path: Mapping[str, str]
    hosts: frozenset[str] = frozenset()


def old_addresses(
    standing: Mapping[str, Sequence[str]], paths: Iterable[str], origin: Origin
) -> OldAddresses:
    """Index the addresses of each document. `standing` maps source paths to addresses."""
    by_address: dict[str, str] = {}
    last: dict[str, list[str]] = {}
    for path, addresses in standing.items():
        for address in addresses:
            by_address.setdefault(_key(address), path)
            keys = last.setdefault(_last(address), [])
            if path not in keys:
                keys.append(path)
    return OldAddresses(
        by_address,
        {key.casefold(): path for key, path in reversed(by_address.items())},
        {name: found[0] for name, found in last.items() if len(found) == 1 and name},
        _by_path(tuple(paths), origin.root),
        _hosts(origin.base_url),
    )


def _by_path(paths: Sequence[str], root: str) -> dict[str, str]:
    """Documents by their paths, counted from the source folder and from the folder of the documents."""
    inside = {_key_of_path(path.removeprefix(root + "/")): path for path in paths} if root else {}
    return inside | {_key_of_path(path): path for path in paths}


def feed_id(address: str, date: str, origin: Origin) -> str:
    """By what feed readers know a post, as the feeds that come with each generator have it; empty where the
    source does not say on which host it stood, or where the form is not known.
    """
    host = origin.base_url.rstrip("/") + origin.base_path
    if not host.startswith(("http://", "https://")):
        return ""
    if origin.generator in {"hugo", "zola"}:
        return host + quote(address)
    if origin.generator == "jekyll":
        return host + re.sub(r"(?:/index)?(?:\.html|/)$", "", address)
    if origin.generator == "pelican" and date:
        return f"tag:{split_url(host).hostname},{date[:10]}:{split_url(host).path}{address}"
    return ""


def _hosts(base_url: str) -> frozenset[str]:
    """The host of a site, with and without `www.`: people write links both ways."""
    host = split_url(base_url).netloc
    return (
        frozenset({host, host.removeprefix("www."), "www." + host.removeprefix("www.")})
        if host
        else frozenset()
    )


def document_at(href: str, path: str, stood_at: str, old: OldAddresses, base_path: str = "") -> str | None:
    """The source path of the document that `href` means, written in the document at `path` that stood at
    the address `stood_at`; None where no imported document is meant.
    """
    parts = split_url(href)
    if parts.scheme or parts.netloc:
        if parts.netloc not in old.hosts:
            return None
        href = parts.path or "/"
    target = unquote(re.sub(r"[?#].*", "", href))
    if not target:
        return None
    if target.startswith("@/"):  # Zola's link to a file
        target = "/" + target[2:]
    if base_path and target.startswith(base_path + "/"):
        target = target[len(base_path) :]
    if not target.startswith("/"):
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
        found = old.by_path.get(_key_of_path(beside))
        found = found or _at(posixpath.normpath(posixpath.join(stood_at, target)), old)
        return found or (_by_last("/" + target, old) if "." not in target and "/" not in target else None)
    return old.by_path.get(_key_of_path(target.strip("/"))) or _at(target, old) or _by_last(target, old)


def _at(address: str, old: OldAddresses) -> str | None:
    key = _key(address)
    return old.by_address.get(key) or old.by_folded.get(key.casefold())


def _by_last(address: str, old: OldAddresses) -> str | None:
    """Sites move their documents to other folders by settings we cannot see; a name that only one
    document has still tells which is meant.
    """
    parts = _key(address).strip("/").split("/")
    if len(parts) > 1 and parts[0] in _NO_DOCUMENTS:
        return None
    return old.by_last.get(_last(parts[-1]))


def _last(address: str) -> str:
    """The last part of an address, in one form."""
    return slug_of_name(_key(address).rsplit("/", 1)[-1])


def _key(address: str) -> str:
    return re.sub(r"(?:/index)?(?:\.html?|\.md|/)*$", "", clean_address(address))


def _key_of_path(path: str) -> str:
    return re.sub(
        r"(?:/(?:_?index))?(?:\.(?:md|markdown|html?|rst))?$",
        "",
        unicodedata.normalize("NFC", path).strip("/"),
    )
