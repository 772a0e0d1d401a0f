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
    if _last and _last[0].context.theme.digest == theme.digest and _last[0].context.chrome == chrome:
        return _last[0]
    context = make_environment(theme, chrome)
    _last[:] = [Themed(context, theme_problems(context))]
    return _last[0]
