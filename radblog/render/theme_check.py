"""A theme as a whole, before any page: every template is read, so that all of its problems come at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from radblog.basics.places import Place
from radblog.plan.views import CONTRACT
from radblog.problems import Problem
from radblog.render.faults import fault, missing, searched, template_place
from radblog.render.rules import BLOCK_LOST, THEME_CONTRACT
from radblog.render.templates import RenderContext

if TYPE_CHECKING:
    from jinja2 import nodes

TEMPLATES = (
    "404.html", "archive.html", "case.html", "hashtags.html", "home.html", "list.html", "page.html",
    "person.html", "post.html", "redirect.html", "search.html", "subscribe.html", "tombstone.html",
)  # fmt: skip


def theme_problems(context: RenderContext) -> tuple[Problem, ...]:
    """All that can be told of the theme without a page: syntax, missing templates, lost blocks, contract."""
    from jinja2 import TemplateSyntaxError

    theme = context.theme
    problems: list[Problem] = []
    if theme.settings.contract != CONTRACT:
        place = Place(f"{theme.chain[0]}/theme.yaml")
        said = f"this theme needs another view contract than {CONTRACT}"
        problems.append(THEME_CONTRACT.at(place, said, "take the version that fits this radblog"))
    problems += [
        missing(theme, name, template_place(theme, name)) for name in TEMPLATES if name not in theme.templates
    ]
    outlines: dict[str, _Outline] = {}
    by_file: dict[str, _Outline] = {}  # most have a plain and a full name
    for name, file in sorted(theme.templates.items()):
        try:
            if file.path not in by_file:
                source = file.data.decode("utf-8", "replace")
                by_file[file.path] = _outline(context.environment.parse(source, name, file.path))
                context.environment.get_template(name)
            outlines[name] = by_file[file.path]
        except TemplateSyntaxError as error:
            problems.append(fault(error, theme, name))
    for name in outlines:
        problems += _references(name, outlines, context)
        problems += _lost_blocks(name, outlines, context)
    return tuple(sorted(set(problems), key=lambda problem: problem.order))


class _Outline(Struct, frozen=True):
    """What one template names: the templates it needs, what it extends, its blocks, and those at its top."""

    needed: tuple[tuple[str, int], ...]  # name, line
    parent: str
    blocks: frozenset[str]
    top: tuple[tuple[str, int], ...]  # name, line


def _outline(tree: nodes.Template) -> _Outline:
    from jinja2 import nodes

    joins = (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)
    found = tuple(tree.find_all((*joins, nodes.Block)))
    needed = tuple(
        (_constant(node.template), node.lineno)
        for node in found
        if isinstance(node, joins) and not (isinstance(node, nodes.Include) and node.ignore_missing)
    )
    extends = next((node for node in found if isinstance(node, nodes.Extends)), None)
    return _Outline(
        needed=tuple((name, line) for name, line in needed if name),
        parent=_constant(extends.template) if extends else "",
        blocks=frozenset(node.name for node in found if isinstance(node, nodes.Block)),
        top=tuple((node.name, node.lineno) for node in tree.body if isinstance(node, nodes.Block)),
    )


def _references(name: str, outlines: dict[str, _Outline], context: RenderContext) -> Iterator[Problem]:
    for wanted, line in outlines[name].needed:
        if wanted not in context.theme.templates:
            yield missing(context.theme, wanted, template_place(context.theme, name, line))


def _lost_blocks(name: str, outlines: dict[str, _Outline], context: RenderContext) -> Iterator[Problem]:
    """Blocks at the top of a template that extends another, which none of its ancestors has."""
    known: set[str] = set()
    ancestor, seen = outlines[name].parent, {name}
    if not ancestor:
        return
    while ancestor:
        if ancestor not in outlines or ancestor in seen:
            return
        known |= outlines[ancestor].blocks
        seen.add(ancestor)
        ancestor = outlines[ancestor].parent
    for block, line in outlines[name].top:
        if block not in known:
            yield BLOCK_LOST.at(
                template_place(context.theme, name, line),
                f"no template that this one extends has a block `{block}`",
                f"use the name of a block that exists there; {searched(context.theme)}",
            )


def _constant(node: nodes.Expr) -> str:
    from jinja2 import nodes

    return node.value if isinstance(node, nodes.Const) and isinstance(node.value, str) else ""
