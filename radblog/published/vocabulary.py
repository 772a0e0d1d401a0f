"""What elements and attributes of HTML and SVG are: which run on in a line, which lead somewhere.

Sources: HTML Living Standard, index of elements and attributes; SVG 2, attribute index.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from msgspec import Struct

from radblog.published.facts import LinkKind, RunKind


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Elements that do not end a line of text; any other element does, unknown ones too.
INLINE = _words(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd mark picture q rp rt ruby
    s samp small source span strike strong sub sup time tspan tt u var wbr math mi mn mo ms mtext mrow
    msup msub msubsup mfrac msqrt mroot mover munder munderover mstyle mspace mpadded mphantom menclose
    mmultiscripts semantics
    """
)
# Attributes whose values are words of the standard, numbers or drawing commands.
TECHNICAL = _words(
    """
    width height sizes media type rel rev lang xml:lang dir role charset loading decoding fetchpriority
    async defer nomodule crossorigin integrity referrerpolicy as hreflang target method enctype accept
    accept-charset autocomplete autofocus checked disabled hidden inert multiple readonly required
    selected open controls loop muted autoplay playsinline preload kind default cols rows maxlength
    minlength min max step size span colspan rowspan scope start reversed tabindex translate spellcheck
    contenteditable draggable inputmode enterkeyhint sandbox allow allowfullscreen frameborder scrolling
    align valign border cellpadding cellspacing http-equiv is slot shape coords ismap usemap novalidate
    formnovalidate formmethod blocking popover popovertarget aria-hidden aria-expanded aria-current
    aria-pressed aria-selected aria-live aria-atomic aria-busy aria-modal aria-haspopup aria-level
    aria-disabled aria-controls aria-labelledby aria-describedby for headers viewbox xmlns xmlns:xlink
    version d x y x1 x2 y1 y2 cx cy r rx ry dx dy fx fy fill stroke points transform fill-rule clip-rule
    fill-opacity stroke-width stroke-linecap stroke-linejoin stroke-opacity stroke-dasharray
    stroke-dashoffset stroke-miterlimit opacity preserveaspectratio focusable gradientunits
    gradienttransform offset stop-color stop-opacity clip-path mask filter text-anchor dominant-baseline
    font-size font-family font-weight vector-effect display mathvariant stretchy fence separator lspace
    rspace mathsize displaystyle scriptlevel accent accentunder columnalign rowspacing columnspacing
    linethickness
    """
)
LINKS: Mapping[str, Mapping[str, LinkKind]] = {
    "href": {"a": "link", "area": "link", "base": "link"},
    "src": {"iframe": "frame", "frame": "frame"},
    "data": {"object": "resource"},
    "action": {"form": "form"},
    "formaction": {"button": "form", "input": "form"},
    "poster": {"video": "resource"},
    "background": {"body": "resource", "table": "resource", "td": "resource", "th": "resource"},
    "cite": {"blockquote": "link", "q": "link", "ins": "link", "del": "link"},
    "longdesc": {"img": "link"},
    "manifest": {"html": "resource"},
    "ping": {"a": "resource", "area": "resource"},
    "xlink:href": {"a": "link"},
}
# Where an attribute leads on every element that the table above does not name.
ELSEWHERE: Mapping[str, LinkKind] = {"href": "resource", "src": "resource", "xlink:href": "resource"}
LOADED = _words(
    """
    stylesheet icon apple-touch-icon apple-touch-icon-precomposed apple-touch-startup-image mask-icon
    preload modulepreload prefetch prerender preconnect dns-prefetch manifest expect
    """
)


def link_kind(tag: str, attribute: str, attributes: Mapping[str, str | None]) -> LinkKind | None:
    """What the address in an attribute is for; None where the attribute holds no address."""
    if tag == "link" and attribute == "href":
        rels = (attributes.get("rel") or "").lower().split()
        return "resource" if LOADED.intersection(rels) else "link"
    of_element = LINKS.get(attribute)
    if of_element and tag in of_element:
        return of_element[tag]
    return ELSEWHERE.get(attribute)


class Use(Struct, frozen=True):
    """What an attribute is for. `how`: `say` its text, as a run of `kind`; `link`, an address of a kind that
    `link_kind` tells; `links`, several; `id`; `style`; `page`, HTML; `script`. `where` names it in facts.
    """

    how: str
    where: str
    kind: RunKind = "attribute"


@lru_cache(maxsize=4096)
def use_of(tag: str, attribute: str) -> Use | None:
    """What an attribute of an element is for; None where it is technical and says nothing."""
    if attribute in TECHNICAL:
        return None
    where = f"{tag}@{attribute}"
    if link_kind(tag, attribute, {}) is not None:
        return Use("link", where)
    if attribute == "id" or (attribute == "name" and tag == "a"):
        return Use("id", where)
    if attribute.startswith("on"):
        return Use("script", where)
    if attribute in {"class", "name", "property"}:
        return Use("say", where, "name")
    return Use(_SELDOM.get(attribute, "say"), where)


_SELDOM = {"srcset": "links", "imagesrcset": "links", "style": "style", "srcdoc": "page"}
