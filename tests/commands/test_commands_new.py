"""What `radblog new` writes builds, and it never writes over anything."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from click.testing import CliRunner

from radblog.build import Report, Request, build
from radblog.commands.new import command

_NOW = dt.datetime(2100, 1, 1, tzinfo=dt.UTC)


def _new(*words: str) -> str:
    result = CliRunner().invoke(command, words, standalone_mode=False)
    if result.exception is not None:
        raise result.exception
    return result.output


def _built(site: Path, *, drafts: bool = False) -> Report:
    return build(Request(site=site, output=site.parent / "out", now=_NOW, drafts=drafts))


def _site(tmp_path: Path, *options: str) -> Path:
    site = tmp_path / "site"
    _new("site", str(site), *options)
    return site


def test_a_new_site_builds_without_any_problem(tmp_path):
    report = _built(_site(tmp_path))
    assert report.problems == ()
    assert (tmp_path / "out/index.html").is_file()
    for page in ("privacy", "imprint", "disclaimer", "about", "people/robin-example", "subscribe"):
        assert (tmp_path / "out" / page / "index.html").is_file(), page


def test_a_new_site_has_what_git_and_a_host_need(tmp_path):
    site = _site(tmp_path)
    assert "/output/" in (site / ".gitignore").read_text()
    assert "--hold-back" in (site / "netlify.toml").read_text()
    assert (site / ".python-version").read_text().startswith("3.")
    assert not list(site.rglob("dot-*"))


@pytest.mark.parametrize("odd", ['Röntgen: "A & B" #1', "O'Hara [x](y)", "$TITLE {{ x }}", "*Ärzte* <b>"])
def test_title_and_author_may_hold_any_signs(tmp_path, odd):
    site = _site(tmp_path, "--title", odd, "--author", odd)
    assert _built(site).problems == ()


@pytest.mark.parametrize(
    ("words", "where"),
    [
        (("post", "When not to CT"), "posts/*-when-not-to-ct.md"),
        (("case", "Sudden headache"), "cases/sudden-headache/index.md"),
        (("page", "How to take part"), "pages/how-to-take-part.md"),
        (("person", "Ada Example"), "people/ada-example.md"),
    ],
)
def test_a_new_document_is_a_draft_that_builds(tmp_path, words, where):
    site = _site(tmp_path)
    _new(*words, "--site", str(site))
    (path,) = (site / "content").glob(where)
    assert "\nstatus: draft" in path.read_text()
    assert _built(site).problems == ()
    assert _built(site, drafts=True).problems == ()


def test_a_document_that_is_there_stays(tmp_path):
    site = _site(tmp_path)
    _new("page", "Courses", "--site", str(site))
    (site / "content/pages/courses.md").write_text("mine")
    with pytest.raises(Exception, match="is there already"):
        _new("page", "Courses", "--site", str(site))
    assert (site / "content/pages/courses.md").read_text() == "mine"


def test_a_folder_with_something_in_it_is_refused(tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(Exception, match="is not empty"):
        _new("site", str(tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_a_fresh_repository_is_an_empty_folder(tmp_path):
    (tmp_path / "site/.git").mkdir(parents=True)
    assert _built(_site(tmp_path)).problems == ()


def test_a_draft_needs_a_site_and_a_name(tmp_path):
    with pytest.raises(Exception, match="make a site first"):
        _new("post", "A", "--site", str(tmp_path))
    with pytest.raises(Exception, match="cannot be named after this text"):
        _new("post", "???", "--site", str(_site(tmp_path)))
