"""radblog completion."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

SHELLS = {
    "bash": 'eval "$(radblog completion bash)"  # in ~/.bashrc',
    "zsh": 'eval "$(radblog completion zsh)"  # in ~/.zshrc',
    "fish": "radblog completion fish > ~/.config/fish/completions/radblog.fish",
}
_VARIABLE = "_RADBLOG_COMPLETE"


@click.command("completion")
@click.argument("shell", type=click.Choice(list(SHELLS)))
@click.pass_context
def command(ctx: click.Context, shell: str) -> int:
    """Print what teaches your shell to complete the words of radblog with the tab key.

    \b
    bash: add to ~/.bashrc   eval "$(radblog completion bash)"
    zsh:  add to ~/.zshrc    eval "$(radblog completion zsh)"
    fish: radblog completion fish > ~/.config/fish/completions/radblog.fish
    """  # noqa: D301  # \b is click's sign for lines that stay as they are
    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError("click knows no completion for this shell")
    click.echo(kind(ctx.find_root().command, {}, "radblog", _VARIABLE).source())
    return 0
