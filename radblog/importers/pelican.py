"""What is special about Pelican: settings that are a program, heads without a fence, addresses in braces.

Its settings are read, never run: only plain values count.
"""

from __future__ import annotations

import ast
import re
import unicodedata
from collections.abc import Mapping

from radblog.importers.headings import plain, prose_lines
from radblog.importers.model import ForeignDocument, FrontMatter, Value

SETTINGS = ("pelicanconf.py", "publishconf.py")  # the second is for publishing and adds to the first
ARTICLE = "{slug}.html"
PAGE = "pages/{slug}.html"
_KEY = re.compile(r"^ {0,3}(?P<key>[A-Za-z][\w-]*):[ \t]*(?P<value>.*)$")
_MORE = re.compile(r"^(?: {4,}|\t)(?P<value>.*)$")
_FILE = re.compile(r"[{|](?:filename|static|attach)[}|]")
_LIST = re.compile(r"[{|](?P<kind>tag|category|author|index)[}|](?P<name>[^\s)\"'>]*)")
_PART = re.compile(r"\{(\w+)(?::([^{}]*))?\}")


def settings_of(texts: Mapping[str, str]) -> dict[str, Value]:
    """The plain values of the settings, by the names of their variables."""
    found: dict[str, Value] = {}
    for name in SETTINGS:
        try:
            lines = ast.parse(texts.get(name, "")).body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
        for line in lines:
            if isinstance(line, ast.Assign) and isinstance(line.value, ast.Constant):
                value = line.value.value
                text = str(value).lower() if isinstance(value, bool) else value
                for target in line.targets:
                    if isinstance(target, ast.Name) and isinstance(text, str):
                        found[target.id] = text
    return found


def name_of(title: str) -> str:
    """The name that Pelican makes of a title, in ASCII."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip())


def adjusted(values: Mapping[str, Value], folder: str, default_lang: str) -> dict[str, Value]:
    """Front matter with what Pelican adds and means: a folder is a category, a hidden document is public but
    in no list, and a translation has its language in its name.
    """
    found = {**({"category": folder} if folder else {}), **values}
    if str(values.get("status", "")).lower() == "hidden":
        found |= {"status": "published", "unlisted": "true"}
    name = str(values.get("slug") or name_of(plain(str(values.get("title", "")))))
    lang = str(values.get("lang") or default_lang)
    if name and lang != default_lang:
        found["slug"] = f"{name}-{lang}"
    return found


def read_head(path: str, text: str) -> ForeignDocument:
    """A document whose head is `Key: value` up to the first blank line."""
    values: dict[str, Value] = {}
    lines: dict[str, int] = {}
    last, number = "", 0
    rows = text.split("\n")
    for number, row in enumerate(rows):
        if match := _KEY.match(row):
            last = match["key"].lower()
            values[last] = match["value"].strip()
            lines[last] = number + 1
        elif last and (more := _MORE.match(row)):
            values[last] = f"{values[last]} {more['value'].strip()}"
        else:
            break
    return ForeignDocument(path, FrontMatter(values, lines), "\n".join(rows[number:]), number + 1)


def resolved(text: str) -> str:
    """A text whose addresses in braces, `{filename}x.md` or `|filename|x.md`, are plain ones; not in code."""
    lines = text.split("\n")
    for number, line in prose_lines(lines):
        lines[number] = plain_addresses(line)
    return "\n".join(lines)


def plain_addresses(text: str) -> str:
    """A piece of text that is no code, with plain addresses."""
    text = _FILE.sub("", text)
    return _LIST.sub(
        lambda match: "/" if match["kind"] == "index" else f"/{match['kind']}/{match['name']}", text
    )


def address(pattern: str, name: str, date: str, category: str) -> str:
    """The address of a document by a pattern such as `{date:%Y}/{slug}.html`; empty where the pattern wants
    what we do not know. `date` is ISO 8601.
    """
    year, month, day = (date[:10] or "0000-00-00").split("-")
    dates = {"%Y": year, "%m": month, "%d": day, "%-m": month.lstrip("0"), "%-d": day.lstrip("0")}

    def part(match: re.Match[str]) -> str:
        if match[1] == "slug":
            return name
        if match[1] == "category":
            return category.lower().replace(" ", "-")
        if match[1] == "date" and match[2]:
            return re.sub(r"%-?\w", lambda code: dates.get(code[0], ""), match[2])
        return "{"

    filled = "/" + _PART.sub(part, pattern).lstrip("/")
    return "" if "{" in filled else filled
