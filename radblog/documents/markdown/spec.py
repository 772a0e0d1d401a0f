"""CommonMark and nothing else, through the same parser: for the conformance tests and for nobody's site."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType
from typing import Any

from markdown_it.common.utils import unescapeAll
from markdown_it.token import Token

from radblog.documents.markdown.options import MarkdownOptions
from radblog.documents.markdown.parser import parser_for
from radblog.documents.markdown.positions import Positions
from radblog.documents.markdown.prose import plain_text
from radblog.documents.markdown.reading import KEY, Reading
from radblog.documents.markdown.writing.blocks import default
from radblog.documents.markdown.writing.handlers import BLOCKS, INLINES
from radblog.documents.markdown.writing.writer import Writer, escaped, joined


def spec_html(text: str, *, as_site: bool = False) -> str:
    """`text` as the examples of CommonMark want it: raw HTML as it is, addresses as they are encoded.

    All of radblog's additions are active but two that CommonMark forbids: bare addresses become links, and
    comments are taken out. With `as_site` these two are active too.
    """
    source = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "\ufffd")
    env: dict[str, Any] = {KEY: Reading()}
    tokens = parser_for(raw_html=True, plain=not as_site).parse(source, env)
    writer = Writer(MarkdownOptions(raw_html=True), Positions("", 1, source), (_BLOCKS, _INLINES))
    writer.write(tokens, 0, len(tokens))
    return joined(writer.out)


def _paragraph(writer: Writer, tokens: Sequence[Token], index: int) -> int:
    return index + 1 if tokens[index].hidden else default(writer, tokens, index)


def _code(writer: Writer, tokens: Sequence[Token], index: int) -> int:
    token = tokens[index]
    words = unescapeAll(token.info).split(maxsplit=1)
    language = f' class="language-{escaped(words[0])}"' if words else ""
    writer.out.append(f"<pre><code{language}>{escaped(token.content)}</code></pre>\n")
    return index + 1


def _html(writer: Writer, tokens: Sequence[Token], index: int) -> int:
    writer.out.append(tokens[index].content)
    return index + 1


def _tag(writer: Writer, tokens: Sequence[Token], index: int) -> None:
    token = tokens[index]
    attributes = "".join(f' {name}="{escaped(str(value))}"' for name, value in token.attrs.items())
    writer.out.append(f"<{token.tag}{attributes}>")


def _image(writer: Writer, tokens: Sequence[Token], index: int) -> None:
    tokens[index].attrs["alt"] = plain_text(tokens[index].children or (), pictures=True)
    _tag(writer, tokens, index)


def _text(writer: Writer, tokens: Sequence[Token], index: int) -> None:
    writer.out.append(tokens[index].content)


def _link_close(writer: Writer, _tokens: Sequence[Token], _index: int) -> None:
    writer.out.append("</a>")


_BLOCKS = MappingProxyType(
    {
        **BLOCKS,
        "paragraph_open": _paragraph,
        "heading_open": default,
        "fence": _code,
        "code_block": _code,
        "html_block": _html,
    }
)
_INLINES = MappingProxyType(
    {**INLINES, "link_open": _tag, "link_close": _link_close, "image": _image, "html_inline": _text}
)
