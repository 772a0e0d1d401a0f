"""The headers of production for the preview, from the very `_headers` file that a host would read."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import TypeAlias

Header: TypeAlias = tuple[str, str]
Blocks: TypeAlias = tuple[tuple[str, tuple[Header, ...]], ...]

# Not sent here: that the host is to be asked by https for a year, that caches may keep a draft for a year,
# and that the pages of others may read a feed of drafts.
_NOT_HERE = frozenset({"strict-transport-security", "cache-control", "access-control-allow-origin"})
_ONLY_HERE: tuple[Header, ...] = (
    ("Cache-Control", "no-store"),
    ("X-Robots-Tag", "noindex"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)
_TYPES = {
    "html": "text/html", "css": "text/css", "js": "text/javascript", "mjs": "text/javascript",
    "json": "application/json", "xml": "application/xml", "opml": "text/x-opml", "txt": "text/plain",
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon",
    "woff": "font/woff", "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf",
    "mp4": "video/mp4", "webm": "video/webm", "mp3": "audio/mpeg", "ogg": "audio/ogg",
    "vtt": "text/vtt", "pdf": "application/pdf", "csv": "text/csv", "ics": "text/calendar",
    "wasm": "application/wasm", "zip": "application/zip", "webmanifest": "application/manifest+json",
}  # fmt: skip


def read_headers(text: str) -> Blocks:
    """(pattern of paths, headers) of every block of a `_headers` file."""
    blocks: list[tuple[str, tuple[Header, ...]]] = []
    for line in text.splitlines():
        if line.startswith("/"):
            blocks.append((line.strip(), ()))
        elif blocks and line.strip():
            name, _, value = line.strip().partition(": ")
            pattern, headers = blocks[-1]
            blocks[-1] = (pattern, (*headers, (name, value)))
    return tuple(blocks)


def headers_for(path: str, blocks: Blocks) -> tuple[Header, ...]:
    """The headers of the output file `path`, its type among them."""
    named = dict(_wanted(path, blocks))
    return (("Content-Type", named.pop("Content-Type", content_type(path))), *named.items(), *_ONLY_HERE)


def content_type(path: str) -> str:
    """The media type by the name's end. The same on every machine: what Windows believes is not asked."""
    media = _TYPES.get(path.rpartition(".")[2].lower(), "application/octet-stream")
    textual = media.startswith("text/") or media in {"application/xml", "application/json"}
    return f"{media}; charset=utf-8" if textual else media


def _wanted(path: str, blocks: Blocks) -> Iterator[Header]:
    for pattern, headers in blocks:
        if fnmatchcase(f"/{path}", pattern):
            yield from (header for header in headers if header[0].lower() not in _NOT_HERE)
