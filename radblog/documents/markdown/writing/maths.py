r"""Mathematics as MathML, which browsers set without any script.

latex2mathml's own `convert` turns `&lt;` back into `<`, so that `$\text{<script>}$` would run. Here the tree
is written by ElementTree, after every attribute that could load or restyle something has been taken off.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from xml.etree.ElementTree import Element, tostring

from markdown_it.token import Token

from radblog.basics.places import Place
from radblog.documents.markdown.rules import UNREADABLE_MATHS
from radblog.documents.markdown.syntax.comments import without_comments
from radblog.documents.markdown.writing.writer import Writer, escaped

_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_ENTITY = re.compile(r"&#x([0-9A-Fa-f]{2,6});")
_UNSAFE_ATTRIBUTES = ("href", "xlink:href", "style", "class", "id", "xmlns", "actiontype", "src")


def math_inline(writer: Writer, tokens: Sequence[Token], index: int) -> None:
    """`$...$`, or `$$...$$` within a line."""
    token = tokens[index]
    place = writer.place(token, len(token.content) + 2 * len(token.markup))
    _write(writer, token.content, place, display=token.markup == "$$")


def math_block(writer: Writer, tokens: Sequence[Token], index: int) -> int:
    """`$$` on its own lines."""
    token = tokens[index]
    writer.out.append('<div class="math" tabindex="0">')
    _write(writer, token.content, writer.positions.block(token), display=True)
    writer.out.append("</div>\n")
    return index + 1


def _write(writer: Writer, tex: str, place: Place, *, display: bool) -> None:
    tex = without_comments(tex).strip()
    writer.facts.has_math = True
    html = mathml(tex, display=display)
    if html is None:
        writer.report(
            UNREADABLE_MATHS,
            place,
            "this formula cannot be set",
            "check that braces pair and commands are spelled right; money is written \\$5",
        )
        html = f"<code>{escaped(tex)}</code>"
    writer.out.append(html)


@lru_cache(maxsize=1024)
def mathml(tex: str, *, display: bool) -> str | None:
    """A formula as MathML with its source as `alttext`; None if it cannot be set."""
    if not tex or not _braces_pair(tex):
        return None
    from latex2mathml.converter import convert_to_element  # heavy; few texts have formulas

    try:
        tree: Element = convert_to_element(tex, display="block" if display else "inline")
    except Exception:  # noqa: BLE001  # it raises many kinds, bare ones too, all meaning: not readable
        return None
    for element in tree.iter():
        if (element.text or "").startswith("\\") and element.tag != "mtext":
            return None  # an unknown command, passed through
        _clean(element)
    tree.set("alttext", tex.replace("\x0c", " "))
    return tostring(tree, encoding="unicode")


def _clean(element: Element) -> None:
    for name in _UNSAFE_ATTRIBUTES:
        element.attrib.pop(name, None)
    for name in [name for name in element.attrib if name.startswith("on")]:
        del element.attrib[name]
    if element.text and "&#x" in element.text:
        element.text = _ENTITY.sub(lambda code: _sign(int(code[1], 16)), element.text)


def _sign(code: int) -> str:
    legal = 0x20 <= code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF and code not in {0xFFFE, 0xFFFF}
    return chr(code) if legal else "\ufffd"


def _braces_pair(tex: str) -> bool:
    depth = 0
    for found in _BRACE.finditer(tex):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth < 0:
            return False
    return depth == 0
