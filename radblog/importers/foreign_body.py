"""The prose of a foreign document as radblog's Markdown, in one walk from its first sign to its last.

Blocks are told apart here (code, headings, definitions, tables of HTML); what stands within a paragraph is
left to `foreign_inline`. Code is never touched. Every place is the line in the file as it was.
"""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from radblog.importers import our_markdown as md
from radblog.importers.foreign_html import DROPPED, blocks_of
from radblog.importers.foreign_inline import definition_address, inline
from radblog.importers.foreign_prose import LIST_ITEM, Prose, Task, without_gaps
from radblog.importers.headings import Heading, anchor, opens_fence, plain
from radblog.importers.rules import HTML_SIMPLIFIED, SHORTCODE, TEXT_ADAPTED
from radblog.importers.shortcodes import CALLOUTS
from radblog.problems import Problem

_HTML = (
    "table|dl|ul|ol|figure|pre|blockquote|iframe|video|audio|"
    "script|style|svg|object|form|canvas|button|select|template"
)
_BLOCK = re.compile(
    r"(?P<code>\\[<`{]|(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`))"
    rf"|<(?P<tag>{_HTML})\b[^<>]*>"
    r"|(?P<comment><!--)"
    r"|(?P<rule><hr\b[^<>]*>)"
    r"|\{%-?\s*(?P<liquid>highlight|raw|comment|details)\b(?P<liquid_rest>[^%]*)%\}"
    r"|\{\{[<%]\s*(?P<hugo>highlight|mermaid|math|katex)\b(?P<hugo_rest>.*?)[>%]\}\}",
    re.IGNORECASE | re.DOTALL,
)
_DIRECTIVE = re.compile(r"^(?P<colons>[ \t]*:{3,})[ \t]*\{?\.?(?P<name>[A-Za-z-]+)(?P<rest>.*)")
_ALERT = re.compile(r"^[ \t]*>[ \t]*\[!(?P<kind>[A-Za-z]+)\][+-]?[ \t]*(?P<title>.*)$")
_NOTHING = re.compile(r"^[ \t]*(?:\{:[^}]*\}|\[\[?TOC\]?\]|\[\[_TOC_\]\]|@\[toc\])[ \t]*$", re.IGNORECASE)
_CONTENTS = re.compile(r"[ \t]*[*-][ \t]+\S+[ \t]*\n\{:[ \t]*toc[^\n]*\n?", re.IGNORECASE)
_RAW = re.compile(r"^[ \t]*\{%-?\s*(?:end)?raw\s*-?%\}[ \t]*\n|\{%-?\s*(?:end)?raw\s*-?%\}", re.MULTILINE)
_SUMMARY_MARKS = frozenset({"more", "excerpt", "truncate"})
_OURS = frozenset({"figure", "video", "case", "callout"})


class Adapted(Struct, frozen=True):
    """A body in radblog's Markdown, and what happened to it."""

    text: str
    notes: tuple[Problem, ...]


def adapt(task: Task) -> Adapted:
    """The body in radblog's Markdown. The same notes of one body are told once, with their number."""
    prose = Prose(task)
    try:
        text = _Walk(prose).run()
    except RecursionError:  # hundreds of lists, tags or brackets in one another: no person wrote that
        text = task.body
        prose.note(TEXT_ADAPTED, 0, "the text is nested too deeply to be adapted; it was left as it was")
    return Adapted(text, prose.notes())


class _Walk:
    """The walk through one body; what is written so far grows. Each method returns where it ended."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose
        self._text = prose.text
        self._out: list[str] = []
        self._gap = False  # a block was written, so the next text begins after a blank line

    def run(self) -> str:
        position, in_list, blank = 0, False, True
        while position < len(self._text):
            end = self._prose.line_end(position)
            line = self._text[position:end]
            at_start = position == 0 or self._text[position - 1] == "\n"
            if at_start and line.strip():
                indented = line.startswith(("    ", "\t"))
                goes_on = in_list and (indented or not blank or line[0] == " ")
                in_list = goes_on or LIST_ITEM.match(line) is not None
                if after := self._special_line(position, line, code=indented and blank and not in_list):
                    position, blank = after, False
                    continue
            blank = at_start and not line.strip()
            position = self._paragraph(position) if line.strip() else self._verbatim(position, end)
        return without_gaps("".join(self._out)).strip("\n") + "\n"

    # -- output ---------------------------------------------------------------------------------------

    def _put(self, text: str) -> None:
        if self._gap:
            text = text.lstrip("\n") if text.strip() else ""
            self._gap = not text
        self._out.append(text)

    def _put_block(self, text: str, prefix: str = "") -> None:
        """A block with a blank line before and after it; `prefix` stands before each of its lines."""
        if not text.strip():
            return
        before = "".join(self._out)
        before = before[: len(before) - len(prefix)] if prefix and before.endswith(prefix) else before
        before = before.rstrip(" \n")
        lines = "\n".join((prefix + line).rstrip() for line in text.split("\n"))
        self._out = [before + "\n\n" if before else "", lines + "\n\n"]
        self._gap = True

    def _verbatim(self, position: int, end: int) -> int:
        self._put(self._text[position:end])
        return end

    # -- lines that are no prose ----------------------------------------------------------------------

    def _special_line(self, position: int, line: str, *, code: bool) -> int:  # noqa: PLR0911  # one for each kind
        """Deal with a line that is no prose; 0 for a line of prose."""
        number, end = self._prose.number_of(position), self._prose.line_end(position)
        if fence := opens_fence(line):
            return self._fenced(position, line, fence)
        if code:
            return self._verbatim(position, end)
        heading = self._prose.heading_on(number)
        if heading and not line.lstrip().startswith("<"):
            return self._heading(position, heading)
        if self._prose.definitions.is_on(number):
            return self._definition(position, number)
        if not self._prose.task.templates:
            return 0
        if match := _DIRECTIVE.match(line):
            return self._directive(position, match)
        if match := _ALERT.match(line.rstrip("\n")):
            return self._alert(position, match["kind"].lower(), match["title"])
        if match := _CONTENTS.match(self._text, position):
            return match.end()
        return end if _NOTHING.match(line) else 0

    def _fenced(self, position: int, line: str, fence: str) -> int:
        """Code to its closing line. Only the language of the opening line is kept, and escapes of Hugo
        and Jekyll inside are undone, as those generators would.
        """
        end = self._prose.line_end(position)
        while end < len(self._text):
            start, end = end, self._prose.line_end(end)
            text = self._text[start:end].strip().lstrip("> \t")
            if text.startswith(fence) and not text.strip(fence[0]):
                break
        pattern = rf"({re.escape(fence)})[ \t]*\{{?[ \t]*\.?([\w+#.-]*)[^\n]*"
        opening = re.sub(pattern, lambda found: found[1] + found[2].rstrip("."), line, count=1)
        if not self._prose.task.templates:
            return self._verbatim(position, end)
        code = _RAW.sub("", self._text[position + len(line) : end])
        self._put(opening + re.sub(r"\{\{([<%])/\*(.*?)\*/([>%])\}\}", r"{{\1\2\3}}", code))
        return end

    def _heading(self, position: int, heading: Heading) -> int:
        end = position
        for _ in range(heading.length):
            end = self._prose.line_end(end)
        if heading is self._prose.dropped:
            return end
        start = self._text.find(heading.text, position) if heading.text else position
        text = inline(self._prose, start, start + len(heading.text), flat=True).strip()
        signs = self._prose.signs_of(heading)
        if len(signs) != heading.level:
            message = "headings were given other levels, so that they follow the title without a gap"
            self._prose.note(TEXT_ADAPTED, position, message, once=True)
        own = anchor(heading.id) or self._prose.id_of(heading)
        if text:
            self._put_block(f"{signs} {text}" + (f" {{#{own}}}" if own else ""))
        return end

    def _definition(self, position: int, number: int) -> int:
        """`[label]: address`; one that leads nowhere goes, and the places that use it become text."""
        definition = self._prose.definitions.on(number)
        href = definition_address(self._prose, definition.label, self._prose.line_of(position))
        if href:
            title = f' "{definition.title}"' if definition.title else ""
            self._put(f"[{definition.label}]: {md.address(href)}{title}\n")
        return self._prose.line_end(position)

    def _directive(self, position: int, match: re.Match[str]) -> int:
        """`::: warning Title` of other generators becomes a callout; one of ours stays."""
        end = self._prose.line_end(position)
        name = match["name"].lower().removeprefix("callout-")
        if name in _OURS:
            return self._verbatim(position, end)
        if name not in CALLOUTS:
            message = "a block that radblog does not know became a note"
            self._prose.note(SHORTCODE, position, message, "look at it")
        named = re.search(r"title=[\"']([^\"']*)", match["rest"])
        title = named[1] if named else re.sub(r"[\[\]{}]", " ", match["rest"])
        opening = md.callout_opening(CALLOUTS.get(name, "note"), plain(title))
        self._put(match["colons"] + opening.removeprefix(":::") + "\n")
        return end

    def _alert(self, position: int, kind: str, title: str) -> int:
        """`> [!NOTE]` of GitHub and Obsidian becomes a callout."""
        end = position
        while end < len(self._text) and self._text[end : self._prose.line_end(end)].lstrip().startswith(">"):
            end = self._prose.line_end(end)
        lines = self._text[position:end].split("\n")[1:]
        inner = "\n".join(re.sub(r"^[ \t]*> ?", "", line) for line in lines).strip("\n")
        task, first = self._prose.task, self._prose.line_of(position) + 1
        part = Prose(replace(task, body=inner, first_line=first, title=""))
        text = _Walk(part).run().strip("\n")
        self._prose.take_notes(part)
        self._put_block(f"{md.callout_opening(CALLOUTS.get(kind, 'note'), plain(title))}\n{text}\n:::")
        return end

    # -- paragraphs and the blocks that begin in them -------------------------------------------------

    def _paragraph(self, position: int) -> int:
        """Prose up to a blank line, a special line or a block of HTML."""
        end = self._paragraph_end(position)
        for match in _BLOCK.finditer(self._text, position, end):
            in_cell = match["tag"] and self._prose.in_table(match.start())
            is_text = (match["liquid"] or match["hugo"]) and not self._prose.task.templates
            if not (match["code"] or in_cell or is_text):
                self._put(inline(self._prose, position, match.start()))
                return self._block(match)
        self._put(inline(self._prose, position, end))
        return end

    def _paragraph_end(self, position: int) -> int:
        end = self._prose.line_end(position)
        while end < len(self._text):
            line, number = self._text[end : self._prose.line_end(end)], self._prose.number_of(end)
            if not line.strip() or opens_fence(line) or self._prose.heading_on(number):
                break
            if self._prose.definitions.is_on(number) or _DIRECTIVE.match(line) or _NOTHING.match(line):
                break
            end = self._prose.line_end(end)
        return end

    def _block(self, match: re.Match[str]) -> int:
        if match["rule"]:
            self._put_block("---")
            return match.end()
        if match["comment"]:
            return self._comment(match)
        return self._html(match) if match["tag"] else self._template(match)

    def _comment(self, match: re.Match[str]) -> int:
        end = self._text.find("-->", match.end())
        inner = self._text[match.end() : max(end, match.end())].strip().lower()
        if inner not in _SUMMARY_MARKS:
            self._prose.note(TEXT_ADAPTED, match.start(), "a comment was taken out")
        return end + 3 if end >= 0 else match.end()

    def _template(self, match: re.Match[str]) -> int:
        """A pair of template tags round code, or round text that is to be left as it is."""
        name = (match["liquid"] or match["hugo"]).lower()
        rest = match["liquid_rest"] or match["hugo_rest"] or ""
        if name == "details":
            self._put_block(md.marked("**", rest.strip(), ""))
            return match.end()
        closing = (
            rf"\{{%-?\s*end{name}\s*-?%\}}" if match["liquid"] else rf"\{{\{{[<%]\s*/\s*{name}\s*[>%]\}}\}}"
        )
        end = re.compile(closing, re.IGNORECASE).search(self._text, match.end())
        if end is None:
            message = "a template tag that is never closed was left out"
            self._prose.note(SHORTCODE, match.start(), message, "look at the text")
            return match.end()
        inner = self._text[match.end() : end.start()]
        if name == "raw":
            self._put(inner)
        elif name != "comment":
            words = re.findall(r"[\w+#.-]+", rest)
            self._put_block(md.fence(inner, (words or [""])[0] if name == "highlight" else name))
        return end.end()

    def _html(self, match: re.Match[str]) -> int:
        tag, line = match["tag"].lower(), self._prose.line_of(match.start())
        end = _element_end(self._text, match, tag)
        if end is None:
            message = "an HTML tag that is never closed was left out"
            self._prose.note(HTML_SIMPLIFIED, match.start(), message, "look at the text")
            return match.end()
        if tag in DROPPED:
            self._prose.around.dropped(tag, line)
            return end
        before = self._text[self._text.rfind("\n", 0, match.start()) + 1 : match.start()]
        prefix = before if re.fullmatch(r"[ >]*", before) else ""
        message = "HTML was turned into Markdown"
        self._prose.note(HTML_SIMPLIFIED, match.start(), message, "see whether it reads as before")
        self._put_block(blocks_of(self._text[match.start() : end], line, self._prose.around), prefix)
        return end


def _element_end(text: str, match: re.Match[str], tag: str) -> int | None:
    """Where the element that opens at `match` ends, its inner elements of the same name counted."""
    depth = 0
    for found in re.compile(rf"<(/?){tag}\b[^<>]*>", re.IGNORECASE).finditer(text, match.start()):
        if not found[0].endswith("/>"):
            depth += -1 if found[1] else 1
        if depth == 0:
            return found.end()
    return None
