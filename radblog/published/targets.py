"""Where an address in an artifact leads, worked out as a browser does. Source: URL Living Standard, 4.4."""

from __future__ import annotations

import re
from posixpath import normpath
from urllib.parse import unquote

from msgspec import Struct

SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
WEB = frozenset(("http", "https", "ws", "wss"))
DROPPED = str.maketrans("", "", "\t\r\n")
DEFAULT_PORTS = (":80", ":443")
# Nothing to decode, to drop or to work out: most addresses, and those of a sitemap are as many as the pages.
_PLAIN = re.compile(
    r"(?:https?://(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+)*))?(?P<path>(?:/[\w~-][\w.~-]*)*/?)", re.ASCII
)


class Target(Struct, frozen=True):
    """`host` is empty for addresses relative to this host, `scheme` is named where it is none of the web.

    `path` is percent-decoded and starts with a slash. `anchor` is without its #, percent-decoded.
    """

    scheme: str = ""
    host: str = ""
    path: str = ""
    anchor: str = ""


class Base(Struct, frozen=True):
    """The base address of the site; `path` starts and ends with a slash."""

    host: str
    path: str


def base_of(base_url: str) -> Base:
    """The parts of `base_url`, with or without a slash at its end."""
    target = target_of(base_url, "/")
    return Base(target.host, target.path.rstrip("/") + "/")


def address_of(path: str, base: Base) -> str:
    """The address path of an artifact: `posts/a/index.html` is at `/posts/a/`."""
    folder, _, name = path.rpartition("/")
    shown = (folder + "/" if folder else "") if name == "index.html" else path
    return base.path + shown


def target_of(url: str, page: str) -> Target:
    """Where `url` leads from the page at the address path `page`."""
    plain = _PLAIN.fullmatch(url)
    if plain is not None and url:
        return Target(host=plain["host"] or "", path=plain["path"] or "/")
    url = url.strip().translate(DROPPED)
    match = SCHEME.match(url)
    if match is not None:
        scheme = match[1].lower()
        if scheme not in WEB:
            return Target(scheme=scheme)
        url = "//" + url[match.end() :].lstrip("/\\")
    rest, _, anchor = url.partition("#")
    rest = rest.partition("?")[0].replace("\\", "/")
    anchor = unquote(anchor)
    if rest.startswith("//"):
        host, _, path = rest[2:].partition("/")
        return Target(host=_host(host), path=_tidy("/" + path), anchor=anchor)
    if not rest:
        return Target(path=page, anchor=anchor)
    if not rest.startswith("/"):
        rest = page.rpartition("/")[0] + "/" + rest
    return Target(path=_tidy(rest), anchor=anchor)


def _host(authority: str) -> str:
    """The host with its port, if that is a special one, without a user's name."""
    host = authority.rpartition("@")[2].lower()
    for port in DEFAULT_PORTS:
        host = host.removesuffix(port)
    return host


def _tidy(path: str) -> str:
    """Percent-decoded, with `.` and `..` worked out."""
    path = unquote(path)
    if "/." not in path and "//" not in path:
        return path
    tidy = normpath(path).lstrip("/")
    ends_in_folder = path.endswith(("/", "/.", "/.."))
    return f"/{tidy}/" if tidy and ends_in_folder else f"/{tidy}"
