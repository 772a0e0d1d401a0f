"""The answer of a quiz in a file of its own, so that a public repository need not hold it before the reveal.

It has the same keys as the front matter of the case, and the two are laid over each other: mappings key by
key, lists item by item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from radblog.basics.places import Place
from radblog.documents.rules import ANSWER_FILE
from radblog.documents.source import SourceFile
from radblog.problems import Outcome, Problem
from radblog.schema.nodes import ListNode, MapNode, Node
from radblog.schema.rules import DUPLICATE_KEY, WRONG_TYPE
from radblog.schema.text import decode
from radblog.schema.yaml import parse_yaml

_KEY = re.compile(r"""(?:^|[{,\s])answer_file[ \t]*:[ \t]*["']?([^\s"',}#]+)""", re.MULTILINE)
_NOT_THERE = frozenset({"output", ".radblog", ".git"})


def answer_path(data: bytes) -> str | None:
    """The path that the front matter gives for its answer file, if it is one that may be read.

    A look at the text, so that the file can be read beside the document, before either is understood.
    """
    head = data.decode("utf-8", "replace").lstrip("\ufeff")
    found = _KEY.search("\n".join(_front_matter(head)))
    return found[1] if found is not None and not path_fault(found[1]) else None


def path_fault(path: str) -> str:
    """What speaks against a path for an answer file, or ""."""
    parts = PurePosixPath(path).parts
    if not parts or path.startswith("/") or "\\" in path or ".." in parts or parts[0] in _NOT_THERE:
        return "this is no path from the folder of the site on"
    return "" if path.endswith((".yaml", ".yml")) else "an answer file is YAML, and its name ends in .yaml"


def check_answer_path(path: str, place: Place) -> Iterator[Problem]:
    """An `answer_file` that can never be read."""
    if fault := path_fault(path):
        yield ANSWER_FILE.at(place, fault, "write answer_file: answers/NAME.yaml")


def with_answers(own: MapNode, answers: SourceFile) -> Outcome[MapNode]:
    """The front matter of a case and what its answer file adds."""
    text = decode(answers.data, answers.path)
    parsed = parse_yaml(text.value, answers.path) if text.value is not None else Outcome[Node](None)
    problems = [*text.problems, *parsed.problems]
    if parsed.value is None:
        return Outcome(own, tuple(problems))
    if not isinstance(parsed.value, MapNode):
        message = "keys with values are wanted here"
        return Outcome(own, (*problems, WRONG_TYPE.at(parsed.value.place, message, "write `key: value`")))
    merged = _joined(own, parsed.value, problems)
    return Outcome(merged if isinstance(merged, MapNode) else own, tuple(problems))


def _front_matter(text: str) -> Iterator[str]:
    lines = iter(text.splitlines())
    if next(lines, "").rstrip() != "---":
        return
    for line in lines:
        if line.rstrip() in {"---", "..."}:
            return
        yield line


def _joined(own: Node, more: Node, problems: list[Problem]) -> Node:
    if isinstance(own, MapNode) and isinstance(more, MapNode):
        entries = []
        for key, value in own.entries:
            beside = more.get(key.text)
            entries.append((key, value if beside is None else _joined(value, beside, problems)))
        entries += [(key, value) for key, value in more.entries if own.get(key.text) is None]
        return MapNode(tuple(entries), own.place)
    if isinstance(own, ListNode) and isinstance(more, ListNode):
        pairs = [_joined(*pair, problems) for pair in zip(own.items, more.items, strict=False)]
        rest = max(own.items, more.items, key=len)[len(pairs) :]
        return ListNode((*pairs, *rest), own.place)
    message = "this value is given in the case as well"
    problems.append(DUPLICATE_KEY.at(more.place, message, "keep one of the two"))
    return own
