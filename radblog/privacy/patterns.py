"""Patterns that are compiled when they are first used.

The rules have more than two hundred, which together take longer to compile than a post takes to build; one
edited post needs a third of them.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")


class _Later:
    """Stands for a compiled pattern, and has its methods as soon as one of them is asked for."""

    __slots__ = ("_flags", "pattern", *_METHODS)

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # each method has another type
        # Asked for a method that is not there yet; it is found without this from then on.
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, compiled at its first use. A match's `re` is not this object."""
    return cast("re.Pattern[str]", _Later(pattern, flags))
