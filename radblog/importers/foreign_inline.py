"""What stands within a paragraph of foreign Markdown: links, pictures, tags, shortcodes. Code stays."""

from __future__ import annotations

import re
from urllib.parse import quote

from radblog.importers import our_markdown as md
from radblog.importers.foreign_prose import Prose
from radblog.importers.foreign_tags import TAG, tag
from radblog.importers.headings import plain
from radblog.importers.link_syntax import LinkTail, closing_bracket, link_tail
from radblog.importers.rules import SHORTCODE
from radblog.importers.shortcodes import CALLOUTS, TRANSPARENT, Shortcode, read_shortcode, video_link

_INLINE = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<code>(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`))"
    r"|(?P<math>\$\$.+?\$\$)"
    r"|(?P<hugo>\{\{[<%](?P<hugo_body>.*?)[>%]\}\})"
    r"|(?P<liquid>\{%(?P<liquid_body>.*?)%\})"
    r"|(?P<output>\{\{.*?\}\})"
    r"|(?P<attributes>\{:[^{}\n]*\})"
    r"|(?P<autolink><(?:https?://|ftp://|mailto:)[^<>\s]*>|<[\w.+-]+@[\w.-]+>)"
    rf"|(?P<tag>{TAG})"
    r"|(?P<wiki>!?\[\[(?P<wiki_name>[^\[\]|\n]+)(?:\|(?P<wiki_text>[^\[\]\n]*))?\]\])(?!\()"
    r"|(?P<image>!\[)|(?P<bracket>\[)",
    re.DOTALL,
)
_TEMPLATES = ("hugo", "liquid", "output", "attributes", "wiki")
_LABEL = re.compile(r"[ ]?\[([^\[\]]*)\]")
_BRACES = re.compile(r"\{[^{}\n]*\}")


def inline(prose: Prose, start: int, end: int, *, flat: bool = False) -> str:
    """The text from `start` to `end`. `flat`: it must stay on one line, as in a heading."""
    parts: list[str] = []
    position = start
    while match := _INLINE.search(prose.text, position, end):
        parts.append(prose.text[position : match.start()])
        text, position = _one(prose, match, end, flat=flat)
        parts.append(text)
    parts.append(prose.text[position:end])
    return "".join(parts)


def definition_address(prose: Prose, label: str, line: int) -> str | None:
    """The address to write for a link's definition, or None where it leads nowhere or shows a picture."""
    definition = prose.definitions.of(label)
    if definition is None or prose.definitions.is_picture(label):
        return None
    return prose.around.link(definition.address, line)


def _one(prose: Prose, match: re.Match[str], end: int, *, flat: bool) -> tuple[str, int]:  # noqa: PLR0911  # one return for each kind
    if not prose.task.templates and any(match[name] for name in _TEMPLATES):
        return match[0], match.end()
    if match["wiki"]:
        return _wiki(prose, match), match.end()
    if match["image"]:
        return _image(prose, match, end)
    if match["bracket"]:
        return _link(prose, match, end, flat=flat)
    if match["tag"]:
        return tag(prose, match, end, lambda a, b: inline(prose, a, b, flat=flat), flat=flat)
    if match["hugo"] or match["liquid"]:
        return _template(prose, match), match.end()
    if match["output"]:
        prose.note(SHORTCODE, match.start(), "a template tag was left out", "write what it showed")
        return "", match.end()
    return "" if match["attributes"] else match[0], match.end()


def _wiki(prose: Prose, match: re.Match[str]) -> str:
    """`[[Page]]` and `![[picture.png]]` of Obsidian and wikis; a bare `[[1]]` is text."""
    name, text, line = match["wiki_name"].strip(), match["wiki_text"] or "", prose.line_of(match.start())
    if match[0].startswith("!") and re.search(r"\.\w{3,4}$", name):
        return prose.around.picture(name, "" if text.isdecimal() else text, "", line)
    if name.isdecimal():
        return match[0]
    href = prose.around.link(quote(name, safe="#/"), line)
    label = md.escaped(text or name.partition("#")[0] or name.strip("#"))
    return md.link(label, href) if href else label


def _template(prose: Prose, match: re.Match[str]) -> str:
    inner = match["hugo_body"] if match["hugo"] else match["liquid_body"]
    if inner.strip().startswith("/*"):  # Hugo's way to show a shortcode
        return "`{{" + match[0][2] + inner.strip()[2:-2] + match[0][-3] + "}}`"
    code = read_shortcode(inner)
    if video := video_link(code):
        return video
    if code.name in {"figure", "img", "image"} and not code.closing:
        return _figure(prose, code, prose.line_of(match.start()))
    if code.name in CALLOUTS and re.search(rf"\{{[{{%].?\s*(?:/|end)\s*{code.name}\b", prose.text):
        return "\n\n:::\n\n" if code.closing else _callout(code)
    if code.name not in TRANSPARENT and not code.closing:
        message = "a shortcode or template tag was left out"
        prose.note(SHORTCODE, match.start(), message, "write what it showed")
    return ""


def _callout(code: Shortcode) -> str:
    """The opening of a pair that made a box; its kind may be its first parameter."""
    words = [code.get("type", "kind", "style"), *code.positional[:1], code.name]
    kind = next((CALLOUTS[word.lower()] for word in words if word.lower() in CALLOUTS), "note")
    title = code.get("title") or " ".join(word for word in code.positional if word.lower() not in CALLOUTS)
    return f"\n\n{md.callout_opening(kind, title)}\n"


def _figure(prose: Prose, code: Shortcode, line: int) -> str:
    named = (one for one in code.positional if re.search(r"/|\.\w{3,4}$", one))
    src = code.get("src", "link", "path", "url", "image_path") or next(named, "")
    return prose.around.picture(src, code.get("alt"), code.get("caption", "title"), line) if src else ""


def _image(prose: Prose, match: re.Match[str], end: int) -> tuple[str, int]:
    close = closing_bracket(prose.text, match.end() - 1, end)
    if close < 0:
        return match[0], match.end()
    inside = prose.text[match.end() : close]
    tail = link_tail(prose.text, close + 1, end) or _by_label(prose, close + 1, inside)
    if tail is None:
        return match[0], match.end()
    alt = plain(inside)
    braces = _BRACES.match(prose.text, tail.end, end)
    # A title that repeats the description shows nothing new; in an export it was a caption to be seen.
    caption = tail.title if tail.title != alt or not prose.task.templates else ""
    text = prose.around.picture(tail.address, alt, caption, prose.line_of(match.start()))
    return text, braces.end() if braces else tail.end


def _link(prose: Prose, match: re.Match[str], end: int, *, flat: bool) -> tuple[str, int]:
    close = closing_bracket(prose.text, match.start(), end)
    if close < 0:
        return "[", match.end()
    line = prose.line_of(match.start())
    text = inline(prose, match.end(), close, flat=flat)
    tail = link_tail(prose.text, close + 1, end)
    if tail is not None:
        href = prose.around.link(tail.address, line)
        title = f' "{tail.title}"' if tail.title and '"' not in tail.title else ""
        written = f"[{text}]({md.address(href)}{title})" if href and text.strip() else text
        return written, tail.end
    named = _by_label(prose, close + 1, prose.text[match.end() : close])
    if named is None:
        return f"[{text}]", close + 1
    if definition_address(prose, named.label, line) is None:
        return text, named.end
    return f"[{text}]" + prose.text[close + 1 : named.end], named.end


def _by_label(prose: Prose, position: int, text: str) -> LinkTail | None:
    """`[text][label]`, `[text][]` or `[text]`, where the label has an address."""
    match = _LABEL.match(prose.text, position)
    label = (match[1] if match else "") or text
    definition = prose.definitions.of(label)
    if definition is None and match:
        match, label, definition = None, text, prose.definitions.of(text)
    if definition is None:
        return None
    return LinkTail(definition.address, definition.title, match.end() if match else position, label)
