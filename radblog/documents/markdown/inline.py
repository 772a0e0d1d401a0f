"""The inline parser of markdown-it, told which rules can begin with which character.

markdown-it offers every rule every position; most of them look at one character and refuse. Here a rule is
only asked where its character stands, and plain text is skipped by one expression, which makes the parse of
a post about a third faster. Also, each token is told where it begins, which markdown-it does not keep.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal, TypeAlias

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline.state_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

Rule: TypeAlias = Callable[[StateInline, bool], bool]

_TRIGGERS = {
    "newline": "\n",
    "escape": "\\",
    "backticks": "`",
    "strikethrough": "~",
    "emphasis": "*_",
    "link": "[",
    "image": "!",
    "autolink": "<",
    "html_inline": "<",
    "entity": "&",
    "math_inline": "$",
    "footnote_inline": "^",
    "footnote_ref": "[",
    "missing_footnote": "[",
    "gfm_autolink_www": "w",
    "gfm_autolink_protocol": ":",
    "gfm_autolink_email": "@",
    "comment": "<",
    "html": "<",
    "hashtag": "#",
    "citation": "[",
    "attributes": "{",
    "span": "[",
}

# Plain text ends where a rule could begin. `]` begins none, but ends a link's text. The looks to both sides
# leave out positions at which the rule for that character can only refuse; they stand behind the set of all
# characters, as an expression that begins with one set skips ten times as fast what is not in it.
_STOP = re.compile(
    r"[\n\\`*_~\[\]&$<!^#{:@w]"
    r"(?:(?<=[\n\\`*_~\[\]&$])"
    r"|(?<=<)(?!\s)"
    r"|(?<=[!^])(?=\[)"
    r"|(?<=\#)(?=\w)"
    r"|(?<=[\])`}]\{)"
    r"|(?:(?<=http:)|(?<=https:))(?=//[\w\[])"
    r"|(?<=mailto:)|(?<=xmpp:)"
    r"|(?<=[A-Za-z0-9._+-]@)"
    r"|(?<=w)(?=ww\.))"
)


class PlacedState(StateInline):
    """A state whose tokens know their offset into the text: `token.map` holds it, alone in a list."""

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Add a token that begins where the parser stands."""
        token = super().push(ttype, tag, nesting)
        token.map = [self.pos]
        return token


class InlineParser(ParserInline):
    """The inline rules, by the character that each begins with."""

    def __init__(self) -> None:
        """Begin with the rules of CommonMark; `freeze` must follow when all rules are there."""
        super().__init__()
        self._by_character: dict[str, tuple[Rule, ...]] = {}
        self._everywhere: tuple[Rule, ...] = ()

    def freeze(self) -> None:
        """Sort the active rules into the table. A rule of a plug-in is tried wherever text stops."""
        named = [
            (name, rule)
            for name, rule in zip(self.ruler.get_active_rules(), self.ruler.getRules(""), strict=True)
            if name != "text"
        ]
        characters = sorted(set("".join(_TRIGGERS.values())))
        self._everywhere = tuple(rule for name, rule in named if name not in _TRIGGERS)
        self._by_character = {
            character: tuple(rule for name, rule in named if character in _TRIGGERS.get(name, character))
            for character in characters
        }

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Parse the text of one block into `tokens`. Most cells of tables and items of lists are plain."""
        if _STOP.search(src) is None:
            tokens += [Token("text", "", 0, content=src)] if src else ()
            return tokens
        state = PlacedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens

    def tokenize(self, state: StateInline) -> None:
        """Parse from the state's position to its end."""
        source, end = state.src, state.posMax
        deep = state.level >= state.md.options["maxNesting"]
        while state.pos < end:
            position = state.pos
            stop = _STOP.search(source, position, end)
            until = stop.start() if stop else end
            if until > position:
                state.append_pending(source[position:until])
                state.pos = until
                continue
            rules = () if deep else self._by_character.get(source[position], self._everywhere)
            for rule in rules:
                if rule(state, False):  # noqa: FBT003  # the signature is markdown-it's
                    break
            else:
                state.append_pending(source[position])
                state.pos += 1
        if state.pending:
            state.pushPending()

    def skipToken(self, state: StateInline) -> None:  # noqa: N802  # the name is markdown-it's
        """Move on by one token without making any; asked when the end of a link's text is sought."""
        position, cache = state.pos, state.cache
        if position in cache:
            state.pos = cache[position]
            return
        if state.level >= state.md.options["maxNesting"]:
            state.pos = state.posMax
        else:
            self._skip(state, position)
        cache[position] = state.pos

    def _skip(self, state: StateInline, position: int) -> None:
        stop = _STOP.search(state.src, position, state.posMax)
        until = stop.start() if stop else state.posMax
        if until > position:
            state.pos = until
            return
        for rule in self._by_character.get(state.src[position], self._everywhere):
            state.level += 1
            found = rule(state, True)  # noqa: FBT003  # the signature is markdown-it's
            state.level -= 1
            if found:
                return
        state.pos = position + 1
