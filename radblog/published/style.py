"""Stylesheets: what they load, and the texts they write."""

from __future__ import annotations

import re

from radblog.published.notes import Notes

# Every alternative ends at the end of the text if it finds no end of its own, so each character is read once.
TOKEN = re.compile(
    r"/\*(?P<comment>.*?)(?:\*/|\Z)"
    r"|(?P<namespace>@namespace)[^;]*"
    r"|(?P<import>@import)\s*"
    r"|\burl\(\s*(?P<url>\"[^\"]*(?:\"|\Z)|'[^']*(?:'|\Z)|[^)]*)"
    r"|(?P<string>\"(?:[^\"\\\n]|\\.)*\"?|'(?:[^'\\\n]|\\.)*'?)",
    re.DOTALL | re.IGNORECASE,
)
ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})[ \t\n]?")
SHOWN = re.compile(r"content\s*:[^;{}]*\Z", re.IGNORECASE)
ADDRESS = re.compile(r"(?:https?:)?//", re.IGNORECASE)
SHOWN_WITHIN = 200


def read_style(text: str, notes: Notes, where: str) -> None:
    """Note what a stylesheet or a style attribute loads; its comments and the texts it writes."""
    if "\\" in text:
        text = ESCAPE.sub(_character, text)
    imported = False
    for match in TOKEN.finditer(text):
        comment, url, string = match["comment"], match["url"], match["string"]
        if comment is not None:
            notes.say(comment, "comment", where)
        elif url is not None:
            _load(url.strip().strip("\"'"), notes, where)
        elif string is not None and (imported or ADDRESS.match(string, 1)):
            _load(string.strip("\"'"), notes, where)
        elif string is not None:
            before = text[max(0, match.start() - SHOWN_WITHIN) : match.start()]
            notes.say(string.strip("\"'"), "text" if SHOWN.search(before) else "script", where)
        imported = match["import"] is not None


def _load(url: str, notes: Notes, where: str) -> None:
    if not url.startswith("#"):
        notes.link(url, "resource", where)


def _character(match: re.Match[str]) -> str:
    """The character of a CSS escape; quotes stay escaped, since they would end a string."""
    code = int(match[1], 16)
    character = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
    return match[0] if character in "\"'\\\n" else character
