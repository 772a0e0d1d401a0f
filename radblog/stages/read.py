"""Files -> documents, past gate 1. A body goes into the store only if nothing in its file blocks."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from radblog.basics.digests import digest
from radblog.basics.places import Place
from radblog.disk.rules import UNREADABLE
from radblog.disk.sources import read_source
from radblog.disk.store import Store
from radblog.documents.answers import answer_path
from radblog.documents.defaults import Defaults
from radblog.documents.document import Document
from radblog.documents.model import Person
from radblog.documents.naming import name_of
from radblog.documents.peek import peek
from radblog.documents.read import read_document
from radblog.documents.source import SourceFile
from radblog.privacy.allow import PlacedRow, settled
from radblog.privacy.evidence import Finding, Vouched
from radblog.privacy.gate import lint_file
from radblog.privacy.rules.contacts import invited_in
from radblog.privacy.rules.picture_credits import lint_credits
from radblog.problems import ERROR, Problem
from radblog.settings.site import SiteSettings
from radblog.sitemodel.links import CONTENT
from radblog.sitemodel.wanted import addresses_of

PEOPLE = "content/people/"


class Arrival(Struct, frozen=True, array_like=True):
    """One file after reading and gate 1. `document` is None if it could not be understood; `status` is
    then what a look at the file told. `shown` is the path as problems name it: masked where it is itself a
    finding. `allowed` are problems that rows of the allow file let pass; `masks` tells
    how to show the paths, its own and those of its pictures, that are findings themselves; `invited` are mail
    addresses to which it invites everybody. `read` are path and digest of every file that was read for it,
    with an empty digest for one that is not there.
    """

    path: str
    document: Document | None
    status: str
    problems: tuple[Problem, ...]
    shown: str
    allowed: tuple[Problem, ...] = ()
    masks: dict[str, str] = {}
    invited: frozenset[str] = frozenset()
    read: tuple[tuple[str, str], ...] = ()

    @property
    def clean(self) -> bool:
        """Whether nothing in it blocks."""
        return self.document is not None and all(problem.severity != ERROR for problem in self.problems)


class Reading(Struct, frozen=True):
    """What every reader needs to know. `kept` is the folder that holds the store."""

    site: Path
    settings: SiteSettings
    defaults: dict[str, Defaults]
    vouched: Vouched
    kept: Path
    allow: tuple[PlacedRow, ...] = ()


_reading: list[Reading] = []


def for_reading(settings: SiteSettings) -> SiteSettings:
    """The settings without those that only pages need: what readers cannot see, they need not read for."""
    return replace(
        settings, theme="", logo=None, accent=None, menu=(), page_size=1, feed_limit=1, share=(),
        newsletter=None, comments="none", search=False,
    )  # fmt: skip


def prepare(reading: Reading) -> None:
    """Make this process ready to read documents."""
    _reading[:] = [reading]


def read_one(path: str) -> Arrival:
    """Read, parse and lint one file, and keep its body if it is clean and not withdrawn."""
    reading = _reading[0]
    try:
        source = read_source(reading.site, path)
    except OSError:
        problem = UNREADABLE.at(Place(path), "this file cannot be read", UNREADABLE.mend)
        return Arrival(path, None, "", (problem,), path)
    answers = read_answers(reading.site, source)
    outcome = read_document(source, reading.settings, reading.defaults, answers)
    linted = lint_file(
        source,
        clinical=path.startswith("content/cases/"),
        vouched=reading.vouched,
        pictures=_files_of(outcome.value.document) if outcome.value is not None else (),
        others=outcome.problems,
        more=_credits(source, outcome.value.document, reading) if outcome.value is not None else (),
        allowed=frozenset(one.row.code for one in reading.allow if one.row.path == path),
    )
    kept, allowed = settled(linted.problems, reading.allow, path, linted.shown)
    if answers is not None:
        answered = lint_file(answers, clinical=True, vouched=reading.vouched)
        kept = (*kept, *answered.problems)
    if outcome.value is None:
        return Arrival(path, None, peek(source.data).status or "", kept, linted.shown, allowed, linted.masks)
    document = outcome.value.document
    arrival = Arrival(
        path,
        document,
        document.meta.status,
        kept,
        linted.shown,
        allowed,
        linted.masks,
        _invited(source),
        _read_for(source, answers),
    )
    if arrival.clean and arrival.status != "withdrawn":
        store = Store(reading.kept)
        store.put(document.content, outcome.value.content)
        if document.veiled is not None and outcome.value.veiled is not None:
            store.put(document.veiled.content, outcome.value.veiled)
    return arrival


def read_answers(site: Path, source: SourceFile) -> SourceFile | None:
    """The answer file that a case names, if it is here. Before the reveal it may be kept somewhere else."""
    path = _answers_of(source)
    try:
        return read_source(site, path) if path is not None else None
    except OSError:
        return None


def _answers_of(source: SourceFile) -> str | None:
    return answer_path(source.data) if source.path.startswith("content/cases/") else None


def _read_for(source: SourceFile, answers: SourceFile | None) -> tuple[tuple[str, str], ...]:
    beside = _answers_of(source)
    read = ((source.path, digest(source.data)),)
    return (*read, (beside, digest(answers.data) if answers is not None else "")) if beside else read


def _invited(source: SourceFile) -> frozenset[str]:
    if source.path.startswith("content/cases/"):
        return frozenset()
    return invited_in(source.data.decode("utf-8", "replace"))


def _credits(source: SourceFile, document: Document, reading: Reading) -> tuple[Finding, ...]:
    return lint_credits(document, source.data.decode("utf-8", "replace"), reading.settings)


def people_of(arrivals: Iterable[Arrival]) -> frozenset[str]:
    """The slugs of the site's people, public or not; of a file that cannot be read, the one in its name."""
    names = (
        one.document.slug if one.document is not None else getattr(name_of(one.path).value, "slug", "")
        for one in arrivals
        if one.path.startswith(PEOPLE)
    )
    return frozenset(name for name in names if name)


def _files_of(document: Document) -> tuple[str, ...]:
    """The paths of the pictures and files that go with a document; their names are evidence as well."""
    folder = posixpath.dirname(document.path)
    wanted = (one.href for one in addresses_of(document) if one.kind in {"picture", "file"})
    local = (href.partition("#")[0] for href in wanted if "://" not in href)
    return tuple(
        dict.fromkeys(
            posixpath.normpath(CONTENT + href.lstrip("/") if href.startswith("/") else f"{folder}/{href}")
            for href in local
            if href
        )
    )


def vouched_for(
    site: Path, settings: SiteSettings, defaults: dict[str, Defaults], paths: Iterable[str]
) -> Vouched:
    """What the site stands for: the people who have pages, and what site.yaml names."""
    names = {settings.title, *settings.privacy.known_names}
    contacts = set(settings.privacy.contacts)
    for path in paths:
        if not path.startswith(PEOPLE):
            continue
        try:
            outcome = read_document(read_source(site, path), settings, defaults)
        except OSError:
            continue  # told when it is read with the others
        if outcome.value is not None and isinstance(person := outcome.value.document.meta, Person):
            names.add(person.name)
            contacts.update((person.email,) if person.email else ())
            contacts.update(person.links.values())
    return Vouched(frozenset(names), frozenset(contacts), frozenset(settings.privacy.places))


def with_invited(vouched: Vouched, arrivals: Iterable[Arrival]) -> Vouched:
    """`vouched` with the mail addresses to which documents invite everybody."""
    invited = frozenset(address for one in arrivals for address in one.invited)
    return replace(vouched, contacts=vouched.contacts | invited)
