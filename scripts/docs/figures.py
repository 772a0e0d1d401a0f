"""The page of measured figures, from the labelled texts under benchmarks/."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.privacy_tables import alarm_row, alarms, read, recall_rows, scores
from scripts.docs.tables import block, page, table

_SETS = (
    ("letters", "Letters and reports", "in full sentences. Rules were tuned on texts like these."),
    ("shift_notes", "Shift notes, forms and lists", "the tersest there are. No rule was tuned on them."),
)


def figures_page() -> tuple[str, str]:
    """File name and text."""
    summary = "Recall, precision and false alarms of the privacy lint on labelled texts, with every miss."
    return "privacy-figures.md", page("What the privacy lint finds, in figures", summary, _body())


def _body() -> Iterator[str]:
    yield (
        "Measured on invented texts with labels, which lie in `benchmarks/privacy_corpus/`. They are few, "
        "so read "
        "the figures as an order of magnitude. This command makes the tables, and lists every miss:\n"
    )
    yield block(".venv/bin/python -m benchmarks.privacy_tables", "sh")
    for folder, title, what in _SETS:
        yield from _recall(folder, title, what)
    prose = read("prose")
    yield "## False alarms\n"
    yield (
        "On clean prose about radiology, full of eponyms, numbers and dates that are nobody's, before "
        "anything is settled. Findings are counted per 1,000 words.\n"
    )
    head = ("Read as", "Words", "Blocking", "Warnings", "Blocked, %")
    found = {"posts": alarms(prose, clinical=False), "cases": alarms(prose, clinical=True)}
    yield table(head, (alarm_row(name, one) for name, one in found.items()))
    yield "In cases stricter rules hold. What they said of clean prose:\n"
    yield block("\n".join(found["cases"].listed) or "nothing")


def _recall(folder: str, title: str, what: str) -> Iterator[str]:
    texts = read(folder)
    _, misses, (told, right) = scores(texts)
    yield f"## {title}\n"
    yield f"{len(texts)} texts, {what} Of {told} blocking findings {right} hit a label.\n"
    yield table(("Kind", "Labels", "Blocking, %", "With warnings, %"), recall_rows(texts))
    yield "For staff, hospitals, places and what singles out, a warning is what is wanted. Missed:\n"
    yield block("\n".join(misses) or "nothing")
