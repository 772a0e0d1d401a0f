"""Template tags of Jekyll and shortcodes of Hugo and Zola, as far as they mean something in Markdown."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

_PARAMETER = re.compile(
    r"(?:(?P<key>[\w-]+)\s*[=:]\s*)?(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|`(?P<tick>[^`]*)`|(?P<bare>[^\s\"',()]+))"
)
_SITE_ADDRESS = re.compile(r"\{\{-?\s*(?:site|page|config)\.(?:baseurl|base_url|url)\s*(?:\|[^}]*)?-?\}\}")
_FILTERED = re.compile(
    r"\{\{-?\s*([\"'])(?P<path>[^\"'}]*)\1\s*\|\s*(?:relative_url|absolute_url|prepend[^}]*)-?\}\}"
)
_LINK_TAG = re.compile(r"\{%-?\s*(?P<what>link|post_url)\s+(?P<path>[^%\s]+)\s*-?%\}")
_REF = re.compile(r"\{\{[<%]\s*(?:rel)?ref\s+[\"'`]?(?P<path>[^\"'`\s>%]+)[\"'`]?\s*[>%]\}\}")
_VIDEO = {
    "youtube": "https://www.youtube.com/watch?v=",
    "youtube-lite": "https://www.youtube.com/watch?v=",
    "vimeo": "https://vimeo.com/",
    "bilibili": "https://www.bilibili.com/video/",
}
_VIDEO_NAME = {"youtube": "YouTube", "youtube-lite": "YouTube", "vimeo": "Vimeo", "bilibili": "Bilibili"}
# Kinds of notes in other generators -> the kinds of callout that radblog has.
CALLOUTS = {
    "note": "note", "info": "note", "notice": "note", "abstract": "note", "summary": "note",
    "important": "note", "tip": "tip", "hint": "tip", "success": "tip", "example": "tip",
    "warning": "warning", "caution": "warning", "danger": "warning", "attention": "warning",
    "error": "warning", "question": "question", "faq": "question", "pitfall": "pitfall", "pearl": "pearl",
    "admonition": "note", "alert": "warning", "callout": "note",
}  # fmt: skip
# The inside of these pairs is prose and stays; only the tags go.
TRANSPARENT = frozenset(CALLOUTS) | {
    "details",
    "expand",
    "center",
    "rawhtml",
    "raw",
    "columns",
    "column",
    "tabs",
    "tab",
}


class Shortcode(Struct, frozen=True):
    """`name` in small letters; `named` and `positional` are its parameters; `closing` ends a pair."""

    name: str
    named: Mapping[str, str]
    positional: tuple[str, ...]
    closing: bool = False

    def get(self, *keys: str) -> str:
        """The first of these parameters that is there, or an empty text."""
        return next((self.named[key] for key in keys if self.named.get(key)), "")


def resolve_addresses(text: str) -> str:
    """Replace tags that stand for an address. The number of lines stays."""
    text = _SITE_ADDRESS.sub("", text)
    text = _FILTERED.sub(lambda match: match["path"], text)
    text = _LINK_TAG.sub(
        lambda match: "/_posts/" + match["path"] if match["what"] == "post_url" else "/" + match["path"], text
    )
    return _REF.sub(lambda match: match["path"], text)


def read_shortcode(inner: str) -> Shortcode:
    """What stands between the braces: `youtube abc`, `figure src="a.png" alt="A"`, `/highlight`,
    or Zola's `youtube(id="abc")`.
    """
    inner = inner.strip().strip("-").strip().rstrip("/").strip()
    closing = inner.startswith(("/", "end"))
    match = re.match(r"/?\s*([\w./-]+)", inner)
    name = match[1] if match else ""
    named: dict[str, str] = {}
    positional: list[str] = []
    for found in _PARAMETER.finditer(inner[match.end() :] if match else ""):
        value = next(filter(None, (found["double"], found["single"], found["tick"], found["bare"])), "")
        if found["key"]:
            named.setdefault(found["key"].lower(), value)
        elif value:
            positional.append(value)
    return _unfolded(Shortcode(name.lower().removeprefix("end"), named, tuple(positional), closing))


def _unfolded(code: Shortcode) -> Shortcode:
    """`include figure.html src="a.png"` of Jekyll is the shortcode `figure`."""
    if code.name not in {"include", "include_relative", "include_cached"} or not code.positional:
        return code
    file, *others = code.positional
    return Shortcode(file.rpartition("/")[2].partition(".")[0].lower(), code.named, tuple(others))


def video_link(code: Shortcode) -> str | None:
    """A plain link for a video shortcode; an empty text where it names none, None for another shortcode."""
    if code.name not in _VIDEO:
        return None
    name = code.get("id", "video") or (code.positional[0] if code.positional else "")
    if not re.fullmatch(r"[\w-]{3,64}", name):
        return ""
    title = code.get("title") or _VIDEO_NAME[code.name]
    return f"[{title}]({_VIDEO[code.name]}{name})"
