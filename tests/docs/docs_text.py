"""The texts of README and manual, taken apart for the tests."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
MANUAL = ROOT / "docs" / "content" / "pages"
_BLOCK = re.compile(r"^```([\w+]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(path: Path, language: str) -> list[str]:
    """The code blocks of a language."""
    return [text for name, text in _BLOCK.findall(path.read_text(encoding="utf-8")) if name == language]


def lines(path: Path) -> list[str]:
    """The lines of all blocks for a shell."""
    return [line for block in blocks(path, "bash") for line in block.splitlines() if line]


def links(path: Path) -> list[str]:
    """Relative links outside of code."""
    text = _BLOCK.sub("", path.read_text(encoding="utf-8"))
    found = re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`]*`", "", text))
    return [link.partition("#")[0] for link in found if "://" not in link and not link.startswith("#")]


def without_approvals(site: Path) -> None:
    """Let the owner of a site ask for no approvals: the examples show documents, not the policy."""
    settings = site / "content/site.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("\nprivacy:\n", "\nprivacy:\n  approval: none\n"), encoding="utf-8")
