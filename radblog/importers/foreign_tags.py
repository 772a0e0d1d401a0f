"""HTML tags within a paragraph of foreign Markdown, each as Markdown or as nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import unescape
from typing import TypeAlias

from radblog.importers import our_markdown as md
from radblog.importers.foreign_html import shifted
from radblog.importers.foreign_prose import LIST_ITEM, Prose
from radblog.importers.headings import anchor, plain
from radblog.importers.rules import HTML_SIMPLIFIED, TEXT_ADAPTED
from radblog.importers.words import words

TAG = (
    r"<(?P<slash>/?)(?P<name>[A-Za-z][\w:-]*)"
    r"(?P<rest>(?:\s+[\w:@-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>=`]+))?)*)\s*/?>"
)
_ATTRIBUTE = re.compile(r"([\w:@-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>=`]+))")
_SIGNS = {
    "b": "**", "strong": "**", "i": "*", "em": "*", "cite": "*", "dfn": "*", "var": "*", "del": "~~",
    "s": "~~", "strike": "~~",
}  # fmt: skip
_CODE = frozenset({"code", "kbd", "samp", "tt"})
_PAIRED = frozenset({*_SIGNS, *_CODE, "a", "sub", "sup", "q"})
# All other names of HTML; what is none of them was meant as text, such as `<T>` in a list of types.
_OTHERS = words(
    "abbr acronym address article aside bdi bdo big center details div font footer header hgroup "
    "ins label main mark nav noscript rp rt ruby section small span summary time u p h1 h2 h3 h4 "
    "h5 h6 li dd dt td th tr tbody thead tfoot colgroup col caption figcaption table dl ul ol "
    "figure pre blockquote fieldset legend input option source wbr meta link body html head "
    "picture nobr script style svg path iframe video audio object form canvas button select "
    "template embed param area map track hr"
)
_BLOCKS = words(
    "div p section article aside header footer main nav center details noscript address hgroup "
    "fieldset figcaption picture hr"
)
_ITEMS = words("li dt dd")
# Gives the Markdown of the text between two offsets.
Inner: TypeAlias = Callable[[int, int], str]


def tag(prose: Prose, match: re.Match[str], end: int, inner: Inner, *, flat: bool) -> tuple[str, int]:
    """What stands for a tag, and where the walk goes on. `end` is that of the paragraph; `flat`: all must
    stay on one line.
    """
    name, closes = match["name"].lower(), bool(match["slash"])
    if name == "br":
        return _line_break(prose, match, end, flat=flat)
    attributes = {
        found[1].lower(): unescape(found[2] or found[3] or found[4] or "")
        for found in _ATTRIBUTE.finditer(match["rest"])
    }
    if name == "img":
        alt = attributes.get("alt") or attributes.get("title", "")
        line = prose.line_of(match.start())
        return prose.around.picture(attributes.get("src", ""), alt, "", line), match.end()
    close = re.compile(rf"</{re.escape(name)}\s*>", re.IGNORECASE).search(prose.text, match.end(), end)
    if name in _PAIRED and not closes and close:
        return _pair(prose, match, close, inner, attributes)
    if name in _PAIRED or name in _OTHERS:
        return _gone(prose, match, inner, flat=flat)
    message = "what looks like an unknown HTML tag was kept as text"
    prose.note(TEXT_ADAPTED, match.start(), message, "look at the text")
    return "\\" + match[0], match.end()


def _line_break(prose: Prose, match: re.Match[str], end: int, *, flat: bool) -> tuple[str, int]:
    """A line break; in a table or heading a semicolon, at the end of a paragraph nothing."""
    further = re.compile(r"(?:\s*<br\s*/?>)*[ \t]*").match(prose.text, match.end(), end)
    after = further.end() if further else match.end()
    if flat or prose.in_table(match.start()):
        return _joint(prose, match.start(), after), after
    before = prose.text[: match.start()].rstrip(" \t")[-1:]
    following = prose.text[after:end]
    if not following.strip() or before in {"", "\n"}:
        return "", after
    line = prose.lines[prose.number_of(match.start())]
    item, indent = LIST_ITEM.match(line), re.match(r"[ \t>]*", line)
    margin = " " * len(item[0]) if item else indent[0] if indent else ""
    doubled = "<" in prose.text[match.end() : after]
    if following.startswith("\n"):
        return ("\n" + margin if doubled else "\\"), after
    return ("\n\n" if doubled else "\\\n") + margin, after


def _joint(prose: Prose, start: int, after: int) -> str:
    """What parts two things that stood on lines of their own, in a cell or heading: figures that ran
    together would be other figures.
    """
    line_start = prose.text.rfind("\n", 0, start) + 1
    before = re.sub(r"<[^<>]*>", "", prose.text[line_start:start]).rstrip()
    following = re.sub(r"<[^<>]*>", "", prose.text[after : prose.line_end(after)]).strip()
    at_edge = before[-1:] in {"", "|"} or following[:1] in {"", "|"}
    return " " if at_edge or before[-1] in ".:;,!?" else "; "


def _pair(
    prose: Prose, match: re.Match[str], close: re.Match[str], inner: Inner, attributes: Mapping[str, str]
) -> tuple[str, int]:
    name, end = match["name"].lower(), close.end()
    raw = prose.text[match.end() : close.start()]
    if name in _CODE:
        return md.code(unescape(re.sub(r"<[^<>]*>", "", raw))), end
    if name in {"sub", "sup"} and (text := shifted(name, plain(raw))):
        return text, end
    text = inner(match.end(), close.start())
    if name in {"sub", "sup"}:
        prose.note(
            HTML_SIMPLIFIED, match.start(), f"<{name}> has no Markdown; its text was kept", "look at it"
        )
        return text, end
    if name == "q":
        return f"“{text}”", end
    if name == "a":
        return _anchor(prose, match, end, text, attributes)
    return md.marked(_SIGNS[name], text, prose.text[end : end + 1]), end


def _anchor(
    prose: Prose, match: re.Match[str], end: int, text: str, attributes: Mapping[str, str]
) -> tuple[str, int]:
    """`<a href>` is a link; `<a id>` marks the word behind it, where some link points at it."""
    if href := attributes.get("href"):
        target = prose.around.link(href, prose.line_of(match.start()))
        return (md.link(text, target) if target and text.strip() else text), end
    name = anchor(attributes.get("id") or attributes.get("name", ""))
    if name not in prose.task.anchors:
        return text, end
    if text.strip():
        return f"[{text}]{{#{name}}}", end
    word = re.compile(r"[^\W_][\w-]*").match(prose.text, end)
    return (f"[{word[0]}]{{#{name}}}", word.end()) if word else ("", end)


def _gone(prose: Prose, match: re.Match[str], inner: Inner, *, flat: bool) -> tuple[str, int]:
    """A tag whose inside stays: it goes; one that made a block leaves a blank line."""
    name = match["name"].lower()
    if not match["slash"]:
        prose.note(HTML_SIMPLIFIED, match.start(), "HTML tags were left out and their text was kept")
        if name == "summary" or re.fullmatch(r"h[1-6]", name):
            return _as_heading(prose, match, name, inner)
    in_line = flat or prose.in_table(match.start())
    if name in _ITEMS and not match["slash"]:
        after = match.end()
        return (_joint(prose, match.start(), after) if in_line else "\n- "), after
    if name in _BLOCKS and in_line:
        return _joint(prose, match.start(), match.end()), match.end()
    return ("\n\n" if name in _BLOCKS else ""), match.end()


def _as_heading(prose: Prose, match: re.Match[str], name: str, inner: Inner) -> tuple[str, int]:
    close = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(prose.text, match.end())
    if close is None or close.start() - match.end() > 300:
        return "", match.end()
    text = " ".join(inner(match.end(), close.start()).split())
    heading = prose.heading_on(prose.number_of(match.start()))
    if name == "summary" or heading is None:
        return f"\n\n{md.marked('**', text, '')}\n\n", close.end()
    if heading is prose.dropped:
        return "", close.end()
    own = prose.id_of(heading)
    return f"\n\n{prose.signs_of(heading)} {text}{f' {{#{own}}}' if own else ''}\n\n", close.end()
