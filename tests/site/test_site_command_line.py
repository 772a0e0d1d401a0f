"""The commands as people and programs call them: exit codes, words, and one JSON object."""

import json
import re

import pytest
from site_builder import SiteFolder, holders

NOW = ("--now", "2026-03-01T12:00Z", "--jobs", "1")
KEYS = {"code", "severity", "path", "line", "column", "length", "message", "help", "advice"}


@pytest.fixture
def site(tmp_path):
    made = SiteFolder(tmp_path)
    made.post("one")
    return made


def answer(capsys):
    said = capsys.readouterr()
    return json.loads(said.out)


def test_a_good_build_ends_with_0_and_says_where_the_site_is(site, capsys):
    assert site.run("build", *NOW) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert str(site.output) in said.err
    assert "1 post" in said.err


def test_problems_end_with_1_and_are_counted(site, capsys):
    site.post("bad", "[x](nowhere.md)\n\n![](y.png)")
    assert site.run("build", *NOW) == 1
    said = capsys.readouterr().err
    assert "content/posts/bad.md:7:1 RAD770 " in said
    assert "[x](nowhere.md)" in said
    assert re.search(r"3 errors( and \d warnings?)? in 1 file", said)
    assert "Nothing was published" in said


@pytest.mark.parametrize(
    "arguments",
    [
        ["build", "--no-such-option"],
        ["bulid"],
        ["build", "--now", "yesterday"],
        ["build", "--jobs", "0"],
        ["explain", "RAD999x"],
        ["check", "--format", "xml"],
    ],
)
def test_wrong_usage_ends_with_2(site, arguments, capsys):
    assert site.run(*arguments) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_an_interrupt_ends_with_130(site, monkeypatch, capsys):
    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("radblog.stages.compose.make_plan", stop)
    assert site.run("build", *NOW) == 130
    assert capsys.readouterr().err.strip() == "stopped"
    assert not site.output.exists()


def test_json_is_one_object_with_everything(site, capsys):
    site.post("bad", "[x](nowhere.md)")
    site.write("posts/worse.md", "")
    assert site.run("build", "--json", *NOW) == 1
    told = answer(capsys)
    assert set(told) >= {
        "blocked",
        "problems",
        "held_back",
        "counts",
        "written",
        "removed",
        "unchanged",
        "seconds",
    }
    assert told["blocked"] is True
    assert all(set(problem) == KEYS for problem in told["problems"])
    by_path = {problem["path"]: problem for problem in told["problems"]}
    assert by_path["content/posts/bad.md"]["line"] == 7
    whole = by_path["content/posts/worse.md"]
    assert (whole["line"], whole["column"], whole["length"]) == (None, None, None)
    assert (told["written"], told["counts"]["errors"]) == (0, 2)


def test_json_of_a_good_build_counts_what_was_moved(site, capsys):
    assert site.run("build", "--json", *NOW) == 0
    first = answer(capsys)
    assert site.run("build", "--json", *NOW) == 0
    second = answer(capsys)
    assert (first["blocked"], first["problems"], first["unchanged"]) == (False, [], 0)
    assert first["written"] == len(site.files()) == second["unchanged"]
    assert first["counts"]["post"] == 1


def test_all_that_is_wrong_with_a_file_is_told_at_once(site, capsys):
    site.post("bad", "![](y.png)\n\n[x](nowhere.md)\n\n[y](Bad.md)")
    site.case("head", "![](z.png)", rarity="rare", consent="institutional-policy", delay_months="1")
    site.run("check", "--format", "json", *NOW)
    told = [(problem["path"].split("/")[1], problem["code"]) for problem in answer(capsys)["problems"]]
    assert {("posts", "RAD058"), ("posts", "RAD770"), ("posts", "RAD771")} <= set(told)
    assert {("cases", "RAD058"), ("cases", "RAD502"), ("cases", "RAD504")} <= set(told)


def test_a_broken_link_of_a_draft_is_told_before_it_comes_out(site, capsys):
    site.post("draft", "[x](nowhere.md) [other](other.md)", status="draft")
    site.post("other", "[back](draft.md)", status="draft")
    assert site.run("build", "--json", *NOW) == 0
    (problem,) = answer(capsys)["problems"]
    assert (problem["code"], problem["severity"], problem["column"]) == ("RAD770", "warning", 1)
    assert site.run("check", *NOW) == 1


def test_strict_makes_warnings_block(site, capsys):
    site.post("long", keys="summary: " + "many words " * 40)
    assert site.run("build", *NOW) == 0
    assert "warning" in capsys.readouterr().err
    assert site.run("build", "--strict", *NOW) == 1
    assert site.run("check", "--strict", *NOW) == 1


def test_strict_leaves_drafts_alone(site):
    site.post("draft", "TODO " + "[x](nowhere.md)", "tgas: [x]", status="draft")
    assert site.run("build", "--strict", *NOW) == 0


def test_check_does_all_but_writing(site, capsys):
    assert site.run("check", *NOW) == 0
    assert not site.output.exists()
    assert "No problem" in capsys.readouterr().err
    site.post("bad", "[x](#nowhere)")
    assert site.run("check", *NOW) == 1
    assert "RAD701" in capsys.readouterr().err


def test_check_of_one_file_tells_of_that_file_alone(site, capsys):
    site.post("bad", "[x](nowhere.md)")
    site.post("worse", "[x](nowhere.md)")
    assert site.run("check", "content/posts/bad.md", "--format", "json", *NOW) == 1
    assert {problem["path"] for problem in answer(capsys)["problems"]} == {"content/posts/bad.md"}
    assert site.run("check", "content/posts/one.md", *NOW) == 0
    assert site.run("check", str(site.root / "content/posts"), *NOW) == 1


def test_the_moment_without_zone_is_in_universal_time(site):
    site.post("two", date="2026-02-01T10:00:00Z")
    site.run("build", "--now", "2026-02-01T09:59", "--jobs", "1")
    assert "posts/two/index.html" not in site.files()
    site.run("build", "--now", "2026-02-01T10:00", "--jobs", "1")
    assert "posts/two/index.html" in site.files()


def test_another_output_folder_knows_nothing_of_the_first(site, tmp_path):
    assert site.run("build", *NOW) == 0
    assert site.run("build", "--output", str(tmp_path / "elsewhere"), *NOW) == 0
    assert site.files() == site.files(tmp_path / "elsewhere")


def test_a_blocked_build_says_what_stays_public_and_the_way_out(site, capsys):
    site.run("build", *NOW)
    site.post("one", "[x](nowhere.md)")
    capsys.readouterr()
    assert site.run("build", *NOW) == 1
    said = capsys.readouterr().err
    assert "/posts/one/" in said
    assert "--hold-back" in said


def test_explain_knows_every_code_that_a_build_can_tell(site, capsys):
    site.post("bad", "[x](nowhere.md) ![](y.png) [z](#w)", "tgas: [x]\nhashtags: [nothing-known]")
    site.run("check", "--format", "json", *NOW)
    for problem in answer(capsys)["problems"]:
        assert site.run("explain", problem["code"]) == 0
        assert "To mend it" in capsys.readouterr().out


def test_explain_shows_examples_as_an_author_writes_them(site, capsys):
    assert site.run("explain", "RAD006") == 0
    told = capsys.readouterr().out
    assert "Not so:\n    status: draft\n    title: Hip pain\n    status: published\n" in told
    assert "But so:\n    status: draft\n    title: Hip pain\n" in told
    assert "```" not in told


def test_explain_tells_what_was_inferred(site, capsys):
    site.post("2025-12-24-hip", date=None)
    assert site.run("explain", "content/posts/2025-12-24-hip.md") == 0
    said = capsys.readouterr().out
    assert "slug: hip  (from name of the file)" in said
    assert "date: 2025-12-24" in said


def test_a_missing_theme_is_told_with_where_it_was_looked_for(site, capsys):
    site.settings("theme: lihgtbox")
    assert site.run("build", *NOW) == 1
    assert "RAD783" in capsys.readouterr().err


def test_a_theme_may_extend_another_and_a_lost_block_is_told(site, capsys):
    site.settings("theme: mine")
    folder = site.root / "themes/mine/templates"
    folder.mkdir(parents=True)
    (folder.parent / "theme.yaml").write_text("name: mine\nextends: lightbox\n")
    (folder / "404.html").write_text('{% extends "lightbox/404.html" %}{% block title %}Qzx{% endblock %}')
    code = site.run("build", *NOW)
    said = capsys.readouterr().err
    assert code in {0, 1}, said
    (folder / "404.html").write_text('{% extends "lightbox/404.html" %}{% block no_such %}x{% endblock %}')
    assert site.run("build", *NOW) == 1
    said = capsys.readouterr().err
    assert "themes/mine/templates/404.html" in said
    assert "lightbox" in said
    assert holders(site.files(), "Traceback") == []


def test_no_line_is_shown_of_a_document_too_long_to_be_linted(site, capsys):
    site.post("a", "MRN 45678912 " + "lobe " * 12_000)
    assert site.run("build", *NOW) == 1
    said = capsys.readouterr().err
    assert "RAD043" in said
    assert "45678912" not in said
