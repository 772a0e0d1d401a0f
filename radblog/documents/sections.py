"""The sections of a case: `## Findings` and its kin in four languages, taken out of the body by name."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from radblog.basics.places import Place
from radblog.documents.body import Body, Heading, Part
from radblog.documents.model import Case
from radblog.documents.rules import SECTION_TWICE
from radblog.documents.vocabulary import SectionName, vocabulary
from radblog.problems import Problem


class Sections(Struct, frozen=True):
    """`rest` is the body without what was recognised; `headings` are the recognised ones."""

    rest: Body
    clinical: dict[str, tuple[Part, ...]]
    headings: dict[str, Heading]
    problems: tuple[Problem, ...]


def section_of(heading: str) -> SectionName | None:
    """The section that a heading of level 2 names, in any of our languages."""
    words = " ".join(heading.replace("’", "'").casefold().split()).rstrip(" :")
    return vocabulary().headings.get(words)


def take_sections(body: Body) -> Sections:
    """Sorts the sections of a case's body into those with a meaning and the rest."""
    rest, problems = [], []
    clinical: dict[str, tuple[Part, ...]] = {}
    headings: dict[str, Heading] = {}
    for section in body.sections:
        heading = section.heading
        name = section_of(heading.text) if heading is not None and heading.level == 2 else None
        if heading is None or name is None:
            rest.append(section)
        elif name in clinical:
            message = f"the section '{name}' stands twice, first on line {headings[name].place.line}"
            problems.append(SECTION_TWICE.at(heading.place, message, "join the two under one heading"))
        else:
            clinical[name] = section.parts
            headings[name] = heading
    return Sections(replace(body, sections=tuple(rest)), clinical, headings, tuple(problems))


def given_twice(case: Case, headings: dict[str, Heading], keys: dict[str, Place]) -> Iterator[Problem]:
    """Sections that stand under a heading and in the front matter too."""
    for name, heading in headings.items():
        if getattr(case, name):
            line = keys[name].line if name in keys else 1
            message = f"the section '{name}' is in the front matter too, on line {line}"
            yield SECTION_TWICE.at(heading.place, message, "keep one of the two")
