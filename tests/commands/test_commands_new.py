"""What `radblog new` writes builds, and it never writes over anything."""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner

from radblog.basics.places import Place
from radblog.build import Report, Request, build
from radblog.commands.new import command
from radblog.problems import Problem
from radblog.problems.text import render_text

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
    for drafts in (False, True):
        report = _built(site, drafts=drafts)
        assert not report.blocked
        # What is left to write, and for a case what comes before its publication: delay and approval.
        assert {problem.code for problem in report.problems} - {"RAD504", "RAD505"} == {"RAD025"}
        assert report.left_out == ()


@pytest.mark.parametrize("kind", ["post", "case", "page", "person"])
def test_a_draft_cannot_be_published_before_it_is_written(tmp_path, kind):
    site = _site(tmp_path)
    path = Path(_new(kind, "Something New", "--site", str(site)).splitlines()[0])
    path.write_text(path.read_text().replace("status: draft", "status: published\ndate: 2026-01-01"))
    report = _built(site)
    assert report.blocked
    assert "RAD024" in {problem.code for problem in report.problems}


@pytest.mark.parametrize("kind", ["accessibility", "disclaimer", "imprint", "privacy"])
def test_a_page_that_the_law_asks_for_comes_with_its_text(tmp_path, kind):
    site = _site(tmp_path, "--profile", "department")
    page = site / f"content/pages/{kind}.md"
    told = page.read_text(encoding="utf-8")
    page.unlink()
    _new("page", kind.title(), "--kind", kind, "--site", str(site))
    again = page.read_text(encoding="utf-8")
    assert f"kind: {kind}\nstatus: draft" in again
    assert again.splitlines()[-1] == told.splitlines()[-1]
    assert "$" not in again
    assert not [p for p in _built(site).problems if p.severity == "error"]


def test_the_path_alone_goes_to_other_programs(tmp_path):
    site = _site(tmp_path)
    result = CliRunner().invoke(command, ["page", "Courses", "--site", str(site)], standalone_mode=False)
    assert result.stdout == f"{site.as_posix()}/content/pages/courses.md\n"


def test_a_new_file_is_opened_in_the_editor_that_is_named(tmp_path, monkeypatch):
    site, seen = _site(tmp_path), tmp_path / "seen"
    editor = tmp_path / "editor.py"
    editor.write_text(f"import sys, pathlib; pathlib.Path({str(seen)!r}).write_text(sys.argv[1])")
    monkeypatch.setenv("VISUAL", f"{sys.executable} {editor}")
    _new("page", "Courses", "--site", str(site), "--open")
    assert seen.read_text() == str(site / "content/pages/courses.md")


def test_an_editor_that_cannot_be_started_is_no_fault(tmp_path, monkeypatch):
    site = _site(tmp_path)
    monkeypatch.setenv("VISUAL", str(tmp_path / "no-such-editor"))
    assert "VISUAL" in _new("page", "Courses", "--site", str(site), "--open")
    assert (site / "content/pages/courses.md").is_file()


@pytest.mark.parametrize("profile", ["blog", "teaching", "department"])
def test_every_profile_builds_without_any_problem_and_has_all_its_pages(tmp_path, profile):
    site = _site(tmp_path, "--profile", profile)
    assert _built(site).problems == ()
    text = (tmp_path / "out/index.html").read_text()
    wanted = {"blog": "about", "teaching": "contribute", "department": "for-patients"}[profile]
    assert f'href="/{wanted}/"' in text
    texts = (path.read_text() for path in (site / "content").rglob("*.*"))
    assert not re.search(r"\$[A-Z]", "".join(texts))


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Etc/GMT+12"])
def test_a_post_is_dated_by_the_day_where_the_site_is(tmp_path, zone):
    site = _site(tmp_path)
    settings = site / "content/site.yaml"
    settings.write_text(settings.read_text().replace("timezone: UTC", f"timezone: {zone}"))
    before = dt.datetime.now(ZoneInfo(zone)).date().isoformat()
    name = Path(_new("post", "Gout", "--site", str(site)).splitlines()[0]).name
    after = dt.datetime.now(ZoneInfo(zone)).date().isoformat()
    assert name.removesuffix("-gout.md") in {before, after}


def _json_with_comments(path):
    lines = path.read_text().splitlines()
    return json.loads("\n".join(line for line in lines if not line.strip().startswith("//")))


def test_the_schema_of_site_yaml_is_where_its_first_line_says(tmp_path):
    site = _site(tmp_path)
    first = (site / "content/site.yaml").read_text().splitlines()[0]
    schema = json.loads((site / "content" / first.partition("$schema=")[2]).read_text())
    assert "base_url" in schema["properties"]


def test_vs_code_finds_problems_in_what_check_and_serve_print(tmp_path):
    tasks = {
        task["label"]: task for task in _json_with_comments(_site(tmp_path) / ".vscode/tasks.json")["tasks"]
    }
    place = Place("content/posts/a b.md", 3, 9, 2)
    told = render_text(
        [
            Problem(place, "RAD012", "error", "this word is not known here", "write draft"),
            Problem(place, "RAD025", "warning", "something is left to do here"),
            Problem(Place("content/cases/x/ct.png"), "RAD390", "error", "the picture is damaged"),
        ]
    ).splitlines()
    spot, whole = (one["pattern"] for one in tasks["radblog: check"]["problemMatcher"])
    found = [match for line in told if (match := re.match(spot["regexp"], line))]
    assert [match.group(spot["file"], spot["line"], spot["column"], spot["code"]) for match in found] == [
        ("content/posts/a b.md", "3", "9", "RAD012"),
        ("content/posts/a b.md", "3", "9", "RAD025"),
    ]
    assert [match[spot["severity"]] for match in found] == [None, "warning"]
    assert found[0][spot["message"]] == "this word is not known here"
    files = [match for line in told if (match := re.match(whole["regexp"], line))]
    assert [match.group(whole["file"], whole["code"]) for match in files] == [
        ("content/cases/x/ct.png", "RAD390")
    ]
    served = tasks["radblog: serve"]["problemMatcher"][0]
    assert served["pattern"] == spot
    assert re.match(served["background"]["beginsPattern"], "10:00:00 problems: none")
    assert re.match(served["background"]["endsPattern"], "10:00:00 built: 1 files new")


def test_a_pasted_picture_lands_where_a_text_finds_it(tmp_path):
    settings = _json_with_comments(_site(tmp_path) / ".vscode/settings.json")
    places = settings["markdown.copyFiles.destination"]
    assert list(places.values()) == ["${fileName}", "pictures/${documentBaseName}/"]
    assert all(places.values())  # with an empty one, pictures leave the site


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


def test_what_to_type_next_names_the_site_where_that_is_another_folder(tmp_path, monkeypatch):
    site = tmp_path / "my site"
    assert f"radblog serve --site '{site.as_posix()}'\n" in _new("site", str(site))
    assert f"radblog serve --site '{site.as_posix()}'\n" in _new("post", "A post", "--site", str(site))
    monkeypatch.chdir(site)
    assert _new("post", "Another post").endswith("radblog serve\n")


def test_a_terminal_that_does_not_know_the_program_is_told_its_path(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.argv", [".venv/bin/radblog", "new"])
    monkeypatch.setattr("shutil.which", lambda name: None)
    assert "To see it: .venv/bin/radblog serve --site" in _new("site", str(tmp_path / "site"))
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    assert "To see it: radblog serve --site" in _new("post", "A post", "--site", str(tmp_path / "site"))
