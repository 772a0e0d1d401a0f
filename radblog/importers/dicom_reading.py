"""Headers of many files -> what is known of each: in processes of their own, so that a fault there stays
there.
"""

from __future__ import annotations

from msgspec import Struct

from radblog.basics.places import Place
from radblog.importers.dicom_files import Item, opened
from radblog.problems import Problem
from radblog.scans.elements import is_scan, read_elements
from radblog.scans.facts import Facts, facts_of
from radblog.scans.faults import ScanError, cut_short


class Read(Struct, frozen=True):
    """One file: its facts, or what is wrong with it, or neither where it is no scan at all."""

    item: Item
    facts: Facts | None = None
    problem: Problem | None = None


def read_one(item: Item) -> Read:
    """Read the header of one file. Never raises, never quotes."""
    try:
        with opened(item) as data:
            if not is_scan(data):
                return Read(item)
            return Read(item, facts_of(read_elements(data)))
    except ScanError as known:
        fault = known
    except Exception:  # noqa: BLE001  # whatever a broken file sets off, its text may be the header's
        fault = cut_short()
    return Read(item, problem=problem_of(item, fault))


def problem_of(item: Item, fault: ScanError) -> Problem:
    """What is wrong with a file, told without its name."""
    return fault.rule.at(Place(item.shown), fault.message, fault.help)
