"""Which changes lead to a rebuild, and to how many."""

import os
import threading

import pytest
from preview_sites import PATIENCE, SiteFolder, following

from radblog.serve import watching
from radblog.serve.snapshot import snapshot


class Counter:
    """Counts rebuilds; the first of them can be kept going."""

    def __init__(self):
        self.count, self._changed = 0, threading.Condition()

    def __call__(self):
        with self._changed:
            self.count += 1
            self._changed.notify_all()

    def reach(self, count):
        with self._changed:
            assert self._changed.wait_for(lambda: self.count >= count, PATIENCE), "no rebuild came"


@pytest.fixture
def site(tmp_path):
    folder = SiteFolder(tmp_path / "site")
    folder.post("gout")
    (folder.root / "themes/mine/templates").mkdir(parents=True)
    (folder.root / "themes/mine/theme.yaml").write_text("name: mine\n")
    return folder


@pytest.fixture
def rebuilds(site, monkeypatch):
    # A busy machine halts between two saves for longer than people who save do.
    monkeypatch.setattr(watching, "QUIET", 0.5)
    monkeypatch.setattr(watching, "LONGEST", PATIENCE)
    counter = Counter()
    with following(site, snapshot(site.root), counter):
        yield counter


def _settled(site, rebuilds, count):
    """No more than `count` rebuilds: a later, single change is the very next one."""
    rebuilds.reach(count)
    site.post("afterwards")
    rebuilds.reach(count + 1)
    assert rebuilds.count == count + 1


def test_a_burst_of_fifty_saves_is_one_rebuild(site, rebuilds):
    for number in range(50):
        site.post("gout", body=f"Words {number}.")
    _settled(site, rebuilds, 1)


def _atomic(site):
    new = site.write("posts/.gout.md.new", "---\ntitle: B\nstatus: published\n---\nB\n")
    new.replace(site.root / "content/posts/gout.md")


def _linked(site):
    target = site.root / "shared.md"
    target.write_text("---\ntitle: S\nstatus: published\ndate: 2026-01-01\n---\nS\n")
    (site.root / "content/posts/linked.md").symlink_to(target)


_CHANGES = {
    "a save": lambda site: site.post("gout", body="Others."),
    "a save by renaming": _atomic,
    "a new folder with a file": lambda site: site.write("posts/deep/er/new.md", "---\ntitle: N\n---\nN\n"),
    "a deletion": lambda site: (site.root / "content/posts/gout.md").unlink(),
    "another name": lambda site: (site.root / "content/posts/gout.md").rename(
        site.root / "content/posts/crystals.md"
    ),
    "a link": _linked,
    "settings": lambda site: site.write("site.yaml", "title: New\nbase_url: https://example.org\n"),
    "defaults of a folder": lambda site: site.write("posts/_defaults.yaml", "audience: trainee\n"),
    "a person": lambda site: site.write("people/ada.md", "---\nname: Ada Example\n---\nShe.\n"),
    "a picture": lambda site: site.picture("posts/ct.png"),
    "a template": lambda site: (site.root / "themes/mine/templates/post.html").write_text("x"),
    "a new theme": lambda site: (
        (site.root / "themes/other").mkdir()
        or (site.root / "themes/other/theme.yaml").write_text("name: other\n")
    ),
}


@pytest.mark.parametrize("change", _CHANGES.values(), ids=_CHANGES)
def test_every_kind_of_change_is_one_rebuild(site, rebuilds, change):
    change(site)
    _settled(site, rebuilds, 1)


def test_what_a_link_leads_to_is_watched_as_well(site):
    _linked(site)
    counter = Counter()
    with following(site, snapshot(site.root), counter):
        (site.root / "shared.md").write_text("---\ntitle: Other\nstatus: published\n---\nS\n")
        counter.reach(1)


def _read(site):
    for path in sorted((site.root / "content").rglob("*.md")):
        path.read_bytes()


def _own_files(site):
    for folder in ("output", ".radblog/objects", ".radblog/preview/0/site"):
        (site.root / folder).mkdir(parents=True)
        (site.root / folder / "a.html").write_text("x")


def _editors(site):
    for name in (
        ".gout.md.swp",
        "gout.md~",
        "#gout.md#",
        ".#gout.md",
        "4913.tmp",
        "gout.md.bak",
        ".DS_Store",
    ):
        site.write(f"posts/{name}", "x")


def _passing(site):
    path = site.write("posts/4913", "")
    path.unlink()


_NOTHING = {
    "reading": _read,
    "radblog's own files": _own_files,
    "what editors leave": _editors,
    "a file that comes and goes": _passing,
    "another time of reading": lambda site: os.utime(
        path := site.root / "content/posts/gout.md", ns=(1, path.stat().st_mtime_ns)
    ),
}


@pytest.mark.parametrize("action", _NOTHING.values(), ids=_NOTHING)
def test_what_changes_nothing_is_no_rebuild(site, rebuilds, action):
    action(site)
    _settled(site, rebuilds, 0)


def test_a_change_during_a_rebuild_leads_to_another(site):
    entered, go_on, counter = threading.Event(), threading.Event(), Counter()

    def slow():
        if not entered.is_set():
            entered.set()
            assert go_on.wait(PATIENCE)
        counter()

    with following(site, snapshot(site.root), slow):
        site.post("gout", body="First.")
        assert entered.wait(PATIENCE)
        site.post("gout", body="Second, while it is being built.")
        go_on.set()
        counter.reach(2)


def test_without_word_from_the_system_changes_are_found_by_looking_round(site, monkeypatch):
    def refuse(*_given, **_named):
        raise OSError(28, "no watch left")

    monkeypatch.setattr("watchdog.observers.api.BaseObserver.schedule", refuse)
    counter = Counter()
    with following(site, snapshot(site.root), counter):
        site.post("gout", body="Others.")
        counter.reach(1)
