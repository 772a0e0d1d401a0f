"""What radblog itself would say of imported documents, before any of them is written."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence

from msgspec import Struct

from radblog.documents.model import Person
from radblog.documents.read import read_document
from radblog.documents.source import SourceFile
from radblog.importers.model import Picture, Written
from radblog.privacy.evidence import Vouched
from radblog.privacy.gate import lint_file
from radblog.privacy.rules.contacts import invited_in
from radblog.problems import ERROR
from radblog.settings.read import read_site
from radblog.settings.site import SiteSettings


class Verdict(Struct, frozen=True):
    """On one file: whether nothing in it blocks, and its path with what is itself a finding masked."""

    clean: bool
    shown: str


def verdicts(
    files: Sequence[Written], pictures: Sequence[Picture], site_yaml: str, ontology: Mapping[str, str]
) -> dict[str, Verdict]:
    """Read and lint every document as a build would; by path."""
    read = read_site(site_yaml.encode(), "content/site.yaml", shipped=ontology).value
    settings = read.settings if read else SiteSettings(title="-", base_url="https://example.org/")
    documents = [file for file in files if file.path.endswith(".md")]
    vouched = _vouched(documents, settings)
    beside: dict[str, list[str]] = {}
    for picture in pictures:
        beside.setdefault(posixpath.dirname(picture.path), []).append(picture.path)
    found: dict[str, Verdict] = {}
    for file in documents:
        source = SourceFile(file.path, file.text.encode())
        own = beside.get(posixpath.dirname(file.path), ()) if file.path.endswith("/index.md") else ()
        problems = read_document(source, settings).problems
        linted = lint_file(source, clinical=False, vouched=vouched, pictures=own, others=problems)
        clean = all(problem.severity != ERROR for problem in linted.problems)
        found[file.path] = Verdict(clean, linted.shown)
    return found


def _vouched(documents: Sequence[Written], settings: SiteSettings) -> Vouched:
    """What the site stands for, as a build finds it out: its people, and its contacts."""
    names = {settings.title, *settings.privacy.known_names}
    contacts = set(settings.privacy.contacts)
    for file in documents:
        contacts |= invited_in(file.text)
        if file.path.startswith("content/people/"):
            outcome = read_document(SourceFile(file.path, file.text.encode()), settings).value
            if outcome is not None and isinstance(person := outcome.document.meta, Person):
                names.add(person.name)
    return Vouched(frozenset(names), frozenset(contacts), frozenset(settings.privacy.places))
