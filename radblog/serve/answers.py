"""Requests -> answers, over one generation."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.resources import files
from ipaddress import ip_address
from urllib.parse import parse_qs, unquote, urlsplit

from msgspec import Struct

from radblog.plan.headers import Uses, security_headers
from radblog.serve.generation import LOST, Generation, Spot, locate
from radblog.serve.headers import Header, content_type, headers_for, read_headers
from radblog.serve.shape import PREVIEW, page_at, shape_of, styles, with_script
from radblog.serve.telling import told

EVENTS = "events"  # in the server's corner: the stream that tells of new generations
_CLIENT = {"live.js", "live.css"}
_NOTHING_YET = b"""<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Preview</title></head>
<body><h1>Nothing can be shown yet</h1>
<p>The site has a problem that concerns all of it. As soon as it is mended, this page shows the site.</p>
</body>
</html>
"""
_WITHHELD = b"""<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Preview</title></head>
<body><h1>This preview is being mended</h1></body>
</html>
"""


class Answer(Struct, frozen=True):
    """What goes over the wire."""

    status: int
    headers: tuple[Header, ...]
    body: bytes


class Desk(Struct, frozen=True):
    """What every answer needs: the way to the bytes of a digest, and whether only this machine asks.

    To other machines nothing is told of problems, and nothing shown that may be out of date.
    """

    read: Callable[[str], bytes]
    private: bool


def is_loopback(host: str) -> bool:
    """Whether a host name or address is this machine's own."""
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def may_ask(host: str) -> bool:
    """Whether a browser that sends this Host means this machine. A page of someone else's can make a browser
    ask us under the name of that page's host (DNS rebinding), and would then read the drafts.
    """
    try:
        return is_loopback(urlsplit(f"//{host}").hostname or "")
    except ValueError:
        return False


def corner_of(generation: Generation, target: str) -> str | None:
    """The name that is asked for in the server's own corner, or None for a page of the site."""
    path = unquote(urlsplit(target).path)
    start = f"{generation.prefix}/{PREVIEW}"
    return path.removeprefix(start) if path.startswith(start) else None


def answer(generation: Generation, target: str, desk: Desk) -> Answer:
    """The answer to a GET of `target`, the path and query of an address.

    Raises:
        OSError: the bytes of a file are gone.
    """
    try:
        parts = urlsplit(target)
        path = unquote(parts.path, errors="strict")
    except ValueError:
        return _plain(400, b"This address cannot be read.")
    name = corner_of(generation, target)
    if name is not None:
        return _corner(generation, name, parts.query, desk)
    if generation.blocked and not desk.private:
        return _page(generation, 503, _WITHHELD, "")
    spot = locate(generation, path)
    if spot.kind == "move":
        location = ("Location", spot.path + (f"?{parts.query}" if parts.query else ""))
        return Answer(301, (location, ("Cache-Control", "no-store")), b"")
    return _file(generation, spot, desk)


def _file(generation: Generation, spot: Spot, desk: Desk) -> Answer:
    page = spot.path
    if spot.kind == "file":
        data = desk.read(generation.digest_of(page))
        if not page.endswith(".html"):
            return Answer(200, headers_for(page, _blocks(generation, desk)), data)
        return _page(generation, 200, with_script(data, generation, page), page, desk)
    if LOST in generation.files:
        data = desk.read(generation.files[LOST])
        return _page(generation, 404, with_script(data, generation, page), LOST, desk)
    return _page(generation, 503, with_script(_NOTHING_YET, generation, page), "")


def _page(generation: Generation, status: int, data: bytes, path: str, desk: Desk | None = None) -> Answer:
    blocks = _blocks(generation, desk) if desk else ()
    return Answer(status, headers_for(path or "index.html", blocks or _fallback()), data)


def _blocks(generation: Generation, desk: Desk) -> tuple[tuple[str, tuple[Header, ...]], ...]:
    digest = generation.files.get("_headers", "")
    return read_headers(desk.read(digest).decode()) if digest else _fallback()


def _fallback() -> tuple[tuple[str, tuple[Header, ...]], ...]:
    return (("/*", security_headers("", Uses())),)


def _corner(generation: Generation, name: str, query: str, desk: Desk) -> Answer:
    if name in _CLIENT:
        data = (files("radblog.serve") / "client" / name).read_bytes()
        return Answer(200, headers_for(name, _fallback()), data)
    if name == "state":
        page = parse_qs(query).get("page", [""])[0]
        body = json.dumps(_state(generation, page, desk)).encode()
        return Answer(200, headers_for("state.json", _fallback()), body)
    return _plain(404, b"There is nothing here.")


def _state(generation: Generation, page: str, desk: Desk) -> dict[str, object]:
    shown = generation.digest_of(page_at(generation, page))
    data = desk.read(shown) if shown else _NOTHING_YET
    return {
        "number": generation.number,
        "shape": shape_of(generation, page, data),
        "styles": styles(generation),
        **(told(generation, page) if desk.private else {}),
    }


def _plain(status: int, text: bytes) -> Answer:
    named = (("Content-Type", content_type("a.txt")), ("X-Content-Type-Options", "nosniff"))
    return Answer(status, (*named, ("Cache-Control", "no-store")), text)
