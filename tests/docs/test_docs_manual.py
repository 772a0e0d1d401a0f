"""The manual is a site of radblog without any problem, and its reference is that of the code."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest
from docs_text import MANUAL, README, ROOT, links

from radblog.build import Request, build
from radblog.commands.rulebook import all_rules
from scripts.docs.generate import REFERENCE, generated
from scripts.docs.rules import GROUPS

_NOW = dt.datetime(2100, 1, 1, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def manual(tmp_path_factory):
    """The manual, built in a copy."""
    site = tmp_path_factory.mktemp("manual") / "docs"
    ignored = shutil.ignore_patterns("output", ".radblog")
    shutil.copytree(ROOT / "docs", site, ignore=ignored)
    report = build(Request(site=site, output=site / "output", now=_NOW, strict=True))
    return report, site / "output"


def test_the_manual_builds_without_any_problem(manual):
    report, output = manual
    assert [f"{p.place.path}:{p.place.line} {p.code} {p.message}" for p in report.problems] == []
    assert "Getting started" in (output / "index.html").read_text(encoding="utf-8")


def test_the_reference_is_that_of_the_code():
    on_disk = {path.name: path.read_text(encoding="utf-8") for path in REFERENCE.glob("*.md")}
    stale = sorted(name for name, text in generated().items() if on_disk.get(name) != text)
    assert stale == [], "run: python -m scripts.docs.generate"
    assert sorted(on_disk) == sorted(generated())


def test_every_rule_is_explained_on_one_page(manual):
    _, output = manual
    pages = {name: (output / name / "index.html").read_text(encoding="utf-8") for name, *_ in GROUPS}
    for code in all_rules():
        assert sum(f'id="{code.lower()}"' in page for page in pages.values()) == 1, code


def test_every_page_of_the_manual_is_in_its_list():
    listed = set(links(MANUAL / "manual.md"))
    pages = {path.name for path in MANUAL.glob("*.md")}
    assert pages - listed == {"manual.md", "privacy.md", "imprint.md", "disclaimer.md"}


@pytest.mark.parametrize(
    "path",
    [README, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", ROOT / "docs/architecture.md"],
    ids=lambda path: path.name,
)
def test_links_between_files_of_the_repository_lead_somewhere(path: Path):
    missing = [link for link in links(path) if not (path.parent / link).exists()]
    assert missing == []
