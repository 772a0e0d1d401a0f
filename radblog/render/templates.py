"""A theme becomes a Jinja environment from which nothing but the given values can be reached.

Templates get no clock, no chance and no disk: the globals and filters that would are taken out.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from markupsafe import Markup
from msgspec import Struct

from radblog.basics.urls import site_url
from radblog.plan.views import Chrome, PictureView
from radblog.render.pictures import page_picture
from radblog.settings.theme import Theme

if TYPE_CHECKING:
    from jinja2 import BaseLoader, BytecodeCache, Environment

MOST_REMEMBERED = 4096  # addresses; those of menu and hashtags stand on every page


class RenderContext(Struct, frozen=True):
    """What all pages are rendered with."""

    theme: Theme
    chrome: Chrome
    environment: Environment


def make_environment(theme: Theme, chrome: Chrome, compiled: BytecodeCache | None = None) -> RenderContext:
    """The templates of `theme`, ready for pages with `chrome`; `compiled` keeps what Python made of them.

    A plain name finds the nearest template along the chain, `lightbox/post.html` that very theme's own.
    """
    from jinja2 import StrictUndefined

    from radblog.render.environment import PlainEnvironment

    environment = PlainEnvironment(
        loader=_loader(theme),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=compiled,
    )
    del environment.filters["random"], environment.globals["lipsum"]
    environment.filters |= _filters(chrome)
    return RenderContext(theme, chrome, environment)


def _loader(theme: Theme) -> BaseLoader:
    from jinja2 import FunctionLoader

    def load(name: str) -> tuple[str, str, None] | None:
        file = theme.templates.get(name)
        return (file.data.decode("utf-8", "replace"), file.path, None) if file else None

    return FunctionLoader(load)


def _filters(chrome: Chrome) -> dict[str, Callable[..., object]]:
    @lru_cache(MOST_REMEMBERED)
    def url(path: str) -> str:
        return site_url(chrome.prefix, path)

    def absolute(path: str) -> str:
        return site_url(chrome.base_url, path)

    def picture(view: PictureView, *, lead: bool = False) -> Markup:
        return Markup(page_picture(view, prefix=chrome.prefix, lead=lead))  # noqa: S704  # escaped there

    return {"url": url, "absolute": absolute, "picture": picture}
