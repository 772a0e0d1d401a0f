"""Whatever breaks while a site is built: never a success, and never a changed output."""

import os

import pytest
from site_builder import SiteFolder, errors

POINTS = [
    "radblog.stages.read.read_document",
    "radblog.stages.read.lint_file",
    "radblog.stages.pictures.examine",
    "radblog.stages.compose.resolve_site",
    "radblog.stages.compose.make_plan",
    "radblog.stages.make.encode_all",
    "radblog.stages.make.render_page",
    "radblog.stages.make.read_artifact",
    "radblog.stages.make.stage",
    "radblog.stages.publish.write_manifest",
    "radblog.disk.store.Store.put",
]
FAULTS = [
    MemoryError(),
    OSError(28, "No space left on device"),
    RuntimeError("qzxsecret"),
    TimeoutError(),
    RecursionError(),
]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    made = SiteFolder(tmp_path_factory.mktemp("faults"))
    made.picture("posts/one.png")
    made.post("one", "![A scan](one.png)")
    assert errors(made.build()) == []
    made.post("two", "![A scan](one.png) more words", "cover: {src: one.png, alt: A scan}")
    made.picture("posts/one.png", (33, 22))
    return made


@pytest.mark.parametrize(("number", "point"), tuple(enumerate(POINTS)), ids=POINTS)
@pytest.mark.parametrize("arguments", [(), ("--hold-back",)], ids=["plain", "hold-back"])
def test_a_fault_at_any_point_is_no_success_and_changes_nothing(
    site, number, point, arguments, monkeypatch, capsys, tmp_path
):
    fault = FAULTS[(number + len(arguments)) % len(FAULTS)]
    before = site.files()
    site.forget()

    def fail(*_, **__):
        raise fault

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(point, fail)
    assert site.run("build", "--jobs", "1", "--now", "2026-03-01", *arguments) in {1, 3}
    assert site.files() == before
    said = capsys.readouterr()
    assert "qzxsecret" not in said.out + said.err
    assert "Traceback" not in said.err


def test_a_worker_that_dies_is_no_success(site, monkeypatch, tmp_path, capsys):
    before = site.files()
    site.forget()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("radblog.workers.FEW", 1)
    monkeypatch.setattr("radblog.stages.make._bytes_of", lambda *_: os._exit(9))
    assert site.run("build", "--jobs", "2", "--now", "2026-03-01") == 1
    assert site.files() == before
    told = capsys.readouterr().err
    assert "RAD794 " in told
    assert "Traceback" not in told


UNREADABLE = {
    "a document": "posts/gone.md",
    "a static file": "static/gone.txt",
    "a file of defaults": "posts/_defaults.yaml",
}


@pytest.mark.parametrize("path", UNREADABLE.values(), ids=UNREADABLE)
def test_a_file_that_cannot_be_read_is_told_and_stops_the_build(tmp_path, path):
    site = SiteFolder(tmp_path)
    (site.root / "content" / path).parent.mkdir(exist_ok=True)
    (site.root / "content" / path).symlink_to(site.root / "content/nothing-there")
    assert ("RAD781", f"content/{path}", None) in errors(site.build())
    assert not site.output.exists()


def test_after_any_fault_the_next_build_is_right(site, tmp_path):
    assert errors(site.build()) == []
    site.build(output=tmp_path / "clean")
    assert site.files() == site.files(tmp_path / "clean")
