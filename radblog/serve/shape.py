"""What must change in a page for a browser to load it anew, and what the server adds to it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from radblog.basics.digests import LETTERS, digest, digest_of, short
from radblog.basics.urls import encode_path
from radblog.serve.generation import LOST, Generation

PREVIEW = "@preview/"  # the server's own corner; no slug begins with this sign
_SHEET = re.compile(rf"(assets/[^\"'\s<>]+?)\.[{LETTERS}]{{8}}\.css")
_NAMED_BY_CONTENT = ("assets/", "media/")
# What no page is made of, though it changes with every post.
_NOT_IN_PAGES = (".html", ".xml", ".json", ".opml", ".txt", "_headers", "_redirects")
_END = re.compile(rb"</body\s*>", re.IGNORECASE)


def shape_of(generation: Generation, page: str, data: bytes) -> str:
    """A digest of the page `data` that stays the same if only stylesheets changed: those are exchanged in
    the page as it is. Files under names of their own count, since their change does not show in the page.
    """
    text = _SHEET.sub(r"\1.css", data.decode("utf-8", "replace"))
    files = [(path, value) for path, value in generation.files.items() if _is_plain(path)]
    lost = "" if generation.digest_of(page) else "lost"
    return short(digest_of(digest(text.encode()), sorted(files), lost))


def styles(generation: Generation) -> dict[str, str]:
    """The stylesheets of the theme: name without digest -> name now."""
    return dict(_styles(generation))


def with_script(data: bytes, generation: Generation, page: str) -> bytes:
    """The page with the script that follows the generations, as its last element."""
    corner = f"{encode_path(generation.prefix)}/{PREVIEW}"
    shape = shape_of(generation, page, data)
    script = (
        f'<script src="{html.escape(corner)}live.js" data-page="{html.escape(page)}" data-shape="{shape}" '
        "defer></script>"
    ).encode()
    ends = list(_END.finditer(data))
    end = ends[-1].start() if ends else len(data)
    return data[:end] + script + data[end:]


def page_at(generation: Generation, page: str) -> str:
    """The output path of what a browser is shown at `page`: the page, or the one for lost readers."""
    return page if generation.digest_of(page) else LOST


def _styles(generation: Generation) -> Iterator[tuple[str, str]]:
    for path in generation.files:
        if _SHEET.fullmatch(path):
            yield _SHEET.sub(r"\1.css", path), path


def _is_plain(path: str) -> bool:
    return not path.startswith(_NAMED_BY_CONTENT) and not path.endswith(_NOT_IN_PAGES)
