"""How pixels may be packed, by the transfer syntaxes of DICOM."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec
from msgspec import Struct

Form = Literal["plain", "jpeg", "jpeg-ls", "jpeg-2000", "rle", "film", "unread", "elsewhere"]


class Syntax(Struct, frozen=True):
    """A transfer syntax: `name` is what messages say; `extra` what may have to be installed for it."""

    uid: str
    form: Form
    name: str
    extra: str = ""


def syntax_of(uid: str) -> Syntax:
    """The syntax of that number; one that is not known cannot be read."""
    return _all().get(uid, Syntax(uid, "unread", "a form unknown to radblog"))


def decoded() -> tuple[Syntax, ...]:
    """The syntaxes of compressed pixels that the decoders read together."""
    return tuple(one for one in _all().values() if one.form in {"jpeg", "jpeg-ls", "jpeg-2000", "rle"})


@cache
def _all() -> dict[str, Syntax]:
    import yaml

    text = (files(__package__) / "syntaxes.yaml").read_text(encoding="utf-8")
    listed = msgspec.convert(yaml.safe_load(text), tuple[Syntax, ...])
    return {one.uid: one for one in listed}
