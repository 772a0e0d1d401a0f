"""Front matter of other generators: YAML, TOML or JSON, forgiven much and reported in full.

Everything comes out as text, lists and mappings. A head that is broken is read line by line as far as it
goes, since a document with a title and a date is worth more than a complaint.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import tomllib
from typing import Any

import yaml

from radblog.basics.places import Place
from radblog.importers import pelican
from radblog.importers.model import ForeignDocument, FrontMatter, Value
from radblog.importers.rules import BROKEN_HEAD, DOUBLE_KEY
from radblog.problems import Outcome, Problem

_KEY_LINE = re.compile(r"^([A-Za-z_][\w .-]*?)\s*[:=](?:\s+(.*)|)$")
_ITEM_LINE = re.compile(r"^\s*-\s+(.*)$")
_MOST_NODES = 20_000  # a chain of aliases can unfold without end


def read_document(path: str, text: str, generator: str = "") -> Outcome[ForeignDocument]:
    """Take a file apart into its head and its body. Where the generator is Pelican, a head needs no fence.

    Problems: a head that is never closed or cannot be read whole, keys written twice (the later counts).
    """
    fence = text.lstrip("\n")[:3]
    if fence == "+++":
        return _fenced(path, text, "+++", _toml)
    if fence == "---":
        return _fenced(path, text, "---", _yaml)
    if generator == "pelican":
        return Outcome(pelican.read_head(path, text))
    if text.startswith("{"):
        return _json(path, text)
    return Outcome(ForeignDocument(path, FrontMatter(), text, 1))


def read_mapping(path: str, text: str) -> FrontMatter:
    """A whole file of settings or data by its ending (.toml, .json, .yml); empty where it is broken."""
    if path.endswith(".toml"):
        head, _ = _toml(path, text, 1)
        return head
    head, _ = _yaml(path, text, 1)  # JSON is YAML
    return head


def _fenced(path: str, text: str, fence: str, read: Any) -> Outcome[ForeignDocument]:
    lines = text.split("\n")
    start = next(number for number, line in enumerate(lines) if line.strip())
    if lines[start].strip() != fence:
        return Outcome(ForeignDocument(path, FrontMatter(), text, 1))
    closers = {fence, "..."} if fence == "---" else {fence}
    problems: tuple[Problem, ...] = ()
    end = next((n for n in range(start + 1, len(lines)) if lines[n].rstrip() in closers), None)
    if end is None:
        end = _where_the_head_ends(lines, start + 1)
        problems = (
            BROKEN_HEAD.at(
                Place(path, start + 1),
                "the front matter is opened and never closed",
                "look at the imported file: the front matter was taken to end at the first line of prose",
            ),
        )
        body_start = end
    else:
        body_start = end + 1
    head, found = read(path, "\n".join(lines[start + 1 : end]), start + 2)
    body = "\n".join(lines[body_start:])
    return Outcome(ForeignDocument(path, head, body, body_start + 1), problems + found)


def _where_the_head_ends(lines: list[str], start: int) -> int:
    for number in range(start, len(lines)):
        line = lines[number]
        if line.strip() and not (_KEY_LINE.match(line) or line[0] in " \t-#["):
            return number
        if line.startswith("# ") or (not line.strip() and number > start):
            return number
    return len(lines)


# ---- YAML -------------------------------------------------------------------------------------------


def _yaml(path: str, text: str, first_line: int) -> tuple[FrontMatter, tuple[Problem, ...]]:
    try:
        node = yaml.compose(text.replace("\t", "    "), Loader=yaml.SafeLoader)
        reader = _YamlReader(path, first_line)
        values = reader.value(node) if node is not None else {}
    except (yaml.YAMLError, RecursionError, ValueError):
        return _by_lines(path, text, first_line)
    if not isinstance(values, dict):
        return _by_lines(path, text, first_line)
    return FrontMatter(values, reader.lines), tuple(reader.problems)


class _YamlReader:
    """Walks composed nodes, so that dates stay text and a key written twice is no end."""

    def __init__(self, path: str, first_line: int) -> None:
        self._path = path
        self._first_line = first_line
        self._nodes = 0
        self.lines: dict[str, int] = {}
        self.problems: list[Problem] = []

    def value(self, node: yaml.Node, depth: int = 0) -> Value:
        self._nodes += 1
        if self._nodes > _MOST_NODES:
            raise ValueError
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, depth)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, depth + 1) for item in node.value]
        if node.tag == "tag:yaml.org,2002:null":
            return None
        return str(node.value)

    def _mapping(self, node: yaml.MappingNode, depth: int) -> dict[str, Value]:
        found: dict[str, Value] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
            line = self._first_line + key_node.start_mark.line
            if key in found:
                self.problems.append(
                    DOUBLE_KEY.at(
                        Place(self._path, line),
                        "this key stands twice in the front matter; the later one was taken",
                        "see whether the imported file has the value you want",
                    )
                )
            if depth == 0:
                self.lines[key] = line
            found[key] = self.value(value_node, depth + 1)
        return found


# ---- TOML and JSON ----------------------------------------------------------------------------------


def _toml(path: str, text: str, first_line: int) -> tuple[FrontMatter, tuple[Problem, ...]]:
    try:
        values = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return _by_lines(path, text, first_line)
    lines = {
        key: next(
            (first_line + n for n, line in enumerate(text.split("\n")) if _opens(line, key)), first_line
        )
        for key in values
    }
    return FrontMatter({key: _plain(value) for key, value in values.items()}, lines), ()


def _opens(line: str, key: str) -> bool:
    return re.match(rf"\s*\[*[\"']?{re.escape(key)}[\"']?\s*[=.\]]", line) is not None


def _json(path: str, text: str) -> Outcome[ForeignDocument]:
    try:
        values, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return Outcome(ForeignDocument(path, FrontMatter(), text, 1))
    head = FrontMatter({str(key): _plain(value) for key, value in values.items()}, dict.fromkeys(values, 1))
    return Outcome(ForeignDocument(path, head, text[end:], text.count("\n", 0, end) + 1))


def _plain(value: Any) -> Value:
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dt.datetime | dt.date | dt.time):
        return value.isoformat()
    return str(value)


# ---- what can be saved of a broken head -------------------------------------------------------------


def _by_lines(path: str, text: str, first_line: int) -> tuple[FrontMatter, tuple[Problem, ...]]:
    values: dict[str, Value] = {}
    lines: dict[str, int] = {}
    last = ""
    for number, line in enumerate(text.split("\n"), first_line):
        if match := _KEY_LINE.match(line):
            last = match[1]
            values[last] = _unquoted(match[2] or "")
            lines[last] = number
        elif last and (item := _ITEM_LINE.match(line)):
            before = values[last]
            values[last] = [*(before if isinstance(before, list) else []), _unquoted(item[1])]
    problem = BROKEN_HEAD.at(
        Place(path, first_line),
        "the front matter cannot be read whole; it was read line by line",
        "compare the front matter of the imported file with this one",
    )
    return FrontMatter(values, lines), (problem,)


def _unquoted(text: str) -> Value:
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        return text[1:-1]
    if text.startswith("[") and text.endswith("]"):
        return [_unquoted(item) for item in text[1:-1].split(",") if item.strip()]
    return text or None
