"""JSON Schema of each kind of document and of site.yaml, for editors and content managers.

Made from the very types that files are read into, plus the short forms, so that the two cannot part.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from inspect import cleandoc
from typing import Any, TypeAlias

import msgspec

from radblog.documents.kinds import STRUCTS
from radblog.documents.model import KIND_KEY, Consent, Patient
from radblog.documents.vocabulary import vocabulary
from radblog.schema.nodes import MapNode, Scalar
from radblog.schema.shapes import shape_of
from radblog.schema.yaml import parse_yaml
from radblog.settings.site import SiteSettings

Schema: TypeAlias = dict[str, Any]

_DATE: Schema = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}
_MOMENT: Schema = {"pattern": r"^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d)?( ?(Z|[+-]\d\d(:?\d\d)?))?)?$"}
_TITLES = {
    "post": "A post of radblog",
    "case": "A case of radblog",
    "page": "A page of radblog",
    "person": "A person of radblog",
    "site": "The settings of a radblog site (site.yaml)",
}
_STRUCTS: dict[Any, Any] = {**STRUCTS, "site": SiteSettings}
_PARENTS = {"Post": "Common", "Case": "Common", "Page": "Common", "Person": "Common", "CasePicture": "Series"}


def schema_of(kind: str) -> Schema:
    """The JSON Schema (draft 2020-12) of the front matter of a kind of document, or of `site`.yaml.

    Raises:
        KeyError: there is no such kind.
    """
    struct = _STRUCTS[kind]
    definitions = {
        name: _definition(name, definition)
        for name, definition in sorted(msgspec.json.schema(struct)["$defs"].items())
    }
    whole = definitions.pop(struct.__name__)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **whole,
        "title": _TITLES[kind],
        "$defs": definitions,
    }


def meanings_of(name: str) -> dict[str, str]:
    """What each key of a type means, by the name of the type: `Post`, `Series`, `SiteSettings`."""
    own = _descriptions().get(name, {})
    return {**meanings_of(_PARENTS[name]), **own} if name in _PARENTS else own


def _definition(name: str, definition: Schema) -> Schema:
    """One type: every key with its meaning, its short forms and its words."""
    meanings = meanings_of(name)
    properties = {
        key: {**_property(name, key, schema), "description": meanings[key]}
        for key, schema in definition["properties"].items()
        if key != KIND_KEY
    }
    if "description" in definition:
        definition = {**definition, "description": cleandoc(definition["description"])}
    required = [key for key in definition.get("required", ()) if key not in {"type", KIND_KEY}]
    return {**definition, "properties": properties, "required": required}


def _property(name: str, key: str, schema: Schema) -> Schema:
    words = _words(name, key)
    if words:
        schema = {**schema, **_with_words(schema, words)}
    return _written(schema)


def _with_words(schema: Schema, words: Schema) -> Schema:
    """Puts the words of a vocabulary where the type has any text."""
    if schema.get("type") == "array":
        return {**schema, "items": {**schema["items"], **words}}
    if "anyOf" in schema:
        return {**schema, "anyOf": [_with_words(one, words) for one in schema["anyOf"]]}
    return {**schema, **words} if schema.get("type") == "string" else schema


def _written(schema: Schema) -> Schema:
    """A type as a file may have it: one item for a list, the short form for a mapping, dates as text."""
    if "anyOf" in schema:
        return {**schema, "anyOf": [_written(one) for one in schema["anyOf"]]}
    if schema.get("format") == "date":
        return _DATE
    if schema.get("type") == "array":
        items = _written(schema["items"])
        rest = {key: value for key, value in schema.items() if key not in {"type", "items"}}
        return {**rest, "anyOf": [{"type": "array", "items": items}, items]}
    short = _short_forms().get(schema.get("$ref", ""))
    return {"anyOf": [schema, short]} if short is not None else schema


@cache
def _short_forms() -> dict[str, Schema]:
    bands = "|".join(band.replace("+", r"\+") for band in _literal(Patient, "age_band"))
    sexes = "|".join(_literal(Patient, "sex"))
    return {
        "#/$defs/Patient": {"type": "string", "pattern": f"^({bands})( ({sexes}))?$|^({sexes}) ({bands})$"},
        "#/$defs/Consent": {"type": "string", "enum": _literal(Consent, "basis")},
        "#/$defs/Delay": {"type": "integer", "minimum": 0},
        "#/$defs/Window": {"type": "string", "enum": list(vocabulary().windows)},
    }


def _literal(struct: type, key: str) -> list[str]:
    return list(shape_of(struct).keys[key].type.values)


def _words(name: str, key: str) -> Schema:
    words = vocabulary()
    known: dict[tuple[str, str], Schema] = {
        ("Case", "system"): {"enum": list(words.systems)},
        ("Person", "specialties"): {"enum": list(words.systems)},
        ("Study", "modality"): {"enum": list(words.modalities)},
        ("CasePicture", "modality"): {"enum": list(words.modalities)},
        ("Study", "region"): {"enum": list(words.regions)},
        ("CasePicture", "region"): {"enum": list(words.regions)},
        ("Study", "phase"): {"enum": list(words.phases)},
        ("Series", "plane"): {"enum": list(words.planes)},
        ("CasePicture", "plane"): {"enum": list(words.planes)},
        ("Series", "sequence"): {"enum": list(words.sequences)},
        ("CasePicture", "sequence"): {"enum": list(words.sequences)},
        ("Deidentification", "method"): {"enum": list(words.methods)},
    }
    if key in {"date", "expires"} and _PARENTS.get(name) == "Common":
        return _MOMENT
    if key == "hashtags" and name != "SiteSettings":
        return {"examples": list(words.hashtags)}
    return known.get((name, key), {})


@cache
def _descriptions() -> dict[str, dict[str, str]]:
    text = (files("radblog.documents") / "descriptions.yaml").read_text(encoding="utf-8")
    types = parse_yaml(text, "descriptions.yaml").value
    assert isinstance(types, MapNode)  # noqa: S101  # part of the package
    return {
        name.text: {key.text: value.text for key, value in keys.entries if isinstance(value, Scalar)}
        for name, keys in types.entries
        if isinstance(keys, MapNode)
    }
