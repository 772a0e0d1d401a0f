"""radblog schema."""

from __future__ import annotations

import json

import click

KINDS = ("post", "case", "page", "person", "site")


@click.command("schema")
@click.argument("kind", type=click.Choice(KINDS))
def command(kind: str) -> int:
    """Print the JSON Schema of the front matter of KIND, or of site.yaml."""
    from radblog.documents.schema import schema_of

    click.echo(json.dumps(schema_of(kind), indent=2, ensure_ascii=False))
    return 0
