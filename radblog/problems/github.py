"""Problems as workflow commands, which GitHub shows beside the lines of a pull request.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from collections.abc import Iterable

from radblog.problems.problem import Problem
from radblog.problems.tally import errors_first


def render_github(problems: Iterable[Problem]) -> str:
    """One command for each problem. GitHub shows only the first ten of a step, so errors come first."""
    return "".join(_command(problem) + "\n" for problem in errors_first(problems))


def _command(problem: Problem) -> str:
    place = problem.place
    properties = {"file": place.path, "line": place.line, "endLine": place.line, "col": place.column}
    if place.column is not None and place.length:
        properties["endColumn"] = place.column + place.length - 1
    properties["title"] = problem.code
    written = ",".join(f"{key}={_property(value)}" for key, value in properties.items() if value is not None)
    text = f"{problem.message}\n{problem.advice}" if problem.help else problem.message
    return f"::{problem.severity} {written}::{_data(text)}"


def _data(text: str) -> str:
    text = text.encode(errors="replace").decode()  # a file name may hold what no encoding can write
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: object) -> str:
    return _data(str(value)).replace(":", "%3A").replace(",", "%2C")
