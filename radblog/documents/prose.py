"""The Markdown that stands in the front matter, by its key path."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from radblog.documents.body import BodyFacts, CaseCard, HashtagLink, Link, Part, Picture, Video
from radblog.documents.model import Case, Meta

_LONG = ("presentation", "history", "findings", "discussion")


def markdown_fields(meta: Meta) -> Iterator[tuple[str, str]]:
    """Every key path and text of the front matter that is Markdown; only cases have such."""
    if isinstance(meta, Case):
        yield from ((key, text) for key, text in _case_fields(meta) if text.strip())


def clinical_of(fields: dict[str, tuple[Part, ...]]) -> dict[str, tuple[Part, ...]]:
    """The sections of a case that stand in its front matter; teaching points become one list."""
    clinical = {name: fields[name] for name in _LONG if name in fields}
    points = [parts for key, parts in fields.items() if key.startswith("teaching_points[")]
    if points:
        items = [part for parts in points for part in ("<li>", *parts, "</li>\n")]
        clinical["teaching_points"] = ("<ul>\n", *items, "</ul>\n")
    return clinical


def with_fields(facts: BodyFacts, fields: dict[str, tuple[Part, ...]]) -> BodyFacts:
    """The facts of a body, and the links, pictures and hashtags of the front matter's Markdown."""
    parts = [part for field in fields.values() for part in field]
    return replace(
        facts,
        links=facts.links + tuple(part for part in parts if isinstance(part, Link)),
        pictures=facts.pictures + tuple(part for part in parts if isinstance(part, Picture)),
        videos=facts.videos + tuple(part for part in parts if isinstance(part, Video)),
        case_cards=facts.case_cards + tuple(part for part in parts if isinstance(part, CaseCard)),
        hashtags=_once(facts.hashtags + tuple(part for part in parts if isinstance(part, HashtagLink))),
    )


def _once(hashtags: tuple[HashtagLink, ...]) -> tuple[HashtagLink, ...]:
    return tuple({link.tag: link for link in reversed(hashtags)}.values())[::-1]


def _case_fields(case: Case) -> Iterator[tuple[str, str]]:
    for name in _LONG:
        yield name, getattr(case, name) or ""
    for index, point in enumerate(case.teaching_points):
        yield f"teaching_points[{index}]", point
    for index, one in enumerate(case.differential):
        yield f"differential[{index}].for", one.for_
        yield f"differential[{index}].against", one.against
    for index, question in enumerate(case.quiz.questions if case.quiz else ()):
        key = f"quiz.questions[{index}]"
        yield f"{key}.prompt", question.prompt
        yield f"{key}.answer", question.answer
        yield f"{key}.explanation", question.explanation
        for position, option in enumerate(question.options):
            yield f"{key}.options[{position}].why", option.why
    for index, study in enumerate(case.studies):
        yield f"studies[{index}].findings", study.findings
        for position, series in enumerate(study.series):
            yield f"studies[{index}].series[{position}].caption", series.caption
            yield f"studies[{index}].series[{position}].description", series.description
