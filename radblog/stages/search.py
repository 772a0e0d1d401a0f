"""The search: records of gated pages -> an index, past gate 2 like everything else."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from radblog.basics.digests import digest
from radblog.basics.places import Place
from radblog.disk.memory import Memory
from radblog.disk.output import stage
from radblog.disk.rules import NO_SEARCH
from radblog.disk.search_index import SearchFailed, can_index, index_key, search_files, sweep_indexes
from radblog.disk.store import Store
from radblog.plan.documents import document_page
from radblog.plan.search import INDEX
from radblog.privacy.evidence import Vouched
from radblog.privacy.gate import lint_published
from radblog.problems import Problem
from radblog.published.read import read_artifact
from radblog.render.search import SearchRecord, search_record
from radblog.stages.compose import Attempt
from radblog.stages.make import Made


def has_index(*, wanted: bool) -> bool:
    """Whether an index will be made: it is asked for, and its extra is installed."""
    return wanted and can_index()


def missing_extra(*, wanted: bool, place: Place) -> tuple[Problem, ...]:
    """What to tell of a site that asks for a search where none can be made."""
    if not wanted or can_index():
        return ()
    return (NO_SEARCH.at(place, "the extra that makes the index is not installed", NO_SEARCH.mend),)


def with_search(attempt: Attempt, memory: Memory, staging: Path, vouched: Vouched) -> Attempt:
    """The attempt with the files of its search index, each read back and linted like any other artifact.

    Raises:
        OSError: a file cannot be read or written.
    """
    if not attempt.plan.search:
        sweep_indexes(memory.kept)
        return attempt
    records, lang = _records(attempt, memory), attempt.plan.chrome.lang
    try:
        files = search_files(memory.kept, records, lang)
    except SearchFailed:
        place = Place(INDEX.lstrip("/"))
        problem = NO_SEARCH.at(place, "the program that makes the index failed", NO_SEARCH.mend)
        return replace(attempt, problems=(*attempt.problems, problem))
    sweep_indexes(memory.kept, index_key(records, lang))
    made = tuple(_gated(f"{INDEX.lstrip('/')}{name}", data, staging, vouched) for name, data in files.items())
    found = tuple(problem for one in made for problem in one.problems)
    return replace(attempt, made=(*attempt.made, *made), problems=(*attempt.problems, *found))


class Recorded(Struct, frozen=True):
    """What the search knows of a page with this fingerprint; None of one that is not to be found."""

    fingerprint: str
    record: SearchRecord | None


def _records(attempt: Attempt, memory: Memory) -> tuple[SearchRecord, ...]:
    """The records of all pages; made anew where a page was."""
    plan, store, keep = attempt.plan, Store(memory.kept), memory.keep("search", Recorded)
    known, new, found = dict(keep.items()), dict[str, Recorded](), dict[str, Recorded]()
    for sheet in plan.sheets:
        if sheet.plan is document_page:
            path, fingerprint = sheet.paths[0], attempt.fingerprints[sheet.paths[0]]
            if path not in known or known[path].fingerprint != fingerprint:
                recipe = document_page(plan.excerpt.only(sheet.entries), *sheet.given)
                content = store.get(recipe.content) if recipe.content else None
                new[path] = Recorded(fingerprint, search_record(recipe, content, plan.chrome))
            found[path] = new.get(path) or known[path]
    keep.renew(new, known.keys() - found.keys())
    return tuple(one.record for one in found.values() if one.record is not None)


def _gated(path: str, data: bytes, staging: Path, vouched: Vouched) -> Made:
    problems = lint_published(read_artifact(path, data), path, vouched)
    written = digest(data) if problems else stage(staging, path, data)
    return Made(path, "" if problems else written, (), problems=problems)
