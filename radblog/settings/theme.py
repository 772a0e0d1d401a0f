"""A theme as read from disk: what it declares, its templates and its assets."""

from __future__ import annotations

from msgspec import Struct


class ThemeSettings(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`theme.yaml`. `widths` are the pixel widths a picture in running text is offered in, `card_widths`
    those of a picture in a list; `sizes` are the matching CSS `sizes` values.
    """

    name: str
    contract: int = 1
    extends: str | None = None
    widths: tuple[int, ...] = (480, 800, 1200, 1600)
    card_widths: tuple[int, ...] = (320, 640)
    sizes: str = "(min-width: 48rem) 44rem, 100vw"
    card_sizes: str = "(min-width: 48rem) 20rem, 100vw"
    quality: int = 82


class ThemeFile(Struct, frozen=True):
    """One template or asset. `path` is for messages: relative to the site, or `lightbox/...` if built in."""

    name: str
    path: str
    data: bytes


class Theme(Struct, frozen=True):
    """A theme and what it extends, nearest first. `templates` holds, for every name, the files of that
    name along the chain, nearest first, so that a block can be overridden with
    `{% extends "lightbox/post.html" %}`.
    """

    settings: ThemeSettings
    chain: tuple[str, ...]
    templates: dict[str, ThemeFile]  # "post.html" and "lightbox/post.html" alike
    assets: dict[str, ThemeFile]
    digest: str
