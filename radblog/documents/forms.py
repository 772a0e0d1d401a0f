"""How front matter may be written in short: rewritings of one text into the full form, in place."""

from __future__ import annotations

import datetime as dt
import re

from msgspec.structs import replace

from radblog.documents.model import Consent, Delay, Patient, Window
from radblog.schema.convert import Forms, Rewrite
from radblog.schema.nodes import ListNode, MapNode, Node, Scalar

SEXES = frozenset({"female", "male", "other"})

_INSTEAD = {
    "tags": ("hashtags", "write hashtags:, with words of the ontology or of site.yaml"),
    "tag": ("hashtags", "write hashtags:"),
    "categories": ("hashtags", "write hashtags:"),
    "category": ("hashtags", "write hashtags:"),
    "draft": ("status", "write status: draft, or status: published"),
    "published": ("status", "write status: published, and date: with the day"),
    "author": ("authors", "write authors:, with names of files under people/"),
    "description": ("summary", "write summary:"),
    "excerpt": ("summary", "write summary:"),
    "abstract": ("summary", "write summary:"),
    "image": ("cover", "write cover: with src and alt"),
    "thumbnail": ("cover", "write cover: with src and alt"),
    "images": ("pictures", "write pictures:, each with src, label and alt"),
    "figures": ("pictures", "write pictures:, each with src, label and alt"),
    "lastmod": ("updated", "write updated:"),
    "modified": ("updated", "write updated:"),
    "language": ("lang", "write lang:"),
    "licence": ("license", "write license:"),
    "url": ("permalink", "write permalink:"),
    "redirect_from": ("aliases", "write aliases:"),
    "layout": ("", "leave it out: the folder decides"),
    "template": ("", "leave it out: the folder decides"),
    "age": ("patient", "write patient: with a band, such as 30s female"),
    "sex": ("patient", "write patient: with a band, such as 30s female"),
    "delay": ("delay_months", "write delay_months:"),
    "pubdate": ("date", "write date:"),
    "created": ("date", "write date:"),
    "updates": ("updated", "write updated: with the day of the last change"),
    "menu": ("nav", "write nav: with order and label"),
    "weight": ("", "leave it out: lists are in order of date; a page has nav: with order"),
    "math": ("", "leave it out: formulas are found in the text"),
    "toc": ("", "leave it out: the theme decides"),
    "approved": ("", "run radblog approve, which writes a receipt"),
    "reviewer": ("reviewers", "write reviewers:, each with person, date and kind"),
}


def forms(zone: dt.tzinfo) -> Forms:
    """The short forms of documents; `zone` is that of times without an offset."""
    return Forms(zone=zone, short=_SHORT, keys=_KEYS, instead=_INSTEAD)


def _under(key: str) -> Rewrite:
    """Rewrites `value` into `{key: value}`."""
    return lambda node: MapNode(((_key(key, node), node),), node.place)


def _patient(node: Scalar) -> Node:
    """`30s female` -> an age band and a sex, in either order."""
    words = pieces(node, r"[^\s,]+")
    sexes = [word for word in words if word.text in SEXES]
    others = [word for word in words if word.text not in SEXES]
    if len(words) == 2 and not sexes:  # a misspelt sex, or withheld for both
        others, sexes = words[:1], words[1:]
    if len(sexes) > 1 or len(others) != 1:
        others = [node]
    entries = [(_key("age_band", node), others[0])]
    entries += [(_key("sex", node), word) for word in sexes]
    return MapNode(tuple(entries), node.place)


def _commas(node: Scalar) -> Node:
    """`chest, ct` -> a list of two; one word stays one word."""
    if "," not in node.text:
        return node
    return ListNode(tuple(pieces(node, r"[^\s,][^,]*(?<!\s)")), node.place)


def pieces(node: Scalar, pattern: str) -> list[Scalar]:
    """The parts of a text that match `pattern`, each with its own place if it is known."""
    return [_piece(node, match) for match in re.finditer(pattern, node.text)]


def _piece(node: Scalar, match: re.Match[str]) -> Scalar:
    place = node.place
    if place.column is not None and place.length is not None:
        quote = 0 if node.plain else 1
        place = replace(place, column=place.column + quote + match.start(), length=len(match[0]))
    return Scalar(match[0], place, plain=False)


def _key(name: str, node: Scalar) -> Scalar:
    return Scalar(name, node.place)


_SHORT: dict[type, Rewrite] = {
    Patient: _patient,
    Consent: _under("basis"),
    Delay: _under("value"),
    Window: _under("name"),
}
_KEYS: dict[str, Rewrite] = {"hashtags": _commas, "keywords": _commas}
SHORT_KEYS: dict[str, Rewrite] = {
    "patient": _patient,
    "consent": _under("basis"),
    "delay_months": _under("value"),
}
