"""reStructuredText, by docutils where it is installed, as simple Markdown. Nothing in a text can read a file
or pass HTML through.
"""

from __future__ import annotations

import re
from importlib.util import find_spec
from typing import Any

from radblog.importers import pelican
from radblog.importers.beside import beside
from radblog.importers.footnotes import mark, with_footnotes
from radblog.importers.html_text import markdown_of, plain_of
from radblog.importers.model import ForeignDocument, FrontMatter, Value

_FIELD = re.compile(r"^:(?P<key>[A-Za-z][\w -]*):[ \t]*(?P<value>.*)$")
_MORE = re.compile(r"^[ \t]+(?P<value>\S.*)$")
_CODE = re.compile(r'<pre class="code ([\w+#-]+) literal-block"')
_ADDRESS = re.compile(r'(?:href|src)="[^"]*"')
_NOTE = re.compile(
    r'<(?P<tag>aside|div) class="(?:footnote|citation)(?: brackets)?" id="(?P<id>[^"]+)"[^>]*>\s*'
    r'<span class="label">.*?</a>.*?</span></span>(?P<text>.*?)</(?P=tag)>',
    re.DOTALL,
)
_NOTE_MARK = re.compile(
    r'<a class="(?:brackets|citation-reference|footnote-reference[^"]*)" href="#(?P<id>[^"]+)"[^>]*>.*?</a>',
    re.DOTALL,
)
_SETTINGS: dict[str, Any] = {
    "raw_enabled": False,
    "file_insertion_enabled": False,
    "report_level": 5,
    "halt_level": 6,
    "syntax_highlight": "none",
    "initial_header_level": 2,
    "embed_stylesheet": False,
    "_disable_config": True,
}


def can_be_read() -> bool:
    """Whether docutils is installed."""
    return find_spec("docutils") is not None


def read_document(path: str, text: str) -> ForeignDocument:
    """A document with its fields as front matter; its title is that of the text."""
    from docutils.core import publish_parts

    values, rest = _fields(text)
    parts = publish_parts(rest, writer="html5", settings_overrides=_SETTINGS)
    title = plain_of(str(parts["title"]))
    body = _text_of(str(parts["body"]))
    return ForeignDocument(path, FrontMatter({"title": title, **values}), body, 1, templates=False)


def _text_of(html: str) -> str:
    """What docutils wrote as simple Markdown, its notes as footnotes."""
    notes: list[str] = []
    numbers: dict[str, str] = {}

    def taken(match: re.Match[str]) -> str:
        notes.append(match["text"])
        numbers[match["id"]] = mark(len(notes))
        return ""

    html = _ADDRESS.sub(lambda match: pelican.plain_addresses(match[0]), html)
    html = _CODE.sub(r'<pre class="language-\1"', _NOTE.sub(taken, html))
    html = _NOTE_MARK.sub(lambda match: numbers.get(match["id"], ""), html)
    nothing = beside(())
    return with_footnotes(
        markdown_of(html, nothing).text, [markdown_of(note, nothing).text for note in notes]
    )


def _fields(text: str) -> tuple[dict[str, Value], str]:
    """The first list of fields, and the text without it."""
    lines = text.split("\n")
    start = next((number for number, line in enumerate(lines) if _FIELD.match(line)), None)
    if start is None:
        return {}, text
    values: dict[str, Value] = {}
    last, end = "", start
    for end in range(start, len(lines) + 1):
        line = lines[end] if end < len(lines) else ""
        if match := _FIELD.match(line):
            last = match["key"].lower()
            values[last] = match["value"].strip()
        elif more := _MORE.match(line):
            values[last] = f"{values[last]} {more['value'].strip()}"
        else:
            break
    return values, "\n".join(lines[:start] + lines[end:])
