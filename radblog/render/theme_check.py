"""A theme as a whole, before any page: every template is read, so that all of its problems come at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

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
    trees: dict[str, nodes.Template] = {}
    parsed: dict[str, nodes.Template] = {}  # by file: most have a plain and a full name
    for name, file in sorted(theme.templates.items()):
        try:
            if file.path not in parsed:
                source = file.data.decode("utf-8", "replace")
                parsed[file.path] = context.environment.parse(source, name, file.path)
                context.environment.get_template(name)
            trees[name] = parsed[file.path]
        except TemplateSyntaxError as error:
            problems.append(fault(error, theme, name))
    for name in trees:
        problems += _references(name, trees, context)
        problems += _lost_blocks(name, trees, context)
    return tuple(sorted(set(problems), key=lambda problem: problem.order))


def _references(name: str, trees: dict[str, nodes.Template], context: RenderContext) -> Iterator[Problem]:
    from jinja2 import nodes

    tree, known = trees[name], context.theme.templates
    joins: list[nodes.Extends | nodes.Include | nodes.Import | nodes.FromImport] = [
        *tree.find_all(nodes.Extends),
        *(include for include in tree.find_all(nodes.Include) if not include.ignore_missing),
        *tree.find_all(nodes.Import),
        *tree.find_all(nodes.FromImport),
    ]
    for join in joins:
        wanted = _constant(join.template)
        if wanted and wanted not in known:
            yield missing(context.theme, wanted, template_place(context.theme, name, join.lineno))


def _lost_blocks(name: str, trees: dict[str, nodes.Template], context: RenderContext) -> Iterator[Problem]:
    """Blocks at the top of a template that extends another, which none of its ancestors has."""
    from jinja2 import nodes

    known: set[str] = set()
    ancestor, seen = _parent(trees[name]), {name}
    if not ancestor:
        return
    while ancestor:
        if ancestor not in trees or ancestor in seen:
            return
        known |= {block.name for block in trees[ancestor].find_all(nodes.Block)}
        seen.add(ancestor)
        ancestor = _parent(trees[ancestor])
    for block in trees[name].body:
        if isinstance(block, nodes.Block) and block.name not in known:
            yield BLOCK_LOST.at(
                template_place(context.theme, name, block.lineno),
                f"no template that this one extends has a block `{block.name}`",
                f"use the name of a block that exists there; {searched(context.theme)}",
            )


def _parent(tree: nodes.Template) -> str:
    from jinja2 import nodes

    extends = tree.find(nodes.Extends)
    return _constant(extends.template) if extends else ""


def _constant(node: nodes.Expr) -> str:
    from jinja2 import nodes

    return node.value if isinstance(node, nodes.Const) and isinstance(node.value, str) else ""
