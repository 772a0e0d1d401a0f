"""A look at three keys of a file that may be broken everywhere else.

`withdraw` and the publication state of unreadable documents depend on it, so it needs neither valid YAML
nor a valid document: it reads whole lines `key: word` between the first two `---`.
"""

from __future__ import annotations

import re

from msgspec import Struct

_LINE = re.compile(r"^(status|slug|id)[ \t]*:[ \t]*[\"']?([^\s\"'#][^\"'#\n]*?)[\"']?[ \t]*(?:#.*)?$")


class Peek(Struct, frozen=True):
    """What could be made out; None where a key is not there or not on one line."""

    status: str | None = None
    slug: str | None = None
    id: str | None = None


def peek(data: bytes) -> Peek:
    """Read status, slug and id of a document's bytes, whatever else is wrong with them."""
    lines = data.decode("utf-8", errors="replace").lstrip("\ufeff").splitlines()
    if not lines or lines[0].rstrip() != "---":
        return Peek()
    found: dict[str, str] = {}
    for line in lines[1:]:
        if line.rstrip() in {"---", "..."}:
            break
        if match := _LINE.match(line):
            found.setdefault(match[1], match[2])
    return Peek(**found)
