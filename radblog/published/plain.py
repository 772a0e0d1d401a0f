"""Plain texts: redirects, headers, robots.txt, calendars, captions, tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radblog.published.notes import Notes

BY_LINE = frozenset(("_redirects", "_headers", "robots.txt", "cname"))
FOLD = re.compile(r"\r?\n[ \t]")  # RFC 5545, section 3.1
BLANK = re.compile(r"\n[ \t]*\n")


def read_plain(text: str, notes: Notes, name: str) -> None:
    """Note the lines or paragraphs of the text in the file `name`, and the addresses it leads to."""
    for part in _parts(text, name):
        notes.say(part, "text", name)
    if name == "_redirects":
        for line in text.splitlines():
            words = line.split("#", 1)[0].split() if line.lstrip().startswith("#") else line.split()
            if len(words) > 1 and not {":", "*"} & set(words[1].removeprefix("https:").removeprefix("http:")):
                notes.link(words[1], "link", name)
    elif name == "robots.txt":
        for line in text.splitlines():
            if line.lower().startswith("sitemap:"):
                notes.link(line[8:], "link", name)


def _parts(text: str, name: str) -> Iterator[str]:
    if name.endswith(".ics"):
        for line in FOLD.sub("", text).splitlines():
            yield line.replace("\\n", " ").replace("\\,", ",").replace("\\;", ";")
    elif name in BY_LINE or name.endswith(".csv"):
        yield from text.splitlines()
    else:
        yield from BLANK.split(text.replace("\r\n", "\n"))
