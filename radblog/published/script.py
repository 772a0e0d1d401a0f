"""Scripts: their whole text, and the addresses of other hosts in their strings."""

from __future__ import annotations

import re

from radblog.published.notes import Notes

# A quote, then an address with a host that has a dot in it. `${host}` and "//" + host name none.
ADDRESS = re.compile(
    r"[\"'`]\s*((?:(?:https?|wss?):)?//[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,10}[^\"'`\s<>\\]{0,2000})",
    re.IGNORECASE,
)
NAMESPACES = ("http://www.w3.org/", "https://www.w3.org/", "http://purl.org/")


def read_script(text: str, notes: Notes, where: str) -> None:
    """Note the text of a script, and as resources all foreign addresses it could load."""
    notes.say(text, "script", where)
    for match in ADDRESS.finditer(text.replace("\\/", "/")):
        if not match[1].startswith(NAMESPACES):
            notes.link(match[1], "resource", where)
