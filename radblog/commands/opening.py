"""Opens a file in the editor of whoever sits before the screen."""

from __future__ import annotations

import os
from pathlib import Path

import click


def open_in_editor(path: Path) -> None:
    """Open `path` in the editor that VISUAL or EDITOR names, else in what the system opens it with."""
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    try:
        if editor:
            click.edit(filename=str(path), editor=editor)
            return
        opened = click.launch(str(path)) == 0
    except (click.ClickException, OSError):
        opened = False
    if not opened:
        click.echo("No editor could be started. Name yours in the variable VISUAL, such as: code", err=True)
