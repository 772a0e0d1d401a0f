"""Values written into the front matter of a document: items at the end of a list, one value in place of
another. Every other sign of the file stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import yaml

from radblog.documents.front_matter import split_front_matter
from radblog.documents.insertion import end_of

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def with_items(text: str, key: str, items: Sequence[str]) -> str | None:
    """The text with `items`, each the YAML of one item of a list, at the end of the list under `key`; None
    where that cannot be done: the front matter is broken, or there is something else under `key`.
    """
    return _edited(text, lambda source: _into_list(source, key, items))


def with_value(text: str, key: str, value: str) -> str | None:
    """The text with `value`, one line of YAML, under `key`: in place of what is there, or of a comment that
    shows how to write the key, or as a new line.
    """
    return _edited(text, lambda source: _put(source, key, value))


def _edited(text: str, edit: Callable[[str], str | None]) -> str | None:
    windows = "\r\n" in text
    plain = text.replace("\r\n", "\n")
    mark, plain = (plain[0], plain[1:]) if plain.startswith("\ufeff") else ("", plain)
    split = split_front_matter(plain, "").value
    if split is None:
        return None
    start = sum(len(line) + 1 for line in plain.split("\n")[: split.yaml_line - 1])
    changed = edit(split.yaml)
    if changed is None:
        return None
    whole = mark + plain[:start] + changed + plain[start + len(split.yaml) :]
    return whole.replace("\n", "\r\n") if windows else whole


def _root(source: str) -> Any:
    try:
        root: Any = yaml.compose(source, Loader=_LOADER)
    except yaml.YAMLError:
        return None
    return root if isinstance(root, yaml.MappingNode) and not root.flow_style else None


def _found(root: Any, key: str) -> Any:
    return next((value for name, value in root.value if name.value == key), None)


def _put(source: str, key: str, value: str) -> str | None:
    root = _root(source)
    if root is None:
        return None
    node = _found(root, key)
    if node is None:
        line = f"{key}: {value}"
        example = re.search(rf"^#\s*{re.escape(key)}:.*$", source, re.MULTILINE)
        return _replaced(source, example, line) if example else _at_end(source, line)
    if isinstance(node, yaml.CollectionNode) and not node.flow_style:
        return None
    start, end = node.start_mark.index, node.end_mark.index
    space = "" if source[:start].endswith((" ", "\n")) else " "
    return f"{source[:start]}{space}{value}{source[end:]}"


def _replaced(source: str, found: re.Match[str], line: str) -> str:
    return source[: found.start()] + line + source[found.end() :]


def _into_list(source: str, key: str, items: Sequence[str]) -> str | None:
    root = _root(source)
    if root is None:
        return None
    node = _found(root, key)
    if node is None:
        return _at_end(source, "\n".join((f"{key}:", *(_item(item, 2) for item in items))))
    if isinstance(node, yaml.ScalarNode) and not node.value:
        at = source.rindex(":", 0, node.start_mark.index + 1)
        return _after_line(source, at, "\n".join(_item(item, 2) for item in items))
    if not isinstance(node, yaml.SequenceNode) or node.flow_style:
        return None
    return _after_line(
        source, end_of(node, source), "\n".join(_item(item, node.start_mark.column) for item in items)
    )


def _item(yaml_text: str, column: int) -> str:
    """The item of a list, with its dash in `column`."""
    first, *others = yaml_text.rstrip("\n").split("\n")
    indent = " " * column
    return "\n".join((f"{indent}- {first}", *(f"{indent}  {line}" if line else "" for line in others)))


def _at_end(source: str, lines: str) -> str:
    return f"{source.rstrip()}\n{lines}" + ("\n" if source.endswith("\n") else "")


def _after_line(source: str, index: int, lines: str) -> str:
    """`lines` after the line that holds the sign at `index`."""
    end = source.find("\n", index)
    return f"{source}\n{lines}" if end < 0 else f"{source[:end]}\n{lines}{source[end:]}"
