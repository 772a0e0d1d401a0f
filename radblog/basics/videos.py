"""Which player a video's address needs, known without asking anybody."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from msgspec import Struct

_FILE = re.compile(r"\.(mp4|m4v|webm|ogv|mov)$", re.IGNORECASE)
_YOUTUBE_ID = re.compile(r"[\w-]{6,20}", re.ASCII)
_VIMEO_ID = re.compile(r"\d{5,12}", re.ASCII)


class Player(Struct, frozen=True):
    """What a page needs to show a video.

    `embed` is the address of a frame to load after the reader's click, `host` who then learns the
    reader's address, `service` its name as readers know it. For a file to be played by the browser itself
    `file` is true and `embed` empty; `host` is empty for a file of this site.
    """

    service: str = ""
    host: str = ""
    embed: str = ""
    file: bool = False


def player(url: str) -> Player:
    """The player for `url`; a Player without embed and file means: only a link can be offered."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    if _FILE.search(parts.path):
        return Player(service=host, host=host, file=True)
    if host in {"youtube.com", "youtube-nocookie.com", "youtu.be"}:
        return _youtube(host, parts.path, parts.query)
    if host in {"vimeo.com", "player.vimeo.com"}:
        found = _VIMEO_ID.fullmatch(parts.path.rstrip("/").rsplit("/", 1)[-1])
        address = f"https://player.vimeo.com/video/{found[0]}?dnt=1&autoplay=1" if found else ""
        return Player("Vimeo", "player.vimeo.com", address)
    return Player(service=host, host=host)


def _youtube(host: str, path: str, query: str) -> Player:
    last = path.rstrip("/").rsplit("/", 1)[-1]
    wanted = last if host == "youtu.be" or path.startswith(("/embed/", "/shorts/")) else ""
    wanted = wanted or parse_qs(query).get("v", [""])[0]
    found = _YOUTUBE_ID.fullmatch(wanted)
    address = f"https://www.youtube-nocookie.com/embed/{found[0]}?autoplay=1" if found else ""
    return Player("YouTube", "www.youtube-nocookie.com", address)
