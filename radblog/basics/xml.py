"""Text that may stand in XML: every sign that XML 1.0 forbids is left out."""

from __future__ import annotations

import re

# XML 1.0, production 2 (Char): the control signs, half a surrogate pair, and U+FFFE, U+FFFF. The last two
# signs of each further plane are legal and discouraged; readers choke on none of them.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def valid(text: str) -> str:
    """`text` without the characters no XML document may hold."""
    return _FORBIDDEN.sub("", text)


def escaped(text: str) -> str:
    """`text`, valid and escaped for element content and for attributes in double quotes."""
    text = valid(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;")
