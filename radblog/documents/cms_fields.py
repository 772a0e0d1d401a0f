"""The keys of a kind of document as the fields of a form in Sveltia CMS (https://sveltiacms.app).

Made from the JSON Schema, and so from the very types that front matter is read into. What a form cannot hold
(points drawn on a picture) has no field; it stays a matter of the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from radblog.documents.schema import Schema, schema_of

Field: TypeAlias = dict[str, Any]

# What people write most stands first; other keys follow in the order of the type.
_FIRST = (
    "title", "name", "status", "date", "authors", "summary", "hashtags", "cover", "diagnosis", "patient",
    "system", "rarity", "consent", "delay_months", "pictures",
)  # fmt: skip
_NOT_ASKED = frozenset({"type"})  # the folder decides it
_LONG = frozenset({"summary", "text", "statement", "explanation", "history", "discussion", "findings", "bio",
                   "description", "presentation", "answer", "why"})  # fmt: skip
_PICTURES = frozenset({("Cover", "src"), ("CasePicture", "src"), ("Series", "src"), ("Person", "photo")})
_DAY: Field = {"format": "YYYY-MM-DD", "type": "date"}
_MOMENT: Field = {"format": "YYYY-MM-DDTHH:mm"}
_PLAIN: dict[str, Field] = {
    "object": {"widget": "keyvalue"},
    "integer": {"widget": "number", "value_type": "int"},
    "number": {"widget": "number", "value_type": "float"},
    "boolean": {"widget": "boolean"},
}


def fields_of(kind: str, hashtags: Mapping[str, str]) -> list[Field]:
    """The fields of a kind of document, its text last. `hashtags` are those that may be chosen, with their
    meanings.

    Raises:
        KeyError: there is no such kind.
    """
    whole = schema_of(kind)
    form = _Form(whole.get("$defs", {}), hashtags)
    fields = {
        field["name"]: field for field in form.fields(kind.title(), whole) if field["name"] not in _NOT_ASKED
    }
    order = [*(key for key in _FIRST if key in fields), *(key for key in fields if key not in _FIRST)]
    body = {
        "name": "body",
        "label": "Text",
        "widget": "markdown",
        "required": False,
        "modes": ["raw", "rich_text"],  # the rich editor rewrites what it does not know, such as `:::`
    }
    return [*(fields[key] for key in order), body]


class _Form:
    """Walks a schema; `definitions` are the types it refers to."""

    def __init__(self, definitions: Mapping[str, Schema], hashtags: Mapping[str, str]) -> None:
        self._definitions = definitions
        self._hashtags = hashtags

    def fields(self, name: str, schema: Schema) -> list[Field]:
        """A field for each key of a type that a form can hold."""
        required = set(schema.get("required", ()))
        found = (
            self._field(name, key, about, key in required) for key, about in schema["properties"].items()
        )
        return [field for field in found if field is not None]

    def _field(self, owner: str, key: str, schema: Schema, required: bool) -> Field | None:  # noqa: FBT001
        about = self._special(owner, key) or self._widget(_chosen(schema), key)
        if about is None:
            return None
        field = {"name": key, "label": _label(key), "required": required, **about}
        if hint := schema.get("description"):
            field["hint"] = hint
        if "fields" in field and not required:
            field["collapsed"] = True
        default = schema.get("default")
        if (
            isinstance(default, str | bool | int)
            and default != ""
            and field["widget"] in {"select", "boolean", "number"}
        ):
            field["default"] = default
        return field

    def _special(self, owner: str, key: str) -> Field | None:
        """Keys that a form knows more of than their type says."""
        if (owner, key) in _PICTURES:
            return {"widget": "image", "choose_url": False}
        if key == "authors":
            return {"widget": "relation", "collection": "people", "multiple": True, "value_field": "{{slug}}",
                    "display_fields": ["name"], "search_fields": ["name"]}  # fmt: skip
        if key == "hashtags":
            options = [
                {"label": f"#{tag}: {told}", "value": tag} for tag, told in sorted(self._hashtags.items())
            ]
            return (
                {"widget": "select", "multiple": True, "options": options} if options else {"widget": "list"}
            )
        return None

    def _widget(self, schema: Schema, key: str) -> Field | None:
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            inner = self.fields(name, self._definitions[name])
            # A mapping of free keys inside a list would be written where no list is.
            return {"widget": "object", "fields": [one for one in inner if one["widget"] != "keyvalue"]}
        if "enum" in schema:
            return {"widget": "select", "options": list(schema["enum"])}
        kind = schema.get("type")
        if kind == "array":
            return self._list(_chosen(schema["items"]), key)
        if "pattern" in schema and r"\d{4}-\d\d-\d\d" in schema["pattern"]:
            return {"widget": "datetime", **(_MOMENT if "[T ]" in schema["pattern"] else _DAY)}
        return _PLAIN.get(str(kind)) or {"widget": "text" if key in _LONG else "string"}

    def _list(self, items: Schema, key: str) -> Field | None:
        inner = self._widget(items, key)
        if inner is None or items.get("type") in {"array", "number", "integer"}:
            return None
        if inner["widget"] == "select":
            return {**inner, "multiple": True}
        if inner["widget"] == "object":
            return {"widget": "list", "fields": inner["fields"]}
        return {"widget": "list"}


def _chosen(schema: Schema) -> Schema:
    """Of several forms a key may have, the one to ask for: a list, a plain number, a mapping, then words."""
    if "anyOf" not in schema:
        return schema
    forms = [_chosen(one) for one in schema["anyOf"] if one.get("type") != "null"]
    return min(forms, key=_rank)


def _rank(schema: Schema) -> int:
    if schema.get("type") == "array":
        return 0
    if schema.get("type") in {"integer", "number"}:
        return 1
    return 2 if "$ref" in schema else 3


def _label(key: str) -> str:
    words = key.replace("_", " ")
    return words[:1].upper() + words[1:]
