"""Front matter and settings in radblog's own form, as the text of files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

_ONE_LINE = 1_000_000  # a folded text is hard to edit


class Moment(str):
    """A date or time, which YAML writes without quotes."""

    __slots__ = ()


class _Dumper(yaml.SafeDumper):
    """Writes lists indented under their key, and no anchors."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002  # the signature is PyYAML's
        """Write equal values out each time: radblog reads no anchors."""
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002
        """Indent the items of a list."""
        super().increase_indent(flow, indentless=False)


_Dumper.add_representer(
    Moment, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:timestamp", str(text))
)


def document_text(meta: Mapping[str, Any], body: str) -> str:
    """A whole content file. Keys without a value are left out."""
    body = body.strip("\n")
    return f"---\n{yaml_text(meta)}---\n" + (f"\n{body}\n" if body else "")


def yaml_text(values: Mapping[str, Any]) -> str:
    """Values as YAML in the order given, without those that are empty."""
    kept = {key: _clean(value) for key, value in values.items() if value not in (None, "", (), [], {})}
    return yaml.dump(
        kept, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_ONE_LINE, default_flow_style=False
    )


def _clean(value: Any) -> Any:
    if isinstance(value, Moment):
        return value
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list | tuple):
        return [_clean(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _clean(item) for key, item in value.items()}
    return value
