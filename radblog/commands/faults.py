"""A fault of radblog itself: a report for its developers that holds no word of anyone's content."""

from __future__ import annotations

import platform
import traceback
from pathlib import Path

import click

from radblog import __version__

EXIT = 3
REPORT = ".radblog/fault.txt"


def report(fault: BaseException) -> int:
    """Write the report and return the exit code.

    It holds the type of the exception and where in the program it arose. Its message is left out, since
    messages quote what they choke on.
    """
    lines = [
        f"radblog {__version__}, Python {platform.python_version()}, {platform.system()}",
        f"{type(fault).__module__}.{type(fault).__name__}",
        *_frames(fault),
    ]
    path = Path(REPORT)
    try:
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        where = f"a report without any of your content is in {REPORT}"
    except OSError:
        where = "no report could be written here"
    click.echo(f"radblog has a fault: {type(fault).__name__}; {where}. Nothing was published.", err=True)
    return EXIT


def _frames(fault: BaseException) -> list[str]:
    frames = traceback.extract_tb(fault.__traceback__)
    return [f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]


def _short(filename: str) -> str:
    """The path below the last folder that is no name of this machine's."""
    parts = Path(filename).parts
    for anchor in ("radblog", "site-packages"):
        if anchor in parts:
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(anchor) :])
    return parts[-1]
