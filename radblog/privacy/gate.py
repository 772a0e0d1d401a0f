"""Both gates as the stages call them: files and artifacts in, problems out."""

from __future__ import annotations

from collections.abc import Container, Iterable

from msgspec import Struct

from radblog.documents.source import SourceFile
from radblog.images.model import PictureFacts
from radblog.privacy.evidence import Finding, Vouched
from radblog.privacy.lint import lint_artifact, lint_source
from radblog.privacy.masking import mask_problems, masked_path, masked_paths, problems_of
from radblog.privacy.passed import Unpassed
from radblog.privacy.rules.embeds import lint_embeds
from radblog.privacy.rules.files import is_dicom, lint_carried, lint_dicom, lint_size
from radblog.privacy.rules.pictures import lint_picture
from radblog.privacy.sources import evidences_of, path_evidence
from radblog.privacy.suppressions import apply_notes
from radblog.problems import Problem
from radblog.published.facts import ArtifactFacts
from radblog.schema.text import is_too_long


class Linted(Struct, frozen=True):
    """What gate 1 says of one file. `shown` is its path, with what is itself a finding masked; `masks` tells
    how to show every path that is one, those of its pictures included.
    """

    problems: tuple[Problem, ...]
    shown: str
    masks: dict[str, str] = {}


def lint_file(  # noqa: PLR0913  # what is known of a file comes from several rooms
    source: SourceFile,
    *,
    clinical: bool,
    vouched: Vouched,
    pictures: Iterable[str] = (),
    others: Iterable[Problem] = (),
    more: Iterable[Finding] = (),
    allowed: Container[str] = (),
) -> Linted:
    """Gate 1 for one text file. `pictures` are the paths of the files that go with it; `more` are findings
    that took more than the text to see, which a note in the text may settle as well. `allowed` are
    codes that rows of the allow file may let pass in it.

    `others` are the problems that other floors found in the same file; they come first in the answer, with
    the path masked if it is itself a finding.
    """
    text = source.data.decode("utf-8-sig" if source.data[:3] == b"\xef\xbb\xbf" else "utf-8", "replace")
    if is_too_long(text):
        text = ""  # it is never published, and would take hours to look through
    evidences = evidences_of(source.path, text, clinical)
    paths = tuple(path_evidence(path, clinical=clinical) for path in pictures)
    found = (*lint_source((*evidences, *paths), vouched, allowed), *lint_embeds(source.path, text), *more)
    kept, wrong = apply_notes(source.path, text, found)
    problems = (*mask_problems((*others, *wrong), found), *problems_of(kept))
    return Linted(problems, masked_path(source.path, found), masked_paths(found))


def shown_path(path: str, *, clinical: bool, vouched: Vouched) -> str:
    """A path, or an address, with what is itself a finding masked."""
    return masked_path(path, lint_source((path_evidence(path, clinical=clinical),), vouched))


def lint_published(
    facts: ArtifactFacts,
    path: str,
    vouched: Vouched,
    fresh: Unpassed | None = None,
    allowed: Container[str] = (),
) -> tuple[Problem, ...]:
    """Gate 2 for one artifact. `fresh` is what of its texts nobody has passed yet, all of them unless it
    is given.
    """
    return problems_of(lint_artifact(facts, path, vouched, fresh, allowed))


def picture_problems(facts: PictureFacts) -> tuple[Problem, ...]:
    """What a source picture hides: warnings, since the published picture is made anew."""
    return problems_of(lint_picture(facts.path, facts.hidden))


def carried_problems(path: str, data: bytes) -> tuple[Problem, ...]:
    """What speaks against a source file that is to be published as it is."""
    return problems_of(lint_carried(path, data))


def size_problems(path: str, size: int) -> tuple[Problem, ...]:
    """What speaks against reading a source file of `size` bytes that is to be published as it is."""
    return problems_of(lint_size(path, size))


def may_be_dicom(path: str, head: bytes) -> bool:
    """Whether a file under `content/` is DICOM, by its name or its first bytes."""
    return is_dicom(path, head)


def dicom_problems(path: str, data: bytes) -> tuple[Problem, ...]:
    """A DICOM file under `content/`, published or not, and what it carries."""
    return problems_of(lint_dicom(path, data))
