"""`_defaults.yaml`: what holds for every document below a folder unless the document says otherwise."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from msgspec import Struct

from radblog.basics.nearest import nearest
from radblog.basics.places import Place
from radblog.documents.forms import SHORT_KEYS, forms
from radblog.documents.kinds import STRUCTS
from radblog.documents.model import Kind
from radblog.documents.rules import DEFAULT_FOR_ONE
from radblog.problems import Outcome, Problem
from radblog.schema.convert import convert
from radblog.schema.nodes import MapNode, Node, Scalar
from radblog.schema.rules import MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE
from radblog.schema.shapes import shape_of
from radblog.schema.text import decode
from radblog.schema.yaml import parse_yaml

NAME = "_defaults.yaml"
# What only the document itself can say; in these mappings, the inner key.
_FOR_ONE = frozenset({
    "type", "title", "name", "slug", "id", "date", "updated", "status", "diagnosis", "patient", "rarity",
    "delay_months", "pictures", "studies", "aliases", "permalink", "expires", "translations", "corrections",
    "reviewers", "unique_feature",
})  # fmt: skip
_FOR_ONE_WITHIN = {"consent": frozenset({"basis", "ref", "expires", "shown_to_patient", "withdrawn"})}


class Defaults(Struct, frozen=True):
    """The defaults of one folder; `folder` is POSIX and relative to the site, such as `content/cases`."""

    folder: str
    keys: MapNode


def read_defaults(data: bytes, path: str) -> Outcome[Defaults]:
    """A `_defaults.yaml`, with all that is wrong in it for every kind of document that has its keys."""
    text = decode(data, path)
    if text.value is None:
        return Outcome(None, text.problems)
    parsed = parse_yaml(text.value, path)
    node: Node = parsed.value or MapNode((), Place(path, 1))
    if parsed.value is None and parsed.problems:
        return Outcome(None, parsed.problems)
    if not isinstance(node, MapNode):
        problem = WRONG_TYPE.at(node.place, "keys with values are wanted here", "write `key: value` lines")
        return Outcome(None, (problem,))
    problems = [problem for key, value in node.entries for problem in _check(key, value)]
    return Outcome(Defaults(PurePosixPath(path).parent.as_posix(), node), (*parsed.problems, *problems))


def with_defaults(own: MapNode, path: str, kind: Kind, defaults: Mapping[str, Defaults]) -> MapNode:
    """The keys of the document at `path`, and those of its folders that its kind has; nearest wins.

    Mappings are joined key by key, so that a folder can give the wording of a consent whose basis the
    document states; lists are not joined.
    """
    keys = shape_of(STRUCTS[kind]).keys
    merged = own
    for folder in PurePosixPath(path).parents:
        given = defaults.get(folder.as_posix())
        if given is not None:
            known = tuple((key, value) for key, value in given.keys.entries if key.text in keys)
            merged = _merge(merged, MapNode(known, given.keys.place))
    return merged


def _merge(near: MapNode, far: MapNode) -> MapNode:
    entries = []
    for key, value in near.entries:
        beside = far.get(key.text)
        if isinstance(beside, MapNode) and isinstance(value, Scalar) and key.text in SHORT_KEYS:
            value = SHORT_KEYS[key.text](value)  # noqa: PLW2901  # the same value, written out
        joined = (
            _merge(value, beside) if isinstance(value, MapNode) and isinstance(beside, MapNode) else value
        )
        entries.append((key, joined))
    entries += [(key, value) for key, value in far.entries if near.get(key.text) is None]
    return MapNode(tuple(entries), near.place)


def _check(key: Scalar, value: Node) -> Iterator[Problem]:
    kinds = [struct for struct in STRUCTS.values() if key.text in shape_of(struct).keys]
    if not kinds:
        yield _unknown(key)
        return
    if key.text in _FOR_ONE:
        yield _for_one(key)
        return
    if key.text in _FOR_ONE_WITHIN:
        if not isinstance(value, MapNode):
            yield _for_one(key)
            return
        yield from (_for_one(inner) for inner, _ in value.entries if inner.text in _FOR_ONE_WITHIN[key.text])
    alone = MapNode(((key, value),), key.place)
    found = []
    for struct in kinds:
        problems = convert(alone, struct, forms=forms(dt.UTC), start=key.place).problems
        found.append([problem for problem in problems if problem.code != MISSING_KEY.code])
    yield from min(found, key=len)


def _for_one(key: Scalar) -> Problem:
    message = f"'{key.text}' cannot be a default"
    return DEFAULT_FOR_ONE.at(key.place, message, "write it in each document")


def _unknown(key: Scalar) -> Problem:
    near = nearest(key.text, sorted({name for struct in STRUCTS.values() for name in shape_of(struct).keys}))
    message = f"unknown key '{key.text}', did you mean '{near}'?" if near else "unknown key"
    return UNKNOWN_KEY.at(key.place, message, f"write {near}:" if near else "no kind of document has it")
