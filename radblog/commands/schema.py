"""radblog schema."""

from __future__ import annotations

import json

import click

KINDS = ("post", "case", "page", "person", "site", "report")


@click.command("schema")
@click.argument("kind", type=click.Choice(KINDS))
def command(kind: str) -> int:
    """Print the JSON Schema of the front matter of KIND, of site.yaml, or of what `--json` prints."""
    from radblog.documents.schema import schema_of
    from radblog.problems.report_schema import report_schema

    schema = report_schema() if kind == "report" else schema_of(kind)
    click.echo(json.dumps(schema, indent=2, ensure_ascii=False))
    return 0
