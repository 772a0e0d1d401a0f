"""Every command that README and manual tell people to type does what they say."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path

import pytest
from docs_text import MANUAL, README, ROOT, blocks, lines, without_approvals

from radblog.cli import main

# Lines that fetch packages or start a server; scripts/test and CI run the first two.
_NOT_RUN = {
    "python3 -m venv .venv && .venv/bin/pip install --quiet . && .venv/bin/radblog build",
    "bash scripts/test",
    "python3 -m venv .venv",
    ".venv/bin/pip install --quiet .",
    ".venv/bin/radblog serve --site my-site --open",
    "npm pack @sveltia/cms@0.221.1",
    "tar -xzf sveltia-cms-0.221.1.tgz",
    "cp -r package/dist/sveltia-cms.js package/dist/chunks cms/admin/",
}
# The blog that is imported there names a patient, and the check says so.
_ENDS = {("moving-from-wordpress", "radblog check --site my-site"): 1}
_POST = "content/posts/2026-11-22-when-not-to-ct.md"
_CASE = "content/cases/sudden-headache/index.md"
_PAGES = sorted(path for path in MANUAL.glob("*.md") if lines(path))


def _run(line: str) -> int:
    words = shlex.split(line)
    assert Path(words[0]).name == "radblog", line
    with pytest.raises(SystemExit) as stopped:
        main(words[1:])
    return int(stopped.value.code or 0)


def _picture(path: Path) -> None:
    from PIL import Image

    Image.new("L", (640, 480), 60).save(path)


def _put(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A site in the working folder, with README's post and case, and an old blog beside it."""
    assert _run(f"radblog new site {tmp_path / 'site'}") == 0
    without_approvals(tmp_path / "site")
    monkeypatch.chdir(tmp_path / "site")
    post, case = blocks(README, "markdown")
    _put(_POST, post)
    _put(_CASE, case)
    _picture(Path(_CASE).with_name("ct.png"))
    _put("old-blog/_config.yml", "title: Old blog\nurl: https://old.example.org\n")
    _put("old-blog/_posts/2020-01-02-gout.md", "---\ntitle: Gout\ntags: [foamrad]\n---\nCrystals.\n")
    for name, export in (("my-blog", "wordpress"), ("Takeout", "takeout"), ("tumblr-export", "tumblr-html")):
        shutil.copytree(ROOT / "tests/importers/exports" / export, name)
    (Path("docs")).symlink_to(ROOT / "docs")
    return tmp_path / "site"


def test_readme_shows_a_post_and_a_case_that_build_without_any_problem(site, capsys):
    assert _run("radblog check --strict") == 0, capsys.readouterr().err
    assert _run("radblog build") == 0
    for page in ("posts/when-not-to-ct", "cases/sudden-headache"):
        assert (site / "output" / page / "index.html").is_file()


def test_readme_shows_the_message_of_a_name_as_it_is(site, capsys):
    text = README.read_text(encoding="utf-8")
    sentence = next(line for line in text.splitlines() if line.startswith("> ")).removeprefix("> ")
    _put("content/posts/2026-11-22-neck-lump.md", f"---\ntitle: A\nstatus: published\n---\n{sentence}\n")
    assert _run("radblog build") == 1
    told = capsys.readouterr().err
    shown = next(block for block in blocks(README, "text") if "RAD101" in block)
    for line in shown.splitlines():
        assert line.partition(" [...]")[0] in told, line
    assert "Anna" not in told


def test_every_line_of_the_readme_works(site, capsys):
    for line in lines(README):
        if line in _NOT_RUN:
            continue
        if "--site docs" in line:
            line += " --output manual --jobs 1"  # noqa: PLW2901  # the repository stays as it is
        assert _run(line) == 0, (line, capsys.readouterr().err)


@pytest.mark.parametrize("page", _PAGES, ids=[page.stem for page in _PAGES])
def test_every_line_of_the_manual_works(site, page, capsys):
    if page.stem == "importing":
        assert _run("radblog new site other") == 0
    for line in lines(page):
        if line not in _NOT_RUN:
            assert _run(line) == _ENDS.get((page.stem, line), 0), (line, capsys.readouterr().err)


def test_the_commands_in_readmes_table_exist(capsys):
    import re

    for words in re.findall(r"^\| `radblog ([\w-]+)", README.read_text(encoding="utf-8"), re.MULTILINE):
        assert _run(f"radblog {words} --help") == 0
    capsys.readouterr()


@pytest.mark.parametrize("kind", ["post", "case", "page", "person", "site"])
def test_a_schema_is_printed_for_every_kind(kind, capsys):
    assert _run(f"radblog schema {kind}") == 0
    assert '"$schema"' in capsys.readouterr().out
