"""What the preview tells the script of one page, as plain values for JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from radblog.serve.generation import Generation
from radblog.serve.notes import Note
from radblog.sitemodel.permalinks import output_path


def told(generation: Generation, page: str) -> dict[str, Any]:
    """The notes for the page at the output path `page`.

    `faults`: why it is not what its author wrote last; the reason of the whole site comes first. `findings`:
    what the privacy lint says of it, `notes`: other warnings. `lost`: there is no such page. `elsewhere`: the
    other documents that have any, those that cannot be shown first.
    """
    notes = generation.notes
    here = [source for source, url in generation.addresses.items() if output_path(url) == page]
    own = [note for source in here for note in notes.documents.get(source, ())]
    left_out = any(source in notes.left_out for source in here)
    faults = notes.site or (tuple(own) if left_out else ())
    beside = [note for note in (*own, *notes.pages.get(page, ())) if note not in faults]
    return {
        "whole": bool(notes.site),
        "lost": not generation.digest_of(page),
        "faults": _values(faults),
        "findings": _values(note for note in beside if note.privacy),
        "notes": _values(note for note in beside if not note.privacy),
        "elsewhere": [*_documents(generation, here), *_rest(generation, page)],
    }


def _documents(generation: Generation, here: Iterable[str]) -> list[dict[str, Any]]:
    notes, seen = generation.notes, frozenset(here)
    others = [source for source in notes.documents if source not in seen]
    others.sort(key=lambda source: (source not in notes.left_out, source))
    return [
        _other(
            notes.documents[source],
            shown=source not in notes.left_out,
            url=generation.prefix + generation.addresses[source] if source in generation.addresses else "",
        )
        for source in others
    ]


def _rest(generation: Generation, page: str) -> list[dict[str, Any]]:
    by_file: dict[str, list[Note]] = {}
    pages = (note for path, found in generation.notes.pages.items() if path != page for note in found)
    for note in (*generation.notes.others, *pages):
        by_file.setdefault(note.where.partition(":")[0], []).append(note)
    return [_other(tuple(found), shown=True, url="") for _, found in sorted(by_file.items())]


def _other(notes: tuple[Note, ...], *, shown: bool, url: str) -> dict[str, Any]:
    """A file that has notes; it is named as they name it."""
    return {"path": notes[0].where.partition(":")[0], "shown": shown, "url": url, "notes": _values(notes)}


def _values(notes: Iterable[Note]) -> list[dict[str, Any]]:
    ordered = sorted(dict.fromkeys(notes), key=lambda note: not note.blocks)
    return [{name: getattr(note, name) for name in Note.__struct_fields__} for note in ordered]
