"""XML, read as a stream: feeds, sitemaps, OPML, SVG. No entity is ever expanded, nothing is ever fetched."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias
from xml.parsers import expat  # entity declarations, the one danger of expat, are refused below

from msgspec import Struct


class EntityError(ValueError):
    """The document declares entities, which could grow without limit or stand for what is not seen."""


Attributes: TypeAlias = dict[str, str]


class Handlers(Struct, frozen=True):
    """What is done at the start and end of elements, and with text, comments and instructions."""

    start: Callable[[str, Attributes], None]
    end: Callable[[str], None]
    text: Callable[[str], None]
    comment: Callable[[str], None]
    instruction: Callable[[str, str], None]


def parse(data: bytes, handlers: Handlers) -> None:
    """Call the handlers in the order of the document. Raises expat.ExpatError or EntityError."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = handlers.start
    parser.EndElementHandler = handlers.end
    parser.CharacterDataHandler = handlers.text
    parser.CommentHandler = handlers.comment
    parser.ProcessingInstructionHandler = handlers.instruction
    parser.EntityDeclHandler = _refuse
    parser.Parse(data, True)  # noqa: FBT003  # takes no keywords


def _refuse(*_: object) -> None:
    raise EntityError


def local(name: str) -> str:
    """The name of an element without its prefix."""
    return name.rpartition(":")[2]
