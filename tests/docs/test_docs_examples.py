"""The examples of the manual build, word for word."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from docs_text import MANUAL, README, ROOT, blocks, without_approvals

from radblog.build import Request, build
from radblog.cli import main

_NOW = dt.datetime(2100, 1, 1, tzinfo=dt.UTC)
_BEFORE_CONSENT_ENDS = dt.datetime(2030, 1, 1, tzinfo=dt.UTC)
_POST, _CASE = blocks(README, "markdown")
_KEY = re.compile(r"^([a-z_]+):", re.MULTILINE)
_BLOCK = re.compile(r"\{%-? block (\w+)")


def _problems(site: Path, now: dt.datetime = _NOW) -> list[str]:
    report = build(Request(site=site, output=site / "output", now=now))
    return [f"{p.place.path}:{p.place.line} {p.code} {p.message}" for p in report.problems]


@pytest.fixture
def site(tmp_path):
    """A new site with a picture under every name that the examples use."""
    from PIL import Image

    with pytest.raises(SystemExit, match="0"):
        main(["new", "site", str(tmp_path / "site")])
    without_approvals(tmp_path / "site")
    content = tmp_path / "site/content"
    for name in ("ct.png", "angio.png"):
        (content / "cases/sudden-headache").mkdir(parents=True, exist_ok=True)
        Image.new("L", (640, 480), 60).save(content / "cases/sudden-headache" / name)
    Image.new("RGB", (640, 480), (9, 40, 90)).save(content / "posts/scanner.jpg")
    for name in ("ada", "ben"):
        (content / f"people/{name}-example.md").write_text(
            f"---\nname: {name.title()} Example\n---\nHello.\n"
        )
    return tmp_path / "site"


def _with(document: str, keys: str) -> str:
    """The document with the keys of an example in place of its own."""
    _, head, body = document.split("---\n", 2)
    mine = set(_KEY.findall(keys)) | ({"pictures"} if "studies:" in keys else set())
    kept = [line for line in head.splitlines() if line.partition(":")[0] not in mine]
    return "---\n" + "\n".join((*kept, keys.strip())) + f"\n---\n{body}"


@pytest.mark.parametrize("keys", blocks(MANUAL / "writing-a-case.md", "yaml"))
def test_the_keys_of_a_case_work_as_shown(site, keys):
    case = site / "content/cases/sudden-headache/index.md"
    case.write_text(_with(_CASE, keys))
    # An example with one picture leaves the other unused, and the file without a reader is told.
    assert [problem for problem in _problems(site, _BEFORE_CONSENT_ENDS) if "RAD778" not in problem] == []


def test_the_keys_of_a_post_work_as_shown(site):
    keys, shared = blocks(MANUAL / "writing-a-post.md", "yaml")
    (site / "content/posts/2026-11-22-when-not-to-ct.md").write_text(_with(_POST, keys))
    (site / "content/posts/_defaults.yaml").write_text(shared)
    (site / "content/cases/sudden-headache").rename(site / "elsewhere")
    assert _problems(site) == []


def test_the_least_front_matter_of_each_kind_is_enough(site):
    reference = MANUAL / "reference"
    (site / "content/cases/sudden-headache/angio.png").unlink()
    for kind, path in (
        ("post", "posts/2026-11-23-a.md"),
        ("case", "cases/sudden-headache/index.md"),
        ("page", "pages/a.md"),
        ("person", "people/a.md"),
    ):
        least = blocks(reference / f"front-matter-{kind}.md", "yaml")[0]
        (site / "content" / path).write_text(f"{least}\nText.\n")
    assert _problems(site) == []


def test_the_theme_works_as_shown(site):
    theme = site / "themes/mine"
    (theme / "templates").mkdir(parents=True)
    (theme / "assets").mkdir()
    page = MANUAL / "themes.md"
    (theme / "theme.yaml").write_text(blocks(page, "yaml")[1] + blocks(page, "yaml")[2])
    (theme / "templates/post.html").write_text(blocks(page, "html+jinja")[0])
    (theme / "assets/mine.css").write_text("h1 { letter-spacing: 0 }\n")
    settings = site / "content/site.yaml"
    settings.write_text(settings.read_text() + "theme: mine\n" + blocks(page, "yaml")[0])
    (site / "content/cases/sudden-headache").rename(site / "elsewhere")
    assert _problems(site) == []
    text = (site / "output/posts/first-post/index.html").read_text()
    assert "Written in the reading room." in text
    assert "/assets/mine." in text


def test_the_blocks_of_the_built_in_theme_are_those_that_are_listed():
    templates = ROOT / "themes/lightbox/templates"
    rows = re.findall(r"^\| `(\w+\.html)`[^|]*\| (.+) \|$", (MANUAL / "themes.md").read_text(), re.MULTILINE)
    base = set(_BLOCK.findall((templates / "base.html").read_text()))
    for name, listed in rows:
        there = set(_BLOCK.findall((templates / name).read_text()))
        shown = set(re.findall(r"`(\w+)`", listed))
        assert shown == (base if name == "base.html" else there - base), name


def test_a_network_is_added_as_shown(site):
    (site / "content/share.yaml").write_text(blocks(MANUAL / "sharing.md", "yaml")[1])
    settings = site / "content/site.yaml"
    settings.write_text(settings.read_text() + "share: [email, mydocs]\n")
    (site / "content/cases/sudden-headache").rename(site / "elsewhere")
    assert _problems(site) == []
    text = (site / "output/posts/first-post/index.html").read_text()
    assert "https://mydocs.example.org/share?link=" in text


def test_the_share_targets_are_those_that_are_listed():
    from radblog.plan.share_targets import shipped_targets

    text = (MANUAL / "sharing.md").read_text().partition("Known are ")[2].partition(". `share: []`")[0]
    assert re.findall(r"`(\w+)`", text) == [target.name for target in shipped_targets()]
