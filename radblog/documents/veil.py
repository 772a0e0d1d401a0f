"""A case before the reveal of its quiz: the same case, as though its answer were not written yet.

What may be seen before is named here key by key; whatever is not named is part of the answer. So a key that
is new to radblog is kept back until somebody decides otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from radblog.documents.body import Heading
from radblog.documents.model import Case, Question, Quiz, QuizOption, Series, Study
from radblog.documents.sections import section_of

S = TypeVar("S", bound=Struct)

SHOWN_OF_CASE = frozenset(
    {
        "type", "status", "slug", "id", "date", "updated", "lang", "translations", "authors",
        "role_at_publication", "reviewers", "review_by", "audience", "summary", "hashtags", "event",
        "disclosure", "license", "doi", "discuss", "aliases", "permalink", "expires", "unlisted", "feed",
        "series", "cover", "title", "patient", "system", "rarity", "consent", "quiz_title", "quiz",
        "presentation", "history", "level", "studies", "deidentification", "delay_months",
        "show_institution", "courtesy", "unique_feature", "compare",
    }
)  # fmt: skip
SHOWN_OF_STUDY = frozenset(
    {"id", "modality", "series", "region", "laterality", "offset", "contrast", "phase"}
)
SHOWN_OF_SERIES = frozenset(
    {
        "src", "frames", "label", "id", "kind", "plane", "sequence", "window", "alt", "caption", "credit",
        "start", "frame_time", "values", "crop_checked", "defaced", "source_dims",
    }
)  # fmt: skip
SHOWN_OF_QUIZ = frozenset({"questions", "reveal", "answer_file"})
SHOWN_OF_QUESTION = frozenset({"prompt", "options", "kind", "id"})
SHOWN_OF_OPTION = frozenset({"text"})
SHOWN_SECTIONS = frozenset({"presentation", "history"})
_CITATION = re.compile(r"[ \t]*\[@[^\]\n]*\]")


def is_riddle(meta: Any) -> bool:
    """Whether there is a moment before which the answer must not be seen."""
    return isinstance(meta, Case) and meta.quiz is not None and meta.quiz.reveal is not None


def veiled_case(case: Case) -> Case:
    """The front matter without the answer."""
    studies = tuple(replace(_only(study, SHOWN_OF_STUDY), series=_series(study)) for study in case.studies)
    return replace(
        _only(case, SHOWN_OF_CASE),
        title=case.quiz_title or case.title,
        quiz=_quiz(case.quiz) if case.quiz else None,
        studies=studies,
    )


def veiled_prose(text: str, first_line: int, headings: Iterable[Heading]) -> str:
    """The text of a case with every line of its answer emptied, so that the others keep their numbers.

    `headings` are those of the whole text, which begins on `first_line` of its file. Marks of references go
    as well: what is cited may name the diagnosis.
    """
    names = {
        heading.place.line: section_of(heading.text)
        for heading in headings
        if heading.level == 2 and heading.place.line is not None
    }
    shown, kept = False, []
    for number, line in enumerate(text.split("\n"), first_line):
        if number in names:
            shown = names[number] in SHOWN_SECTIONS
        kept.append(_CITATION.sub("", line) if shown else "")
    return "\n".join(kept)


def _series(study: Study) -> tuple[Series, ...]:
    return tuple(_only(series, SHOWN_OF_SERIES) for series in study.series)


def _quiz(quiz: Quiz) -> Quiz:
    return replace(_only(quiz, SHOWN_OF_QUIZ), questions=tuple(map(_question, quiz.questions)))


def _question(question: Question) -> Question:
    options = tuple(QuizOption(option.text) for option in question.options)
    return replace(_only(question, SHOWN_OF_QUESTION), options=options)


def _only(value: S, shown: frozenset[str]) -> S:
    """`value` with all but the fields in `shown` as though nobody had written them."""
    hidden = {
        field.name: field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory()
        for field in msgspec.structs.fields(value)
        if field.name not in shown
    }
    return replace(value, **hidden)
