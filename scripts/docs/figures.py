"""The page of measured figures, from the labelled texts under benchmarks/."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.privacy_tables import alarm_row, alarms, precision_rows, read, recall_rows, scores
from scripts.docs.tables import block, page, table

_SETS = (
    (
        "charts",
        "The part no rule was tuned on",
        "forms, hand-overs, worklists and letters in four languages; no rule was changed for a miss in them.",
    ),
    ("letters", "Letters and reports", "in full sentences. Rules were tuned on texts like these."),
    ("notes", "Notes and lists", "the tersest there are. Rules were tuned on them."),
    ("dictated", "Dictations and forms", "in several styles and languages. Rules were tuned on them."),
)
_PROSE = (
    ("essays", "no rule was tuned on it"),
    ("prose", "rules were tuned on it"),
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
    yield "## False alarms\n"
    yield (
        "On clean prose about radiology, full of eponyms, numbers and dates that are nobody's, before "
        "anything is settled. Findings are counted per 1,000 words; a text is a paragraph. In cases "
        "stricter rules "
        "hold.\n"
    )
    found = {
        (folder, kind): alarms(read(folder), clinical=kind == "cases")
        for folder, _ in _PROSE
        for kind in ("posts", "cases")
    }
    head = ("Prose", "Read as", "Words", "Blocking", "Warnings", "Blocked, %")
    yield table(
        head,
        (
            (f"`{folder}/`: {dict(_PROSE)[folder]}", *alarm_row(kind, one))
            for (folder, kind), one in found.items()
        ),
    )
    yield "What was said of it:\n"
    yield block("\n".join(line for one in found.values() for line in one.listed) or "nothing")


def _recall(folder: str, title: str, what: str) -> Iterator[str]:
    texts = read(folder)
    misses = scores(texts)[1]
    yield f"## {title}\n"
    yield f"{len(texts)} texts: {what}\n"
    yield table(("Kind", "Labels", "Blocking, %", "With warnings, %"), recall_rows(texts))
    yield "For staff, hospitals, places and what singles out, a warning is what is wanted. Missed:\n"
    yield block("\n".join(misses) or "nothing")
    yield "How often a blocking finding was right, by rules:\n"
    yield table(("Rules", "Findings", "Hit a label, %"), precision_rows(texts))
