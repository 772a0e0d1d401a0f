"""The parser: markdown-it with its plug-ins and our rules, made once for each set of options."""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.common.normalize_url import normalizeLink
from markdown_it.ruler import RuleOptionsType
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath.index import math_block_dollar
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.gfm_autolink import gfm_autolink_plugin

from radblog.documents.markdown.block import ByCharacter
from radblog.documents.markdown.inline import InlineParser
from radblog.documents.markdown.syntax.blocks import attribute_lines, inlines
from radblog.documents.markdown.syntax.braces import attributes, attributes_line, span
from radblog.documents.markdown.syntax.citations import citation
from radblog.documents.markdown.syntax.comments import comment, comment_block
from radblog.documents.markdown.syntax.directives import directive
from radblog.documents.markdown.syntax.footnotes import missing_footnote
from radblog.documents.markdown.syntax.hashtags import hashtag
from radblog.documents.markdown.syntax.html import html
from radblog.documents.markdown.syntax.maths import math_inline
from radblog.documents.markdown.syntax.strikes import strike

# Deep enough for any text; what stands deeper is lost, and reported: Python's own stack is finite.
NESTING = 60
# Schemes that run or open something when a reader follows the link. Browsers read no scheme in any letter
# case differently, and skip white space before it.
UNSAFE = re.compile(r"\s*(javascript|vbscript|data|file|blob|filesystem|view-source):", re.IGNORECASE)
_NO_HOST = re.compile(r"\s*https?:/{0,2}(?:[?#].*)?\s*", re.IGNORECASE)
_PLAIN_LINK = re.compile(r"[A-Za-z0-9/._~#?=&+:,;@!-]*")
_INTERRUPTS: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}


class Parser(MarkdownIt):
    """markdown-it with our inline parser. `refused` collects the links that were not allowed."""

    def __init__(self, *, html: bool) -> None:
        """A parser of CommonMark; the rules beyond that are added by `parser_for`."""
        super().__init__("commonmark", {"html": html, "maxNesting": NESTING, "tasklists": True})
        self.inline: InlineParser = InlineParser()
        self.configure("commonmark", {**self.options, "strikethrough_single_tilde": True})
        self.refused: list[str] = []

    def validateLink(self, url: str) -> bool:  # noqa: N802  # the name is markdown-it's
        """Whether a link may lead there. One that names no host leads nowhere: it stays text."""
        if UNSAFE.match(url):
            self.refused.append(url)
            return False
        return _NO_HOST.fullmatch(url) is None

    def normalizeLink(self, url: str) -> str:  # noqa: N802  # the name is markdown-it's
        """Percent-encode what a URL may not hold. Most links need nothing."""
        return url if _PLAIN_LINK.fullmatch(url) else normalizeLink(url)


@cache
def parser_for(*, raw_html: bool, in_field: bool = False, plain: bool = False) -> Parser:
    """The parser for a body, or for a field of the front matter, which has no footnotes.

    `plain` leaves out what CommonMark forbids: bare addresses as links, and comments taken out.
    """
    parser = Parser(html=raw_html)
    _add_plugins(parser, footnotes=not in_field, autolinks=not plain)
    _add_blocks(parser, comments=not plain)
    _add_inlines(parser, comments=not plain)
    core = parser.core.ruler
    core.at("inline", inlines)
    core.after("block", "attributes", attribute_lines)
    core.disable(["normalize", "text_join"])  # the text is cleaned before, and written piece by piece
    parser.inline.ruler2.disable("fragments_join")
    parser.inline.freeze()
    parser.block.ruler = ByCharacter(parser.block.ruler)
    return parser


def _add_plugins(parser: Parser, *, footnotes: bool, autolinks: bool) -> None:
    parser.enable(["table", "strikethrough"])
    parser.use(deflist_plugin)
    parser.use(admon_plugin)
    if footnotes:
        parser.use(footnote_plugin)
        parser.inline.ruler.push("missing_footnote", missing_footnote)
    else:
        parser.inline.ruler.before("link", "missing_footnote", missing_footnote)
    if autolinks:
        parser.use(gfm_autolink_plugin)


def _add_blocks(parser: Parser, *, comments: bool) -> None:
    rules = parser.block.ruler
    rules.before("fence", "math_block", math_block_dollar(allow_labels=False, allow_blank_lines=False))
    rules.before("fence", "directive", directive, _INTERRUPTS)
    rules.before("fence", "attributes", attributes_line)
    if comments:
        rules.before("fence", "comment", comment_block, _INTERRUPTS)


def _add_inlines(parser: Parser, *, comments: bool) -> None:
    rules = parser.inline.ruler
    rules.at("strikethrough", strike)
    rules.before("escape", "math_inline", math_inline)
    rules.after("link", "citation", citation)
    rules.after("citation", "span", span)
    rules.push("hashtag", hashtag)
    rules.push("attributes", attributes)
    if comments:
        rules.before("autolink", "comment", comment)
    if not parser.options["html"]:
        rules.push("html", html)
