"""Nodes -> frozen Structs, key by key, with every problem gathered and every value's place kept.

Types come from the Structs themselves, so the keys of a document are declared once. A value that may be
written in short is first rewritten into its full form, place by place; then one conversion serves both.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar, cast

from msgspec import Struct, field
from msgspec import inspect as types

from radblog.basics.nearest import nearest
from radblog.basics.places import Place
from radblog.problems import Outcome, Problem
from radblog.schema.nodes import ListNode, MapNode, Node, Scalar
from radblog.schema.rules import EMPTY_VALUE, HASH_COMMENT, MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE
from radblog.schema.scalars import Wrong, read_scalar
from radblog.schema.shapes import Key, Shape, shape_of, without_none

T = TypeVar("T")
Rewrite = Callable[[Scalar], Node]


class Forms(Struct, frozen=True):
    """How a kind of file may be written.

    `zone`: of times without an offset. `short`: rewrites a scalar where a Struct of that type is wanted.
    `keys`: rewrites a scalar given for a key of that name, wherever the key stands. `instead`: keys that
    other generators have -> the key here ("" where there is none), and what to do.
    """

    zone: dt.tzinfo = dt.UTC
    short: Mapping[type, Rewrite] = field(default_factory=dict)
    keys: Mapping[str, Rewrite] = field(default_factory=dict)
    instead: Mapping[str, tuple[str, str]] = field(default_factory=dict)


class Converted(Struct, Generic[T], frozen=True):
    """A value and where each part of it stands: `authors[0]`, `studies[0].series[1].alt` -> Place.

    `faulty` are the key paths of errors, those of missing keys included.
    """

    value: T
    places: dict[str, Place]
    faulty: tuple[str, ...] = ()


def convert(node: Node | None, wanted: type[T], *, forms: Forms, start: Place) -> Outcome[Converted[T]]:
    """The Struct `wanted` that `node` holds.

    `start` is where a missing key is reported. A wrong value of a key that has a default is replaced by
    the default beside its problem, so that the rest can be examined; where a required one is wrong or
    missing, the outcome has no value.
    """
    work = _Conversion(forms)
    if node is None:
        node = MapNode((), start)
    if not isinstance(node, MapNode):
        problem = WRONG_TYPE.at(node.place, "keys with values are wanted here", "write `key: value` lines")
        return Outcome(None, (problem,))
    struct: Any = wanted
    value = work.mapping(node, shape_of(struct), "", start)
    problems = tuple(sorted(work.problems, key=lambda problem: problem.order))
    if value is _FAILED:
        return Outcome(None, problems)
    return Outcome(Converted(cast("T", value), work.places, tuple(work.faulty)), problems)


_FAILED: Any = object()


class _Conversion:
    """One conversion under way: the problems and places found so far."""

    def __init__(self, forms: Forms) -> None:
        self._forms = forms
        self.problems: list[Problem] = []
        self.places: dict[str, Place] = {}
        self.faulty: list[str] = []

    def mapping(self, node: MapNode, shape: Shape, path: str, start: Place) -> Any:
        """A Struct of `shape`, or _FAILED."""
        given: dict[str, Node] = {}
        for key, value in node.entries:
            if key.text in shape.keys:
                given[key.text] = value
            else:
                self._unknown(key, shape, f"{path}{key.text}")
        values = {}
        for key_type in shape.keys.values():
            name = path + key_type.name
            value = self._key(given.get(key_type.name), key_type, name, start)
            if value is _FAILED:
                self.faulty.append(name)
                value = _FAILED if key_type.required else key_type.default
            values[key_type.attribute] = value
        if any(value is _FAILED for value in values.values()):
            return _FAILED
        return shape.cls(**values)

    def _key(self, node: Node | None, key: Key, path: str, start: Place) -> Any:
        if node is None:
            if not key.required:
                return key.default
            return self._wrong(MISSING_KEY.at(start, f"the key '{key.name}' is missing", f"add {key.name}:"))
        self.places[path] = node.place
        if isinstance(node, Scalar) and node.is_null and not isinstance(key.type, types.NoneType):
            return self._empty(node, key)
        if isinstance(node, Scalar) and key.name in self._forms.keys:
            node = self._forms.keys[key.name](node)
        value = self._value(node, key.type, path)
        if key.required and (value == () or (isinstance(value, str) and not value.strip())):
            return self._empty(node, key)
        return value

    def _empty(self, node: Node, key: Key) -> Any:
        if isinstance(node, Scalar) and node.comment is not None:
            return self._wrong(_hash_comment(node.comment))
        if key.required:
            return self._wrong(
                MISSING_KEY.at(node.place, f"the key '{key.name}' has no value", "write a value after it")
            )
        message = f"the key '{key.name}' has no value"
        self.problems.append(EMPTY_VALUE.at(node.place, message, "write a value, or delete the line"))
        return key.default

    def _value(self, node: Node, info: Any, path: str) -> Any:
        info = without_none(info)
        if isinstance(info, types.VarTupleType):
            return self._tuple(node, info, path)
        if isinstance(info, types.DictType):
            return self._dict(node, info, path)
        if isinstance(info, types.StructType):
            return self._struct(node, info, path)
        if not isinstance(node, Scalar):
            what = "a list" if isinstance(node, ListNode) else "keys with values"
            hint = "put quotes round text that begins with [ or {; a list has no place here"
            return self._wrong(WRONG_TYPE.at(node.place, f"one value is wanted here, not {what}", hint))
        return self._scalar(node, info)

    def _scalar(self, node: Scalar, info: Any) -> Any:
        if node.is_null:
            if node.comment is not None:
                return self._wrong(_hash_comment(node.comment))
            hint = "write a value, or delete the line; quote the word null if it is meant"
            return self._wrong(WRONG_TYPE.at(node.place, "a value is wanted here, but this is empty", hint))
        value = read_scalar(node, info, self._forms.zone)
        if isinstance(value, Wrong):
            return self._wrong(value.rule.at(node.place, value.message, value.help))
        return value

    def _tuple(self, node: Node, info: types.VarTupleType, path: str) -> Any:
        nodes = node.items if isinstance(node, ListNode) else (node,)
        values = []
        for index, item in enumerate(nodes):
            name = f"{path}[{index}]"
            self.places[name] = item.place
            values.append(self._value(item, info.item_type, name))
        return _FAILED if any(value is _FAILED for value in values) else tuple(values)

    def _dict(self, node: Node, info: types.DictType, path: str) -> Any:
        if not isinstance(node, MapNode):
            hint = "write `name: text` lines under it, indented"
            return self._wrong(WRONG_TYPE.at(node.place, "names with values are wanted here", hint))
        values = {}
        for key, item in node.entries:
            name = f"{path}.{key.text}"
            self.places[name] = item.place
            values[key.text] = self._value(item, info.value_type, name)
        return _FAILED if any(value is _FAILED for value in values.values()) else values

    def _struct(self, node: Node, info: types.StructType, path: str) -> Any:
        if isinstance(node, Scalar) and not node.is_null and info.cls in self._forms.short:
            node = self._forms.short[info.cls](node)
        shape = shape_of(info.cls)
        if not isinstance(node, MapNode):
            hint = f"write keys under it: {', '.join(shape.keys)}"
            return self._wrong(WRONG_TYPE.at(node.place, "keys with values are wanted here", hint))
        return self.mapping(node, shape, f"{path}.", node.place)

    def _unknown(self, key: Scalar, shape: Shape, path: str) -> None:
        self.faulty.append(path)
        instead = self._forms.instead
        near = nearest(key.text, [*shape.keys, *instead])
        meant, hint = instead.get(near or "", (near, f"write {near}:"))
        if near is None:
            message, hint = "unknown key", f"the keys here are: {', '.join(shape.keys)}"
        elif meant in shape.keys:
            message = f"unknown key '{key.text}', did you mean '{meant}'?"
        else:
            message = f"unknown key '{key.text}'"
        self.problems.append(UNKNOWN_KEY.at(key.place, message, hint))

    def _wrong(self, problem: Problem) -> Any:
        self.problems.append(problem)
        return _FAILED


def _hash_comment(place: Place) -> Problem:
    return HASH_COMMENT.at(
        place, "this # begins a comment, so the value is empty", "leave the # out, or quote the word with it"
    )
