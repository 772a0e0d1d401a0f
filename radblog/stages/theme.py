"""The theme, compiled once for a build; and for the next build of the same process, if nothing changed.

Compiling all templates takes longer than filling them for a small site.
"""

from __future__ import annotations

from msgspec import Struct

from radblog.plan.views import Chrome
from radblog.problems import Problem
from radblog.render.templates import RenderContext, make_environment
from radblog.render.theme_check import theme_problems
from radblog.settings.theme import Theme


class Themed(Struct, frozen=True):
    """A compiled theme and all that is wrong with it."""

    context: RenderContext
    problems: tuple[Problem, ...]


_last: list[Themed] = []


def themed(theme: Theme, chrome: Chrome) -> Themed:
    """The theme ready for pages with `chrome`. A worker inherits what its parent process compiled."""
    if not (_last and _serves(_last[0].context, theme, chrome)):
        context = make_environment(theme, chrome)
        _last[:] = [Themed(context, theme_problems(context))]
    known = _last[0]
    return Themed(RenderContext(theme, chrome, known.context.environment), known.problems)


def _serves(context: RenderContext, theme: Theme, chrome: Chrome) -> bool:
    """Whether templates compiled for `context` are those of `theme`, and write the same addresses."""
    before = context.chrome
    return (context.theme.digest, before.prefix, before.base_url) == (
        theme.digest,
        chrome.prefix,
        chrome.base_url,
    )
