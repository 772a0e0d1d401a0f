"""The HTML that an author may write: what prose is made of, and nothing that runs, loads or restyles."""

from __future__ import annotations

import re

VOID = frozenset({"br", "hr", "img", "wbr", "col"})
# fmt: off
ELEMENTS = VOID | frozenset(
    {
        "a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "blockquote", "caption", "cite",
        "code", "colgroup", "data", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption",
        "figure", "footer", "h2", "h3", "h4", "h5", "h6", "header", "i", "ins", "kbd", "li", "mark",
        "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "span", "strong",
        "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul",
        "var",
    }
)
ATTRIBUTES = frozenset(
    {
        "abbr", "class", "colspan", "datetime", "dir", "headers", "height", "id", "lang", "open",
        "reversed", "role", "rowspan", "scope", "start", "title", "type", "value", "width",
    }
)
# fmt: on
# One piece of markup. Tags as CommonMark reads them; any other `<` is text.
PIECE = re.compile(
    r"(?P<comment><!---?>|<!--.*?-->)"
    r"|(?P<unclosed><!--.*)"
    r"|(?P<other><\?.*?\?>|<!\[CDATA\[.*?\]\]>|<![A-Za-z][^>]*>)"
    r"|(?P<code><(?P<element>script|style|textarea|title|xmp|noembed|noframes|template)\b[^>]*>"
    r"(?:.*?</(?P=element)\s*>|.*))"
    r"|<(?P<open>[A-Za-z][A-Za-z0-9-]*)(?P<attributes>(?:\s+[A-Za-z_:][\w:.-]*"
    r"(?:\s*=\s*(?:[^\"'=<>`\s]+|'[^']*'|\"[^\"]*\"))?)*)\s*/?>"
    r"|</(?P<close>[A-Za-z][A-Za-z0-9-]*)\s*>"
    r"|(?P<less><)",
    re.DOTALL | re.IGNORECASE,
)
ATTRIBUTE = re.compile(
    r"([A-Za-z_:][\w:.-]*)(?:\s*=\s*(?:'([^']*)'|\"([^\"]*)\"|([^\"'=<>`\s]+)))?", re.DOTALL
)
