"""The rules of privacy and conduct: a file per family, and the table of them all.

A new rule is a file here and a row below. The order of the text checks decides which of two findings at one
place is told: the more telling first.
"""

from radblog.images.rules import UNREADABLE
from radblog.privacy.passages import Check
from radblog.privacy.rules import (
    addresses,
    ages,
    approval,
    consent,
    contacts,
    dates,
    embeds,
    faults,
    files,
    heads,
    hiding,
    introductions,
    manners,
    names,
    national,
    note_names,
    pairs,
    picture_credits,
    pictures,
    pixels,
    records,
    scans,
    shorthand,
    singling,
    staff,
    suppressing,
    uids,
    whereabouts,
)
from radblog.problems import ERROR, Rule

CHECKS: tuple[Check, ...] = (
    uids.URLS,
    contacts.EMAILS,
    uids.UIDS,
    *national.CHECKS,
    *records.CHECKS,
    dates.BIRTHS,
    *names.CHECKS,
    *introductions.CHECKS,
    *shorthand.CHECKS,
    *note_names.CHECKS,
    contacts.PHONES,
    contacts.NOTED_PHONES,
    *addresses.CHECKS,
    contacts.NETWORKS,
    contacts.HANDLES,
    *ages.CHECKS,
    dates.DATES,
    dates.PARTIALS,
    records.CODED,
    uids.LONGS,
    *staff.CHECKS,
    *pairs.CHECKS,
    *whereabouts.CHECKS,
    *singling.CHECKS,
    *manners.CHECKS,
)
# Those that find something for which nothing is published.
BLOCKING: tuple[Check, ...] = tuple(
    check for check in CHECKS if any(rule.severity == ERROR for rule in check.rules)
)

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            rule
            for family in (
                addresses, ages, approval, consent, contacts, dates, embeds, faults, files, heads, hiding,
                manners, names, national, pairs, picture_credits, pictures, pixels, records, scans, singling,
                staff, suppressing, uids, whereabouts,
            )
            for rule in family.RULES
        ),
        key=lambda rule: rule.code,
    )
)  # fmt: skip
# The unreadable picture is a rule of the picture floor, and a finding of this one.
BY_CODE: dict[str, Rule] = {rule.code: rule for rule in (*RULES, UNREADABLE)}
