"""The one page on the architecture is true."""

from __future__ import annotations

import re
import tomllib

from docs_text import ROOT

_PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
_TREE = _PAGE.partition("radblog/\n")[2].partition("```")[0]


def _floors() -> list[str]:
    return re.findall(r"^[├└]── (\w+?)(?:/|\.py)? ", _TREE, re.MULTILINE)


def test_the_tree_has_the_floors_that_import_linter_checks_in_their_order():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contract = next(c for c in settings["tool"]["importlinter"]["contracts"] if c["type"] == "layers")
    checked = [floor.strip() for layer in contract["layers"] for floor in layer.split("|")]
    assert contract["exhaustive"]
    assert _floors() == checked


def test_every_floor_of_the_tree_is_there_and_named_for_what_it_is():
    for line in _TREE.splitlines():
        found = re.match(r"[├└]── (\S+)", line)
        if found:
            path = ROOT / "radblog" / found[1]
            assert path.is_dir() if found[1].endswith("/") else path.is_file(), found[1]


def test_every_file_that_the_page_names_is_there():
    named = re.findall(r"`([a-z_]+(?:/[\w-]+)*(?:\.py|\.yaml|/))`", _PAGE)
    missing = [
        name for name in named if not (ROOT / "radblog" / name).exists() and not (ROOT / name).exists()
    ]
    assert len(named) > 20
    assert missing == []
