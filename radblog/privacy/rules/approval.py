"""The rules on who has looked at a case before it is published."""

from __future__ import annotations

from radblog.problems import ERROR, Rule

CHECKLIST_UNSIGNED = Rule(
    "RAD312", "a checklist that is not signed", ERROR,
    "The receipt of approval does not confirm every item of the checklist.",
    "Tattoos, wristbands, labels and faces are seen by people, and only when somebody asks them to look.",
    "checklist: [text]  # in content/approvals/, written by hand",
    "radblog approve sudden-headache --by ada-example",
    "Let somebody look at the case again and answer every question: `radblog approve CASE --by PERSON`.",
)  # fmt: skip
NOT_APPROVED = Rule(
    "RAD505", "a case that nobody has approved", ERROR,
    "A case of a real patient has no receipt of approval that counts: none at all, one by its author, one "
    "whose waiting time is not over, one without the signature that site.yaml asks for, or one that was "
    "given for other text or other pictures.",
    "Rules find patterns, and authors do not see what they know by heart. A second person finds most of "
    "what both miss, and only in what that person really looked at.",
    "A case whose picture was replaced after a colleague had looked at it.",
    "radblog approve sudden-headache --by ada-example",
    "Ask somebody who is not the author to look at the case and run `radblog approve CASE --by PERSON`. "
    "Who may do so is set under `privacy` in site.yaml: approval, reviewers, keys.",
)  # fmt: skip
RULES = (CHECKLIST_UNSIGNED, NOT_APPROVED)
