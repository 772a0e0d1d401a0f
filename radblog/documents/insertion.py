"""A picture written into a document: the one new line goes where its author would put it, and every other
sign of the file stays as it is.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import yaml
from msgspec import Struct

from radblog.documents.front_matter import split_front_matter

KEY = "pictures"
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MARK = "\ufeff"


class NewPicture(Struct, frozen=True):
    """`src` is relative to the document. `label` and `alt` are plain text; an empty `alt` is left out."""

    src: str
    label: str
    alt: str


def with_case_picture(text: str, picture: NewPicture) -> str | None:
    """The text of a case with one more picture at the end of `pictures:`, or None where it cannot be done:
    the front matter is broken, or `pictures` is no list.
    """
    return _edited(text, lambda plain: _into_front_matter(plain, _item(picture)))


def with_body_picture(text: str, picture: NewPicture) -> str | None:
    """The text of a post or page with one more picture at its end, its label as the caption."""
    caption = f' "{_escaped(picture.label, chr(34))}"' if picture.label else ""
    block = f"![{_escaped(picture.alt, '[]')}]({picture.src}{caption})"
    return _edited(text, lambda plain: plain.rstrip("\n") + f"\n\n{block}\n")


def _edited(text: str, edit: Callable[[str], str | None]) -> str | None:
    """Edit with plain line feeds; line ends and byte-order mark come back as they were."""
    windows = "\r\n" in text and "\n" not in text.replace("\r\n", "")
    mark, plain = (_MARK, text[1:]) if text.startswith(_MARK) else ("", text)
    done = edit(plain.replace("\r\n", "\n"))
    if done is None:
        return None
    return mark + (done.replace("\n", "\r\n") if windows else done)


def _into_front_matter(text: str, item: str) -> str | None:
    split = split_front_matter(text, "").value
    if split is None:
        return None
    start = sum(len(line) + 1 for line in text.split("\n")[: split.yaml_line - 1])
    changed = _into_yaml(split.yaml, item)
    return text[:start] + changed + text[start + len(split.yaml) :] if changed is not None else None


def _into_yaml(source: str, item: str) -> str | None:
    try:
        root: Any = yaml.compose(source, Loader=_LOADER)
    except yaml.YAMLError:
        return None
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        return None
    value = next((value for key, value in root.value if key.value == KEY), None)
    if value is None:
        return f"{source.rstrip()}\n{KEY}:\n  - {item}" + ("\n" if source.endswith("\n") else "")
    return _into_list(source, value, item)


def _into_list(source: str, value: Any, item: str) -> str | None:
    if isinstance(value, yaml.ScalarNode) and not value.value:
        return _after_line(source, source.rindex(":", 0, value.start_mark.index + 1), f"  - {item}")
    if not isinstance(value, yaml.SequenceNode):
        return None
    if value.flow_style:
        return _into_brackets(source, value.end_mark.index - 1, item)
    return _after_line(source, end_of(value, source), f"{' ' * value.start_mark.column}- {item}")


def _into_brackets(source: str, closing: int, item: str) -> str:
    before = source[:closing].rstrip()
    comma = "" if before.endswith(("[", ",")) else ","
    space = "" if before.endswith("[") else " "
    return f"{before}{comma}{space}{item}{source[closing:]}"


def _after_line(source: str, index: int, line: str) -> str:
    """`line` after the line that holds the sign at `index`."""
    end = source.find("\n", index)
    return f"{source}\n{line}" if end < 0 else f"{source[:end]}\n{line}{source[end:]}"


def end_of(node: Any, source: str) -> int:
    """The index of the last sign of a node. Where a block ends, the parser counts blank lines to it."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last: Any = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    start, end = int(node.start_mark.index), int(node.end_mark.index)
    return max(start, len(source[:end].rstrip()) - 1)


def _item(picture: NewPicture) -> str:
    """One line of YAML: strings of JSON are strings of YAML, whatever signs they hold."""
    values = {"src": picture.src, "label": picture.label, "alt": picture.alt}
    pairs = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items() if value)
    return f"{{{', '.join(pairs)}}}"


def _escaped(text: str, signs: str) -> str:
    return "".join(f"\\{sign}" if sign in signs or sign == "\\" else sign for sign in text)
