"""What a change makes anew, and what it leaves: tools, themes, partials, pictures, the hour of the day."""

import datetime as dt
import re
import shutil

import pytest
from site_builder import NOW, SiteFolder, errors

WORK = (
    "radblog.stages.read.read_document",
    "radblog.stages.make.encode_all",
    "radblog.stages.make.draw_card",
    "radblog.stages.make.render_page",
    "radblog.stages.make.render_feed",
    "radblog.stages.theme.theme_problems",
)
TEMPLATES = {
    "404.html": '{% extends "lightbox/404.html" %}{% block main %}{{ super() }}{% include "_lost.html" %}{% endblock %}',
    "_lost.html": "<p>Lost.</p>",
    "_said.html": "{% macro said() %}<p>Said.</p>{% endmacro %}",
    "tombstone.html": '{% extends "lightbox/tombstone.html" %}{% block main %}{% from "_said.html" import said %}'
    "{{ said() }}{{ super() }}{% endblock %}",
}


@pytest.fixture
def site(tmp_path):
    made = SiteFolder(tmp_path / "site", "theme: own")
    theme(made, "theme.yaml", "name: own\nextends: lightbox\n")
    for name, text in TEMPLATES.items():
        theme(made, f"templates/{name}", text)
    made.picture("posts/scan.png")
    made.post("shown", "![A scan](scan.png)", "license: CC-BY-4.0")
    made.post("long", "Words.\n\n## One\n\nWords.\n\n## Two\n\nWords.\n\n## Three\n\nWords.")
    made.post("gone", "Words.")
    assert errors(made.build()) == []
    made.post("gone", "Words.", status="withdrawn")
    assert errors(made.build()) == []
    return made


def theme(site, path, text):
    target = site.root / "themes/own" / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text)


@pytest.fixture
def worked(monkeypatch):
    """What of the work of a build was done, by name."""
    from importlib import import_module

    done = set()
    for path in WORK:
        module, _, name = path.rpartition(".")
        real = getattr(import_module(module), name)
        monkeypatch.setattr(path, lambda *given, _real=real, _name=name: done.add(_name) or _real(*given))
    return done


def changed(site, tmp_path):
    """The published files that a build beside the last one changes; all must be those of a clean build."""
    before = site.files()
    assert errors(site.build()) == []
    assert errors(site.build(output=tmp_path / "clean", workspace=tmp_path / "kept")) == []
    after = site.files()
    assert {
        path: data for path, data in after.items() if data != site.files(tmp_path / "clean").get(path)
    } == {}
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


def test_another_version_of_any_tool_makes_everything_again(site, worked, monkeypatch):
    withdrawn = {"read_document"}  # of what is withdrawn nothing is kept, so it is read each time
    site.build()
    assert worked <= withdrawn
    before = site.files()
    monkeypatch.setattr("radblog.disk.memory.tools_digest", lambda _: "another version")
    report = site.build()
    assert worked == {path.rpartition(".")[2] for path in WORK}
    assert (site.files(), report.moved.written) == (before, 0)
    worked.clear()
    site.build()
    assert worked <= withdrawn


def test_pictures_outlive_the_output_folder(site, worked):
    shutil.rmtree(site.output)
    site.build(force=True)
    assert "render_page" in worked
    assert not worked & {"encode_all", "draw_card"}


@pytest.mark.parametrize("line", ["quality: 40", "widths: [16]\ncard_widths: [16]"])
def test_another_quality_or_width_makes_every_picture_again_and_leaves_none_behind(site, tmp_path, line):
    def pictures():
        return {path for path in site.files() if re.fullmatch(r"media/\S+-\d+\.(webp|png)", path)}

    before = {path for path in pictures() if path in site.read("posts/shown/index.html")}
    assert before
    theme(site, "theme.yaml", f"name: own\nextends: lightbox\n{line}\n")
    assert "posts/shown/index.html" in changed(site, tmp_path)
    webp = {path for path in before if path.endswith(".webp")}
    assert not webp & pictures()
    assert all(path in site.read("posts/shown/index.html") for path in pictures() - before)


PARTS = {
    "of a page that is not found": ("templates/_lost.html", "<p>Elsewhere.</p>", r"404\.html"),
    "of a macro of tombstones": (
        "templates/_said.html", "{% macro said() %}<p>Told.</p>{% endmacro %}", r"posts/gone/index\.html",
    ),
    "of anchors": ("templates/_toc.html", "{% if toc | length > 2 %}<p>Contents.</p>{% endif %}", r"posts/long/index\.html"),
    "of feeds": ("assets/feed.css", "rss { color: red }", r".*\.xml|assets/.*|_headers"),
    "of redirects": ("assets/redirect.js", "location.replace('/');", r"assets/.*|.*"),
}  # fmt: skip


@pytest.mark.parametrize(("path", "text", "due"), PARTS.values(), ids=PARTS)
def test_a_part_that_only_some_pages_use_changes_those_and_no_others(site, tmp_path, path, text, due):
    theme(site, path, text)
    found = changed(site, tmp_path)
    assert found
    assert [one for one in found if not re.fullmatch(due, one)] == []


def test_an_hour_later_a_clean_build_gives_the_same_bytes(site, tmp_path):
    before = site.files()
    later = NOW + dt.timedelta(hours=1)
    site.forget()
    assert site.build(now=later).moved.written == 0
    assert site.files() == before


def test_a_feed_was_updated_when_its_newest_entry_was(site):
    site.post("newest", "Words.", date="2026-02-03T04:05:06Z")
    site.build()
    told = re.findall(r"<updated>([^<]*)</updated>", site.read("atom.xml"))
    assert told[0] == max(told) == "2026-02-03T04:05:06+00:00"
    assert "Tue, 03 Feb 2026 04:05:06 +0000" in site.read("feed.xml").partition("<item>")[0]
