"""Jinja, without what it does for themes that radblog does not have. A page has a hundred calls and three
hundred values, and is put together from some thirty templates, each with a context of its own.

Import this module only where templates are compiled: it brings jinja2.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, MutableMapping
from functools import partial
from types import BuiltinMethodType, CodeType
from typing import Any

from jinja2 import Environment, Template
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Context
from markupsafe import Markup, escape

_PLAIN = frozenset((partial, BuiltinMethodType))  # `t` and `label`; methods such as `get` of a dict
_SPECIAL = re.compile("[&<>\"']")


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


class WholeTemplate(Template):
    """A template that gives its text in one piece; else every template around it hands on every word."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002  # the name is Jinja's
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """A compiled template, ready to be filled."""
        template = super().from_code(environment, code, globals, uptodate)
        template.root_render_func = partial(_in_one_piece, template.root_render_func)
        return template


def _in_one_piece(render: Callable[[Context], Iterable[str]], context: Context) -> Iterator[str]:
    yield "".join(render(context))


def escaped(value: Any) -> Any:
    """A value as HTML. Most are texts with nothing to escape; they need not even be marked as ready."""
    kind = type(value)
    if kind is Markup or (kind is str and not _SPECIAL.search(value)):
        return value
    return escape(value)


class _Compiler(CodeGenerator):
    """Compiles templates that escape as `escaped` does."""

    def write_commons(self) -> None:
        """Begin a function of a compiled template."""
        super().write_commons()
        self.writeline("escape = environment.escaped")


class PlainEnvironment(Environment):
    """An environment whose globals stay as they are once it has templates."""

    context_class = PlainContext
    template_class = WholeTemplate
    code_generator_class = _Compiler
    escaped = staticmethod(escaped)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals of one template. A view of several dicts would be walked through for each context."""
        return {**self.globals, **(d or {})}
