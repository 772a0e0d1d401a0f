"""The one document that a name on the command line means."""

from __future__ import annotations

from pathlib import Path

import click


def found_document(site: Path, name: str) -> str:
    """The path of the document with this slug, id, address or path.

    Raises:
        click.UsageError: there is none, or there are several.
    """
    from radblog.stages.withdraw import find

    found = find(site, site / "output", name)
    if len(found) > 1:
        raise click.UsageError(f"several documents are meant: {', '.join(found)}")
    if not found or not (site / found[0]).is_file():
        raise click.UsageError("no document has this slug, id, address or path")
    return found[0]
