"""YAML text -> nodes that know their place, read strictly.

A subset of YAML 1.2 that holds no surprises: every value stays the text it was written as until its type
is known. Aliases, anchors, merge keys and tags are refused, so the result is never larger than the text;
keys are plain words, each once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from radblog.basics.places import Lines, Place
from radblog.problems import Outcome, Problem
from radblog.schema.malformed import fault_of
from radblog.schema.nodes import ListNode, MapNode, Node, Scalar
from radblog.schema.rules import COMMENT_CUTS, CONTROL_CHARACTER, DUPLICATE_KEY, MALFORMED, TOO_CLEVER

DEEPEST = 30  # levels; the deepest document of ours has eight

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNPRINTABLE = re.compile(r"[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_COMMENT = re.compile(r"[ \t]*(#\w\S*)")
_EMPTY = re.compile(r"\s*(#.*\s*)*")


def parse_yaml(text: str, path: str, *, first_line: int = 1) -> Outcome[Node]:
    """The one value that `text` holds; None without a problem where it holds nothing.

    `first_line` is the line of the file in which `text` begins.
    """
    composer = _Composer(text, path, first_line)
    if (bad := _UNPRINTABLE.search(text)) is not None:
        where = composer.place(bad.start(), bad.end())
        problem = CONTROL_CHARACTER.at(where, "an invisible control character", "delete this character")
        return Outcome(None, (problem,))
    if _EMPTY.fullmatch(text):
        return Outcome(None)
    node = composer.compose(text)
    return Outcome(node, tuple(composer.problems))


def _events(text: str) -> Iterator[Any]:
    events: Iterator[Any] = iter(yaml.parse(text, Loader=_LOADER))
    return events


class _RefusedError(Exception):
    """Reading stops; the problem is noted already."""


class _Open:
    """A list or mapping that is still being read."""

    __slots__ = ("is_map", "items", "key", "keys", "start")

    def __init__(self, start: Place, *, is_map: bool) -> None:
        self.start = start
        self.is_map = is_map
        self.items: list[Any] = []
        self.key: Scalar | None = None
        self.keys: dict[str, int | None] = {}


class _Composer:
    """Builds nodes from the parser's events, without recursion, and gathers what is wrong."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self._text = text
        self._lines = Lines(path, text)
        self._shift = first_line - 1
        self.problems: list[Problem] = []

    def place(self, start: int, end: int | None = None) -> Place:
        here = self._lines.place(start)
        length = None
        if end is not None and "\n" not in self._text[start:end]:
            length = end - start
        return Place(here.path, (here.line or 1) + self._shift, here.column, length)

    def complaint(self, error: Any) -> Problem:
        """The parser's error in our words."""
        mark = error.problem_mark or error.context_mark
        line = self._text[self._text.rfind("\n", 0, mark.index) + 1 :].split("\n", 1)[0]
        fault = fault_of(error.context or "", error.problem or "", line)
        if fault.at_start and error.context_mark is not None:
            mark = error.context_mark
        return MALFORMED.at(self.place(min(mark.index, len(self._text))), fault.message, fault.help)

    def compose(self, text: str) -> Node | None:
        """Reads all of `text`; None where it holds nothing or something was refused."""
        root: Node | None = None
        open_ones: list[_Open] = []
        try:
            for event in _events(text):
                node = self._node_of(event, open_ones)
                if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                    raise self._refusal(event, "the file holds more than one YAML document", "take out ---")
                if node is not None and open_ones:
                    self._add(open_ones[-1], node)
                elif node is not None:
                    root = node
        except _RefusedError:
            return None
        except yaml.MarkedYAMLError as error:
            self.problems.append(self.complaint(error))
            return None
        return root

    def _node_of(self, event: Any, open_ones: list[_Open]) -> Node | None:
        """The node that `event` completes, if any."""
        if isinstance(event, yaml.NodeEvent):
            self._refuse_properties(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.CollectionStartEvent):
            if len(open_ones) >= DEEPEST:
                raise self._refusal(event, "lists and mappings are nested too deep", "use fewer levels")
            mark: Any = event.start_mark
            is_map = isinstance(event, yaml.MappingStartEvent)
            open_ones.append(_Open(self.place(mark.index), is_map=is_map))
        elif isinstance(event, yaml.CollectionEndEvent):
            done = open_ones.pop()
            items = tuple(done.items)
            return MapNode(items, done.start) if done.is_map else ListNode(items, done.start)
        return None

    def _add(self, parent: _Open, node: Node) -> None:
        if not parent.is_map:
            parent.items.append(node)
        elif parent.key is None:
            parent.key = self._key(node)
        else:
            key, parent.key = parent.key, None
            if key.text in parent.keys:
                first = parent.keys[key.text]
                message = f"this key stands twice, first on line {first}"
                self.problems.append(DUPLICATE_KEY.at(key.place, message, "keep one of the two"))
            else:
                parent.keys[key.text] = key.place.line
                parent.items.append((key, node))

    def _key(self, node: Node) -> Scalar:
        if isinstance(node, Scalar):
            if node.plain and node.text == "<<":
                message = "merge keys (<<) are not read"
                self.problems.append(TOO_CLEVER.at(node.place, message, "write the keys out"))
            return node
        message = "a mapping or list stands where a key belongs"
        hint = "text that begins with { or [ needs quotes round it"
        self.problems.append(MALFORMED.at(node.place, message, hint))
        return Scalar("", node.place)

    def _refuse_properties(self, event: Any) -> None:
        tag = getattr(event, "tag", None)
        if event.anchor is None and tag is None:
            return
        sign = "!" if tag is not None else "*" if isinstance(event, yaml.AliasEvent) else "&"
        message = f"text cannot begin with {sign} unless it is quoted"
        raise self._refusal(event, message, "put quotes round it; aliases, anchors and tags are not read")

    def _refusal(self, event: Any, message: str, hint: str) -> _RefusedError:
        self.problems.append(TOO_CLEVER.at(self.place(event.start_mark.index), message, hint))
        return _RefusedError()

    def _scalar(self, event: Any) -> Scalar:
        start, end = event.start_mark.index, event.end_mark.index
        if event.style in ("|", ">"):
            return Scalar(event.value, self._block_place(start), plain=False)
        plain = not event.style
        comment = self._comment(end) if plain else None
        if comment is not None and event.value:
            hint = "quote the whole text if the # is part of it; put a space after # in a comment"
            self.problems.append(COMMENT_CUTS.at(comment, "the text ends before this #", hint))
        return Scalar(event.value, self.place(start, end), plain=plain, comment=comment)

    def _comment(self, end: int) -> Place | None:
        found = _COMMENT.match(self._text, end)
        if found is None or (found.start(1) == end and end > 0 and not self._text[end - 1].isspace()):
            return None
        return self.place(found.start(1), found.end(1))

    def _block_place(self, start: int) -> Place:
        line_end = self._text.find("\n", start)
        first = re.compile(r"\s*").match(self._text, line_end if line_end >= 0 else len(self._text))
        return self.place(min(first.end() if first else start, len(self._text)))
