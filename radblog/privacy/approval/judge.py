"""Whether the approval of a case counts: for this content, by this person, at this moment."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from typing import Literal, TypeAlias

from msgspec import Struct

from radblog.basics.places import Place
from radblog.documents.document import Document
from radblog.privacy.approval.checklist import CHECKLIST
from radblog.privacy.approval.policy import policy_of
from radblog.privacy.approval.receipt import Receipt
from radblog.privacy.rules.approval import CHECKLIST_UNSIGNED, NOT_APPROVED
from radblog.problems import Problem
from radblog.settings.site import Privacy

Signature: TypeAlias = Literal["none", "good", "bad", "unverified"]
"""Of a receipt: it has none; it fits the key of its person; it doesn't; it could not be verified here."""
_RUN = "radblog approve CASE --by PERSON"


class Approval(Struct, frozen=True):
    """What lies where the receipt of a case should. `receipt` is None where there is none, or none that
    can be read, which `readable` tells apart.
    """

    receipt: Receipt | None = None
    readable: bool = True
    signature: Signature = "none"


class Shown(Struct, frozen=True):
    """What is to be published of a case: digests of its clinical text and of the pixels of its pictures."""

    text: str
    pictures: tuple[str, ...]


def lint_approval(  # noqa: PLR0913  # the case, what it shows, its receipt, and what they are held against
    document: Document,
    shown: Shown,
    approval: Approval,
    privacy: Privacy,
    people: frozenset[str],
    now: dt.datetime,
) -> tuple[Problem, ...]:
    """What speaks against `approval` of the case in `document`; nothing, where it counts at `now`.

    `people` are the slugs of the site's people. Whether the site asks for an approval at all is for the
    caller to know.
    """
    place = document.places.get("status", Place(document.path))
    receipt = approval.receipt
    if receipt is None:
        message, help_ = _missing(privacy) if approval.readable else _UNREADABLE
        return (NOT_APPROVED.at(place, message, help_),)
    wrong = (
        *_other_content(receipt, shown),
        *_person(receipt, document, privacy, people, now),
        *_signature(receipt, approval.signature, privacy),
    )
    left = sum(item not in receipt.checklist for item in CHECKLIST)
    unsigned = f"{left} of the {len(CHECKLIST)} items of the checklist are not confirmed"
    return (
        *(NOT_APPROVED.at(place, message, help_) for message, help_ in wrong),
        *((CHECKLIST_UNSIGNED.at(place, unsigned, f"look again, and run: {_RUN}"),) if left else ()),
    )


_Said: TypeAlias = tuple[str, str]
_UNREADABLE = (
    "the receipt of this case in content/approvals/ is none that radblog wrote",
    f"let radblog write it anew: {_RUN}",
)


def _missing(privacy: Privacy) -> _Said:
    policy = policy_of(privacy.approval)
    if policy.way == "cooling-off":
        return (
            "nobody has approved this case",
            f"run: {_RUN}; your own approval counts after {policy.days} days",
        )
    return "nobody has approved this case", f"somebody who is not its author looks at it and runs: {_RUN}"


def _other_content(receipt: Receipt, shown: Shown) -> Iterator[_Said]:
    changed = []
    if receipt.text != shown.text:
        changed.append("the text has changed")
    approved, now = Counter(receipt.pictures), Counter(shown.pictures)
    added, gone = (now - approved).total(), (approved - now).total()
    if added and gone:
        changed.append("the pixels of a picture have changed" if added == gone else "pictures have changed")
    elif added or gone:
        changed.append("a picture has been added" if added else "a picture has been taken out")
    if changed:
        what = " and ".join(changed)
        yield (
            f"the approval was given for other content: {what} since",
            f"ask for a new look, then run: {_RUN}",
        )


def _person(
    receipt: Receipt, document: Document, privacy: Privacy, people: frozenset[str], now: dt.datetime
) -> Iterator[_Said]:
    policy, own = policy_of(privacy.approval), _is_author(receipt.by, document)
    if own and policy.way == "two-person":
        yield "the approval is by the author of the case", f"ask somebody else to look at it and run: {_RUN}"
        return
    if own and policy.way == "cooling-off" and receipt.at + dt.timedelta(days=policy.days) > now:
        message = f"the author's own approval counts only {policy.days} days after it was given"
        yield message, "wait until they have passed, or ask somebody else to approve"
    if own and policy.way != "two-person":
        return
    if privacy.reviewers and receipt.by not in privacy.reviewers:
        yield (
            "the approval is by somebody who is not among the site's reviewers",
            "ask one of them to look at it",
        )
    elif receipt.by not in people and receipt.by not in privacy.reviewers:
        hint = "give the person a file under content/people/, or name them under privacy: reviewers"
        yield "the approval is by somebody whom this site does not know", hint


def _is_author(person: str, document: Document) -> bool:
    return person.casefold() in {author.casefold() for author in document.meta.authors}


def _signature(receipt: Receipt, signature: Signature, privacy: Privacy) -> Iterator[_Said]:
    """Where keys are listed an approval must be signed by one of them."""
    if not privacy.keys:
        return
    if receipt.by not in privacy.keys:
        hint = "ask somebody with a key to approve, or add the key under privacy: keys in site.yaml"
        yield "the approval is by somebody whose key site.yaml does not list", hint
    elif signature == "none":
        yield "the approval is not signed", f"approve again with the key: {_RUN} --key FILE"
    elif signature == "unverified":
        yield (
            "the signature of the approval could not be verified here",
            "install OpenSSH, which brings ssh-keygen",
        )
    elif signature == "bad":
        yield (
            "the signature of the approval does not fit the person's key",
            f"approve again: {_RUN} --key FILE",
        )
