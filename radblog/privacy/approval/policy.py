"""`approval` in site.yaml, and which cases it asks about."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from msgspec import Struct

from radblog.documents.document import Document
from radblog.documents.model import Case
from radblog.privacy.rules.consent import EXEMPT

Way: TypeAlias = Literal["two-person", "cooling-off", "none"]
USUAL_DAYS = 14


class Policy(Struct, frozen=True):
    """Who must approve. `days` must pass before an author's own approval counts, with a cooling-off."""

    way: Way
    days: int = 0


def policy_of(approval: str) -> Policy:
    """The policy in the words of site.yaml; words that are none ask for the most."""
    if approval == "none":
        return Policy("none")
    match = re.fullmatch(r"cooling-off(?: (\d+) days)?", approval)
    return Policy("cooling-off", int(match[1] or USUAL_DAYS)) if match else Policy("two-person")


def shows_a_patient(document: Document) -> bool:
    """Whether a document is a case of a real patient: only those are approved."""
    return isinstance(document.meta, Case) and document.meta.consent.basis not in EXEMPT
