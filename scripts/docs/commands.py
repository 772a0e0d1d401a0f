"""The reference of the commands, from click."""

from __future__ import annotations

from collections.abc import Iterator

import click

from radblog.cli import root
from scripts.docs.tables import block, code, page, table


def commands_page() -> tuple[str, str]:
    """File name and text."""
    opening = [_OPENING, table(("Number", "Meaning"), _EXITS)]
    context = click.Context(root, info_name="radblog")
    for name in root.list_commands(context):
        command = root.get_command(context, name)
        if command is not None:
            opening += _section(command, f"radblog {name}", context)
    return "commands.md", page("Commands", "Every command of radblog, with its options.", opening)


_OPENING = """\
Every command tells what it does with `--help`. Those that work on a site take its folder with `--site`;
without it, they take the folder they are called in. Each ends with one of these numbers:
"""
_EXITS = (
    ("0", "Nothing blocks."),
    ("1", "Problems block; they are listed."),
    ("2", "The command was not used as it can be."),
    ("3", "A fault of radblog itself. A report without any of your content is in `.radblog/fault.txt`."),
    ("130", "Interrupted."),
)


def _section(command: click.Command, name: str, parent: click.Context) -> Iterator[str]:
    context = click.Context(command, info_name=name.rpartition(" ")[2], parent=parent)
    if isinstance(command, click.Group):
        for part in sorted(command.commands):
            yield from _section(command.commands[part], f"{name} {part}", context)
        return
    yield f"## {name}\n"
    yield block(" ".join((name, *command.collect_usage_pieces(context))))
    yield "\n\n".join(" ".join(part.split()) for part in (command.help or "").split("\n\n")) + "\n"
    rows = [_row(parameter) for parameter in command.params if isinstance(parameter, click.Option)]
    if rows:
        yield table(("Option", "Meaning"), rows)


def _row(option: click.Option) -> tuple[str, str]:
    kind = "" if option.is_flag else " " + option.make_metavar(click.Context(click.Command("")))
    default = ""
    if option.show_default and isinstance(option.default, str):
        default = f" Without it: {code(option.default)}."
    return code(", ".join(option.opts) + kind), (option.help or "") + default
