"""What was seen in a picture becomes problems, by whose picture it is and who has approved it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from radblog.basics.places import Place
from radblog.documents.document import Document
from radblog.documents.model import Case, Person
from radblog.pixels.readers import Readers
from radblog.privacy.approval.policy import shows_a_patient
from radblog.privacy.burned_in import Spotted, What
from radblog.privacy.rules.faults import DETECTOR_FAILED
from radblog.privacy.rules.pixels import (
    CODE_SHOWN,
    CROPPED_KEPT,
    EYES_BARRED,
    FACE_SHOWN,
    IDENTIFIER_SHOWN,
    WORDS_SHOWN,
)
from radblog.problems import WARNING, Problem, Rule
from radblog.problems.problem import Severity


class Showing(Struct, frozen=True):
    """Who shows a picture. `case`: any case; `patient`: that of a patient; `portrait`: people's pages alone.
    `approved`: every such case has an approval that counts. `consented`: each allows to show the face.
    """

    case: bool = False
    patient: bool = False
    portrait: bool = False
    approved: bool = False
    consented: bool = False


def showing(documents: Iterable[Document], approved: Iterable[str]) -> Showing:
    """What follows from the documents that show a picture; `approved` are the paths of approved cases."""
    shown, counted = tuple(documents), frozenset(approved)
    cases = [document for document in shown if shows_a_patient(document)]
    return Showing(
        case=any(isinstance(document.meta, Case) for document in shown),
        patient=bool(cases),
        portrait=bool(shown) and all(isinstance(document.meta, Person) for document in shown),
        approved=all(document.path in counted for document in cases),
        consented=all(_allows_face(document) for document in cases),
    )


def _allows_face(document: Document) -> bool:
    if not isinstance(document.meta, Case):
        return False
    consent = document.meta.consent
    return consent.basis == "written" and consent.identifiable and consent.shown_to_patient is True


def lint_seen(path: str, found: Iterable[Spotted], by: Showing) -> tuple[Problem, ...]:
    """The problems of the picture at `path`: one a rule, with how many places and the first of them."""
    counted: dict[tuple[Rule, Severity], list[Spotted]] = {}
    for one in found:
        told = _rule(one.what, by)
        if told is not None:
            counted.setdefault(told, []).append(one)
    return tuple(_problem(path, rule, severity, places) for (rule, severity), places in counted.items())


def _rule(what: What, by: Showing) -> tuple[Rule, Severity] | None:
    strict = {"identifier": IDENTIFIER_SHOWN, "code-identifier": CODE_SHOWN, "code": CODE_SHOWN}
    if what in strict:
        return strict[what], strict[what].severity
    if what == "code-address":
        return CODE_SHOWN, CODE_SHOWN.severity if by.patient else WARNING
    if what == "words":
        return (WORDS_SHOWN, WARNING) if by.patient and not by.approved else None
    if by.portrait:
        return None
    if by.patient:
        rule = EYES_BARRED if what == "barred-face" else FACE_SHOWN
        return None if by.consented and rule is FACE_SHOWN else (rule, rule.severity)
    return FACE_SHOWN, WARNING


def _problem(path: str, rule: Rule, severity: Severity, places: list[Spotted]) -> Problem:
    box = places[0].box
    where = f"{box.width} x {box.height} pixels, {box.left} from the left and {box.top} from the top"
    more = f", and in {len(places) - 1} more places" if len(places) > 1 else ""
    return Problem(Place(path), rule.code, severity, f"{rule.name}, {where}{more}", rule.mend)


def cropped_problem(path: str) -> Problem:
    """The file of the picture at `path` holds more than it shows."""
    return CROPPED_KEPT.at(Place(path), CROPPED_KEPT.name, CROPPED_KEPT.mend)


def failed_problem(path: str) -> Problem:
    """A reader could not finish on the picture at `path`."""
    help_ = "export the picture anew as PNG; if that does not help, report this without the picture"
    return DETECTOR_FAILED.at(Place(path), "the pixels of this picture could not be examined", help_)


def lacking(document: Document, by: Readers) -> str:
    """The extras to install before the pictures of `document` can be examined: `radblog[ocr]`; "" for none.
    Faces are looked for in photographs of patients; that one stands in a radiograph is no matter of course.
    """
    nobody = isinstance(document.meta, Case) and not shows_a_patient(document)
    if nobody or isinstance(document.meta, Person):
        return ""
    wanted = (("ocr", by.words), ("faces", by.faces or not _has_photo(document)))
    extras = [name for name, there in wanted if not there]
    return f"radblog[{','.join(extras)}]" if extras else ""


def _has_photo(document: Document) -> bool:
    meta = document.meta
    return isinstance(meta, Case) and any(
        series.kind == "photo" for study in meta.studies for series in study.series
    )


def unread_problems(document: Document, pictures: int, extra: str, *, approved: bool) -> Iterator[Problem]:
    """What is to be told where `extra` is not installed: a patient's pictures ask for an approval in its
    place, another document is warned of once. `pictures` is how many it shows.
    """
    install = f'install what looks into pictures: pip install "{extra}"'
    if not shows_a_patient(document):
        shown = "the picture shown here is" if pictures == 1 else f"the {pictures} pictures shown here are"
        message = f"{shown} not searched for names and faces: that takes {extra}"
        yield Problem(Place(document.path), DETECTOR_FAILED.code, WARNING, message, install)
    elif not approved:
        message = (
            f"the pictures of this case are not searched for names and faces: that takes {extra}, "
            "or an approval that counts"
        )
        help_ = f"{install}, or let somebody approve the case: radblog approve CASE --by PERSON"
        yield DETECTOR_FAILED.at(Place(document.path), message, help_)
