"""The `_headers` file of hosts that read one (Netlify, Cloudflare Pages), and the only home of the CSP.

The preview server sends the same headers: some things (the search's worker) fail under a header only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from msgspec import Struct

from radblog.basics.places import Place
from radblog.plan.rules import NEWSLETTER_ADDRESS
from radblog.problems import Problem

# Hosts whose videos come in a frame; those of all others are files, played by the page itself.
_FRAMES = frozenset({"www.youtube-nocookie.com", "player.vimeo.com"})
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?", re.ASCII)
_YEAR = 31_536_000  # seconds; the longest time that caches keep anything (RFC 9111)

# Off, as a blog has no use for them. Sharing and the clipboard stay on: the share row needs them.
_PERMISSIONS = ("browsing-topics", "camera", "display-capture", "geolocation", "microphone", "payment", "usb")
# Browsers show what is called a feed as bare text, and what is called XML as a page in its stylesheet.
_FEED_TYPES = (
    ("/feed.xml", "application/xml; charset=utf-8"),
    ("/atom.xml", "application/xml; charset=utf-8"),
    ("/feed.json", "application/feed+json; charset=utf-8"),
    ("/feeds.opml", "text/x-opml; charset=utf-8"),
)


class Uses(Struct, frozen=True):
    """What a site needs beyond its own files.

    `frame_hosts`: hosts of videos, loaded after a click. `form_action`: where the newsletter form is sent.
    `connect_hosts`: hosts that a script asks after a click (comments). `search`: the site has a search,
    which runs WebAssembly. `preview`: the build holds drafts.
    """

    frame_hosts: tuple[str, ...] = ()
    form_action: str = ""
    connect_hosts: tuple[str, ...] = ()
    search: bool = False
    preview: bool = False


def headers_text(base_url: str, uses: Uses) -> str:
    """`_headers`. Its paths are those of files in the output folder, whatever the site's base path is."""
    blocks = [("/*", security_headers(base_url, uses))]
    # These names carry a digest of what they hold: what is kept under them can never be out of date.
    forever = (("Cache-Control", f"public, max-age={_YEAR}, immutable"),)
    blocks += [(path, forever) for path in ("/assets/*", "/media/*")]
    # Feeds are read by programs on other people's pages as well.
    blocks += [
        (path, (("Content-Type", media), ("Access-Control-Allow-Origin", "*"))) for path, media in _FEED_TYPES
    ]
    return "\n".join(_block(path, headers) for path, headers in blocks)


def security_headers(base_url: str, uses: Uses) -> tuple[tuple[str, str], ...]:
    """The headers of every answer, as (name, value)."""
    headers = [
        ("Content-Security-Policy", content_security_policy(uses)),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Permissions-Policy", ", ".join(f"{name}=()" for name in _PERMISSIONS)),
    ]
    if base_url.startswith("https://"):
        headers.append(("Strict-Transport-Security", f"max-age={_YEAR}"))
    if uses.preview:
        headers.append(("X-Robots-Tag", "noindex"))
    return tuple(headers)


def content_security_policy(uses: Uses) -> str:
    """The strictest policy under which everything that the site uses works."""
    hosts = {host for host in uses.frame_hosts if _HOST.fullmatch(host)}
    policy = {
        "default-src": ["'none'"],
        "script-src": ["'self'", "'wasm-unsafe-eval'"] if uses.search else ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "media-src": ["'self'", *_https(hosts - _FRAMES)],
        "connect-src": ["'self'", *_https(host for host in uses.connect_hosts if _HOST.fullmatch(host))],
        "worker-src": ["'self'"] if uses.search else [],
        "manifest-src": ["'self'"],
        "frame-src": _https(hosts & _FRAMES),
        "form-action": ["'self'", *_form_host(uses.form_action)],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
    return "; ".join(" ".join((name, *sources)) for name, sources in policy.items() if sources)


def newsletter_problems(action: str, place: Place) -> Iterator[Problem]:
    """What is wrong with the address of the newsletter form, written at `place`."""
    if action and not action.startswith("/") and not _form_host(action):
        hint = "write the https address that the newsletter service gives"
        yield NEWSLETTER_ADDRESS.at(place, "readers cannot send this form safely", hint)


def _https(hosts: Iterable[str]) -> list[str]:
    return [f"https://{host}" for host in sorted(set(hosts))]


def _form_host(action: str) -> list[str]:
    """The origin of a form's address; nothing where that is this site's own, or no https address."""
    try:
        parts = urlsplit(action.strip())
    except ValueError:
        return []
    host = parts.netloc.lower()
    return [f"https://{host}"] if parts.scheme == "https" and _HOST.fullmatch(host) else []


def _block(path: str, headers: Iterable[tuple[str, str]]) -> str:
    return f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in headers)
