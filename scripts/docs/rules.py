"""A page for each group of rules, from the texts that `radblog explain` prints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from radblog.commands.rulebook import all_rules
from radblog.privacy.evidence import Finding, Vouched
from radblog.privacy.lint import lint_source
from radblog.privacy.sources import evidences_of
from radblog.problems import ERROR, Rule
from scripts.docs.tables import block, page, table

GROUPS = (
    ("rules-files", "Rules on files and front matter", "RAD001", "RAD049"),
    ("rules-text", "Rules on text and pictures", "RAD050", "RAD099"),
    ("rules-identifiers", "Rules on what identifies a patient", "RAD100", "RAD199"),
    ("rules-pictures", "Rules on what pictures and files hide", "RAD200", "RAD499"),
    ("rules-consent", "Rules on consent and conduct", "RAD500", "RAD699"),
    ("rules-links", "Rules on links, addresses and themes", "RAD700", "RAD739"),
    ("rules-import", "Notes of an import", "RAD740", "RAD769"),
    ("rules-site", "Rules on the site as a whole", "RAD770", "RAD799"),
    ("rules-suppressing", "Rules on suppressions", "RAD900", "RAD999"),
)
_MASKED = (
    "This manual passes the same privacy lint as every site, so what the lint would find in an example is "
    "masked here: letters as `x`, digits as `#`. `radblog explain CODE` prints each example in full.\n"
)


def rules_pages() -> Iterator[tuple[str, str]]:
    """File names and texts: a page of all codes, then one for each group."""
    rules = tuple(all_rules().values())
    rows = [
        (f"[{rule.code}]({name}.md#{rule.code.lower()})", rule.name, _weight(rule))
        for rule in rules
        for name, _, first, last in GROUPS
        if first <= rule.code <= last
    ]
    opening = (
        "Every problem that radblog tells has a code. `radblog explain CODE` prints what stands here on it.\n"
    )
    yield "rules.md", page("Rules", "All codes, and where each is explained.", (opening, table(_HEAD, rows)))
    for name, title, first, last in GROUPS:
        chosen = [rule for rule in rules if first <= rule.code <= last]
        summary = f"{title}, from {first} on, with examples and the way out."
        yield f"{name}.md", _masked(f"{name}.md", page(title, summary, _body(chosen)))


_HEAD = ("Code", "What it finds", "")


def _weight(rule: Rule) -> str:
    return "blocks" if rule.severity == ERROR else "warns"


def _body(rules: Iterable[Rule]) -> Iterator[str]:
    for rule in rules:
        yield f"## {rule.code} {rule.name} {{#{rule.code.lower()}}}\n"
        yield f"{_prose(rule.what)} **It {_weight(rule)}.**\n"
        yield f"{_prose(rule.why)}\n"
        yield "Not so:\n"
        yield _example(rule.bad)
        yield "But so:\n"
        yield _example(rule.good)
        yield f"{_prose(rule.mend)}\n"


def _prose(text: str) -> str:
    """A text of a rule, in which the word that may not be published is shown as code."""
    return re.sub(r"(?<!`)\bTODO\b", "`TODO`", text)


def _example(text: str) -> str:
    """An example as code; one that is written as a fenced block already keeps its language."""
    lines = [_inert(line) for line in text.strip("\n").split("\n")]
    if len(lines) > 1 and lines[0].startswith("```") and lines[-1] == "```":
        return block("\n".join(lines[1:-1]), lines[0].strip("`"))
    return block("\n".join(lines))


def _inert(line: str) -> str:
    """A suppression shown, and not made: it counts only where it stands alone on a line."""
    alone = line.startswith("<!-- radblog:") and line.endswith("-->")
    return f"{line}  ← alone on the line before" if alone else line


def _masked(name: str, text: str) -> str:
    """`text` with all that the privacy lint finds in it masked, and a note if that was anything."""
    path = f"content/pages/reference/{name}"
    shown = text
    while found := _found(path, shown):
        shown = _without(path, shown, found)
    if shown == text:
        return text
    head, closing, rest = shown.partition("-->\n")
    return f"{head}{closing}\n{_MASKED}{rest}"


def _found(path: str, text: str) -> tuple[Finding, ...]:
    return lint_source(evidences_of(path, text, clinical=False), Vouched())


def _without(path: str, text: str, findings: Iterable[Finding]) -> str:
    signs = list(text)
    starts = _line_starts(text)
    for place in (finding.place for finding in findings):
        start = starts[(place.line or 1) - 1] + (place.column or 1) - 1
        for index in range(start, min(start + (place.length or 0), len(signs))):
            signs[index] = _mask(signs[index])
    masked = "".join(signs)
    if masked == text:
        raise AssertionError(f"{path}: a finding that cannot be masked")
    return masked


def _mask(sign: str) -> str:
    if sign.isdigit():
        return "#"
    return "x" if sign.isalpha() or sign == "@" else sign


def _line_starts(text: str) -> list[int]:
    starts = [0]
    starts += [index + 1 for index, sign in enumerate(text) if sign == "\n"]
    return starts
