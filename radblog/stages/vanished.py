"""Addresses that the last build published and this one does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from radblog.basics.places import Place
from radblog.disk.manifest import Manifest
from radblog.privacy.evidence import Vouched
from radblog.privacy.gate import shown_path
from radblog.problems import Problem
from radblog.sitemodel.permalinks import output_path
from radblog.sitemodel.rules import ADDRESS_VANISHED


def vanished(last: Manifest | None, paths: Iterable[str], vouched: Vouched) -> Iterator[Problem]:
    """A warning for each document's address, or alias, of the last build that is in none of `paths`, the
    output paths of this one. Previews are no publication. An address may be gone for what it tells, so it is
    masked like any path.
    """
    if last is None or last.preview:
        return
    there = frozenset(paths)
    known = [*last.public.items(), *(("content/site.yaml", alias) for alias in last.aliases)]
    for source, url in sorted(known):
        if output_path(url) not in there:
            clinical = source.startswith("content/cases/")
            shown = shown_path(url, clinical=clinical, vouched=vouched)
            help_ = "if another document took its place, write the old address under its `aliases`"
            yield ADDRESS_VANISHED.at(
                Place(shown_path(source, clinical=clinical, vouched=vouched)),
                f"{shown} was published by the last build and is gone",
                f"write `aliases: [{url}]` in the document that took its place, if there is one"
                if shown == url
                else help_,
            )
