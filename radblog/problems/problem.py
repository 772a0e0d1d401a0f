"""What can be wrong, where, and what to do about it."""

from __future__ import annotations

from typing import Generic, Literal, TypeVar

from msgspec import Struct

from radblog.basics.places import Place

Severity = Literal["error", "warning"]
ERROR: Severity = "error"
WARNING: Severity = "warning"
T = TypeVar("T")
_NAMES = ("radblog", "pip")  # are written small where they begin a sentence, too
_NEED_A_STOP = ("`", ")", '"', "'")


class Problem(Struct, frozen=True):
    """One finding. `message` says what is wrong, `help` what to do; neither ever holds a patient's data."""

    place: Place
    code: str
    severity: Severity
    message: str
    help: str = ""

    @property
    def advice(self) -> str:
        """`help` as a sentence. Checks write a few words or whole sentences; people read one form of both."""
        first, _, _ = self.help.partition(" ")
        begins_with_a_word = first.isalpha() and first not in _NAMES
        told = self.help[:1].upper() + self.help[1:] if begins_with_a_word else self.help
        return f"{told}." if told[-1:].isalnum() or told[-1:] in _NEED_A_STOP else told

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Sorts by file, then position, then code; whole-file problems first."""
        return (self.place.path, self.place.line or 0, self.place.column or 0, self.code, self.message)


class Rule(Struct, frozen=True):
    """What a code means. Declared beside the check; `radblog explain` and the docs print it.

    `name` reads well after "allow"; `what` and `why` are sentences in Markdown; `bad` and `good` are
    short examples, `mend` says how an author gets out in two minutes.
    """

    code: str
    name: str
    severity: Severity
    what: str
    why: str
    bad: str
    good: str
    mend: str

    def at(self, place: Place, message: str, help: str = "") -> Problem:  # noqa: A002
        """A problem by this rule at `place`."""
        return Problem(place, self.code, self.severity, message, help)


class Outcome(Struct, Generic[T], frozen=True):
    """What a function that can fail returns: its value, or None, and all its problems."""

    value: T | None
    problems: tuple[Problem, ...] = ()
