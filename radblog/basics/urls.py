"""Addresses as browsers want them: percent-encoded once, the site's base path in front.

Everywhere else in radblog a site path is written plainly (`/files/50 % off.pdf`); it is encoded here, at
the last step, so that nothing can be encoded twice.
"""

from __future__ import annotations

from urllib.parse import quote, urlsplit

# Everything a written address may hold as it is (RFC 3986, plus % of what its author has encoded).
_LEGAL = "!#$%&'()*+,/:;=?@[]~"


def encode_path(path: str) -> str:
    """A plain path, percent-encoded; every sign of it, `%`, `#` and `?` included, is part of a name."""
    return quote(path, safe="/")


def site_url(prefix: str, path: str) -> str:
    """The address of a site path behind `prefix` (a base path or a whole base URL, without closing slash).

    An anchor may follow a page's closing slash: `/posts/a/#why`. A bare `#why` is left to the page itself,
    and the address of another site is only made legal.
    """
    if not path.startswith("/") or path.startswith("//"):
        return other_url(path)
    page, mark, anchor = path.partition("/#")
    if mark:
        return prefix + encode_path(page + "/") + "#" + quote(anchor, safe="!$&'()*+,;=:@/?")
    return prefix + encode_path(path)


def other_url(address: str) -> str:
    """Another site's address as written, with only those signs encoded that no address may hold."""
    return quote(address, safe=_LEGAL)


def absolute(base_url: str, site_path: str) -> str:
    """A site path, with an anchor or without, as an absolute, encoded address."""
    return site_url(base_url.rstrip("/"), site_path)


def base_path(base_url: str) -> str:
    """The path of a base URL without a closing slash: "" or "/blog"."""
    return urlsplit(base_url).path.rstrip("/")


def host(url: str) -> str:
    """The host of an absolute address in small letters, or "" for a relative one."""
    return (urlsplit(url).hostname or "").lower()
