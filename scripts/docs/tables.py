"""Markdown as the generated pages need it: tables, lists and a note on where a page comes from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

NOTE = "<!-- Written by scripts/docs/generate.py from the code of radblog: change that, not this. -->"


def page(title: str, kind_of_text: str, body: Iterable[str], *, order: int | None = None) -> str:
    """A whole page of the manual. `kind_of_text` is its summary."""
    nav = f"nav: {{order: {order}}}\n" if order is not None else ""
    head = f"---\ntitle: {title}\nstatus: published\nsummary: {kind_of_text}\n{nav}---\n{NOTE}\n"
    return "\n".join((head, *body)).rstrip() + "\n"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; a bar within a cell is escaped."""
    lines = [_row(head), _row(["---"] * len(head)), *(_row(row) for row in rows)]
    return "\n".join(lines) + "\n"


def code(text: str) -> str:
    """A piece of code in a line."""
    fence = "``" if "`" in text else "`"
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def block(text: str, language: str = "") -> str:
    """Code on lines of its own, in a fence longer than any in it."""
    fence = "`" * max(3, 1 + max((len(run) for run in _runs(text)), default=0))
    return f"{fence}{language}\n{text}\n{fence}\n"


def _runs(text: str) -> list[str]:
    return [line[: len(line) - len(line.lstrip("`"))] for line in text.splitlines()]


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(" ".join(cell.split()).replace("|", "\\|") for cell in cells) + " |"
