"""How an extra is installed here."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path


def install_line(*names: str) -> str:
    """A line for the terminal that installs extras for the radblog that runs.

    It names this Python, since the `pip` that a shell finds is often another one, or none at all.
    """
    return f'{_python()} -m pip install "radblog[{",".join(names)}]"'


def mend_line(*packages: str) -> str:
    """A line that installs packages anew. They are named themselves: radblog may have come from a folder, and
    must not be fetched anew from elsewhere.
    """
    return f"{_python()} -m pip install --force-reinstall {' '.join(packages)}"


def _python() -> str:
    python = Path(sys.executable)
    here = Path.cwd()
    shown = str(python.relative_to(here) if python.is_relative_to(here) else python)
    return subprocess.list2cmdline([shown]) if sys.platform == "win32" else shlex.quote(shown)
