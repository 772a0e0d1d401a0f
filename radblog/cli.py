"""Words typed -> one command, one exit code.

0: nothing blocks. 1: problems block. 2: wrong usage. 3: a fault of radblog itself. 130: interrupted.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
from importlib import import_module
from typing import Any

import click

from radblog import __version__

# A command is imported when it is called, so that `--version` and `--help` feel instant.
_COMMANDS = {
    "add-image": ("radblog.commands.add_image", "Add pictures to a case or post, cleaned and named."),
    "approve": ("radblog.commands.approve", "Confirm that a case can be shown, and for which content."),
    "build": ("radblog.commands.build", "Build the site into output/, unless anything blocks."),
    "check": (
        "radblog.commands.check",
        "Do all that build does, both privacy gates included, minus writing.",
    ),
    "cms": ("radblog.commands.cms", "Let people write in the browser, without git."),
    "completion": ("radblog.commands.completion", "Teach your shell to complete the words of radblog."),
    "doctor": ("radblog.commands.doctor", "Say what is installed, which extras work, and what is missing."),
    "due": ("radblog.commands.due", "List what appears, expires, closes or is to be reviewed."),
    "explain": ("radblog.commands.explain", "Explain a code, or what was inferred in a document."),
    "import": ("radblog.commands.import_", "Bring an existing site along."),
    "new": ("radblog.commands.new", "Start a site, or a draft in one."),
    "privacy": ("radblog.commands.privacy", "List what the privacy lint was told to let pass."),
    "schema": ("radblog.commands.schema", "Print the JSON Schema of a kind of document, or of site.yaml."),
    "serve": ("radblog.commands.serve", "Show the site in your browser, and every change as you save it."),
    "withdraw": ("radblog.commands.withdraw", "Take a case offline at once."),
}


# A site in memory is a hundred thousand values that all stay: looking for those that do not takes a third of
# the time of a build.
_RARELY = 100_000


class Verbs(click.Group):
    """The commands, each loaded from its own module."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        """The names, for help and for did-you-mean."""
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import one command."""
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(_COMMANDS[cmd_name][0]).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, _COMMANDS[name][1]) for name in sorted(_COMMANDS)])


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="radblog")
def root() -> None:
    """A static-site generator for radiology blogs and teaching portals.

    Every build runs a privacy lint: what may identify a patient is never published.
    """


def main(arguments: list[str] | None = None) -> None:
    """Run radblog and leave with its exit code."""
    gc.set_threshold(_RARELY)
    code = _run(sys.argv[1:] if arguments is None else arguments)
    if arguments is None:
        _leave_at_once(code)
    sys.exit(code)


def _leave_at_once(code: int) -> None:
    """End this process without giving its memory back piece by piece: for a site of thousands of documents
    that takes as long as half a second. Where anything is still to be ended properly, go on.
    """
    if threading.active_count() > 1:
        return
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        return
    os._exit(code)


def _run(arguments: list[str]) -> int:
    try:
        result: Any = root.main(arguments, prog_name="radblog", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        click.echo("stopped", err=True)
        return 130
    except Exception as fault:  # noqa: BLE001  # the one boundary
        from radblog.commands.faults import report

        return report(fault)
    return result if isinstance(result, int) else 0
