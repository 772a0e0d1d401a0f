"""The prose of a foreign document as radblog's Markdown, in one walk from its first sign to its last.

Blocks first (code, headings, tables of HTML), then what stands within a paragraph (tags, links, pictures).
Code is never touched. Every place is the line in the file as it was.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from radblog.basics.places import Place
from radblog.importers import our_markdown as md
from radblog.importers.foreign_html import Surroundings, blocks_of, shifted
from radblog.importers.headings import (
    Heading,
    anchor,
    anchors_of,
    headings_of,
    opens_fence,
    plain,
    prose_lines,
    title_heading,
)
from radblog.importers.link_syntax import Definitions, LinkTail, closing_bracket, definitions_of, link_tail
from radblog.importers.rules import HTML_SIMPLIFIED, SHORTCODE, TEXT_ADAPTED
from radblog.importers.shortcodes import (
    CALLOUTS,
    TRANSPARENT,
    Shortcode,
    read_shortcode,
    resolve_addresses,
    video_link,
)
from radblog.problems import Problem, Rule

_HTML_BLOCK = "table|dl|ul|ol|figure|pre|blockquote|script|style|svg|iframe|video|audio|object|form|canvas|button|select|template"
_BLOCK = re.compile(
    r"(?P<code>(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)*?(?<!`)(?P=ticks)(?!`))"
    rf"|<(?P<tag>{_HTML_BLOCK})\b[^<>]*>"
    r"|(?P<comment><!--)"
    r"|\{%-?\s*(?P<liquid>highlight|raw|comment|details)\b(?P<liquid_rest>[^%]*)%\}"
    r"|\{\{(?P<hugo_sign>[<%])\s*(?P<hugo>highlight|mermaid|math|katex)\b(?P<hugo_rest>.*?)[>%]\}\}",
    re.IGNORECASE | re.DOTALL,
)
_INLINE = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<code>(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`))"
    r"|(?P<math>\$\$.+?\$\$)"
    r"|(?P<hugo>\{\{[<%](?P<hugo_body>.*?)[>%]\}\})"
    r"|(?P<liquid>\{%(?P<liquid_body>.*?)%\})"
    r"|(?P<output>\{\{.*?\}\})"
    r"|(?P<attributes>\{:[^{}\n]*\})"
    r"|(?P<autolink><(?:https?://|ftp://|mailto:)[^<>\s]*>|<[\w.+-]+@[\w.-]+>)"
    r"|(?P<tag><(?P<slash>/?)(?P<name>[A-Za-z][\w:-]*)(?P<rest>(?:\s+[\w:@-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>=`]+))?)*)\s*/?>)"
    r"|(?P<image>!\[)|(?P<bracket>\[)",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([\w:@-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>=`]+))")
_PAIRED = {
    "b": "**", "strong": "**", "i": "*", "em": "*", "cite": "*", "dfn": "*", "var": "*", "del": "~~", "s": "~~",
    "strike": "~~",
}  # fmt: skip
_CODE_TAGS = frozenset({"code", "kbd", "samp", "tt"})
_OURS_TO_READ = frozenset(
    "abbr acronym address article aside bdi bdo big center details div font footer header hgroup ins label main mark "
    "nav noscript q rp rt ruby section small span summary time u p h1 h2 h3 h4 h5 h6 li dd dt td th tr tbody thead "
    "tfoot colgroup col caption figcaption table dl ul ol figure pre blockquote fieldset legend input option source "
    "wbr meta link body html head picture nobr tt script style svg path iframe video audio object form canvas button "
    "select template embed param area map track".split()
)
_BLOCK_TAGS = frozenset(
    "div p section article aside header footer main nav center details noscript address hgroup fieldset figcaption "
    "picture".split()
)
_LIST_ITEM = re.compile(r"^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]")
_TABLE_RULE = re.compile(r"^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_DIRECTIVE = re.compile(r"^[ \t]*:{3,}[ \t]*\{?\.?(?P<name>[A-Za-z-]+)")
_ALERT = re.compile(r"^[ \t]*>[ \t]*\[!(?P<kind>[A-Za-z]+)\][+-]?[ \t]*(?P<title>.*)$")
_OURS = frozenset({"figure", "video", "case", "callout"})


class Adapted(Struct, frozen=True):
    """A body in radblog's Markdown, and what happened to it."""

    text: str
    notes: tuple[Problem, ...]


class Task(Struct, frozen=True):
    """One body to adapt. `anchors` are those some link points at. `around` knows the other documents."""

    path: str
    body: str
    first_line: int
    title: str
    around: Surroundings
    anchors: frozenset[str] = frozenset()


def adapt(task: Task) -> Adapted:
    """The body in radblog's Markdown. The same notes of one body are told once, with their number."""
    walk = _Walk(task)
    text = walk.run()
    return Adapted(text, walk.notes())


class _Walk:
    """The walk through one body. `_out` grows; `_text` stays as it was, so offsets are lines."""

    def __init__(self, task: Task) -> None:
        self._task = task
        self._around = task.around
        self._text = resolve_outside_code(task.body)
        self._lines = self._text.split("\n")
        self._headings = headings_of(self._lines)
        self._dropped = title_heading(self._headings, task.title)
        rest = [heading for heading in self._headings if heading is not self._dropped]
        self._shift = 1 if any(heading.level == 1 for heading in rest) else 0
        self._ids = {
            index: key for key, index in reversed(anchors_of(self._headings).items()) if key in task.anchors
        }
        self._by_line = {heading.line: (index, heading) for index, heading in enumerate(self._headings)}
        self._tables = _table_lines(self._lines)
        self._definitions: Definitions = definitions_of(self._lines)
        self._out: list[str] = []
        self._gap = False
        self._notes: list[tuple[Rule, int, str, str]] = []

    # -- notes ----------------------------------------------------------------------------------------

    def note(self, rule: Rule, offset: int, message: str, help_text: str) -> None:
        self._notes.append((rule, self.line_of(offset), message, help_text))

    def line_of(self, offset: int) -> int:
        return self._task.first_line + self._text.count("\n", 0, offset)

    def notes(self) -> tuple[Problem, ...]:
        times = Counter((rule.code, message) for rule, _, message, _ in self._notes)
        told: dict[tuple[str, str], Problem] = {}
        for rule, line, message, help_text in self._notes:
            key = (rule.code, message)
            often = f" ({times[key]} times in this file)" if times[key] > 1 else ""
            told.setdefault(key, rule.at(Place(self._task.path, line), message + often, help_text))
        return tuple(told.values())

    # -- output ---------------------------------------------------------------------------------------

    def put(self, text: str) -> None:
        if self._gap:
            text = text.lstrip("\n") if text.strip() else ""
            if not text:
                return
            self._gap = False
        self._out.append(text)

    def put_block(self, text: str, prefix: str = "") -> None:
        """A block with a blank line before and after it."""
        before = "".join(self._out[-3:])
        if prefix and before.endswith(prefix):
            self._out = ["".join(self._out)[: -len(prefix)]]
        if text.strip():
            whole = "".join(self._out).rstrip(" \n")
            self._out = [whole + "\n\n" if whole else ""]
            self._out.append("\n".join((prefix + line).rstrip() for line in text.split("\n")) + "\n\n")
            self._gap = True

    # -- blocks ---------------------------------------------------------------------------------------

    def run(self) -> str:
        position, in_list, blank = 0, False, True
        while position < len(self._text):
            end = self._line_end(position)
            line = self._text[position:end]
            at_start = position == 0 or self._text[position - 1] == "\n"
            if at_start and line.strip():
                indented = line.startswith(("    ", "\t"))
                in_list = bool(_LIST_ITEM.match(line)) or (
                    in_list and (indented or not blank or line[0] in " ")
                )
                if after := self._special_line(position, line, code=indented and blank and not in_list):
                    position, blank = after, False
                    continue
            blank = not line.strip() if at_start else False
            position = self._paragraph(position) if line.strip() else self._verbatim(position, end)
        return re.sub(r"[ \t]+\n(?=\n)", "\n", "".join(self._out)).strip("\n") + "\n"

    def _line_end(self, position: int) -> int:
        end = self._text.find("\n", position)
        return len(self._text) if end < 0 else end + 1

    def _verbatim(self, position: int, end: int) -> int:
        self.put(self._text[position:end])
        return end

    def _special_line(self, position: int, line: str, *, code: bool) -> int:
        """Deal with a line that is no prose; returns where it ends, or 0 for a line of prose."""
        number = self._text.count("\n", 0, position)
        if fence := opens_fence(line):
            return self._fenced(position, line, fence)
        if code:
            return self._verbatim(position, self._line_end(position))
        if number in self._by_line and not line.lstrip().startswith("<"):
            return self._heading(position, *self._by_line[number])
        if self._definitions.is_on(number):
            return self._definition(position, number)
        if match := _DIRECTIVE.match(line):
            return self._directive(position, line, match["name"].lower())
        if match := _ALERT.match(line):
            return self._alert(position, match["kind"].lower(), match["title"])
        if re.match(
            r"^[ \t]*(?:\{:[^}]*\}|\[\[?TOC\]?\]|\[\[_TOC_\]\]|@\[toc\])[ \t]*$", line, re.IGNORECASE
        ):
            return self._line_end(position)
        if re.match(
            r"^[ \t]*[*-][ \t]+\S+[ \t]*\n\{:[ \t]*toc", self._text[position : position + 200], re.IGNORECASE
        ):
            return self._line_end(self._line_end(position))
        return 0

    def _fenced(self, position: int, line: str, fence: str) -> int:
        """Code to its closing line. Only the language of the opening line is kept, and escapes of Hugo
        and Jekyll inside are undone, as those generators would."""
        end = self._line_end(position)
        while end < len(self._text):
            last = self._line_end(end)
            text = self._text[end:last].strip().lstrip("> \t")
            end = last
            if text.startswith(fence) and not text.strip(fence[0]):
                break
        opening = re.sub(
            rf"({re.escape(fence)})[ \t]*\{{?[ \t]*\.?([\w+#.-]*)[^\n]*",
            lambda m: m[1] + m[2].rstrip("."),
            line,
            count=1,
        )
        code = self._text[position + len(line) : end]
        code = re.sub(r"\{%-?\s*(?:end)?raw\s*-?%\}\n?", "", code)
        code = re.sub(r"\{\{([<%])/\*(.*?)\*/([>%])\}\}", r"{{\1\2\3}}", code)
        self.put(opening + code)
        return end

    def _heading(self, position: int, index: int, heading: Heading) -> int:
        end = position
        for _ in range(heading.length):
            end = self._line_end(end)
        if heading is self._dropped:
            return end
        start = self._text.find(heading.text, position) if heading.text else position
        text = self.inline(start, start + len(heading.text), flat=True).strip()
        if self._shift:
            self.note(TEXT_ADAPTED, position, "headings were moved down one level under the title", "")
        own = anchor(heading.id) or self._ids.get(index, "")
        signs = "#" * min(heading.level + self._shift, 6)
        if text:
            self.put_block(f"{signs} {text}" + (f" {{#{own}}}" if own else ""))
        return end

    def _definition(self, position: int, number: int) -> int:
        """`[label]: address`; one that leads nowhere goes, and the places that use it become text."""
        definition = self._definitions.on(number)
        href = self.definition_address(definition.label, self.line_of(position))
        if href:
            title = f' "{definition.title}"' if definition.title else ""
            self.put(
                f"[{definition.label}]: <{href}>{title}\n"
                if " " in href
                else f"[{definition.label}]: {href}{title}\n"
            )
        return self._line_end(position)

    def definition_address(self, label: str, line: int) -> str | None:
        definition = self._definitions.of(label)
        if definition is None or self._definitions.is_picture(label):
            return None
        return self._around.link(definition.address, line)

    def _directive(self, position: int, line: str, name: str) -> int:
        """`::: warning` of other generators becomes a callout; one of ours stays."""
        if name in _OURS:
            return self._verbatim(position, self._line_end(position))
        kind = CALLOUTS.get(name)
        if kind is None:
            self.note(
                SHORTCODE, position, "a block that radblog does not know was marked as a note", "look at it"
            )
        colons = re.match(r"\s*:+", line)
        self.put((colons[0] if colons else ":::") + f' callout kind="{kind or "note"}"\n')
        return self._line_end(position)

    def _alert(self, position: int, kind: str, title: str) -> int:
        """`> [!NOTE]` of GitHub and Obsidian."""
        end = position
        while end < len(self._text) and self._text[end : self._line_end(end)].lstrip().startswith(">"):
            end = self._line_end(end)
        lines = self._text[position:end].split("\n")[1:]
        inner = "\n".join(re.sub(r"^[ \t]*> ?", "", line) for line in lines).strip("\n")
        first = self._task.first_line + self._text.count("\n", 0, position) + 1
        walk = _Walk(Task(self._task.path, inner, first, "", self._around, self._task.anchors))
        text = walk.run().strip("\n")
        self._notes.extend(walk._notes)  # noqa: SLF001  # the same class
        bold = f"**{title.strip()}**\n\n" if title.strip() else ""
        self.put_block(md.callout(CALLOUTS.get(kind, "note"), bold + text))
        return end

    # -- paragraphs -----------------------------------------------------------------------------------

    def _paragraph(self, position: int) -> int:
        """Prose up to a blank line, a special line or a block of HTML; returns where it ended."""
        end = self._paragraph_end(position)
        for match in _BLOCK.finditer(self._text, position):
            if match.start() >= end:
                break
            if match["code"]:
                continue
            self.put(self.inline(position, match.start()))
            return self._block(match)
        self.put(self.inline(position, end))
        return end

    def _paragraph_end(self, position: int) -> int:
        end = self._line_end(position)
        while end < len(self._text):
            following = self._text[end : self._line_end(end)]
            number = self._text.count("\n", 0, end)
            if not following.strip() or opens_fence(following) or number in self._by_line:
                break
            if (
                self._definitions.is_on(number)
                or _DIRECTIVE.match(following)
                or following.lstrip().startswith("{:")
            ):
                break
            end = self._line_end(end)
        return end

    def _block(self, match: re.Match[str]) -> int:
        if match["comment"]:
            return self._comment(match)
        if match["tag"]:
            return self._html_block(match)
        name = (match["liquid"] or match["hugo"]).lower()
        closing = (
            rf"\{{%-?\s*end{name}\s*-?%\}}" if match["liquid"] else rf"\{{\{{[<%]\s*/\s*{name}\s*[>%]\}}\}}"
        )
        end = re.compile(closing, re.IGNORECASE).search(self._text, match.end())
        if end is None:
            self.note(
                SHORTCODE,
                match.start(),
                "a template tag that is never closed was left out",
                "look at the text",
            )
            return match.end()
        inner = self._text[match.end() : end.start()]
        if name == "raw":
            self.put(inner)
        elif name == "details":
            self.put_block(md.marked("**", (match["liquid_rest"] or "").strip(), ""))
            return match.end()
        elif name != "comment":
            words = re.findall(r"[\w+#.-]+", match["liquid_rest"] or match["hugo_rest"] or "")
            language = words[0] if name == "highlight" and words else "" if name == "highlight" else name
            self.put_block(md.fence(inner, language))
        return end.end()

    def _comment(self, match: re.Match[str]) -> int:
        end = self._text.find("-->", match.end())
        inner = self._text[match.end() : end if end >= 0 else match.end()].strip().lower()
        if inner not in {"more", "excerpt", "truncate"}:
            self.note(TEXT_ADAPTED, match.start(), "a comment was taken out", "")
        return end + 3 if end >= 0 else match.end()

    def _html_block(self, match: re.Match[str]) -> int:
        tag = match["tag"].lower()
        end = _element_end(self._text, match, tag)
        if end is None:
            self.note(
                HTML_SIMPLIFIED,
                match.start(),
                "an HTML tag that is never closed was left out",
                "look at the text",
            )
            return match.end()
        html = self._text[match.start() : end]
        if tag in {"script", "style", "svg", "object", "form", "canvas", "button", "select", "template"}:
            self._around.dropped(tag, self.line_of(match.start()))
            return end
        line_start = self._text.rfind("\n", 0, match.start()) + 1
        prefix = self._text[line_start : match.start()]
        prefix = prefix if re.fullmatch(r"[ >]*", prefix) else ""
        self.note(
            HTML_SIMPLIFIED, match.start(), "HTML was turned into Markdown", "see whether it reads as before"
        )
        self.put_block(blocks_of(html, self.line_of(match.start()), self._around), prefix)
        return end

    # -- within a paragraph ---------------------------------------------------------------------------

    def inline(self, start: int, end: int, *, flat: bool = False) -> str:
        """The text from `start` to `end`. `flat`: it must stay on one line, as in a heading."""
        parts: list[str] = []
        position = start
        while position < end:
            match = _INLINE.search(self._text, position, end)
            if match is None:
                break
            parts.append(self._text[position : match.start()])
            text, position = self._one(match, end, flat=flat, before="".join(parts[-2:]))
            parts.append(text)
        parts.append(self._text[position:end])
        return "".join(parts)

    def _one(self, match: re.Match[str], end: int, *, flat: bool, before: str) -> tuple[str, int]:
        kind = match.lastgroup if match.lastgroup in {"image", "bracket"} else None
        if kind == "image":
            return self._image(match, end)
        if kind == "bracket":
            return self._link(match, end, flat=flat)
        if match["tag"]:
            return self._tag(match, end, flat=flat, before=before)
        if match["hugo"] or match["liquid"]:
            return self._template(match), match.end()
        if match["output"]:
            self.note(SHORTCODE, match.start(), "a template tag was left out", "write what it showed")
            return "", match.end()
        if match["attributes"]:
            return "", match.end()
        return match[0], match.end()

    def _template(self, match: re.Match[str]) -> str:
        inner = match["hugo_body"] if match["hugo"] else match["liquid_body"]
        if inner.strip().startswith("/*"):
            return "`{{" + match[0][2] + inner.strip()[2:-2] + match[0][-3] + "}}`"
        code = read_shortcode(inner)
        video = video_link(code)
        if video:
            return video
        if code.name in {"figure", "img", "image"} and not code.closing:
            return self._figure(code, self.line_of(match.start()))
        if code.name not in TRANSPARENT and not code.closing:
            self.note(
                SHORTCODE, match.start(), "a shortcode or template tag was left out", "write what it showed"
            )
        return ""

    def _figure(self, code: Shortcode, line: int) -> str:
        src = code.get("src", "link", "path") or (code.positional[0] if code.positional else "")
        caption = code.get("caption", "title")
        return self._around.picture(src, code.get("alt"), caption, line) if src else ""

    def _image(self, match: re.Match[str], end: int) -> tuple[str, int]:
        close = closing_bracket(self._text, match.end() - 1, end)
        if close < 0:
            return match[0], match.end()
        alt = plain(self._text[match.end() : close])
        tail = link_tail(self._text, close + 1, end) or self._by_label(
            close + 1, self._text[match.end() : close]
        )
        if tail is None:
            return match[0], match.end()
        after = re.compile(r"\{[^{}\n]*\}").match(self._text, tail.end, end)
        caption = tail.title if alt and tail.title != alt else ""
        text = self._around.picture(tail.address, alt or tail.title, caption, self.line_of(match.start()))
        return text, after.end() if after else tail.end

    def _by_label(self, position: int, text: str) -> LinkTail | None:
        """`[text][label]`, `[text][]` or `[text]`, where the label has an address."""
        match = re.compile(r"[ ]?\[([^\[\]]*)\]").match(self._text, position)
        label = (match[1] if match else "") or text
        definition = self._definitions.of(label)
        if definition is None and match:
            match, definition = None, self._definitions.of(text)
        return (
            LinkTail(definition.address, definition.title, match.end() if match else position, label)
            if definition
            else None
        )

    def _link(self, match: re.Match[str], end: int, *, flat: bool) -> tuple[str, int]:
        close = closing_bracket(self._text, match.start(), end)
        if close < 0:
            return "[", match.end()
        inner = self._text[match.end() : close]
        tail = link_tail(self._text, close + 1, end)
        if tail is not None:
            text = self.inline(match.end(), close, flat=flat)
            href = self._around.link(tail.address, self.line_of(match.start()))
            title = f' "{tail.title}"' if tail.title and '"' not in tail.title else ""
            if href is None:
                return text, tail.end
            return f"[{text}]({md.address(href)}{title})" if text.strip() else "", tail.end
        named = self._by_label(close + 1, inner)
        if named is None:
            return "[" + self.inline(match.end(), close, flat=flat) + "]", close + 1
        text = self.inline(match.end(), close, flat=flat)
        if self.definition_address(named.label, self.line_of(match.start())) is None:
            return text, named.end
        return f"[{text}]" + self._text[close + 1 : named.end], named.end

    # -- tags -----------------------------------------------------------------------------------------

    def _tag(self, match: re.Match[str], end: int, *, flat: bool, before: str) -> tuple[str, int]:
        name, closes = match["name"].lower(), bool(match["slash"])
        if name == "br":
            return self._break(match, end, flat=flat)
        if name == "hr":
            return ("\n\n---\n\n" if not flat else " "), match.end()
        attributes = {
            found[1].lower(): found[2] or found[3] or found[4] or ""
            for found in _ATTRIBUTE.finditer(match["rest"])
        }
        if name == "img":
            alt = attributes.get("alt") or attributes.get("title", "")
            return self._around.picture(
                attributes.get("src", ""), alt, "", self.line_of(match.start())
            ), match.end()
        if not closes and (name in _PAIRED or name in _CODE_TAGS or name in {"a", "sub", "sup", "q"}):
            return self._pair(match, end, name, attributes, flat=flat)
        if name in _PAIRED or name in {"a", "sub", "sup", "q"} or name in _OURS_TO_READ:
            return self._gone(match, name, closes=closes, flat=flat, before=before)
        self.note(
            TEXT_ADAPTED,
            match.start(),
            "what looks like an unknown HTML tag was kept as text",
            "look at the text",
        )
        return "\\" + match[0], match.end()

    def _break(self, match: re.Match[str], end: int, *, flat: bool) -> tuple[str, int]:
        """A line break; in a table or heading a semicolon, at the end of a paragraph nothing."""
        number = self._text.count("\n", 0, match.start())
        before = self._text[: match.start()].rstrip(" \t")[-1:]
        rest = re.compile(r"(?:\s*<br\s*/?>)*[ \t]*").match(self._text, match.end(), end)
        after = rest.end() if rest else match.end()
        if flat or number in self._tables:
            closes = self._text[after:end].lstrip()[:1] in {"", "|"} or before in {"|", ""}
            return ("" if closes else " " if before in ".:;,!?" else "; "), after
        following = self._text[after:end]
        doubled = "<" in self._text[match.end() : after]
        if not following.strip() or before in {"", "\n"}:
            return "", after
        indent = re.match(r"[ \t>]*", self._lines[number])
        list_item = _LIST_ITEM.match(self._lines[number])
        margin = " " * len(list_item[0]) if list_item else indent[0] if indent else ""
        if following.startswith("\n"):
            return ("\n" + margin if doubled else "\\"), after
        return ("\n\n" if doubled else "\\\n") + margin, after

    def _pair(
        self, match: re.Match[str], end: int, name: str, attributes: Mapping[str, str], *, flat: bool
    ) -> tuple[str, int]:
        close = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(self._text, match.end(), end)
        if close is None:
            return self._gone(match, name, closes=False, flat=flat, before="")
        raw = self._text[match.end() : close.start()]
        if name in _CODE_TAGS:
            return md.code(plain_entities(re.sub(r"<[^<>]*>", "", raw))), close.end()
        if name in {"sub", "sup"}:
            text = shifted(name, plain(raw))
            if text is None:
                self.note(
                    HTML_SIMPLIFIED,
                    match.start(),
                    f"<{name}> has no Markdown; its text was kept",
                    "look at it",
                )
            return (
                text if text is not None else self.inline(match.end(), close.start(), flat=flat)
            ), close.end()
        inner = self.inline(match.end(), close.start(), flat=flat)
        if name == "q":
            return f"“{inner}”", close.end()
        if name == "a":
            return self._anchor(match, close, inner, attributes)
        return md.marked(_PAIRED[name], inner, self._text[close.end() : close.end() + 1]), close.end()

    def _anchor(
        self, match: re.Match[str], close: re.Match[str], inner: str, attributes: Mapping[str, str]
    ) -> tuple[str, int]:
        """`<a href>` is a link; `<a id>` marks the word behind it, where some link points at it."""
        if href := attributes.get("href"):
            target = self._around.link(href, self.line_of(match.start()))
            return (md.link(inner, target) if target and inner.strip() else inner), close.end()
        name = anchor(attributes.get("id") or attributes.get("name", ""))
        word = re.compile(r"[^\W_][\w-]*").match(self._text, close.end())
        if name in self._task.anchors and inner.strip():
            return f"[{inner}]{{#{name}}}", close.end()
        if name in self._task.anchors and word:
            return f"[{word[0]}]{{#{name}}}", word.end()
        return inner, close.end()

    def _gone(
        self, match: re.Match[str], name: str, *, closes: bool, flat: bool, before: str
    ) -> tuple[str, int]:
        """A tag whose inside stays: it goes; one that made a block leaves a blank line."""
        if not closes:
            self.note(HTML_SIMPLIFIED, match.start(), "HTML tags were left out and their text was kept", "")
        if name in {"summary"} or re.fullmatch(r"h[1-6]", name):
            return self._as_heading(match, name, closes=closes)
        if name in _BLOCK_TAGS and not flat:
            return ("" if before.endswith("\n\n") else "\n\n"), match.end()
        return "", match.end()

    def _as_heading(self, match: re.Match[str], name: str, *, closes: bool) -> tuple[str, int]:
        close = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(self._text, match.end())
        if closes or close is None or close.start() - match.end() > 300:
            return "", match.end()
        text = " ".join(self.inline(match.end(), close.start(), flat=True).split())
        if name == "summary":
            return "\n\n" + md.marked("**", text, "") + "\n\n", close.end()
        number = self._text.count("\n", 0, match.start())
        found = self._by_line.get(number)
        if found and found[1] is self._dropped:
            return "", close.end()
        own = self._ids.get(found[0], "") if found else ""
        return f"\n\n{'#' * min(int(name[1]) + self._shift, 6)} {text}" + (
            f" {{#{own}}}" if own else ""
        ) + "\n\n", close.end()


def plain_entities(text: str) -> str:
    """A text with its entities resolved."""
    from html import unescape

    return unescape(text)


def resolve_outside_code(body: str) -> str:
    """Resolve the template tags that stand for addresses, except inside code."""
    lines = body.split("\n")
    for number, line in prose_lines(lines):
        if "{{" in line or "{%" in line:
            lines[number] = resolve_addresses(line)
    return "\n".join(lines)


def _element_end(text: str, match: re.Match[str], tag: str) -> int | None:
    """Where the element that opens at `match` ends, its inner elements of the same name counted."""
    depth = 0
    for found in re.compile(rf"<(/?){tag}\b[^<>]*>", re.IGNORECASE).finditer(text, match.start()):
        if found[0].endswith("/>"):
            if depth == 0:
                return found.end()
            continue
        depth += -1 if found[1] else 1
        if depth == 0:
            return found.end()
    return None


def _table_lines(lines: list[str]) -> frozenset[int]:
    """The numbers of all lines that belong to a table of Markdown."""
    found: set[int] = set()
    for number, line in prose_lines(lines):
        if number and "-" in line and "|" in line + lines[number - 1] and _TABLE_RULE.match(line):
            found.add(number - 1)
            while number < len(lines) and lines[number].strip():
                found.add(number)
                number += 1  # noqa: PLW2901  # the table goes on below its rule
    return frozenset(found)
