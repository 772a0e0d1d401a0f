"""A build of what did not change: at once, without a trace, and only as long as nothing changes by itself."""

import datetime as dt
import os
import subprocess
import sys
import time

import pytest
from site_builder import NOW, SiteFolder

from radblog.stages import make

HEAVY = (
    "jinja2",
    "markdown_it",
    "yaml",
    "PIL",
    "feedgen",
    "lxml",
    "pygments",
    "rich",
    "distributed",
    "concurrent.futures",
    "radblog.build",
    "radblog.executors.open",
    "radblog.privacy.lint",
)
NO_OP = """
import sys
from radblog.cli import _run
code = _run(sys.argv[1:])
print(code, ",".join(name for name in {heavy} if name in sys.modules))
"""


@pytest.fixture
def site(tmp_path):
    made = SiteFolder(tmp_path / "site")
    made.picture("posts/scan.png")
    made.post("one", "![A scan](scan.png)\n\nSome words.", "license: CC-BY-4.0\nhashtags: [mri]")
    made.post("two", "Other words.")
    made.post("later", "To come.", date="2026-03-20")
    return made


def age(site, seconds=60):
    """Let every file be as old as though it was written a while ago."""
    then = time.time() - seconds
    for path in (site.root / "content").rglob("*"):
        os.utime(path, (then, then))


def run(site, *arguments):
    command = [
        sys.executable,
        "-c",
        NO_OP.format(heavy=HEAVY),
        "build",
        "--site",
        str(site.root),
        "--jobs",
        "1",
    ]
    return subprocess.run([*command, *arguments], capture_output=True, text=True, check=True)


def test_it_imports_next_to_nothing_and_writes_nothing(site):
    assert run(site, "--now", "2026-03-01T12:00").stdout.startswith("0 ")
    before = {path: path.stat().st_mtime_ns for path in site.root.rglob("*")}
    second = run(site, "--now", "2026-03-01T13:00")
    assert second.stdout.strip() == "0"  # and none of the heavy libraries
    assert "0 files written, 0 removed" in second.stderr
    assert {path: path.stat().st_mtime_ns for path in site.root.rglob("*")} == before


def test_it_tells_the_same_problems_again(site):
    site.delete("pages/imprint.md")
    first, second = (run(site, "--now", "2026-03-01") for _ in range(2))
    assert "RAD777" in first.stderr
    assert first.stderr.split("Published")[0] == second.stderr.split("Published")[0]


def again(site, monkeypatch, **wanted):
    """Whether a build ends before it looks at any document."""
    import radblog.commands.build as command

    seen = []
    monkeypatch.setattr(command, "_built", lambda request, _: seen.append(request) or site.build(**wanted))
    moment = wanted.get("now", NOW).isoformat()
    extra = [
        word
        for key in ("drafts", "hold_back", "strict")
        if wanted.get(key)
        for word in ("--" + key.replace("_", "-"),)
    ]
    assert site.run("build", "--jobs", "1", "--now", moment, *extra) in {0, 1}
    return not seen


CHANGES = {
    "a document": lambda s: s.post("two", "New words."),
    "a new document": lambda s: s.post("three"),
    "a document gone": lambda s: s.delete("posts/two.md"),
    "a picture": lambda s: s.picture("posts/scan.png", seed=9),
    "site.yaml": lambda s: s.settings("page_size: 5"),
    "a static file": lambda s: s.write("static/a.txt", "A."),
    "an output file gone": lambda s: (s.output / "index.html").unlink(),
    "an output file changed": lambda s: (s.output / "index.html").write_text("x"),
    "a theme": lambda s: (s.root / "themes/own").mkdir(parents=True) or (s.root / "themes/own/theme.yaml").write_text("name: own\n"),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_of_anything_is_seen(site, change, monkeypatch):
    site.build()
    assert again(site, monkeypatch)
    change(site)
    assert not again(site, monkeypatch)
    assert again(site, monkeypatch)


def test_a_change_in_a_theme_that_is_a_link_to_another_folder_is_seen(site, monkeypatch):
    theme = site.root.parent / "shared theme"
    (theme / "templates").mkdir(parents=True)
    (theme / "theme.yaml").write_text("extends: lightbox\nname: own\n")
    template, text = (
        theme / "templates/404.html",
        '{{% extends "lightbox/404.html" %}}{{% block main %}}{}{{% endblock %}}',
    )
    template.write_text(text.format("Before."))
    (site.root / "themes").mkdir(exist_ok=True)
    (site.root / "themes/own").symlink_to(theme, target_is_directory=True)
    site.settings("theme: own")
    assert not site.build().blocked
    assert again(site, monkeypatch)
    template.write_text(text.format("After."))
    assert not again(site, monkeypatch)
    assert "After." in site.read("404.html")


def test_a_file_changed_within_the_same_tick_is_seen(site, monkeypatch):
    """Same size, same times, same number on the disk."""
    path = site.root / "content/posts/two.md"
    before = path.stat()
    site.build()
    path.write_bytes(path.read_bytes().replace(b"Other", b"Never"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert not again(site, monkeypatch)
    assert "Never words" in site.read("posts/two/index.html")


def test_it_ends_with_the_day_and_with_the_next_change_of_a_state(site, monkeypatch):
    site.build()
    assert again(site, monkeypatch, now=NOW + dt.timedelta(hours=3))
    assert not again(site, monkeypatch, now=NOW + dt.timedelta(days=1))
    assert not again(site, monkeypatch, now=NOW - dt.timedelta(hours=1))
    assert not again(site, monkeypatch, now=NOW + dt.timedelta(days=30))
    assert "posts/later/index.html" in site.files()


def test_the_day_is_the_same_in_whatever_zone_the_moment_is_typed(site):
    site.case("head", consent="{basis: synthetic, expires: 2026-03-01}")
    there = "2026-03-02T03:30+14:00"  # half past one in the afternoon of the day before, in UTC
    assert site.run("build", "--jobs", "1", "--now", "2026-03-01T12:00") == 0
    assert site.run("build", "--jobs", "1", "--now", there) == 0
    site.forget()
    assert site.run("build", "--jobs", "1", "--now", there) == 0


def test_another_wish_is_another_build(site, monkeypatch):
    site.build()
    assert again(site, monkeypatch)
    assert not again(site, monkeypatch, drafts=True)
    assert not again(site, monkeypatch)


def test_another_version_of_the_tools_is_another_build(site, monkeypatch):
    site.build()
    assert again(site, monkeypatch)
    monkeypatch.setattr("radblog.stages.unchanged.tools_stamp", tuple)
    assert not again(site, monkeypatch)


def test_what_was_held_back_is_looked_at_each_time(site, monkeypatch):
    site.case("bad", "MRN 48291734 of Mrs Jane Placeholder")
    assert not again(site, monkeypatch, hold_back=True)
    assert not again(site, monkeypatch, hold_back=True)


def test_an_answer_file_outside_of_content_is_seen(site, monkeypatch):
    question = "questions: [{prompt: Which side?, options: [{text: Right}, {text: Left}]}]"
    quiz = f"quiz: {{reveal: 2026-02-01T08:00:00Z, answer_file: answers/head.yaml, {question}}}"
    answers = site.root / "answers/head.yaml"
    answers.parent.mkdir()
    right = "quiz: {questions: [{options: [{correct: true}, {}]}]}"
    answers.write_text(f"findings: Blood in the cisterns.\n{right}\n")
    site.case("head", "## Presentation\n\nPain.", quiz)
    assert not site.build().blocked
    assert "Blood in the cisterns" in site.read("cases/head/index.html")
    answers.write_text(f"findings: Blood in the ventricles.\n{right}\n")
    assert not again(site, monkeypatch)
    assert "Blood in the ventricles" in site.read("cases/head/index.html")


def test_a_page_that_would_come_out_the_same_is_not_made_again(site, monkeypatch):
    site.post(
        "one", "## Liver\n\nA first sentence.\n\nA second one.", "hashtags: [foamrad]\nsummary: On livers."
    )
    site.post("two", "Another post.", "hashtags: [foamrad]")
    assert not site.build().blocked
    gated, original = [], make._gated

    def noting(path, *more):
        gated.append(path)
        return original(path, *more)

    monkeypatch.setattr(make, "_gated", noting)
    post = site.root / "content/posts/one.md"
    post.write_text(post.read_text().replace("A second one.", "A second one, mended."))
    assert not site.build().blocked
    assert "A second one, mended." in site.read("posts/one/index.html")
    assert "posts/one/index.html" in gated
    assert "hashtags/foamrad/index.html" not in gated
    assert "posts/two/index.html" not in gated
