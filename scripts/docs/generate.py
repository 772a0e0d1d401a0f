"""Writes the reference pages of the manual from the code itself: python -m scripts.docs.generate."""

from __future__ import annotations

from pathlib import Path

from scripts.docs.commands import commands_page
from scripts.docs.figures import figures_page
from scripts.docs.keys import front_matter_pages, settings_page, words_page
from scripts.docs.rules import rules_pages
from scripts.docs.views import views_page

REFERENCE = Path(__file__).resolve().parents[2] / "docs" / "content" / "pages" / "reference"


def generated() -> dict[str, str]:
    """The text of every reference page, by file name."""
    pages = [
        *front_matter_pages(),
        settings_page(),
        words_page(),
        commands_page(),
        views_page(),
        figures_page(),
        *rules_pages(),
    ]
    return dict(sorted(pages))


def main() -> None:
    """Write what has changed, and remove pages that are not made any more."""
    REFERENCE.mkdir(parents=True, exist_ok=True)
    pages = generated()
    for path in REFERENCE.glob("*.md"):
        if path.name not in pages:
            path.unlink()
    for name, text in pages.items():
        path = REFERENCE / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")
            print(f"wrote {name}")


if __name__ == "__main__":
    main()
