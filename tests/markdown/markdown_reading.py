"""Parses short texts for the tests of this folder, and shows parts as one string."""

from __future__ import annotations

from collections.abc import Iterable

from radblog.documents.body import Body, BodyFacts, CaseCard, HashtagLink, Link, Part, Picture, Video
from radblog.documents.markdown import MarkdownOptions, parse
from radblog.problems import Problem

TAGS = frozenset({"chestrad", "ctrad", "neurorad", "übung"})


def read(text: str, **options: object) -> tuple[Body, BodyFacts, tuple[Problem, ...]]:
    """Parse `text` as though it began on line 1 of its file."""
    outcome = parse(text, path="content/a.md", first_line=1, options=MarkdownOptions(**options))
    assert outcome.value is not None
    body, facts = outcome.value
    return body, facts, outcome.problems


def html(text: str, **options: object) -> str:
    """The whole text as HTML, sections with their headings, typed places in a short form."""
    body, _, _ = read(text, **options)
    written = [
        (f"<h2>{shown(section.heading_parts)}</h2>\n" if section.heading else "") + shown(section.parts)
        for section in body.sections
    ]
    return "".join(written).strip()


def codes(text: str, **options: object) -> list[str]:
    """The codes of the problems, in order."""
    return [problem.code for problem in read(text, **options)[2]]


def shown(parts: Iterable[Part]) -> str:
    return "".join(part if isinstance(part, str) else _place(part) for part in parts)


def _place(part: Link | Picture | Video | CaseCard | HashtagLink) -> str:
    match part:
        case Link():
            return f'<a href="{part.href}"{part.attributes}>'
        case Picture():
            return f"{{picture {part.src} {part.alt}}}"
        case Video():
            return f"{{video {part.url}}}"
        case CaseCard():
            return f"{{case {part.src}}}"
        case HashtagLink():
            return f"{{{part.text}}}"
