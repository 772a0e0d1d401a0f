"""What a command tells: problems on stderr, one JSON object on stdout where it is asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from radblog import __version__
from radblog.problems import Problem
from radblog.problems.families import is_privacy
from radblog.problems.text import Style, render_text
from radblog.stages.report import Report

FORMATS = ("text", "json", "sarif", "github")


def tell(report: Report, site: Path, form: str, seconds: float) -> None:
    """Print the problems of a report in one of FORMATS."""
    if form == "json":
        click.echo(_json(report, seconds), nl=False)
    elif form == "sarif":
        from radblog.commands.rulebook import all_rules
        from radblog.problems.sarif import render_sarif

        click.echo(render_sarif(report.problems, all_rules().values(), __version__), nl=False)
    elif form == "github":
        from radblog.problems.github import render_github

        click.echo(render_github(report.problems), nl=False)
    else:
        click.echo(render_text(report.problems, _lines(report.problems, site), _style()), err=True, nl=False)


def _json(report: Report, seconds: float) -> str:
    from radblog.problems import json_report

    return json_report.render_json(
        json_report.Report(
            blocked=report.blocked,
            problems=report.problems,
            held_back=report.held_back,
            counts=report.counts,
            written=report.moved.written,
            removed=report.moved.removed,
            unchanged=report.moved.unchanged,
            seconds=seconds,
        )
    )


def _style() -> Style:
    """Colours only on a terminal, and only where nobody said NO_COLOR (https://no-color.org)."""
    return Style(colour=sys.stderr.isatty() and not os.environ.get("NO_COLOR"))


def _lines(problems: Iterable[Problem], site: Path) -> dict[tuple[str, int], str]:
    """The source lines that may be shown: none in which, or in whose file as a whole, the lint found
    anything, since the line could hold the very value.
    """
    told = tuple(problems)
    private = {(p.place.path, p.place.line) for p in told if is_privacy(p.code)}
    wanted = {
        (p.place.path, p.place.line)
        for p in told
        if p.place.line is not None and not is_privacy(p.code) and (p.place.path, p.place.line) not in private
    }
    found: dict[tuple[str, int], str] = {}
    for path in sorted({path for path, _ in wanted}):
        if (path, None) in private:
            continue
        for number, line in enumerate(_read(site / path), 1):
            if (path, number) in wanted:
                found[path, number] = line
    return found


def _read(path: Path) -> list[str]:
    """The lines of a file; none of one that is so long that the lint did not read it."""
    from radblog.schema.text import is_too_long

    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return []
    return [] if is_too_long(text) else text.splitlines()
