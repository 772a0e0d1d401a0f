"""Whether a case has its answer, and each question of its quiz a right one."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from radblog.documents.answers import check_answer_path
from radblog.documents.checks.spot import Spots
from radblog.documents.model import Case, Meta, Question
from radblog.documents.rules import ANSWER_FILE, QUIZ_WITHOUT_ANSWER
from radblog.problems import Problem
from radblog.schema.rules import MISSING_KEY


def check_quiz(meta: Meta, spots: Spots, faulty: Collection[str] = ()) -> Iterator[Problem]:
    """What is wrong with the answer of a case. An answer file that is not here yet may hold all of it: it is
    to come before the reveal, and `awaits_answer` tells.
    """
    if not isinstance(meta, Case):
        return
    quiz = meta.quiz
    if quiz is not None and quiz.answer_file is not None:
        place = spots.at("quiz.answer_file")
        yield from check_answer_path(quiz.answer_file, place)
        if quiz.reveal is None and "quiz.reveal" not in faulty:
            yield ANSWER_FILE.at(place, "nothing says when the answer appears", "add reveal: with a moment")
    if awaits_answer(meta):
        return
    if not meta.diagnosis.strip() and "diagnosis" not in faulty:
        yield MISSING_KEY.at(spots.at("diagnosis"), "the key 'diagnosis' is missing", "add diagnosis:")
    for index, question in enumerate(quiz.questions if quiz is not None else ()):
        if fault := _fault(question):
            place = spots.at(f"quiz.questions[{index}]")
            yield QUIZ_WITHOUT_ANSWER.at(place, fault, QUIZ_WITHOUT_ANSWER.mend)


def awaits_answer(meta: Meta) -> bool:
    """Whether the answer of a case is in a file that is not here."""
    if not isinstance(meta, Case) or meta.quiz is None or meta.quiz.answer_file is None:
        return False
    return not meta.diagnosis.strip()


def _fault(question: Question) -> str:
    right = sum(option.correct for option in question.options)
    if question.kind == "free" or not question.options:
        return "" if question.answer or question.explanation else "this question has no answer"
    if not right:
        return "no option of this question is right"
    return "more than one option is right" if question.kind == "single" and right > 1 else ""
