"""Files that vanish or change while a build runs, and links and paths that lead out of the site or in a ring."""

import os
from pathlib import Path

import pytest
from site_builder import SiteFolder, at, errors, holders, picture_bytes

CANARY = "qzxcanary"


@pytest.fixture
def site(tmp_path):
    made = SiteFolder(tmp_path / "site", "theme: own\nlogo: logo.png")
    for path, text in {
        "theme.yaml": "name: own\nextends: lightbox\n",
        "templates/_colophon.html": "<p>Printed.</p>\n",
        "assets/own.css": ".own { order: 1 }\n",
    }.items():
        target = made.root / "themes/own" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)
    made.picture("logo.png", seed=5)
    made.picture("posts/one.png")
    made.post("one", "Words. ![A picture](one.png)")
    made.post("two", "Other words.")
    made.person("maria", "Maria Example")
    made.case("head", keys="license: CC-BY-4.0")
    made.write("posts/_defaults.yaml", "license: CC-BY-4.0\n")
    made.write("static/notes.txt", "Some notes.")
    assert errors(made.build()) == []
    return made


FILES = (
    "content/posts/two.md", "content/posts/one.png", "content/cases/head/ct.png", "content/people/maria.md",
    "content/posts/_defaults.yaml", "content/static/notes.txt", "content/logo.png", "content/site.yaml",
    "themes/own/theme.yaml", "themes/own/templates/_colophon.html", "themes/own/assets/own.css",
)  # fmt: skip


def is_right(site, tmp_path):
    """Whether a build beside the last one leaves what a clean build does."""
    report = site.build()
    clean = site.build(output=tmp_path / "clean", workspace=tmp_path / "kept")
    assert errors(report) == errors(clean) == []
    return site.files() == site.files(tmp_path / "clean")


@pytest.mark.parametrize("path", FILES)
def test_a_file_that_vanishes_as_it_is_read_harms_nothing(site, tmp_path, monkeypatch, path):
    target, before = site.root / path, site.files()
    good, read = target.read_bytes(), Path.read_bytes

    def vanishing(self):
        if self == target:
            self.unlink(missing_ok=True)
        return read(self)

    target.write_bytes(good + b"\n")  # so that it is read again
    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", vanishing)
        report = site.build()
    assert not target.exists()
    assert report.blocked
    assert site.files() == before
    target.write_bytes(good)
    assert is_right(site, tmp_path)


MOMENTS = (
    "radblog.stages.read.read_document", "radblog.stages.compose.make_plan", "radblog.stages.make.render_page",
    "radblog.stages.publish.write_manifest",
)  # fmt: skip
CHANGES = {
    "content/posts/two.md": lambda data: data.replace(b"Other", b"Newer"),
    "content/posts/one.png": lambda _: picture_bytes(seed=1),
    "content/posts/_defaults.yaml": lambda data: data.replace(b"CC-BY-4.0", b"CC-BY-3.0"),
    "content/static/notes.txt": lambda data: data.replace(b"Some", b"More"),
    "content/site.yaml": lambda data: data.replace(b"Reading Room", b"Writing Room"),
    "themes/own/templates/_colophon.html": lambda data: data.replace(b"Printed", b"Painted"),
    "themes/own/assets/own.css": lambda data: data.replace(b"1", b"2"),
}


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize(("path", "change"), CHANGES.items(), ids=CHANGES)
def test_a_file_that_changes_while_a_build_runs_is_seen_by_the_next(
    site, tmp_path, monkeypatch, moment, path, change
):
    """Its size and the time of its last change stay as they were."""
    target = site.root / path
    module, _, name = moment.rpartition(".")
    real = getattr(__import__(module, fromlist=[name]), name)

    def meanwhile(*given, **named):
        done = real(*given, **named)
        old = target.stat()
        target.write_bytes(new)
        os.utime(target, ns=(old.st_atime_ns, old.st_mtime_ns))
        return done

    site.post("one", "Newest words. ![A picture](one.png)")
    new = change(target.read_bytes())
    with monkeypatch.context() as patch:
        patch.setattr(moment, meanwhile)
        site.build()
    assert target.read_bytes() == new
    assert is_right(site, tmp_path)


@pytest.fixture
def outside(tmp_path):
    """A folder beside the site, with files that are nobody's business."""
    folder = tmp_path / "outside"
    folder.mkdir()
    (folder / "secret.txt").write_text(CANARY)
    (folder / "secret.md").write_text(
        f"---\ntitle: {CANARY}\nstatus: published\ndate: 2026-01-05\n---\n\n{CANARY}\n"
    )
    made = SiteFolder(folder / "s")
    (folder / "secret.png").write_bytes((made.root / made.picture("secret.png", seed=77)).read_bytes())
    return folder


LINKS = {
    "a document": "content/posts/secret.md",
    "a picture": "content/posts/secret.png",
    "a static file": "content/static/secret.txt",
    "a template": "themes/own/templates/_foot.html",
    "an asset": "themes/own/assets/secret.css",
}


@pytest.mark.parametrize("link", LINKS.values(), ids=LINKS)
def test_a_link_to_a_file_outside_is_told_and_not_followed(site, outside, link):
    target = site.root / link
    target.parent.mkdir(parents=True, exist_ok=True)
    target.symlink_to(outside / f"secret{target.suffix if target.suffix in {'.md', '.png'} else '.txt'}")
    before = site.files()
    report = site.build()
    assert link in {path for path, _, _ in at(report, "RAD782")}
    assert report.blocked
    assert site.files() == before


@pytest.mark.parametrize("folder", ["content/posts/more", "content/static/more", "content/cases/more"])
def test_a_link_to_a_folder_outside_is_told_and_not_followed(site, outside, folder):
    (site.root / folder).symlink_to(outside)
    assert folder in {path for path, _, _ in at(site.build(), "RAD782")}
    assert holders(site.files(), CANARY) == []


RINGS = {
    "a file that leads to itself": ("content/posts/ring.md", "ring.md"),
    "a static file that leads to itself": ("content/static/ring.txt", "ring.txt"),
    "a picture that leads to itself": ("content/posts/ring.png", "ring.png"),
    "a folder within itself": ("content/posts/ring", "."),
    "a folder above": ("content/posts/ring", ".."),
    "a theme within itself": ("themes/own/templates/ring", "."),
    "an asset that leads to itself": ("themes/own/assets/ring.css", "ring.css"),
}


@pytest.mark.parametrize(("path", "leads"), RINGS.values(), ids=RINGS)
def test_links_in_a_ring_come_to_an_end(site, path, leads):
    before = site.files()
    (site.root / path).symlink_to(leads)
    report = site.build()
    assert site.files() == before
    assert {where for _, where, _ in errors(report)} <= {path}


@pytest.mark.parametrize("folder", ["content/posts", "content/cases/head", "content/static", "content"])
def test_a_folder_into_which_nobody_may_look_is_told_and_nothing_goes_offline(site, monkeypatch, folder):
    real, before = os.scandir, site.files()

    def shut(path="."):
        if str(path) == str((site.root / folder).resolve()):
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", shut)
    report = site.build()
    assert folder in {path for path, _, _ in at(report, "RAD781")}
    assert report.blocked
    assert site.files() == before


PATHS = {
    "a picture": ("![A scan]({})", ""),
    "a link": ("[A text]({})", ""),
    "a cover": ("Words.", "cover: {{src: {}, alt: A scan}}"),
    "a case": ('::: case src="{}"\n:::', ""),
    "a figure": ('::: figure src="{}" alt="A scan"\n:::', ""),
}


@pytest.mark.parametrize("start", ["../../../outside/", "../../../../../../../../../..{}/", "{}/"])
@pytest.mark.parametrize(("body", "keys"), PATHS.values(), ids=PATHS)
def test_a_path_that_leads_out_of_the_site_leads_nowhere(site, outside, start, body, keys):
    before = site.files()
    for name in ("secret.png", "secret.txt", "secret.md"):
        path = start.format(outside) + name
        site.post("out", body.format(path), keys.format(path))
        assert site.build().blocked
    assert site.files() == before


@pytest.mark.parametrize("setting", ["logo: ../../outside/secret.png", "theme: ../../outside", "theme: /etc"])
def test_a_setting_that_leads_out_of_the_site_leads_nowhere(site, outside, setting):
    before = site.files()
    site.settings(setting)
    assert site.build().blocked
    assert site.files() == before
