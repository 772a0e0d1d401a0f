"""TODO, wherever a reader could see it: in the values of the front matter and in the prose, not in code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radblog.basics.places import Place
from radblog.documents.forms import pieces
from radblog.documents.rules import TODO_DRAFT, TODO_PUBLISHED
from radblog.problems import Problem
from radblog.schema.nodes import ListNode, MapNode, Node, Scalar

_TODO = r"\bTODO\b"
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HIDDEN = re.compile(r"(?<!`)(`++)(?:[^`]++|(?!\1(?!`))`++)*+\1(?!`)|<!--.*?(?:-->|$)")


def check_leftovers(
    node: Node, body: str, path: str, first_line: int, *, published: bool
) -> Iterator[Problem]:
    """Every TODO of a document: an error where it is published, else a reminder."""
    rule = TODO_PUBLISHED if published else TODO_DRAFT
    hint = "do what is left to do, and delete the word"
    for place in (*_in_values(node), *_in_prose(body, path, first_line)):
        yield rule.at(place, "something is left to do here", hint)


def _in_values(node: Node) -> Iterator[Place]:
    if isinstance(node, Scalar):
        yield from (piece.place for piece in pieces(node, _TODO))
    elif isinstance(node, ListNode):
        for item in node.items:
            yield from _in_values(item)
    elif isinstance(node, MapNode):
        for _, value in node.entries:
            yield from _in_values(value)


def _in_prose(body: str, path: str, first_line: int) -> Iterator[Place]:
    if "TODO" not in body:
        return
    fence = ""
    for number, line in enumerate(body.split("\n"), first_line):
        mark = _FENCE.match(line)
        if fence:
            if mark is not None and mark[1].startswith(fence) and not line.strip(" `~"):
                fence = ""
            continue
        if mark is not None:
            fence = mark[1]
            continue
        shown = _HIDDEN.sub(lambda hidden: " " * len(hidden[0]), line)
        for found in re.finditer(_TODO, shown):
            yield Place(path, number, found.start() + 1, len(found[0]))
