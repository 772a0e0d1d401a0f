"""Code: in the line, indented, fenced; coloured by CSS classes at build time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from markdown_it.common.utils import unescapeAll
from markdown_it.token import Token

from radblog.documents.markdown.writing.maths import math_block
from radblog.documents.markdown.writing.writer import Writer, escaped

_LANGUAGE = re.compile(r"[A-Za-z0-9_+#.-]{1,30}")


def code_inline(writer: Writer, tokens: Sequence[Token], index: int) -> None:
    """Code in running text."""
    token = tokens[index]
    attributes = writer.attributes(token, inline=True)
    writer.out.append(f"<code{attributes}>{escaped(token.content)}</code>")


def code_block(writer: Writer, tokens: Sequence[Token], index: int) -> int:
    """Indented code."""
    token = tokens[index]
    _write(writer, token, escaped(token.content), "")
    return index + 1


def fence(writer: Writer, tokens: Sequence[Token], index: int) -> int:
    """Fenced code; in the language `math` it is a formula."""
    token = tokens[index]
    words = unescapeAll(token.info).split(maxsplit=1)
    language = words[0] if words and _LANGUAGE.fullmatch(words[0]) else ""
    if language == "math":
        return math_block(writer, tokens, index)
    coloured = highlighted(token.content, language.lower()) if language else None
    _write(writer, token, coloured or escaped(token.content), language)
    return index + 1


def _write(writer: Writer, token: Token, html: str, language: str) -> None:
    """Code may be wider than the page: the keyboard must reach it to scroll."""
    token.attrs["class"] = f"highlight {token.attrs.get('class', '')}".rstrip()
    label = f' data-language="{escaped(language)}"' if language else ""
    attributes = writer.attributes(token)
    writer.out.append(f'<pre tabindex="0"{attributes}{label}><code>{html}</code></pre>\n')


@lru_cache(maxsize=256)
def highlighted(code: str, language: str) -> str | None:
    """Code with `<span class>` of Pygments; None for a language it does not know."""
    lexer = _lexer(language)
    if lexer is None:
        return None
    from pygments import highlight  # heavy, and most texts hold no code

    return str(highlight(code, lexer, _formatter()))


@cache
def _lexer(language: str) -> Any:
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        return get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return None


@cache
def _formatter() -> Any:
    from pygments.formatters.html import HtmlFormatter

    return HtmlFormatter(nowrap=True)
