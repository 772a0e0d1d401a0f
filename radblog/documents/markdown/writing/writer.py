"""Walks over the tokens once, and gathers parts, facts and problems on the way.

The handlers, in the files beside this one, each write one kind of token; they are given to the writer in
two tables. A handler of block tokens returns the index at which the walk goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from markdown_it.token import Token

from radblog.basics.places import Place
from radblog.documents.body import CaseCard, HashtagLink, Heading, Link, Part, Picture, Video
from radblog.documents.markdown.labels import Labels, labels_for
from radblog.documents.markdown.options import MarkdownOptions
from radblog.documents.markdown.positions import Positions
from radblog.documents.markdown.prose import half_words
from radblog.documents.markdown.rules import DROPPED_ATTRIBUTE, DUPLICATE_ID
from radblog.problems import Problem, Rule

BlockHandler: TypeAlias = "Callable[[Writer, Sequence[Token], int], int]"
InlineHandler: TypeAlias = "Callable[[Writer, Sequence[Token], int], None]"

# Inline tokens that are always written alike.
_FIXED = {
    "em_open": "<em>",
    "em_close": "</em>",
    "strong_open": "<strong>",
    "strong_close": "</strong>",
    "s_open": "<del>",
    "s_close": "</del>",
    "softbreak": "\n",
    "hardbreak": "<br>\n",
    "span_close": "</span>",
}


def escaped(text: str) -> str:
    """Text for HTML content and quoted attributes. Form feeds, which XML forbids, become spaces."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;").replace("\x0c", " ")


class Facts:
    """What is found on the way, as lists that grow; frozen by the caller at the end."""

    __slots__ = (
        "case_cards",
        "cited",
        "half_words",
        "has_math",
        "hashtags",
        "headings",
        "ids",
        "links",
        "pictures",
        "summary",
        "videos",
    )  # fmt: skip

    def __init__(self) -> None:
        """Nothing found yet."""
        self.headings: list[Heading] = []
        self.ids: set[str] = set()
        self.links: list[Link] = []
        self.pictures: list[Picture] = []
        self.videos: list[Video] = []
        self.case_cards: list[CaseCard] = []
        self.hashtags: dict[str, HashtagLink] = {}
        self.cited: dict[str, list[str]] = {}  # reference id -> ids of its citations
        self.summary = ""
        self.half_words = 0
        self.has_math = False


class Writer:
    """Holds what is written so far. `out` receives the parts and is swapped where they belong elsewhere.

    `flat`: within a caption or transcript, where only ready HTML may stand. `level` is that of the last
    heading. `block` is the `inline` token at work. `may_sum_up`: no paragraph of the first level
    was the summary yet.
    `open_links` says of each open link whether its opening was written; `open_tags` are those of raw HTML.
    """

    def __init__(
        self,
        options: MarkdownOptions,
        positions: Positions,
        handlers: tuple[Mapping[str, BlockHandler], Mapping[str, InlineHandler]],
        *,
        in_field: bool = False,
    ) -> None:
        """A writer that has written nothing."""
        self.options = options
        self.positions = positions
        self.labels: Labels = labels_for(options.lang)
        self.in_field = in_field
        self.out: list[Part] = []
        self.sections: list[tuple[Heading | None, list[Part], list[Part]]] = [(None, [], self.out)]
        self.footnotes: list[Part] = []
        self.problems: list[Problem] = []
        self.facts = Facts()
        self.claimed: set[str] = set()  # ids that are taken
        self.namesakes: dict[str, int] = {}  # the last number that was put behind an id
        self.reserved: frozenset[str] = frozenset()  # ids that headings ask for by name
        self.flat = False
        self.level = 1
        self.may_sum_up = True
        self.open_links: list[bool] = []
        self.open_tags: list[str] = []
        self.block = Token("inline", "", 0)
        self._blocks, self._inlines = handlers

    def write(self, tokens: Sequence[Token], start: int, end: int) -> None:
        """Write the block tokens from `start` up to `end`."""
        blocks = self._blocks
        index = start
        while index < end:
            token = tokens[index]
            if token.type == "inline":
                self.write_inline(token)
                index += 1
            else:
                handler = blocks.get(token.type) or blocks["default"]
                index = handler(self, tokens, index)

    def write_inline(self, block: Token) -> None:
        """Write the text of a block, and count its words."""
        self.block = block
        tokens = block.children or ()
        out, inlines = self.out, self._inlines
        words: list[str] = []
        for index, token in enumerate(tokens):
            kind = token.type
            if kind in {"text", "text_special"}:
                out.append(escaped(token.content))
                words.append(token.content)
            elif kind in _FIXED:
                out.append(_FIXED[kind])
                if kind in {"softbreak", "hardbreak"}:
                    words.append(" ")
            else:
                words.append(" " if kind == "image" else "")
                inlines[kind](self, tokens, index)
        self.facts.half_words += half_words("".join(words))

    def flattened(self, tokens: Sequence[Token], start: int, end: int) -> str:
        """Block tokens as ready HTML, for a caption or transcript."""
        out, self.out = self.out, []
        flat, self.flat = self.flat, True
        self.write(tokens, start, end)
        text = joined(self.out)
        self.out, self.flat = out, flat
        return text

    def report(self, rule: Rule, place: Place, message: str, help: str = "") -> None:  # noqa: A002
        """Note a problem."""
        self.problems.append(rule.at(place, message, help))

    def place(self, token: Token, length: int | None = None) -> Place:
        """Where an inline token of the current block begins."""
        return self.positions.within(self.block, token.map[0] if token.map else 0, length)

    def attributes(self, token: Token, *, inline: bool = False) -> str:
        """A token's attributes, each with a leading space, and its dropped ones reported."""
        if not token.attrs and not token.meta:
            return ""
        place = self.place(token) if inline else self.positions.block(token)
        if token.meta.get("dropped"):
            self.report(
                DROPPED_ATTRIBUTE,
                place,
                "an attribute was left out that a document may not set",
                "allowed are #id, .class, lang, dir, title, width, height, start and reversed",
            )
        if "id" in token.attrs and not self.claim(str(token.attrs["id"]), place):
            del token.attrs["id"]
        return "".join(f' {name}="{escaped(str(value))}"' for name, value in token.attrs.items())

    def claim(self, anchor: str, place: Place) -> bool:
        """Take an id that an author has written. False, with a problem, if it can't be had."""
        if self.in_field or self.flat:
            return False
        if anchor in self.claimed:
            self.report(
                DUPLICATE_ID, place, "this id stands twice in the text", "give one of the two another id"
            )
            return False
        self.claimed.add(anchor)
        self.facts.ids.add(anchor)
        return True


def joined(parts: Sequence[Part]) -> str:
    """Parts that are known to be ready HTML."""
    return "".join(part for part in parts if isinstance(part, str))


def merged(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts with neighbouring texts joined and empty ones left out."""
    found: list[Part] = []
    texts: list[str] = []
    for part in parts:
        if isinstance(part, str):
            texts.append(part)
            continue
        if text := "".join(texts):
            found.append(text)
        texts.clear()
        found.append(part)
    if text := "".join(texts):
        found.append(text)
    return tuple(found)


def closing(tokens: Sequence[Token], index: int) -> int:
    """The index of the token that closes the one at `index`."""
    depth = 0
    for found in range(index, len(tokens)):
        depth += tokens[found].nesting
        if depth == 0:
            return found
    return len(tokens) - 1
