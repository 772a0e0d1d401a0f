"""XML that strangers' programs wrote: forgiven much, trusted with nothing.

No entity is expanded, no definition is loaded, nothing is fetched. Names come with the usual prefix of their
vocabulary, whether or not the file declares it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from msgspec import Struct

# Prefixes by the end of the address that stands for a vocabulary; version numbers are left open.
_VOCABULARIES = (
    (re.compile(r"purl\.org/rss/1\.0/modules/content/?$"), "content"),
    (re.compile(r"wordpress\.org/export/[\d.]+/excerpt/?$"), "excerpt"),
    (re.compile(r"wordpress\.org/export/[\d.]+/?$"), "wp"),
    (re.compile(r"purl\.org/dc/elements/1\.1/?$"), "dc"),
    (re.compile(r"schemas\.google\.com/blogger/\d+$"), "blogger"),
    (re.compile(r"(?:www\.w3\.org/2007/app|purl\.org/atom/app#)$"), "app"),
    (re.compile(r"www\.w3\.org/2005/Atom$"), ""),
)
_UNPRINTABLE = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")


class Element(Struct, frozen=True):
    """An element: its name such as `wp:post_id`, attributes, text without that of elements inside, children,
    and its line in the file.
    """

    name: str
    attributes: dict[str, str]
    text: str
    children: tuple[Element, ...]
    line: int

    def all(self, name: str) -> Iterator[Element]:
        """The children of this name."""
        return (child for child in self.children if child.name == name)

    def first(self, *path: str) -> Element | None:
        """The first child of a name, and the first of the next name in it, and so on."""
        found: Element | None = self
        for name in path:
            found = next(found.all(name), None) if found else None
        return found

    def value(self, *path: str) -> str:
        """The text of the first such child, without spaces round it; empty where there is none."""
        found = self.first(*path)
        return found.text.strip() if found else ""

    def below(self, name: str) -> Iterator[Element]:
        """All elements of this name inside, at any depth."""
        for child in self.children:
            if child.name == name:
                yield child
            yield from child.below(name)


def read_xml(data: bytes) -> Element | None:
    """The outermost element; None where the data is no XML at all."""
    from lxml import etree

    parser = etree.XMLParser(
        recover=True,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=False,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(_UNPRINTABLE.sub(b"", data), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return None if root is None else _element(root)


def _element(node: object) -> Element:
    from lxml import etree

    if not isinstance(node, etree._Element):  # noqa: SLF001  # lxml has no other name for it
        return Element("", {}, "", (), 0)
    texts = [node.text or ""]
    children: list[Element] = []
    for child in node:
        if isinstance(child.tag, str):
            children.append(_element(child))
        elif child.tag is etree.Entity:
            texts.append(unescape(child.text or ""))  # HTML knows its name, or it stays as it is written
        elif child.tag is etree.Comment and (child.text or "").startswith(":"):
            texts.append(f"<!--{child.text}-->")  # so WordPress plug-ins mark a language
        texts.append(child.tail or "")
    attributes = {_name(str(key)): str(value) for key, value in node.attrib.items()}
    return Element(_name(str(node.tag)), attributes, "".join(texts), tuple(children), _line(node.sourceline))


def _line(number: object) -> int:
    return number if isinstance(number, int) else 0


def _name(tag: str) -> str:
    """`{http://wordpress.org/export/1.2/}post_id` is `wp:post_id`; an undeclared prefix stays as it is."""
    if not tag.startswith("{"):
        return tag
    address, _, name = tag[1:].partition("}")
    prefix = next((short for pattern, short in _VOCABULARIES if pattern.search(address)), "other")
    return f"{prefix}:{name}" if prefix else name
