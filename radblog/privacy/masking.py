"""Findings told to people without what was found: masked shapes, masked paths."""

from __future__ import annotations

from collections.abc import Iterable

from radblog.basics.places import Place
from radblog.privacy.evidence import Finding
from radblog.privacy.rules import BY_CODE
from radblog.problems import Problem

_KEPT = frozenset(" -./,:@+()^_")
_LONGEST = 32


def shape(value: str) -> str:
    """`value` with capitals as X, other letters as x, digits as #: `Xxxxx Xxxxxx`, `###-##-####`."""
    masked = "".join(map(_masked, value[:_LONGEST]))
    return f"{masked}…" if len(value) > _LONGEST else masked


def _masked(sign: str) -> str:
    if sign.isdigit():
        return "#"
    if sign.isalpha():
        return "X" if sign.isupper() else "x"
    if sign.isspace():
        return " "
    return sign if sign in _KEPT else "?"


def masked_path(path: str, findings: Iterable[Finding]) -> str:
    """`path` with what `findings` found in it masked. Use it wherever the path of a file is shown.

    The slashes, the ending of the file and the folders of radblog itself stay readable.
    """
    signs = list(path)
    for finding in findings:
        if finding.place.path == path and is_in_path(finding):
            start = (finding.place.column or 1) - 1
            for index in range(start, min(start + (finding.place.length or 0), len(signs))):
                signs[index] = _masked(signs[index])
    return "".join(signs)


def is_in_path(finding: Finding) -> bool:
    """Whether a finding stands in the path of its file rather than in the file."""
    return finding.place.line is None and finding.place.length is not None


def problem_of(finding: Finding, path: str | None = None) -> Problem:
    """The problem to print for `finding`. `path` is the masked path, where other findings mask it too."""
    rule, beneath = BY_CODE[finding.code], BY_CODE.get(finding.beneath)
    shown = path if path is not None else masked_path(finding.place.path, (finding,))
    place = finding.place
    place = Place(shown) if is_in_path(finding) else Place(shown, place.line, place.column, place.length)
    message = f"{rule.name}: {beneath.name}" if beneath and beneath.code != rule.code else rule.name
    if finding.detail:
        message = f"{message}: {finding.detail}"
    if finding.shape:
        message = f"{message} ({finding.shape})"
    return Problem(place, rule.code, finding.severity, message, rule.mend)


def problems_of(findings: Iterable[Finding]) -> tuple[Problem, ...]:
    """The problems of `findings`, in order of place; a path that is itself a finding is masked in all
    of them.
    """
    found = tuple(findings)
    paths = masked_paths(found)
    problems = (problem_of(finding, paths.get(finding.place.path, finding.place.path)) for finding in found)
    return tuple(sorted(problems, key=lambda problem: problem.order))


def masked_paths(findings: Iterable[Finding]) -> dict[str, str]:
    """Each path that is itself a finding, and how to show it."""
    by_path: dict[str, list[Finding]] = {}
    for finding in findings:
        if is_in_path(finding):
            by_path.setdefault(finding.place.path, []).append(finding)
    return {path: masked_path(path, found) for path, found in by_path.items()}


def mask_problems(problems: Iterable[Problem], findings: Iterable[Finding]) -> tuple[Problem, ...]:
    """`problems` of any floor, with every path masked that is itself a finding."""
    paths = masked_paths(findings)
    return tuple(
        Problem(
            Place(paths[problem.place.path], problem.place.line, problem.place.column, problem.place.length),
            problem.code,
            problem.severity,
            problem.message,
            problem.help,
        )
        if problem.place.path in paths
        else problem
        for problem in problems
    )
