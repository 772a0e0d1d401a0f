"""The quiz beside a case, as its page and its feed entries show it."""

from __future__ import annotations

import datetime as dt

from radblog.documents.model import Case, Question
from radblog.plan.dates import date_view
from radblog.plan.views import OptionView, QuestionView, QuizView
from radblog.sitemodel.site import Entry


def quiz_view(entry: Entry, meta: Case, zone: dt.tzinfo) -> QuizView | None:
    """The questions, and when their answers appear. Of a veiled case there is nothing else to show."""
    quiz = meta.quiz
    if quiz is None or (not quiz.questions and entry.revealed):
        return None
    return QuizView(
        questions=tuple(_question(question, n) for n, question in enumerate(quiz.questions)),
        reveal=date_view(quiz.reveal, zone, entry.lang) if quiz.reveal else None,
        revealed=entry.revealed,
    )


def _question(question: Question, number: int) -> QuestionView:
    key = f"quiz.questions[{number}]"
    return QuestionView(
        id=question.id or f"q{number + 1}",
        key=key,
        kind=question.kind,
        options=tuple(
            OptionView(option.text, option.correct, f"{key}.options[{n}].why")
            for n, option in enumerate(question.options)
        ),
    )
