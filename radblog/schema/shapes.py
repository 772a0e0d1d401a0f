"""What a frozen Struct may hold, key by key, as the conversion needs it."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec
from msgspec import Struct
from msgspec import inspect as types


class Key(Struct, frozen=True):
    """A key of a mapping in YAML: `name` as written there, `attribute` as the Struct calls it."""

    name: str
    attribute: str
    type: Any
    required: bool
    default: Any


class Shape(Struct, frozen=True):
    cls: Any
    keys: dict[str, Key]


@cache
def shape_of(struct: Any) -> Shape:
    """The keys of a Struct type."""
    info = types.type_info(struct)
    assert isinstance(info, types.StructType)  # noqa: S101  # a fault of ours, not of a file
    return Shape(struct, {field.encode_name: _key(field) for field in info.fields})


def _key(field: types.Field) -> Key:
    default = field.default
    if default is msgspec.NODEFAULT and field.default_factory is not msgspec.NODEFAULT:
        default = field.default_factory()
    return Key(field.encode_name, field.name, without_none(field.type), field.required, default)


def without_none(info: Any) -> Any:
    """The one type besides None that an optional type allows."""
    if isinstance(info, types.UnionType):
        [info] = [one for one in info.types if not isinstance(one, types.NoneType)]
    return info
