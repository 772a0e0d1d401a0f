"""Mentions of one document cut out of the bytes of an artifact, without building the site again.

For the moment in which a patient withdraws consent: it must work whatever else is broken, so it knows
neither templates nor sources, only what lies in the output.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import unquote, urlsplit

from msgspec import Struct

_LIST_ITEMS = ("article", "aside", "li", "tr", "figure", "dd")
_SHOWN = ("figure",)
_TOLD_IN = "[src], [srcset], [href], [content], [value], [alt], [title], [aria-label], script"
_ENTRIES = ("item", "entry", "url", "outline")


SEARCH = "pagefind/"
"""The folder of the search index. Its files know each other by the digests of what they hold, so that nothing
can be cut out of one of them: the index goes as a whole, and the search page leads to lists until the next
build."""


class Mention(Struct, frozen=True):
    """How a document can be recognised: its site path, and texts such as its title and picture names."""

    url: str
    texts: tuple[str, ...]


def excised(path: str, data: bytes, mention: Mention) -> bytes | None:
    """The artifact without the mention, or None if that can't be done and it has to go as a whole."""
    if path.startswith(SEARCH):
        return None
    try:
        cut = _cut(path, data, mention)
    except (ValueError, SyntaxError, KeyError, TypeError):
        return None
    return None if cut is None or _still_there(cut, mention) else cut


def _cut(path: str, data: bytes, mention: Mention) -> bytes | None:
    if path.endswith(".html"):
        return _html(data, mention)
    if path.endswith((".xml", ".opml")):
        return _xml(data, mention)
    if path.endswith(".json"):
        return _json(data, mention)
    if path in {"_redirects", "robots.txt", "_headers"}:
        kept = [line for line in data.decode().splitlines() if not _names(line.split(), mention)]
        return ("\n".join(kept) + "\n").encode()
    return data


def _html(data: bytes, mention: Mention) -> bytes:
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(data.decode())
    while (link := _first(tree, "a[href]", lambda node: _leads_there(node, mention))) is not None:
        _nearest(link, _LIST_ITEMS).decompose()
    while (node := _first(tree, _TOLD_IN, lambda node: _is_told(node, mention))) is not None:
        _nearest(node, _SHOWN).decompose()
    return ("<!DOCTYPE html>\n" + (tree.html or "").partition("<!DOCTYPE html>")[2].lstrip()).encode()


def _first(tree: Any, selector: str, wanted: Callable[[Any], bool]) -> Any:
    """Looked for anew after each cut: a node within one that was cut must not be touched any more."""
    return next((node for node in tree.css(selector) if wanted(node)), None)


def _leads_there(node: Any, mention: Mention) -> bool:
    return _leads_to(node.attributes["href"] or "", mention)


def _is_told(node: Any, mention: Mention) -> bool:
    said = node.text() if node.tag == "script" else " ".join(filter(None, node.attributes.values()))
    return _says(said, mention)


def _nearest(node: Any, tags: tuple[str, ...]) -> Any:
    """The nearest element of these tags that holds `node`, or `node` itself."""
    around = node
    while around.parent is not None and around.tag not in tags:
        around = around.parent
    return around if around.tag in tags else node


def _xml(data: bytes, mention: Mention) -> bytes:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, strip_cdata=False)
    root = etree.fromstring(data, parser)
    for node in [node for node in root.iter() if isinstance(node.tag, str)]:
        told = etree.tostring(node, encoding="unicode") if etree.QName(node).localname in _ENTRIES else ""
        if told and (_names(_addresses(node), mention) or _says(told, mention)):
            parent = node.getparent()
            if parent is not None:
                parent.remove(node)
    return bytes(etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8"))


def _addresses(node: Any) -> Iterable[str]:
    """The addresses that an entry itself is about: its own link, not those in its text."""
    own = [node.get("htmlUrl") or "", node.get("xmlUrl") or ""]
    for child in node:
        name = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else ""
        if name in {"link", "loc", "guid"}:
            own.extend((child.get("href") or "", (child.text or "").strip()))
    return own


def _json(data: bytes, mention: Mention) -> bytes:
    feed = json.loads(data)
    feed["items"] = [
        item
        for item in feed["items"]
        if not _names([item.get("url", "")], mention)
        and not _says(json.dumps(item, ensure_ascii=False), mention)
    ]
    return json.dumps(feed, ensure_ascii=False, indent=2).encode()


def _names(addresses: Iterable[str], mention: Mention) -> bool:
    return any(_leads_to(address, mention) for address in addresses)


def _leads_to(address: str, mention: Mention) -> bool:
    """Whether an address is the document's own or lies below it; the base path may come before it."""
    path = unquote(urlsplit(address).path)
    return (mention.url in path and path.endswith(mention.url)) or f"{mention.url}" in f"{path}/"


def _still_there(data: bytes, mention: Mention) -> bool:
    return _says(data.decode(errors="replace"), mention)


def _says(text: str, mention: Mention) -> bool:
    """Whether the address or a text of the mention stands in `text`, escaped or not."""
    from html import unescape

    text = unescape(unquote(unescape(text))).casefold()
    return any(sought.casefold() in text for sought in (mention.url, *mention.texts) if sought)
