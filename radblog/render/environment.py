"""Jinja, without what it does for themes that radblog does not have. A page has a hundred calls, and is put
together from some thirty templates, each with a context of its own.

Import this module only where templates are compiled: it brings jinja2.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from functools import partial
from types import BuiltinMethodType
from typing import Any

from jinja2 import Environment
from jinja2.runtime import Context

_PLAIN = frozenset((partial, BuiltinMethodType))  # `t` and `label`; methods such as `get` of a dict


class PlainContext(Context):
    """A context that does not ask words and plain methods whether they want to be given itself."""

    def call(self, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call something from a template."""
        if type(called) not in _PLAIN:
            return super().call(called, *args, **kwargs)
        if kwargs:  # Jinja adds these two, for those who want the context
            kwargs.pop("_loop_vars", None)
            kwargs.pop("_block_vars", None)
        return called(*args, **kwargs)


class PlainEnvironment(Environment):
    """An environment whose globals stay as they are once it has templates."""

    context_class = PlainContext

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals of one template. A view of several dicts would be walked through for each context."""
        return {**self.globals, **(d or {})}
