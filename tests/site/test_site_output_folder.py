"""The folder that is published: never somebody else's, never half full, never two builds at once."""

import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest
from site_builder import COMMAND_LINE, SiteFolder, at, codes, errors

from radblog.disk.lock import locked

ROOT = Path(__file__).parents[2]


@pytest.fixture
def site(tmp_path):
    made = SiteFolder(tmp_path / "site")
    made.post("one", "Words. ![A picture](one.png)")
    made.picture("posts/one.png")
    return made


def test_a_folder_of_someone_else_is_refused(site):
    site.output.mkdir()
    (site.output / "thesis.docx").write_text("mine")
    report = site.build()
    assert codes(report) == ["RAD784"]
    assert [path.name for path in site.output.iterdir()] == ["thesis.docx"]


def test_with_force_a_folder_of_someone_else_is_built_into_and_nothing_of_it_deleted(site):
    site.output.mkdir()
    (site.output / "thesis.docx").write_text("mine")
    assert not site.build(force=True).blocked
    site.build()
    assert (site.output / "thesis.docx").read_text() == "mine"


def test_files_of_others_in_the_output_stay(site):
    (site.output / ".git").mkdir(parents=True)
    (site.output / ".git/HEAD").write_text("ref")
    assert not site.build().blocked
    (site.output / "CNAME").write_text("example.org")
    (site.output / "posts/mine.txt").write_text("mine")
    site.delete("posts/one.md")
    assert not site.build().blocked
    assert (site.output / ".git/HEAD").read_text() == "ref"
    assert (site.output / "CNAME").read_text() == "example.org"
    assert (site.output / "posts/mine.txt").read_text() == "mine"
    assert not (site.output / "posts/one").exists()


def test_a_folder_that_somebody_made_a_link_stays_one_when_its_last_file_goes(site, tmp_path):
    path = site.write("static/kept/a.txt", "Words.")
    assert not site.build().blocked
    (site.output / "kept").rename(tmp_path / "elsewhere")
    (site.output / "kept").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    (site.root / path).unlink()
    assert not site.build().blocked
    assert (site.output / "kept").is_symlink()
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize("after", [None, "static/kept.txt"])
@pytest.mark.parametrize("call", [0, 1])
def test_a_folder_that_a_killed_build_left_empty_goes_with_the_next_one(site, monkeypatch, after, call):
    calls = []

    def killed(folder, rmdir=Path.rmdir):
        if site.output not in folder.parents:
            return rmdir(folder)
        calls.append(folder)
        if len(calls) > call:
            raise KeyboardInterrupt
        return rmdir(folder)

    path = site.root / site.write("static/kept.txt/inner/a.txt", "Words.")
    assert not site.build().blocked
    path.unlink()
    path.parent.rmdir()
    path.parent.parent.rmdir()
    if after:
        site.write(after, "A file takes the place of the folder.")
    with monkeypatch.context() as patched:
        patched.setattr(Path, "rmdir", killed)
        with pytest.raises(KeyboardInterrupt):
            site.build()
    assert (site.output / "kept.txt").is_dir()
    assert not site.build().blocked
    assert not (site.output / "kept.txt").is_dir()
    assert (site.output / "kept.txt").is_file() is bool(after)


def test_a_build_without_changes_writes_nothing_and_keeps_the_times(site):
    site.build()
    before = {path: (site.output / path).stat().st_mtime_ns for path in site.files()}
    report = site.build()
    assert (report.moved.written, report.moved.removed, report.moved.unchanged) == (0, 0, len(before))
    assert {path: (site.output / path).stat().st_mtime_ns for path in site.files()} == before


def test_one_changed_post_leaves_other_pages_untouched(site):
    site.post("two", date="2025-01-01")
    site.build()
    before = (site.output / "privacy/index.html").stat().st_mtime_ns
    site.post("two", "New words.", date="2025-01-01")
    report = site.build()
    assert 0 < report.moved.written < 12
    assert (site.output / "privacy/index.html").stat().st_mtime_ns == before


def test_a_second_build_at_the_same_time_is_told_who_is_first(site):
    (site.root / ".radblog").mkdir()
    with (site.root / ".radblog/lock").open("a+b") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        lock.write(b"4711")
        lock.flush()
        report = site.build()
    assert codes(report) == ["RAD785"]
    assert "4711" in report.problems[0].message
    assert not site.output.exists()
    assert not site.build().blocked


def test_the_process_that_is_first_is_named(site):
    ready, done = os.pipe(), os.pipe()
    if (child := os.fork()) == 0:
        with locked(site.root):
            os.write(ready[1], b"x")
            os.read(done[0], 1)
        os._exit(0)
    os.read(ready[0], 1)
    report = site.build()
    os.write(done[1], b"x")
    os.waitpid(child, 0)
    assert codes(report) == ["RAD785"]
    assert f"process {child} " in report.problems[0].message
    assert not site.build().blocked


def test_a_check_needs_no_lock_and_leaves_no_output(site):
    (site.root / ".radblog").mkdir()
    with (site.root / ".radblog/lock").open("a+b") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert not site.build(publish=False).blocked
    assert not site.output.exists()
    assert [path for path in site.kept() if "staging" in path] == []


KILLED = """
import os, sys
sys.path.insert(0, {root!r})
sys.argv[1:] = ["build", "--site", {site!r}, "--jobs", "1", "--now", "2026-03-01T12:00Z"]
from radblog.disk import output
from radblog.stages import make
count = [0]
def dying(real):
    def work(*arguments):
        count[0] += 1
        if count[0] > {after}:
            os._exit(9)
        return real(*arguments)
    return work
if {moving}:
    output._move = dying(output._move)
else:
    make.stage = dying(make.stage)
{command}
"""


@pytest.mark.parametrize(("moving", "after"), [(False, 5), (True, 0), (True, 7)])
def test_a_killed_build_is_mended_by_the_next(site, moving, after, tmp_path):
    whole = SiteFolder(tmp_path / "whole")
    for made in (site, whole):
        made.post("new", "Fresh words. #hitrad")
    whole.picture("posts/one.png")
    whole.post("one", "Words. ![A picture](one.png)")
    whole.build()
    site.delete("posts/new.md")
    site.post("old")
    site.build()
    site.delete("posts/old.md")
    site.post("new", "Fresh words. #hitrad")
    script = KILLED.format(
        root=str(ROOT), site=str(site.root), moving=moving, after=after, command=COMMAND_LINE
    )
    assert subprocess.run([sys.executable, "-c", script], check=False, capture_output=True).returncode == 9
    assert (site.output / "posts/old/index.html").exists()
    assert not site.build().blocked
    assert site.files() == whole.files()
    assert [path for path in site.kept() if "staging" in path] == []


def test_a_file_takes_the_place_of_a_folder_and_the_other_way_round(site):
    site.write("static/talk/notes.txt", "Notes.")
    site.write("static/slides", "")
    site.delete("static/slides")
    site.build()
    assert (site.output / "talk/notes.txt").exists()
    site.delete("static/talk/notes.txt")
    (site.root / "content/static/talk").rmdir()
    site.write("static/talk.txt", "Notes.")
    site.page("talk")
    assert errors(site.build()) == []
    assert (site.output / "talk/index.html").exists()
    assert not (site.output / "talk/notes.txt").exists()


def test_a_symbolic_link_out_of_the_site_is_not_followed(site, tmp_path):
    (tmp_path / "secret.txt").write_text("qzxcanary")
    (site.root / "content/static").mkdir()
    (site.root / "content/static/secret.txt").symlink_to(tmp_path / "secret.txt")
    report = site.build()
    assert at(report, "RAD782") == [("content/static/secret.txt", None, None)]
    assert report.blocked


def test_an_output_that_cannot_be_written_is_told(site):
    site.root.joinpath("output").write_text("a file")
    assert codes(site.build()) == ["RAD786"]


def test_a_folder_without_settings_is_told(tmp_path):
    site = SiteFolder(tmp_path)
    site.delete("site.yaml")
    assert at(site.build(), "RAD780") == [("content/site.yaml", None, None)]


def test_files_can_be_read_by_a_web_server_whoever_builds(site):
    before = os.umask(0o077)
    try:
        site.build()
    finally:
        os.umask(before)
    modes = {oct(path.stat().st_mode & 0o777) for path in site.output.rglob("*") if path.is_file()}
    folders = {
        oct(path.stat().st_mode & 0o777) for path in (site.output, *site.output.rglob("*")) if path.is_dir()
    }
    assert (modes, folders) == ({"0o644"}, {"0o755"})


def test_a_page_that_somebody_deleted_comes_back(site):
    site.build()
    page = site.output / "index.html"
    good = page.read_bytes()
    page.unlink()
    site.build()
    assert page.read_bytes() == good
