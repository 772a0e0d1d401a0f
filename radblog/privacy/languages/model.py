"""The phrases of one language that give an identifier away."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct


class Language(Struct, frozen=True, kw_only=True):
    """All phrases are in lower case unless said otherwise; a space stands for any gap within a line."""

    code: str
    titles: tuple[str, ...]  # before the name of somebody who is no staff, as written
    name_labels: tuple[str, ...]  # label: nobody but a patient
    loose_name_labels: tuple[str, ...] = ()  # label: could be anything, the value must look like a name
    patient_nouns: tuple[str, ...]
    relations: tuple[str, ...]
    owners: tuple[str, ...]  # his, the patient's
    called: tuple[str, ...]  # named, by the name of
    does: tuple[str, ...]  # what a patient does and an author does not
    does_often: tuple[str, ...] = ()  # what patients do in cases, and authors elsewhere
    record_labels: tuple[str, ...]
    accession_labels: tuple[str, ...] = ()
    other_labels: tuple[str, ...] = ()  # encounter, account, insurance, serial
    birth_labels: tuple[str, ...]
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    weekdays: tuple[str, ...]
    events: tuple[str, ...]  # beside a date: surely a patient's
    clinical: tuple[str, ...]  # beside a date in a case: a patient's
    excuses: tuple[str, ...]  # beside a date: publication, courses
    phone_labels: tuple[str, ...] = ()
    address_labels: tuple[str, ...] = ()


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of `phrases`, longest first; a space matches any gap that stays in the paragraph."""
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    # By their first letter, so that a search turns most of them down with one look.
    groups: dict[str, list[str]] = {}
    for phrase in ordered:
        groups.setdefault(phrase[:1].lower(), []).append(re.escape(phrase).replace(r"\ ", r"[ \t]*\n?[ \t]*"))
    return f"(?:{'|'.join(_group(group) for group in groups.values())})"


def _group(forms: list[str]) -> str:
    return f"(?:{'|'.join(forms)})" if len(forms) > 1 else forms[0]


def phrases(text: str) -> tuple[str, ...]:
    """The phrases in `text`, divided by semicolons; lines may break within one."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(";") if phrase.strip())
