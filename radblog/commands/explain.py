"""radblog explain."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

import click

from radblog.commands.options import site_option
from radblog.commands.rulebook import all_rules
from radblog.problems import Rule


@click.command("explain")
@click.argument("subject", metavar="CODE|PATH")
@site_option
def command(subject: str, site: Path) -> int:
    """Explain a code such as RAD101, or show what was inferred in a document and from where."""
    rules = all_rules()
    code = subject.upper()
    if code in rules:
        click.echo(_page(rules[code]))
        return 0
    if (site / subject).is_file() or Path(subject).is_file():
        return _document(subject, site)
    near = get_close_matches(code, rules, 1, 0.6)
    hint = f" Did you mean {near[0]}?" if near else ""
    raise click.UsageError(f"there is no rule and no file of this name.{hint}")


def _page(rule: Rule) -> str:
    kind = "Blocks publication." if rule.severity == "error" else "A warning; blocks with --strict."
    return "\n".join(
        (
            f"{rule.code} {rule.name}",
            "",
            rule.what,
            kind,
            "",
            f"Why: {rule.why}",
            "",
            "Not so:",
            *_example(rule.bad),
            "",
            "But so:",
            *_example(rule.good),
            "",
            f"To mend it: {rule.mend}",
        )
    )


def _example(text: str) -> Iterator[str]:
    """The lines of an example, without the fence that is there for the manual."""
    lines = text.splitlines()
    fenced = len(lines) > 1 and lines[0].startswith("```") and lines[-1] == "```"
    return (f"    {line}" for line in (lines[1:-1] if fenced else lines))


def _document(subject: str, site: Path) -> int:
    from radblog.disk.sources import read_source
    from radblog.documents.read import read_document
    from radblog.stages.gather import gather
    from radblog.stages.read import read_answers

    typed = site / subject if (site / subject).is_file() else Path(subject)
    path = typed.resolve().relative_to(site.resolve()).as_posix()
    gathered = gather(site)
    if gathered.value is None:
        raise click.UsageError("the settings of the site have problems; run radblog check first")
    source, known = read_source(site, path), gathered.value
    outcome = read_document(source, known.site.settings, known.defaults, read_answers(site, source))
    if outcome.value is None:
        raise click.UsageError("this document cannot be read; run radblog check to see why")
    document = outcome.value.document
    click.echo(f"{path} is a {document.meta.type}, status {document.meta.status}, slug {document.slug}")
    click.echo("Inferred:" if document.inferred else "Nothing had to be inferred.")
    for item in document.inferred:
        click.echo(f"  {item.key}: {item.value}  (from {item.origin})")
    return 0
