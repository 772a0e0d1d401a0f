"""The theme, compiled once for a build; and for the next build of the same process, if nothing changed.

Compiling all templates takes longer than filling them for a small site.
"""

from __future__ import annotations

from radblog.basics.digests import digest_of
from radblog.disk.compiled import compiled_by
from radblog.disk.memory import Memory
from radblog.plan.views import Chrome
from radblog.problems import Problem
from radblog.render.templates import RenderContext, make_environment
from radblog.render.theme_check import theme_problems
from radblog.settings.theme import Theme

_last: list[RenderContext] = []


def themed(theme: Theme, chrome: Chrome, tools: str) -> RenderContext:
    """The theme ready for pages with `chrome`. A worker inherits what its parent process compiled, and each
    build what an earlier one with the same `tools` did.
    """
    if not (_last and _serves(_last[0], theme, chrome)):
        _last[:] = [
            make_environment(theme, chrome, compiled_by(tools, digest_of(chrome.prefix, chrome.base_url)))
        ]
    return RenderContext(theme, chrome, _last[0].environment)


def theme_problems_of(theme: Theme, chrome: Chrome, memory: Memory) -> tuple[Problem, ...]:
    """All that is wrong with the theme as a whole, looked for once after each change of it."""
    keep = memory.keep("themes", tuple[Problem, ...], theme.digest)
    known = keep.some((theme.digest,)).get(theme.digest)
    if known is None:
        known = theme_problems(themed(theme, chrome, memory.tools))
        keep.renew({theme.digest: known}, ())
    return known


def _serves(context: RenderContext, theme: Theme, chrome: Chrome) -> bool:
    """Whether templates compiled for `context` are those of `theme`, and write the same addresses."""
    before = context.chrome
    return (context.theme.digest, before.prefix, before.base_url) == (
        theme.digest,
        chrome.prefix,
        chrome.base_url,
    )
