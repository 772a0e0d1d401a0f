"""The block rules of markdown-it, told which of them can begin with which character.

markdown-it offers every line to a dozen rules, and most of them look at its first character and refuse. Here
a rule is only asked about lines that begin with a character of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from markdown_it.ruler import Ruler
from markdown_it.rules_block import StateBlock

Rule: TypeAlias = Callable[[StateBlock, int, int, bool], bool]

_TRIGGERS = {
    "admonition": "!?",
    "attributes": "{",
    "blockquote": ">",
    "comment": "<",
    "directive": ":",
    "fence": "`~",
    "footnote_def": "[",
    "heading": "#",
    "hr": "*-_",
    "html_block": "<",
    "list": "*+-0123456789",
    "math_block": "$",
    "reference": "[",
}
_CHAINS = ("", "paragraph", "reference", "blockquote", "list")  # what begins a block, and what ends these


class ByCharacter(Ruler[Rule]):
    """A ruler whose every chain is one rule, which asks those that the line is for, in their order."""

    def __init__(self, ruler: Ruler[Rule]) -> None:
        """Take over the rules that are active in `ruler`."""
        super().__init__()
        self.__rules__ = ruler.__rules__
        names = dict(zip(ruler.getRules(""), ruler.get_active_rules(), strict=True))
        self._chains = {
            chain: [_one({rule: names[rule] for rule in ruler.getRules(chain)})] for chain in _CHAINS
        }

    def getRules(self, chainName: str = "") -> list[Rule]:  # noqa: N802, N803  # the names are markdown-it's
        """The rules of a chain."""
        return self._chains[chainName]


def _one(names: Mapping[Rule, str]) -> Rule:
    """Rules with their names, as one rule."""
    every = tuple(names)
    anywhere = tuple(rule for rule in every if names[rule] not in _TRIGGERS)
    by_character = {
        character: tuple(rule for rule in every if character in _TRIGGERS.get(names[rule], character))
        for character in sorted(set("".join(_TRIGGERS.values())))
    }

    def ask(state: StateBlock, line: int, end: int, silent: bool) -> bool:  # noqa: FBT001  # the signature is markdown-it's
        start = state.bMarks[line] + state.tShift[line]
        empty = start >= state.eMarks[line]
        for rule in every if empty else by_character.get(state.src[start], anywhere):
            if rule(state, line, end, silent):
                return True
        return False

    return ask
